"""Whatever is written in contacts.yaml, pages and search show it as text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests import sites

CODE = '"></title><script>alert(1)</script>'
VALUES = ("Bench", "Mends what is sent in.", "My lamp is broken")


def hostile(folder: Path) -> Path:
    """A team's name, what it does, and a topic, all of them code; the organisation's has signs."""
    root = sites.small(folder)
    contacts = root / "contacts.yaml"
    text = contacts.read_text(encoding="utf-8")
    text = text.replace("\n  name: Quay Lamps\n", "\n  name: 'Q&L \"Lamps\"'\n")
    for value in VALUES:
        text = text.replace(f": {value}\n", f": {json.dumps(CODE)}\n")
    contacts.write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built folder."""
    return sites.made_once(tmp_path_factory, "hostile", hostile) / "site"


def test_code_in_a_value_never_becomes_an_element(site: Path) -> None:
    for path in site.rglob("*.html"):
        page = LexborHTMLParser(path.read_bytes())
        assert not [each for each in page.css("script") if each.text() == "alert(1)"], path


def test_descriptions_say_what_is_written(site: Path) -> None:
    page = LexborHTMLParser((site / "teams" / "bench" / "index.html").read_bytes())
    assert page.css("meta[name=description]")[0].attributes["content"] == CODE
    assert page.css("title")[0].text() == f'{CODE} - Q&L "Lamps"'


def test_the_search_shows_titles_as_text(site: Path) -> None:
    found = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert not [each for each in found["docs"] if "<script" in each["title"] + each["text"]]
