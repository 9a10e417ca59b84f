"""The browser reckons with hours and promises as the build does, in every zone."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta

import pytest
from playwright.sync_api import Page
from tests import sites
from tests.promised import kept_by

from contact_hub.model.promises import promise
from contact_hub.opening import hours_text
from contact_hub.opening.timetable import SpecialDay, Timetable
from contact_hub.outputs import open_now
from contact_hub.words import wording

SCRIPT = sites.ROOT / "overrides" / "assets" / "open-now.js"
LONDON, BERLIN, NEW_YORK = "Europe/London", "Europe/Berlin", "America/New_York"


COUNTED = """script => {
    const prototype = Intl.DateTimeFormat.prototype;
    const own = prototype.formatToParts;
    let times = 0;
    prototype.formatToParts = function (...given) { times += 1; return own.apply(this, given); };
    (0, eval)(script);
    return times;
}"""


@pytest.mark.parametrize(("different", "most"), [(1, 30), (300, 600)])
def test_three_hundred_on_a_page_seldom_ask_for_a_zones_clocks(
    page: Page, different: int, most: int
) -> None:
    page.clock.set_fixed_time("2026-11-28T13:00Z")
    words = open_now.wording(wording.in_language("en"))
    begins = [f"{9 + number // 60}:{number % 60:02d}" for number in range(different)]
    elements = [element(table(f"Mon-Fri {opens}-17:30")) for opens in begins]
    page.set_content(f"<body data-hub-words='{words}'>{''.join(elements * (300 // different))}")
    assert page.evaluate(COUNTED, SCRIPT.read_text(encoding="utf-8")) < most
    said = page.locator(".hub-open:visible").all_inner_texts()
    assert len(said) == 300
    assert said[0] == "Closed. Opens Monday at 9am"


def table(hours: str, zone: str = LONDON, special: tuple[SpecialDay, ...] = ()) -> Timetable:
    """A timetable of 400 days."""
    first = date(2026, 11, 21)
    return Timetable(zone, hours_text.parsed(hours), special, first, first + timedelta(days=401))


def element(timetable: Timetable) -> str:
    """What a page has for it."""
    json = open_now.as_json(timetable, "Leeds")
    return f"<p><span class='hub-open' hidden data-hub-hours='{json}'></span></p>"


CHANGES = {
    LONDON: ("2027-03-28", "2027-10-31"),
    BERLIN: ("2027-03-28", "2027-10-31"),
    NEW_YORK: ("2027-03-14", "2027-11-07"),
    "Australia/Lord_Howe": ("2027-04-04", "2027-10-03"),
    "America/Santiago": ("2027-04-04", "2027-09-05"),
    "Asia/Kolkata": ("2027-03-28", "2027-10-31"),
}
WEEKS = (
    "Mon-Fri 9:00-17:30; Sat 10:00-13:00",
    "Mon-Fri 9:00-12:30, 13:30-17:00",
    "daily 22:00-2:15",
    "Fri-Sun 23:00-7:00",
    "Mon-Fri 9:00-24:00; Sat 0:00-12:00",
    "daily 0:00-1:15, 1:45-3:00",
    "always",
)
PROMISES = (
    "reply within 4 working hours",
    "reply within 30 working minutes",
    "reply on the same working day",
    "reply within 1 working day",
    "reply within 3 working days",
    "reply within 20 minutes",
    "reply within 36 hours",
    "reply within 2 days",
    "reply within 3 weeks",
    "reply within 1 month",
)
LONG = timedelta(days=7)


def instants(zone: str) -> list[datetime]:
    """Here and there, and each few minutes of the nights in which clocks are changed."""
    chance = random.Random(zone)
    first, last = datetime(2026, 11, 22, tzinfo=UTC), datetime(2027, 12, 29, tzinfo=UTC)
    seconds = int((last - first).total_seconds())
    found = [first + timedelta(seconds=chance.randrange(seconds)) for _ in range(60)]
    for night in CHANGES[zone]:
        begins = datetime.fromisoformat(f"{night}T00:00+00:00") - timedelta(hours=14)
        found += [begins + timedelta(minutes=9 * number) for number in range(200)]
    return found


SPECIAL = (
    SpecialDay(date(2026, 12, 24), "Christmas Eve", ((540, 720),)),
    SpecialDay(date(2026, 12, 25), "Christmas Day"),
    SpecialDay(date(2027, 3, 28), "Clocks", ((60, 180),)),
    SpecialDay(date(2027, 6, 1), "Nothing"),
)


def expected(timetable: Timetable, instant: datetime) -> list[object]:
    """Whether it is open, and the next change, in seconds since 1970; what is long is long."""
    opening = timetable.opening_at(instant)
    if opening:
        return [True, "long" if opening[1] - instant > LONG else opening[1].timestamp()]
    coming = timetable.opening_after(instant)
    return [False, coming[0].timestamp() if coming else None]


READ = """([json, instants, promises]) => {
    const { timetable, openingFrom, keptBy } = window.hubOpenNow;
    const table = timetable(json);
    const seconds = milliseconds => milliseconds === null ? null : milliseconds / 1000;
    const change = (found, now) => !found ? [false, null]
        : !found.open ? [false, found.opens / 1000]
        : [true, found.closes - now > 7 * 86400000 ? "long" : found.closes / 1000];
    return instants.map(now => [
        change(openingFrom(table, now), now),
        promises.map(promise => seconds(keptBy(promise, table, now))),
    ]);
}"""


@pytest.mark.parametrize("zone", CHANGES)
@pytest.mark.parametrize("week", WEEKS)
def test_the_browser_reckons_as_the_build_does(page: Page, zone: str, week: str) -> None:
    page.add_script_tag(path=SCRIPT)
    timetable = table(week, zone, SPECIAL)
    moments = instants(zone)
    promises = [promise(each) for each in PROMISES]
    told = [[each.count, each.unit, each.working] for each in promises]
    milliseconds = [round(each.timestamp() * 1000) for each in moments]
    seen = page.evaluate(READ, [open_now.as_json(timetable, "here"), milliseconds, told])
    for moment, (change, kept) in zip(moments, seen, strict=True):
        assert change == expected(timetable, moment), (moment, week)
        known = timetable.knows(moment)
        ends = [kept_by(each, timetable, moment) if known else None for each in promises]
        assert kept == [end.timestamp() if end else None for end in ends], moment
