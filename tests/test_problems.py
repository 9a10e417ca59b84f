"""How a mistake is told: as text, as GitHub's annotations, as JSON."""

from __future__ import annotations

import json

import pytest

from contact_hub.problems import (
    ContactsError,
    Notice,
    Problem,
    as_annotations,
    as_json,
    as_text,
)

PLACE = "topics › billing › owner"
PROBLEM = Problem(
    "contacts.yaml", 41, PLACE, "`ada-stoen` is not listed.", "Did you mean `ada-stone`?"
)
NOTICE = Notice("contacts.yaml", 7, "offices", "It grows old.", "Look at it.")


def many(count: int) -> list[Problem]:
    """So many mistakes, each on a line of its own."""
    return [
        Problem("contacts.yaml", line, "", f"Fault {line}.", "Mend it.") for line in range(count)
    ]


def test_a_problem_is_three_lines() -> None:
    assert PROBLEM.as_text() == (
        "contacts.yaml, line 41: topics › billing › owner\n"
        "    `ada-stoen` is not listed.\n"
        "    Did you mean `ada-stone`?\n"
    )


def test_a_notice_says_that_it_is_one() -> None:
    assert NOTICE.as_text().startswith("Notice: contacts.yaml, line 7: offices\n")


def test_a_problem_of_the_whole_file_has_no_line() -> None:
    whole = Problem("contacts.yaml", None, "", "There is no such file.", "Put it there.")
    assert whole.as_text().startswith("contacts.yaml\n")


@pytest.mark.parametrize("character", ["\x1b", "\x07", "\r", "\u202e", "\u2028"])
def test_a_report_is_harmless_to_a_terminal(character: str) -> None:
    text = Problem("f", 1, f"a{character}", f"b{character}", f"c{character}").as_text()
    assert character not in text
    assert f"\\u{ord(character):04x}" in text


def test_a_value_over_several_lines_stays_on_one() -> None:
    assert Problem("f", 1, "", "a\nb", "c").as_text() == "f, line 1\n    a b\n    c\n"


def test_an_error_tells_everything_once_and_in_file_order() -> None:
    error = ContactsError([PROBLEM, NOTICE, PROBLEM])
    assert error.findings == (NOTICE, PROBLEM)
    assert str(error).endswith("\n1 problem and 1 notice.")


@pytest.mark.parametrize(
    ("problems", "notices", "count"),
    [
        (1, 0, "1 problem."),
        (3, 0, "3 problems."),
        (0, 1, "1 notice."),
        (2, 2, "2 problems and 2 notices."),
    ],
)
def test_a_report_ends_with_a_count(problems: int, notices: int, count: str) -> None:
    assert as_text([PROBLEM] * problems + [NOTICE] * notices).split("\n")[-1] == count


def test_no_findings_are_no_text() -> None:
    assert as_text([]) == ""
    assert as_annotations([]) == ""


def test_an_annotation_stands_at_its_line() -> None:
    assert as_annotations([PROBLEM]) == (
        "::error file=contacts.yaml,line=41,title=topics › billing › owner::"
        "`ada-stoen` is not listed. Did you mean `ada-stone`?\n"
    )


def test_a_notice_is_githubs_notice() -> None:
    assert as_annotations([NOTICE]).startswith("::notice file=contacts.yaml,line=7,title=offices::")


def test_an_annotation_without_a_line_is_of_the_file() -> None:
    assert as_annotations([Problem("f", None, "", "A.", "B.")]) == "::error file=f::A. B.\n"


def test_a_value_cannot_begin_an_annotation_of_its_own() -> None:
    hostile = Problem("f", 1, "a,line=9::error::x", "100% of\r\n::error::y%0A", "B.")
    (line,) = as_annotations([hostile]).splitlines()
    assert line.startswith("::error file=f,line=1,title=a%2Cline=9%3A%3Aerror%3A%3Ax::100%25 of")
    assert line.endswith("y%250A B.")


def test_ten_annotations_are_all_shown() -> None:
    assert len(as_annotations(many(10)).splitlines()) == 10


def test_of_more_than_ten_annotations_the_last_counts_the_rest() -> None:
    lines = as_annotations(many(30)).splitlines()
    assert len(lines) == 10
    assert lines[-1] == "::error::And 21 more: the log of this step lists them all."


def test_annotations_show_problems_before_notices() -> None:
    lines = as_annotations([*[NOTICE] * 12, *many(2)]).splitlines()
    assert [line.split(" ")[0] for line in lines[:3]] == ["::error", "::error", "::notice"]
    assert lines[-1].startswith("::notice::And 5 more")


def test_json_has_a_row_for_each_finding() -> None:
    rows = json.loads(as_json([PROBLEM, NOTICE]))
    assert [row["severity"] for row in rows] == ["problem", "notice"]
    assert rows[0]["line"] == 41
    assert set(rows[0]) == {"severity", "file", "line", "place", "what", "fix", "rule"}
