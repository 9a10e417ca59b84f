"""Which facts the signs at our doors and the list for wallets must show.

Like `facts_of` it reads contacts alone and shares nothing with the code that makes them.
"""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale

from contact_hub.facts import Fact
from contact_hub.hub import Hub
from contact_hub.model import Line, Office
from contact_hub.must_show import facts_of_topics
from contact_hub.must_show.facts_of import at_any_hour, of_ways, organisation_name, place_of
from contact_hub.must_show.facts_of_stationery import feedback, what_we_do
from contact_hub.opening.hours import day_range, span_text

__all__ = ["door_sign", "wallet_list"]


def door_sign(hub: Hub, office: Office) -> Iterator[Fact]:
    """A door says whose it is, when it is open, whom to call when not, and how one gets in."""
    place = place_of(office)
    yield organisation_name(hub)
    yield Fact("name", office.name, (*place, "name"), "name")
    yield from hours(hub, office)
    yield from of_ways(office, place, own_only=True)
    yield Fact("web", hub.organisation.website, ("organisation", "website"), "website")
    yield from when_closed(hub, office)
    if office.access:
        yield Fact("text", office.access, (*place, "access"), "way in")
    for index, code in enumerate(office.languages):
        yield Fact("text", own_name(code), (*place, "languages", index), "languages")
    yield from feedback(hub)


def hours(hub: Hub, office: Office) -> Iterator[Fact]:
    """Each row of days with their times; what holidays do; other hours of the telephone."""
    words, place = hub.words, place_of(office)
    written = office.hours
    where = (*place, "hours")
    if written is None:
        if office.without.hours:
            yield Fact("text", office.without.hours, (*place, "without", "hours"), "opening hours")
    else:
        rows = [
            " ".join(
                [
                    day_range(first, last, words),
                    *(capital(span_text(each, words)) for each in spans),
                ]
            )
            for first, last, spans in written.groups()
        ]
        rows = [capital(words.always)] if written.always else rows
        rows += [capital(words.by_appointment)] if written.by_appointment else []
        yield from (Fact("hours", row, where, "opening hours") for row in rows)
        yield from () if written.always else holidays(hub, office)
    if office.phone_hours and office.phone_hours != written:
        said = office.phone_hours.as_text(words)
        yield Fact("hours", said, (*place, "phone_hours"), "telephone hours")


def holidays(hub: Hub, office: Office) -> Iterator[Fact]:
    """Whether public holidays close it, where that is decided."""
    words = hub.words.print
    if office.holidays:
        said = words.sign_open_holidays if office.holidays == "none" else words.sign_holidays
        yield Fact("text", said, (*place_of(office), "holidays"), "public holidays")


def when_closed(hub: Hub, office: Office) -> Iterator[Fact]:
    """Who answers then, by name and number; or what to do instead."""
    other = hub.somebody(office.out_of_hours)
    if other:
        yield Fact("name", other.name, (*place_of(other), "name"), "name")
    elif office.without.out_of_hours:
        place = (*place_of(office), "without", "out_of_hours")
        yield Fact("text", office.without.out_of_hours, place, "out of hours")
    yield from at_any_hour(hub, office)


def own_name(code: str) -> str:
    """What a language calls itself (CLDR)."""
    locale = Locale.parse(code.replace("-", "_"))
    return capital(str(locale.get_display_name(locale) or code))


def capital(text: str) -> str:
    """Beginning with a capital."""
    return text[:1].upper() + text[1:]


def wallet_list(hub: Hub) -> Iterator[Fact]:
    """Whom to call at any hour; who answers each topic; every office and line."""
    yield organisation_name(hub)
    yield what_we_do(hub)
    yield Fact("web", hub.organisation.website, ("organisation", "website"), "website")
    yield from at_any_hour(hub, hub.front)
    for topic in hub.topics.values():
        yield Fact("text", topic.asks, ("topics", topic.id, "asks"), "topic")
        yield from facts_of_topics.in_short(hub, hub.asked(topic))
    places: list[Office | Line] = [*hub.offices.values(), *hub.lines.values()]
    for place in places:
        yield from facts_of_topics.in_short(hub, place)
