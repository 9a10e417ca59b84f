"""Backgrounds for video calls."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub import video_calls
from contact_hub.model import Person
from contact_hub.outputs import stationery
from contact_hub.paper.printers import IN_HOUSE
from contact_hub.pieces.made import PrintJob, Room
from contact_hub.press.printing import Job
from contact_hub.press.wishes import Picture

__all__ = ["backgrounds"]

A_POINT_A_PIXEL = 72


def backgrounds(room: Room) -> Iterator[PrintJob]:
    """One for each person who has one."""
    for person in video_calls.with_background(room.hub):
        yield background(room, person)


def background(room: Room, person: Person) -> PrintJob:
    """Who it is, and a code that leads to their page."""
    hub = room.hub
    data = stationery.as_json(
        hub,
        room.artwork,
        title=f"{person.name}, {hub.organisation.name}",
        direction=stationery.direction(hub),
        screen=stationery.on_screen(hub, room.logos),
        person={
            "name": person.name,
            "role": person.role or None,
            "pronouns": person.pronouns or None,
        },
        qr_says=hub.words.print.scan_card,
    )
    wishes = (Picture(A_POINT_A_PIXEL, "RGB"),)
    job = Job(room.templates, "video_background.typ", data, wishes, IN_HOUSE, hub.url(person))
    return PrintJob(job, (f"backgrounds/{person.id}.png",))
