"""Git remembers what changed after somebody confirmed it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests import issued

from contact_hub import loading
from contact_hub.problems import ContactsError, Notice, Problem
from contact_hub.since_confirmed import asked_anew

TODAY = date(2026, 11, 22)
TEXT = """
organisation:
  name: Quay Lamps
  what_we_do: Lamps for boats, mended.
  website: https://www.gov.uk
  country: GB
  time_zone: Europe/London
  main_office: york
  bank:
    iban: GB33 BUKB 2020 1555 5555 55
    confirmed: 2026-10-01 by Ines Duarte

offices:
  york:
    name: York
    address:
      street: 7 Sample Row
      locality: York
      postal_code: YO1 7ZZ
    email: hello@gov.uk
    hours: Mon-Fri 9:00-17:00
    holidays: none
    without: {phone: We call you., out_of_hours: Write to us.}
    confirmed: 2026-10-01 by Ines Duarte
"""
OTHER = "GB94 BARC 1020 1530 0934 59"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """All of it committed on one day in September."""
    issued.git(tmp_path, "init", "--initial-branch=main")
    save(tmp_path, TEXT, "2026-09-28")
    return tmp_path


def save(root: Path, text: str, day: str) -> None:
    """A commit of that day."""
    (root / "contacts.yaml").write_text(text, encoding="utf-8")
    issued.git(root, "add", "contacts.yaml")
    issued.git(root, "commit", "--quiet", "--message", day, at=f"{day}T12:00:00+00:00")


def asked(root: Path) -> tuple[Notice, ...]:
    """What is asked of whoever confirmed something."""
    path = root / "contacts.yaml"
    return asked_anew(loading.load(path, TODAY), path)


def test_what_is_as_it_was_confirmed_asks_nothing(repository: Path) -> None:
    assert asked(repository) == ()


def test_an_address_that_changed_afterwards_is_to_be_confirmed(repository: Path) -> None:
    save(repository, TEXT.replace("7 Sample Row", "9 Sample Row"), "2026-11-03")
    [notice] = asked(repository)
    assert notice.place == "offices › york › address"
    assert notice.line == 17
    said = "It was changed on 2026-11-03, after Ines Duarte had confirmed it on 2026-10-01."
    assert notice.what == said
    assert notice.fix.startswith("Ask Ines Duarte: if it is still right, write `confirmed: 2026-11")


def test_a_change_that_nobody_committed_yet_is_told_at_once(repository: Path) -> None:
    text = TEXT.replace("hello@gov.uk", "hallo@gov.uk")
    (repository / "contacts.yaml").write_text(text, encoding="utf-8")
    assert [each.place for each in asked(repository)] == ["offices › york › email"]


def test_who_confirms_with_the_change_is_asked_nothing(repository: Path) -> None:
    text = TEXT.replace("hello@gov.uk", "hallo@gov.uk").replace(
        "Write to us.}\n    confirmed: 2026-10-01", "Write to us.}\n    confirmed: 2026-11-01"
    )
    save(repository, text, "2026-11-05")
    assert asked(repository) == ()


def test_other_words_and_blanks_may_change(repository: Path) -> None:
    text = TEXT.replace("name: York", "name: York Quay").replace(
        "iban: GB33 BUKB", "iban:  GB33  BUKB"
    )
    save(repository, text, "2026-11-05")
    assert asked(repository) == ()


def test_lines_may_move(repository: Path) -> None:
    email = "    email: hello@gov.uk\n"
    text = TEXT.replace(email, "").replace("    holidays: none\n", f"    holidays: none\n{email}")
    save(repository, text, "2026-11-05")
    assert asked(repository) == ()


PLAN = f"""
planned:
  - on: 2027-03-01
    confirmed: 2026-11-01 by Ines Duarte
    change:
      organisation › bank › iban: {OTHER}
"""
YET_ANOTHER = "DE89 3704 0044 0532 0130 00"


def test_another_account_is_a_problem(repository: Path) -> None:
    save(repository, TEXT.replace("GB33 BUKB 2020 1555 5555 55", OTHER), "2026-11-03")
    [problem] = refused(repository)
    assert problem.place == "organisation › bank › iban"
    assert "was changed on 2026-11-03" in problem.what


def refused(root: Path) -> list[Problem]:
    """What keeps it from being published."""
    with pytest.raises(ContactsError) as caught:
        asked(root)
    return [each for each in caught.value.findings if isinstance(each, Problem)]


def test_an_account_that_is_planned_and_confirmed_there_asks_nothing(repository: Path) -> None:
    save(repository, TEXT + PLAN, "2026-11-03")
    assert asked(repository) == ()


def test_an_account_that_is_planned_has_a_word_of_its_own(repository: Path) -> None:
    word = "    confirmed: 2026-11-01 by Ines Duarte\n    change"
    save(repository, TEXT + PLAN.replace(word, "    change"), "2026-11-03")
    [problem] = refused(repository)
    assert "nobody has said that it is right" in problem.what


def test_an_account_that_changed_in_a_plan_after_its_word_is_a_problem(repository: Path) -> None:
    save(repository, TEXT + PLAN, "2026-11-03")
    save(repository, TEXT + PLAN.replace(OTHER, YET_ANOTHER), "2026-11-10")
    [problem] = refused(repository)
    assert problem.what.startswith("It was changed on 2026-11-10, after Ines Duarte had confirmed")


DONE = """
planned:
  - on: 2026-11-10
    confirmed: 2026-11-02 by Ines Duarte
    change:
      offices › york › email: york@gov.uk
"""


def test_what_a_plan_changed_and_confirmed_is_not_asked_again(repository: Path) -> None:
    save(repository, TEXT + DONE, "2026-11-05")
    assert asked(repository) == ()


def test_what_is_changed_by_hand_where_a_plan_is_done_is_not_shown_and_a_problem(
    repository: Path,
) -> None:
    save(repository, TEXT + DONE, "2026-11-05")
    save(repository, (TEXT + DONE).replace("hello@gov.uk", "quay@gov.uk"), "2026-11-15")
    [problem] = refused(repository)
    assert problem.place == "offices › york › email"
    assert "the plan on line" in problem.what


@pytest.mark.parametrize(
    ("other", "day"),
    [("york@gov.uk", "2026-11-15"), ("quay@gov.uk", "2026-11-08")],
    ids=["the same as the plan", "before its day"],
)
def test_other_changes_of_a_planned_place_are_fine(repository: Path, other: str, day: str) -> None:
    save(repository, TEXT + DONE, "2026-11-05")
    save(repository, (TEXT + DONE).replace("hello@gov.uk", other), day)
    assert asked(repository) == ()


def test_a_sample_and_a_folder_without_git_are_not_asked(tmp_path: Path) -> None:
    (tmp_path / "contacts.yaml").write_text(TEXT, encoding="utf-8")
    assert asked(tmp_path) == ()
