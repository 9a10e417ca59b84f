"""By when a promise is kept, if somebody writes or calls at an instant."""

from __future__ import annotations

import calendar
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from contact_hub.model.promises import Within
from contact_hub.opening.hours import MIDNIGHT
from contact_hub.opening.timetable import Timetable

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
    if not timetable.knows(instant):
        return None
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
    """The same time so many days of work later; the end of the last one for a late comer.

    No days later is the end of this day of work. A late comer wrote before or after the day's
    work; who wrote in its lunch break did not.
    """
    at_work = timetable.work_day(instant)
    if at_work:
        day = working_day(timetable, at_work[0], days)
        return within_hours(timetable, day, at_work[1]) if day and days else end_of(timetable, day)
    opening = timetable.opening_after(instant)
    if opening is None:
        return None
    first = opening[0].astimezone(ZoneInfo(timetable.zone)).date()
    return end_of(timetable, working_day(timetable, first, days - 1))


def end_of(timetable: Timetable, day: date | None) -> datetime | None:
    """When a day of work is over, if it is known."""
    return timetable.end(day) if day else None


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
    return timetable.end(day)


def later(promise: Within, timetable: Timetable, instant: datetime) -> datetime:
    """So much later by the clocks there, whoever is there or not."""
    if promise.unit in MINUTES:
        return instant + timedelta(minutes=promise.count * MINUTES[promise.unit])
    wall = instant.astimezone(ZoneInfo(timetable.zone))
    if promise.unit == "month":
        return months_later(timetable, wall, promise.count)
    day = wall.date() + promise.count * (7 if promise.unit == "week" else 1) * DAY
    return at_time_of(timetable, day, wall)


def at_time_of(timetable: Timetable, day: date, wall: datetime) -> datetime:
    """Another day's instant at which clocks show the same."""
    rest = timedelta(seconds=wall.second, microseconds=wall.microsecond)
    return timetable.earliest(day, wall.hour * 60 + wall.minute) + rest


def months_later(timetable: Timetable, wall: datetime, count: int) -> datetime:
    """The same day of a later month, or the end of that month's last."""
    years, month = divmod(wall.month - 1 + count, 12)
    year = wall.year + years
    length = calendar.monthrange(year, month + 1)[1]
    if wall.day > length:
        return timetable.latest(date(year, month + 1, length), MIDNIGHT)
    return at_time_of(timetable, date(year, month + 1, wall.day), wall)


def rounded_up(instant: datetime, minutes: int) -> datetime:
    """The next full quarter of an hour, or minute."""
    step = timedelta(minutes=minutes)
    over = (instant - datetime(1970, 1, 1, tzinfo=UTC)) % step
    return instant if not over else instant + step - over
