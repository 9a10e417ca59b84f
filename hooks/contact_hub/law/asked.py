"""What the law asks of one organisation on one kind of document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from contact_hub.addresses import country_name
from contact_hub.law.book import Book, in_country
from contact_hub.law.rules import KINDS, Requirement
from contact_hub.model import Organisation
from contact_hub.model.legal import Legal

__all__ = ["country_of", "customary", "fits", "has", "place_of", "required", "speaks"]

DERIVED = frozenset(
    {"legal_form", "limited_status", "charity_status", "ei_status", "address", "email"}
    | {"phone", "form"}
)
"""What is shown and stands in no field of `legal` by this name."""


def country_of(organisation: Organisation) -> str:
    """Whose law it is under."""
    legal = organisation.legal
    return (legal.country if legal else "") or organisation.country


def place_of(country: str) -> str:
    """A country within a sentence: `the United Kingdom`."""
    name = country_name(country, "en")
    return f"the {name}" if country in {"GB", "NL", "US"} else name


def required(organisation: Organisation, kind: str) -> tuple[Requirement, ...]:
    """What must be shown on a kind of document, and what is shown there if contacts.yaml has it.

    A kind for which laws have no words of their own (`card`, `other`) is asked for nothing.
    """
    legal = organisation.legal
    if legal is None or kind not in KINDS:
        return ()
    found: dict[str, Requirement] = {}
    for row in of(organisation, legal):
        if kind in row.on and is_asked(row, legal):
            found.setdefault(row.show, row)
    return tuple(found.values())


def customary(organisation: Organisation, kind: str) -> tuple[Requirement, ...]:
    """What is shown besides, though no law asks for it."""
    legal, asked = organisation.legal, {each.show for each in required(organisation, kind)}
    rows = of(organisation, legal) if legal else ()
    return tuple(
        row
        for row in rows
        if legal and kind in row.on and row.need == "usual" and row.show not in asked
        if any(has(legal, field) for field in row.fields)
    )


def of(organisation: Organisation, legal: Legal) -> Iterator[Requirement]:
    """All that its country asks of its legal form, under the conditions that it meets."""
    rows = in_country(country_of(organisation)).of_form(legal.entity)
    return (row for row in rows if fits(legal, row.given))


def is_asked(row: Requirement, legal: Legal) -> bool:
    """Whether it must be there, or is given."""
    given = any(has(legal, field) for field in row.fields)
    return row.need == "must" or (row.need == "if given" and given)


def has(legal: Legal, field: str) -> bool:
    """Whether contacts.yaml gives what is shown; what is made of the legal form always is."""
    if field == "limited_status":
        return legal.limited_exempt or legal.entity == "community interest company"
    return field in DERIVED or bool(getattr(legal, field, "")) or field == "legal_name"


def fits(legal: Legal, given: Mapping[str, str]) -> bool:
    """Whether the values of other fields are such that a rule holds."""
    return all(
        re.fullmatch(pattern, str(getattr(legal, field))) for field, pattern in given.items()
    )


def speaks(book: Book, language: str) -> str:
    """The language in which a country's particulars are said on a site in this language."""
    main = language.split("-", maxsplit=1)[0]
    return main if main in book.sentences else next(iter(book.sentences))
