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
    assert re.search(r"^  vCard \(1\) +contacts/ines-duarte\.vcf$", said, re.MULTILINE)
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


OVER = """
former:
  - {phone: 01632 960555, until: 2026-03-01, was: The first switchboard}
"""


def with_former(root: Path) -> Path:
    """A proven site, and contacts that know since then what is over."""
    path = root / "contacts.yaml"
    text = path.read_text(encoding="utf-8")
    assert "\nformer:" not in text
    path.write_text(f"{text}{OVER}", encoding="utf-8")
    return root


@pytest.mark.parametrize("spelt", ["01632 960555", "tel:+441632960555", "first switchboard"])
def test_what_is_over_is_found_and_said_to_be_so(small_copy: Path, spelt: str) -> None:
    said = asked(with_former(small_copy), spelt)
    assert said.startswith("01632 960555 (The first switchboard): over since 2026-03-02\n")
    assert re.search(r"^  still seen in +nowhere", said, re.MULTILINE)


def test_a_page_of_which_nothing_is_asked_is_told_where_it_shows_what_is_over(
    small_copy: Path,
) -> None:
    root = with_former(small_copy)
    with (root / "contacts.yaml").open("a", encoding="utf-8") as file:
        file.write("\nothers:\n  - {within: old/, because: The archive.}\n")
    page = root / "site" / "old" / "index.html"
    page.parent.mkdir()
    page.write_text("<p>Call 01632 960 555</p>", encoding="utf-8")
    assert re.search(r"still seen in +old/, which", asked(root, "01632 960555"))


def test_whoever_has_left_is_found_with_who_helps_now(small: Path) -> None:
    said = asked(small, "old-tom")
    assert ": over since " in said.splitlines()[0]


def test_a_slip_of_what_is_over_is_offered_it(small_copy: Path) -> None:
    said = sites.command(with_former(small_copy), "where", "01632 960566")
    assert "Did you mean `01632 960555`?" in said.stdout


def test_contacts_that_cannot_be_read_are_told_and_the_proof_answers(small_copy: Path) -> None:
    (small_copy / "contacts.yaml").write_text("offices: [", encoding="utf-8")
    said = " ".join(asked(small_copy, "01632 960100").split())
    assert "contacts.yaml cannot be read now, so that nothing is said of what is over" in said


def test_no_line_of_a_detail_is_wider_than_a_terminal(small: Path) -> None:
    assert max(map(len, asked(small, "01632 960100").splitlines())) <= 80


def test_nothing_asked_is_refused_in_words(small: Path) -> None:
    said = sites.command(small, "where", " ")
    assert (said.returncode, said.stderr.partition(".")[0]) == (2, "Nothing was asked")


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
