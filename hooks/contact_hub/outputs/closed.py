"""The days on which an office is closed, or open at other hours: its own and public holidays."""

from __future__ import annotations

from contact_hub.hub import Hub
from contact_hub.model import Closure, Line, Office
from contact_hub.outputs import dates as calendar
from contact_hub.special_days import public_holidays
from contact_hub.timetables import HORIZON

__all__ = ["dates"]

MOST_HOLIDAYS = 6


def dates(hub: Hub, place: Office | Line) -> list[tuple[str, str, str]]:
    """(when, what, opening times) in the order of the calendar, from today on."""
    everywhere = hub.contacts.closures if isinstance(place, Office) else ()
    closures = [each for each in (*everywhere, *place.closures) if each.ends >= hub.today]
    own = [
        (each.first, calendar.days(each, hub.words), each.what, times(hub, each))
        for each in closures
    ]
    language, last = hub.organisation.language, hub.today + HORIZON
    public = [
        (day, calendar.day(day, hub.words), what, "")
        for day, what in public_holidays(place.holidays or "", hub.today, last, language)
        if not any(each.first <= day <= each.ends for each in closures)
    ]
    found = sorted([*own, *public[:MOST_HOLIDAYS]])
    return [(shown, what, open_at) for _, shown, what, open_at in found]


def times(hub: Hub, closure: Closure) -> str:
    """`9am to noon`, where it is open all the same."""
    return closure.hours.times(hub.words) if closure.hours else ""
