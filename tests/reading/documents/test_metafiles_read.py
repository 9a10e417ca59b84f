"""Drawings of Windows as they are seen: words where they stand, outlines and pictures by OCR."""

from __future__ import annotations

import gzip

import pytest
from tests import effort
from tests.reading.documents import drawn
from tests.reading.documents.drawn import emf, emf_font, emf_record, emf_text, packed, wmf, wmf_text
from tests.reading.documents.made import MAIL, NEW, image, needs_ocr, picture
from tests.reading.documents.packed import NAMES, part, relations, zipped

from contact_hub.reading import documents
from contact_hub.reading.documents import Unreadable
from contact_hub.reading.documents.metafiles import metafile
from contact_hub.reading.documents.seeing import ocr

BLIND = ocr.Eye(None)


def text_of(data: bytes) -> str:
    """What is type in it; nothing in it asks for OCR."""
    assert metafile.is_one(data)
    parts = list(metafile.read(data, BLIND))
    assert not [fault for each in parts for fault in each.faults]
    return "\n".join(each.text for each in parts if each.text)


def seen(data: bytes) -> str:
    return "\n".join(each.text for each in metafile.read(data, ocr.Eye(ocr.installed())))


def why(data: bytes) -> str:
    """The sentence, which comes soon."""
    with effort.at_most(3), pytest.raises(Unreadable) as caught:
        list(metafile.read(data, BLIND))
    return str(caught.value)


def test_words_are_read_in_the_order_of_the_eye() -> None:
    words = (
        emf_text("496 0100", 200, 30, 10),
        emf_text("Leeds", 0, 60, 10),
        emf_text("0113", 150, 30, 10),
        emf_text("Ada ", 0, 30, 10),
        emf_text("Stone", 40, 31, 10),
    )
    said = text_of(emf(emf_font(1, "Arial"), *words))
    assert said == "Ada Stone\t0113 496 0100\nLeeds"


def test_letters_one_by_one_are_words() -> None:
    letters = (emf_text(letter, 11 * at, 0, 10) for at, letter in enumerate("0113"))
    assert text_of(emf(emf_font(1, "Arial"), *letters)) == "0113"


def test_what_is_written_twice_is_read_once() -> None:
    said = text_of(emf(emf_font(1, "Arial"), emf_text(NEW, 0, 0, 9), emf_text(NEW, 1, 1, 9)))
    assert said == NEW


def test_the_window_and_the_world_move_words() -> None:
    moved = (
        emf_record(17, packed("I", 8)),
        emf_record(9, packed("ii", 1000, 1000)),
        emf_record(11, packed("ii", 100, 100)),
        emf_font(1, "Arial", -200),
        emf_text("Ada", 0, 0, 100),
        emf_record(33, b""),
        emf_record(35, packed("6f", 1, 0, 0, 1, 0, 500)),
        emf_text("Leeds", 0, 0, 100),
        emf_record(34, packed("i", -1)),
        emf_text("Stone", 350, 0, 100),
    )
    assert text_of(emf(*moved)) == "Ada Stone\nLeeds"


def test_words_that_run_up_are_lines_of_their_own() -> None:
    up = (
        emf_font(1, "Arial", slope=900),
        emf_text("0113", 0, 500, 10),
        emf_text("496 0100", 0, 450, 10),
    )
    level = emf_font(2, "Arial"), emf_text("Ada", 20, 450, 10)
    assert text_of(emf(*up, *level)) == f"Ada\n{NEW}"


def test_words_go_on_where_others_end_if_they_are_told_to() -> None:
    moving = emf_record(22, packed("I", 1)), emf_record(27, packed("ii", 50, 50))
    said = text_of(
        emf(emf_font(1, "Arial"), *moving, emf_text("0113 ", 0, 0, 9), emf_text("496", 0, 0, 9))
    )
    assert said == "0113 496"


def test_all_records_of_text_are_read() -> None:
    font = emf_font(1, "Arial", charset=238)
    small = emf_record(108, packed("iiIIIff", 0, 60, 3, 0x300, 1, 1, 1) + b"Ada")
    many = bytes(28) + packed("I", 2)
    for number in range(2):
        many += packed("iiIIIiiiiI", 0, 90 + 30 * number, 4, 120 + 8 * number, 0, 0, 0, 0, 0, 0)
    many += "0113496 ".encode("utf-16-le")
    said = text_of(emf(font, emf_text(b"\xa3\xf3d\x9f", 0, 0, 9), small, emf_record(97, many)))
    assert said == "Łódź\nAda\n0113\n496"


