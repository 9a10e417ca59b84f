"""Which facts each piece of stationery must show."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from contact_hub.facts import Fact
from contact_hub.hub import Hub
from contact_hub.model import numbers
from contact_hub.must_show.facts_of import (
    of_address,
    of_law_here,
    of_ways,
    organisation_name,
    place_of,
)

__all__ = [
    "accreditations",
    "compliment_slip",
    "envelope",
    "feedback",
    "invoice",
    "letterhead",
    "of_office",
    "what_we_do",
]


def what_we_do(hub: Hub) -> Fact:
    """The line that no card is without."""
    what = hub.organisation.what_we_do
    return Fact("text", what, ("organisation", "what_we_do"), "line on what the business does")


def invoice(hub: Hub) -> Iterator[Fact]:
    """An invoice's footer: the office, the law's particulars, and the bank where asked for."""
    wishes = hub.contacts.stationery.invoice_footer
    yield from of_office(hub, wishes.office)
    yield from of_law_here(hub, "invoice", besides(wishes.shows))
    yield from accreditations(hub)
    if "bank" in wishes.shows:
        yield from bank(hub)
    if "feedback" in wishes.shows:
        yield from feedback(hub)


def bank(hub: Hub) -> Iterator[Fact]:
    """Where to pay, from abroad and at home, and in whose name the account is."""
    account = hub.organisation.bank
    if account is None:
        return
    place = ("organisation", "bank")
    yield Fact("name", account.holder or hub.legal_name, (*place, "holder"), "account holder")
    yield Fact("number", account.iban, (*place, "iban"), "IBAN")
    if account.bic:
        yield Fact("number", account.bic, (*place, "bic"), "BIC")
    at_home = numbers.in_the_uk(account.iban)
    if at_home:
        yield Fact("number", at_home.sort_code, (*place, "iban"), "sort code")
        yield Fact("number", at_home.account, (*place, "iban"), "account number")


def feedback(hub: Hub) -> Iterator[Fact]:
    """The question with which a contact ends, and where its answer goes."""
    asked = hub.contacts.feedback
    if asked is None:
        return
    yield Fact("text", asked.after_contact, ("feedback", "after_contact"), "question at the end")
    if asked.link:
        yield Fact("web", asked.link, ("feedback", "link"), "page for answers")
    elif asked.email:
        yield Fact("email", asked.email, ("feedback", "email"), "e-mail address")


def letterhead(hub: Hub) -> Iterator[Fact]:
    """A letterhead: the office, what we are and do, and the law's particulars."""
    wishes = hub.contacts.stationery.letterhead
    yield from of_office(hub, wishes.office)
    yield from of_law_here(hub, "letter", besides(wishes.shows))
    yield what_we_do(hub)
    yield from accreditations(hub)
    yield from postal(hub, wishes.office)
    if "bank" in wishes.shows:
        yield from bank(hub)
    if "feedback" in wishes.shows:
        yield from feedback(hub)


def compliment_slip(hub: Hub) -> Iterator[Fact]:
    """A compliment slip says as much as a letter."""
    yield from of_office(hub, hub.contacts.stationery.compliment_slip.office)
    yield from of_law_here(hub, "letter")
    yield what_we_do(hub)
    yield from accreditations(hub)


def envelope(hub: Hub) -> Iterator[Fact]:
    """An envelope: whose it is, and where it goes back to."""
    yield organisation_name(hub)
    yield what_we_do(hub)
    yield from postal(hub, hub.contacts.stationery.envelope.office)


def accreditations(hub: Hub) -> Iterator[Fact]:
    """What we are licensed or certified as."""
    for index, what in enumerate(hub.organisation.accreditations):
        yield Fact("text", what, ("organisation", "accreditations", index), "accreditation")


def postal(hub: Hub, office_id: str | None) -> Iterator[Fact]:
    """Where to write; where to visit, if nothing else is said."""
    office = hub.office_of(hub.offices[office_id] if office_id else hub.front)
    address = office and (office.postal_address or office.address)
    if office and address:
        field = "postal_address" if office.postal_address else "address"
        place = ("offices", office.id, field)
        yield Fact("address", "\n".join(hub.reader.lines(address)), place, "postal address")


def of_office(hub: Hub, office_id: str | None) -> Iterator[Fact]:
    """What all stationery of the organisation shows."""
    office = hub.offices[office_id] if office_id else hub.front
    yield organisation_name(hub)
    yield from of_ways(office, place_of(office), own_only=True)
    yield from of_address(hub, office)


def besides(shows: Collection[str]) -> tuple[str, ...]:
    """Fields of `legal` that are asked for by name."""
    return ("vat",) if "vat" in shows else ()
