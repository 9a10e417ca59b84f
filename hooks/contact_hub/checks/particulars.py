"""Rules about the law's particulars, and about what is invented or over."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.checks.case import Case
from contact_hub.facts import Place
from contact_hub.model.numbers import company_number_fault, vat_fault
from contact_hub.model.walking import inside
from contact_hub.phones import Phone
from contact_hub.problems import Notice, Problem

__all__ = [
    "a_former_detail_is_used_nowhere",
    "a_uk_company_says_where_it_is_registered",
    "nothing_is_invented",
    "numbers_of_registers_fit",
    "planned_changes_have_a_place",
]

UK_PLACES = frozenset({"England and Wales", "England & Wales", "Wales", "Scotland", "Northern Ireland"})
UK_COMPANIES = frozenset({"private limited company", "public limited company", "limited liability partnership"})
SAMPLE_DOMAINS = ("example", "example.com", "example.org", "example.net", "test", "invalid")


def numbers_of_registers_fit(case: Case) -> Iterator[Problem]:
    """VAT and company numbers have the right length and check digits."""
    organisation = case.contacts.organisation
    legal = organisation.legal
    if legal is None:
        return
    faults = {
        "vat": vat_fault(legal.vat, organisation.country) if legal.vat else None,
        "number": company_number_fault(legal.number, organisation.country) if legal.number else None,
    }
    for field, fault in faults.items():
        if fault:
            yield case.source.problem(("organisation", "legal", field), fault, "Copy it from the register again.")


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


def nothing_is_invented(case: Case) -> Iterator[Problem]:
    """A real hub has no number kept for drama and no address at example.com."""
    if case.contacts.organisation.fictional:
        return
    for place, value in details(case):
        if isinstance(value, Phone) and value.is_fictional:
            what = f"`{value.international}` is kept for films and samples; nobody answers there."
        elif isinstance(value, str) and is_sample(value):
            what = f"`{value}` is an address for samples; nobody reads what is sent there."
        else:
            continue
        fix = "Write the real one; in a sample, add `fictional: yes` under `organisation`."
        yield case.source.problem(place, what, fix)


def details(case: Case) -> Iterator[tuple[Place, object]]:
    """Every number and address with its place."""
    for place, record in inside(case.contacts):
        if place[:1] in {("former",), ("planned",)}:
            continue
        for field in ("phone", "mobile", "textphone", "fax", "email", "website", "chat", "form", "link"):
            value = getattr(record, field, None)
            if value:
                yield (*place, field), value


def is_sample(value: str) -> bool:
    """Whether an e-mail or web address is at a domain kept for samples (RFC 2606)."""
    domain = value.split("://")[-1].split("/")[0].rpartition("@")[2].casefold()
    return any(domain == sample or domain.endswith(f".{sample}") for sample in SAMPLE_DOMAINS)


def a_former_detail_is_used_nowhere(case: Case) -> Iterator[Problem]:
    """What is retired under `former` is nobody's any more."""
    retired = {detail(value): place for place, value in former(case)}
    for place, value in details(case):
        if detail(value) in retired:
            line = case.source.line(retired[detail(value)])
            what = f"It is listed under `former` on line {line} and is still used here."
            yield case.source.problem(place, what, "Take one of the two out.")


def former(case: Case) -> Iterator[tuple[Place, object]]:
    """What is retired, with its place."""
    for index, record in enumerate(case.contacts.former):
        for field in ("phone", "email", "website"):
            if getattr(record, field):
                yield ("former", index, field), getattr(record, field)


def detail(value: object) -> str:
    """What makes two details the same."""
    return value.e164 if isinstance(value, Phone) else str(value).casefold()


def planned_changes_have_a_place(case: Case) -> Iterator[Problem | Notice]:
    """A planned change names a place that is in the file."""
    for index, planned in enumerate(case.contacts.planned):
        for written in planned.change:
            steps = tuple(step.strip() for step in written.split("›"))
            if not case.source.says(steps):
                what = f"There is no `{written}` in this file."
                fix = "Name the places from the top, with ` › ` between: `offices › leeds › phone`."
                yield case.source.problem(("planned", index, "change", written), what, fix)


