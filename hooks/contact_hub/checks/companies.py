"""Rules about registers, numbers and forms: what stands under `legal` is of its own country."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contact_hub import law
from contact_hub.checks.case import Case
from contact_hub.law import Book
from contact_hub.mistakes import listed, nearest
from contact_hub.model import Legal, numbers
from contact_hub.model.numbers import company_number_fault, vat_fault
from contact_hub.problems import Notice, Problem

__all__ = [
    "a_legal_form_is_of_its_country",
    "a_vat_number_is_not_a_citizens_number",
    "each_legal_detail_is_shown_somewhere",
    "legal_details_are_written_as_their_register_does",
    "numbers_of_registers_fit",
    "share_capital_has_a_currency",
]

ZEROS_LOST = re.compile(r"\d{5,7}")
"""A company number as spreadsheets leave it."""
LEGAL = ("organisation", "legal")
ANYWHERE = frozenset({"entity", "country", "vat"})
"""Fields that every country may have."""
SHOWN_AS = {"limited_exempt": "limited_status"}
MEANT = {
    "registered_in": ("seat", "registered_office"),
    "seat": ("registered_office", "registered_in"),
    "registered_office": ("seat", "address_for_service"),
    "register_court": ("registered_in", "registry"),
    "registry": ("registered_in", "register_court"),
    "directors": ("proprietors",),
    "proprietors": ("directors",),
    "address_for_service": ("registered_office",),
    "tax_number": ("vat",),
}
"""What somebody may have meant who wrote a field that is not of their country."""


def numbers_of_registers_fit(case: Case) -> Iterator[Problem]:
    """VAT and company numbers have the right length and check digits."""
    organisation = case.contacts.organisation
    legal = organisation.legal
    if legal is None:
        return
    country = law.country_of(organisation)
    faults = {
        "vat": vat_fault(legal.vat, country) if legal.vat else None,
        "number": company_number_fault(legal.number, country) if legal.number else None,
    }
    for field, fault in faults.items():
        if fault:
            fix = "Copy it again from the letter that gave it to you."
            lost = country == "GB" and ZEROS_LOST.fullmatch(legal.number)
            if field == "number" and lost:
                fix = f"Did you mean `{legal.number:0>8}`? Zeros in front belong to it."
            yield case.source.problem((*LEGAL, field), fault, fix)


def a_vat_number_is_not_a_citizens_number(case: Case) -> Iterator[Problem]:
    """A sole trader in the Netherlands shows the btw-id, not the number that holds the BSN."""
    organisation = case.contacts.organisation
    legal = organisation.legal
    if legal is None or law.country_of(organisation) != "NL":
        return
    alone = legal.entity in {"eenmanszaak", "sole trader"}
    if alone and numbers.holds_a_citizens_number(legal.vat):
        what = f"`{legal.vat}` is an omzetbelastingnummer: it holds a citizen service number."
        fix = "Write the btw-id, which the Belastingdienst gives for the eyes of customers."
        yield case.source.problem((*LEGAL, "vat"), what, fix)


def a_legal_form_is_of_its_country(case: Case) -> Iterator[Problem]:
    """A legal form is one that the country knows whose law the organisation is under."""
    legal, book = case.contacts.organisation.legal, book_of(case)
    if legal is None or not book.forms or legal.entity in book.forms:
        return
    others = [each.title for each in law.books().values() if legal.entity in each.forms]
    place = law.place_of(law.country_of(case.contacts.organisation))
    what = f"`{legal.entity}` is not a legal form in {place}"
    what += f"; it is one in {', '.join(others)}." if others else "."
    near = nearest(legal.entity, book.forms)
    first = f"Did you mean `{near}`?" if near else f"Write {listed(book.forms[:4])}."
    fix = f"{first} If it is under the law of another country, add `country:` under `legal`."
    yield case.source.problem((*LEGAL, "entity"), what, fix)


def each_legal_detail_is_shown_somewhere(case: Case) -> Iterator[Notice]:
    """What stands under `legal` belongs to a document of this legal form in this country."""
    legal, book = case.contacts.organisation.legal, book_of(case)
    if legal is None or (book.forms and legal.entity not in book.forms):
        return
    shown = {field for row in book.of_form(legal.entity) for field in row.fields}
    place = law.place_of(law.country_of(case.contacts.organisation))
    for field in given(legal):
        if field not in ANYWHERE and SHOWN_AS.get(field, field) not in shown:
            what = f"`{field}` stands on no document of a {legal.entity} in {place}."
            open_fields = [
                each for each in MEANT.get(field, ()) if each in shown - set(given(legal))
            ]
            meant = next(iter(open_fields), None)
            fix = f"Did you mean `{meant}:`?" if meant else "Take it out."
            yield case.source.notice((*LEGAL, field), what, fix)


def legal_details_are_written_as_their_register_does(case: Case) -> Iterator[Problem]:
    """Place, court, number and names look as the country's register has them."""
    legal, book = case.contacts.organisation.legal, book_of(case)
    if legal is None:
        return
    country = law.country_of(case.contacts.organisation)
    for row in book.values:
        value = getattr(legal, row.field)
        known = row.field == "number" and value and company_number_fault(value, country)
        if known or not book.is_for(row, legal.entity):
            continue
        for each in value if isinstance(value, tuple) else (value,):
            if each and not re.fullmatch(row.like, each):
                unsure = "" if row.sure == "high" else law.UNSURE
                what = f"`{each}` is not written as it must be ({row.source}).{unsure}"
                yield case.source.problem((*LEGAL, row.field), what, f"Write {row.written}.")


def share_capital_has_a_currency(case: Case) -> Iterator[Notice]:
    """A share capital says in which money it is."""
    legal = case.contacts.organisation.legal
    if legal and legal.share_capital and not re.search(r"[^\d\s.,']", legal.share_capital):
        what = f"`{legal.share_capital}` does not say in which money."
        place = (*LEGAL, "share_capital")
        yield case.source.notice(place, what, f"Write it like `£{legal.share_capital}`, paid up.")


def book_of(case: Case) -> Book:
    """The law that the organisation is under."""
    return law.in_country(law.country_of(case.contacts.organisation))


def given(legal: Legal) -> list[str]:
    """The fields that say something."""
    return [name for name, value in legal if value]
