"""When somebody answers: compared with another reader of opening hours, and with GOV.UK's days."""

from __future__ import annotations

import tomllib
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import opening_hours
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_hub.answering import timetables
from contact_hub.answering.special_days import of_closures, public_holidays
from contact_hub.hub import Hub
from contact_hub.model import Closure, Contacts
from contact_hub.opening.hours import MIDNIGHT, OpeningHours, Span
from contact_hub.opening.hours_text import parsed
from contact_hub.opening.timetable import Opening, SpecialDay, Timetable

DAY = timedelta(days=1)
FIRST = date(2026, 3, 1)
LAST = FIRST + 400 * DAY
ZONES = ("Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata")
"""Clocks are put forward and back by an hour, by half an hour, and not at all."""
HOURS = (
    "Mon-Fri 9:00-17:30; Sat 10:00-13:00",
    "Mon-Fri 9:00-12:30, 13:30-17:00",
    "Mon-Thu 8:30-17:00; Fri 8:30-16:00",
    "Mon 9:00-12:00; Wed 14:00-20:00; Sat-Sun 11:00-16:00",
    "Mon-Fri 12:00-24:00",
    "Mon-Fri 0:00-24:00",
    "Fri-Sat 22:00-5:00",
    "Mon-Sun 18:00-6:30",
    "Mon-Fri 17:30-9:00 overnight",
    "Sun 20:00-4:00; Mon 8:00-10:00",
    "always",
)
SPECIAL = (
    SpecialDay(date(2026, 3, 29), "Clocks", ((9 * 60, 16 * 60),)),
    SpecialDay(date(2026, 4, 3), "Good Friday"),
    SpecialDay(date(2026, 7, 15), "Training", ((8 * 60, 10 * 60), (15 * 60, 20 * 60))),
    SpecialDay(date(2026, 12, 24), "Christmas Eve", ((9 * 60, 12 * 60),)),
    SpecialDay(date(2026, 12, 25), "Christmas Day"),
    SpecialDay(date(2026, 12, 26), "Boxing Day"),
    SpecialDay(date(2027, 1, 1), "New Year's Day"),
)
DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def rules(hours: OpeningHours, special: tuple[SpecialDay, ...]) -> str:
    """The same in OpenStreetMap's words, whose nights are given to the days they reach into."""
    morning: list[list[Span]] = [[] for _ in DAYS]
    for day, spans in enumerate(hours.week):
        for opens, closes in spans:
            morning[day].append((opens, min(closes, MIDNIGHT)))
            if closes > MIDNIGHT:
                morning[(day + 1) % 7].append((0, closes - MIDNIGHT))
    weekly = [f"{DAYS[day]} {times(spans)}" for day, spans in enumerate(morning) if spans]
    return "; ".join([*weekly, *(dated(each, hours) for each in special)])


def dated(special: SpecialDay, hours: OpeningHours) -> str:
    """One day's rule; the night before goes on, if the day before was like its week."""
    before = hours.week[(special.on - DAY).weekday()]
    unlike = {each.on for each in SPECIAL}
    night = [
        (0, closes - MIDNIGHT)
        for _, closes in before
        if closes > MIDNIGHT and special.on - DAY not in unlike
    ]
    on = special.on
    return f"{on.year} {MONTHS[on.month - 1]} {on.day:02d} {times([*night, *special.spans])}"


def times(spans: list[Span] | tuple[Span, ...]) -> str:
    """`09:00-12:00,13:00-17:00`, or `off`."""
    told = (f"{a // 60:02d}:{a % 60:02d}-{b // 60:02d}:{b % 60:02d}" for a, b in sorted(spans))
    return ",".join(told) or "off"


def nights_cut_off(hours: OpeningHours) -> list[SpecialDay]:
    """After a special day no night goes on into the next morning."""
    found = []
    for special in SPECIAL:
        following = special.on + DAY
        week = hours.week[special.on.weekday()]
        if any(closes > MIDNIGHT for _, closes in week) and all(
            each.on != following for each in SPECIAL
        ):
            own = tuple((a, min(b, MIDNIGHT)) for a, b in hours.week[following.weekday()])
            found.append(SpecialDay(following, "", own))
    return found


