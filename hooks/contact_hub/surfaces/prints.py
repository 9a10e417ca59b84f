"""Printed surfaces; it shares nothing with the code that makes them."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub import editions
from contact_hub.hub import Hub
from contact_hub.must_show import facts_of_cards
from contact_hub.surfaces.invoices import invoices
from contact_hub.surfaces.letters import letters
from contact_hub.surfaces.office_pieces import office_pieces
from contact_hub.surfaces.surface import Portrait, Print, Surface

__all__ = ["prints"]

SIDES = 2
"""Of a business card."""


def prints(hub: Hub) -> Iterator[Surface]:
    """All stationery."""
    yield from cards(hub)
    yield from invoices(hub)
    yield from letters(hub)
    yield from office_pieces(hub)


def cards(hub: Hub) -> Iterator[Surface]:
    """Each person's business card."""
    wishes = hub.contacts.stationery.business_cards
    printer = hub.contacts.stationery.printer(wishes.printer)
    for person in hub.cards.values():
        facts = tuple(facts_of_cards.card(hub, person))
        photo = Portrait(person.photo) if person.photo and "photo" in wishes.shows else None
        url = editions.card(hub, person).url
        asked = Print(wishes.trim, printer, (url,), pages=SIDES)
        path = f"cards/{person.id}.pdf"
        yield Surface("business card", path, facts, person.id, asked, photo=photo)