def test_signs_are_no_letters() -> None:
    signs = emf_font(1, "Wingdings"), emf_text("abc", 0, 0, 9), emf_font(2, "Arial", charset=2)
    greek = emf_font(3, "Symbol"), emf_text("a 0113", 0, 60, 9)
    assert text_of(emf(*signs, emf_text("xyz", 0, 30, 9), *greek)) == "0113"


def test_glyphs_that_only_a_font_knows_are_a_fault() -> None:
    assert "only one font knows" in why(emf(emf_text("abc", 0, 0, how=0x10)))


def test_lines_and_boxes_of_a_table_ask_for_no_ocr() -> None:
    rules = [emf_record(54, packed("ii", at, 0)) for at in range(0, 300, 300)]
    boxes = [emf_record(43, packed("iiii", 0, at, 200, at + 20)) for at in range(0, 400, 20)]
    assert text_of(emf(*rules, *boxes, emf_font(1, "Arial"), emf_text(NEW, 5, 5, 9))) == NEW


def test_an_icon_without_letters_is_nothing() -> None:
    icon = drawn.emf_polygons([(0, 0, 30, 40), (4, 4, 8, 8)], slant=9)
    assert text_of(emf(icon)) == ""


@needs_ocr
def test_outlines_are_read_by_ocr() -> None:
    letters = image(picture(NEW, 600)).convert("L")
    assert NEW in seen(emf(drawn.emf_polygons(drawn.runs(letters))))


def test_outlines_that_look_like_letters_are_a_fault_where_there_is_no_ocr() -> None:
    letters = image(picture(NEW, 600)).convert("L")
    data = emf(drawn.emf_polygons(drawn.runs(letters)))
    assert "only OCR can read" in [*metafile.read(data, BLIND)][-1].faults[0]


@needs_ocr
def test_pictures_in_it_are_read_though_they_come_in_bands() -> None:
    whole = image(picture(f"{NEW} \\ Leeds", 200)).convert("RGB")
    middle = whole.height // 2 - 3
    bands = [
        drawn.stretched(
            drawn.dots(whole.crop((0, first, whole.width, last))),
            (0, first, whole.width, last - first),
            bits=40,
        )
        for first, last in ((0, middle), (middle, whole.height))
    ]
    assert NEW in seen(emf(*bands))


@needs_ocr
def test_a_picture_in_a_windows_metafile_is_read() -> None:
    whole = image(picture(NEW, 200)).convert("RGB")
    wide, high = whole.size
    told = packed("IHhhhhhhhh", 0x00CC0020, 0, high, wide, 0, 0, high, wide, 0, 0)
    assert NEW in seen(wmf(drawn.wmf_record(0x0F43, told + drawn.dots(whole))))


def test_windows_metafiles_are_read() -> None:
    window = drawn.wmf_record(0x020C, packed("hh", 200, 800))
    font = packed("hhhhh", -20, 0, 0, 0, 400) + bytes((0, 0, 0, 204, 0, 0, 0, 0)) + b"Arial\0"
    fonts = (
        drawn.wmf_record(0x02FB, font.ljust(50, b"\0")),
        drawn.wmf_record(0x012D, packed("H", 0)),
    )
    words = (
        wmf_text("Ада".encode("cp1251"), 0, 0),
        wmf_text(b"496 0100", 200, 40, [10] * 8),
        wmf_text(b"0113", 150, 40, [10] * 4),
    )
    for placeable in (True, False):
        assert text_of(wmf(window, *fonts, *words, is_placeable=placeable)) == f"Ада\n{NEW}"


def test_packed_drawings_are_read() -> None:
    assert text_of(gzip.compress(emf(emf_text(NEW, 0, 0)))) == NEW
    assert text_of(gzip.compress(wmf(wmf_text(NEW.encode(), 0, 0)))) == NEW


def gdi_plus(said: str = NEW) -> tuple[bytes, bytes]:
    box = packed("IIIffff", 0xFF000000, 0, len(said), 10, 10, 500, 50)
    return drawn.plus_font(1), drawn.plus_record(0x401C, box + said.encode("utf-16-le"), 0x8001)


