"""In a browser: the contact details can be seen, read and printed, with and without JavaScript."""

from __future__ import annotations

import os
import re
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright
from tests import sites

from contact_hub.outputs import brand

PATH = "/repo/"
PAGES = ("", "people/", "people/ada-stone/", "contact/", "topics/claim/", "coverage/", "gone/")
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
STYLE = """element => {
    const style = getComputedStyle(element);
    let ground = element;
    const clear = colour => ["transparent", "rgba(0, 0, 0, 0)"].includes(colour);
    while (ground && clear(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
    const colour = ground ? getComputedStyle(ground).backgroundColor : "rgb(255, 255, 255)";
    return [style.color, colour, parseFloat(style.fontSize)];
}"""


class Host(SimpleHTTPRequestHandler):
    """A web host with the site below one path, and its error page elsewhere."""

    def translate_path(self, path: str) -> str:
        """What is not there is the error page."""
        file = Path(super().translate_path(path.removeprefix(PATH.rstrip("/"))))
        there = (file / "index.html").is_file() if file.is_dir() else file.is_file()
        return str(file if there else Path(str(self.directory), "404.html"))

    def log_message(self, *_: object) -> None:
        """Nothing to say."""


def below_a_path(folder: Path) -> Path:
    """The sample, as GitHub Pages serves a project."""
    root = sites.sample(folder)
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    text = re.sub("site_url: .*", f"site_url: https://example.com{PATH}", text)
    settings.write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the sample is served."""
    root = sites.made_once(tmp_path_factory, "below-a-path", below_a_path)
    handler = partial(Host, directory=str(root / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{PATH}"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; a machine that judges changes must have one."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        missing = "There is no Chromium: the tests in a browser are left out."
        pytest.fail(missing) if os.environ.get("CI") == "true" else pytest.skip(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window of an ordinary desk."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        yield context.new_page()


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


def colour(css: str) -> str:
    """`#123c4a`, of `rgb(18, 60, 74)`."""
    red, green, blue = (float(each) / 255 for each in re.findall(r"[\d.]+", css)[:3])
    return brand.hexadecimal((red, green, blue))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["", "people/ada-stone/", "gone/"])
def test_the_contact_details_can_be_read(
    browser: Browser, address: str, path: str, scheme: str
) -> None:
    with browser.new_context(color_scheme=scheme) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(address + path)
        for part in page.locator("footer.hub-contact :is(p, a)").all():
            ink, ground, size = part.evaluate(STYLE)
            assert size >= 14, part.inner_text()
            assert brand.ratio(colour(ink), colour(ground)) >= 4.5, (part.inner_text(), ink, ground)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_readers_wish_for_light_or_dark_is_followed(
    browser: Browser, address: str, scheme: str
) -> None:
    with browser.new_context(color_scheme=scheme) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(address)
        _, ground, _ = page.locator("h1").evaluate(STYLE)
        assert (brand.luminance(colour(ground)) < 0.2) == (scheme == "dark")


def test_the_contact_details_are_printed(page: Page, address: str) -> None:
    page.goto(f"{address}people/ada-stone/")
    page.emulate_media(media="print")
    block = page.locator("footer.hub-contact")
    assert block.is_visible()
    assert "0113 496 0100" in block.inner_text()
    ink, _, size = page.locator(".hub-contact__legal").evaluate(STYLE)
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


@pytest.mark.parametrize("path", PAGES)
def test_a_telephones_page_does_not_scroll_sideways(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def found(page: Page, text: str, rows: str) -> list[str]:
    """What is left of a list when somebody types."""
    page.locator("#hub-find").fill(text)
    return [row.inner_text() for row in page.locator(f"{rows} > li").all() if row.is_visible()]


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("claim", "I need to make a claim"),
        ("COLLISION", "I need to make a claim"),
        ("mayday", "My vessel is in danger right now"),
        ("mochte", "Ich möchte Deutsch sprechen"),
        ("refund twice", "I want to pay, or a payment went wrong"),
    ],
)
def test_typing_finds_a_topic_by_its_other_words(
    page: Page, address: str, typed: str, topic: str
) -> None:
    page.goto(address)
    rows = found(page, typed, ".hub-topics")
    assert 0 < len(rows) < 12
    assert any(topic in row for row in rows)
    assert page.locator("[role=status]").is_hidden()


def test_what_finds_nothing_says_so_and_offers_the_telephone(page: Page, address: str) -> None:
    page.goto(address)
    assert found(page, "zzzz", ".hub-topics") == []
    assert page.locator(".hub-find [role=status]").is_visible()
    assert "0113 496 0100" in page.locator(".hub-find [role=status]").inner_text()
    assert len(found(page, "", ".hub-topics")) >= 12


def test_accents_need_not_be_typed(page: Page, address: str) -> None:
    page.goto(f"{address}people/")
    rows = found(page, "zoe lefevre", ".hub-people")
    assert len(rows) == 1
    assert "Zoé Lefèvre" in rows[0]


def test_enter_goes_to_what_was_found(page: Page, address: str) -> None:
    page.goto(address)
    found(page, "mayday", ".hub-topics")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}topics/danger/")
    assert page.locator("h1").inner_text() == "My vessel is in danger right now"


def test_a_card_is_saved_under_the_persons_name(page: Page, address: str) -> None:
    page.goto(f"{address}people/ada-stone/")
    with page.expect_download() as saving:
        page.locator("a[download]").click()
    assert saving.value.suggested_filename == "ada-stone.vcf"
