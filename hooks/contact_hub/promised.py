"""By when a promise is kept, if somebody writes or calls at an instant."""

from __future__ import annotations

import calendar
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from contact_hub.model.plain import Within
from contact_hub.timetable import Timetable

__all__ = ["kept_by"]

DAY = timedelta(days=1)
MINUTES = {"minute": 1, "hour": 60}
QUARTER = 15
"""Minutes: nobody is told to expect a call at 11:07."""


def kept_by(promise: Within, timetable: Timetable, instant: datetime) -> datetime | None:
    """The last moment of a promise made at an instant, in UTC; nothing beyond the timetable.

    Working time runs while somebody is there. A working day ends at the time at which the
    customer wrote; for one who wrote when nobody was there it is the next day of work, whole.
    """
    if promise.working and promise.unit in MINUTES:
        found = after_working_time(timetable, instant, promise.count * MINUTES[promise.unit])
    elif promise.working and promise.unit == "day":
        found = after_working_days(timetable, instant, promise.count)
    else:
        found = later(promise, timetable, instant)
    if found is None or not timetable.knows(found):
        return None
    return rounded_up(found, 1 if promise.unit == "minute" else QUARTER)


def after_working_time(timetable: Timetable, instant: datetime, minutes: int) -> datetime | None:
    """When somebody has been there for so many minutes since."""
    left = timedelta(minutes=minutes)
    opening = timetable.opening_at(instant) or timetable.opening_after(instant)
    while opening:
        begins = max(opening[0], instant)
        if begins + left <= opening[1]:
            return begins + left
        left -= opening[1] - begins
        opening = timetable.opening_after(opening[0])
    return None


def after_working_days(timetable: Timetable, instant: datetime, days: int) -> datetime | None:
    """The same time so many days of work later; the end of the last one for a late comer."""
    wall = instant.astimezone(ZoneInfo(timetable.zone))
    if timetable.opening_at(instant):
        day = working_day(timetable, wall.date(), days)
        return within_hours(timetable, day, wall.hour * 60 + wall.minute) if day else None
    opening = timetable.opening_after(instant)
    if opening is None:
        return None
    first = opening[0].astimezone(ZoneInfo(timetable.zone)).date()
    day = working_day(timetable, first, days - 1)
    return timetable.latest(day, timetable.spans(day)[-1][1]) if day else None


def working_day(timetable: Timetable, day: date, count: int) -> date | None:
    """So many days on which somebody is there after this one."""
    while count > 0 and day <= timetable.last:
        day += DAY
        count -= 1 if timetable.spans(day) else 0
    return day if day <= timetable.last else None


def within_hours(timetable: Timetable, day: date, minutes: int) -> datetime:
    """That time of a day of work, or the next at which somebody is there, or the day's end."""
    for opens, closes in timetable.spans(day):
        if minutes <= closes:
            return timetable.latest(day, max(minutes, opens))
    return timetable.latest(day, timetable.spans(day)[-1][1])


def later(promise: Within, timetable: Timetable, instant: datetime) -> datetime:
    """So much later by the clocks there, whoever is there or not."""
    if promise.unit in MINUTES:
        return instant + timedelta(minutes=promise.count * MINUTES[promise.unit])
    wall = instant.astimezone(ZoneInfo(timetable.zone))
    if promise.unit == "month":
        return months_later(wall, promise.count).astimezone(UTC)
    days = promise.count * (7 if promise.unit == "week" else 1)
    return (wall + days * DAY).astimezone(UTC)


def months_later(wall: datetime, count: int) -> datetime:
    """The same day of a later month, or that month's last."""
    years, month = divmod(wall.month - 1 + count, 12)
    year = wall.year + years
    day = min(wall.day, calendar.monthrange(year, month + 1)[1])
    return wall.replace(year=year, month=month + 1, day=day)


def rounded_up(instant: datetime, minutes: int) -> datetime:
    """The next full quarter of an hour, or minute."""
    step = timedelta(minutes=minutes)
    over = (instant - datetime(1970, 1, 1, tzinfo=UTC)) % step
    return instant if not over else instant + step - over
