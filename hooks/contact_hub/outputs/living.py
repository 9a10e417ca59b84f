"""Living codes on a page: for each edition ever issued, what whoever scans it should know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from contact_hub.hub import Hub
from contact_hub.living import Fate, State
from contact_hub.outputs import dates
from contact_hub.outputs.pages import Page
from contact_hub.outputs.rendering import Templates
from contact_hub.words.edition_words import EditionWords

__all__ = ["Told", "on_page", "told"]


@dataclass(frozen=True, slots=True)
class Told:
    """An edition in words; `changed` are its details that are no longer right, in one line."""

    code: str
    piece: str
    state: State
    head: str
    lead: str
    changed: str
    issued: str


def told(hub: Hub, fate: Fate) -> Told:
    """In the reader's language."""
    words, day = hub.words.editions, dates.day(fate.on, hub.words) if fate.on else ""
    name = fate.to.name if fate.to else ""
    head, lead = (each.format(date=day, name=name) for each in said_of(words)[fate.state])
    changed = ", ".join(words.detail(label) for label in fate.changed)
    issued = words.issued.format(date=day) if fate.on and fate.state == "current" else ""
    return Told(fate.code, words.piece(fate.piece), fate.state, head, lead, changed, issued)


def said_of(words: EditionWords) -> Mapping[State, tuple[str, str]]:
    """Headline and sentence of each state."""
    return {
        "current": (words.current, words.current_lead),
        "changed": (words.changed, words.changed_lead),
        "retired": (words.retired, words.retired_lead),
        "moved": (words.moved, words.moved_lead),
        "gone": (words.gone, words.gone_lead),
    }


def on_page(hub: Hub, templates: Templates, page: Page, fates: Sequence[Fate]) -> Page:
    """The page with its editions above all else; one without any is as it was."""
    if not fates:
        return page
    strips = templates.render("pages/edition_strips.html", editions=[told(hub, e) for e in fates])
    return replace(page, html=f"{strips}{page.html}")
