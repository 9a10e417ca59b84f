"""Readings → a week; what does not fit together is mended for a suggestion, and doubted."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise

from contact_hub.opening.hours import DAYS, MIDNIGHT, OpeningHours, Span, written_span
from contact_hub.opening.hours_readings import Reading
from contact_hub.opening.hours_tokens import Doubt

__all__ = ["Week"]

TOGETHER = "Put all hours of a day together: `Mon 9:00-12:00, 13:00-17:00`."
PARTED = "Put `;` between what is said of different days."
Days = list[list[Span]]


@dataclass(slots=True)
class Week:
    """The hours of seven days as they are put together, and what is doubtful about them."""

    days: Days = field(default_factory=lambda: [[] for _ in range(7)])
    said: set[int] = field(default_factory=set)
    shut: set[int] = field(default_factory=set)
    """Days that were closed by name."""
    groups: list[tuple[int, list[int]]] = field(default_factory=list)
    """(part of the line, days) of each reading with hours, in order."""
    doubts: list[Doubt] = field(default_factory=list)

    def doubt(self, what: str, hint: str, *, lost: bool = False) -> None:
        """Something to ask about."""
        self.doubts.append(Doubt(what, hint, lost=lost))

    def enter(self, reading: Reading, part: int) -> None:
        """One reading into the week."""
        self.doubts += reading.doubts
        if reading.mark and reading.spans and reading.days:
            self.instead(reading)
        elif reading.mark and reading.spans:
            self.pause(reading, part)
        elif reading.mark:
            self.close(reading)
        else:
            self.open(reading, part)

    def open(self, reading: Reading, part: int) -> None:
        """Hours of days; a day has its hours once."""
        if not set(reading.days) <= self.shut:
            reading.days = [day for day in reading.days if day not in self.shut]
        twice = [day for day in dict.fromkeys(reading.days) if self.is_twice(reading, day)]
        for day in dict.fromkeys(reading.days):
            own = sorted(reading.spans)
            if day in twice and overlapping([*self.days[day], *own]):
                self.days[day] = own
            else:
                self.days[day] = sorted([*self.days[day], *own])
        self.said |= set(reading.days)
        self.groups.append((part, list(reading.days)))
        if twice:
            self.doubts.append(Doubt("gives hours twice for", TOGETHER, DAYS[twice[0]]))

    @property
    def latest_beginning(self) -> int | None:
        """When it opens on the days that were given hours last."""
        spans = self.days[self.groups[-1][1][0]] if self.groups else []
        return spans[0][0] if spans else None

    def is_twice(self, reading: Reading, day: int) -> bool:
        """A day with hours already, or twice in one list."""
        return day in self.said or reading.days.count(day) > 1

    def instead(self, reading: Reading) -> None:
        """`except Wed 9:00-13:00`: other hours on some of the days."""
        known = all(self.days[day] for day in reading.days)
        if reading.last or not known or reading.mark != "except":
            self.doubt("does not say clearly of which days it is closed", PARTED)
        if reading.mark != "except" and not reading.last:
            self.interrupt(reading.days, reading.spans)
            return
        for day in reading.days:
            kept = not reading.last or day in reading.last
            self.days[day] = sorted(reading.spans) if kept else []

    def close(self, reading: Reading) -> None:
        """`closed Wed`; a day that alone was given hours is not closed as well."""
        if not (reading.days or self.groups):
            self.said = set(range(7))
        elif not reading.days or reading.mark == "lunch":
            self.doubt("does not say when it is closed", "Say from when to when.", lost=True)
        elif any(set(days) <= set(reading.days) for _, days in self.groups):
            again = next((day for day in reading.days if self.days[day]), reading.days[0])
            self.doubts.append(
                Doubt("speaks of hours and of being closed for", TOGETHER, DAYS[again])
            )
        elif reading.mark == "except" and not all(self.days[day] for day in reading.days):
            self.doubt("excepts a day on which it is not open", PARTED)
        for day in reading.days:
            self.days[day] = []
        self.shut |= set(reading.days)
        self.said |= self.shut

    def pause(self, reading: Reading, part: int) -> None:
        """`closed 12:30-13:30`: a break on the days of the group before it."""
        near = [days for number, days in self.groups if number == part]
        groups = near or [days for _, days in self.groups]
        where = [day for days in groups for day in days]
        inside = self.interrupt(where, reading.spans)
        if len(groups) > 1:
            self.doubt("does not say on which days it closes in between", TOGETHER)
        elif not where or inside != set(where):
            what = f"closes {written_span(reading.spans[0])}, when it is not open"
            self.doubt(what, "Write when it is open instead.")

    def interrupt(self, days: list[int], breaks: list[Span]) -> set[int]:
        """Closes in between, and says on which of the days that was possible."""
        inside = set(days)
        for out in breaks:
            inside &= {day for day in days if contains(self.days[day], out)}
            for day in set(days):
                self.days[day] = [left for span in self.days[day] for left in cut(span, out)]
        return inside

    def mend_overlaps(self) -> None:
        """Two spans do not share a minute, not even after midnight."""
        busy = self.days[6][-1][1] - MIDNIGHT if self.days[6] else 0
        overlaps: list[int] = []
        for day, spans in enumerate(self.days):
            kept: list[Span] = []
            for opens, closes in spans:
                overlaps += [day] if opens < busy else []
                begins = max(opens, busy)
                kept += [(begins, closes)] if begins < closes else []
                busy = max(busy, closes)
            self.days[day] = joined(kept)
            busy -= MIDNIGHT
        if overlaps:
            hint = "Let the second begin when the first has ended."
            self.doubts.append(Doubt("lets two spans overlap on", hint, DAYS[overlaps[0]]))

    def hours(self, *, by_appointment: bool) -> OpeningHours:
        """As it stands; what is always open needs no appointment."""
        hours = OpeningHours(tuple(tuple(day) for day in self.days))
        return replace(hours, by_appointment=by_appointment and not hours.always)


def overlapping(spans: list[Span]) -> bool:
    """Whether any two share a minute."""
    ordered = sorted(spans)
    return any(later[0] < earlier[1] for earlier, later in pairwise(ordered))


def contains(spans: list[Span], inner: Span) -> bool:
    """Whether it lies within one of them, and does not fill it."""
    return any(opens < inner[0] and inner[1] < closes for opens, closes in spans)


def cut(span: Span, out: Span) -> list[Span]:
    """What is left of a span around a break in it."""
    if not contains([span], out):
        return [span]
    return [(span[0], out[0]), (out[1], span[1])]


def joined(spans: list[Span]) -> list[Span]:
    """Those that touch put together, if less than a day comes of it."""
    found: list[Span] = []
    for opens, closes in spans:
        if found and found[-1][1] == opens and closes < found[-1][0] + MIDNIGHT:
            found[-1] = (found[-1][0], closes)
        else:
            found.append((opens, closes))
    return found
