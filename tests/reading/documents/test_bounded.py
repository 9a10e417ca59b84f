"""Each document is read in a process of its own, which has only so much time and memory."""

from __future__ import annotations

import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image
from tests import effort
from tests.reading.documents.made import NEW, as_bytes, changed, drawn, set_text, typeset

from contact_hub.reading.documents import bounded
from contact_hub.reading.documents.bounded import Limits, Overrun
from contact_hub.reading.documents.document import Document, Unreadable

GOOD = typeset(NEW)


def never_ending() -> bytes:
    def loop(document: pikepdf.Pdf) -> None:
        form = document.make_stream(b"/F Do /F Do", Type=Name.XObject, Subtype=Name.Form)
        form.BBox = Array([0, 0, 400, 400])
        form.Resources = Dictionary(XObject=Dictionary(F=form))
        page = document.pages[0].obj
        page.Resources.XObject = Dictionary(F=form)
        page.Contents = document.make_stream(b"/F Do")

    return changed(drawn(set_text(NEW)), loop)


def bomb() -> bytes:
    """One megabyte that is a gigabyte."""

    def swell(document: pikepdf.Pdf) -> None:
        stream = document.make_stream(b"")
        stream.write(zlib.compress(b" " * 1_000_000_000, 9), filter=Name.FlateDecode)
        document.pages[0].obj.Contents = stream

    return changed(drawn(set_text(NEW)), swell)


def test_documents_are_told_in_the_order_in_which_they_are_given() -> None:
    files = [(f"{number}.pdf", typeset(f"{number} {NEW}")) for number in range(8)]
    told = list(bounded.read(files, at_once=2))
    assert [each.text for each in told if isinstance(each, Document)] == [
        f"{number} {NEW}" for number in range(8)
    ]


def test_what_cannot_be_read_is_told_and_not_raised() -> None:
    broken, whole = bounded.read([("a.pdf", b"%PDF-"), ("b.pdf", GOOD)])
    assert isinstance(broken, Unreadable)
    assert "broken" in str(broken)
    assert isinstance(whole, Document)


def test_what_takes_too_long_is_ended_and_the_others_are_read() -> None:
    files = [("a.pdf", typeset("#lorem(40000)")), *[("b.pdf", GOOD)] * 3]
    with effort.at_most(30):
        slow, *others = bounded.read(files, at_once=2, limits=Limits(seconds=1))
    assert isinstance(slow, Overrun)
    assert "longer" in str(slow)
    assert all(isinstance(other, Document) for other in others)


def test_what_breaks_its_reader_breaks_nothing_else() -> None:
    with effort.at_most(12):
        broken, whole = bounded.read([("a.pdf", never_ending()), ("b.pdf", GOOD)], at_once=1)
    assert isinstance(broken, Unreadable)
    assert isinstance(whole, Document)


def test_a_gigabyte_in_a_megabyte_is_refused() -> None:
    data = bomb()
    with effort.at_most(10):
        (reading,) = bounded.read([("a.pdf", data)])
    assert isinstance(reading, Unreadable)
    assert "unpacks" in str(reading)


def test_a_large_picture_ends_soon() -> None:
    data = as_bytes(Image.new("L", (20_000, 20_000)))
    with effort.at_most(10):
        (reading,) = bounded.read([("a.png", data)])
    assert isinstance(reading, Unreadable)


def test_nothing_is_begun_for_nothing() -> None:
    assert list(bounded.read([])) == []


def test_a_library_that_gives_up_is_no_end_and_makes_no_noise(
    capfd: pytest.CaptureFixture[str],
) -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="1e9pc" height="1e9pc"/>'
    told, after = bounded.read([("a.svg", svg), ("b.pdf", GOOD)], at_once=1)
    assert isinstance(told, Unreadable)
    assert not isinstance(told, Overrun)
    assert isinstance(after, Document)
    assert capfd.readouterr().err == ""
