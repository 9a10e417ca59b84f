"""Closures, public holidays and special hours as stretches: days in a row for one reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from contact_hub import succession
from contact_hub.answering.special_days import of_closures, special_days
from contact_hub.answering.timetables import HORIZON
from contact_hub.hub import Hub
from contact_hub.model import Line, Office
from contact_hub.opening.hours import OpeningHours, Span
from contact_hub.opening.timetable import SpecialDay
from contact_hub.words.wording import Words

__all__ = [
    "Stretch", "inherited", "of", "of_calendar", "of_days", "places", "whatever_the_reason",
]  # fmt: skip

DAY = timedelta(days=1)
MONTH = timedelta(days=31)
"""No public holiday lasts longer; one that has begun keeps its first day."""
TEN_YEARS = timedelta(days=3653)
"""A closure that began before then, or ends after, is not told day by day any further."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From first to last day closed, or open at these hours on each, and why."""

    first: date
    last: date
    what: str
    spans: tuple[Span, ...] = ()
    for_good: bool = False
    """Whether nobody comes back after it."""

    def as_text(self, words: Words) -> str:
        """`Closed: Christmas Day`, `Open 9am to noon: Christmas Eve`."""
        if self.for_good:
            return self.what
        if not self.spans:
            return words.closed_because.format(what=self.what)
        times = OpeningHours((self.spans,) * 7).times(words)
        return words.open_because.format(times=times, what=self.what)


def places(hub: Hub) -> Iterator[tuple[Office | Line, tuple[Stretch, ...]]]:
    """Every office, and every line, that has such days of its own ahead, as a calendar tells."""
    everywhere: list[Office | Line] = [*hub.offices.values(), *hub.lines.values()]
    for place in everywhere:
        found = of_calendar(hub, place)
        if found:
            yield place, found


def inherited(
    hub: Hub,
) -> Iterator[tuple[Office | Line, Office | Line, tuple[Stretch, ...]]]:
    """What has closed, and whose days a calendar at its address tells: the successor's, or ours."""
    known = {place.id: (place, days) for place, days in places(hub)}
    for gone, successor in hub.successions:
        if isinstance(gone, Office | Line):
            instead = (successor, hub.office_of(successor), hub.front)
            found = next((known[each.id] for each in instead if each and each.id in known), None)
            if found:
                yield gone, *found


def of_calendar(hub: Hub, place: Office | Line) -> tuple[Stretch, ...]:
    """The same; and on the day after the last that it has closed for good, and who helps then."""
    after = hub.somebody(succession.next_of(hub.contacts, place))
    if after is None or place.over is None or place.over + DAY > hub.today + HORIZON:
        return of(hub, place)
    said = hub.words.closed_for_good.format(name=place.name, successor=after.name)
    day = place.over + DAY
    return (*of(hub, place), Stretch(day, day, said, for_good=True))


def of(hub: Hub, place: Office | Line) -> tuple[Stretch, ...]:
    """In order: all that are not over and begin by the horizon, whole, whatever the day.

    What closes for good has none after its last day.

    A line that sits in an office has the office's, which are told there, and its own.
    """
    inside = isinstance(place, Line) and place.office is not None
    always = place.hours is not None and place.hours.always
    everywhere = hub.contacts.closures if isinstance(place, Office) and not always else ()
    horizon = hub.today + HORIZON
    touched = [
        each
        for each in (*everywhere, *place.closures)
        if each.first <= horizon and each.ends >= hub.today
    ]
    first = max(hub.today - TEN_YEARS, min([hub.today - MONTH, *(each.first for each in touched)]))
    last = min(horizon + TEN_YEARS, max([horizon, *(each.ends for each in touched)]))
    last = min(last, place.over or last)
    days: Iterable[SpecialDay] = of_closures(place.closures, first, last, place.hours)
    if not always and not inside:
        days = special_days(place, everywhere, first, last, hub.organisation.language)
    found = of_days(sorted(days, key=lambda each: each.on))
    return tuple(each for each in found if each.last >= hub.today and each.first <= horizon)


def of_days(days: Iterable[SpecialDay]) -> tuple[Stretch, ...]:
    """Days in a row with one reason and the same hours, put together."""
    single = (Stretch(each.on, each.on, each.what, each.spans) for each in days)
    return tuple(joined(single, lambda each: (each.what, each.spans)))


def whatever_the_reason(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Those that follow each other with the same hours, put together."""
    return tuple(joined(stretches, lambda each: each.spans))


def joined(stretches: Iterable[Stretch], kind: Callable[[Stretch], object]) -> Iterator[Stretch]:
    """Those of one kind of which the next begins on the day after the last."""
    whole: Stretch | None = None
    for each in stretches:
        if whole and kind(each) == kind(whole) and each.first - whole.last == DAY:
            whole = replace(whole, last=each.last)
            continue
        if whole:
            yield whole
        whole = each
    if whole:
        yield whole
