"""Business cards: front and back for the press, pictures of both for screens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from contact_hub import editions
from contact_hub.model import Person
from contact_hub.outputs import card_sides, stationery, vcard
from contact_hub.paper.formats import Size
from contact_hub.paper.printers import Printer
from contact_hub.pieces.made import PrintJob, Room
from contact_hub.press.printing import Job
from contact_hub.press.wishes import CodePicture, ForPress, Preview

__all__ = ["cards", "data", "photo"]


def cards(room: Room) -> Iterator[PrintJob]:
    """One for each person who has one."""
    for person in room.hub.cards.values():
        yield card(room, person)


def card(room: Room, person: Person) -> PrintJob:
    """One person's card, and the code with which a telephone saves them."""
    hub = room.hub
    wishes = hub.contacts.stationery.business_cards
    printer = hub.contacts.stationery.printer(wishes.printer)
    (front, _), (back, _) = stationery.preview_sizes(hub)
    saves = vcard.short(hub, person, hub.url(person))
    job = Job(
        room.templates,
        f"cards/{wishes.design}.typ",
        data(room, person, wishes.trim, printer),
        (ForPress(), Preview(0, front), Preview(1, back), CodePicture(saves)),
        printer,
        editions.card(hub, person).url,
        photo(room, person),
    )
    name = f"cards/{person.id}"
    return PrintJob(
        job,
        (f"{name}.pdf", f"{name}-front.png", f"{name}-back.png", f"contacts/{person.id}.png"),
    )


def photo(room: Room, person: Person) -> Path | None:
    """The file with the person's portrait, where cards show it."""
    shown = "photo" in room.hub.contacts.stationery.business_cards.shows
    return room.root / person.photo if shown and person.photo else None


def data(room: Room, person: Person, size: Size, printer: Printer) -> str:
    """What the design is given; the press adds the code's drawing."""
    hub, (width, height) = room.hub, size
    return stationery.as_json(
        hub,
        room.artwork,
        title=f"{person.name}, {hub.organisation.name}",
        edition=editions.card(hub, person).code,
        format={
            "width_mm": width,
            "height_mm": height,
            "bleed_mm": printer.bleed,
            "safe_mm": printer.safe,
        },
        sides=list(card_sides.sides(hub, person)),
    )
