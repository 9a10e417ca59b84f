"""The dates on which an office or a line is not open as in every week: closures and holidays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache

import holidays

from contact_hub.model import Closure, Line, Office
from contact_hub.opening.hours import OpeningHours
from contact_hub.opening.timetable import SpecialDay

__all__ = ["is_known", "of_closures", "parts_of_countries", "public_holidays", "special_days"]

DAY = timedelta(days=1)
OPEN_ALL_THE_SAME = "none"
"""`holidays: none`: public holidays close nothing here."""


def special_days(
    place: Office | Line, everywhere: tuple[Closure, ...], first: date, last: date, language: str
) -> tuple[SpecialDay, ...]:
    """In order. What the place itself says goes before what all say, and that before holidays."""
    found = dict(public_holidays(place.holidays or "", first, last, language))
    days = {on: SpecialDay(on, what) for on, what in found.items()}
    for closures in (everywhere, place.closures):
        days |= {each.on: each for each in of_closures(closures, first, last, place.hours)}
    return tuple(days[on] for on in sorted(days))


def of_closures(
    closures: tuple[Closure, ...], first: date, last: date, usual: OpeningHours | None = None
) -> Iterator[SpecialDay]:
    """Each day of each closure, with the hours at which it is open all the same."""
    for closure in closures:
        day = max(closure.first, first)
        while day <= min(closure.ends, last):
            spans = closure.hours.week[day.weekday()] if closure.hours else ()
            if not (spans and is_shut(closure, usual, day)):
                yield SpecialDay(day, closure.what, spans)
            day += DAY


def is_shut(closure: Closure, usual: OpeningHours | None, day: date) -> bool:
    """One time for several days, `9:00-13:00`, opens no day that is closed in every week."""
    named = closure.hours is None or len(set(closure.hours.week)) > 1
    if named or closure.first == closure.ends or usual is None:
        return False
    return not usual.week[day.weekday()]


@lru_cache(maxsize=256)
def public_holidays(
    region: str, first: date, last: date, language: str
) -> tuple[tuple[date, str], ...]:
    """(day, name) in order, of a country or region (ISO 3166); names in the nearest language."""
    country, _, part = region.partition("-")
    if region == OPEN_ALL_THE_SAME or not is_known(region):
        return ()
    found = holidays.country_holidays(
        country,
        subdiv=part or None,
        years=range(first.year, last.year + 1),
        language=nearest_language(country, language),
    )
    return tuple((day, name) for day, name in sorted(found.items()) if first <= day <= last)


def is_known(region: str) -> bool:
    """Whether the calendar has this country or region, or the word for none."""
    country, _, part = region.partition("-")
    parts = parts_of_countries().get(country)
    return region == OPEN_ALL_THE_SAME or (parts is not None and (not part or part in parts))


@cache
def parts_of_countries() -> dict[str, list[str]]:
    """Country → its parts with holidays of their own, as the calendar has them."""
    return holidays.list_supported_countries()


def nearest_language(country: str, wanted: str) -> str | None:
    """The calendar's nearest language to the site's; its own where it has none that is near."""
    known: list[str] = holidays.list_localized_countries().get(country, [])
    exact = wanted.replace("-", "_")
    near = (each for each in known if each.split("_")[0] == exact.split("_")[0])
    return exact if exact in known else next(near, None)
