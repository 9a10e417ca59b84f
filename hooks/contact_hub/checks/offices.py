"""Rules about offices, their addresses and their closures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from contact_hub.addresses import country_name, refuse_a_foreign_postal_code
from contact_hub.checks.case import Case
from contact_hub.mistakes import Mistake
from contact_hub.model import Address
from contact_hub.model.walking import inside
from contact_hub.problems import Notice, Problem

__all__ = [
    "a_location_fits_its_time_zone",
    "a_location_is_on_earth",
    "a_phone_is_of_its_offices_country",
    "an_office_says_how_to_reach_it_at_any_hour",
    "postal_codes_fit_their_country",
    "the_footer_has_all_it_shows",
]

DEGREES_AN_HOUR = 15
FARTHEST_EAST = 180
HOURS_OFF = 3.2
"""No country's clocks are farther from the sun's, except in the far west of China."""
FOOTER = {
    "phone": "phone",
    "email": "e-mail address",
    "address": "address",
    "hours": "opening hours",
}


ELSEWHERE = {"address": ("postal_address", "office"), "hours": ("phone_hours",)}
"""Where the footer finds the same in other fields."""


def the_footer_has_all_it_shows(case: Case) -> Iterator[Problem]:
    """The main office has a phone, an e-mail address, an address and hours, or says why not."""
    main = case.contacts.organisation.main_office
    section = "offices" if main in case.contacts.offices else "lines"
    front = case.contacts.offices.get(main) or case.contacts.lines.get(main)
    if front is None:
        return
    for field, words in FOOTER.items():
        elsewhere = ELSEWHERE.get(field, ())
        if any(getattr(front, name, None) for name in (field, *elsewhere)) or getattr(
            front.without, field
        ):
            continue
        what = f"`{main}` is the main office and has no {words}; every page's footer shows it."
        fix = f"Add `{field}:`, or say what to do instead: `without: {{{field}: …}}`."
        yield case.source.problem((section, main), what, fix)


def an_office_says_how_to_reach_it_at_any_hour(case: Case) -> Iterator[Problem]:
    """An office that can be called names who answers out of hours, or says what to do then."""
    for office_id, office in case.contacts.offices.items():
        called = office.first("phone", "mobile")
        hours = (called.hours if called else None) or office.hours
        always = hours is not None and hours.always
        if not called or office.out_of_hours or office.without.out_of_hours or always:
            continue
        what = "Nothing says who answers when this office is closed."
        fix = "Add `out_of_hours:` with a line or a team; or `without: {out_of_hours: what to do}`."
        yield case.source.problem(("offices", office_id), what, fix)


def postal_codes_fit_their_country(case: Case) -> Iterator[Problem]:
    """A post code looks like one of its country."""
    for place, record in inside(case.contacts):
        if isinstance(record, Address) and record.postal_code:
            try:
                country = record.country or case.contacts.organisation.country
                refuse_a_foreign_postal_code(record.postal_code, country)
            except Mistake as mistake:
                yield case.source.problem((*place, "postal_code"), mistake.what, mistake.fix)


def a_phone_is_of_its_offices_country(case: Case) -> Iterator[Notice]:
    """An office's number is one of its own country, unless that is meant."""
    home = case.contacts.organisation.country
    for office_id, office in case.contacts.offices.items():
        country = (office.address.country if office.address else "") or home
        if office.phone and office.phone.country not in {country, ""}:
            abroad = country_name(office.phone.country, "en")
            what = (
                f"The number is abroad ({abroad}); the office is in {country_name(country, 'en')}."
            )
            fix = "If that is meant, nothing is to be done."
            yield case.source.notice(("offices", office_id, "phone"), what, fix)


def a_location_is_on_earth(case: Case) -> Iterator[Problem]:
    """Latitude comes first, from -90 to 90; longitude from -180 to 180."""
    for office_id, office in case.contacts.offices.items():
        if office.location is None:
            continue
        latitude, longitude = office.location
        if abs(latitude) > 90 or abs(longitude) > 180:  # noqa: PLR2004 - degrees
            what = f"`{latitude}, {longitude}` is no place on earth."
            fix = "Latitude comes first: `[53.79, -1.55]` is Leeds."
            yield case.source.problem(("offices", office_id, "location"), what, fix)


def a_location_fits_its_time_zone(case: Case) -> Iterator[Notice]:
    """An office's longitude is near that of its time zone; where it is not, the two are swapped."""
    for office_id, office in case.contacts.offices.items():
        zone = office.time_zone or case.contacts.organisation.time_zone
        noon = datetime.combine(case.today, time(12), ZoneInfo(zone))
        offset = (noon.utcoffset() or timedelta()) - (noon.dst() or timedelta())
        if office.location is None or abs(office.location[1]) > FARTHEST_EAST:
            continue
        away = abs(office.location[1] / DEGREES_AN_HOUR - offset / timedelta(hours=1))
        if HOURS_OFF < away < 24 - HOURS_OFF:
            latitude, longitude = office.location
            what = f"`{latitude}, {longitude}` is far from {zone}."
            fix = "Latitude comes first: are the two numbers swapped, or a minus sign lost?"
            yield case.source.notice(("offices", office_id, "location"), what, fix)
