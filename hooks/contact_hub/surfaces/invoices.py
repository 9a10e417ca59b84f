"""The forms of the invoice footer."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub import editions, pay_codes
from contact_hub.facts import Fact
from contact_hub.hub import Hub
from contact_hub.must_show import facts_of_stationery
from contact_hub.paper import formats
from contact_hub.paper.printers import IN_HOUSE
from contact_hub.surfaces.surface import Print, Surface

__all__ = ["invoices"]

STRIP = "stationery/invoice-footer.pdf"


def invoices(hub: Hub) -> Iterator[Surface]:
    """As a strip and on a whole page for printing, as drawings, and as texts to be pasted."""
    wishes, edition = hub.contacts.stationery.invoice_footer, editions.invoice_footer(hub)
    facts = tuple(facts_of_stationery.invoice(hub))
    codes: tuple[str, ...] = (edition.url,)
    marked = (*facts, Fact("text", edition.code, ("stationery", "invoice_footer"), "edition"))
    pays = pay_codes.says(hub.organisation)
    if pays and "bank" in wishes.shows:
        codes = (edition.url, pays)
    width, height = formats.PAPERS[wishes.paper]
    strip, page = (Print((width, high), IN_HOUSE, codes, pages=1) for high in (None, height))
    yield Surface("invoice footer", STRIP, marked, "", strip)
    yield Surface("invoice footer", "stationery/invoice-footer-page.pdf", marked, "", page)
    for form, shown in (("svg", facts), ("png", ())):
        path = f"stationery/invoice-footer.{form}"
        yield Surface("invoice footer", path, shown, "", codes=codes, looks_like=STRIP)
    for form in ("html", "txt"):
        yield Surface("invoice footer", f"stationery/invoice-footer.{form}", facts, "")
