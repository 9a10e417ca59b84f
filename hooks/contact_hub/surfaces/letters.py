"""What goes out by post, and what letters are written in."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub import editions, formats, pay_codes
from contact_hub.editions import Edition
from contact_hub.facts import Fact
from contact_hub.hub import Hub
from contact_hub.surfaces.surface import Print, Surface, SurfaceKind

__all__ = ["letters"]


def letters(hub: Hub) -> Iterator[Surface]:
    """Letterhead, compliment slip and envelope for the press; both letterheads for screens."""
    asked, head = hub.contacts.stationery, editions.letterhead(hub)
    paper = formats.PAPERS[asked.letterhead.paper]
    printed: list[tuple[SurfaceKind, Edition, formats.Size, str]] = [
        ("letterhead", head, paper, asked.letterhead.printer),
        (
            "compliment slip",
            editions.compliment_slip(hub),
            formats.SLIPS[asked.compliment_slip.size],
            asked.compliment_slip.printer,
        ),
        (
            "envelope",
            editions.envelope(hub),
            formats.ENVELOPES[asked.envelope.size],
            asked.envelope.printer,
        ),
    ]
    for kind, edition, size, printer in printed:
        prints = Print(size, asked.printer(printer), (edition.url,))
        name = kind.replace(" ", "-")
        yield Surface(kind, f"stationery/{name}.pdf", marked(edition), "", prints)
    for name in ("letterhead-screen.pdf", "letterhead.docx"):
        yield Surface("letterhead", f"stationery/{name}", marked(head), "", codes=(head.url,))
    yield invoice_in_word(hub)


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
