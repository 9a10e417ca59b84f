"""Rules about the particulars that the law wants to be shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contact_hub.checks.case import Case
from contact_hub.model.numbers import company_number_fault, vat_fault
from contact_hub.problems import Notice, Problem

__all__ = [
    "a_company_abroad_says_what_its_law_wants",
    "a_uk_company_says_where_it_is_registered",
    "numbers_of_registers_fit",
    "share_capital_has_a_currency",
]

ZEROS_LOST = re.compile(r"\d{5,7}")
"""A company number as spreadsheets leave it."""
UK_PLACES = frozenset(
    {"England and Wales", "England & Wales", "Wales", "Scotland", "Northern Ireland"}
)
UK_COMPANIES = frozenset(
    {
        "private limited company",
        "public limited company",
        "limited liability partnership",
        "community interest company",
        "charitable company",
    }
)
REGISTER = ("registered_in", "register_court", "number")
ABROAD = {
    ("DE", "GmbH"): ((*REGISTER, "directors"), "§ 35a GmbHG"),
    ("DE", "UG (haftungsbeschränkt)"): ((*REGISTER, "directors"), "§ 35a GmbHG"),
    ("DE", "AG"): ((*REGISTER, "directors"), "§ 80 AktG"),
    ("DE", "GmbH & Co. KG"): ((*REGISTER, "directors"), "§§ 125a, 177a HGB"),
    ("DE", "e.K."): (REGISTER, "§ 37a HGB"),
    ("FR", "SARL"): (("registered_in", "number", "share_capital"), "R.123-238 C. com."),
    ("FR", "SAS"): (("registered_in", "number", "share_capital"), "R.123-238 C. com."),
    ("FR", "SA"): (("registered_in", "number", "share_capital"), "R.123-238 C. com."),
}
"""(country, legal form) → (what business letters must show, the law)."""


def numbers_of_registers_fit(case: Case) -> Iterator[Problem]:
    """VAT and company numbers have the right length and check digits."""
    organisation = case.contacts.organisation
    legal = organisation.legal
    if legal is None:
        return
    faults = {
        "vat": vat_fault(legal.vat, organisation.country) if legal.vat else None,
        "number": company_number_fault(legal.number, organisation.country)
        if legal.number
        else None,
    }
    for field, fault in faults.items():
        if fault:
            fix = "Copy it again from the letter that gave it to you."
            lost = organisation.country == "GB" and ZEROS_LOST.fullmatch(legal.number)
            if field == "number" and lost:
                fix = f"Did you mean `{legal.number:0>8}`? Zeros in front belong to it."
            yield case.source.problem(("organisation", "legal", field), fault, fix)


def a_uk_company_says_where_it_is_registered(case: Case) -> Iterator[Problem]:
    """A company in the UK shows its part of the UK, number and registered office (SI 2015/17)."""
    organisation, legal = case.contacts.organisation, case.contacts.organisation.legal
    if legal is None or organisation.country != "GB" or legal.entity not in UK_COMPANIES:
        return
    rule = "The law wants it on letters, order forms and the site (SI 2015/17, regulation 25)."
    for field in ("registered_in", "number", "registered_office"):
        if not getattr(legal, field):
            place = ("organisation", "legal")
            yield case.source.problem(place, f"`{field}` is missing. {rule}", f"Add `{field}:`.")
    if legal.registered_in and legal.registered_in not in UK_PLACES:
        what = f"`{legal.registered_in}` is not a part of the UK that has a register."
        fix = "Write `England and Wales`, `Scotland` or `Northern Ireland`."
        yield case.source.problem(("organisation", "legal", "registered_in"), what, fix)


def a_company_abroad_says_what_its_law_wants(case: Case) -> Iterator[Problem]:
    """A German or French company shows its register, and what else its letters must."""
    organisation, legal = case.contacts.organisation, case.contacts.organisation.legal
    if legal is None:
        return
    fields, law = ABROAD.get((organisation.country, legal.entity), ((), ""))
    missing = [field for field in fields if not getattr(legal, field)]
    if missing:
        what = f"A {legal.entity} shows more than this on its letters ({law})."
        fix = f"Add {', '.join(f'`{field}:`' for field in missing)}."
        yield case.source.problem(("organisation", "legal"), what, fix)


def share_capital_has_a_currency(case: Case) -> Iterator[Notice]:
    """A share capital says in which money it is."""
    legal = case.contacts.organisation.legal
    if legal and legal.share_capital and not re.search(r"[^\d\s.,']", legal.share_capital):
        what = f"`{legal.share_capital}` does not say in which money."
        place = ("organisation", "legal", "share_capital")
        yield case.source.notice(place, what, f"Write it like `£{legal.share_capital}`, paid up.")
