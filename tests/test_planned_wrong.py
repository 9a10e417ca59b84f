"""What a planned day would make wrong is told now, at its plan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.planned import BEFORE, DAY, loaded

from contact_hub.problems import ContactsError, Notice


def what(folder: Path, plans: str, day: date = BEFORE) -> list[tuple[int | None, str]]:
    """The line and the words of each Problem."""
    with pytest.raises(ContactsError) as caught:
        loaded(folder, plans, day)
    return [(each.line, each.what) for each in caught.value.findings if type(each) is not Notice]


def line_of(folder: Path, text: str) -> int:
    """Where a text stands in the file."""
    lines = (folder / "contacts.yaml").read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


def test_what_is_wrong_with_a_new_value_is_told_at_the_plan_before_and_after(
    tmp_path: Path,
) -> None:
    plans = "\nplanned:\n  - on: 2027-03-01\n    change:\n      offices › york › email: hello\n"
    before, after = what(tmp_path, plans), what(tmp_path, plans, DAY)
    line, said = line_of(tmp_path, "› email"), "`hello` is not an e-mail address."
    assert before == [(line, f"On 1 March 2027 this would be wrong: {said}")]
    assert after == [(line, said)]


def test_a_consequence_elsewhere_is_told_at_the_plan_that_has_it(tmp_path: Path) -> None:
    plans = """
planned:
  - {on: 2027-03-01, change: {offices › york › phone: 01632 960201}}
  - {on: 2027-03-01, change: {people › ines-duarte › left: 2027-02-28}}
"""
    found = what(tmp_path, plans)
    assert {line for line, _ in found} == {line_of(tmp_path, "left: 2027-02-28")}
    assert all(said.startswith("On 1 March 2027 this would be wrong") for _, said in found)


def test_what_time_alone_makes_wrong_is_not_blamed_on_a_plan(tmp_path: Path) -> None:
    plans = """
planned:
  - {on: 2026-12-01, change: {people › rosa-quill: {name: Rosa Quill, left: 2027-02-01}}}
  - {on: 2027-03-01, change: {offices › york › phone: 01632 960201}}
"""
    assert len(loaded(tmp_path, plans, BEFORE).changes.coming) == len(plans.split("on: ")) - 1


def test_a_plan_that_could_not_be_carried_out_is_wrong_after_its_day(tmp_path: Path) -> None:
    plans = "\nplanned:\n  - {on: 2026-01-01, change: {offices › leith › phone: 01632 960201}}\n"
    [(_, said)] = what(tmp_path, plans)
    assert said == "There is no `offices › leith` in this file."