@cache
def reader(line: str, zone: str) -> opening_hours.OpeningHours:
    """The library's reading of the same hours and days."""
    hours = parsed(line)
    special = tuple(sorted([*SPECIAL, *nights_cut_off(hours)], key=lambda each: each.on))
    return opening_hours.OpeningHours(rules(hours, special), timezone=ZoneInfo(zone))


def theirs(line: str, zone_name: str) -> list[Opening]:
    """What the library reads, in UTC, openings that touch put together."""
    zone = ZoneInfo(zone_name)
    begins = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=zone)
    ends = datetime(LAST.year, LAST.month, LAST.day, tzinfo=zone) + DAY
    found: list[Opening] = []
    for opens, closes, state, _ in reader(line, zone_name).intervals(begins, ends):
        if state == opening_hours.State.OPEN:
            together = bool(found) and found[-1][1] >= opens.astimezone(UTC)
            first = found.pop()[0] if together else opens.astimezone(UTC)
            found.append((first, closes.astimezone(UTC)))
    return found


def ours(timetable: Timetable) -> list[Opening]:
    """What we read of the same 400 days."""
    zone = ZoneInfo(timetable.zone)
    begins = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=zone).astimezone(UTC)
    ends = (datetime(LAST.year, LAST.month, LAST.day, tzinfo=zone) + DAY).astimezone(UTC)
    within = ((max(opens, begins), min(closes, ends)) for opens, closes in timetable.openings)
    return [(opens, closes) for opens, closes in within if opens < closes]


@cache
def table(line: str, zone: str) -> Timetable:
    """A timetable of 400 days with some that are special."""
    return Timetable(zone, parsed(line), SPECIAL, FIRST, LAST)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("line", HOURS)
def test_another_reader_finds_the_same_openings_in_400_days(line: str, zone: str) -> None:
    found = ours(table(line, zone))
    assert len(found) > 5
    assert found == theirs(line, zone)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("line", [HOURS[1], HOURS[8]])
def test_another_reader_agrees_at_each_quarter_of_an_hour(line: str, zone: str) -> None:
    timetable, other = table(line, zone), reader(line, zone)
    instant = datetime(2026, 3, 2, tzinfo=UTC)
    while instant.date() < LAST:
        there = timetable.opening_at(instant) is not None
        assert there == other.is_open(instant.astimezone(ZoneInfo(zone))), instant
        instant += timedelta(minutes=15)


REPEATED = {
    # zone: the hour that clocks show twice, from its first beginning to its second end
    "Europe/London": ("2026-10-25T00:00Z", "2026-10-25T02:00Z"),
    "America/New_York": ("2026-11-01T05:00Z", "2026-11-01T07:00Z"),
    "Australia/Lord_Howe": ("2026-04-04T14:30Z", "2026-04-04T15:30Z"),
}


@pytest.mark.parametrize("zone", REPEATED)
def test_in_an_hour_that_comes_twice_we_are_there_both_times_where_others_are_once(
    zone: str,
) -> None:
    line = "Sun 1:30-1:45"
    more = set(ours(table(line, zone))) - set(theirs(line, zone))
    less = set(theirs(line, zone)) - set(ours(table(line, zone)))
    begins, ends = map(datetime.fromisoformat, REPEATED[zone])
    assert more
    for opens, closes in {each for each in more | less if each[0] < begins + 300 * DAY}:
        assert begins <= opens < closes <= ends or forward(opens, zone)
    found = table(line, zone).opening_after(begins - timedelta(minutes=1))
    assert found is not None
    assert begins <= found[0] < found[1] < ends
    assert found[1] - found[0] == (ends - begins) / 2 + timedelta(minutes=15)


