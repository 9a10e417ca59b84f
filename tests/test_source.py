"""The file as it lies on the disk: what is read, what is refused, and on which line."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from tests import effort

from contact_hub import loading
from contact_hub.problems import ContactsError
from contact_hub.yaml_source import source
from contact_hub.yaml_source.source import Source, Written

BASE = (Path(__file__).parent / "mistakes" / "hours-that-overlap.yaml").read_text(encoding="utf-8")
GOOD = BASE.replace("9:00-13:00, 12:00-17:00 # <-", "9:00-17:30")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "contacts.yaml"


def written(path: Path, data: bytes | str) -> Source:
    """The source of a file with this content."""
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return source.read(path, shown_as=path.name)


def refusal(
    path: Path, data: bytes | str, today: date = date(2026, 11, 21)
) -> tuple[int | None, str]:
    """Line and first sentence of the only Problem."""
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    with pytest.raises(ContactsError) as caught:
        loading.load(path, today)
    (finding,) = caught.value.findings
    return finding.line, finding.what


TYPED_BY_YAML = [
    "no",
    "NO",
    "yes",
    "On",
    "off",
    "true",
    "01614960123",
    "01614560123",
    "+442079460958",
    "007",
    "02134",
    "12:30",
    "24:00",
    "1.10",
    "1e3",
    "0x1F",
    "2026-02-30",
    "0o17",
    "1_000",
    ".inf",
    "NaN",
    "01234567",
]


@pytest.mark.parametrize("value", TYPED_BY_YAML)
def test_a_value_stays_as_it_was_written(value: str, path: Path) -> None:
    assert written(path, f"key: {value}\n").data == {"key": value}


@pytest.mark.parametrize("value", ["", "~", "null", "Null", "NULL", "# nothing but a comment"])
def test_a_value_that_says_nothing_is_left_out_and_still_written(value: str, path: Path) -> None:
    found = written(path, f"key: {value}\n")
    assert found.data == {}
    assert found.says(("key",))


@pytest.mark.parametrize("value", ["null", "~", ""])
def test_what_stands_in_quotation_marks_is_text(value: str, path: Path) -> None:
    assert written(path, f'key: "{value}"\n').data == {"key": value}


def test_a_place_is_found_on_its_line(path: Path) -> None:
    text = "a:\n  b:\n    - c\n    - {d: 1,\n       e: 2}\n  f:\n"
    found = written(path, text)
    lines = {(): 1, ("a",): 1, ("a", "b"): 2, ("a", "b", 0): 3, ("a", "b", 1, "e"): 5}
    assert {place: found.line(place) for place in lines} == lines


def test_a_place_that_is_not_written_has_the_line_of_what_is_around_it(path: Path) -> None:
    found = written(path, "a:\n  b: 1\n  c:\n")
    assert found.line(("a", "x", "y")) == 1
    assert found.line(("a", "c", "y")) == 3
    assert not found.says(("a", "x"))
    assert not found.says(("a", "b", "c"))


def test_a_place_is_read_from_the_top_and_counts_from_one(path: Path) -> None:
    found = written(path, "a: {b: [{c: 1}]}\n")
    assert found.problem(("a", "b", 0, "c"), "What.", "Fix.").place == "a › b › 1 › c"


def test_a_list_knows_what_it_says(path: Path) -> None:
    found = written(path, "a: [b]\n")
    assert found.says(("a", 0))
    assert not found.says(("a", 1))


@pytest.mark.parametrize(
    "encoded",
    [
        b"\xef\xbb\xbf" + GOOD.encode(),
        GOOD.replace("\n", "\r\n").encode(),
        GOOD.replace("\n", "\r").encode(),
    ],
    ids=["byte order mark", "Windows", "old Macintosh"],
)
def test_marks_and_line_breaks_of_other_systems_change_nothing(encoded: bytes, path: Path) -> None:
    assert written(path, encoded).data == written(path, GOOD).data


def test_letters_composed_in_two_ways_are_one(path: Path) -> None:
    assert written(path, "name: Zoe\u0308\n").data == written(path, "name: Zoë\n").data


def test_zero_width_joiners_that_languages_need_stay(path: Path) -> None:
    assert written(path, "name: می\u200cخواهم\n").findings == ()


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "~\n"])
def test_an_empty_file_is_said_to_be_empty(text: str, path: Path) -> None:
    assert refusal(path, text) == (1, "The file is empty.")


@pytest.mark.parametrize("text", ["hello\n", "- a\n- b\n", "[]\n", '"a: b"\n'])
def test_a_file_begins_with_a_name(text: str, path: Path) -> None:
    assert refusal(path, text) == (1, "The file does not begin with a name and a colon.")


def test_a_file_that_is_not_there_is_named(path: Path) -> None:
    with pytest.raises(ContactsError) as caught:
        source.read(path, shown_as="contacts.yaml")
    assert caught.value.as_text().startswith("contacts.yaml\n    There is no such file.")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ContactsError, match="This is a folder"):
        source.read(tmp_path, shown_as="contacts.yaml")


@pytest.mark.skipif(os.name != "posix", reason="pipes are a POSIX file")
def test_a_pipe_is_not_waited_for(path: Path) -> None:
    os.mkfifo(path)
    with pytest.raises(ContactsError):
        source.read(path, shown_as=path.name)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_named(path: Path) -> None:
    path.write_text(GOOD, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(ContactsError, match="cannot be opened"):
        source.read(path, shown_as=path.name)


def test_latin_1_is_told_at_its_line_with_what_was_meant(path: Path) -> None:
    line, what = refusal(path, "a: 1\nname: M\xfcller\n".encode("latin-1"))
    assert (line, "`name: Müller`" in what) == (2, True)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wider_encodings_are_refused(encoding: str, path: Path) -> None:
    line, what = refusal(path, "organisation:\n  name: A\n".encode(encoding))
    assert (line, "saved as" in what or "not text" in what) == (None, True)


@pytest.mark.parametrize(
    "data", [bytes(range(256)), b"\x89PNG\r\n\x1a\n\x00\x00", b"PK\x03\x04\xff\xfe"]
)
def test_what_is_no_text_is_refused(data: bytes, path: Path) -> None:
    assert refusal(path, data)[1]


@pytest.mark.parametrize(
    "character", ["\x00", "\x07", "\x1b", "\x7f", "\u2028", "\u0085", "\ufffe"]
)
def test_a_control_character_is_told_at_its_line(character: str, path: Path) -> None:
    line, what = refusal(path, f"organisation:\n  name: Harbour\n  about: a{character}b\n")
    assert (line, "control character" in what) == (3, True)


def test_a_control_character_in_yamls_own_spelling_is_refused_and_never_printed(path: Path) -> None:
    path.write_text(GOOD.replace("name: Leeds", r'name: "\e[31m\b"'), encoding="utf-8")
    with pytest.raises(ContactsError) as caught:
        loading.load(path, date(2026, 11, 21))
    assert "\x1b" not in caught.value.as_text()


def test_a_bomb_of_aliases_is_refused_at_once(path: Path) -> None:
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 10)]
    with effort.at_most(1):
        line, what = refusal(path, "\n".join(["l0: &l0 [x, x, x, x, x, x, x, x, x]", *levels]))
    assert (line, "anchors" in what) == (1, True)


@pytest.mark.parametrize(
    "deep", ["[" * 5000 + "]" * 5000, "{a: " * 5000 + "}" * 5000, "[" * 100_000]
)
def test_deep_nesting_is_refused_at_once(deep: str, path: Path) -> None:
    line, what = refusal(path, f"a: 1\nx: {deep}\n")
    assert (line, what) == (2, "This is nested more than 20 levels deep.")


def test_deep_nesting_by_indents_is_refused(path: Path) -> None:
    lines = "\n".join(f"{'  ' * level}a{level}:" for level in range(400))
    assert refusal(path, lines)[1] == "This is nested more than 20 levels deep."


def test_a_file_of_twenty_megabytes_is_refused_at_once(path: Path) -> None:
    line, what = refusal(path, b"a: " + b"x" * 20_000_000)
    assert (line, what) == (None, "The file is 20 MB; the most that is read is 16 MB.")


def test_a_file_that_goes_on_without_end_is_refused(path: Path) -> None:
    assert refusal(path, f"a: [{'x,' * 1_600_000}]\n")[1] == "The file goes on too long."


@pytest.mark.parametrize(
    "value", ["!!binary aGVsbG8=", "!local x", "!!int 7", "!<tag:x,2026:y> z", "! x"]
)
def test_tags_are_refused(value: str, path: Path) -> None:
    line, what = refusal(path, f"a: 1\nb: {value}\n")
    assert (line, "tags" in what) == (2, True)


def test_a_key_written_twice_is_told_with_all_other_mistakes(path: Path) -> None:
    text = GOOD.replace("    name: Leeds\n", "    name: Leeds\n    name: York\n")
    path.write_text(text.replace("0113 496 0100", "0113"), encoding="utf-8")
    with pytest.raises(ContactsError) as caught:
        loading.load(path, date(2026, 11, 21))
    assert len(caught.value.findings) == 2


def test_of_a_key_written_twice_the_first_counts(path: Path) -> None:
    assert written(path, "a: 1\na: 2\n").data == {"a": "1"}


def test_a_key_loses_characters_that_nobody_can_see(path: Path) -> None:
    found = written(path, "na\u200bme: x\n")
    assert found.data == {"name": "x"}
    assert len(found.findings) == 1


def test_a_list_as_a_key_is_refused(path: Path) -> None:
    assert "Brackets" in refusal(path, "a:\n  ? [b, c]\n  : d\n")[1]


def test_what_is_read_are_texts_mappings_and_lists(path: Path) -> None:
    data = written(path, "a: {b: [c, ~]}\n").data
    assert isinstance(data["a"], Written)
    assert data == {"a": {"b": ["c", ""]}}
