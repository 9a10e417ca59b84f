"""One sign of a PDF page that is drawn otherwise than it is told; the honest number stands by."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from tests.reading.documents.made import NEW, changed, drawn, needs_ocr, set_text, typeset

from contact_hub.reading.documents.pdf_files import pdf
from contact_hub.reading.documents.pdf_files.pdf_differing import beside, told_more_often
from contact_hub.reading.documents.seeing import ocr

BLIND = ocr.Eye(None)
SEEN = NEW.replace("0100", "0900")
FAULT = f"Page 1: what is copied or read aloud is not what is seen. It says `{NEW}`."
HONEST = set_text(NEW, y=400)


def replacing(words: str, other: str) -> str:
    return f"/Span <</ActualText ({words})>> BDC ({other}) Tj EMC"


def line(sign: str) -> str:
    """The number, its one but third digit set by other instructions."""
    return f"BT /F1 12 Tf 50 500 Td (0113 496 0) Tj {sign} /F1 12 Tf (00) Tj ET\n"


def test_a_sign_in_place_of_another_is_found_out() -> None:
    document = pdf.read(drawn(HONEST + line(replacing("1", "9"))))
    assert SEEN in document.parts[0].text
    assert NEW in document.parts[0].behind
    assert document.faults == (FAULT,)


def test_a_sign_in_place_of_the_same_is_no_fault() -> None:
    document = pdf.read(drawn(HONEST + line(replacing("1", "1"))))
    assert not document.faults
    assert document.parts[0].text.count(NEW) == 2


def test_what_is_drawn_and_not_told_is_read() -> None:
    hidden = f"BT /F1 12 Tf 50 500 Td {replacing('as above', SEEN)} ET\n"
    document = pdf.read(drawn(HONEST + hidden))
    assert SEEN in document.parts[0].text
    assert not document.faults


def naming(document: pikepdf.Pdf) -> Dictionary:
    """Helvetica that says of its 9 that it is a 1."""
    table = (
        "begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
        "2 beginbfchar <31> <0031> <39> <0031> endbfchar endcmap"
    )
    font = document.pages[0].obj.Resources.Font.F1
    return Dictionary({**font, "/ToUnicode": document.make_stream(table.encode())})


def drawing(document: pikepdf.Pdf) -> Dictionary:
    """A font of one letter: a 1 that is drawn as a 9, in a box that is wide."""
    nine = document.make_stream(b"556 0 0 -200 1400 900 d1 BT /F 1000 Tf (9) Tj ET")
    helvetica = document.pages[0].obj.Resources.Font.F1
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, -200, 1400, 900]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        CharProcs=Dictionary(one=nine),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([49, Name.one])),
        FirstChar=49,
        LastChar=49,
        Widths=Array([556]),
        Resources=Dictionary(Font=Dictionary(F=helvetica)),
    )


def lying(content: str, kind: str) -> bytes:
    def add(document: pikepdf.Pdf) -> None:
        font = naming(document) if kind == "naming" else drawing(document)
        document.pages[0].obj.Resources.Font.F2 = document.make_indirect(font)

    return changed(drawn(content), add)


SIGNS = {"naming": "/F2 12 Tf (9) Tj", "drawing": "/F2 12 Tf (1) Tj"}


@needs_ocr
@pytest.mark.parametrize("kind", SIGNS)
def test_a_font_for_one_sign_that_lies_is_found_out(kind: str) -> None:
    document = pdf.read(lying(HONEST + line(SIGNS[kind]), kind))
    assert document.faults == (FAULT,)
    assert SEEN in document.text


@needs_ocr
def test_it_is_found_out_beside_honest_signs_of_its_font() -> None:
    document = pdf.read(lying(HONEST + line("/F2 12 Tf (1) Tj (9) Tj"), "naming"))
    assert len(document.faults) == 1


@pytest.mark.parametrize("kind", SIGNS)
def test_without_ocr_a_font_for_one_sign_is_a_fault(kind: str) -> None:
    assert pdf.read(lying(HONEST + line(SIGNS[kind]), kind), BLIND).faults


@pytest.mark.parametrize(
    "how",
    [
        'font: "Libertinus Serif", number-type: "old-style"',
        'font: "Libertinus Serif", weight: "bold", style: "italic"',
        'font: "New Computer Modern", number-type: "old-style"',
        'font: "DejaVu Sans Mono"',
        'font: "Noto Sans", size: 6pt',
    ],
)
def test_one_number_in_another_typeface_is_no_lie(how: str) -> None:
    other = f"#text({how})[0123 456 7890 \\ {NEW}]"
    assert not pdf.read(typeset(f"{NEW} \\ {other}"), BLIND).faults


def test_a_number_is_told_as_often_as_one_reading_has_it() -> None:
    in_pieces = NEW.replace(" ", "\n")
    assert told_more_often(f"{NEW}\n{NEW}", [in_pieces, f"{NEW}\n6 {NEW}"]) == ()
    assert told_more_often(f"{NEW}\n6 {NEW}", [f"{NEW}\n{SEEN}"]) == (f"6 {NEW}",)


def test_only_what_looks_otherwise_is_doubted() -> None:
    assert list(beside(f"{NEW} or {NEW}", f"{NEW} or {SEEN}")) == [(NEW, SEEN)]
