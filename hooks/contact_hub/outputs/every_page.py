"""Every generated page of a site, each with what printed codes that lead to it have to say."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub import living
from contact_hub.hub import Hub
from contact_hub.outputs import edition_pages, pages, staff_pages
from contact_hub.outputs.living import on_page
from contact_hub.outputs.pages import Page
from contact_hub.outputs.rendering import Templates

__all__ = ["all_pages"]


def all_pages(hub: Hub, templates: Templates) -> Iterator[Page]:
    """Those in the menu first."""
    fates = living.fates(hub)
    editions = living.by_page(fates)
    own, inside = pages.all_pages(hub, templates), staff_pages.all_pages(hub, templates)
    for page in (*own, *inside, *edition_pages.all_pages(hub, templates, fates)):
        yield on_page(hub, templates, page, editions.get(page.path.rstrip("/"), ()))