def test_words_of_gdi_plus_are_read() -> None:
    assert text_of(emf(drawn.plus(*gdi_plus()))) == NEW


def test_words_of_gdi_plus_that_are_said_twice_are_read_once() -> None:
    both = drawn.plus(*gdi_plus("0113"), is_dual=True), emf_text(NEW, 0, 0)
    assert text_of(emf(*both)) == NEW


def test_letters_of_gdi_plus_with_places_of_their_own_are_read() -> None:
    places = [part for at in range(4) for part in (11.0 * at, 30.0)]
    body = packed("IIII", 0xFF000000, 5, 0, 4) + "0113".encode("utf-16-le") + packed("8f", *places)
    assert (
        text_of(emf(drawn.plus(drawn.plus_font(1), drawn.plus_record(0x4036, body, 0x8001))))
        == "0113"
    )
    glyphs = packed("IIII", 0xFF000000, 0, 0, 4) + body[16:]
    assert "only Windows" in why(
        emf(drawn.plus(drawn.plus_font(1), drawn.plus_record(0x4036, glyphs, 0x8001)))
    )


@pytest.mark.parametrize(
    "data",
    [
        emf(emf_text(NEW, 0, 0), has_end=False),
        wmf(wmf_text(b"0113", 0, 0), has_end=False),
        emf(packed("II", 84, 0)),
        emf(packed("II", 84, 0xFFFFFFFF)),
        wmf(packed("IH", 0, 0x0521)),
        wmf(packed("IH", 0x7FFFFFFF, 0x0521)),
        emf(emf_record(84, bytes(28) + packed("iiIII", 0, 0, 0xFFFFFFFF, 76, 0) + bytes(24))),
        emf(emf_record(86, bytes(16) + packed("I", 0xFFFFFFFF))),
        emf(emf_record(90, bytes(16) + packed("II", 0xFFFFFFFF, 1))),
        emf(emf_record(97, bytes(28) + packed("I", 0xFFFFFFFF))),
        wmf(drawn.wmf_record(0x0521, packed("H", 0xFFFF))),
        wmf(drawn.wmf_record(0x0538, packed("H", 0xFFFF))),
        emf(
            drawn.stretched(packed("IiiHHI", 40, 60000, 60000, 1, 24, 0) + bytes(20), (0, 0, 9, 9))
        ),
        emf(drawn.stretched(b"", (0, 0, 9, 9), bits=9999)),
        emf(drawn.plus(packed("HHII", 0x4008, 0, 0, 0))),
        emf(drawn.plus(packed("HHII", 0x4008, 0, 12, 0xFFFFFF))),
        emf(drawn.plus(drawn.plus_record(0x401C, packed("III", 0, 0, 9)))),
        gzip.compress(emf())[:-20] + bytes(12),
    ],
)
def test_what_lies_or_breaks_off_is_told(data: bytes) -> None:
    assert why(data).endswith((".", ". "))


def test_what_never_ends_is_told() -> None:
    assert "more than can be looked at" in why(emf(emf_record(33, b"") * 300_000))
    assert "more than can be looked at" in why(emf(emf_text("x" * 60_000, 0, 0) * 10))
    assert "more than can be looked at" in why(
        gzip.compress(emf(emf_record(70, bytes(60_000_000))))
    )


def test_numbers_without_sense_harm_nobody() -> None:
    world = emf_record(35, packed("6f", float("nan"), 1e38, -1e38, 0, float("inf"), 0))
    far = drawn.emf_polygons([(-32768, -32768, 32000, 32000), (0, 0, 0, 0)])
    assert text_of(emf(world, far, emf_text(NEW, 2**31 - 1, -(2**31)))) == NEW


def test_the_preview_of_a_sheet_shows_what_is_in_it() -> None:
    body = '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="rId1"/></v:shape></w:pict></w:r></w:p>'
    data = zipped(
        {
            "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": relations(("image", "media/a.emf")),
            "word/media/a.emf": emf(emf_text(MAIL, 0, 0)),
        }
    )
    found = documents.read(data, "a.docx")
    assert (part(found, "picture").text, found.faults) == (MAIL, ())


def test_one_in_rich_text_is_read_too() -> None:
    data = wmf(wmf_text(NEW.encode(), 0, 0), is_placeable=False).hex()
    assert documents.read(rf"{{\rtf1{{\pict\wmetafile8 {data}}}}}".encode(), "a.rtf").text == NEW
