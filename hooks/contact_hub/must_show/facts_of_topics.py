"""Which facts the pages of topics and complaints must show: what is asked of the finished bytes.

It reads contacts alone and shares nothing with the code that makes these pages.
"""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.facts import Fact, Place
from contact_hub.hub import Hub, Somebody
from contact_hub.model import Line, Office, Person, Team, Topic
from contact_hub.must_show.facts_of import of_way, place_of, somebody

__all__ = ["complaints", "feedback", "in_short", "topic"]

SAID = ("have_ready", "they_ask", "menu")
"""What a topic lists, each of them a text."""
STEP = {"what": "step", "within": "time", "outside": "outside body", "after": "time"}
"""What a step of a complaint says, and what it is called in a report."""


def topic(hub: Hub, asked: Topic) -> Iterator[Fact]:
    """Who answers and how, who else does, what is asked, pressed and promised."""
    place: Place = ("topics", asked.id)
    who, away = hub.asked(asked), hub.somebody(asked.if_away)
    yield from somebody(hub, who)
    yield from first_name(hub, who)
    yield Fact("text", asked.asks, (*place, "asks"), "topic")
    for field in ("about", "little_thing"):
        if getattr(asked, field):
            yield Fact("text", getattr(asked, field), (*place, field), field.replace("_", " "))
    for field in SAID:
        for index, text in enumerate(getattr(asked, field)):
            yield Fact("text", text, (*place, field, index), field.replace("_", " "))
    yield from promise(hub, asked)
    for other in (away, *answerers(hub, asked), at_night(hub, away or who)):
        yield from in_short(hub, other)
    yield from said_at_night(hub, away or who)
    yield from feedback(hub)


def first_name(hub: Hub, who: Somebody) -> Iterator[Fact]:
    """Whom one will probably speak to, where a team answers."""
    lead = hub.people.get(who.lead or "") if isinstance(who, Team) else None
    if lead:
        yield Fact("name", lead.name, (*place_of(lead), "name"), "name")


def promise(hub: Hub, asked: Topic) -> Iterator[Fact]:
    """By when there is an answer: said of the topic, of who answers, or of the team."""
    who = hub.asked(asked)
    team = hub.team_of(who) if isinstance(who, Person) else None
    for record, place in (
        (asked, ("topics", asked.id)),
        (who, place_of(who)),
        *([(team, place_of(team))] if team else []),
    ):
        if record.promise:
            yield Fact("text", record.promise.text, (*place, "promise"), "promise")
            return


def answerers(hub: Hub, asked: Topic) -> Iterator[Somebody | None]:
    """Whoever answers for a region, a language or a first letter."""
    for route in asked.routes.to if asked.routes else ():
        yield hub.somebody(route.ask)


def at_night(hub: Hub, last: Somebody) -> Somebody | None:
    """Whom one gets through to where the last of them works, when it is closed."""
    place = where(hub, last)
    return hub.somebody(place.out_of_hours) if place else None


def said_at_night(hub: Hub, last: Somebody) -> Iterator[Fact]:
    """What to do then, in the words of each of them who is not always there."""
    if is_always_there(hub, last):
        return
    for each in (last, where(hub, last), at_night(hub, last)):
        if each and each.without.out_of_hours:
            place = (*place_of(each), "without", "out_of_hours")
            yield Fact("text", each.without.out_of_hours, place, "out of hours")


def where(hub: Hub, last: Somebody) -> Office | None:
    """The office whose nights are theirs; none for a line of its own, and who is always there."""
    office = hub.office_of(last) or (None if isinstance(last, Line) else hub.front)
    return office if isinstance(office, Office) and not is_always_there(hub, last) else None


def is_always_there(hub: Hub, last: Somebody) -> bool:
    """By the hours of the number to call; their own, their team's or their office's."""
    who = hub.answering(last)
    team = hub.team_of(who) if isinstance(who, Person) else None
    around = (who.first("phone", "mobile"), who, team, hub.office_of(who))
    hours = next((each.hours for each in around if each and each.hours), None)
    return hours is not None and hours.always


def in_short(hub: Hub, other: Somebody | None) -> Iterator[Fact]:
    """A name, and the number to call; where there is none, the address to write to."""
    if other is None:
        return
    yield Fact("name", other.name, (*place_of(other), "name"), "name")
    answering = hub.answering(other)
    way = answering.first("phone", "mobile") or answering.first(
        "textphone", "chat", "form", "email"
    )
    if way:
        yield from of_way(way, (*place_of(answering), way.kind))


def complaints(hub: Hub) -> Iterator[Fact]:
    """The apology, everybody who puts it right with number and time, and the outside body."""
    said = hub.contacts.complaints
    if said is None:
        return
    yield Fact("text", said.sorry, ("complaints", "sorry"), "apology")
    for index, step in enumerate(said.steps):
        place: Place = ("complaints", "steps", index)
        who = hub.somebody(step.who)
        yield from somebody(hub, who) if who else ()
        for field, label in STEP.items():
            if getattr(step, field):
                yield Fact("text", getattr(step, field), (*place, field), label)
        if step.website:
            yield Fact("web", step.website, (*place, "website"), "website")
        if step.phone:
            yield Fact("phone", step.phone.canonical, (*place, "phone"), "phone")
    yield from feedback(hub)


def feedback(hub: Hub) -> Iterator[Fact]:
    """The question with which a contact ends."""
    if hub.contacts.feedback:
        asked = hub.contacts.feedback.after_contact
        yield Fact("text", asked, ("feedback", "after_contact"), "question at the end")
