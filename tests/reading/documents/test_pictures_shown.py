"""Pictures as the eye reads them: by OCR, their codes, and what is written into their files."""

from __future__ import annotations

import struct
import zlib

import pytest
from PIL import Image, PngImagePlugin
from tests.reading.documents.made import CARD, MAIL, NEW, OLD, as_bytes, image, needs_ocr, picture

from contact_hub.press import qr
from contact_hub.reading.documents import bounded
from contact_hub.reading.documents.document import Document, Unreadable
from contact_hub.reading.documents.seeing import ocr, picture_missed, pictures

WORDS = f"Ada Stone \\ {NEW} \\ {MAIL}".replace("@", "\\@")
BLIND = ocr.Eye(None)


@needs_ocr
@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP"])
def test_each_kind_of_picture_is_read(form: str) -> None:
    data = as_bytes(image(picture(WORDS)).convert("RGB"), form)
    part = pictures.shown(data)
    assert part.text == f"Ada Stone\n{NEW}\n{MAIL}"
    assert part.by_ocr
    assert not part.faults


@needs_ocr
@pytest.mark.parametrize("dpi", [96, 150, 300, 600])
def test_a_card_is_read_at_any_resolution(dpi: int) -> None:
    assert NEW in pictures.shown(picture(WORDS, dpi, page=CARD)).text


@needs_ocr
@pytest.mark.parametrize("ink", ["999", "aaa"])
def test_pale_small_print_beside_black_is_read(ink: str) -> None:
    screen = "#set page(width: 600pt, height: 200pt, margin: 20pt)\n"
    words = '#set text(font: "Noto Sans", size: 16pt)\n= Ada Stone\nLeeds\n\n'
    words += f'#text(size: 12pt, fill: rgb("#{ink}"))[www.stone-garden.example {NEW}]'
    said = pictures.shown(picture(words, 72, page=screen)).text
    assert "www.stone-garden.example" in said
    assert NEW in said


def test_what_was_missed_is_believed_where_it_is_long_and_sure() -> None:
    said = [("0113 496", 90), ("0113 497", 40), ("N on.", 95)]
    lines = tuple((ocr.Word(text, 0, 0, 9, 9, sure),) for text, sure in said)
    assert list(picture_missed.believed(ocr.Said(lines, 75, 3))) == [lines[0]]


@needs_ocr
def test_white_letters_on_nothing_are_read() -> None:
    page = "#set page(width: 85mm, height: 55mm, fill: none)\n#set text(fill: white)\n"
    assert NEW in pictures.shown(picture(WORDS, page=page)).text


@needs_ocr
def test_a_photograph_is_read_as_it_is_turned_for_the_eye() -> None:
    exif = Image.Exif()
    exif[0x0112] = 2  # mirrored
    mirrored = image(picture(WORDS)).convert("L").transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    assert NEW in pictures.shown(as_bytes(mirrored, "JPEG", exif=exif)).text


@needs_ocr
def test_a_picture_of_many_tones_is_read() -> None:
    tones = image(picture(WORDS)).convert("I").point(lambda tone: tone * 257)
    assert NEW in pictures.shown(as_bytes(tones.convert("I;16"))).text


def test_a_picture_that_is_large_and_clear_takes_little_memory() -> None:
    large = Image.new("RGBA", (6000, 6000), (10, 20, 30, 128))
    (reading,) = bounded.read([("a.png", as_bytes(large, compress_level=1))])
    assert isinstance(reading, Document)


@needs_ocr
def test_each_page_of_a_fax_is_read() -> None:
    first, second = (image(picture(words)).convert("L") for words in (NEW, OLD))
    data = as_bytes(first, "TIFF", save_all=True, append_images=[second])
    document = pictures.read(data)
    assert [(part.where, part.text) for part in document.parts] == [
        ("picture 1", NEW),
        ("picture 2", OLD),
    ]


def test_a_code_in_a_picture_is_read() -> None:
    part = pictures.shown(qr.as_png("https://example.com/old"), BLIND)
    assert (part.codes, part.faults) == (("https://example.com/old",), ())


def test_a_picture_of_nothing_needs_no_ocr() -> None:
    part = pictures.shown(as_bytes(Image.new("RGB", (800, 600), "teal")), BLIND)
    assert (part.text, part.faults) == ("", ())


def test_a_picture_with_words_needs_it() -> None:
    part = pictures.shown(picture(WORDS), BLIND)
    assert len(part.faults) == 1
    assert part.faults[0].startswith("It has parts that only OCR can read")


def test_what_is_written_into_the_file_remains_in_it() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", f"Ada Stone, {OLD}")
    plain = Image.new("RGB", (80, 60), "teal")
    assert OLD in pictures.shown(as_bytes(plain, pnginfo=notes), BLIND).remains
    exif = Image.Exif()
    exif[0x010E] = f"Ring {OLD}"
    assert OLD in pictures.shown(as_bytes(plain, "JPEG", exif=exif), BLIND).remains


def test_a_picture_of_twenty_thousand_dots_a_side_is_refused_before_it_is_opened() -> None:
    size = struct.pack(">LLBBBBB", 20_000, 20_000, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", b"")
    with pytest.raises(Unreadable, match="million dots"):
        pictures.read(data)


def chunk(kind: bytes, data: bytes) -> bytes:
    checksum = struct.pack(">L", zlib.crc32(kind + data))
    return struct.pack(">L", len(data)) + kind + data + checksum


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n", picture(NEW)[:500]])
def test_a_broken_picture_is_unreadable(data: bytes) -> None:
    with pytest.raises(Unreadable, match="broken"):
        pictures.read(data)
    assert "cannot be read" in pictures.shown(data).faults[0]
