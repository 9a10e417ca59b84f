"""Which facts a business card must show: all that it is asked to show, in all its languages."""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale
from babel.lists import format_list

from contact_hub.facts import Fact
from contact_hub.hub import Hub
from contact_hub.model import Person
from contact_hub.must_show.facts_of import of_address, organisation_name, place_of, whoever
from contact_hub.must_show.facts_of_stationery import accreditations, what_we_do
from contact_hub.reader import Reader

__all__ = ["card"]


def card(hub: Hub, person: Person) -> Iterator[Fact]:
    """A business card says who, what, how, where, and what the business does."""
    wishes = hub.contacts.stationery.business_cards
    shows = frozenset(wishes.shows)
    yield from whoever(hub, person, hub.on_card(person))
    yield from of_person(person, shows)
    yield from belonging(hub, person, shows)
    yield organisation_name(hub)
    yield what_we_do(hub)
    yield Fact("web", hub.organisation.website, ("organisation", "website"), "website")
    if "accreditations" in shows:
        yield from accreditations(hub)
    if "address" in shows:
        yield from of_address(hub, person)
    languages = [hub.organisation.language]
    if wishes.back_language and wishes.back_language in person.also_in:
        languages.append(wishes.back_language)
        yield from translated(hub, person, wishes.back_language)
    if "languages" in shows:
        yield from (fact for each in languages for fact in spoken(person, each))


def of_person(person: Person, shows: frozenset[str]) -> Iterator[Fact]:
    """Honours, pronouns and licences."""
    where = place_of(person)
    if person.honours:
        yield Fact("text", person.honours, (*where, "honours"), "letters after the name")
    if "pronouns" in shows and person.pronouns:
        yield Fact("text", person.pronouns, (*where, "pronouns"), "pronouns")
    if "accreditations" in shows:
        for index, what in enumerate(person.accreditations):
            yield Fact("text", what, (*where, "accreditations", index), "accreditation")


def belonging(hub: Hub, person: Person, shows: frozenset[str]) -> Iterator[Fact]:
    """Team and office."""
    for kind, record in (("team", hub.team_of(person)), ("office", hub.office_of(person))):
        if record and kind in shows:
            yield Fact("name", record.name, (*place_of(record), "name"), kind)


def spoken(person: Person, language: str) -> Iterator[Fact]:
    """The languages a person speaks, as this one lists them: some join `and` to the word."""
    reader = Locale.parse(language, sep="-")
    codes = (Locale.parse(code, sep="-") for code in person.languages)
    called = [code.get_display_name(reader) or str(code) for code in codes]
    if called:
        listed = format_list(called, locale=reader)
        yield Fact("text", listed, (*place_of(person), "languages"), "languages")


def translated(hub: Hub, person: Person, language: str) -> Iterator[Fact]:
    """What the other side says in its language, as far as it is written in the file."""
    shows = frozenset(hub.contacts.stationery.business_cards.shows)
    also, where = person.also_in[language], (*place_of(person), "also_in", language)
    yield Fact("name", also.name, (*where, "name"), "name")
    if also.role:
        yield Fact("text", also.role, (*where, "role"), "role")
    yield from of_organisation(hub, language)
    for kind, record in (("team", hub.team_of(person)), ("office", hub.office_of(person))):
        there = record.also_in.get(language) if record else None
        if record and there and there.name and kind in shows:
            place = (*place_of(record), "also_in", language, "name")
            yield Fact("name", there.name, place, kind)
    if "address" in shows:
        yield from address(hub, person, language)


def of_organisation(hub: Hub, language: str) -> Iterator[Fact]:
    """What we are called there, and do."""
    ours = hub.organisation.also_in.get(language)
    place = ("organisation", "also_in", language)
    if ours and ours.name:
        yield Fact("name", ours.name, (*place, "name"), organisation_name(hub).label)
    if ours and ours.what_we_do:
        yield Fact("text", ours.what_we_do, (*place, "what_we_do"), what_we_do(hub).label)


def address(hub: Hub, person: Person, language: str) -> Iterator[Fact]:
    """Where to visit, as it is written there."""
    office = hub.office_of(person)
    also = office.also_in.get(language) if office else None
    if office and also and also.address:
        lines = Reader(hub.organisation.country, language).lines(also.address)
        place = (*place_of(office), "also_in", language, "address")
        yield Fact("address", "\n".join(lines), place, "address")
