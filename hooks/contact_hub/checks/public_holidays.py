"""Rules about public holidays: whose they are, and whether we are open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from contact_hub.answering.special_days import is_known, parts_of_countries, public_holidays
from contact_hub.checks import moments
from contact_hub.checks.case import Case
from contact_hub.mistakes import listed
from contact_hub.model import Line, Office
from contact_hub.problems import Notice, Problem

__all__ = [
    "a_lines_holidays_are_its_offices",
    "holidays_are_known",
    "public_holidays_are_decided",
]

SOON = timedelta(days=30)
NATIONS = {"GB": ("GB-ENG", "GB-WLS", "GB-SCT", "GB-NIR")}
"""Countries whose parts alone have holidays; others may be written as they are."""


def holidays_are_known(case: Case) -> Iterator[Problem]:
    """A region's public holidays are in the calendar that is used here."""
    for section, place in places(case):
        if not place.holidays or is_known(place.holidays):
            continue
        country = place.holidays.partition("-")[0]
        regions = [f"{country}-{each}" for each in parts_of_countries().get(country, [])]
        like = "Write a country like `DE`, a region like `GB-ENG`, or `none`."
        fix = f"Known: {listed(regions, 20)}." if regions else like
        what = f"The public holidays of `{place.holidays}` are not known."
        yield case.source.problem((section, place.id, "holidays"), what, fix)


def public_holidays_are_decided(case: Case) -> Iterator[Notice]:
    """A month before a public holiday it is said of each office and line whether it is open."""
    for section, place in places(case):
        if place.holidays or (isinstance(place, Line) and place.office):
            continue
        days = [(day, name) for day, name in coming(case, place) if is_open(case, place, day)]
        if days:
            *named, last = [f"{moments.day_of_the_week(day)} ({name})" for day, name in days]
            when = f"{', '.join(named)} or {last}" if named else last
            what = f"Nobody said whether `{place.id}` is open on {when}."
            country = country_of(case, place)
            regions = listed([f"holidays: {each}" for each in NATIONS.get(country, (country,))])
            fix = f"Add {regions} if it closes on public holidays, `holidays: none` if it never"
            fix += " does. For one day alone add a line under `closures:`, with `hours:` if it is"
            fix += " open for a while."
            yield case.source.notice((section, place.id), what, fix)


def a_lines_holidays_are_its_offices(case: Case) -> Iterator[Notice]:
    """A line that is answered at an office keeps that office's public holidays."""
    for line_id, line in case.contacts.lines.items():
        if line.office and line.holidays:
            what = f"`holidays` does nothing here: `{line.office}`, where it is answered, decides."
            fix = "Take it out; or take `office:` out if other people answer it."
            yield case.source.notice(("lines", line_id, "holidays"), what, fix)


def places(case: Case) -> Iterator[tuple[str, Office | Line]]:
    """Offices and lines, each of which may keep holidays of its own."""
    yield from (("offices", office) for office in case.contacts.offices.values())
    yield from (("lines", line) for line in case.contacts.lines.values())


def coming(case: Case, place: Office | Line) -> tuple[tuple[date, str], ...]:
    """Public holidays of the next 30 days in its country."""
    country = country_of(case, place)
    language = case.contacts.organisation.language
    return public_holidays(country, case.today, case.today + SOON, language)


def country_of(case: Case, place: Office | Line) -> str:
    """Its address's, else the organisation's."""
    address = place.address if isinstance(place, Office) else None
    return (address.country if address else "") or case.contacts.organisation.country


def is_open(case: Case, place: Office | Line, day: date) -> bool:
    """By the hours of the week, with no word on this very day."""
    written = (place.hours, *(way.hours for way in place.ways()))
    if not any(each and not each.always and each.week[day.weekday()] for each in written):
        return False
    everywhere = case.contacts.closures if isinstance(place, Office) else ()
    said = (*place.closures, *everywhere)
    return not any(closure.first <= day <= closure.ends for closure in said)
