"""Editions: what a printed piece says, as a short code by which it can be known for years."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from contact_hub.facts import Fact
from contact_hub.hub import Hub
from contact_hub.model import Office, Person
from contact_hub.must_show import facts_of_cards, facts_of_signs, facts_of_stationery

__all__ = [
    "Edition",
    "card",
    "compliment_slip",
    "current",
    "door_sign",
    "envelope",
    "invoice_footer",
    "letterhead",
    "wallet_list",
]

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: without I, L, O and U, which are misread."""
LENGTH = 5


@dataclass(frozen=True, slots=True)
class Edition:
    """One piece as it is now: what kind, whose (an id; empty: the organisation's), what it says.

    `url` is where its QR code leads: a page of our own domain, at the code; `page` is that page
    below the site's root, `people/ada-stone`.
    """

    piece: str
    holder: str
    code: str
    page: str
    url: str
    facts: tuple[Fact, ...]


def current(hub: Hub) -> Iterator[Edition]:
    """Of every piece that is printed, what it says now."""
    yield letterhead(hub)
    yield compliment_slip(hub)
    yield envelope(hub)
    yield invoice_footer(hub)
    yield wallet_list(hub)
    yield from (door_sign(hub, office) for office in hub.offices.values())
    yield from (card(hub, person) for person in hub.cards.values())


def card(hub: Hub, person: Person) -> Edition:
    """A business card's."""
    return of(hub, "business card", person.id, facts_of_cards.card(hub, person))


def letterhead(hub: Hub) -> Edition:
    """The letterhead's."""
    return of(hub, "letterhead", "", facts_of_stationery.letterhead(hub))


def compliment_slip(hub: Hub) -> Edition:
    """The compliment slip's."""
    return of(hub, "compliment slip", "", facts_of_stationery.compliment_slip(hub))


def envelope(hub: Hub) -> Edition:
    """The envelope's."""
    return of(hub, "envelope", "", facts_of_stationery.envelope(hub))


def invoice_footer(hub: Hub) -> Edition:
    """The invoice footer's."""
    return of(hub, "invoice footer", "", facts_of_stationery.invoice(hub))


def door_sign(hub: Hub, office: Office) -> Edition:
    """The sign's at an office's door."""
    return of(hub, "door sign", office.id, facts_of_signs.door_sign(hub, office))


def wallet_list(hub: Hub) -> Edition:
    """The wallet list's."""
    return of(hub, "wallet list", "", facts_of_signs.wallet_list(hub))


def of(hub: Hub, piece: str, holder: str, facts: Iterable[Fact]) -> Edition:
    """The same facts are the same edition, whatever they look like."""
    told = tuple(facts)
    said = sorted((fact.label, fact.value) for fact in told)
    digest = hashlib.sha256(repr((piece, holder, said)).encode()).digest()
    number = int.from_bytes(digest[:8], "big")
    code = "".join(LETTERS[number >> 5 * place & 31] for place in range(LENGTH))
    record = hub.somebody(holder)
    page = hub.path(record).rstrip("/") if record else "contact"
    return Edition(piece, holder, code, page, f"{hub.site_url.rstrip('/')}/{page}/#{code}", told)
