"""What goes out by post, and what letters are written in."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub import editions, pay_codes
from contact_hub.editions import Edition
from contact_hub.facts import Fact
from contact_hub.hub import Hub
from contact_hub.paper import formats
from contact_hub.surfaces.surface import Print, Surface, SurfaceKind

__all__ = ["letters"]


def letters(hub: Hub) -> Iterator[Surface]:
    """Letterhead, compliment slip and envelope for the press; both letterheads for screens."""
    asked, head = hub.contacts.stationery, editions.letterhead(hub)
    sheet, slip, cover = asked.letterhead, asked.compliment_slip, asked.envelope
    yield printed(hub, "letterhead", head, formats.PAPERS[sheet.paper], sheet.printer)
    edition = editions.compliment_slip(hub)
    yield printed(hub, "compliment slip", edition, formats.SLIPS[slip.size], slip.printer)
    edition = editions.envelope(hub)
    yield printed(hub, "envelope", edition, formats.ENVELOPES[cover.size], cover.printer)
    for name in ("letterhead-screen.pdf", "letterhead.docx"):
        yield Surface("letterhead", f"stationery/{name}", marked(head), "", codes=(head.url,))
    yield invoice_in_word(hub)


def printed(
    hub: Hub, kind: SurfaceKind, edition: Edition, size: formats.Size, printer: str
) -> Surface:
    """For the press, in the file of its own name."""
    pages = 2 if kind == "letterhead" else 1
    prints = Print(size, hub.contacts.stationery.printer(printer), (edition.url,), pages=pages)
    path = f"stationery/{kind.replace(' ', '-')}.pdf"
    return Surface(kind, path, marked(edition), "", prints)


def invoice_in_word(hub: Hub) -> Surface:
    """Its codes are those of the strip."""
    wishes, edition = hub.contacts.stationery.invoice_footer, editions.invoice_footer(hub)
    pays = pay_codes.says(hub.organisation) if "bank" in wishes.shows else ""
    codes = (edition.url, pays) if pays else (edition.url,)
    path = "stationery/invoice-footer.docx"
    return Surface("invoice footer", path, marked(edition), "", codes=codes)


def marked(edition: Edition) -> tuple[Fact, ...]:
    """What it says, and which edition it is."""
    place = ("stationery", edition.piece.replace(" ", "_"))
    return (*edition.facts, Fact("text", edition.code, place, "edition"))
