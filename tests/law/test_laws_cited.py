"""Pages that still cite a law which counts no more."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from contact_hub import laws_cited, loading
from contact_hub.hub import Hub
from contact_hub.problems import Problem
from contact_hub.proven import Proven, Site
from contact_hub.workers import Workers

EXAMPLES = Path(__file__).parent / "examples"
TODAY = date(2026, 11, 22)


def told(folder: Path, example: str, pages: dict[str, str]) -> list[Problem]:
    """What is said of a site with these pages."""
    for name, text in pages.items():
        path = folder / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<!doctype html><html><body>{text}</body></html>", encoding="utf-8")
    loaded = loading.load(EXAMPLES / f"{example}.yaml", TODAY)
    hub = Hub(loaded.contacts, TODAY, "https://contact.example/")
    with Workers(1) as workers:
        site = Site(folder / "site", workers, Proven(), root=folder)
        return list(laws_cited.problems(site, hub, loaded.source, pages))


def test_the_page_and_its_line_are_told(tmp_path: Path) -> None:
    written = tmp_path / "docs" / "impressum.md"
    written.parent.mkdir()
    written.write_text("# Impressum\n\nAngaben gemäß § 5 TMG\n", encoding="utf-8")
    pages = {
        "impressum/index.html": "<p>Angaben gemäß § 5 TMG</p>",
        "agb/index.html": "<p>§ 5 TMG</p>",
    }
    (problem,) = told(tmp_path, "de-gmbh", pages)
    assert (problem.file, problem.line) == ("docs/impressum.md", 3)
    assert "14 May 2024" in problem.what
    assert "and 1 more" in problem.what
    assert "§ 5 DDG" in problem.fix


@pytest.mark.parametrize(
    ("example", "text", "count"),
    [
        ("de-gmbh", "Angaben nach § 5 DDG", 0),
        ("de-gmbh", "Einwilligung nach § 25 TTDSG", 1),
        ("de-gmbh", "Verantwortlich nach § 55 Abs. 2 RStV", 1),
        ("de-gmbh", "Das Telemediengesetz und der Rundfunkstaatsvertrag", 2),
        ("de-gmbh", "<!-- § 5 TMG -->", 0),
        ("de-gmbh", '<a href="https://ec.europa.eu/consumers/odr/">OS</a>', 1),
        ("at-gmbh", "https://ec.europa.eu/consumers/odr", 1),
        ("at-gmbh", "§ 5 TMG", 0),
        ("gb-private-limited-company", "The German TMG, and ec.europa.eu/consumers/odr", 0),
    ],
)
def test_each_country_has_its_own(example: str, text: str, count: int, tmp_path: Path) -> None:
    assert len(told(tmp_path, example, {"index.html": f"<p>{text}</p>"})) == count


def test_what_editors_are_told_of_it_is_no_citation(tmp_path: Path) -> None:
    assert told(tmp_path, "de-gmbh", {"maintaining/law/index.html": "<p>TMG</p>"}) == []
