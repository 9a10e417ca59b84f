"""Files made elsewhere: what they must show, what they must not, and who may vouch for them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from contact_hub import loading
from contact_hub.folders import Folders
from contact_hub.problems import Finding, Notice, Problem, as_text, in_file_order
from contact_hub.stale import of_supplied
from contact_hub.stale.known import Known
from contact_hub.supplied_files import SuppliedFile

HERE = Path(__file__).parent / "supplied"
GOOD = """Harbour & Finch, marine insurance
4 Example Quay, Leeds LS1 4AP
Tel. 0113 496 0100, hello@harbourfinch.example
Open Monday to Friday, 9 a.m. to 5.30 p.m.
Pay to GB33 BUKB 2020 1555 5555 55
Harbour & Finch Limited, registered in England and Wales No. 01234567. VAT GB 999 9999 73
"""
AN_INVOICE = "kind: invoice, must_show: [name, phone, email, address, hours, legal, vat, bank]"
ONE_WORD = "kind: other, must_show: [name]"
SPOILED: dict[str, tuple[str, str]] = {
    "a number that is over": ("0113 496 0100", "0113 496 0900"),
    "a number in its grace": ("hello@", "Fax +44 (0)113 496 0901 hello@"),
    "a slip of the finger": ("0113 496 0100", "0113 496 0010"),
    "nobody's number": ("hello@", "or 0113 496 0555, hello@"),
    "nobody's address at our own domain": ("hello@", "helen@"),
    "an account that is not ours": ("GB33 BUKB 2020 1555 5555 55", "GB29 NWBK 6016 1331 9268 19"),
    "a sort code that is not ours": ("Pay to", "Sort code 60-16-13 A/C 31926819. Pay to"),
    "a leaver's number": ("Tel.", "Ask for Tom Reed, 0113 496 0177. Tel."),
    "other hours": ("5.30 p.m.", "5 p.m."),
    "no VAT number": ("VAT GB 999 9999 73", ""),
    "a placeholder": ("Open", "Mobile: TBC\nOpen"),
}


def looked_at(
    root: Path, text: str | bytes, today: date, asked: str = AN_INVOICE, name: str = "note.txt"
) -> tuple[Sequence[SuppliedFile], Sequence[Finding]]:
    """What is said of a file with this text, of which this is said in contacts.yaml."""
    contacts = (HERE / "contacts.yaml").read_text(encoding="utf-8")
    (root / "contacts.yaml").write_text(
        contacts.replace(AN_INVOICE, asked).replace("note.txt", name), encoding="utf-8"
    )
    (root / "stationery").mkdir(exist_ok=True)
    data = text if isinstance(text, bytes) else text.encode()
    (root / "stationery" / name).write_bytes(data)
    loaded = loading.load(root / "contacts.yaml", today)
    hub = loaded.hub("https://contact.harbourfinch.example/")
    found, told = of_supplied.look(hub, loaded.source, Folders(root), Known.of(hub))
    return found, in_file_order(told)


def problems(told: Sequence[Finding]) -> list[Finding]:
    return [each for each in told if isinstance(each, Problem)]


def test_a_good_file_shows_all_that_it_must(tmp_path: Path, today: date) -> None:
    found, told = looked_at(tmp_path, GOOD, today)
    assert not problems(told)
    assert not found[0].missing
    assert {fact.label for fact in found[0].facts} >= {"phone", "VAT number", "IBAN"}


@pytest.mark.parametrize("fault", SPOILED)
def test_what_is_wrong_in_a_file_is_told_in_words(
    fault: str, tmp_path: Path, today: date, golden: Callable[[Path, str], None]
) -> None:
    before, after = SPOILED[fault]
    assert before in GOOD
    _, told = looked_at(tmp_path, GOOD.replace(before, after), today)
    name = fault.replace(" ", "_").replace("'", "")
    golden(HERE / f"{name}.txt", as_text(told))


def test_sort_code_and_account_number_are_as_good_as_an_iban(tmp_path: Path, today: date) -> None:
    text = GOOD.replace("GB33 BUKB 2020 1555 5555 55", "sort code 20-20-15, account 55555555")
    assert not problems(looked_at(tmp_path, text, today)[1])


def test_what_means_the_same_is_as_good(tmp_path: Path, today: date) -> None:
    text = GOOD.replace("England and Wales", "England & Wales")
    text = text.replace("Harbour & Finch", "Harbour and Finch") + "http://harbourfinch.example"
    asked = AN_INVOICE.replace("bank]", "bank, website]")
    assert not problems(looked_at(tmp_path, text, today, asked)[1])


def test_what_is_somebody_elses_may_stand_there(tmp_path: Path, today: date) -> None:
    text = f"{GOOD}Moorings: 01632 960 145"
    assert not problems(looked_at(tmp_path, text, today)[1])


def test_a_change_to_come_is_told_from_the_first_day_on(tmp_path: Path, today: date) -> None:
    notices = [each.what for each in looked_at(tmp_path, GOOD, today)[1]]
    assert any("0113 496 0100" in what and "2027-03-01" in what for what in notices)


@pytest.mark.parametrize(
    ("day", "kind"),
    [(date(2027, 3, 1), Notice), (date(2027, 3, 30), Notice), (date(2027, 3, 31), Problem)],
)
def test_paper_has_its_grace_after_a_change(tmp_path: Path, day: date, kind: type) -> None:
    _, told = looked_at(tmp_path, GOOD, day)
    over = [each for each in told if "0113 496 0100" in each.what]
    new = [each for each in told if "+44 113 496 0111" in each.what]
    assert {type(each) for each in (*over, *new)} == {kind}
    assert over
    assert new


def test_the_days_that_are_left_are_counted(tmp_path: Path) -> None:
    _, told = looked_at(tmp_path, GOOD, date(2027, 3, 30))
    assert any("1 day more" in each.fix for each in told)


def test_a_file_of_which_nothing_is_said_is_listed(tmp_path: Path, today: date) -> None:
    (tmp_path / "stationery").mkdir()
    (tmp_path / "stationery" / "old.txt").write_text("x", encoding="utf-8")
    (tmp_path / "stationery" / ".hidden").write_text("x", encoding="utf-8")
    (tmp_path / "stationery" / "README.md").write_text("x", encoding="utf-8")
    _, told = looked_at(tmp_path, GOOD, today)
    found = [each for each in problems(told) if "Nothing in contacts.yaml says" in each.what]
    assert [each.file for each in found] == ["stationery/old.txt"]
    assert "{file: stationery/old.txt, must_show: [name, phone]}" in found[0].fix


def test_a_link_to_a_file_elsewhere_is_refused(tmp_path: Path, today: date) -> None:
    (tmp_path / "stationery").mkdir()
    (tmp_path / "stationery" / "link.txt").symlink_to("/etc/hostname")
    _, told = looked_at(tmp_path, GOOD, today)
    assert [each.file for each in problems(told)] == ["stationery/link.txt"]


@pytest.mark.parametrize("name", ["plan.indd", "letter.doc", "letter.pdf", "sheet.xlsx"])
def test_what_cannot_be_read_is_never_passed(name: str, tmp_path: Path, today: date) -> None:
    found, told = looked_at(tmp_path, b"\x00\x01 broken", today, ONE_WORD, name)
    assert any(each.what.startswith("It cannot be read.") for each in problems(told))
    assert not found[0].facts


def attested(data: bytes, until: str = "2027-06-01") -> str:
    sha256 = hashlib.sha256(data).hexdigest()
    word = f"{{by: Priya Nair, on: 2026-11-02, until: {until}, sha256: {sha256}}}"
    return f"{ONE_WORD}, attested: {word}"


def test_a_person_can_vouch_for_what_nobody_can_read(tmp_path: Path, today: date) -> None:
    data = b"\x00\x01 broken"
    found, told = looked_at(tmp_path, data, today, attested(data), "plan.indd")
    assert not problems(told)
    assert found[0].attested
    assert found[0].facts


def test_a_persons_word_is_about_the_very_file(tmp_path: Path, today: date) -> None:
    _, told = looked_at(tmp_path, b"\x00\x01 another", today, attested(b"one"), "plan.indd")
    assert problems(told)
    assert any("does not count any more" in each.what for each in told)


def test_nobody_can_vouch_for_what_is_over(tmp_path: Path, today: date) -> None:
    data = b"Harbour & Finch, 0113 496 0900"
    _, told = looked_at(tmp_path, data, today, attested(data))
    assert ["0113 496 0900" in each.what for each in problems(told)] == [True]


def test_the_report_has_the_line_to_vouch_with(tmp_path: Path, today: date) -> None:
    data = b"\x00\x01 broken"
    _, told = looked_at(tmp_path, data, today, ONE_WORD, "plan.indd")
    assert hashlib.sha256(data).hexdigest() in problems(told)[0].fix
    assert "until: 2027-11-21" in problems(told)[0].fix


def test_what_must_be_shown_and_is_nowhere_is_told_at_its_line(tmp_path: Path, today: date) -> None:
    _, told = looked_at(tmp_path, GOOD, today, "kind: other, must_show: [name, feedback]")
    assert [each.place for each in problems(told)] == ["stationery › supplied › 1 › must_show › 2"]


@pytest.mark.parametrize("text", [GOOD, "Harbour & Finch"])
def test_an_unchanged_file_is_read_once(text: str, tmp_path: Path, today: date) -> None:
    first = looked_at(tmp_path, text, today)
    kept = sorted((tmp_path / ".cache" / "readings").iterdir())
    assert kept
    assert looked_at(tmp_path, text, today) == first
    assert sorted((tmp_path / ".cache" / "readings").iterdir()) == kept


def test_a_repository_may_be_reached_by_a_link(tmp_path: Path, today: date) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    _, told = looked_at(tmp_path / "link", GOOD, today)
    assert not any(isinstance(each, Problem) for each in told)
