"""A real browser, a web host on this machine, and what can be asked of an element."""

from __future__ import annotations

import os
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, sync_playwright

from contact_hub.outputs import brand

__all__ = [
    "PATH",
    "at",
    "colour",
    "contrast",
    "launched",
    "look",
    "readable",
    "served",
    "visit",
]

PATH = "/repo/"
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LOOK = """element => {
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


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address below which a folder is served."""
    handler = partial(Host, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{PATH}"
        server.shutdown()


@contextmanager
def launched() -> Iterator[Browser]:
    """The system's Chromium; a machine that judges changes must have one."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        missing = "There is no Chromium: the tests in a browser are left out."
        pytest.fail(missing) if os.environ.get("CI") == "true" else pytest.skip(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


def look(element: Locator) -> tuple[str, str, float]:
    """Ink, ground and size of an element's letters, as the browser computes them."""
    ink, ground, size = element.evaluate(LOOK)
    return ink, ground, size


def colour(css: str) -> str:
    """`#123c4a`, of `rgb(18, 60, 74)`."""
    red, green, blue = (float(each) / 255 for each in re.findall(r"[\d.]+", css)[:3])
    return brand.hexadecimal((red, green, blue))


def contrast(element: Locator) -> float:
    """Of an element's letters with what is behind them."""
    ink, ground, _ = look(element)
    return brand.ratio(colour(ink), colour(ground))


@contextmanager
def at(browser: Browser, zone: str, instant: str) -> Iterator[Page]:
    """A window of a visitor in this zone at this instant."""
    desk = {"width": 1280, "height": 900}
    with browser.new_context(timezone_id=zone, viewport=desk) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.clock.set_fixed_time(instant)
        yield page


def visit(page: Page, address: str) -> None:
    """Loaded as far as our script, which does not wait for pictures."""
    page.goto(address, wait_until="domcontentloaded")


def readable(page: Page, selector: str, text: str) -> None:
    """The words, in light and dark, on a desk and on a telephone."""
    for scheme, width in (("light", 1280), ("dark", 1280), ("light", 390), ("dark", 390)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": 844})
        pill = page.locator(selector).first
        assert pill.inner_text() == text
        assert pill.is_visible()
        assert contrast(pill) >= 4.5, (scheme, look(pill))
        assert page.evaluate("document.documentElement.scrollWidth") <= width
