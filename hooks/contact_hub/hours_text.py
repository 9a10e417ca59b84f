"""Opening hours as editors write them → OpeningHours, or a suggestion; never a guess."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from contact_hub.hours import ALL_DAY, DAYS, MIDNIGHT, OpeningHours, Span
from contact_hub.hours_runs import Run, Slip, runs
from contact_hub.hours_tokens import HOUSE_STYLE
from contact_hub.mistakes import Mistake

__all__ = ["parsed"]

ALWAYS = re.compile(
    r"always|24/7|round the clock|rund um die uhr|24 awr y dydd"
    r"|(?:open )?24 ?(?:hours?|h|hrs)(?: a day)?(?:,? (?:(?:7|seven) days a week|every day|daily))?"
)
APPOINTMENT = re.compile(
    r"\(?(?:only )?by appointment(?: only)?\)?"
    r"|\(?(?:trwy|drwy) apwyntiad\)?|\(?nach vereinbarung\)?"
)
EVERY_DAY = re.compile(
    r"\bevery ?day\b|\b(?:7|seven) days (?:a|per) week\b|\bjeden tag\b|\bbob dydd\b"
)
EXCEPTIONS = re.compile(
    r"[\s,;(]*\b(?:except|excluding|excl\.?|not|außer|ph|bank holidays|public holidays)\b.*$"
)


@dataclass(slots=True)
class Reading:
    """What one part of the line says so far: days, then times, or the other way round."""

    days: list[int] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    closed: bool = False

    @property
    def complete(self) -> bool:
        """Both the days and their times are known."""
        return bool(self.days) and (bool(self.spans) or self.closed)

    def put(self, run: Run) -> None:
        """Takes in a run of days, of times, or the word closed."""
        self.days += run.days
        self.spans += run.spans
        self.closed = self.closed or run.kind == "closed"


def parsed(written: str) -> OpeningHours:
    """The week that this line describes; raises Mistake with the nearest correct line."""
    line = re.sub(r"[ \t]+", " ", written).strip().rstrip(".").casefold()
    if EXCEPTIONS.search(line):
        raise with_exceptions(line, written)
    try:
        return read(line, written, generous=False)
    except Slip as slip:
        meant = read(line, written, generous=True).as_written()
        raise Mistake(slip.what, f"Did you mean `{meant}`? {slip.fix}") from None


def with_exceptions(line: str, written: str) -> Mistake:
    """`… except bank holidays` is said elsewhere."""
    rest = EXCEPTIONS.sub("", line)
    what = f"`{written}` speaks of holidays."
    fix = "Leave that out: `holidays:` and `closures:` say when it is closed."
    try:
        return Mistake(what, f"Write `{read(rest, rest, generous=True).as_written()}`. {fix}")
    except Mistake:
        return Mistake(what, fix)


def read(line: str, written: str, *, generous: bool) -> OpeningHours:
    """The week; `generous` reads 9-5 as 9:00-17:00, for a suggestion."""
    if ALWAYS.fullmatch(line):
        return OpeningHours(((ALL_DAY,),) * 7)
    by_appointment = APPOINTMENT.search(line) is not None
    line = EVERY_DAY.sub("daily", APPOINTMENT.sub("", line)).strip(" ;,.")
    week: list[list[Span]] = [[] for _ in range(7)]
    said: set[int] = set()
    for part in filter(None, (part.strip(" ,") for part in re.split(r"[;\n]", line))):
        for reading in readings(part, written, generous=generous):
            enter(reading, week, said, written)
    hours = OpeningHours(tuple(tuple(sorted(day)) for day in week), by_appointment)
    if not any(hours.week) and not by_appointment:
        never = "Leave `hours:` out. If it never opens, say why: `without: {hours: …}`."
        fix = never if said else HOUSE_STYLE
        raise Mistake(f"`{written}` does not say when it is open.", fix)
    refuse_overlaps(hours, written)
    return hours


def enter(reading: Reading, week: list[list[Span]], said: set[int], written: str) -> None:
    """One reading into the week; a day has its hours once."""
    for day in reading.days:
        if day in said:
            what = f"`{written}` gives {DAYS[day]} twice."
            raise Mistake(what, "Put all hours of a day together: `Mon 9:00-12:00, 13:00-17:00`.")
        said.add(day)
        week[day] += reading.spans


def readings(part: str, written: str, *, generous: bool) -> list[Reading]:
    """`mon-fri 9-17, sat 10-13` is two readings in one part."""
    found = [Reading()]
    times_first: bool | None = None
    for run in runs(part, written, generous=generous):
        if times_first is None:
            times_first = run.kind != "days"
        if found[-1].complete and (run.kind == "days") is not times_first:
            found.append(Reading())
        found[-1].put(run)
    if len(found) == 1 and not found[0].days:
        found[0].days = list(range(7))
    if not found[-1].complete:
        missing = "days and no times" if found[-1].days else "times and no days"
        raise Mistake(f"`{written}` gives {missing} in `{part}`.", HOUSE_STYLE)
    return found


def refuse_overlaps(hours: OpeningHours, written: str) -> None:
    """Two spans do not share a minute, not even after midnight."""
    spans = [
        (day * MIDNIGHT + opens, day * MIDNIGHT + closes)
        for day in range(8)
        for opens, closes in hours.week[day % 7]
    ]
    for earlier, later in pairwise(spans):
        if later[0] < earlier[1]:
            what = f"`{written}`: on {DAYS[later[0] // MIDNIGHT % 7]} two spans overlap."
            raise Mistake(what, "Let the second begin when the first has ended.")
