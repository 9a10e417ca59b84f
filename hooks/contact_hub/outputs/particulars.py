"""The law's particulars in words, as they stand in footers and on stationery."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from contact_hub import law
from contact_hub.hub import Hub
from contact_hub.law import Book, Requirement
from contact_hub.model import Legal

__all__ = ["Notice", "footer", "foreign", "language", "lines", "named", "notice"]

PLACEHOLDER = re.compile(r"\{([\w.]+)\}")
ALWAYS = frozenset({"firm", "legal_form"})
"""The name of the business beside its owner's, and a form in a sentence: no law has to ask."""


@dataclass(frozen=True, slots=True)
class Notice:
    """All that the law wants of a website, under the heading that its country knows.

    `language` is that of the words.
    """

    heading: str
    language: str
    lines: tuple[str, ...]


def lines(hub: Hub, kind: str, besides: Collection[str] = ()) -> tuple[str, ...]:
    """Sentence by sentence, on one kind of document; `besides` are fields that are shown, too."""
    organisation = hub.organisation
    rows = (*law.required(organisation, kind), *law.customary(organisation, kind))
    return ended(sentences(hub, rows, besides))


def footer(hub: Hub) -> str:
    """All in one line for each page; without what needs to stand on one page alone."""
    organisation = hub.organisation
    rows = (*law.required(organisation, "website"), *law.customary(organisation, "website"))
    return " ".join(ended(sentences(hub, [row for row in rows if not row.once])))


def notice(hub: Hub) -> Notice | None:
    """For the page on which people look for it."""
    organisation = hub.organisation
    rows = (*law.required(organisation, "website"), *law.customary(organisation, "website"))
    found = tuple(sentences(hub, rows))
    if organisation.legal is None or not found:
        return None
    spoken = language(hub)
    return Notice(book_of(hub).headings[spoken], spoken, found)


def book_of(hub: Hub) -> Book:
    """The law of its country."""
    return law.in_country(law.country_of(hub.organisation))


def named(shows: Collection[str]) -> tuple[str, ...]:
    """Fields of `legal` that stationery is asked to show by their names."""
    return ("vat",) if "vat" in shows else ()


def language(hub: Hub) -> str:
    """In which the particulars are said: the site's own, or else their country's."""
    return law.speaks(book_of(hub), hub.organisation.language)


def foreign(hub: Hub) -> str:
    """The language of the particulars where it is not the site's; else nothing."""
    spoken = language(hub)
    return "" if hub.organisation.language.split("-", maxsplit=1)[0] == spoken else spoken


def sentences(hub: Hub, rows: Collection[Requirement], besides: Collection[str] = ()) -> list[str]:
    """These requirements in the country's usual words."""
    legal = hub.organisation.legal
    if legal is None:
        return [hub.legal_name] if hub.organisation.legal_name else []
    book, values = book_of(hub), dict(of_legal(hub, legal))
    values |= {row.field: row.says for row in rows if row.says}
    shown = {first_given(row, values) for row in rows} | ALWAYS | set(besides)
    told = {name: text for name, text in values.items() if name.partition(".")[0] in shown}
    return [
        text
        for sentence in book.sentences[language(hub)]
        if book.is_for(sentence, legal.entity) and law.fits(legal, sentence.given)
        for text in list(filled(sentence.says, told))[:1]
    ]


def ended(told: Collection[str]) -> tuple[str, ...]:
    """Each with its full stop."""
    return tuple(f"{sentence.removesuffix('.')}." for sentence in told)


def first_given(row: Requirement, values: Mapping[str, str]) -> str:
    """Which of several fields is shown."""
    return next((field for field in row.fields if values.get(field)), row.field)


def filled(patterns: tuple[str, ...], told: Mapping[str, str]) -> Iterator[str]:
    """Those of the patterns for which everything is there, with it."""
    for pattern in patterns:
        if all(told.get(name) for name in PLACEHOLDER.findall(pattern)):
            yield PLACEHOLDER.sub(lambda name: told[name[1]], pattern)


def of_legal(hub: Hub, legal: Legal) -> Iterator[tuple[str, str]]:
    """Each value as it is printed, by the name that sentences have for it."""
    for name, value in legal:
        if isinstance(value, str):
            yield name, value
        elif isinstance(value, tuple):
            yield name, ", ".join(value)
    owners = ", ".join(legal.proprietors)
    yield "firm", hub.legal_name if hub.legal_name != owners else ""
    yield "legal_name", hub.legal_name
    yield "legal_form", legal.entity
    yield "number", legal.number.removeprefix("KvK ")
    yield "registered_office", address_of(hub, legal.registered_office)
    yield "address_for_service", address_of(hub, legal.address_for_service)
    yield from of_others(hub, legal)


def of_others(hub: Hub, legal: Legal) -> Iterator[tuple[str, str]]:
    """The general partner's, and the host's."""
    for name, value in legal.general_partner or ():
        yield f"general_partner.{name}", str(value)
    if legal.host:
        place, phone = legal.host.address, legal.host.phone
        yield "host.name", legal.host.name
        yield "host.address", hub.reader.one_line(place) if place else ""
        yield "host.phone", hub.reader.shown(phone) if phone else ""


def address_of(hub: Hub, office_id: str) -> str:
    """An office's in one line."""
    office = hub.offices.get(office_id)
    return hub.reader.one_line(office.address) if office and office.address else ""
