"""The law's particulars in words, as they stand in footers and on stationery."""

from __future__ import annotations

from contact_hub.hub import Hub
from contact_hub.model import Legal

__all__ = ["lines", "sentences", "text"]


def text(hub: Hub) -> str:
    """All in one line; empty where the file says nothing of the law."""
    return " ".join(lines(hub))


def lines(hub: Hub) -> tuple[str, ...]:
    """Sentence by sentence."""
    return tuple(f"{sentence.removesuffix('.')}." for sentence in sentences(hub))


def sentences(hub: Hub) -> list[str]:
    """Name, register, registered office, charity, VAT, directors, capital: what there is."""
    legal = hub.organisation.legal
    if legal is None:
        return [hub.legal_name] if hub.organisation.legal_name else []
    words = hub.words
    office, capital = registered_office(hub, legal), legal.share_capital
    found = [
        (True, hub.legal_name),
        (register(hub, legal), register(hub, legal)),
        (office, words.registered_office.format(address=office)),
        (legal.charity_number, words.charity_number.format(number=legal.charity_number)),
        (legal.vat, words.vat.format(number=legal.vat)),
        (legal.tax_number, words.tax_number.format(number=legal.tax_number)),
        (legal.directors, words.directors.format(names=", ".join(legal.directors))),
        (capital, words.share_capital.format(amount=capital)),
    ]
    return [sentence for there, sentence in found if there]


def register(hub: Hub, legal: Legal) -> str:
    """`Registered in England and Wales, number 01234567`, or the court and its number."""
    words = hub.words
    if legal.register_court:
        return words.register_entry.format(court=legal.register_court, number=legal.number)
    parts = [
        words.registered_in.format(place=legal.registered_in) if legal.registered_in else "",
        words.registered_number.format(number=legal.number) if legal.number else "",
    ]
    joined = ", ".join(part for part in parts if part)
    return joined[:1].upper() + joined[1:]


def registered_office(hub: Hub, legal: Legal) -> str:
    """Its address in one line."""
    office = hub.offices.get(legal.registered_office)
    return hub.reader.one_line(office.address) if office and office.address else ""
