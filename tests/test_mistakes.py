"""Mistakes that editors make: for each a file, and beside it the whole report, word for word."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from contact_hub import loading, problems
from contact_hub.checks import ALL_CHECKS
from contact_hub.problems import ContactsError, Finding, Problem

MISTAKES = sorted((Path(__file__).parent / "mistakes").glob("*.yaml"))
RULES = Path(__file__).parents[1] / "docs" / "maintaining" / "rules.md"
MARK = "# <-"
JARGON = re.compile(
    r"\b(invalid|error|expected|value_error|str|int|None|null|dict|tuple|boolean|pydantic|"
    r"regex|parser|syntax|string|schema|exception|mapping|scalar|node)\b"
)

each_mistake = pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)


def report(path: Path, today: date) -> Sequence[Finding]:
    """What an editor is told about this file."""
    try:
        return loading.load(path, today).notices
    except ContactsError as error:
        return error.findings


def test_there_are_mistakes_to_look_at() -> None:
    assert len(MISTAKES) > 100


@each_mistake
def test_the_report_is_the_one_beside_the_mistake(
    path: Path, today: date, golden: Callable[[Path, str], None]
) -> None:
    golden(path.with_suffix(".txt"), problems.as_text(report(path, today)))


@each_mistake
def test_a_mistake_is_reported_where_it_was_made(path: Path, today: date) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    marked = {number for number, line in enumerate(lines, 1) if line.endswith(MARK)}
    assert {finding.line for finding in report(path, today)} == marked


@each_mistake
def test_a_mistake_file_says_in_its_first_line_what_is_wrong(path: Path) -> None:
    assert re.fullmatch(r"# .*[.]", path.read_text(encoding="utf-8").split("\n")[0])


@each_mistake
def test_a_message_is_in_the_editors_words(path: Path, today: date) -> None:
    for finding in report(path, today):
        for sentence in (finding.what, finding.fix):
            own_words = re.sub(r"`[^`]*`", "", sentence)
            assert not JARGON.search(own_words)
            assert "!" not in own_words


@each_mistake
def test_a_message_begins_with_a_capital_or_a_quoted_value(path: Path, today: date) -> None:
    for finding in report(path, today):
        for sentence in (finding.what, finding.fix):
            assert sentence[0].isupper() or sentence[0] == "`"


@pytest.mark.parametrize(("name", "count"), [("ten-at-once", 10), ("thirty-at-once", 30)])
def test_all_mistakes_of_a_file_are_told_at_once(name: str, count: int, today: date) -> None:
    path = next(path for path in MISTAKES if path.stem == name)
    findings = report(path, today)
    assert len(findings) == count
    assert all(isinstance(finding, Problem) for finding in findings)
    assert [each.line for each in findings] == sorted(each.line or 0 for each in findings)


def headings() -> list[str]:
    """Each rule's heading as its function is called: `A team's lead` is a_teams_lead."""
    written = re.findall(r"^### (.+)$", RULES.read_text(encoding="utf-8"), re.MULTILINE)
    return [re.sub("['-]", "", heading).casefold().replace(" ", "_") for heading in written]


@pytest.mark.parametrize("check", ALL_CHECKS, ids=lambda check: check.__name__)
def test_a_rule_has_its_mistake(check: Callable[..., object]) -> None:
    name = check.__name__
    assert name in {path.stem for path in MISTAKES}, f"tests/mistakes/{name}.yaml is missing."


def test_each_rule_has_its_heading_in_the_order_in_which_they_run() -> None:
    assert headings() == [check.__name__ for check in ALL_CHECKS]


@pytest.mark.parametrize("check", ALL_CHECKS, ids=lambda check: check.__name__)
def test_a_rules_docstring_is_its_claim(check: Callable[..., object]) -> None:
    assert re.match(r"[`A-Z].*\.", check.__doc__ or "")


def test_no_report_is_left_without_its_mistake() -> None:
    reports = (Path(__file__).parent / "mistakes").glob("*.txt")
    assert {path.stem for path in reports} == {path.stem for path in MISTAKES}
