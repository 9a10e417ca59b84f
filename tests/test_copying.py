"""Copying a signature from its preview into a mail program, and what is left without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests import browsers

ADA = "people/ada-stone/"
RICH = """async () => {
  const [item] = await navigator.clipboard.read();
  const parts = item.types.map(async (type) => [type, await (await item.getType(type)).text()]);
  return Object.fromEntries(await Promise.all(parts));
}"""


@pytest.fixture(scope="module")
def address(sample: Path) -> Iterator[str]:
    """Where the site for colleagues is served."""
    with browsers.served(sample / "site-staff") as address:
        yield address


def test_a_signature_is_copied_with_its_looks_and_as_text(
    browser: Browser, address: str, sample: Path
) -> None:
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(f"{address}{ADA}")
        page.get_by_role("button", name="Copy with its looks").click()
        page.get_by_role("status").get_by_text("Copied").wait_for()
        copied = page.evaluate(RICH)
    text = (sample / "site-staff/signatures/ada-stone.txt").read_text(encoding="utf-8")
    assert copied["text/plain"] == text
    assert copied["text/html"].count('href="tel:+441134960121"') == 1
    assert "<title" not in copied["text/html"]


def test_that_it_is_copied_is_said_beside_the_button_and_takes_the_place_of_none(
    browser: Browser, sample: Path
) -> None:
    rights = ["clipboard-read", "clipboard-write"]
    with (
        browsers.served(sample / "site") as address,
        browser.new_context(permissions=rights) as context,
    ):
        page = context.new_page()
        page.goto(f"{address}stationery/")
        mine = page.locator("#ada-stone")
        mine.locator("summary").click()
        mine.get_by_role("button", name="Copy with its looks").click()
        mine.get_by_role("status").get_by_text("Copied").wait_for()
        assert mine.get_by_role("button", name="Copy as plain text").is_visible()


def test_where_nothing_can_be_copied_the_file_opens(page: Page, address: str) -> None:
    page.add_init_script("navigator.clipboard.write = () => Promise.reject(new Error('no'))")
    page.goto(f"{address}{ADA}")
    page.get_by_role("button", name="Copy with its looks").click()
    page.wait_for_url("**/signatures/ada-stone.html")
    assert page.get_by_text("Head of Claims").is_visible()


def test_the_preview_is_as_high_as_the_signature(page: Page, address: str) -> None:
    page.goto(f"{address}{ADA}#say-signature")
    page.wait_for_load_state("networkidle")
    frame = page.locator("[data-hub-fits]")
    frame.scroll_into_view_if_needed()
    inside = page.frame_locator("[data-hub-fits]").locator("html")
    inside.get_by_text("Registered in England").wait_for()
    high, scrolls = inside.evaluate("page => [page.scrollHeight, innerHeight]")
    assert high <= scrolls


def test_without_javascript_the_files_are_linked_and_no_button_is_dead(
    browser: Browser, address: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}{ADA}")
        assert not page.get_by_role("button", name="Copy with its looks").is_visible()
        page.get_by_role("link", name="Open it alone").click()
        assert page.url == f"{address}signatures/ada-stone.html"
