"""What will be so from a day on, for pages of today."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import pairwise

from contact_hub import succession
from contact_hub.answering import timetables
from contact_hub.changes import Coming
from contact_hub.hub import Hub, Somebody
from contact_hub.model import Line, Office, Person, Team, Topic
from contact_hub.outputs import channels
from contact_hub.outputs.channels import Row

__all__ = ["News", "Part", "helps_after", "in_general", "of_front", "of_somebody", "of_topic"]

Find = Callable[[Hub], list[Row]]
OURS = frozenset({"organisation", "closures", "complaints", "feedback"})
"""Sections about all of us; what happens to somebody else is said on their page."""


@dataclass(frozen=True, slots=True)
class Part:
    """What is new of somebody; nobody is named on their own page."""

    who: Somebody | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class News:
    """What a plan changes for whoever reads a page."""

    on: date
    what: str
    parts: tuple[Part, ...]


def of_somebody(hub: Hub, record: Somebody) -> list[News]:
    """For their own page."""
    return [
        News(plan.on, plan.what, (Part(None, new),) if new else ())
        for plan, before, after in announced(hub)
        for new in [newly(partial(rows, record_id=record.id), before, after)]
        if new or (plan.what and touches(plan, hub.path(record)))
    ]


def of_topic(hub: Hub, topic: Topic) -> list[News]:
    """For a topic's page: of whoever answers then."""

    def answered(on: Hub) -> list[Row]:
        asked = on.topics.get(topic.id)
        who = on.asked(asked) if asked else None
        return [called(who), *rows(on, who.id)] if who else []

    return [
        News(plan.on, plan.what, (Part(None, new),) if new else ())
        for plan, before, after in announced(hub)
        for new in [newly(answered, before, after)]
        if new or (plan.what and touches(plan, hub.path(topic)))
    ]


def of_front(hub: Hub) -> list[News]:
    """For the home page."""
    return of_somebody(hub, hub.front)


def in_general(hub: Hub) -> list[News]:
    """For the page of all ways to reach us: places, lines and teams, and what concerns us all."""
    found = []
    for plan, before, after in announced(hub):
        parts = tuple(everybody(plan, before, after))
        ours = any(place[0] in OURS for place in plan.places)
        if parts or (plan.what and ours):
            found.append(News(plan.on, plan.what, parts))
    return found


def everybody(plan: Coming, before: Hub, after: Hub) -> Iterator[Part]:
    """Each office, line and team that the plan is about, and what is new of it."""
    for record in after.everybody:
        if not isinstance(record, Person) and touches(plan, after.path(record)):
            new = newly(partial(rows, record_id=record.id), before, after)
            if new:
                yield Part(record, new)


def announced(hub: Hub) -> Iterator[tuple[Coming, Hub, Hub]]:
    """Each plan that customers may know of, with the hub of its day without it and with it."""
    contacts = (hub.contacts, *(each.contacts for each in hub.changes.coming))
    for plan, (before, after) in zip(hub.changes.coming, pairwise(contacts), strict=True):
        if plan.announced:
            then = replace(hub, today=plan.on)
            yield plan, replace(then, contacts=before), replace(then, contacts=after)


def newly(find: Find, before: Hub, after: Hub) -> tuple[Row, ...]:
    """What is found after a plan and was not before it."""
    known = find(before)
    return tuple(row for row in find(after) if row not in known)


def rows(hub: Hub, record_id: str) -> list[Row]:
    """All that their page says of how and when to reach them, their name and role first."""
    record = hub.somebody(record_id)
    if record is None:
        return []
    found = [called(record)]
    if isinstance(record, Person) and record.role:
        found.append(Row("role", "", record.role, ""))
    found += channels.rows(hub, hub.answering(record))
    office = hub.office_of(record)
    if not isinstance(record, Office) and office and office.address:
        found.append(channels.address_row(hub, "visit", office.address))
    hours = timetables.hours_of(hub, record)
    if hours:
        found.append(Row("hours", hub.words.opening_hours, hours.as_text(hub.words), ""))
    return found


def helps_after(hub: Hub, place: Office | Line | Team) -> Somebody | None:
    """Who helps from the day on that it has closed; nobody where it does not close."""
    return hub.somebody(succession.next_of(hub.contacts, place))


def called(record: Somebody) -> Row:
    """What they are called."""
    return Row("name", "", record.name, "")


def touches(plan: Coming, path: str) -> bool:
    """Whether it changes something of whom a page is about: `offices/leith/`."""
    return any("/".join(map(str, place[:2])) == path.strip("/") for place in plan.places)
