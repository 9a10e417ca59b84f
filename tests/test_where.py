"""`contact-hub where`: a number, a name or a place, and everywhere that it stands."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests import sites

SPELLINGS = ("01632 960100", "+44 (0)1632 960100", "0044-1632-960100", "01632960100")


def asked(root: Path, *words: str) -> str:
    """What is said of something that is there."""
    said = sites.command(root, "where", *words)
    assert said.returncode == 0, said.stdout + said.stderr
    return said.stdout


@pytest.mark.parametrize("spelt", SPELLINGS)
def test_a_number_is_found_in_any_spelling(small: Path, spelt: str) -> None:
    assert asked(small, spelt).startswith("01632 960100: phone of York\n")


def test_a_number_may_be_given_in_several_words(small: Path) -> None:
    assert asked(small, "01632", "960100") == asked(small, "01632 960100")


def test_it_says_line_place_and_who_confirmed_it(small: Path) -> None:
    said = asked(small, "01632 960100")
    lines = (small / "contacts.yaml").read_text(encoding="utf-8").splitlines()
    line = 1 + next(n for n, each in enumerate(lines) if "phone: 01632 960100" in each)
    assert f"contacts.yaml, line {line}: offices › york › phone" in said
    assert re.search(r"confirmed +on 2026-11-02 by Ines Duarte, counts until 20", said)


def test_surfaces_are_told_by_kind(small: Path) -> None:
    said = asked(small, "01632 960111")
    assert re.search(r"^  vcard \(1\) +contacts/ines-duarte\.vcf$", said, re.MULTILINE)
    assert "old-tom" not in said  # nothing tells of those who have left
    assert re.search(r"^  business card \(1\) +cards/ines-duarte\.pdf$", said, re.MULTILINE)


def test_what_stands_on_every_page_is_told_so(small: Path) -> None:
    footers = json.loads((small / "site" / "coverage.json").read_bytes())["footers"]
    assert re.search(
        rf"^  every page +at the foot of {footers}$", asked(small, "01632 960100"), re.MULTILINE
    )


@pytest.mark.parametrize(
    "what", ["Inês", "ines", "ines-duarte", "people > ines-duarte", "ines.duarte@quaylamps.example"]
)
def test_somebody_is_found_by_name_id_place_or_address(small: Path, what: str) -> None:
    assert "Inês Duarte" in asked(small, what)


def test_a_place_in_the_file_comes_before_all_else(small: Path) -> None:
    assert asked(small, "people › ines-duarte › phone").startswith("01632 960111: phone")


def test_many_details_are_told_in_a_line_each(small: Path) -> None:
    _, _, rest = asked(small, "york").partition("\nAnd:\n")
    assert re.search(r"^  \S.*: .* of .*, (on every page and )?in \d+ places?$", rest, re.MULTILINE)


def test_what_only_colleagues_have_is_found(small: Path) -> None:
    said = asked(small, "01632 960190")
    assert "Cellar crew" in said
    assert "files of their own site" in said


@pytest.mark.parametrize("slip", ["01632 960010", "01632 96100", "01632 960101 0"])
def test_a_slip_is_offered_what_it_was_meant_for(small: Path, slip: str) -> None:
    said = sites.command(small, "where", slip)
    assert said.returncode == 1
    assert f"shows `{slip}`. Did you mean `01632 9601" in said.stdout


def test_a_misspelt_name_is_offered_the_right_one(small: Path) -> None:
    said = sites.command(small, "where", "Duatre")
    assert said.returncode == 1
    assert "Did you mean `Inês Duarte`?" in said.stdout


def test_what_is_far_from_everything_is_offered_nothing(small: Path) -> None:
    said = sites.command(small, "where", "020 7946 0999")
    assert said.returncode == 1
    assert said.stdout.startswith("Nothing that was proven shows `020 7946 0999`.\n")


def test_contacts_that_are_newer_than_the_proof_are_told(small_copy: Path) -> None:
    assert "changed since" not in asked(small_copy, "york")
    with (small_copy / "contacts.yaml").open("a") as file:
        file.write("\n")
    assert "contacts.yaml was changed since this was proven" in asked(small_copy, "york")


def test_without_a_proof_it_says_what_to_do(tmp_path: Path) -> None:
    said = sites.command(tmp_path, "where", "york")
    assert said.returncode == 2
    assert "There is no proven site here" in said.stderr
    assert "Traceback" not in said.stderr


def test_a_proof_of_another_version_is_told(small_copy: Path) -> None:
    (small_copy / "site" / "coverage.json").write_text("{}", encoding="utf-8")
    said = sites.command(small_copy, "where", "york")
    assert said.returncode == 2
    assert "is of another version, or damaged. Run `make site` first." in said.stderr


def test_programs_are_told_everything(small: Path) -> None:
    whole = json.loads(asked(small, "--format", "json", "01632 960111"))
    (found,) = whole["found"]
    assert whole["contacts_changed_since"] is False
    assert found["value"] == "+441632960111"
    assert found["by_kind"]["business card"] == ["cards/ines-duarte.pdf"]
