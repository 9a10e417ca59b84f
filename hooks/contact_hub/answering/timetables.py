"""When somebody answers, for the 400 days from a build: their hours where and as they work."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from contact_hub.answering.special_days import of_closures, special_days
from contact_hub.hub import Hub
from contact_hub.model import Channel, Line, Office, Person, Reachable
from contact_hub.opening.hours import OpeningHours, Span
from contact_hub.opening.timetable import SpecialDay, Timetable

__all__ = ["HORIZON", "hours_called", "hours_of", "of", "place_of_work"]

HORIZON = timedelta(days=400)
"""Public holidays are known so far ahead, and a page that is older says so."""
EARLIER = timedelta(days=1)
"""West of us it is still yesterday."""


def of(hub: Hub, record: Reachable, channel: Channel | None = None) -> Timetable | None:
    """Day by day; nothing where no hours are written, or by appointment alone."""
    hours = hours_of(hub, record, channel)
    if hours is None or not any(hours.week):
        return None
    place = place_of_work(hub, record)
    zone = place.time_zone if isinstance(place, Office) else ""
    first, last = hub.today - EARLIER, hub.today + HORIZON
    special = days_of(hub, record, hours)
    return timetable(zone or hub.organisation.time_zone, hours, special, first, last)


@lru_cache(maxsize=1024)
def timetable(
    zone: str, hours: OpeningHours, special: tuple[SpecialDay, ...], first: date, last: date
) -> Timetable:
    """One for all who work alike: of a thousand people's days, a dozen are reckoned."""
    return Timetable(zone, hours, special, first, last)


def hours_of(hub: Hub, record: Reachable, channel: Channel | None = None) -> OpeningHours | None:
    """A way's own hours; else their own, their team's or their office's."""
    if channel and channel.hours:
        return channel.hours
    team = hub.team_of(record) if isinstance(record, Person) else None
    found = (each.hours for each in (record, team, hub.office_of(record)) if each)
    return next(filter(None, found), None)


def hours_called(hub: Hub, record: Reachable) -> OpeningHours | None:
    """When the number to call first is answered: whoever is there may answer at other hours."""
    return hours_of(hub, record, record.first("phone", "mobile"))


def place_of_work(hub: Hub, record: Reachable) -> Office | Line:
    """Whose closures close it: the office; a line without one has its own; else the main office."""
    if isinstance(record, Line):
        return hub.office_of(record) or record
    return hub.office_of(record) or hub.office_of(hub.front) or hub.front


def days_of(hub: Hub, record: Reachable, hours: OpeningHours) -> tuple[SpecialDay, ...]:
    """Special days of the place of work, and a line's own; what is always open has only these.

    A way with other hours is answered on a short day as long as both last; one that is always
    answered is not closed with the door.
    """
    first, last = hub.today - EARLIER, hub.today + HORIZON
    usual = record.hours in (hours, None)
    closures = record.closures if isinstance(record, Office | Line) else ()
    own = of_closures(closures, first, last, record.hours) if usual or not hours.always else ()
    found: dict[object, SpecialDay] = {}
    if not hours.always:
        place = place_of_work(hub, record)
        everywhere = hub.contacts.closures if isinstance(place, Office) else ()
        days = special_days(place, everywhere, first, last, hub.organisation.language)
        found = {each.on: each if place is record else kept(each, hours) for each in days}
    found |= {each.on: each for each in own}
    if not usual:
        found = {on: kept(each, hours) for on, each in found.items()}
    return tuple(sorted(found.values(), key=lambda each: each.on))


def kept(day: SpecialDay, hours: OpeningHours) -> SpecialDay:
    """A day on which the office is open for a while: whoever works then is there for as long."""
    usual = hours.week[day.on.weekday()]
    both = (shared(one, other) for one in usual for other in day.spans)
    return SpecialDay(day.on, day.what, tuple(span for span in both if span[0] < span[1]))


def shared(one: Span, other: Span) -> Span:
    """From the later beginning to the earlier end."""
    return max(one[0], other[0]), min(one[1], other[1])
