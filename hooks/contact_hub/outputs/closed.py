"""The days on which an office is closed, or open at other hours: its own and public holidays."""

from __future__ import annotations

from datetime import date

import holidays

from contact_hub.hub import Hub
from contact_hub.model import Closure, Office
from contact_hub.outputs import dates as calendar

__all__ = ["dates"]

MOST_HOLIDAYS = 6


def dates(hub: Hub, office: Office) -> list[tuple[str, str, str]]:
    """(when, what, opening times) in the order of the calendar, from today on."""
    closures = [
        each for each in (*hub.contacts.closures, *office.closures) if each.ends >= hub.today
    ]
    own = [
        (each.first, calendar.days(each, hub.words), each.what, times(hub, each))
        for each in closures
    ]
    public = [
        (when, calendar.day(when, hub.words), what, "")
        for when, what in coming_holidays(hub, office, closures)
    ]
    return [(shown, what, open_at) for _, shown, what, open_at in sorted([*own, *public])]


def times(hub: Hub, closure: Closure) -> str:
    """`9am to noon`, where it is open all the same."""
    return closure.hours.times(hub.words) if closure.hours else ""


def coming_holidays(hub: Hub, office: Office, closures: list[Closure]) -> list[tuple[date, str]]:
    """The next public holidays that fall into no closure of the office's own."""
    if not office.holidays:
        return []
    country, _, region = office.holidays.partition("-")
    calendar_of = holidays.country_holidays(
        country,
        subdiv=region or None,
        years=range(hub.today.year, hub.today.year + 2),
        language=language(country, hub.organisation.language),
    )
    coming = [
        (when, what)
        for when, what in sorted(calendar_of.items())
        if when >= hub.today and not any(each.first <= when <= each.ends for each in closures)
    ]
    return coming[:MOST_HOLIDAYS]


def language(country: str, wanted: str) -> str | None:
    """The calendar's nearest language to the site's; its own where it has none that is near."""
    known: list[str] = holidays.list_localized_countries().get(country, [])
    exact = wanted.replace("-", "_")
    near = (each for each in known if each.split("_")[0] == exact.split("_")[0])
    return exact if exact in known else next(near, None)
