"""Which facts each text must hold that somebody says or sends: a greeting, a reply.

Like `facts_of` it reads contacts alone and shares nothing with the code that makes the texts.
"""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.facts import Fact, Place
from contact_hub.hub import Hub, Somebody
from contact_hub.model import Office, Person, Reachable
from contact_hub.must_show import facts_of

__all__ = ["Part", "by", "by_everybody", "hours", "promise", "ways"]

Part = tuple[str, tuple[Fact, ...]]
"""The name of a text on a page, and its facts."""


def by(hub: Hub, person: Person) -> Iterator[Part]:
    """All that one person says, and sends while away."""
    name, *role = facts_of.called(person)
    us, kept, there = (
        facts_of.organisation_name(hub),
        [*promise(hub, person)],
        [*hours(hub, person)],
    )
    yield "greeting", (name, *greeting(hub))
    yield "voicemail", (name, us, *kept, *there, *at_any_hour(hub, person))
    yield "away", (name, *role, us, *instead(hub, person))


def by_everybody(hub: Hub) -> Iterator[Fact]:
    """The greeting, and all that we promise."""
    yield from greeting(hub)
    for topic in hub.topics.values():
        if topic.promise:
            yield Fact("text", topic.promise.text, ("topics", topic.id, "promise"), "promise")
    for team in hub.teams.values():
        yield from promise(hub, team)
    for line in hub.lines.values():
        yield from promise(hub, line)


def greeting(hub: Hub) -> Iterator[Fact]:
    """What everybody says before and after their name."""
    said = hub.organisation.greeting
    place: Place = ("organisation", "greeting")
    pieces = (piece.strip(" ,") for piece in said.split("{name}"))
    yield from (Fact("text", piece, place, "greeting") for piece in pieces if piece)
    if not said:
        yield facts_of.organisation_name(hub)


def promise(hub: Hub, somebody: Somebody) -> Iterator[Fact]:
    """By when one hears back: as they promise it, or for a person the team."""
    team = hub.team_of(somebody) if isinstance(somebody, Person) else None
    for record in (somebody, team):
        if record and record.promise:
            place = (*facts_of.place_of(record), "promise")
            yield Fact("text", record.promise.text, place, "promise")
            return


def hours(hub: Hub, person: Person) -> Iterator[Fact]:
    """When somebody answers: the number's hours, the person's own, the team's or the office's."""
    way = person.first("phone", "mobile")
    found = (person, hub.team_of(person), hub.office_of(person))
    around = [(facts_of.place_of(each), each.hours) for each in found if each]
    called = (facts_of.place_of(person), way.hours if way else None)
    for place, hours in (called, *around):
        if hours:
            if not hours.always:  # then nobody says when
                text = hours.as_text(hub.words)
                yield Fact("hours", text, (*place, "hours"), "opening hours")
            return


def at_any_hour(hub: Hub, person: Person) -> Iterator[Fact]:
    """The number for when the office is closed, for those whose customers are outside."""
    team, place = hub.team_of(person), hub.office_of(person) or hub.front
    if isinstance(place, Office) and not (team and team.internal):
        yield from facts_of.at_any_hour(hub, place)


def instead(hub: Hub, person: Person) -> Iterator[Fact]:
    """How to reach the team while one of them is away, or else the office; and its promise."""
    for record in (hub.team_of(person), hub.office_of(person)):
        own = [*ways(record)] if record else []
        if record and own:
            yield from (*facts_of.called(record), *own, *promise(hub, record))
            return


def ways(record: Reachable) -> Iterator[Fact]:
    """Numbers and e-mail addresses; nobody sends a fax any more."""
    found = facts_of.of_ways(record, facts_of.place_of(record))
    yield from (fact for fact in found if fact.label != "fax")
