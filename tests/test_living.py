"""What has become of an edition: worked out from contacts, and told in the reader's language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests import issued, sites

from contact_hub import editions, living, loading
from contact_hub.folders import Folders
from contact_hub.hub import Hub
from contact_hub.issued import issuing, register, reprints
from contact_hub.living import Fate
from contact_hub.words import wording

ROOT = Path(__file__).parents[1]
ROSA = "people/rosa-quill"
LEFT = {
    "role: Glass Blower": "role: Glass Blower\n    left: 2026-11-15\n    successor: rosa-quill",
}


def afterwards(root: Path, changes: Mapping[str, str] | None = None) -> Hub:
    """All is put on record; then this changes."""
    issued.issue(root)
    return issuing.remembered(issued.hub(root, changes), Folders(root))[0]


def of(hub: Hub, page: str, piece: str = "business card") -> Fate:
    """The one edition of this page that is on record."""
    (found,) = (e for e in living.fates(hub) if (e.page, e.piece) == (page, piece) and e.on)
    return found


def test_what_has_not_changed_is_current(tmp_path: Path) -> None:
    hub = afterwards(tmp_path)
    assert {fate.state for fate in living.fates(hub)} == {"current"}
    assert of(hub, ROSA).on == issued.ISSUED


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("phone: 01632 960112", "phone: 01632 960119", ("phone",)),
        ("role: Wick Trimmer", "role: Trimmer", ("role",)),
        ("name: Rosa Quill", "name: Rosa Quillet", ("name",)),
        ("email: rosa@", "email: rosa.quill@", ("e-mail address",)),
        ("street: 7 Sample Row", "street: 9 Sample Row", ("address",)),
        ("what_we_do: Lamps for boats, mended.", "what_we_do: Lamps, mended.",
         ("line on what the business does",)),
        ("    email: rosa@quaylamps.example\n", "", ("e-mail address",)),
    ],
)  # fmt: skip
def test_what_changed_is_told(old: str, new: str, changed: tuple[str, ...], tmp_path: Path) -> None:
    fate = of(afterwards(tmp_path, {old: new}), ROSA)
    assert (fate.state, fate.changed) == ("changed", changed)


def test_a_change_of_somebody_else_is_none(tmp_path: Path) -> None:
    hub = afterwards(tmp_path, {"role: Glazier": "role: Head Glazier"})
    assert of(hub, ROSA).state == "current"
    assert of(hub, "people/hugo-marsh").changed == ("role",)


def test_what_is_said_besides_makes_nothing_wrong(tmp_path: Path) -> None:
    issued.issue(tmp_path, {"    email: rosa@quaylamps.example\n": ""})
    hub = issuing.remembered(issued.hub(tmp_path), Folders(tmp_path))[0]
    states = [(fate.state, fate.on) for fate in living.fates(hub) if fate.page == ROSA]
    assert states == [("current", issued.ISSUED), ("current", None)]


def test_an_edition_that_is_right_again_is_current_again(tmp_path: Path) -> None:
    issued.issue(tmp_path)
    issued.issue(tmp_path, {"role: Wick Trimmer": "role: Trimmer"}, "rosa-quill")
    issued.issue(tmp_path, None, "rosa-quill")
    hub = issuing.remembered(issued.hub(tmp_path), Folders(tmp_path))[0]
    states = [fate.state for fate in living.fates(hub) if fate.page == ROSA]
    assert states == ["current", "changed"]


def test_a_leaver_s_leads_to_the_successor(tmp_path: Path) -> None:
    fate = of(afterwards(tmp_path, LEFT), "people/lev-ostrov")
    assert fate.state == "moved"
    assert fate.to
    assert fate.to.name == "Rosa Quill"


@pytest.mark.parametrize(
    "change",
    [
        {"01632 960115\n    public: yes": "01632 960115\n    public: no\n    card: no"},
        {"  nell-byrd:\n": "  nell-byrdsong:\n"},
    ],
    ids=["no longer public", "another id"],
)
def test_whoever_cannot_be_seen_any_more_leads_to_the_front(
    change: dict[str, str], tmp_path: Path
) -> None:
    hub = afterwards(tmp_path, change)
    assert of(hub, "people/nell-byrd").state == "gone"
    assert list(living.gone(living.fates(hub))) == ["people/nell-byrd"]


def test_a_leaver_whose_successor_is_not_public_leads_to_the_front(tmp_path: Path) -> None:
    hub = afterwards(tmp_path, LEFT)
    people = dict(hub.contacts.people)
    people["rosa-quill"] = people["rosa-quill"].model_copy(update={"public": False})
    contacts = hub.contacts.model_copy(update={"people": people})
    assert of(replace(hub, contacts=contacts), "people/lev-ostrov").state == "gone"


def test_a_card_that_nobody_prints_any_more_says_so(tmp_path: Path) -> None:
    hub = afterwards(tmp_path, {"role: Wick Trimmer": "role: Wick Trimmer\n    card: no"})
    assert of(hub, ROSA).state == "retired"


def test_an_organisation_s_piece_leads_to_its_own_page(tmp_path: Path) -> None:
    hub = afterwards(tmp_path, {"    number: 01234567": "    number: 07654321"})
    fate = of(hub, "contact", "letterhead")
    assert (fate.state, fate.changed) == ("changed", ("company number",))


def test_what_nobody_put_on_record_is_current_all_the_same(tmp_path: Path) -> None:
    fates = living.fates(issued.hub(tmp_path))
    assert fates
    assert {(fate.state, fate.on) for fate in fates} == {("current", None)}


def test_colleagues_see_no_codes(tmp_path: Path) -> None:
    assert living.fates(replace(afterwards(tmp_path), for_staff=True)) == ()


def test_the_newest_edition_stands_first_on_its_page(tmp_path: Path) -> None:
    issued.issue(tmp_path, {"role: Wick Trimmer": "role: Trimmer"}, today=date(2026, 11, 3))
    hub = afterwards(tmp_path)
    days = [each.on for each in living.by_page(living.fates(hub))[ROSA]]
    assert days == [issued.ISSUED, date(2026, 11, 3)]


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_every_detail_and_piece_has_its_word(language: str) -> None:
    contacts = loading.load(ROOT / "contacts.yaml", issued.LATER, root=ROOT).contacts
    hub = Hub(contacts, issued.LATER, "https://contact.harbourfinch.example/")
    current = list(editions.current(hub))
    words = wording.in_language(language).editions
    labels = {fact.label for each in current for fact in each.facts}
    assert labels - set(words.details) == set()
    assert {each.piece for each in current} - set(words.pieces) == set()


def test_no_page_has_a_code_twice() -> None:
    contacts = loading.load(ROOT / "contacts.yaml", issued.LATER, root=ROOT).contacts
    hub = Hub(contacts, issued.LATER, "https://contact.harbourfinch.example/")
    codes = [(each.page, each.code) for each in editions.current(hub)]
    assert len(codes) == len(set(codes))


def test_a_notice_names_what_is_not_on_record(tmp_path: Path) -> None:
    issued.issue(tmp_path)
    now = issued.hub(tmp_path, {"role: Wick Trimmer": "role: Trimmer"})
    _, (notice,) = issuing.remembered(now, Folders(tmp_path))
    assert notice.what == (
        "1 piece says something that no edition on record says: `business card of rosa-quill`."
    )
    assert notice.fix == ("Before you order print, run `make issue` and commit editions.yaml.")


def test_what_is_on_record_is_not_proposed(tmp_path: Path) -> None:
    issued.issue(tmp_path)
    assert issuing.remembered(issued.hub(tmp_path), Folders(tmp_path))[1] == ()


def test_putting_on_record_appends_and_changes_nothing_else(tmp_path: Path) -> None:
    issued.issue(tmp_path)
    before = register.read(tmp_path / "editions.yaml")
    done = issued.issue(tmp_path, {"role: Wick Trimmer": "role: Trimmer"})
    after = register.read(tmp_path / "editions.yaml")
    assert after[: len(before)] == before
    assert [each.of for each in done.added] == [ROSA]
    assert {path.name for path in tmp_path.iterdir()} == {"contacts.yaml", "editions.yaml"}


def test_only_those_asked_for_are_put_on_record(tmp_path: Path) -> None:
    done = issued.issue(tmp_path, None, "rosa-quill", "york")
    assert {each.of for each in done.added} <= {ROSA, "offices/york"}
    again = issued.issue(tmp_path, None, "contact")
    assert {each.of for each in again.added} == {"contact"}


def test_the_command_says_what_it_did_and_what_to_commit(tmp_path: Path) -> None:
    issued.contacts(tmp_path)
    said = sites.command(tmp_path, "issue", "rosa-quill")
    assert said.returncode == 0
    assert said.stdout.startswith("1 edition was put on record:\n  ")
    assert "git add editions.yaml && git commit" in said.stdout
    assert "on record in editions.yaml already" in sites.command(
        tmp_path, "issue", "rosa-quill"
    ).stdout  # fmt: skip


def test_the_command_offers_a_near_id(tmp_path: Path) -> None:
    issued.contacts(tmp_path)
    said = sites.command(tmp_path, "issue", "rosa-quil")
    assert (said.returncode, said.stdout) == (2, "")
    assert "Did you mean `rosa-quill`?" in said.stderr
    assert not (tmp_path / "editions.yaml").exists()


def test_the_reprint_list_has_what_changed_with_what_is_right_now(tmp_path: Path) -> None:
    hub = afterwards(tmp_path, {"phone: 01632 960112": "phone: 01632 960119", **LEFT})
    text = reprints.as_text(tuple(reprints.reprints(hub)))
    code, old = of(hub, ROSA).code, of(hub, "people/lev-ostrov").code
    assert text == (
        "Print anew:\n\n"
        f"  Rosa Quill ({ROSA}): business card {code}, issued on 2026-11-12\n"
        "      phone: now +44 1632 960119\n\n"
        "No longer to be handed out:\n\n"
        f"  people/lev-ostrov: business card {old}, issued on 2026-11-12\n"
        "      now speak to Rosa Quill\n"
    )


def test_programs_get_the_reprint_list_too(tmp_path: Path) -> None:
    issued.issue(tmp_path)
    issued.contacts(tmp_path, {"    email: rosa@quaylamps.example\n": ""})
    said = sites.command(tmp_path, "reprint", "--format", "json")
    assert said.returncode == 0
    (row,) = json.loads(said.stdout)
    assert row["changed"] == [{"detail": "e-mail address", "now": []}]
    assert (row["page"], row["state"], row["issued_on"]) == (ROSA, "changed", "2026-11-12")


def test_what_was_printed_anew_is_not_on_the_list(tmp_path: Path) -> None:
    afterwards(tmp_path)
    changed = {"role: Wick Trimmer": "role: Trimmer"}
    issued.issue(tmp_path, changed, today=issued.LATER)
    hub = issuing.remembered(issued.hub(tmp_path, changed), Folders(tmp_path))[0]
    assert list(reprints.reprints(hub)) == []
