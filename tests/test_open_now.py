"""In a browser with its clock set: the site says whether somebody is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests import browsers

LONDON, BERLIN, NEW_YORK, TOKYO = (
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Tokyo",
)
IN_TEXT, IN_FOOTER = ".md-content .hub-open", ".hub-contact .hub-open"
LEEDS, LEITH, HAMBURG = "offices/leeds/", "offices/leith/", "offices/hamburg/"
LINE = "lines/claims-line/"

CHOSEN = {
    "a minute before closing": (LEEDS, LONDON, "2026-11-27T17:29Z", "Open until 5:30pm"),
    "at closing": (LEEDS, LONDON, "2026-11-27T17:30Z", "Closed. Opens tomorrow at 10am"),
    "a minute before opening": (LEEDS, LONDON, "2026-11-23T08:59Z", "Closed. Opens today at 9am"),
    "at opening": (LEEDS, LONDON, "2026-11-23T09:00Z", "Open until 5:30pm"),
    "at the weekend": (LEEDS, LONDON, "2026-11-28T13:00Z", "Closed. Opens Monday at 9am"),
    "in the lunch break": (HAMBURG, BERLIN, "2026-11-23T11:30Z", "Closed. Opens today at 1:30pm"),
    "on a bank holiday": (
        LEEDS, LONDON, "2026-12-26T10:30Z", "Closed: Boxing Day. Opens Saturday 2 January at 10am",
    ),
    "on the holiday of one nation": (
        LEITH, LONDON, "2026-11-30T10:00Z", "Closed: Saint Andrew's Day. Opens tomorrow at 8:30am",
    ),
    "in the special hours of Christmas Eve": (
        LEEDS, LONDON, "2026-12-24T11:59Z", "Open until noon (Christmas Eve)",
    ),
    "after them": (
        LEEDS, LONDON, "2026-12-24T12:00Z",
        "Closed: Christmas Eve. Opens Saturday 2 January at 10am",
    ),
    "always": (LINE, LONDON, "2026-12-25T03:00Z", "Open now, at any hour"),
    "from New York": (HAMBURG, NEW_YORK, "2026-11-23T15:00Z", "Open until 5pm (Hamburg time)"),
    "from Tokyo, where it is tomorrow": (
        LEEDS, TOKYO, "2026-11-23T17:45Z", "Closed. Opens Tuesday at 9am (Leeds time)",
    ),
    "from where clocks differ only then": (
        LEEDS, "Africa/Lagos", "2027-10-30T12:30Z", "Closed. Opens Monday at 9am (Leeds time)",
    ),
    "half a year after the build": (
        LEEDS, LONDON, "2027-05-31T09:00Z", "Closed: Spring Bank Holiday. Opens tomorrow at 9am",
    ),
    "in the first hours of summer time": (
        HAMBURG, BERLIN, "2027-04-01T06:59Z", "Closed. Opens today at 9am",
    ),
    "on the last known day": (
        LEEDS, LONDON, "2027-12-27T10:00Z",
        "Closed: Christmas Day (observed). Call to check when we are open",
    ),
    "past the horizon": (LEEDS, LONDON, "2027-12-28T10:00Z", "Call to check when we are open"),
    "always, past the horizon": (
        LINE, LONDON, "2027-12-28T10:00Z", "Call to check when we are open",
    ),
    "before it was built": (LEEDS, LONDON, "2026-11-18T10:00Z", "Call to check when we are open"),
}  # fmt: skip


@pytest.fixture(scope="session")
def address(sample: Path) -> Iterator[str]:
    """Where the sample is served."""
    with browsers.served(sample / "site") as address:
        yield address


@pytest.mark.parametrize("when", CHOSEN)
def test_a_page_says_whether_somebody_is_there(browser: Browser, address: str, when: str) -> None:
    path, zone, instant, text = CHOSEN[when]
    with browsers.at(browser, zone, instant) as page:
        browsers.visit(page, address + path)
        browsers.readable(page, IN_TEXT, text)


@pytest.mark.parametrize(
    "path",
    ["", "contact/", LEEDS, LINE, "teams/claims/", "people/ada-stone/", "topics/fishing/", "gone/"],
)
def test_it_is_said_in_every_place_with_hours(browser: Browser, address: str, path: str) -> None:
    with browsers.at(browser, LONDON, "2026-11-23T16:30Z") as page:
        browsers.visit(page, address + path)
        pills = page.locator(".hub-open").all()
        assert len(pills) >= (1 if path == "gone/" else 2)
        assert all(pill.is_visible() and pill.inner_text() for pill in pills)
        assert page.locator(IN_FOOTER).inner_text() == "Open until 5:30pm"


def test_a_promise_says_by_when_one_hears(browser: Browser, address: str) -> None:
    with browsers.at(browser, LONDON, "2026-11-27T16:10Z") as page:
        browsers.visit(page, f"{address}topics/claim/")
        browsers.readable(page, ".hub-kept", "Get in touch now and you will hear by Monday 10:15am")
        page.clock.set_fixed_time("2027-12-24T11:00Z")
        page.reload()
        assert page.locator(".hub-kept").is_hidden()


def test_without_javascript_the_hours_stand_and_nothing_is_said(
    browser: Browser, address: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        browsers.visit(page, address + LEEDS)
        assert all(pill.is_hidden() for pill in page.locator(".hub-open").all())
        assert "9am to 5:30pm" in page.locator(".hub-hours").inner_text()


def test_on_paper_nothing_is_said(browser: Browser, address: str) -> None:
    with browsers.at(browser, LONDON, "2026-11-23T10:00Z") as page:
        browsers.visit(page, f"{address}topics/claim/")
        page.emulate_media(media="print")
        assert not any(each.is_visible() for each in page.locator(".hub-open, .hub-kept").all())


def test_it_changes_by_itself_with_the_minute(browser: Browser, address: str) -> None:
    with browsers.at(browser, LONDON, "2026-11-27T17:29:58Z") as page:
        page.clock.install(time="2026-11-27T17:29:50Z")
        browsers.visit(page, address + LEEDS)
        pill = page.locator(IN_TEXT).first
        assert pill.inner_text() == "Open until 5:30pm"
        page.clock.run_for(15_000)
        assert pill.inner_text() == "Closed. Opens tomorrow at 10am"


def test_it_is_right_when_a_page_is_looked_at_again(browser: Browser, address: str) -> None:
    with browsers.at(browser, LONDON, "2026-11-27T17:29:00Z") as page:
        browsers.visit(page, address + LEEDS)
        page.clock.set_fixed_time("2026-11-27T20:00:00Z")
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        assert page.locator(IN_TEXT).first.inner_text() == "Closed. Opens tomorrow at 10am"
