"""What a file made elsewhere must show: the words of `must_show:` as facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from contact_hub.facts import Fact
from contact_hub.hub import Hub, Somebody
from contact_hub.model.supplied import Supplied
from contact_hub.must_show import facts_of, facts_of_stationery

__all__ = ["ACCOUNT", "facts", "lacking", "whose"]

ACCOUNT = "IBAN"
"""The label of an account; in the UK its sort code and number are as good."""


def facts(hub: Hub, supplied: Supplied) -> tuple[Fact, ...]:
    """Each once; for what its owner does not have, none."""
    found = (fact for name in supplied.must_show for fact in named(hub, supplied, name))
    return tuple(dict.fromkeys(found))


def named(hub: Hub, supplied: Supplied, name: str) -> Iterator[Fact]:
    """What one word of `must_show:` stands for."""
    own = OF_SOMEBODY.get(name)
    yield from own(hub, whose(hub, supplied)) if own else OF_ALL[name](hub, supplied)


def lacking(hub: Hub, supplied: Supplied) -> tuple[str, ...]:
    """Words of `must_show:` for which contacts.yaml has nothing that could be shown."""
    return tuple(name for name in supplied.must_show if not any(named(hub, supplied, name)))


def whose(hub: Hub, supplied: Supplied) -> Somebody:
    """The person or the office whose details it shows; else those at every page's foot."""
    return (
        hub.people.get(supplied.person or "") or hub.offices.get(supplied.office or "") or hub.front
    )


def name(hub: Hub, record: Somebody) -> Iterator[Fact]:
    """The organisation's name; a person's besides."""
    yield facts_of.organisation_name(hub)
    if record.id in hub.people:
        yield Fact("name", record.name, (*facts_of.place_of(record), "name"), "name")


def phone(hub: Hub, record: Somebody) -> Iterator[Fact]:
    """The number to call first."""
    yield from first(hub, record, "phone")


def email(hub: Hub, record: Somebody) -> Iterator[Fact]:
    """The e-mail address to write to first."""
    yield from first(hub, record, "email")


def first(hub: Hub, record: Somebody, kind: str) -> Iterator[Fact]:
    """The first way of its kind that the record or whoever answers for it has."""
    ways = hub.answering(record)
    found = (fact for fact in facts_of.of_ways(ways, facts_of.place_of(ways)) if fact.kind == kind)
    yield from [fact for fact in found if fact.label != "fax"][:1]


def hours(hub: Hub, record: Somebody) -> Iterator[Fact]:
    """When somebody is there."""
    there = record.hours or (office.hours if (office := hub.office_of(record)) else None)
    if there:
        place = (*facts_of.place_of(record), "hours")
        yield Fact("hours", there.as_text(hub.words), place, "opening hours")


def legal_name(hub: Hub, _: Supplied) -> Iterator[Fact]:
    """As it is registered."""
    yield Fact("name", hub.legal_name, ("organisation", "legal_name"), "registered name")


def vat(hub: Hub, _: Supplied) -> Iterator[Fact]:
    """The VAT number."""
    legal = hub.organisation.legal
    if legal and legal.vat:
        yield Fact("number", legal.vat, ("organisation", "legal", "vat"), "VAT number")


def account(hub: Hub, _: Supplied) -> Iterator[Fact]:
    """The account to pay into."""
    bank = hub.organisation.bank
    if bank:
        yield Fact("number", bank.iban, ("organisation", "bank", "iban"), ACCOUNT)


def website(hub: Hub, _: Supplied) -> Iterator[Fact]:
    """Our website."""
    yield Fact("web", hub.organisation.website, ("organisation", "website"), "website")


OF_SOMEBODY: dict[str, Callable[[Hub, Somebody], Iterator[Fact]]] = {
    "name": name,
    "phone": phone,
    "email": email,
    "address": facts_of.of_address,
    "hours": hours,
}
OF_ALL: dict[str, Callable[[Hub, Supplied], Iterator[Fact]]] = {
    "legal_name": legal_name,
    "what_we_do": lambda hub, _: iter((facts_of_stationery.what_we_do(hub),)),
    "legal": lambda hub, made: facts_of.of_law(hub, made.kind, whose(hub, made)),
    "vat": vat,
    "bank": account,
    "feedback": lambda hub, _: facts_of_stationery.feedback(hub),
    "website": website,
}
