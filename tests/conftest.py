"""What several tests share: a day that is today, and files that say what is expected."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page
from tests import browsers, sites

settings.register_profile("same each time", derandomize=True, deadline=None, database=None)
settings.load_profile("same each time")


@pytest.fixture
def today() -> date:
    """A Saturday in November; no test looks at the calendar."""
    return date(2026, 11, 21)


def says(path: Path, text: str) -> bool:
    """Whether the file has this text; others may be reading it, so it is not written in vain."""
    return path.is_file() and path.read_text(encoding="utf-8") == text


@pytest.fixture
def golden() -> Callable[[Path, str], None]:
    """Compares a text with the file that holds what is expected; `make golden` writes it anew."""

    def compare(path: Path, text: str) -> None:
        if os.environ.get("HUB_GOLDEN") and not says(path, text):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.is_file(), f"{path.name} is missing. Run `make golden`."
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built repository of the sample organisation; nobody writes into it."""
    return sites.made_once(tmp_path_factory, "sample", sites.sample)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built repository of a small organisation; nobody writes into it."""
    return sites.made_once(tmp_path_factory, "small", sites.small)


@pytest.fixture
def small_copy(small: Path, tmp_path: Path) -> Path:
    """The same for one test alone, which may do to it what it likes."""
    return Path(shutil.copytree(small, tmp_path / "small"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a process."""
    with browsers.launched() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window of an ordinary desk."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        yield context.new_page()
