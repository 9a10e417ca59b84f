"""What goes out by post: letterhead, compliment slip, envelope."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub import editions
from contact_hub.editions import Edition
from contact_hub.hub import Hub
from contact_hub.model import Address, Line, Office
from contact_hub.outputs import particulars, stationery
from contact_hub.paper import formats
from contact_hub.paper.printers import Printer
from contact_hub.pieces.made import PrintJob, Room
from contact_hub.press.printing import Job
from contact_hub.press.wishes import ForPress, ForScreen, Preview

__all__ = [
    "compliment_slip",
    "envelope",
    "letterhead",
    "next_page",
    "office_of",
    "sender",
    "small_print",
    "title",
]

PIXELS = 840
"""The width of a preview."""


def letterhead(room: Room) -> Iterator[PrintJob]:
    """The first page of a letter and the one for all that follow: for the press, for screens."""
    hub = room.hub
    wishes = hub.contacts.stationery.letterhead
    printer = hub.contacts.stationery.printer(wishes.printer)
    edition, office = editions.letterhead(hub), office_of(hub, wishes.office)
    place = hub.postal_address_of(office)
    data = of_piece(
        room,
        edition,
        sheet(formats.PAPERS[wishes.paper], printer),
        screen=stationery.on_screen(hub, room.logos),
        sender=sender(hub, place) if place else None,
        next_page=next_page(hub, office),
        page_word=hub.words.print.page,
        **small_print(hub, office, wishes.shows, "letter"),
    )
    wished = (ForPress(), ForScreen(), Preview(0, PIXELS), Preview(1, PIXELS))
    names = ("letterhead.pdf", "letterhead-screen.pdf", "letterhead.png", "letterhead-2.png")
    job = Job(room.templates, "letterhead.typ", data, wished, printer, edition.url)
    yield PrintJob(job, tuple(f"stationery/{name}" for name in names))


def compliment_slip(room: Room) -> Iterator[PrintJob]:
    """With a few words by hand it goes with whatever is sent."""
    hub = room.hub
    wishes = hub.contacts.stationery.compliment_slip
    printer = hub.contacts.stationery.printer(wishes.printer)
    edition, office = editions.compliment_slip(hub), office_of(hub, wishes.office)
    data = of_piece(
        room,
        edition,
        sheet(formats.SLIPS[wishes.size], printer),
        compliments=hub.words.print.compliments,
        **small_print(hub, office, (), "letter"),
    )
    wished = (ForPress(), Preview(0, PIXELS))
    job = Job(room.templates, "compliment_slip.typ", data, wished, printer, edition.url)
    yield PrintJob(job, ("stationery/compliment-slip.pdf", "stationery/compliment-slip.png"))


def envelope(room: Room) -> Iterator[PrintJob]:
    """Whose it is, and where it goes back to."""
    hub = room.hub
    wishes = hub.contacts.stationery.envelope
    printer = hub.contacts.stationery.printer(wishes.printer)
    edition, office = editions.envelope(hub), office_of(hub, wishes.office)
    place = hub.postal_address_of(office)
    data = of_piece(
        room,
        edition,
        sheet(formats.ENVELOPES[wishes.size], printer),
        address=hub.reader.lines(place) if place else (),
    )
    wished = (ForPress(), Preview(0, PIXELS))
    job = Job(room.templates, "envelope.typ", data, wished, printer, edition.url)
    yield PrintJob(job, ("stationery/envelope.pdf", "stationery/envelope.png"))


def of_piece(room: Room, edition: Edition, paper: dict[str, object], **more: object) -> str:
    """What each of the three is given; the press adds the code's drawing."""
    hub = room.hub
    return stationery.as_json(
        hub,
        room.artwork,
        title=title(hub, edition),
        direction=stationery.direction(hub),
        edition=edition.code,
        paper=paper,
        **more,
    )


def title(hub: Hub, edition: Edition) -> str:
    """As a file is called by the program that opens it."""
    return f"{hub.organisation.name}: {hub.words.kinds[edition.piece]}"


def sheet(size: formats.Size, printer: Printer) -> dict[str, object]:
    """The paper as it is cut, and what its printer wants around it."""
    width, height = size
    return {
        "width_mm": width,
        "height_mm": height,
        "bleed_mm": printer.bleed,
    }


def small_print(
    hub: Hub, office: Office | Line, shows: tuple[str, ...], kind: str
) -> dict[str, object]:
    """What stands at the foot of a kind of document."""
    return {
        "columns": stationery.columns(hub, office, shows),
        "accreditations": hub.organisation.accreditations,
        "legal": particulars.lines(hub, kind, particulars.named(shows)),
    }


def sender(hub: Hub, place: Address) -> str:
    """Whose letter it is, in the window above whom it is for."""
    return f"{hub.organisation.name}, {hub.reader.one_line(place)}"


def next_page(hub: Hub, office: Office | Line) -> list[stationery.Told]:
    """What the pages after the first say of us: number and website."""
    number = [told for told in stationery.linked_ways(hub, office) if told[1].startswith("tel:")]
    return [*number[:1], stationery.web(hub)]


def office_of(hub: Hub, office_id: str | None) -> Office | Line:
    """Whose details a piece has."""
    return hub.offices[office_id] if office_id else hub.front
