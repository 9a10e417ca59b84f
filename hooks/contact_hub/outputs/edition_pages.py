"""Pages that printed codes need besides those of people and offices: a list, and old addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from contact_hub import living
from contact_hub.hub import Hub
from contact_hub.living import Fate
from contact_hub.outputs.living import Told, told
from contact_hub.outputs.pages import Page
from contact_hub.outputs.rendering import Templates

__all__ = ["LIST", "Row", "all_pages"]

LIST = "editions/"


@dataclass(frozen=True, slots=True)
class Row:
    """One edition in the list; whose it is, where they may be named; where its code leads today."""

    told: Told
    whose: str
    leads_to: str


def all_pages(hub: Hub, templates: Templates, fates: Sequence[Fate]) -> Iterator[Page]:
    """None for colleagues: a printed code leads to the public site."""
    if hub.for_staff:
        return
    title = hub.words.editions.title
    rows = [row(hub, each) for each in newest(fates)]
    anchors = {each.told.code: each for each in reversed(rows)}
    html = templates.render("pages/editions.html", rows=rows, anchors=anchors)
    yield Page(LIST, title, html, title, indexed=False)
    html, title = templates.render("pages/gone.html"), hub.words.contact_us
    front = f"{living.CONTACT}/"
    for page in living.gone(fates):
        yield Page(f"{page}/", title, html, title, indexed=False, stands_for=front)


def newest(fates: Sequence[Fate]) -> list[Fate]:
    """What nobody has put on record yet, then back to the first."""
    return sorted(fates, key=lambda each: each.on or date.max, reverse=True)


def row(hub: Hub, fate: Fate) -> Row:
    """Of those who left nothing is said, neither their name nor the address of their page."""
    if fate.state == "gone":
        return Row(told(hub, fate), "", f"{living.CONTACT}/")
    if fate.to:
        return Row(told(hub, fate), "", hub.path(fate.to))
    record = hub.somebody(fate.page.partition("/")[2])
    whose = record.name if record else hub.organisation.name
    return Row(told(hub, fate), whose, f"{fate.page}/#{fate.code}")