def forward(instant: datetime, zone: str) -> bool:
    """Within an hour and a half after clocks were put forward.

    What they leave out is for us the hour after, as in RFC 5545; for the library the change itself.
    """
    before, after = (
        (instant + timedelta(minutes=minutes)).astimezone(ZoneInfo(zone)).utcoffset()
        for minutes in (-90, 0)
    )
    return before != after


def test_what_clocks_leave_out_is_no_opening() -> None:
    night = datetime(2027, 3, 28, tzinfo=UTC)
    for line, opens in {
        "Sun 1:30-2:15": None,
        "Sun 1:30-3:00": "1:30",
        "Sun 1:00-1:30": "1:00",
    }.items():
        found = table(line, "Europe/London").opening_after(night)
        assert found is not None
        hour = f"{found[0].hour}:{found[0].minute:02d}" if found[0] < night + DAY else None
        assert hour == opens, line
        assert found[0] < found[1]


GOV_UK = tomllib.loads((Path(__file__).parent / "bank_holidays.toml").read_text(encoding="utf-8"))
NATIONS = {
    "GB-ENG": "england-and-wales",
    "GB-WLS": "england-and-wales",
    "GB-SCT": "scotland",
    "GB-NIR": "northern-ireland",
}


@pytest.mark.parametrize("region", NATIONS)
def test_our_bank_holidays_are_those_of_gov_uk(region: str) -> None:
    official = {
        date.fromisoformat(f"{year}-{day}")
        for year, days in GOV_UK[NATIONS[region]].items()
        for day in days
    }
    found = dict(public_holidays(region, date(2019, 1, 1), date(2028, 12, 31), "en-GB"))
    assert len(official) > 80
    assert official <= set(found)
    for day in set(found) - official:
        assert day.weekday() >= 5, day  # the feast itself, for which another day is given
        assert any(0 < (each - day).days <= 3 for each in official), day


WEEK = "Mon-Fri 9:00-17:30; Sat 10:00-13:00"
TODAY = date(2026, 11, 22)
CHRISTMAS_EVE = date(2026, 12, 24)
BASE = {
    "organisation": {
        "name": "H", "what_we_do": "W", "website": "https://www.example.com", "country": "GB",
        "time_zone": "Europe/London", "main_office": "leeds", "language": "en-GB",
    },
    "closures": [{"what": "Christmas Eve", "first": "2026-12-24", "hours": "9:00-12:00"}],
    "offices": {
        "leeds": {"name": "Leeds", "hours": WEEK, "holidays": "GB-ENG"},
        "hamburg": {"name": "Hamburg", "hours": WEEK, "holidays": "DE-HH",
                    "time_zone": "Europe/Berlin"},
    },
    "lines": {
        "night": {"name": "Night", "hours": "always"},
        "desk": {"name": "Desk", "hours": "Mon-Fri 8:00-18:00", "office": "hamburg"},
        "own": {"name": "Own", "hours": "Mon-Fri 8:00-18:00", "holidays": "none",
                "closures": [{"what": "Party", "first": "2026-12-24"}]},
    },
    "teams": {
        "early": {"name": "E", "does": "D", "office": "leeds", "hours": "Mon-Fri 6:00-10:00"},
        "free": {"name": "F", "does": "D", "office": "leeds", "hours": "by appointment"},
    },
    "people": {
        "ada": {"name": "Ada Stone", "team": "early", "public": "yes"},
        "joern": {"name": "Jörn Weiß", "office": "hamburg", "public": "yes",
                  "channels": [{"phone": "+49 40 66969 101", "hours": "Tue 10:00-11:00"}]},
    },
}  # fmt: skip


@cache
def small() -> Hub:
    """Two offices, three lines, two teams and two people."""
    return Hub(Contacts.model_validate(BASE, context={"country": "GB"}), TODAY, "")


def of(record_id: str) -> Timetable:
    """Somebody's timetable."""
    record = small().somebody(record_id)
    assert record is not None
    found = timetables.of(small(), record)
    assert found is not None
    return found


def at(hour: int, minute: int = 0) -> int:
    """Minutes after midnight."""
    return hour * 60 + minute


