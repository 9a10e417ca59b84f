"""Opening hours: what people write, how it is read, and how it is shown."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_hub.mistakes import Mistake
from contact_hub.opening.hours import ALL_DAY, MIDNIGHT, OpeningHours, clock
from contact_hub.opening.hours_text import HOUSE_STYLE, parsed
from contact_hub.words import wording

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
    "Fri 12pm-1am": "Fri 12:00-1:00 overnight",
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
    # closed in between, and on some days
    "Mon-Fri 9:00-17:00 (closed 12:30-13:30)": "Mon-Fri 9:00-12:30, 13:30-17:00",
    "Mon-Fri 9-17, closed for lunch 12-13": "Mon-Fri 9:00-12:00, 13:00-17:00",
    "Mon-Fri 9-17 (12-13 lunch)": "Mon-Fri 9:00-12:00, 13:00-17:00",
    "Mon-Fri 9-17, 12-13 closed": "Mon-Fri 9:00-12:00, 13:00-17:00",
    "Mon-Fri 9-17 except 12-13": "Mon-Fri 9:00-12:00, 13:00-17:00",
    "Mon-Thu 9-17 (closed 12-13); Fri 9-16": "Mon-Thu 9:00-12:00, 13:00-17:00; Fri 9:00-16:00",
    "Mon-Fri 9:00-17:00, closed Wed": "Mon-Tue 9:00-17:00; Thu-Fri 9:00-17:00",
    "Mon-Fri 9-17; Wed closed": "Mon-Tue 9:00-17:00; Thu-Fri 9:00-17:00",
    "Mon-Fri 9:00-17:00 except Wed": "Mon-Tue 9:00-17:00; Thu-Fri 9:00-17:00",
    "Mon-Fri except Wed 9-17": "Mon-Tue 9:00-17:00; Thu-Fri 9:00-17:00",
    "Mon-Thu 9:00-17:00 except Wed 9:00-13:00": (
        "Mon-Tue 9:00-17:00; Wed 9:00-13:00; Thu 9:00-17:00"
    ),
    "9-17 Mon-Thu except Wed 9-13": "Mon-Tue 9:00-17:00; Wed 9:00-13:00; Thu 9:00-17:00",
    "Every day except Sunday 9-17": "Mon-Sat 9:00-17:00",
    "Daily (except Mondays) 10am – 5pm": "Tue-Sun 10:00-17:00",
    "Tues – Sun: 10am – 5pm (closed Mondays)": "Tue-Sun 10:00-17:00",
    "9:00-17:00 except Sunday": "Mon-Sat 9:00-17:00",
    "9-17 Mon-Fri, Sat closed": WEEK,
    "Sat closed, Mon-Fri 9-17": WEEK,
    "Sun closed; daily 9-17": "Mon-Sat 9:00-17:00",
    # as it is written on doors and in letters
    "Mon to Fri 9am - 5pm": WEEK,
    "Monday – Friday: 09:00–17:00 hrs": WEEK,
    "Mon-Fri 9h-17h30": "Mon-Fri 9:00-17:30",
    "9:00am until 5:00pm Monday through Friday": WEEK,
    "Mon-Fri 9-5pm": WEEK,
    "Mon-Fri 9a-5p": WEEK,
    "Mon-Fri 900-1730": "Mon-Fri 9:00-17:30",
    "Mon-Fri 0900hrs-1700hrs": WEEK,
    "Mon-Fri 9:00:00-17:00:00": WEEK,
    "Mon-Fri 8½-17": "Mon-Fri 8:30-17:00",
    "Mon-Fri 9am-12 noon, 1pm-5pm": "Mon-Fri 9:00-12:00, 13:00-17:00",
    "Mon-Fri 9 in the morning to 5 in the afternoon": WEEK,
    "Mon-Fri between 9:00 and 17:00": WEEK,
    "M-F 9:00-17:00": WEEK,
    "Mon. - Fri. 9:00 - 17:00": WEEK,
    "Mon – Fri | 9am – 5pm": WEEK,
    "Mon-Fri - 9:00-17:00": WEEK,
    "9am–5pm (Mon–Fri)": WEEK,
    "Working days 9am-5pm": WEEK,
    "We are open Mon-Fri 9am-5pm": WEEK,
    "Sat + Sun 10-16": "Sat-Sun 10:00-16:00",
    "Mo, Tu, Th 09:00-12:00": "Mon-Tue 9:00-12:00; Thu 9:00-12:00",
    "Monday to Friday 9am to 5pm. Saturday 10am to 1pm.": f"{WEEK}; Sat 10:00-13:00",
    "Mon-Fri 9-17 & Sat 10-13": f"{WEEK}; Sat 10:00-13:00",
    "Mon-Fri 9-17 Sat/Sun 10-13": f"{WEEK}; Sat-Sun 10:00-13:00",
    "Mon-Fri 9:00-17:00; Sat 10:00-13:00; Sun closed": f"{WEEK}; Sat 10:00-13:00",
    "Ｍｏｎ－Ｆｒｉ　９：００～１７：００": WEEK,
    "Mon\N{NO-BREAK SPACE}–\N{NARROW NO-BREAK SPACE}Fri 9:00\N{FIGURE DASH}17:00": WEEK,
    "Mon-Fri 9:00 → 17:00": WEEK,
    "Mon-Fri 9:00…17:00": WEEK,
    "Mon-Fri 9:00-0:00": "Mon-Fri 9:00-24:00",
    "Mon-Fri 9am-12am": "Mon-Fri 9:00-24:00",
    "Mon-Fri 24 hours": "Mon-Fri 0:00-24:00",
    "Mon-Fri 9-24h": "Mon-Fri 9:00-24:00",
    "Mon-Fri 5:30pm-9am": "Mon-Fri 17:30-9:00 overnight",
    "Mon-Fri 17:30-9:00 overnight": "Mon-Fri 17:30-9:00 overnight",
    "Mon-Fri 22:00-06:00 (next day)": "Mon-Fri 22:00-6:00",
    "Open all hours": "always",
    "24-7": "always",
    "24 hours a day, 365 days a year": "always",
    "Mon-Fri 9-17 or by appointment": f"{WEEK}; by appointment",
    # as the British government publishes them
    "8am to 4pm, Monday to Friday\n\nClosed weekends": "Mon-Fri 8:00-16:00",
    "Opening times:\n8am and 8pm, Monday to Friday \n8am and 4pm Saturdays\nClosed Sundays": (
        "Mon-Fri 8:00-20:00; Sat 8:00-16:00"
    ),
    "Open Monday to Friday, 9am to 5pm": WEEK,
    "line open 24/7": "always",
    "08.30 i 17.00, Dydd Llun i Dydd Gwener": "Mon-Fri 8:30-17:00",
    # German and Welsh
    "Mo-Fr 9:00-17:00": WEEK,
    "Montag bis Freitag 9 bis 17 Uhr": WEEK,
    "Mo–Fr 9–17 Uhr, Sa 10–13 Uhr": f"{WEEK}; Sat 10:00-13:00",
    "Mo-Fr 9-12 u. 13-17 Uhr": "Mon-Fri 9:00-12:00, 13:00-17:00",
    "Mo., Mi. und Fr. 8.30–12 Uhr": "Mon 8:30-12:00; Wed 8:30-12:00; Fri 8:30-12:00",
    "montags bis freitags von 9.00 bis 17.00 Uhr durchgehend": WEEK,
    "tägl. 9-18 Uhr": "Mon-Sun 9:00-18:00",
    "ganzjährig täglich außer montags 10-17 Uhr": "Tue-Sun 10:00-17:00",
    "werktags außer Sa 9-17 Uhr": WEEK,
    "Montag Ruhetag, Di-So 11-22 Uhr": "Tue-Sun 11:00-22:00",
    "Mo-Fr 8 Uhr morgens bis 5 Uhr nachmittags": "Mon-Fri 8:00-17:00",
    "nach Vereinbarung": "by appointment",
    "Mo-Fr 9-17 Uhr und nach telefonischer Vereinbarung": f"{WEEK}; by appointment",
    "rund um die Uhr": "always",
    "Dydd Llun i ddydd Gwener, 9yb i 5yp": WEEK,
    "Llun-Gwener 8:30yb-5yp": "Mon-Fri 8:30-17:00",
    "o ddydd Llun i ddydd Gwener 9am tan 5pm": WEEK,
    "Dydd Llun - Dydd Gwener 9 y bore tan 5 y prynhawn": WEEK,
    "Llun i Gwener rhwng 9yb a 5yp, ar gau 12:00-13:00": "Mon-Fri 9:00-12:00, 13:00-17:00",
    "trwy apwyntiad": "by appointment",
}
SUGGESTED = {
    # by the 12-hour clock
    "Mon-Fri 9-5": WEEK,
    "M-F 9-5": WEEK,
    "Mon-Fri 9 til 5": WEEK,
    "Mon-Fri 9am-5": WEEK,
    "9-5 Mon-Fri": WEEK,
    "Mon-Thurs 9-5, Fri 9-4": "Mon-Thu 9:00-17:00; Fri 9:00-16:00",
    "Mon-Fri 12-1": "Mon-Fri 12:00-13:00",
    "Mon-Fri 7-7": "Mon-Fri 7:00-19:00",
    "Mon-Fri 17:00-9:00": WEEK,
    "Mon-Sun 0:00-0:00": "always",
    "Mon-Sun 24:00-24:00": "always",
    "Mon-Fri 9-17, lunch 12-1 closed": "Mon-Fri 9:00-12:00, 13:00-17:00",
    # in two ways
    "Sat 1-5": "Sat 13:00-17:00",
    "Mon-Fri 8-10pm": "Mon-Fri 20:00-22:00",
    "Mon 5pm-6": "Mon 17:00-18:00",
    "Mon 11am-1": "Mon 11:00-13:00",
    "Sat 12-1am": "Sat 0:00-1:00",
    "Fri 10-2am": "Fri 22:00-2:00",
    "Sat all day": "Sat 0:00-24:00",
    "werktags 9-17": WEEK,
    # public holidays have a place of their own
    "Mon-Fri 9:00-17:00 except bank holidays": WEEK,
    "Mon-Fri 9:00-17:00 (excluding public holidays)": WEEK,
    "Mon-Fri 9:00-17:00; PH off": WEEK,
    "Mon-Fri 9:00-17:00 except bank holidays; Sat 10:00-13:00": f"{WEEK}; Sat 10:00-13:00",
    "Mo-Fr 9-17, Sonn- und Feiertage geschlossen": WEEK,
    "Mon-Sun 9:00-17:00 including bank holidays": "Mon-Sun 9:00-17:00",
    "8am to 8pm, Monday to Friday\n8am to 4pm Saturday\n9am to 5pm Sunday\nClosed bank holidays.": (
        "Mon-Fri 8:00-20:00; Sat 8:00-16:00; Sun 9:00-17:00"
    ),
    "08.30 i 17.00, Dydd Llun i Dydd Gwener\n\nAr gau ar benwythnosau a gwyliau’r banc": (
        "Mon-Fri 8:30-17:00"
    ),
    # two things of one day
    "Mon-Fri 9:00-17:00; Mon 18:00-20:00": "Mon 9:00-17:00, 18:00-20:00; Tue-Fri 9:00-17:00",
    "Mon-Thu 9:00-17:00; Wed 9:00-13:00": "Mon-Tue 9:00-17:00; Wed 9:00-13:00; Thu 9:00-17:00",
    "Mon-Fri 9:00-13:00, 12:00-17:00": WEEK,
    "Mon 22:00-06:00; Tue 5:00-7:00": "Mon 22:00-6:00; Tue 6:00-7:00",
    "Sun 22:00-06:00; Mon 5:00-7:00": "Mon 6:00-7:00; Sun 22:00-6:00",
    "Mon-Sat 9-17, closed Wed, Sat 10-13": (
        "Mon-Tue 9:00-17:00; Thu-Fri 9:00-17:00; Sat 10:00-13:00"
    ),
    "Mon-Fri 9-17; Sat 9-17; closed 12-13": "Mon-Sat 9:00-12:00, 13:00-17:00",
    # one slip
    "Moonday 9:00-17:00": "Mon 9:00-17:00",
    "Monday-Fryday 9:00-17:00": WEEK,
    "Mon-Thu 8:30-17:00; Fri -16:00": "Mon-Thu 8:30-17:00; Fri 8:30-16:00",
    "Mo-Mi 9-17 Uhr, Do bis 18 Uhr": "Mon-Wed 9:00-17:00; Thu 9:00-18:00",
    "Mon-Fri 9:00-17:00 (Thursdays until 20:00)": (
        "Mon-Wed 9:00-17:00; Thu 9:00-20:00; Fri 9:00-17:00"
    ),
    "Mon-Fri 9:00-17:00 GMT": WEEK,
    "Mo-Fr 9:00–17:00 Uhr (MEZ)": WEEK,
    "Mon-Fri 9:00-17:00; Sat by appointment": f"{WEEK}; by appointment",
}
PARTLY = {
    "Mon-Fri 9:00-17:00; Sat mornings": (WEEK, "Sat 9:00-17:30"),
    "Mon-Fri 9:00-17:00, Sat": (WEEK, "Sat 9:00-17:30"),
    "Mon-Fri 9:00-17:00; Sat from 10": (WEEK, "Sat 10:00-17:30"),
    "Mon-Fri 9:00-17:00; Sat 9:60-13:00": (WEEK, "Sat 9:00-13:00"),
    "Mon-Fri 9-17 (last appointment 4pm)": (WEEK, "leave the rest out"),
    "Mon-Fri 9-17 (closed for lunch)": (WEEK, "from when to when"),
    "Mon-Fri 9-17-18": (WEEK, ""),
    "9-17 Mon-Fri; 10-13": (WEEK, "on which days"),
    "Mon-Fri 9-17 or until stock lasts": (WEEK, "leave the rest out"),
    "1 April - 30 Sept: Mon-Fri 9-17": (WEEK, "`closures:` with `hours:`"),
    "First Monday of the month 9:00-10:00": ("Mon 9:00-10:00", "`closures:` with `hours:`"),
    "British Embassy opening hours: Monday to Friday, 9am to 5pm": (WEEK, "leave the rest out"),
    "24/7 support is available by telephone for all routine enquiries.": ("always", ""),
    "The Consulate General in Madrid is open by appointment only.": ("by appointment", ""),
}
REFUSED = {
    "whenever": ("is not understood at `whenever`", HOUSE_STYLE),
    "Mon-Fri": ("gives days and no times", "`Mon-Fri 9:00-17:30`"),
    "Sat-Sun overnight": ("gives days and no times", "`Sat-Sun 9:00-17:30`"),
    "Mon-Fri 8:30": ("gives a time without its end", "`Mon-Fri 8:30-17:30`"),
    "Mon-Fri from 9": ("gives a time without its end", "`Mon-Fri 9:00-17:30`"),
    "Mon-Fri until 5pm": ("gives an end without its beginning", "`Mon-Fri 9:00-17:00`"),
    "Do bis 18 Uhr": ("gives an end without its beginning", "`Thu 9:00-18:00`"),
    "Mon 9:00 - Fri 17:00": ("gives a time without its end", "`Fri 9:00-17:30`"),
    "8 'til late Mon-Fri": ("is not understood at `late`", "`Mon-Fri 8:00-17:30`"),
    "Mon-Fri 25:00-26:00": ("no clock shows: `25:00` and `26:00`", "`Mon-Fri 9:00-17:30`"),
    "Mon-Fri 9:60-17:00": ("no clock shows: `9:60`", "`Mon-Fri 9:00-17:00`"),
    "Mon-Fri 13pm-5pm": ("no clock shows: `13pm`", "`Mon-Fri 9:00-17:00`"),
    "Mon-Fri 24:30-25:00": ("no clock shows: `24:30` and `25:00`", "`Mon-Fri 9:00-17:30`"),
    "Lun-Ven 9h-17h": ("is not understood at `Lun` and `Ven`", "on which days"),
    "Phone lines are less busy before 10am, Monday to Friday.": (
        "is not understood at `less` and `busy`",
        "`Mon-Fri 10:00-17:30`",
    ),
    "Closed": ("does not say when it is open", "Leave `hours:` out"),
    "Closed on Sundays": ("does not say when it is open", "Leave `hours:` out"),
    "Sat 10-13; Sat closed": ("of being closed for `Sat`", "Put all hours of a day together"),
    ";": ("does not say when it is open", HOUSE_STYLE),
    "durchgehend": ("does not say when it is open", HOUSE_STYLE),
    "We publish no fixed hours.": ("is not understood at `no` and `fixed`", "leave the rest out"),
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
    assert caught.value.fix.startswith(f"Did you mean `{SUGGESTED[written]}`?")


@pytest.mark.parametrize("written", PARTLY)
def test_what_is_clear_of_a_line_is_offered_with_a_word_on_the_rest(written: str) -> None:
    clear, rest = PARTLY[written]
    with pytest.raises(Mistake) as caught:
        parsed(written)
    assert caught.value.fix.startswith(f"So much is clear: `{clear}`.")
    assert rest in caught.value.fix


@pytest.mark.parametrize("written", REFUSED)
def test_a_line_that_is_not_understood_is_refused_with_its_reason(written: str) -> None:
    what, fix = REFUSED[written]
    with pytest.raises(Mistake) as caught:
        parsed(written)
    assert what in caught.value.what
    assert fix in caught.value.fix


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
        "except",
        "lunch",
        "(",
        "10pm",
        "2am",
        "overnight",
        "until",
        "mornings",
    ]
]
quarters = st.integers(min_value=0, max_value=96)


def in_pairs(times: list[int]) -> tuple[tuple[int, int], ...]:
    """Spans of a day, in order, between quarters of an hour."""
    ordered = sorted(times)
    pairs = zip(ordered[::2], ordered[1::2], strict=False)
    return tuple((opens * 15, closes * 15) for opens, closes in pairs)


day = st.sampled_from([(), (ALL_DAY,)]) | st.lists(
    quarters, min_size=2, max_size=6, unique=True
).map(in_pairs)
weeks = st.tuples(*[day] * 7).filter(any)
nights = st.tuples(st.integers(1, 95), st.integers(1, 94)).map(
    lambda night: ((night[0] * 15, min(night[0], night[1]) * 15 + MIDNIGHT - 15),)
)
Week = tuple[tuple[tuple[int, int], ...], ...]


@given(week=weeks, by_appointment=st.booleans())
def test_what_is_written_in_house_style_is_read_back_the_same(
    week: Week,
    by_appointment: bool,  # noqa: FBT001 - Hypothesis gives it by name
) -> None:
    hours = OpeningHours(week, by_appointment)
    if hours.always:
        hours = OpeningHours(week)
    assert parsed(hours.as_written()) == hours


@given(st.tuples(*[nights] * 7))
def test_nights_in_house_style_are_read_back_the_same(week: Week) -> None:
    hours = OpeningHours(tuple(spans if day % 2 else () for day, spans in enumerate(week)))
    assert parsed(hours.as_written()) == hours


@given(week=weeks, language=st.sampled_from(["en", "de", "cy"]))
def test_hours_copied_from_the_site_are_read_as_they_are_meant(week: Week, language: str) -> None:
    hours = OpeningHours(week)
    shown = hours.as_text(wording.in_language(language))
    if ALL_DAY not in {span for spans in week for span in spans} or hours.always:
        assert parsed(shown) == hours
    else:
        with pytest.raises(Mistake, match="two ways") as caught:
            parsed(shown)
        assert f"`{hours.as_written()}`" in caught.value.fix


def answer(line: str) -> str:
    """The line in house style, or what to do about it; a line that is offered can be read."""
    try:
        return parsed(line).as_written()
    except Mistake as mistake:
        offered = re.match("(?:Did you mean|So much is clear:) `([^`]+)`", mistake.fix)
        if offered:
            assert parsed(offered[1]).as_written() == offered[1]
        return mistake.fix


@given(st.text(max_size=40))
def test_any_line_is_read_or_refused(line: str) -> None:
    assert answer(line)


@given(st.lists(st.sampled_from(PIECES), max_size=9))
def test_any_words_of_hours_are_read_or_refused(words: list[str]) -> None:
    assert answer(" ".join(words))


def test_the_tables_are_long_enough() -> None:
    assert len(READ) + len(SUGGESTED) + len(PARTLY) + len(REFUSED) >= 200
