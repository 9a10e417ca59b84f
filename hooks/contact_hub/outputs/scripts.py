"""What everybody says: on the telephone, while nobody is there, and below a mail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contact_hub.answering import timetables
from contact_hub.hub import Hub, Somebody
from contact_hub.model import Office, Person, Reachable, Team
from contact_hub.outputs import channels, signatures
from contact_hub.outputs.signatures import promised

__all__ = ["Script", "greeting", "of_person"]

NAME = "{name}"
SIGNED = ("phone", "mobile", "textphone", "email")


@dataclass(frozen=True, slots=True)
class Script:
    """One text to say or to paste; `part` is its name for whoever reads it back."""

    part: str
    label: str
    text: str


def greeting(hub: Hub) -> str:
    """How everybody answers the telephone, with `{name}` where the name belongs."""
    usual = hub.words.staff.greeting.format(organisation=hub.organisation.name, name=NAME)
    return hub.organisation.greeting or usual


def of_person(hub: Hub, person: Person) -> tuple[Script, ...]:
    """All that one person says."""
    words, signed = hub.words.staff, signatures.of_person(hub, person)
    return (
        Script("greeting", words.by_phone, greeting(hub).replace(NAME, person.name)),
        Script("voicemail", words.voicemail, "\n".join(voicemail(hub, person))),
        Script("away", words.away, "\n\n".join(away(hub, person))),
        Script("signature", words.signature, signatures.as_text(signed)),
    )


def voicemail(hub: Hub, person: Person) -> Iterator[str]:
    """Who it is, by when one hears back, when somebody is there, and who is at any hour."""
    words = hub.words.staff
    yield words.no_answer.format(name=person.name, organisation=hub.organisation.name)
    yield from promised(hub, person)
    hours = timetables.hours_called(hub, person)
    if hours and not hours.always:
        yield words.here.format(hours=hours.as_text(hub.words))
    other = at_any_hour(hub, person)
    way = other.first("phone", "mobile") if other else None
    if other and way:
        yield words.cannot_wait.format(number=channels.shown(hub, way)[0], who=other.name)
    yield words.thanks


def away(hub: Hub, person: Person) -> Iterator[str]:
    """Until when; and who helps instead, with what these promise: nobody keeps any while away."""
    words, other = hub.words.staff, instead(hub, person)
    yield words.written.format(day=words.day)
    if other:
        ways = ", ".join(row.text for row in rows(hub, other))
        yield "\n".join([words.instead.format(who=other.name, ways=ways), *promised(hub, other)])
    yield "\n".join([words.regards, *signatures.called(signatures.of_person(hub, person))])


def rows(hub: Hub, record: Reachable) -> list[channels.Row]:
    """Numbers and e-mail addresses, in the order to try them."""
    return [each for each in channels.rows(hub, record) if each.kind in SIGNED]


def at_any_hour(hub: Hub, person: Person) -> Somebody | None:
    """Who answers when the office is closed; an internal team's customers go home, too."""
    team = hub.team_of(person)
    place = hub.office_of(person) or hub.front
    inside = team is not None and team.internal
    return hub.somebody(place.out_of_hours) if isinstance(place, Office) and not inside else None


def instead(hub: Hub, person: Person) -> Team | Office | None:
    """Who helps while somebody is away: their team, or else their office."""
    found = (hub.team_of(person), hub.office_of(person))
    return next((each for each in found if each and each.first(*SIGNED)), None)
