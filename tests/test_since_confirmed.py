"""Git remembers what changed after somebody confirmed it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests import issued

from contact_hub import loading
from contact_hub.problems import ContactsError, Notice
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
    change:
      organisation › bank › iban: {OTHER}
"""


@pytest.mark.parametrize(
    "text",
    [TEXT.replace("GB33 BUKB 2020 1555 5555 55", OTHER), TEXT + PLAN],
    ids=["changed", "planned"],
)
def test_another_account_is_a_problem(repository: Path, text: str) -> None:
    save(repository, text, "2026-11-03")
    with pytest.raises(ContactsError) as caught:
        asked(repository)
    [problem] = caught.value.findings
    assert problem.place == "organisation › bank › iban"
    assert "was changed on 2026-11-03" in problem.what


def test_a_sample_and_a_folder_without_git_are_not_asked(tmp_path: Path) -> None:
    (tmp_path / "contacts.yaml").write_text(TEXT, encoding="utf-8")
    assert asked(tmp_path) == ()
