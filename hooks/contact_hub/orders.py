"""Orders: what goes to a printer in one parcel of files, and what its job ticket says."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from contact_hub import editions
from contact_hub.editions import Edition
from contact_hub.hub import Hub
from contact_hub.model import Person
from contact_hub.model.stationery import ToPrint
from contact_hub.paper import formats
from contact_hub.paper.printers import Printer

__all__ = [
    "PAGES",
    "TICKET",
    "TICKET_PDF",
    "TICKET_TABLE",
    "Item",
    "Order",
    "all_orders",
    "master_of",
    "print_file",
]

TICKET, TICKET_TABLE, TICKET_PDF = "job-ticket.txt", "job-ticket.csv", "Job ticket.pdf"
"""The same three times: to read anywhere, for the printer's programs, and to hang on the wall."""
PAGES = {"business card": 2, "letterhead": 2, "compliment slip": 1, "envelope": 1}
"""Front and back; first page and the one for all that follow."""
REFUSED = frozenset('<>:"/\\|?*')
"""What Windows takes in no name of a file."""
LONGEST = 80
SHAPES = "-outlines.pdf"


@dataclass(frozen=True, slots=True)
class Item:
    """One file of an order: whose, where it lies on the site, its name in the parcel."""

    who: str
    path: str
    name: str
    edition: str


@dataclass(frozen=True, slots=True)
class Order:
    """`orders/NAME.zip`. `piece` is a kind of edition, `section` where its wishes are written.

    An order for everybody has a ticket to hang on the wall; one person's has the text alone.
    """

    name: str
    piece: str
    section: str
    items: tuple[Item, ...]
    trim: formats.Size
    printer: Printer
    wishes: ToPrint
    for_one: bool = False

    @property
    def path(self) -> str:
        """Where the parcel lies on the site."""
        return f"orders/{self.name}.zip"

    @property
    def ticket(self) -> str:
        """Where its ticket lies as PDF."""
        return f"orders/{self.name}.pdf"


def all_orders(hub: Hub) -> Iterator[Order]:
    """Everybody's cards at once, each person's alone, and what the organisation has printed."""
    everybody = tuple(hub.cards.values())
    if everybody:
        yield of_cards(hub, "business-cards", everybody)
    for person in everybody:
        yield of_cards(hub, person.id, (person,), for_one=True)
    wished = hub.contacts.stationery
    head, slip, envelope = wished.letterhead, wished.compliment_slip, wished.envelope
    yield of_piece(hub, editions.letterhead(hub), formats.PAPERS[head.paper], head)
    yield of_piece(hub, editions.compliment_slip(hub), formats.SLIPS[slip.size], slip)
    yield of_piece(hub, editions.envelope(hub), formats.ENVELOPES[envelope.size], envelope)


def of_cards(hub: Hub, name: str, people: Iterable[Person], *, for_one: bool = False) -> Order:
    """Business cards, a file for each person."""
    wishes = hub.contacts.stationery.business_cards
    printer = hub.contacts.stationery.printer(wishes.printer)
    called = hub.words.editions.piece("business card")
    taken: set[str] = set()
    items = tuple(
        Item(
            person.name,
            print_file(f"cards/{person.id}.pdf", printer),
            file_name(f"{person.name}, {called}", taken),
            editions.card(hub, person).code,
        )
        for person in people
    )
    where = "business_cards"
    return Order(name, "business card", where, items, wishes.trim, printer, wishes, for_one)


def of_piece(hub: Hub, edition: Edition, trim: formats.Size, wishes: ToPrint) -> Order:
    """What the whole organisation has alike."""
    printer = hub.contacts.stationery.printer(wishes.printer)
    name, organisation = edition.piece.replace(" ", "-"), hub.organisation.name
    called = file_name(f"{organisation}, {hub.words.editions.piece(edition.piece)}", set())
    path = print_file(f"stationery/{name}.pdf", printer)
    item = Item(organisation, path, called, edition.code)
    return Order(name, edition.piece, name.replace("-", "_"), (item,), trim, printer, wishes)


def print_file(path: str, printer: Printer) -> str:
    """The one that goes to the printer: with letters as shapes where that is asked for."""
    return path.removesuffix(".pdf") + SHAPES if printer.outlined else path


def master_of(path: str) -> str:
    """The file with fonts of which it was made."""
    return path.removesuffix(SHAPES) + ".pdf"


def file_name(words: str, taken: set[str], end: str = ".pdf") -> str:
    """A name that every system takes, and no other file of the parcel has."""
    kept = (each for each in unicodedata.normalize("NFC", words) if each not in REFUSED)
    seen = "".join(each for each in kept if unicodedata.category(each)[0] != "C")
    short = " ".join(seen.split())[:LONGEST].strip(" .")
    name, count = short, 1
    while f"{name}{end}".casefold() in taken:
        count += 1
        name = f"{short} ({count})"
    taken.add(f"{name}{end}".casefold())
    return f"{name}{end}"
