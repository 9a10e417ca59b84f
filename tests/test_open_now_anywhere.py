"""Open or closed on other pages: strange hours, nights of changed clocks, other languages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser
from tests import browsers, sites
from tests.outputs.organisations import hub_of

from contact_hub.hub import Hub
from contact_hub.model import Channel, Office
from contact_hub.opening import hours_text
from contact_hub.outputs import brand, footer
from contact_hub.outputs.rendering import Templates

LONDON = "Europe/London"
IN_FOOTER = ".hub-contact .hub-open"


@cache
def harbour_and_finch() -> Hub:
    """The sample."""
    return hub_of(sites.ROOT / "contacts.yaml")


def changed(language: str = "en-GB", **values: object) -> Hub:
    """The sample in another language, its main office with other values."""
    hub = harbour_and_finch()
    office = Office.model_construct(**dict(hub.contacts.offices["leeds"]) | values)
    organisation = hub.organisation.model_copy(update={"language": language})
    offices = hub.contacts.offices | {"leeds": office}
    update = {"offices": offices, "organisation": organisation}
    return replace(hub, contacts=hub.contacts.model_copy(update=update))


class Foot(Protocol):
    """Where a page is that no theme made."""

    def __call__(self, hub: Hub, body: str = "") -> str:
        """With this body, a template that knows `parts`, and the hub's footer at its end."""


@pytest.fixture
def foot(tmp_path: Path) -> Iterator[Foot]:
    """Pages that no theme made."""
    shutil.copytree(sites.ROOT / "overrides" / "assets", tmp_path / "assets")
    with browsers.served(tmp_path) as address:

        def served(hub: Hub, body: str = "") -> str:
            templates = Templates.of(sites.ROOT / "overrides", hub)
            block = footer.as_html(templates, hub)
            page = templates.environment.from_string(
                "<!doctype html><html lang='{{ hub.words.language }}'><body>"
                f"{{% import 'pages/_parts.html' as parts %}}{body}</body></html>"
            ).render()
            (tmp_path / "page.html").write_text(footer.on_page(page, block, "."), encoding="ascii")
            (tmp_path / "assets" / "brand.css").write_text(brand.as_css(hub), encoding="utf-8")
            return f"{address}page.html"

        yield served


@pytest.mark.parametrize(
    ("instant", "said"),
    [
        ("2027-10-30T20:59Z", "Closed. Opens today at 10pm"),
        ("2027-10-30T21:00Z", "Open until 1:30am"),
        ("2027-10-31T00:30Z", "Open until 1:30am"),
        ("2027-10-31T01:29Z", "Open until 1:30am"),
        ("2027-10-31T01:30Z", "Closed. Opens today at 10pm"),
        ("2027-03-28T00:59Z", "Open until 2:30am"),
        ("2027-03-28T01:29Z", "Open until 2:30am"),
        ("2027-03-28T01:30Z", "Closed. Opens today at 10pm"),
    ],
)
def test_on_the_night_in_which_clocks_are_changed(
    browser: Browser, foot: Foot, instant: str, said: str
) -> None:
    hours = hours_text.parsed("daily 22:00-1:30")
    with browsers.at(browser, LONDON, instant) as page:
        browsers.visit(page, foot(changed(hours=hours)))
        browsers.readable(page, IN_FOOTER, said)


@pytest.mark.parametrize(
    ("language", "instant", "said"),
    [
        ("de", "2026-11-27T17:29Z", "Geöffnet bis 17:30 Uhr"),
        ("de", "2026-11-28T13:00Z", "Geschlossen. Öffnet Montag um 9:00 Uhr"),
        ("de", "2026-11-27T17:30Z", "Geschlossen. Öffnet morgen um 10:00 Uhr"),
        ("de", "2026-12-25T10:00Z",
         "Geschlossen: Christmas Day. Öffnet Samstag, 2. Januar um 10:00 Uhr"),
        ("de", "2028-11-28T13:00Z", "Rufen Sie an und fragen Sie, wann geöffnet ist"),
        ("cy", "2026-11-27T17:29Z", "Ar agor tan 5:30yp"),
        ("cy", "2026-11-28T13:00Z", "Ar gau. Yn agor ddydd Llun am 9yb"),
        ("cy", "2026-12-25T10:00Z", "Ar gau: Christmas Day. Yn agor ddydd Sadwrn 2 Ionawr am 10yb"),
    ],
)  # fmt: skip
def test_it_is_said_in_the_readers_language(
    browser: Browser, foot: Foot, language: str, instant: str, said: str
) -> None:
    with browsers.at(browser, LONDON, instant) as page:
        browsers.visit(page, foot(changed(language)))
        browsers.readable(page, IN_FOOTER, said)


@pytest.mark.parametrize(
    ("hours", "instant", "said"),
    [
        ("Mon-Fri 0:00-24:00", "2026-11-25T10:00Z", "Open until Friday at midnight"),
        ("Mon-Fri 0:00-24:00", "2026-11-27T10:00Z", "Open until midnight"),
        ("Mon-Fri 0:00-24:00", "2026-11-29T10:00Z", "Closed. Opens today at midnight"),
        ("Mon-Fri 9:00-24:00; Sat 0:00-12:00", "2026-11-27T20:00Z", "Open until noon"),
        ("Mon 9:00-17:00", "2026-11-23T17:00Z", "Closed. Opens Monday 30 November at 9am"),
        ("Sat-Sun 10:00-16:00", "2026-11-25T10:00Z", "Closed. Opens Saturday at 10am"),
    ],
)
def test_hours_that_are_out_of_the_ordinary(
    browser: Browser, foot: Foot, hours: str, instant: str, said: str
) -> None:
    with browsers.at(browser, LONDON, instant) as page:
        browsers.visit(page, foot(changed(hours=hours_text.parsed(hours))))
        assert page.locator(IN_FOOTER).inner_text() == said


def test_by_appointment_nothing_is_said(browser: Browser, foot: Foot) -> None:
    with browsers.at(browser, LONDON, "2026-11-25T10:00Z") as page:
        browsers.visit(page, foot(changed(hours=hours_text.parsed("by appointment"))))
        assert page.locator(".hub-open").count() == 0


def test_a_way_with_hours_of_its_own_says_its_own(browser: Browser, foot: Foot) -> None:
    chat = {"chat": "https://chat.example.com/", "hours": "daily 17:00-23:00"}
    hub = changed(channels=(Channel.model_validate(chat),))
    with browsers.at(browser, LONDON, "2026-11-27T19:00Z") as page:
        browsers.visit(page, foot(hub, "{{ parts.ways(hub.front) }}"))
        assert page.locator(".hub-way .hub-open").all_inner_texts() == ["Open until 11pm"]
        assert page.locator(IN_FOOTER).inner_text() == "Closed. Opens tomorrow at 10am"
