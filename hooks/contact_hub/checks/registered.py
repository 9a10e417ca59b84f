"""Rules about the registered name, the registered office and the board."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contact_hub import law
from contact_hub.checks.case import Case
from contact_hub.facts import Place
from contact_hub.model import Address
from contact_hub.problems import Problem

__all__ = [
    "a_board_is_named_whole",
    "a_registered_name_says_its_form",
    "a_registered_office_can_be_found",
    "an_address_is_no_box",
]

LEGAL: Place = ("organisation", "legal")
OFFICES = ("registered_office", "address_for_service")
BOX = re.compile(r"(?i)\b(p\.? ?o\.? ?box|postfach|case postale|boîte postale|postbus|apartado)\b")


def a_registered_name_says_its_form(case: Case) -> Iterator[Problem]:
    """The registered name says the legal form, as the law has it: `Limited`, `GmbH`, `B.V.`."""
    organisation = case.contacts.organisation
    legal, name = organisation.legal, organisation.legal_name or organisation.name
    if legal is None or legal.limited_exempt:
        return
    book = law.in_country(law.country_of(organisation))
    for row in book.names:
        if book.is_for(row, legal.entity) and not re.search(row.says, name):
            field = "legal_name" if organisation.legal_name else "legal"
            what = f"`{name}` does not say that it is a {legal.entity} ({row.source})."
            what += law.UNSURE if row.sure == "medium" else ""
            fix = f"Write it under `legal_name` as it is registered, with {row.written}."
            yield case.source.problem(("organisation", field), what, fix)


def a_registered_office_can_be_found(case: Case) -> Iterator[Problem]:
    """A registered office has an address, and it is in the country whose law counts."""
    organisation = case.contacts.organisation
    legal, home = organisation.legal, law.country_of(organisation)
    for field in OFFICES:
        office = case.contacts.offices.get(getattr(legal, field, ""))
        said = field.replace("_", " ")
        if office and office.address is None:
            what = f"`{office.id}` is the {said} and has no address at which it can be found."
            yield case.source.problem(("offices", office.id), what, "Add `address:`.")
        elif office and office.address and country_of(case, office.address) != home:
            what = f"`{office.id}` is the {said} and is not in {law.place_of(home)}."
            fix = f"Name an office there under `{field}:`; or add `country:` under `legal`."
            yield case.source.problem((*LEGAL, field), what, fix)


def country_of(case: Case, address: Address) -> str:
    """Its own, or else the organisation's."""
    return address.country or case.contacts.organisation.country


def an_address_is_no_box(case: Case) -> Iterator[Problem]:
    """Where the law asks for an address, it is one of a building, and no box at the post office."""
    organisation = case.contacts.organisation
    legal, boxes = organisation.legal, law.in_country(law.country_of(organisation)).boxes
    if legal is None or boxes is None:
        return
    named = [organisation.main_office, *(getattr(legal, field) for field in OFFICES)]
    for office_id in dict.fromkeys(named):
        office = case.contacts.offices.get(office_id)
        if office and office.address and any(map(BOX.search, office.address.street)):
            what = f"A box at the post office is no address to be found at ({boxes.source})."
            what += law.UNSURE if boxes.sure == "medium" else ""
            place: Place = ("offices", office.id, "address")
            fix = "Write the street and number of the building; the box can be `postal_address:`."
            yield case.source.problem(place, what, fix)


def a_board_is_named_whole(case: Case) -> Iterator[Problem]:
    """Directors are named all or, where the law allows it, not at all."""
    organisation = case.contacts.organisation
    legal = organisation.legal
    if legal is None or not legal.directors:
        return
    book = law.in_country(law.country_of(organisation))
    for row in book.boards:
        if book.is_for(row, legal.entity) and len(legal.directors) < row.least:
            what = f"A {legal.entity} has {row.least} directors at the least, and here are fewer"
            what += f" ({row.source}).{law.UNSURE if row.sure == 'medium' else ''}"
            fix = "Name all of them, or nobody where the law does not ask for their names."
            yield case.source.problem((*LEGAL, "directors"), what, fix)
