"""Which facts pages must show of what is to come: what is asked of the finished bytes.

It reads contacts alone and shares nothing with the code that makes these pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from babel.dates import format_date

from contact_hub import succession
from contact_hub.changes import Coming
from contact_hub.facts import Fact
from contact_hub.hub import Hub, Somebody
from contact_hub.model import Line, Office, Person, Team, Topic
from contact_hub.must_show import facts_of

__all__ = ["closing", "of_front", "of_somebody", "of_topic", "overall"]

Ask = Callable[[Hub], Iterable[Fact]]


def of_somebody(hub: Hub, record: Somebody) -> Iterator[Fact]:
    """Their own facts of each day that is announced, less those of the day before."""
    place = facts_of.place_of(record)
    for plan, before, after in steps(hub):
        new = less(partial(own, record_id=record.id), before, after)
        touched = any(each[:2] == place for each in plan.places)
        yield from said(hub, plan, new, even_so=touched)


def closing(hub: Hub, record: Somebody) -> Iterator[Fact]:
    """The last day of what closes for good, and who helps then."""
    after = hub.somebody(succession.next_of(hub.contacts, record))
    if after and record.over and not isinstance(record, Person):
        words = hub.words.office_closes if isinstance(record, Office) else hub.words.closes
        said = words.format(date=written_out(hub, record.over), successor=after.name)
        yield Fact("text", said, (*facts_of.place_of(record), "closed"), "last day")


def of_topic(hub: Hub, topic: Topic) -> Iterator[Fact]:
    """The same of whoever answers then."""
    place = ("topics", topic.id)
    for plan, before, after in steps(hub):
        new = less(partial(answering, topic_id=topic.id), before, after)
        touched = any(each[:2] == place for each in plan.places)
        yield from said(hub, plan, new, even_so=touched)


def of_front(hub: Hub) -> Iterator[Fact]:
    """What the home page shows."""
    yield from of_somebody(hub, hub.front)


def overall(hub: Hub) -> Iterator[Fact]:
    """Offices, lines and teams that are changed themselves, and what concerns all of us."""
    for plan, before, after in steps(hub):
        new: list[Fact] = []
        for record in after.everybody:
            if isinstance(record, Office | Line | Team):
                place = facts_of.place_of(record)
                if any(each[:2] == place for each in plan.places):
                    new += less(partial(own, record_id=record.id), before, after)
        of_us = {"organisation", "closures", "complaints", "feedback"}
        yield from said(hub, plan, new, even_so=any(each[0] in of_us for each in plan.places))


def steps(hub: Hub) -> Iterator[tuple[Coming, Hub, Hub]]:
    """Each announced plan with its day's hub without it and with it."""
    before = hub.contacts
    for plan in hub.changes.coming:
        if plan.announced:
            yield (
                plan,
                replace(hub, contacts=before, today=plan.on),
                replace(hub, contacts=plan.contacts, today=plan.on),
            )
        before = plan.contacts


def own(hub: Hub, record_id: str) -> Iterator[Fact]:
    """How to reach somebody, where, and their own hours."""
    record = hub.somebody(record_id)
    if record is None:
        return
    yield from facts_of.somebody(hub, record)
    yield from facts_of.of_address(hub, record)
    if record.hours:
        place = (*facts_of.place_of(record), "hours")
        yield Fact("hours", record.hours.as_text(hub.words), place, "opening hours")


def answering(hub: Hub, topic_id: str) -> Iterator[Fact]:
    """The same of whoever answers a topic."""
    if topic_id in hub.topics:
        yield from own(hub, hub.asked(hub.topics[topic_id]).id)


def less(ask: Ask, before: Hub, after: Hub) -> list[Fact]:
    """Facts of the later one alone."""
    known = {(fact.kind, fact.value) for fact in ask(before)}
    return [fact for fact in ask(after) if (fact.kind, fact.value) not in known]


def said(hub: Hub, plan: Coming, new: list[Fact], *, even_so: bool) -> Iterator[Fact]:
    """The day, what happens, and the new facts, each at the plan; nothing where nothing is new."""
    if new or (even_so and plan.what):
        day = Fact("text", spoken(hub, plan.on), plan.planned, "day of a planned change")
        what = Fact("text", plan.what, plan.planned, "planned change")
        yield from (day, *([what] if plan.what else []))
        yield from dict.fromkeys(replace(fact, place=plan.planned) for fact in new)


def spoken(hub: Hub, day: date) -> str:
    """`From 1 March 2027`."""
    return hub.words.from_day.format(date=written_out(hub, day))


def written_out(hub: Hub, day: date) -> str:
    """`1 March 2027`."""
    return format_date(day, "long", locale=hub.words.language.replace("-", "_"))
