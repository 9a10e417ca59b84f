"""When somebody is there, day by day, in a time zone; and by when a promise is kept."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from contact_hub.opening.hours import MIDNIGHT, OpeningHours, Span

__all__ = ["Opening", "SpecialDay", "Timetable"]

DAY = timedelta(days=1)
Opening = tuple[datetime, datetime]
"""From opening to closing, in UTC."""


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A date that is not like its day of the week: closed, or open at other hours, and why."""

    on: date
    what: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Timetable:
    """Weekly hours and special days by the clocks of one zone (IANA), from first to last day."""

    zone: str
    hours: OpeningHours
    special: tuple[SpecialDay, ...]
    first: date
    last: date

    def spans(self, day: date) -> tuple[Span, ...]:
        """Minutes after midnight between which it is open; a special day takes the week's place."""
        special = self.special_on.get(day)
        return self.hours.week[day.weekday()] if special is None else special.spans

    @cached_property
    def special_on(self) -> dict[date, SpecialDay]:
        """Special days by their date."""
        return {each.on: each for each in self.special}

    @cached_property
    def openings(self) -> tuple[Opening, ...]:
        """All of them in order, those that touch put together; the night before counts, too."""
        found: list[Opening] = []
        for opens, closes in self.single_openings():
            if found and opens <= found[-1][1]:
                found[-1] = (found[-1][0], max(found[-1][1], closes))
            else:
                found.append((opens, closes))
        return tuple(found)

    def single_openings(self) -> Iterator[Opening]:
        """Each span of each day as two instants; where clocks leave all of it out, it is none."""
        for number in range(-1, (self.last - self.first).days + 1):
            day = self.first + number * DAY
            for opens, closes in self.spans(day):
                opening = self.earliest(day, opens), self.latest(day, closes)
                if opening[0] < opening[1]:
                    yield opening

    def earliest(self, day: date, minutes: int) -> datetime:
        """Of a time that clocks show twice the first, of one that they leave out the hour after.

        The same as in RFC 5545, 3.3.5.
        """
        return self.local(day, minutes).astimezone(UTC)

    def latest(self, day: date, minutes: int) -> datetime:
        """Of a time that clocks show twice the second: nobody is sent away too early."""
        wall = self.local(day, minutes)
        return max(wall.astimezone(UTC), wall.replace(fold=1).astimezone(UTC))

    def local(self, day: date, minutes: int) -> datetime:
        """A time by the zone's clocks; past midnight it is on the next day."""
        days, rest = divmod(minutes, MIDNIGHT)
        return datetime.combine(day + days * DAY, time(*divmod(rest, 60)), ZoneInfo(self.zone))

    def opening_at(self, instant: datetime) -> Opening | None:
        """The opening in which an instant lies: its first minute does, its last does not."""
        index = bisect_right(self.openings, instant, key=lambda opening: opening[0]) - 1
        return self.openings[index] if index >= 0 and instant < self.openings[index][1] else None

    def opening_after(self, instant: datetime) -> Opening | None:
        """The next one that begins later; nothing where that is beyond the last day."""
        index = bisect_right(self.openings, instant, key=lambda opening: opening[0])
        return self.openings[index] if index < len(self.openings) else None

    def work_day(self, instant: datetime) -> tuple[date, int] | None:
        """The day whose work has begun and not ended, and minutes since its midnight.

        A night belongs to the day on which it began; a break belongs to the day around it.
        """
        wall = instant.astimezone(ZoneInfo(self.zone))
        minutes = wall.hour * 60 + wall.minute
        for back in (0, 1):
            day = wall.date() - back * DAY
            spans = self.spans(day)
            if spans and self.earliest(day, spans[0][0]) <= instant < self.end(day):
                return day, minutes + back * MIDNIGHT
        return None

    def end(self, day: date) -> datetime:
        """When a day of work is over."""
        return self.latest(day, self.spans(day)[-1][1])

    def knows(self, instant: datetime) -> bool:
        """Whether the instant is on a day of this timetable."""
        return self.first <= instant.astimezone(ZoneInfo(self.zone)).date() <= self.last
