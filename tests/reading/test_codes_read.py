"""QR codes read from pictures, as a telephone's camera reads them."""

from __future__ import annotations

import io

import pytest
import zxingcpp
from PIL import Image

from contact_hub.reading import qr

TEXT = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Stone\r\nEND:VCARD\r\n"


def code(text: str = TEXT, scale: int = 4) -> Image.Image:
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    return Image.fromarray(made.to_image(scale=scale, add_quiet_zones=True)).convert("L")


def png(picture: Image.Image, kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    picture.save(out, kind)
    return out.getvalue()


def test_a_code_is_read_to_the_letter() -> None:
    assert qr.decoded(png(code())) == (TEXT,)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_a_code_is_read_in_every_kind_of_picture(kind: str) -> None:
    assert qr.decoded(png(code(), kind)) == (TEXT,)


@pytest.mark.parametrize("turned", [17, 90, 180])
def test_a_turned_code_is_read(turned: int) -> None:
    assert qr.decoded(png(code().rotate(turned, expand=True, fillcolor=255))) == (TEXT,)


def test_a_light_code_on_dark_is_read() -> None:
    assert qr.decoded(png(Image.eval(code(), lambda level: 255 - level))) == (TEXT,)


def test_a_code_with_no_colour_behind_it_lies_on_white() -> None:
    black = Image.new("L", code().size, 0)
    ink = Image.eval(code(), lambda level: 255 - level)
    assert qr.decoded(png(Image.merge("LA", (black, ink)))) == (TEXT,)


def test_every_code_in_a_picture_is_read() -> None:
    one, two = code("tel:111"), code("https://example.com")
    sheet = Image.new("L", (one.width + two.width + 80, max(one.height, two.height) + 40), 255)
    sheet.paste(one, (20, 20))
    sheet.paste(two, (one.width + 60, 20))
    assert set(qr.decoded(png(sheet))) == {"tel:111", "https://example.com"}


def test_a_picture_without_a_code_has_none() -> None:
    assert qr.decoded(png(Image.new("L", (50, 50), 255))) == ()


@pytest.mark.parametrize("data", [b"", b"words", b"%!PS", png(code())[:200], b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(qr.NotAPicture):
        qr.decoded(data)


def test_a_picture_that_is_too_large_is_not_unpacked() -> None:
    with pytest.raises(qr.NotAPicture, match="pixels"):
        qr.decoded(png(Image.new("1", (20_000, 2_001))))


def of_kind(kind: zxingcpp.BarcodeFormat, text: str) -> bytes:
    made = zxingcpp.create_barcode(text, kind)
    return png(Image.fromarray(made.to_image(scale=5, add_quiet_zones=True)).convert("L"))


@pytest.mark.parametrize(
    "kind", ["Aztec", "DataMatrix", "PDF417", "MaxiCode", "Code128", "RMQRCode"]
)
def test_codes_of_other_kinds_are_read(kind: str) -> None:
    says = "tel:+441134960900"
    assert qr.decoded(of_kind(getattr(zxingcpp.BarcodeFormat, kind), says)) == (says,)


@pytest.mark.parametrize(
    ("kind", "digits"), [("EAN13", "501134960902"), ("Code128", "01134960900")]
)
def test_digits_in_lines_are_the_number_of_a_thing(kind: str, digits: str) -> None:
    assert qr.decoded(of_kind(getattr(zxingcpp.BarcodeFormat, kind), digits)) == ()
