"""PDF files that are locked, broken, or made to break whoever opens them."""

from __future__ import annotations

import io
import random
import zlib
from contextlib import suppress

import pikepdf
import pytest
from pikepdf import Array, Name
from tests import effort
from tests.reading.documents.made import NEW, changed, drawn, set_text, typeset

from contact_hub.reading.documents.document import Document, Unreadable
from contact_hub.reading.documents.pdf_files import pdf

WHOLE = typeset(NEW)


def test_a_locked_file_is_unreadable() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(WHOLE)) as document:
        document.save(out, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    with pytest.raises(Unreadable, match="password"):
        pdf.read(out.getvalue())


def test_a_file_that_only_may_not_be_changed_is_read() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(WHOLE)) as document:
        document.save(out, encryption=pikepdf.Encryption(user="", owner="secret"))
    assert NEW in pdf.read(out.getvalue()).text


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", WHOLE[: len(WHOLE) // 2], WHOLE[40:300]])
def test_a_broken_file_is_unreadable(data: bytes) -> None:
    with pytest.raises(Unreadable, match="broken"):
        pdf.read(data)


def test_a_file_without_pages_is_unreadable() -> None:
    out = io.BytesIO()
    pikepdf.new().save(out)
    with pytest.raises(Unreadable):
        pdf.read(out.getvalue())


def cyclic(document: pikepdf.Pdf) -> None:
    document.Root.Pages.Kids.append(document.Root.Pages)


def huge(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.MediaBox = Array([0, 0, 1e7, 1e7])


def long_and_thin(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.MediaBox = Array([0, 0, 1, 14_000_000])


def of_no_size(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.MediaBox = Array([0, 0, 0, 0])


def bomb(document: pikepdf.Pdf) -> None:
    packed = zlib.compress(b"0 0 m " * 8_000_000, 9)
    stream = document.make_stream(b"")
    stream.write(packed, filter=Name.FlateDecode)
    document.pages[0].obj.Contents = stream


HOSTILE = [cyclic, huge, long_and_thin, of_no_size, bomb]


@pytest.mark.parametrize("spoil", HOSTILE, ids=lambda spoil: spoil.__name__)
def test_a_hostile_file_ends_soon(spoil: object) -> None:
    assert callable(spoil)
    data = changed(drawn(set_text(NEW)), spoil)
    result: object = None
    with effort.at_most(10):
        try:
            result = pdf.read(data)
        except Unreadable as reason:
            result = reason
    assert isinstance(result, Document | Unreadable)


def test_a_file_of_too_many_pages_is_refused_at_once() -> None:
    document = pikepdf.new()
    page = document.add_blank_page().obj
    document.Root.Pages.Kids = Array([page] * 100_000)
    document.Root.Pages.Count = 100_000
    out = io.BytesIO()
    document.save(out)
    with pytest.raises(Unreadable):
        pdf.read(out.getvalue())


@pytest.mark.parametrize("seed", range(40))
def test_random_bytes_anywhere_in_a_file_break_nothing(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(WHOLE)
    for _ in range(chance.randrange(1, 40)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    with suppress(Unreadable):
        assert isinstance(pdf.read(bytes(data)), Document)
