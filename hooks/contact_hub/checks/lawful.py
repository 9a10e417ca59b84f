"""The rule that contacts.yaml has whatever the law wants to be shown."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from contact_hub import law
from contact_hub.checks.case import Case
from contact_hub.facts import Place
from contact_hub.law import Requirement
from contact_hub.model import Legal, Line, Office
from contact_hub.problems import Problem

__all__ = ["what_the_law_wants_is_written"]

LEGAL: Place = ("organisation", "legal")
ALWAYS = ("letter", "e-mail", "invoice", "website")
"""Kinds of documents that are made for everybody."""
KINDS = {
    "letter": "letters",
    "e-mail": "e-mails",
    "order form": "order forms",
    "invoice": "invoices",
    "receipt": "receipts",
    "leaflet": "leaflets",
    "website": "the website",
}
LIKE = {
    "registered_in": "England and Wales",
    "number": "01234567",
    "registry": "Registro Mercantil de Madrid",
    "register_court": "Amtsgericht Hamburg",
    "seat": "Hamburg",
    "registered_office": "leeds",
    "address_for_service": "leeds",
    "directors": "[Erika Beispiel, Max Muster]",
    "proprietors": "[Ada Stone]",
    "supervisory_chair": "Erika Beispiel",
    "share_capital": "50 000 euros",
    "tax_number": "12/345/67890",
    "vat": "DE 123456789",
    "publication_director": "Claire Exemple",
    "general_partner": "{name: Beispiel Verwaltungs GmbH, seat: …, register_court: …, number: …}",
    "host": "{name: Exemple Hosting SAS, address: …, phone: …}",
}
"""An example of each field that may be missing."""
NAMES = {"directors": "names of all directors", "proprietors": "names of all owners"}
"""What is wanted where there may be several."""
OF_THE_FRONT = frozenset({"address", "email", "phone", "form"})
"""What is no field of `legal`, but of the office or line that stands for all."""


def what_the_law_wants_is_written(case: Case) -> Iterator[Problem]:
    """Whatever the law wants on letters, e-mails, invoices and the site is in contacts.yaml."""
    organisation = case.contacts.organisation
    legal = organisation.legal
    if legal is None:
        return
    asked = [(row, kind) for kind in kinds(case) for row in law.required(organisation, kind)]
    missing = [(row, kind) for row, kind in asked if not is_given(case, legal, row)]
    ordered = sorted(missing, key=lambda each: each[0].show)
    for _, rows in groupby(ordered, key=lambda each: each[0].show):
        yield lacking(case, legal, tuple(rows))


def kinds(case: Case) -> tuple[str, ...]:
    """Those that this organisation has: what is made here, and what it had made elsewhere."""
    supplied = {each.kind for each in case.contacts.stationery.supplied}
    return tuple(kind for kind in law.KINDS if kind in ALWAYS or kind in supplied)


def is_given(case: Case, legal: Legal, row: Requirement) -> bool:
    """Whether one of the fields that would do is written, and written whole."""
    return any(
        bool(of_front(case, legal, field)) if field in OF_THE_FRONT else is_whole(legal, field)
        for field in row.fields
    )


def is_whole(legal: Legal, field: str) -> bool:
    """A general partner has all four of its details; a host its name, address and number."""
    if field in {"general_partner", "host"}:
        found = getattr(legal, field)
        return found is not None and all(value for _, value in found)
    return law.has(legal, field)


def of_front(case: Case, legal: Legal, field: str) -> object:
    """What visitors of the site find of the office or line that stands for all."""
    front = front_of(case)
    if front is None:  # another rule tells
        return True
    if field == "address":
        office = case.contacts.offices.get(front.office or "") if isinstance(front, Line) else front
        own = office and (office.address or office.postal_address)
        return own or legal.registered_office or legal.address_for_service
    return front.first("phone", "mobile") if field == "phone" else front.first(field)


def front_of(case: Case) -> Office | Line | None:
    """The office or line whose details stand in every page's footer."""
    main, contacts = case.contacts.organisation.main_office, case.contacts
    return contacts.offices.get(main) or contacts.lines.get(main)


def lacking(case: Case, legal: Legal, rows: tuple[tuple[Requirement, str], ...]) -> Problem:
    """One thing that is missing, for all kinds of documents that lack it."""
    row = rows[0][0]
    wanted = [KINDS[kind] for _, kind in rows]
    on = f"{', '.join(wanted[:-1])} and {wanted[-1]}" if wanted[1:] else wanted[0]
    sources = "; ".join(dict.fromkeys(each.source for each, _ in rows))
    form = f"{'an' if legal.entity[0] in 'aAeEoOuU' else 'a'} {legal.entity}"
    fields = " or ".join(f"`{field}`" for field in row.fields)
    label = NAMES.get(row.field, row.label)
    what = f"{fields} is missing: the law wants the {label} on {on} of {form} ({sources})."
    if row.when:
        what += f" It counts where {row.when}."
    if any(each.sure == "medium" for each, _ in rows):
        what += law.UNSURE
    if row.field in OF_THE_FRONT:
        section = "lines" if isinstance(front_of(case), Line) else "offices"
        place: Place = (section, case.contacts.organisation.main_office)
        written = " or ".join(f"`{field}:`" for field in row.fields)
        return case.source.problem(place, what, f"Add {written}.")
    return case.source.problem(LEGAL, what, added(case, legal, row))


def added(case: Case, legal: Legal, row: Requirement) -> str:
    """What to write, as the country's register has it."""
    book = law.in_country(law.country_of(case.contacts.organisation))
    forms = {
        each.field: each.written
        for each in reversed(book.values)
        if book.is_for(each, legal.entity)
    }
    fields = " or ".join(f"`{field}:`" for field in row.fields)
    if row.field in forms:
        return f"Add {fields} under `legal` ({forms[row.field]})."
    return f"Add {fields} under `legal`, like `{row.field}: {LIKE[row.field]}`."
