"""By when a promise is kept: chosen cases, and what holds for any hours and any instant."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from tests.promised import kept_by

from contact_hub.model.promises import Within, promise
from contact_hub.opening.hours import MIDNIGHT, OpeningHours
from contact_hub.opening.hours_text import parsed
from contact_hub.opening.timetable import SpecialDay, Timetable

LONDON = ZoneInfo("Europe/London")
DAY = timedelta(days=1)
QUARTER = timedelta(minutes=15)
FIRST = date(2026, 11, 21)
CHRISTMAS = tuple(SpecialDay(date(2026, 12, day), "Christmas") for day in (25, 26, 28))
WEEK = "Mon-Fri 9:00-17:30; Sat 10:00-13:00"
LUNCH = "Mon-Fri 9:00-12:30, 13:30-17:00"
NIGHT = "Mon-Fri 22:00-2:00"


def table(
    line: str, special: tuple[SpecialDay, ...] = CHRISTMAS, zone: str = "Europe/London"
) -> Timetable:
    """400 days, of which Christmas is special."""
    return Timetable(zone, parsed(line), special, FIRST, FIRST + 401 * DAY)


CASES = {
    # (hours, promise, written): kept by; 23 November 2026 is a Monday
    "in working time": (WEEK, "4 working hours", "2026-11-23 10:00", "2026-11-23 14:00"),
    "over night": (WEEK, "4 working hours", "2026-11-23 16:00", "2026-11-24 11:30"),
    "over a weekend": (WEEK, "4 working hours", "2026-11-28 12:00", "2026-11-30 12:00"),
    "to the minute of closing": (WEEK, "4 working hours", "2026-11-23 13:30", "2026-11-23 17:30"),
    "at the minute of closing": (WEEK, "4 working hours", "2026-11-23 17:30", "2026-11-24 13:00"),
    "over lunch": (LUNCH, "2 working hours", "2026-11-23 11:30", "2026-11-23 14:30"),
    "while at lunch": (LUNCH, "1 working hour", "2026-11-23 12:45", "2026-11-23 14:30"),
    "over Christmas": (LUNCH, "2 working hours", "2026-12-24 16:00", "2026-12-29 10:00"),
    "rounded up to a quarter": (WEEK, "4 working hours", "2026-11-23 10:01", "2026-11-23 14:15"),
    "minutes to the minute": (WEEK, "20 minutes", "2026-11-23 03:07", "2026-11-23 03:27"),
    "hours at any hour": (WEEK, "36 hours", "2026-11-28 12:00", "2026-11-30 00:00"),
    "the next working day": (WEEK, "1 working day", "2026-11-23 10:00", "2026-11-24 10:00"),
    "later than it closes": (WEEK, "1 working day", "2026-11-27 16:00", "2026-11-28 13:00"),
    "before it opens": (WEEK, "1 working day", "2026-11-30 08:59", "2026-11-30 17:30"),
    "after it closed": (WEEK, "1 working day", "2026-11-30 17:30", "2026-12-01 17:30"),
    "on a Sunday": (WEEK, "2 working days", "2026-11-29 12:00", "2026-12-01 17:30"),
    "in the lunch break": (LUNCH, "1 working day", "2026-11-23 12:45", "2026-11-24 13:30"),
    "into the lunch break": (LUNCH, "1 working day", "2026-11-23 12:15", "2026-11-24 12:15"),
    "after midnight": (NIGHT, "1 working day", "2026-11-24 01:00", "2026-11-25 01:00"),
    "after midnight on Saturday": (NIGHT, "1 working day", "2026-11-28 01:00", "2026-12-01 01:00"),
    "the same day": (WEEK, "same working day", "2026-11-23 10:00", "2026-11-23 17:30"),
    "the same day, too late": (WEEK, "same working day", "2026-11-23 18:00", "2026-11-24 17:30"),
    "the same day, at lunch": (LUNCH, "same working day", "2026-11-23 12:45", "2026-11-23 17:00"),
    "the same night": (NIGHT, "same working day", "2026-11-28 01:00", "2026-11-28 02:00"),
    "days by the calendar": (WEEK, "2 days", "2026-11-28 12:00", "2026-11-30 12:00"),
    "weeks": (WEEK, "3 weeks", "2026-11-28 12:00", "2026-12-19 12:00"),
    "a month": (WEEK, "1 month", "2026-11-28 12:00", "2026-12-28 12:00"),
    "a shorter month": (WEEK, "1 month", "2027-01-31 12:00", "2027-03-01 00:00"),
    "days over a change of clocks": (WEEK, "1 day", "2027-03-27 12:00", "2027-03-28 12:00"),
    "hours over a change of clocks": (WEEK, "24 hours", "2027-03-27 12:00", "2027-03-28 13:00"),
    "round the clock": ("always", "4 working hours", "2026-12-24 23:00", "2026-12-25 03:00"),
    "a day, round the clock": ("always", "1 working day", "2026-12-24 23:00", "2026-12-25 23:00"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_promise_is_kept_by(case: str) -> None:
    line, within, written, kept = CASES[case]
    special = () if line == "always" else CHRISTMAS
    asked = datetime.fromisoformat(written).replace(tzinfo=LONDON)
    text = within if within.startswith("same") else f"reply within {within}"
    found = kept_by(promise(text), table(line, special), asked.astimezone(UTC))
    assert found is not None
    assert found.astimezone(LONDON).strftime("%Y-%m-%d %H:%M") == kept


NIGHTS = {
    # written, in UTC: kept by, in UTC, 90 working minutes later, from 22:00 to 4:00
    "2027-03-27T23:00+00:00": "2027-03-28T00:30+00:00",  # clocks are put forward at 1:00
    "2027-03-28T00:30+00:00": "2027-03-28T02:00+00:00",
    "2027-03-28T02:30+00:00": "2027-03-28T22:00+00:00",  # half an hour until 4:00, then from 22:00
    "2027-10-30T23:30+00:00": "2027-10-31T01:00+00:00",  # clocks are put back at 1:00
    "2027-10-31T00:30+00:00": "2027-10-31T02:00+00:00",
}


@pytest.mark.parametrize("written", NIGHTS)
def test_working_time_runs_on_while_clocks_are_changed(written: str) -> None:
    found = kept_by(
        promise("reply within 90 working minutes"),
        table("daily 22:00-4:00"),
        datetime.fromisoformat(written),
    )
    assert found == datetime.fromisoformat(NIGHTS[written])


@pytest.mark.parametrize("text", ["reply within 4 working hours", "reply within 2 weeks"])
def test_nothing_is_promised_beyond_what_is_known(text: str) -> None:
    times = table(WEEK)
    for day in (times.first - 2 * DAY, times.last + DAY, times.last):
        asked = datetime(day.year, day.month, day.day, 17, 0, tzinfo=UTC)
        assert kept_by(promise(text), times, asked) is None


def test_nobody_who_is_never_there_promises_anything() -> None:
    closed = tuple(SpecialDay(FIRST + n * DAY, "Closed") for n in range(402))
    for text in ("reply within 1 working hour", "within 1 working day", "same working day"):
        asked = datetime(2026, 11, 23, 10, tzinfo=UTC)
        assert kept_by(promise(text), table(WEEK, closed), asked) is None


ZONES = ("Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata")
BEGIN = date(2027, 3, 1)
LENGTH = 60
"""Days, in which clocks are put forward or back in all zones that change theirs."""
quarters = st.integers(min_value=0, max_value=96).map(lambda number: number * 15)
spans = st.lists(quarters, min_size=2, max_size=4, unique=True).map(
    lambda found: tuple(zip(sorted(found)[::2], sorted(found)[1::2], strict=False))
)
nights = st.tuples(st.integers(64, 92), st.integers(97, 120)).map(
    lambda found: ((found[0] * 15, found[1] * 15),)
)
weeks = st.tuples(*[st.just(()) | spans] * 7) | st.tuples(*[st.just(()) | nights] * 7)
days = st.dates(BEGIN, BEGIN + LENGTH * DAY)
specials = st.dictionaries(days, st.just(()) | spans, max_size=5).map(
    lambda found: tuple(SpecialDay(on, "", found[on]) for on in sorted(found))
)
tables = st.builds(
    Timetable,
    st.sampled_from(ZONES),
    st.builds(OpeningHours, weeks),
    specials,
    st.just(BEGIN),
    st.just(BEGIN + LENGTH * DAY),
)
instants = st.integers(0, LENGTH * MIDNIGHT).map(
    lambda minutes: datetime(2027, 3, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
promises = st.builds(
    Within,
    st.just(""),
    st.integers(1, 9),
    st.sampled_from(["minute", "hour", "day", "week", "month"]),
    st.booleans(),
)
working = promises.filter(lambda each: each.working and each.unit in {"minute", "hour"})
working_days = st.builds(
    Within, st.just(""), st.integers(0, 5), st.just("day"), st.just(value=True)
)


@given(tables, promises | working_days, instants)
def test_a_promise_is_kept_after_it_was_made(
    times: Timetable, promised: Within, asked: datetime
) -> None:
    found = kept_by(promised, times, asked)
    assert found is None or asked <= found


def steady(times: Timetable, *moments: datetime) -> bool:
    """Clocks are not changed within a day and a half of these: there an hour may come twice."""
    zone = ZoneInfo(times.zone)
    return all(
        (moment - 1.5 * DAY).astimezone(zone).utcoffset()
        == (moment + 1.5 * DAY).astimezone(zone).utcoffset()
        for moment in moments
    )


@given(tables, promises | working_days, instants, st.integers(1, 3000))
def test_who_asks_later_is_not_promised_more(
    times: Timetable, promised: Within, asked: datetime, minutes: int
) -> None:
    later = asked + timedelta(minutes=minutes)
    sooner_kept, later_kept = kept_by(promised, times, asked), kept_by(promised, times, later)
    assume(sooner_kept and later_kept)
    assert sooner_kept is not None
    assert later_kept is not None
    by_minutes = promised.unit in {"minute", "hour"}
    assume(by_minutes or steady(times, asked, later, sooner_kept, later_kept))
    assert sooner_kept <= later_kept


@given(tables, working | working_days, instants)
def test_what_is_promised_of_working_time_is_kept_while_somebody_is_there(
    times: Timetable, promised: Within, asked: datetime
) -> None:
    found = kept_by(promised, times, asked)
    assume(found and steady(times, asked, found))
    assert found is not None
    there = (found - QUARTER, found - timedelta(minutes=1), found)
    assert any(times.opening_at(moment) for moment in there)


@given(tables, st.integers(1, 600), instants)
def test_so_much_working_time_lies_between(times: Timetable, minutes: int, asked: datetime) -> None:
    found = kept_by(Within("", minutes, "minute", working=True), times, asked)
    assume(found)
    assert found is not None
    worked = sum(
        (
            max(timedelta(), min(closes, found) - max(opens, asked))
            for opens, closes in times.openings
        ),
        timedelta(),
    )
    assert worked == timedelta(minutes=minutes)


def days_worked(times: Timetable, begins: date, ends: date) -> int:
    """On how many days after the first, up to the last, somebody is there."""
    return sum(1 for n in range(1, (ends - begins).days + 1) if times.spans(begins + n * DAY))


@given(tables, st.integers(1, 5), instants)
@example(
    times=Timetable(
        "Europe/London",
        OpeningHours(((), (), (), (), (), (), ((960, 1455),))),
        (SpecialDay(date(2027, 4, 19), "", ((0, 15),)),),
        date(2027, 3, 1),
        date(2027, 4, 30),
    ),
    count=2,
    asked=datetime(2027, 4, 11, 15, tzinfo=UTC),
)
def test_so_many_days_of_work_lie_between(times: Timetable, count: int, asked: datetime) -> None:
    found = kept_by(Within("", count, "day", working=True), times, asked)
    assume(found and steady(times, asked, found))
    assert found is not None
    at_work, kept = times.work_day(asked), times.work_day(found - timedelta(minutes=16))
    assume(kept)
    assert kept is not None
    begins = at_work[0] if at_work else asked.astimezone(ZoneInfo(times.zone)).date()
    # A day of a few minutes after midnight is over before the one before it has closed.
    last = (found - timedelta(minutes=1)).astimezone(ZoneInfo(times.zone)).date()
    counted = {days_worked(times, begins, ends) for ends in (kept[0], last)}
    assert count in counted or (not at_work and times.spans(begins) and count - 1 in counted)
