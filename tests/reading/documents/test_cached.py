"""What was read of a document is kept, and believed only if it is whole and of the same bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from tests.reading.documents.made import NEW, OLD, typeset

from contact_hub.reading.documents import cached
from contact_hub.reading.documents.bounded import Limits, Overrun
from contact_hub.reading.documents.cached_form import Odd, Reading, from_json, to_json
from contact_hub.reading.documents.document import Document, Part, Unreadable
from contact_hub.reading.seen import Link

FILES = [("a.pdf", typeset(NEW)), ("b.pdf", b"%PDF-"), ("c.pdf", typeset(OLD))]
READING = Document(
    (
        Part("page 1", "a\ud800\n", (Link("mailto:a", "A"),), ("code",), "behind", "remains"),
        Part("page 1, picture", "b", by_ocr=True, faults=("It has a fault.",)),
    ),
    ("Another.",),
    1,
)


def texts(folder: Path | None, files: list[tuple[str, bytes]]) -> list[str]:
    return [said(reading) for reading in cached.readings(files, folder)]


def said(reading: Reading) -> str:
    return str(reading) if isinstance(reading, Unreadable) else reading.text


def entries(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("reading", [READING, Document(())])
def test_a_reading_comes_back_as_it_was(reading: Document) -> None:
    assert from_json(to_json(reading)) == reading


def test_an_unreadable_one_comes_back_as_such() -> None:
    back = from_json(to_json(Unreadable("It is locked.")))
    assert isinstance(back, Unreadable)
    assert str(back) == "It is locked."


@pytest.mark.parametrize(
    "text", [b"", b"{}", b"[]", b'{"parts": 1}', b"\xff", b'{"unreadable": 1}']
)
def test_anything_else_is_odd(text: bytes) -> None:
    with pytest.raises(Odd):
        from_json(text)


def test_a_second_look_needs_no_time_and_says_the_same(tmp_path: Path) -> None:
    first = texts(tmp_path, FILES)
    assert first == [NEW, "It is broken, or not a PDF file.", OLD]
    no_time = Limits(seconds=0.000_01)
    again = list(cached.readings(FILES, tmp_path, limits=no_time))
    assert [said(reading) for reading in again] == first
    assert isinstance(next(iter(cached.readings(FILES, None, limits=no_time))), Overrun)


def test_what_took_too_long_is_tried_again(tmp_path: Path) -> None:
    list(cached.readings(FILES[:1], tmp_path, limits=Limits(seconds=0.000_01)))
    assert texts(tmp_path, FILES[:1]) == [NEW]


def test_without_a_folder_everything_is_read() -> None:
    assert texts(None, FILES[:1]) == [NEW]


def test_what_somebody_changed_is_read_again(tmp_path: Path) -> None:
    texts(tmp_path, FILES[:1])
    (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes().replace(NEW.encode(), OLD.encode()))
    assert texts(tmp_path, FILES[:1]) == [NEW]


def test_what_is_no_reading_is_read_again(tmp_path: Path) -> None:
    texts(tmp_path, FILES[:1])
    (path,) = tmp_path.iterdir()
    path.write_bytes(hashlib.sha256(b"{}").hexdigest().encode() + b"\n{}")
    assert texts(tmp_path, FILES[:1]) == [NEW]


def test_other_bytes_are_another_document(tmp_path: Path) -> None:
    texts(tmp_path, [("a.pdf", FILES[0][1])])
    assert texts(tmp_path, [("a.pdf", FILES[2][1])]) == [OLD]


def test_what_is_not_asked_for_any_more_is_dropped(tmp_path: Path) -> None:
    texts(tmp_path, FILES)
    assert len(entries(tmp_path)) == 3
    texts(tmp_path, FILES[:1])
    assert len(entries(tmp_path)) == 1
