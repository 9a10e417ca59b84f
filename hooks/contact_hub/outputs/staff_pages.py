"""Pages that only colleagues have: their home, what everybody says, and a list of promises."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.hub import Hub
from contact_hub.outputs.pages import Page, by_name
from contact_hub.outputs.rendering import Templates

__all__ = ["all_pages"]


def all_pages(hub: Hub, templates: Templates) -> Iterator[Page]:
    """None for customers. A home page by hand takes the place of the one that is made."""
    if not hub.for_staff:
        return
    words = hub.words.staff
    promising = [each for each in (*hub.teams.values(), *hub.lines.values()) if each.promise]
    html = templates.render("pages/say.html", people=by_name(hub), promising=promising)
    yield Page("say/", words.say, html, words.say_lead, in_menu=True)
    yield Page("", words.home, templates.render("pages/staff_home.html"), words.mark)