def test_an_office_is_open_on_a_special_day_as_it_says() -> None:
    assert of("leeds").spans(CHRISTMAS_EVE) == ((at(9), at(12)),)
    assert of("leeds").spans(CHRISTMAS_EVE + DAY) == ()


def test_who_works_there_is_there_no_longer_than_the_office_is_open() -> None:
    assert of("early").spans(CHRISTMAS_EVE) == ((at(9), at(10)),)
    assert of("ada") is of("early")


def test_a_line_follows_its_office_abroad_and_its_holidays() -> None:
    assert of("desk").zone == "Europe/Berlin"
    assert of("desk").spans(date(2026, 12, 25)) == ()
    assert of("desk").spans(CHRISTMAS_EVE) == ((at(9), at(12)),)
    assert of("desk").spans(date(2027, 5, 3)) == ((at(8), at(18)),)  # a holiday in England alone


def test_a_line_without_an_office_has_only_its_own_closures() -> None:
    assert of("own").spans(CHRISTMAS_EVE) == ()
    assert of("own").spans(CHRISTMAS_EVE + DAY) == ((at(8), at(18)),)


def test_what_is_always_open_is_open_at_christmas() -> None:
    assert of("night").openings == (
        (
            datetime(2026, 11, 20, tzinfo=UTC),
            datetime(2027, 12, 28, tzinfo=UTC),
        ),
    )


def test_a_channel_may_have_hours_of_its_own() -> None:
    joern = small().people["joern"]
    found = timetables.of(small(), joern, joern.channels[0])
    assert found is not None
    assert found.spans(date(2026, 11, 24)) == ((at(10), at(11)),)
    assert found.spans(date(2026, 11, 25)) == ()


def test_by_appointment_alone_is_no_timetable() -> None:
    assert timetables.of(small(), small().teams["free"]) is None


def test_all_who_work_alike_share_one_timetable() -> None:
    leeds = small().offices["leeds"]
    assert timetables.of(small(), leeds) is timetables.of(small(), leeds.model_copy())


def test_a_long_closure_has_every_day_of_the_timetable_and_no_other() -> None:
    closure = Closure.model_validate(
        {"what": "Rebuilding", "first": "1990-01-01", "last": "2990-01-01"}
    )
    found = list(of_closures((closure,), FIRST, LAST))
    assert [each.on for each in found] == [FIRST + n * DAY for n in range(401)]


@pytest.mark.parametrize(
    ("hours", "open_on"),
    [("9:00-13:00", [0, 1, 2, 3, 4]), ("Sat-Sun 10:00-13:00", [5, 6])],
    ids=["one time", "named days"],
)
def test_a_short_week_opens_no_weekend_that_nobody_named(hours: str, open_on: list[int]) -> None:
    week = {"what": "Summer", "first": "2026-07-06", "last": "2026-07-12", "hours": hours}
    days = of_closures((Closure.model_validate(week),), FIRST, LAST, parsed("Mon-Fri 9:00-17:00"))
    assert [each.on.weekday() for each in days if each.spans] == open_on


quarters = st.integers(min_value=0, max_value=96).map(lambda number: number * 15)
spans = st.lists(quarters, min_size=2, max_size=6, unique=True).map(
    lambda found: tuple(zip(sorted(found)[::2], sorted(found)[1::2], strict=False))
)
weeks = st.tuples(*[st.just(()) | spans] * 7)
days = st.dates(FIRST, FIRST + 60 * DAY)


@given(weeks, st.dictionaries(days, st.just(()) | spans, max_size=9), st.sampled_from(ZONES))
def test_openings_follow_one_another_and_do_not_touch(
    week: tuple[tuple[Span, ...], ...], special: dict[date, tuple[Span, ...]], zone: str
) -> None:
    found = tuple(SpecialDay(on, "", special[on]) for on in sorted(special))
    openings = Timetable(zone, OpeningHours(week), found, FIRST, FIRST + 60 * DAY).openings
    instants = [instant for opening in openings for instant in opening]
    assert instants == sorted(set(instants))
