"""When something is so, in an editor's words."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from babel.dates import format_date

from contact_hub.opening.hours import clock
from contact_hub.opening.timetable import Opening
from contact_hub.words import wording
from contact_hub.words.wording import Words

__all__ = ["day_of_the_week", "from_to", "in_hours"]

MINUTE = timedelta(minutes=1)


def day_of_the_week(day: date) -> str:
    """`Sunday 29 November 2026`."""
    return format_date(day, "EEEE d MMMM y", locale="en_GB")


def from_to(span: Opening, zone: str) -> str:
    """`On Sunday 29 November 2026 from midnight to 8am`; `From …` over several days."""
    opens, closes = (each.astimezone(ZoneInfo(zone)) for each in span)
    first, last = (each.hour * 60 + each.minute for each in (opens, closes))
    days = (closes.date() - opens.date()).days
    if days == 0 or (days, last) == (1, 0):
        times = f"from {time(first)} to {time(last)}" if first or last else "all day"
        return f"On {day_of_the_week(opens.date())} {times}"
    begins, ends = day_of_the_week(opens.date()), day_of_the_week(closes.date())
    return f"From {begins} at {time(first)} to {ends} at {time(last)}"


def in_hours(minutes: int) -> str:
    """`1,204 hours`, `30 minutes`."""
    hours, rest = divmod(minutes, 60)
    counted = ((hours, "hour"), (rest, "minute"))
    return " and ".join(f"{n:,} {unit}{'' if n == 1 else 's'}" for n, unit in counted if n)


def time(minutes: int) -> str:
    """`8am`, `noon`, `midnight`."""
    return clock(minutes, english())


@cache
def english() -> Words:
    """Whoever edits the file reads its reports in English."""
    return wording.in_language("en-GB")
