"""Opening hours: what people write, how it is read, and how it is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_hub import wording
from contact_hub.hours import ALL_DAY, MIDNIGHT, OpeningHours, clock
from contact_hub.hours_text import parsed
from contact_hub.mistakes import Mistake

WEEK = "Mon-Fri 9:00-17:00"
READ = {
    # days
    "Mon-Fri 9:00-17:00": WEEK,
    "Mon - Fri 9:00-17:00": WEEK,
    "Mon–Fri 9:00–17:00": WEEK,
    "Mon to Fri, 9am–5pm": WEEK,
    "Monday to Friday: 9am to 5pm": WEEK,
    "MON-FRI 9:00-17:00": WEEK,
    "Mon-Fri, 9:00-17:00.": WEEK,
    "Weekdays 9-17": WEEK,
    "weekdays 09:00 to 17:00": WEEK,
    "Mondays to Fridays 9:00-17:00": WEEK,
    "Daily 10:00-18:00": "Mon-Sun 10:00-18:00",
    "Every day 9am to 9pm": "Mon-Sun 9:00-21:00",
    "Open every day from 9am to 9pm": "Mon-Sun 9:00-21:00",
    "7 days a week 9am to 9pm": "Mon-Sun 9:00-21:00",
    "9:00-17:00": "Mon-Sun 9:00-17:00",
    "Weekends 10am-4pm": "Sat-Sun 10:00-16:00",
    "Mon, Wed and Fri 9:00-13:00": "Mon 9:00-13:00; Wed 9:00-13:00; Fri 9:00-13:00",
    "Mon/Wed 9:00-13:00": "Mon 9:00-13:00; Wed 9:00-13:00",
    "Mon & Wed 9-12": "Mon 9:00-12:00; Wed 9:00-12:00",
    "Sat-Mon 10:00-12:00": "Mon 10:00-12:00; Sat-Sun 10:00-12:00",
    "Tues-Thurs 9:00-17:00": "Tue-Thu 9:00-17:00",
    # times
    "Mon-Fri 0900-1700": WEEK,
    "Mon-Fri 0900 to 1700 hrs": WEEK,
    "Mon-Fri 9.00-17.00": WEEK,
    "Mon-Fri 9h00-17h00": WEEK,
    "Mon-Fri 9 a.m. to 5 p.m.": WEEK,
    "Mon-Fri 9 AM - 5 PM": WEEK,
    "Mon-Fri 8:30am - 5.30 pm": "Mon-Fri 8:30-17:30",
    "Mon-Fri 1-5pm": "Mon-Fri 13:00-17:00",
    "Monday, 9am to noon": "Mon 9:00-12:00",
    "Mon-Fri noon-midnight": "Mon-Fri 12:00-24:00",
    "Mon-Fri midnight-noon": "Mon-Fri 0:00-12:00",
    "Mon-Fri 9:00-24:00": "Mon-Fri 9:00-24:00",
    "Mon 9-12, 13-17": "Mon 9:00-12:00, 13:00-17:00",
    "Mon-Fri 9:00-12:30 and 13:30-17:00": "Mon-Fri 9:00-12:30, 13:30-17:00",
    # nights
    "Fri 22:00-02:00": "Fri 22:00-2:00",
    "Fri-Sat 10pm-2am": "Fri-Sat 22:00-2:00",
    "Fri 12pm-1am": "Fri 12:00-1:00",
    "Mon-Sun 22:00-06:00": "Mon-Sun 22:00-6:00",
    # several parts
    "Mon-Fri 9:00-17:00; Sat 10:00-13:00": f"{WEEK}; Sat 10:00-13:00",
    "Mon-Fri 9:00-17:00\nSat 10:00-13:00": f"{WEEK}; Sat 10:00-13:00",
    "Mon-Fri 9:00-17:00, Sat 10:00-13:00": f"{WEEK}; Sat 10:00-13:00",
    "9am-5pm Mon-Fri, 10am-1pm Sat": f"{WEEK}; Sat 10:00-13:00",
    "9am to 5pm, Monday to Friday": WEEK,
    "Sat 10:00-13:00; Mon-Fri 9:00-17:00": f"{WEEK}; Sat 10:00-13:00",
    "Mon-Fri 9:00-17:00; Sat closed": WEEK,
    "Mon-Fri 9:00-17:00; Sat and Sun closed": WEEK,
    # always, and by appointment
    "always": "always",
    "24/7": "always",
    "24 hours": "always",
    "24h": "always",
    "Open 24 hours": "always",
    "24 hours a day, 7 days a week": "always",
    "Mon-Sun 0:00-24:00": "always",
    "by appointment": "by appointment",
    "By appointment only": "by appointment",
    "Mon-Fri 9:00-17:00; by appointment": f"{WEEK}; by appointment",
    # German and Welsh
    "Mo-Fr 9:00-17:00": WEEK,
    "Montag bis Freitag 9 bis 17 Uhr": WEEK,
    "Mo–Fr 9–17 Uhr, Sa 10–13 Uhr": f"{WEEK}; Sat 10:00-13:00",
    "nach Vereinbarung": "by appointment",
    "rund um die Uhr": "always",
    "Dydd Llun i ddydd Gwener, 9yb i 5yp": WEEK,
    "trwy apwyntiad": "by appointment",
}
SUGGESTED = {
    "Mon-Fri 9-5": WEEK,
    "Mon-Fri 9am-5": WEEK,
    "9-5 Mon-Fri": WEEK,
    "Mon-Thurs 9-5, Fri 9-4": "Mon-Thu 9:00-17:00; Fri 9:00-16:00",
    "Mon-Fri 12-1": "Mon-Fri 12:00-13:00",
    "Mon-Fri 7-7": "Mon-Fri 7:00-19:00",
    "Mon-Fri 17:00-9:00": WEEK,
    "Mon-Sun 0:00-0:00": "always",
    "Mon-Sun 24:00-24:00": "always",
    "Mon-Fri 9:00-17:00 except bank holidays": WEEK,
    "Mon-Fri 9:00-17:00 (excluding public holidays)": WEEK,
    "Mon-Fri 9:00-17:00; PH off": WEEK,
}
REFUSED = {
    "whenever": "is not understood at `whenever`",
    "Moonday 9:00-17:00": "is not understood at `moonday`",
    "First Monday of the month 9:00-10:00": "is not understood at `first`",
    "Mon-Fri 9:00-17:00 GMT": "is not understood at `gmt`",
    "Mon-Fri": "gives days and no times",
    "Mon-Fri 9:00-17:00, Sat": "gives days and no times",
    "Mon-Fri 9:00": "gives a time without its end",
    "Mon-Fri until 5pm": "gives a time without its end",
    "Mon-Fri 25:00-26:00": "there is no such time as `25:00`",
    "Mon-Fri 9:60-17:00": "there is no such time as `9:60`",
    "Mon-Fri 13pm-5pm": "there is no such time as `13pm`",
    "Mon-Fri 24:30-25:00": "there is no such time as `24:30`",
    "Mon-Fri 9:00-13:00, 12:00-17:00": "on Mon two spans overlap",
    "Sun 22:00-06:00; Mon 5:00-7:00": "on Mon two spans overlap",
    "Mon 22:00-06:00; Tue 5:00-7:00": "on Tue two spans overlap",
    "Mon-Fri 9:00-17:00; Mon 18:00-20:00": "gives Mon twice",
    "Closed": "does not say when it is open",
    "Closed on Sundays": "does not say when it is open",
    ";": "does not say when it is open",
}
SHOWN = {
    "Mon-Fri 9:00-17:30; Sat 10:00-13:00": {
        "en": "Monday to Friday, 9am to 5:30pm; Saturday, 10am to 1pm",
        "de": "Montag bis Freitag, 9:00 bis 17:30 Uhr; Samstag, 10:00 bis 13:00 Uhr",
        "cy": "Dydd Llun i Dydd Gwener, 9yb i 5:30yp; Dydd Sadwrn, 10yb i 1yp",
    },
    "always": {
        "en": "24 hours a day, every day",
        "de": "Rund um die Uhr, jeden Tag",
        "cy": "24 awr y dydd, bob dydd",
    },
    "by appointment": {"en": "By appointment", "de": "Nach Vereinbarung", "cy": "Trwy apwyntiad"},
    "Daily 12:00-24:00": {
        "en": "Every day, noon to midnight",
        "de": "Täglich, 12:00 bis 24:00 Uhr",
        "cy": "Bob dydd, hanner dydd i hanner nos",
    },
    "Fri 22:00-02:00": {"en": "Friday, 10pm to 2am", "de": "Freitag, 22:00 bis 2:00 Uhr"},
    "Sat 0:00-24:00": {"en": "Saturday, all day", "de": "Samstag, ganztägig"},
}


@pytest.mark.parametrize("written", READ)
def test_a_line_is_read_as_it_was_meant(written: str) -> None:
    assert parsed(written).as_written() == READ[written]


@pytest.mark.parametrize("written", SUGGESTED)
def test_a_line_that_may_mean_two_things_is_asked_about(written: str) -> None:
    with pytest.raises(Mistake) as caught:
        parsed(written)
    assert f"`{SUGGESTED[written]}`" in caught.value.fix


@pytest.mark.parametrize("written", REFUSED)
def test_a_line_that_is_not_understood_is_refused_with_its_reason(written: str) -> None:
    with pytest.raises(Mistake) as caught:
        parsed(written)
    assert REFUSED[written] in caught.value.what


@pytest.mark.parametrize(
    ("written", "language"),
    [(line, language) for line, shown in SHOWN.items() for language in shown],
)
def test_hours_are_shown_in_the_readers_language(written: str, language: str) -> None:
    assert parsed(written).as_text(wording.in_language(language)) == SHOWN[written][language]


def test_a_late_night_belongs_to_the_day_on_which_it_began() -> None:
    week = parsed("Fri 22:00-02:00").week
    assert week[4] == ((22 * 60, 26 * 60),)
    assert week[5] == ()


def test_closed_days_are_left_out_of_the_table() -> None:
    rows = parsed("Mon 9:00-12:00, 13:00-17:00; Wed 9:00-12:00").rows(wording.in_language("en"))
    assert rows == [("Monday", "9am to noon & 1pm to 5pm"), ("Wednesday", "9am to noon")]


@pytest.mark.parametrize(
    ("minutes", "shown"),
    [
        (0, "midnight"),
        (30, "12:30am"),
        (720, "noon"),
        (750, "12:30pm"),
        (MIDNIGHT, "midnight"),
        (1500, "1am"),
    ],
)
def test_a_time_of_day_in_english(minutes: int, shown: str) -> None:
    assert clock(minutes, wording.in_language("en")) == shown


PIECES = [
    *[
        "Mon",
        "Fri",
        "-",
        "to",
        ",",
        ";",
        "9",
        "9:00",
        "17",
        "5pm",
        "and",
        "closed",
        "always",
        "noon",
        "by",
        "appointment",
        "24:00",
        "&",
    ]
]
quarters = st.integers(min_value=0, max_value=96)
day = st.sampled_from([(), (ALL_DAY,)]) | st.lists(
    quarters, min_size=2, max_size=6, unique=True
).map(
    lambda times: tuple(
        (opens * 15, closes * 15)
        for opens, closes in zip(sorted(times)[::2], sorted(times)[1::2], strict=False)
    )
)


@given(week=st.tuples(*[day] * 7).filter(any), by_appointment=st.booleans())
def test_what_is_written_in_house_style_is_read_back_the_same(
    week: tuple[tuple[tuple[int, int], ...], ...],
    by_appointment: bool,  # noqa: FBT001 - Hypothesis gives it by name
) -> None:
    hours = OpeningHours(week, by_appointment)
    if hours.always:
        hours = OpeningHours(week)
    assert parsed(hours.as_written()) == hours


def answer(line: str) -> str:
    """The line in house style, or what to do about it."""
    try:
        return parsed(line).as_written()
    except Mistake as mistake:
        return mistake.fix


@given(st.text(max_size=40))
def test_any_line_is_read_or_refused(line: str) -> None:
    assert answer(line)


@given(st.lists(st.sampled_from(PIECES), max_size=9))
def test_any_words_of_hours_are_read_or_refused(words: list[str]) -> None:
    assert answer(" ".join(words))


def test_the_tables_are_long_enough() -> None:
    assert len(READ) + len(SUGGESTED) + len(REFUSED) >= 60
