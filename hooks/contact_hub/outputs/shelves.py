"""The stationery page: each piece with a true picture and its files, on the shelf of its user."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from contact_hub import editions
from contact_hub.editions import Edition
from contact_hub.hub import Hub
from contact_hub.model import Person
from contact_hub.outputs import stationery
from contact_hub.paper import formats, sheets

__all__ = ["Download", "Item", "Shelf", "kit_of", "orders", "shelves", "yours"]


@dataclass(frozen=True, slots=True)
class Download:
    """A file, what it is for, and what it is called in a zip."""

    label: str
    path: str
    name: str


@dataclass(frozen=True, slots=True)
class Item:
    """A piece: pictures (path, width, height; 0: as it comes), files, and what it says now.

    `kit` is a zip of all the files, `order` one for the printer.
    """

    title: str
    pictures: tuple[tuple[str, int, int], ...]
    downloads: tuple[Download, ...]
    edition: Edition | None = None
    kit: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where one looks: `id` is the place on the page."""

    id: str
    title: str
    lead: str
    items: tuple[Item, ...]


def yours(hub: Hub, person: Person) -> Item:
    """What is one person's own."""
    own = hub.cards.get(person.id)
    (wide, high), (back_wide, back_high) = stationery.preview_sizes(hub)
    name = f"cards/{person.id}"
    pictures = ((f"{name}-front.png", wide, high), (f"{name}-back.png", back_wide, back_high))
    edition = editions.card(hub, person) if own else None
    kit = f"kits/{person.id}.zip"
    order = f"orders/{person.id}.zip" if own else ""
    files = tuple(kit_of(hub, person))
    return Item(person.name, pictures if own else (), files, edition, kit, order)


def kit_of(hub: Hub, person: Person) -> Iterator[Download]:
    """Every file of one person's."""
    words, wishes, who = hub.words, hub.contacts.stationery, person.name
    if person.id in hub.cards:
        label = f"{words.editions.pieces['business card']} (PDF)"
        yield Download(label, f"cards/{person.id}.pdf", f"{who}, business card.pdf")
        if wishes.business_cards.sheet:
            path = f"cards/{person.id}-sheet.pdf"
            yield Download(words.shelf.own_sheet, path, f"{who}, office sheet.pdf")
    for form, end in (("HTML", "html"), (words.print.signature_text, "txt")):
        label = f"{words.shelf.signature} ({form})"
        yield Download(label, f"signatures/{person.id}.{end}", f"{who}, e-mail signature.{end}")
    if wishes.video_backgrounds:
        path = f"backgrounds/{person.id}.png"
        yield Download(words.print.background, path, f"{who}, video background.png")
    yield Download(words.shelf.contact_file, f"contacts/{person.id}.vcf", f"{who}.vcf")
    yield Download(words.shelf.code_picture, f"contacts/{person.id}.png", f"{who}, QR code.png")


def shelves(hub: Hub) -> Iterator[Shelf]:
    """What is the organisation's, by who needs it."""
    words = hub.words.shelf
    yield Shelf("invoices", words.accounts, words.accounts_lead, (invoice_footer(hub),))
    letters = (letterhead(hub), compliment_slip(hub), envelope(hub))
    yield Shelf("letters", words.letters, words.letters_lead, letters)
    signs = (*door_signs(hub), wallet_list(hub))
    yield Shelf("signs", words.walls, words.walls_lead, tuple(signs))


def invoice_footer(hub: Hub) -> Item:
    """In every form that an invoice program may take."""
    words, stem = hub.words.shelf, "stationery/invoice-footer"
    forms = (
        (words.strip, ".pdf"),
        (words.overlay, "-page.pdf"),
        ("Word (DOCX)", ".docx"),
        ("SVG", ".svg"),
        ("PNG, 300 dpi", ".png"),
        ("HTML", ".html"),
        (hub.words.print.signature_text, ".txt"),
    )
    title, pictures = hub.words.kinds["invoice footer"], ((f"{stem}.png", 0, 0),)
    edition = editions.invoice_footer(hub)
    return Item(title, pictures, tuple(in_forms(stem, forms)), edition, "kits/invoices.zip")


