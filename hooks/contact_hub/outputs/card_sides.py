"""What each side of a business card says: one in the organisation's language, perhaps another."""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale
from babel.lists import format_list

from contact_hub.hub import Hub
from contact_hub.model import Address, Person
from contact_hub.outputs import channels, dates, stationery
from contact_hub.outputs.stationery import LETTERS
from contact_hub.reader import Reader
from contact_hub.words import wording
from contact_hub.words.wording import Words

__all__ = ["sides"]

Side = dict[str, object]


def sides(hub: Hub, person: Person) -> Iterator[Side]:
    """One side, or two where the person is `also_in` the language of the back."""
    own = hub.organisation.language
    yield side(hub, person, own)
    other = hub.contacts.stationery.business_cards.back_language
    if other and other in person.also_in:
        yield side(hub, person, other, also=other)


def side(hub: Hub, person: Person, language: str, also: str = "") -> Side:
    """A side in this language: as it is written, or as it is `also` in another, where it is."""
    wishes = hub.contacts.stationery.business_cards
    shows, words = set(wishes.shows), wording.in_language(language)
    organisation, named = hub.organisation, hub.organisation.also_in.get(also)
    return {
        "language": language,
        "direction": stationery.runs(language),
        "organisation": {
            "name": (named.name if named else "") or organisation.name,
            "what_we_do": (named.what_we_do if named else "") or organisation.what_we_do,
            "accreditations": said(organisation.accreditations, shows),
        },
        "person": of_person(hub, person, also, words),
        "ways": [
            {"label": LETTERS[way.kind], "value": stationery.printed(hub, way)}
            for way in hub.on_card(person)
        ],
        "web": channels.web_text(organisation.website),
        "address": address(hub, person, language, also) if "address" in shows else [],
        "says": {"scan": words.print.scan_card if wording.is_known(language) else None},
    }


def of_person(hub: Hub, person: Person, other: str, words: Words) -> dict[str, object]:
    """Who they are, and where they belong."""
    shows = set(hub.contacts.stationery.business_cards.shows)
    also = person.also_in.get(other)
    team, office = hub.team_of(person), hub.office_of(person)
    there = team.also_in.get(other) if team else None
    place = office.also_in.get(other) if office else None
    team_name = (there.name if there else "") or (team.name if team else "")
    office_name = (place.name if place else "") or (office.name if office else "")
    return {
        "name": also.name if also else person.name,
        "honours": person.honours or None,
        "role": (also.role if also else "") or person.role or None,
        "team": team_name if "team" in shows and team_name else None,
        "office": office_name if "office" in shows and office_name else None,
        "pronouns": person.pronouns if "pronouns" in shows and person.pronouns else None,
        "languages": spoken(person, words) if "languages" in shows else None,
        "accreditations": said(person.accreditations, shows),
    }


def said(accreditations: tuple[str, ...], shows: set[str]) -> list[str]:
    """Where they are asked for."""
    return list(accreditations) if "accreditations" in shows else []


def spoken(person: Person, words: Words) -> str | None:
    """`I speak English and French`; the names alone, where we have no words of that language."""
    if not person.languages:
        return None
    reader = dates.locale(words)
    named = [Locale.parse(code, sep="-").get_display_name(reader) for code in person.languages]
    listed = format_list([name or "" for name in named], locale=reader)
    known = wording.is_known(words.language)
    return words.print.i_speak.format(languages=listed) if known else listed


def address(hub: Hub, person: Person, language: str, other: str) -> list[str]:
    """Where to visit, as it is written in the language of the side."""
    office = hub.office_of(person)
    also = office.also_in.get(other) if office else None
    found: Address | None = (also.address if also else None) or hub.address_of(person)
    reader = Reader(hub.organisation.country, language)
    return list(reader.lines(found)) if found else []
