"""Who has a background for video calls."""

from __future__ import annotations

from contact_hub.hub import Hub
from contact_hub.model import Person
from contact_hub.paper import typefaces

__all__ = ["with_background"]


def with_background(hub: Hub) -> list[Person]:
    """All whom customers see, in letters that can be drawn, where backgrounds are wished for."""
    if hub.for_staff or not hub.contacts.stationery.video_backgrounds:
        return []
    return [
        person
        for person in hub.people.values()
        if not typefaces.missing_glyphs(person.printed + person.pronouns)
    ]
