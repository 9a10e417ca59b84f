"""`contact-hub what-if`: what another value would change, before anybody writes it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from tests import issued, sites

from contact_hub import loading
from contact_hub.folders import Folders
from contact_hub.mistakes import Mistake
from contact_hub.what_if import differences, supposed, telling
from contact_hub.what_if.differences import Differences
from contact_hub.what_if.supposed import Supposed
from contact_hub.yaml_source.source import of_text

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


@pytest.mark.parametrize("position", ["0", "-1", "999", "9" * 30])
def test_a_position_that_is_not_there_is_told_with_those_that_are(
    tmp_path: Path, position: str
) -> None:
    with pytest.raises(Mistake) as caught:
        both(tmp_path, f"closures › {position} › what", "Holiday")
    assert caught.value.fix.startswith("Positions count from one: `closures › 1`")


def test_a_place_that_does_not_begin_at_the_top_is_offered_whole(tmp_path: Path) -> None:
    with pytest.raises(Mistake) as caught:
        both(tmp_path, "york.phone", "01632 960999")
    assert caught.value.fix == "Did you mean `offices › york`?"


@pytest.mark.parametrize(("place", "value"), [("", "x"), ("offices › ", "x"), (PHONE, " ")])
def test_a_place_or_a_value_that_says_nothing_is_refused(place: str, value: str) -> None:
    with pytest.raises(Mistake, match="is no place with its value"):
        supposed.wishes([place, value])


def made_elsewhere(root: Path, text: str) -> Supposed:
    """With a text in `stationery/` that must show the number of a person."""
    file = root / "stationery" / "rosa.txt"
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    listed = LAYOUT.replace("rosa.pdf", "rosa.txt").replace(
        "    - {file: stationery/york.pdf, office: york, must_show: [phone]}\n", ""
    )
    issued.issue(root, {"\nclosures:\n": listed})
    wished = supposed.wishes([PHONE, "01632 960999"])
    return supposed.supposed(Folders(root), wished, issued.LATER)


def test_what_would_be_wrong_in_files_made_elsewhere_is_told(tmp_path: Path) -> None:
    world = made_elsewhere(tmp_path, "Rosa, 01632 960112")
    said = [each.what for each in world.elsewhere]
    assert any("does not show the phone `+44 1632 960999`" in each for each in said)
    assert any("`01632 960112` stands in it, and is over" in each for each in said)
    assert "they may stay as they are for 30 days" in " ".join(telling.as_text(world).split())


def test_what_is_wrong_in_them_already_is_not_told_as_new(tmp_path: Path) -> None:
    world = made_elsewhere(tmp_path, "Rosa, 01632 960112, or write to nobody@elsewhere.example")
    assert not any("elsewhere.example" in each.what for each in world.elsewhere)


@pytest.mark.parametrize("place", ["offices › york › phone", "offices > york > phone"])
def test_a_place_may_be_typed_on_any_keyboard(place: str) -> None:
    (wish,) = supposed.wishes([place, "1"])
    (other,) = supposed.wishes(["offices.york.phone", "1"])
    assert wish == other


@pytest.mark.parametrize(
    "value", ["01632 960999", "yes: and # no", "- a", "'x", "Mon-Fri 9:00-17:00"]
)
def test_the_lines_to_paste_say_the_very_value(tmp_path: Path, value: str) -> None:
    wish, source = supposed.Wish(("a", "b"), value), of_text("a: {b: 1}\n", "contacts.yaml")
    world = Supposed((wish,), issued.LATER, issued.hub(tmp_path), None, (), source)
    written = yaml.load(telling.planned(world), yaml.BaseLoader)  # noqa: S506 - texts alone
    assert written["planned"][0]["change"] == {"a › b": value}
    assert written["planned"][0]["on"] == "2026-12-01"


@pytest.mark.parametrize("dashes", [0, 2, 4])
@pytest.mark.parametrize("first", ["2026-12-01", "2026-12-05"])
def test_the_lines_to_paste_fit_beside_what_is_planned_already(
    tmp_path: Path, dashes: int, first: str
) -> None:
    text = (sites.SMALL / "contacts.yaml").read_text(encoding="utf-8")
    text = text.replace("    photo: docs/assets/people/wanda.jpg\n", "")
    row = f"- {{on: {first}, change: {{offices › york › phone: 01632 960197}}}}\n"
    path = tmp_path / "contacts.yaml"
    path.write_text(f"{text}\nplanned:\n{' ' * dashes}{row}", encoding="utf-8")
    wished = supposed.wishes(["offices › york › phone", "01632 960198"])
    told = telling.as_text(supposed.supposed(Folders(tmp_path), wished, issued.LATER))
    head, _, lines = told.partition("in contacts.yaml:\n\n")
    assert "add this below `planned:`" in head
    with path.open("a", encoding="utf-8") as file:
        file.write(lines.partition("\n\n")[0] + "\n")
    plans = loading.load(path, issued.LATER).contacts.planned
    days = {"2026-12-01": "2027-01-01", "2026-12-05": "2026-12-01"}
    assert [plan.on.isoformat() for plan in plans] == [first, days[first]]


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
