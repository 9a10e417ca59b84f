"""What a PDF page draws and no text says is read by OCR, or it is said that nobody read it."""

from __future__ import annotations

import pikepdf
import pytest
import typst
from pikepdf import Dictionary
from PIL import Image, ImageDraw, ImageFilter
from tests import photographs
from tests.reading.documents.made import (
    MAIL,
    NEW,
    OLD,
    changed,
    drawn,
    image,
    needs_ocr,
    picture,
    scanned,
    set_text,
    typeset,
    with_picture,
)

from contact_hub.press import qr
from contact_hub.reading.documents.document import Document, Part
from contact_hub.reading.documents.pdf_files import pdf
from contact_hub.reading.documents.seeing import ocr

WORDS = f"Ada Stone \\ {NEW} \\ {MAIL}".replace("@", "\\@")
BLIND = ocr.Eye(None)
SIZE = (420.0, 595.0)


def by_ocr(document: Document) -> str:
    return "\n".join(part.text for part in document.parts if part.by_ocr)


def live(document: Document) -> Part:
    return document.parts[0]


def banner(words: str) -> str:
    """A blue bar with white words, as a picture."""
    return f"#rect(fill: blue, width: 100%)[#text(fill: white)[{words}]]"


def in_a_corner(png: bytes, *, over: str = "") -> bytes:
    """A page with live text and a picture above it."""
    page = Image.new("L", (1200, 1700), "white")
    page.paste(image(png).convert("L").crop((0, 0, 1000, 300)), (0, 0))
    return with_picture(page, SIZE, over=over)


def nameless(data: bytes) -> bytes:
    """As some programs write fonts: nothing says which letter is which."""

    def forget(document: pikepdf.Pdf) -> None:
        for item in document.objects:
            if isinstance(item, Dictionary) and "/ToUnicode" in item:
                del item["/ToUnicode"]

    return changed(data, forget)


@needs_ocr
def test_a_scan_is_read() -> None:
    document = pdf.read(scanned(typeset(WORDS)))
    assert by_ocr(document) == f"Ada Stone\n{NEW}\n{MAIL}"
    assert live(document).text == ""
    assert [part.where for part in document.parts] == ["page 1", "page 1, picture"]
    assert not document.faults


@needs_ocr
@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_scan_that_lay_on_the_glass_in_any_way_is_read(turn: int) -> None:
    page = image(picture(f"#lorem(60) \\ {WORDS}")).rotate(turn, expand=True)
    assert NEW in by_ocr(pdf.read(with_picture(page, SIZE)))


@needs_ocr
def test_the_old_number_in_a_banner_above_the_new_one_is_read() -> None:
    document = pdf.read(in_a_corner(picture(banner(OLD)), over=set_text(NEW, y=200)))
    assert live(document).text == NEW
    assert by_ocr(document) == OLD


@needs_ocr
def test_letters_as_shapes_are_read() -> None:
    svg = typst.compile(f"#set page(width: 148mm, height: 100mm)\n{OLD}".encode(), format="svg")
    flat = typst.compile(
        b'#image(bytes(sys.inputs.svg), format: "svg")', sys_inputs={"svg": svg.decode()}
    )
    document = pdf.read(flat)
    assert OLD in by_ocr(document)


@needs_ocr
def test_a_font_that_does_not_say_its_letters_is_read_by_ocr() -> None:
    document = pdf.read(nameless(typeset(f"#lorem(20) \\ {WORDS}")))
    assert NEW in by_ocr(document)
    assert MAIL in by_ocr(document)
    assert [part.text for part in document.parts if not part.by_ocr] == [""] * 2
    assert not document.faults


def test_without_ocr_a_scan_is_a_fault() -> None:
    document = pdf.read(scanned(typeset(WORDS)), BLIND)
    assert len(document.faults) == 1
    assert document.faults[0].startswith("Page 1 has parts that only OCR can read")


PLAIN = {
    "nothing": "",
    "a rule": "0 0 1 RG 2 w 50 300 m 350 300 l S\n",
    "a box": "0.9 g 50 100 300 100 re f 0 G 50 100 300 100 re S\n",
    "a table": "".join(f"0 G 50 {y} 300 15 re S 150 {y} 100 15 re S\n" for y in range(60, 300, 15)),
    "boxes to write in": "".join(f"0 G {x} 300 14 20 re S\n" for x in range(50, 300, 20)),
    "a mark": "1 0 0 rg 50 300 m 90 300 l 70 340 l h f 0 0 1 rg 100 300 40 40 re f\n",
}


@pytest.mark.parametrize("content", PLAIN.values(), ids=PLAIN)
def test_without_ocr_plain_drawings_are_no_fault(content: str) -> None:
    document = pdf.read(drawn(content + set_text(NEW)), BLIND)
    assert not document.faults
    assert live(document).text == NEW


@pytest.mark.parametrize("seed", [1, 11, 15, 18])
def test_without_ocr_a_soft_photograph_is_no_fault(seed: int) -> None:
    """It is soft to its very edge: nothing dark lies beyond it."""
    grained = photographs.grained((60, 80), 120, seed)
    soft = grained.resize((1200, 1700), Image.Resampling.BICUBIC)
    soft = soft.filter(ImageFilter.GaussianBlur(40))
    assert not pdf.read(with_picture(soft, SIZE, over=set_text(NEW)), BLIND).faults


@needs_ocr
def test_a_logo_without_words_troubles_nobody() -> None:
    logo = Image.new("L", (1200, 1700), "white")
    pen = ImageDraw.Draw(logo)
    for number in range(8):
        pen.ellipse((100 + 90 * number, 100, 160 + 90 * number, 160), outline="black", width=9)
    document = pdf.read(with_picture(logo, SIZE, over=set_text(NEW)))
    assert not document.faults
    assert live(document).text == NEW


def test_a_code_is_read_and_is_no_text() -> None:
    svg = qr.as_svg("https://example.com/old").decode()
    document = pdf.read(
        typst.compile(
            b'#image(bytes(sys.inputs.svg), format: "svg", width: 3cm)', sys_inputs={"svg": svg}
        ),
        BLIND,
    )
    assert live(document).codes == ("https://example.com/old",)
    assert not document.faults


@needs_ocr
def test_an_invisible_layer_over_a_scan_is_behind_it() -> None:
    layer = set_text(NEW, more="3 Tr")
    document = pdf.read(scanned(typeset(OLD), over=layer))
    assert by_ocr(document) == OLD
    assert live(document).text == ""
    assert live(document).behind == NEW
    assert document.faults == (
        f"Page 1: what is copied or read aloud is not what is seen. It says `{NEW}`.",
    )


@needs_ocr
def test_a_scan_with_a_layer_that_says_the_same_is_no_fault() -> None:
    layer = set_text(NEW, more="3 Tr")
    document = pdf.read(scanned(typeset(f"Telephone {NEW}"), over=layer))
    assert not document.faults
    assert NEW in by_ocr(document)


@needs_ocr
def test_a_picture_of_an_inch_in_a_large_page_is_read() -> None:
    page = Image.new("L", (2480, 3508), "white")
    small = image(picture(OLD, 300, page="#set page(width: 40mm, height: 10mm, margin: 2mm)\n"))
    page.paste(small.convert("L"), (1900, 3300))
    assert by_ocr(pdf.read(with_picture(page, (595, 842), over=set_text(NEW)))) == OLD
