"""Who answers at each moment of the next 400 days, and whether it is said what to do else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from contact_hub.answering import timetables
from contact_hub.facts import Place
from contact_hub.hub import Hub, Somebody, section_of
from contact_hub.model import Office, Topic
from contact_hub.opening.timetable import Opening, Timetable

__all__ = [
    "TALKING", "WRITING", "Answering", "Chain", "answering", "chains", "kinds", "named_in_turn",
    "of_answers", "of_office", "of_topic", "presses",
]  # fmt: skip

TALKING = ("phone", "mobile", "textphone", "chat")
"""Ways by which somebody answers while one waits."""
WRITING = ("form", "email")
"""Ways that are open at any hour, and are answered later."""
MINUTE = timedelta(minutes=1)
KEYS = re.compile(r"[0-9*#]")


@dataclass(frozen=True, slots=True)
class Chain:
    """Whom one gets through to from a place in contacts.yaml, in the order to try them."""

    place: Place
    links: tuple[Somebody, ...]
    promised: bool = False


@dataclass(frozen=True, slots=True)
class Answering:
    """Minutes: all of them; with somebody who answers; with that or a word on what to do then."""

    total: int
    answered: int
    stated: int
    gaps: tuple[Opening, ...] = ()
    """From when to when neither holds, in UTC."""


def of_topic(hub: Hub, topic: Topic) -> Answering:
    """Where several answer it: of those the one who is hardest to reach."""
    found = (
        answering(hub, chain.links, promised=chain.promised) for chain in of_answers(hub, topic)
    )
    return min(found, key=lambda each: (each.stated, each.answered))


def of_office(hub: Hub, office: Office) -> Answering:
    """An office, and whoever answers when it is closed."""
    return answering(hub, office_chain(hub, office).links)


def chains(hub: Hub) -> Iterator[Chain]:
    """Of every office, of a line in the main office's place, and of every topic and its routes."""
    yield from (office_chain(hub, office) for office in hub.offices.values())
    if not isinstance(hub.front, Office):
        yield Chain((section_of(hub.front), hub.front.id), (hub.front,))
    for topic in hub.topics.values():
        yield from of_answers(hub, topic)


def office_chain(hub: Hub, office: Office) -> Chain:
    """Whoever is named for any hour is there at any hour; else there is the foot of the page."""
    own = named_in_turn(hub, office)
    rest = () if len(own) > 1 else named_in_turn(hub, hub.front)
    return Chain(("offices", office.id), each_once([*own, *rest]))


def of_answers(hub: Hub, topic: Topic) -> Iterator[Chain]:
    """Of each who may answer a topic: they, who answers when they are away, and who then."""
    place: Place = ("topics", topic.id)
    asked = [((*place, "ask"), topic.ask)]
    if topic.routes:
        to = (*place, "routes", "to")
        asked += [((*to, at, "ask"), route.ask) for at, route in enumerate(topic.routes.to)]
    known = ((where, hub.somebody(who_id)) for where, who_id in asked)
    for where, who in ((where, who) for where, who in known if who):
        first = [each for each in (who, hub.somebody(topic.if_away)) if each]
        offices = [office for office in map(hub.office_of, first) if office]
        then = [each for office in (*offices, hub.front) for each in named_in_turn(hub, office)]
        yield Chain(where, each_once([*first, *then]), topic.promise is not None)


def named_in_turn(hub: Hub, office: Somebody) -> tuple[Somebody, ...]:
    """An office, whom it names for when it is closed, and if that is an office, whom that names.

    Only an office's page says who answers at any hour, so that others lead no farther.
    """
    found: dict[str, Somebody] = {}
    after: Somebody | None = office
    while after and after.id not in found:
        found[after.id] = after
        after = hub.somebody(after.out_of_hours) if isinstance(after, Office) else None
    return tuple(found.values())


def each_once(links: Iterable[Somebody]) -> tuple[Somebody, ...]:
    """In the order in which they are met first."""
    return tuple({each.id: each for each in links}.values())


def answering(hub: Hub, links: Sequence[Somebody], *, promised: bool = False) -> Answering:
    """How much of the time one gets through to one of these, and when not."""
    window = next_days(hub)
    times = dict.fromkeys(each for record in links for each in there(hub, record))
    opened = union(tuple(times), window)
    closed = between(opened, window)
    total, answered = minutes([window]), minutes(opened)
    if any(tells(hub, record, promised=promised) for record in links):
        return Answering(total, answered, total)
    return Answering(total, answered, answered, closed)


def there(hub: Hub, record: Somebody) -> Iterator[Timetable]:
    """When whoever takes the call answers, by each way to talk."""
    who = hub.answering(record)
    ways = {way.hours: way for way in who.ways() if way.kind in TALKING}
    found = (timetables.of(hub, who, way) for way in ways.values())
    yield from (timetable for timetable in found if timetable)


def tells(hub: Hub, record: Somebody, *, promised: bool) -> bool:
    """Whether it is said at any hour what to do: in words, or because one writes to them anyway.

    Whoever has no fixed hours, and says so, can be written to if a promise says by when one hears.
    """
    if record.without.out_of_hours:
        return True
    found = kinds(hub, record)
    if found.isdisjoint(WRITING):
        return False
    kept = record.without.hours and (promised or record.promise)
    return found.isdisjoint(TALKING) or bool(kept)


def kinds(hub: Hub, record: Somebody) -> frozenset[str]:
    """The kinds of ways to whoever takes the call."""
    return frozenset(way.kind for way in hub.answering(record).ways())


def presses(topic: Topic) -> int:
    """Keys of the phone menu: each that is named counts, and an entry without one is one press."""
    return sum(max(1, len(KEYS.findall(each))) for each in topic.menu)


def next_days(hub: Hub) -> Opening:
    """From midnight of the build's day, where the organisation is."""
    zone = ZoneInfo(hub.organisation.time_zone)
    first = datetime.combine(hub.today, time(0), zone)
    last = datetime.combine(hub.today + timetables.HORIZON, time(0), zone)
    return first.astimezone(UTC), last.astimezone(UTC)


@lru_cache(maxsize=1024)
def union(times: tuple[Timetable, ...], window: Opening) -> tuple[Opening, ...]:
    """When at least one of them is open, in order, within the window."""
    found: list[Opening] = []
    for opens, closes in sorted(opening for each in times for opening in each.openings):
        begins, ends = max(opens, window[0]), min(closes, window[1])
        if found and begins <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], ends))
        elif begins < ends:
            found.append((begins, ends))
    return tuple(found)


def between(opened: Sequence[Opening], window: Opening) -> tuple[Opening, ...]:
    """The rest of the window."""
    ends = [window[0], *(closes for _, closes in opened)]
    begins = [*(opens for opens, _ in opened), window[1]]
    return tuple((end, begin) for end, begin in zip(ends, begins, strict=True) if end < begin)


def minutes(spans: Iterable[Opening]) -> int:
    """How long they are in all."""
    return sum((closes - opens) // MINUTE for opens, closes in spans)
