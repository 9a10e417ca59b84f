"""Real organisations: each file as it is published builds to a whole site that is proven."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests import sites

from contact_hub import loading
from contact_hub.model import Contacts

EXAMPLES = sorted((Path(__file__).parent / "examples").glob("*/contacts.yaml"))


@pytest.fixture(scope="module", params=EXAMPLES, ids=lambda path: path.parent.name)
def example(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built repository of a real organisation; nobody writes into it."""
    contacts: Path = request.param

    def made(folder: Path) -> Path:
        return sites.repository(folder, contacts, contacts.parent / "docs")

    return sites.made_once(tmp_path_factory, contacts.parent.name, made)


def contacts_of(root: Path) -> Contacts:
    """What its file says."""
    return loading.load(root / "contacts.yaml", date.fromisoformat(sites.TODAY)).contacts


def page(root: Path, path: str) -> LexborHTMLParser:
    """One of its pages."""
    return LexborHTMLParser((root / "site" / path / "index.html").read_text(encoding="utf-8"))


def test_there_are_examples() -> None:
    assert len(EXAMPLES) > 5


def test_each_detail_is_found_and_each_page_has_its_footer(example: Path) -> None:
    proof = json.loads((example / "site" / "coverage.json").read_text(encoding="utf-8"))
    pasted = {
        *(example / "site").glob("signatures/*"),
        example / "site/stationery/invoice-footer.html",
    }
    pages = {path for path in (example / "site").rglob("*.html") if path.is_file()} - pasted
    assert proof["footers"] == len(pages)
    assert all(fact["surfaces"] or fact["every_footer"] for fact in proof["facts"])


def test_each_topic_has_a_page_that_leads_to_whoever_answers(example: Path) -> None:
    contacts = contacts_of(example)
    for topic_id, topic in contacts.topics.items():
        shown = page(example, f"topics/{topic_id}")
        heading = shown.css_first("h1")
        assert heading is not None
        assert topic.asks in heading.text()
        names = [topic.ask, *(each.ask for each in (topic.routes.to if topic.routes else ()))]
        ways = {link.attributes.get("href") or "" for link in shown.css("a")}
        assert [name for name in names if not any(f"/{name}/" in way for way in ways)] == []


def test_an_answer_with_the_regions_own_name_says_it_once(example: Path) -> None:
    for topic_id in contacts_of(example).topics:
        for answer in page(example, f"topics/{topic_id}").css(".hub-answers > li"):
            label, name = answer.css_first("b"), answer.css_first(".hub-brief__name")
            assert label is not None
            assert name is None or label.text() != name.text()


def test_each_topic_is_on_the_home_page(example: Path) -> None:
    home = page(example, "")
    questions = {each.text() for each in home.css(".hub-topics b")}
    assert {topic.asks for topic in contacts_of(example).topics.values()} <= questions
