"""The log of test calls: what they showed in the last year, and who is to be called next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from contact_hub.hub import Hub, Somebody
from contact_hub.model import Topic
from contact_hub.model.upkeep import Call

__all__ = [
    "SPEAKING",
    "Due",
    "Tally",
    "due",
    "kept_by_each",
    "lately",
    "tally",
    "tried",
    "usual_wait",
]

LATELY = timedelta(days=365)
SPEAKING = ("phone", "mobile", "textphone")


@dataclass(frozen=True, slots=True)
class Tally:
    """So many of so many."""

    count: int
    of: int


@dataclass(frozen=True, slots=True)
class Due:
    """Somebody whom a colleague should call as a customer would; `last` is when one did."""

    record: Somebody | Topic
    last: date | None


def tally(answers: Iterable[bool | None]) -> Tally:
    """How many said yes, of those that said anything."""
    said = [answer for answer in answers if answer is not None]
    return Tally(sum(said), len(said))


def tried(hub: Hub, call: Call) -> Somebody | Topic | None:
    """Who was called, or the topic that was asked about, if this hub may show it."""
    return hub.somebody(call.tried) or hub.topics.get(call.tried)


def lately(hub: Hub) -> list[Call]:
    """Test calls of the last year on those whom this hub may show, newest first."""
    found = [
        call
        for call in hub.contacts.calls
        if hub.today - LATELY <= call.on <= hub.today and tried(hub, call)
    ]
    return sorted(found, key=lambda call: call.on, reverse=True)


def usual_wait(calls: Iterable[Call]) -> int | None:
    """Seconds until a person answered: half of the calls took no longer."""
    waits = [call.answered_in for call in calls if call.answered_in is not None]
    return round(median(waits)) if waits else None


def kept_by_each(hub: Hub) -> list[tuple[Somebody | Topic, Tally]]:
    """Whose promises were tried, and how many were kept: who answers topics, then the topics."""
    found: dict[str, list[bool | None]] = {}
    for call in lately(hub):
        for record_id in meant(hub, call):
            found.setdefault(record_id, []).append(call.promise_kept)
    records: list[Somebody | Topic] = [*hub.everybody, *hub.topics.values()]
    rows = [(record, tally(found.get(record.id, ()))) for record in records]
    return [(record, kept) for record, kept in rows if kept.of]


def meant(hub: Hub, call: Call) -> Iterator[str]:
    """Whoever a call has put to the test: a topic's test is one of who answers it, too."""
    yield call.tried
    topic = hub.topics.get(call.tried)
    if topic:
        yield topic.ask


def due(hub: Hub) -> list[Due]:
    """Who was never called, then whose last call is longest ago; nobody where no time is given."""
    every = hub.contacts.freshness.call_yourself_every
    if every is None:
        return []
    last: dict[str, date] = {}
    for call in hub.contacts.calls:
        for record_id in meant(hub, call):
            last[record_id] = max(call.on, last.get(record_id, call.on))
    waiting = [Due(record, last.get(record.id)) for record in to_be_called(hub)]
    ago = hub.today - timedelta(days=every)
    over = [each for each in waiting if not each.last or each.last < ago]
    return sorted(over, key=lambda each: each.last or date.min)


def to_be_called(hub: Hub) -> Iterator[Somebody | Topic]:
    """All with a number that is nobody's own, and every topic that makes a promise."""
    for section in (hub.offices, hub.lines, hub.teams):
        yield from (record for record in section.values() if record.first(*SPEAKING))
    yield from (topic for topic in hub.topics.values() if topic.promise)
