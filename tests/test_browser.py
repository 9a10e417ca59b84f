"""In a browser: the contact details can be seen, read and printed, with and without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request
from tests import browsers, sites

from contact_hub.outputs import brand

PAGES = ("", "people/", "people/ada-stone/", "contact/", "topics/claim/", "coverage/", "gone/")


def below_a_path(folder: Path) -> Path:
    """The sample, as GitHub Pages serves a project."""
    root = sites.sample(folder)
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    text = re.sub("site_url: .*", f"site_url: https://example.com{browsers.PATH}", text)
    settings.write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the sample is served."""
    root = sites.made_once(tmp_path_factory, "below-a-path", below_a_path)
    with browsers.served(root / "site") as address:
        yield address


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_error_and_asks_nobody_else(page: Page, address: str, path: str) -> None:
    errors: list[str] = []
    asked: list[Request] = []
    page.on("console", lambda message: errors.append(message.text))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108
    page.on("requestfailed", lambda request: errors.append(request.url))
    page.goto(address + path, wait_until="networkidle")
    assert errors == []
    assert asked
    assert [
        each.url for each in asked if not each.url.startswith((address, "data:", "blob:"))
    ] == []


@pytest.mark.parametrize("path", PAGES)
def test_the_contact_details_stand_at_the_foot_of_a_page(
    page: Page, address: str, path: str
) -> None:
    page.goto(address + path)
    number = page.locator("footer.hub-contact a[href='tel:+441134960100']")
    number.scroll_into_view_if_needed()
    box = number.bounding_box()
    assert number.is_visible()
    assert box is not None
    middle = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    hit = page.evaluate("({x, y}) => document.elementFromPoint(x, y)?.closest('a')?.href", middle)
    assert hit == "tel:+441134960100"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["", "people/ada-stone/", "gone/"])
def test_the_contact_details_can_be_read(
    browser: Browser, address: str, path: str, scheme: str
) -> None:
    with browser.new_context(color_scheme=scheme) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(address + path)
        for part in page.locator("footer.hub-contact :is(p, a)").all():
            _, _, size = browsers.look(part)
            assert size >= 14, part.inner_text()
            assert browsers.contrast(part) >= 4.5, (part.inner_text(), browsers.look(part))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_readers_wish_for_light_or_dark_is_followed(
    browser: Browser, address: str, scheme: str
) -> None:
    with browser.new_context(color_scheme=scheme) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(address)
        _, ground, _ = browsers.look(page.locator("h1"))
        assert (brand.luminance(browsers.colour(ground)) < 0.2) == (scheme == "dark")


def test_the_contact_details_are_printed(page: Page, address: str) -> None:
    page.goto(f"{address}people/ada-stone/")
    page.emulate_media(media="print")
    block = page.locator("footer.hub-contact")
    assert block.is_visible()
    assert "0113 496 0100" in block.inner_text()
    ink, _, size = browsers.look(page.locator(".hub-contact__legal"))
    assert (ink, round(size)) == ("rgb(0, 0, 0)", 11)


def test_without_javascript_everything_is_there(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        for path, rows, count in (
            ("topics/", ".hub-topics > li", 12),
            ("people/", ".hub-person", 12),
        ):
            page.goto(address + path)
            assert page.locator(rows).count() >= count
            assert all(row.is_visible() for row in page.locator(rows).all())
            assert page.locator("[data-hub-finds]").is_hidden()
            assert page.locator("footer.hub-contact").is_visible()


@pytest.mark.parametrize("path", [*PAGES, "people/alexandra-featherstonehaugh/"])
def test_a_telephones_page_does_not_scroll_sideways(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", ["", "topics/quote/", "offices/leeds/", "people/"])
def test_under_a_thumb_a_number_is_44_pixels_high(page: Page, address: str, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + path)
    heights = """links => links.map(link => {
        const more = getComputedStyle(link, "::after");
        const [above, below] = more.content === "none" ? [0, 0] : [more.top, more.bottom];
        const height = link.getBoundingClientRect().height;
        return [link.textContent, height - (parseFloat(above) || 0) - (parseFloat(below) || 0)];
    })"""
    found = page.locator(":is(.md-content, .hub-contact) a[href^='tel:']:visible").evaluate_all(
        heights
    )
    assert found
    assert [each for each in found if each[1] < 44 and each[0]] == []


def test_a_card_is_saved_under_the_persons_name(page: Page, address: str) -> None:
    page.goto(f"{address}people/ada-stone/")
    with page.expect_download() as saving:
        page.locator("a[download]").click()
    assert saving.value.suggested_filename == "ada-stone.vcf"