def letterhead(hub: Hub) -> Item:
    """First page and continuation page."""
    words, stem = hub.words.shelf, "stationery/letterhead"
    size = in_pixels(formats.PAPERS[hub.contacts.stationery.letterhead.paper])
    forms = ((words.for_press, ".pdf"), (words.for_screen, "-screen.pdf"), ("Word (DOCX)", ".docx"))
    return Item(
        hub.words.kinds["letterhead"],
        ((f"{stem}.png", *size), (f"{stem}-2.png", *size)),
        tuple(in_forms(stem, forms)),
        editions.letterhead(hub),
        "kits/letterhead.zip",
        "orders/letterhead.zip",
    )


def in_forms(stem: str, forms: Iterable[tuple[str, str]]) -> Iterator[Download]:
    """One piece as files of several kinds: what each is for, and how its name ends."""
    name = stem.rpartition("/")[2]
    for label, end in forms:
        yield Download(label, f"{stem}{end}", f"{name}{end}")


def compliment_slip(hub: Hub) -> Item:
    """The compliment slip."""
    size = in_pixels(formats.SLIPS[hub.contacts.stationery.compliment_slip.size])
    return printed(hub, "compliment-slip", size, editions.compliment_slip(hub))


def envelope(hub: Hub) -> Item:
    """The envelope."""
    size = in_pixels(formats.ENVELOPES[hub.contacts.stationery.envelope.size])
    return printed(hub, "envelope", size, editions.envelope(hub))


def printed(hub: Hub, name: str, size: tuple[int, int], edition: Edition) -> Item:
    """A piece of one page."""
    path = f"stationery/{name}"
    file = Download(hub.words.shelf.for_press, f"{path}.pdf", f"{name}.pdf")
    order = f"orders/{name}.zip"
    title = hub.words.kinds[edition.piece]
    return Item(title, ((f"{path}.png", *size),), (file,), edition, order=order)


def door_signs(hub: Hub) -> Iterator[Item]:
    """One for each office."""
    size = in_pixels(formats.PAPERS[hub.contacts.stationery.door_sign.paper])
    for office in hub.offices.values():
        path = f"door-signs/{office.id}"
        file = Download(hub.words.shelf.to_print, f"{path}.pdf", f"{office.name}, door sign.pdf")
        edition = editions.door_sign(hub, office)
        title = f"{hub.words.shelf.door_sign}: {office.name}"
        yield Item(title, ((f"{path}.png", *size),), (file,), edition)


def wallet_list(hub: Hub) -> Item:
    """Who answers what, for a wallet."""
    path = "stationery/wallet-list"
    file = Download(hub.words.shelf.to_print, f"{path}.pdf", "wallet list.pdf")
    edition = editions.wallet_list(hub)
    return Item(hub.words.kinds[edition.piece], ((f"{path}.png", 0, 0),), (file,), edition)


def orders(hub: Hub) -> Iterator[tuple[str, str]]:
    """For the printer, and for the printer in the office: what it is, and its file."""
    words = hub.words.shelf
    if not hub.cards:
        return
    yield words.everybody_cards, "orders/business-cards.zip"
    laid = hub.contacts.stationery.business_cards.laid
    if laid:
        files = sheets.everybody(tuple(hub.cards), laid.sheet)
        for number, (path, _) in enumerate(files, 1):
            label = words.everybody_sheets
            yield label if number == 1 else f"{label}, {number}", path
        yield words.test_page, "cards/sheet-test-page.pdf"


def in_pixels(millimetres: formats.Size) -> tuple[int, int]:
    """Four a millimetre: what matters is their ratio."""
    wide, high = millimetres
    return round(wide * 4), round(high * 4)
