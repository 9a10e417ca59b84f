"""`contact-hub what-if`: what another value would change, before anybody writes it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from tests import issued, sites

from contact_hub.folders import Folders
from contact_hub.mistakes import Mistake
from contact_hub.what_if import differences, supposed, telling
from contact_hub.what_if.differences import Differences
from contact_hub.what_if.supposed import Supposed

PHONE = "people › rosa-quill › phone"
LAYOUT = """
stationery:
  supplied:
    - {file: stationery/rosa.pdf, person: rosa-quill, must_show: [phone]}
    - {file: stationery/york.pdf, office: york, must_show: [phone]}

closures:
"""


def both(root: Path, *words: str) -> Supposed:
    """The worlds of a hub of which everything is on record."""
    (root / "stationery").mkdir()
    for name in ("rosa", "york"):
        (root / "stationery" / f"{name}.pdf").touch()
    issued.issue(root, {"\nclosures:\n": LAYOUT})
    return supposed.supposed(Folders(root), supposed.wishes(words), issued.LATER)


@pytest.fixture
def told(tmp_path: Path) -> Differences:
    return differences.between(both(tmp_path, PHONE, "01632 960999"))


def test_pages_files_and_prints_that_show_it_are_made_anew(told: Differences) -> None:
    assert "people/rosa-quill/index.html" in told.changed["page"]
    assert told.changed["vcard"] == ["contacts/rosa-quill.vcf"]
    assert told.changed["business card"] == ["cards/rosa-quill.pdf"]


def test_what_does_not_show_it_stays(told: Differences) -> None:
    assert "people/ines-duarte/index.html" not in told.changed["page"]
    assert (told.every_page, told.new, told.gone) == (False, {}, {})


def test_the_card_in_peoples_hands_would_have_to_be_printed_anew(told: Differences) -> None:
    assert [(each.piece, each.page) for each in told.to_reprint] == [
        ("business card", "people/rosa-quill")
    ]


def test_files_made_elsewhere_that_show_it_need_a_new_version(told: Differences) -> None:
    assert told.elsewhere == ("stationery/rosa.pdf",)


def test_the_old_value_is_former_from_then_on(told: Differences) -> None:
    assert [(each.written, each.place) for each in told.former] == [("01632 960112", PHONE)]


def test_the_front_offices_number_changes_every_page(tmp_path: Path) -> None:
    found = differences.between(both(tmp_path, "offices.york.phone", "01632 960999"))
    assert found.every_page
    assert found.inside > 0


def test_a_value_that_stays_changes_nothing(tmp_path: Path) -> None:
    found = differences.between(both(tmp_path, PHONE, "01632 960112"))
    assert found == Differences()


def test_a_value_taken_away_leaves_its_surfaces(tmp_path: Path) -> None:
    found = differences.between(both(tmp_path, "people › hugo-marsh", "nothing"))
    assert "people/hugo-marsh/index.html" in found.gone["page"]


def test_a_value_that_cannot_be_read_is_told_at_its_line(tmp_path: Path) -> None:
    world = both(tmp_path, PHONE, "01632")
    (problem,) = world.findings
    lines = (tmp_path / "contacts.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[(problem.line or 0) - 1].strip() == "phone: 01632 960112"
    assert world.after is None


def test_a_rule_that_would_be_broken_is_told(tmp_path: Path) -> None:
    world = both(tmp_path, "topics › broken › ask", "bnech")
    assert [each.rule for each in world.findings] == ["names_lead_somewhere"]
    assert "Nothing would be published" in telling.as_text(world)
    assert "planned:" not in telling.as_text(world)


def test_what_would_be_worth_knowing_is_told_and_keeps_nothing_up(tmp_path: Path) -> None:
    world = both(tmp_path, PHONE, "01632 960113")
    assert [each.rule for each in world.findings] == ["a_direct_number_is_one_persons"]
    assert world.after is not None


def test_a_place_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Mistake) as caught:
        both(tmp_path, "people › rosa-quil › phone", "01632 960999")
    assert "rosa-quill" in caught.value.fix


def test_a_place_without_a_value_is_told() -> None:
    with pytest.raises(Mistake, match="Each place needs its new value"):
        supposed.wishes(["offices › york › phone"])


@pytest.mark.parametrize("place", ["offices › york › phone", "offices > york > phone"])
def test_a_place_may_be_typed_on_any_keyboard(place: str) -> None:
    (wish,) = supposed.wishes([place, "1"])
    (other,) = supposed.wishes(["offices.york.phone", "1"])
    assert wish == other


@pytest.mark.parametrize(
    "value", ["01632 960999", "yes: and # no", "- a", "'x", "Mon-Fri 9:00-17:00"]
)
def test_the_lines_to_paste_say_the_very_value(tmp_path: Path, value: str) -> None:
    world = Supposed(
        (supposed.Wish(("a", "b"), value),), issued.LATER, issued.hub(tmp_path), None, ()
    )
    written = yaml.load(telling.planned(world), yaml.BaseLoader)  # noqa: S506 - texts alone
    assert written["planned"][0]["change"] == {"a › b": value}
    assert written["planned"][0]["on"] == "2026-12-01"


def test_nothing_is_built_or_written(small_copy: Path) -> None:
    before = sites.digests(small_copy)
    said = sites.command(small_copy, "what-if", "offices › york › phone", "01632 960199")
    assert said.returncode == 0, said.stdout + said.stderr
    assert "Nothing was changed." in said.stdout
    assert sites.digests(small_copy) == before


def test_it_fails_where_something_would_be_wrong(small: Path) -> None:
    said = sites.command(small, "what-if", "offices › york › phone", "01632")
    assert said.returncode == 1
    assert "Nothing would be published" in said.stdout


def test_programs_are_told_the_same(small: Path) -> None:
    words = ("what-if", "--format", "json", "people.ines-duarte.phone", "01632 960199")
    whole = json.loads(sites.command(small, *words).stdout)
    assert whole["supposed"] == [
        {"place": "people › ines-duarte › phone", "now": "01632 960111", "then": "01632 960199"}
    ]
    assert whole["changed"]["business card"] == ["cards/ines-duarte.pdf"]
    assert whole["findings"] == []
