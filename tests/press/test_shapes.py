"""Letters as shapes: no font is left, and nobody sees a difference."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest
from tests.press import pressed

from contact_hub.press import shapes
from contact_hub.reading import pdf
from contact_hub.reading import shapes as read_shapes

SCRIPTS = ["Größe Łódź", "Ελληνικά", "Кириллица", "شركة", "חברה", "日本語の名刺", "名片", "안녕"]


def master(more: str = "Größe") -> bytes:
    return pressed.drawing(pressed.preset("japan"), more).for_press


def fonts(data: bytes) -> list[pikepdf.Object]:
    with pikepdf.open(BytesIO(data)) as document:
        found = [each for each in document.objects if isinstance(each, pikepdf.Dictionary)]
        return [each for each in found if each.get("/Type") == pikepdf.Name.Font]


@pytest.mark.parametrize("more", SCRIPTS)
def test_every_script_looks_the_same_without_its_font(more: str) -> None:
    outlined = shapes.in_shapes(master(more))
    assert fonts(master(more))
    assert fonts(outlined) == []
    assert list(read_shapes.faults(outlined, master(more))) == []


def test_letters_of_cubic_curves_are_among_them() -> None:
    with pikepdf.open(BytesIO(master("日本語の名刺"))) as document:
        streams = [each for each in document.objects if isinstance(each, pikepdf.Stream)]
        kinds = {str(each.get("/Subtype", "")) for each in streams}
    assert "/CIDFontType0C" in kinds


def test_no_word_can_be_read_any_more() -> None:
    assert "Ada Stone" in pdf.text(master())
    assert pdf.text(shapes.in_shapes(master())) == ""


def test_boxes_and_declarations_stay() -> None:
    with (
        pikepdf.open(BytesIO(master())) as before,
        pikepdf.open(BytesIO(shapes.in_shapes(master()))) as after,
    ):
        assert after.pdf_version == before.pdf_version
        assert after.docinfo["/GTS_PDFXVersion"] == before.docinfo["/GTS_PDFXVersion"]
        assert list(after.pages[0].obj.TrimBox) == list(before.pages[0].obj.TrimBox)


def test_the_same_file_gives_the_same_shapes() -> None:
    assert shapes.in_shapes(master()) == shapes.in_shapes(master())


def spoilt(old: bytes, new: bytes) -> Iterator[str]:
    """What is said of shapes in which something was changed."""
    with pikepdf.open(BytesIO(shapes.in_shapes(master()))) as document:
        page = document.pages[0]
        content = page.obj.Contents.read_bytes()
        assert old in content
        page.obj.Contents.write(content.replace(old, new, 1))
        out = BytesIO()
        document.save(out)
    return read_shapes.faults(out.getvalue(), master())


def letter(number: int) -> bytes:
    """One line of the first page that is letters: they end in curves and are filled."""
    with pikepdf.open(BytesIO(shapes.in_shapes(master()))) as document:
        lines = document.pages[0].obj.Contents.read_bytes().split(b"\n")
    found: list[bytes] = [line for line in lines if line.endswith(b" h") and b" c " in line]
    return found[number]


@pytest.mark.parametrize("number", [0, 5, 12, -1])
def test_a_letter_that_is_not_there_is_found(number: int) -> None:
    assert list(spoilt(letter(number), b"")) == [
        "Page 1 does not look like that of the file with fonts."
    ]


def test_another_colour_space_is_found() -> None:
    assert "It has colours that the file with fonts does not have." in list(
        spoilt(b"\nf", b"\n0.5 g\nf")
    )


def test_the_file_with_fonts_does_not_pass_for_shapes() -> None:
    assert list(read_shapes.faults(master(), master())) == ["There is still a font in it."]


def test_another_sheet_is_found() -> None:
    other = pressed.drawing(pressed.preset("digital-outlined")).for_press
    assert list(read_shapes.faults(shapes.in_shapes(other), master())) == [
        "Its pages are not those of the file with fonts."
    ]
