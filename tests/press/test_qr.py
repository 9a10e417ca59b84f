"""A code is read back as it was written."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from contact_hub.press import qr

TEXTS = {
    "a link": "https://harbourfinch.example/people/ada-stone",
    "capitals alone": "HELLO",
    "one letter": "a",
    "Latin-1": "FN:Zoë",
    "Latin-2": "FN:Łucja Wójcik",
    "Japanese": "FN:高橋 美咲",
    "many scripts": "FN:Zoë Łukasz Δημητρίου Шевченко 高橋 😀",
    "a long vCard": "BEGIN:VCARD\r\nVERSION:3.0\r\n" + "NOTE:Zoë\r\n" * 60 + "END:VCARD\r\n",
}


def read(picture: Image.Image) -> zxingcpp.Barcode:
    found = zxingcpp.read_barcode(picture.convert("L"), text_mode=zxingcpp.TextMode.Plain)
    assert found is not None
    return found


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_code_on_a_screen_is_read_back(text: str) -> None:
    code = read(Image.open(BytesIO(qr.as_png(text))))
    assert code.text == text
    assert code.bytes == text.encode()


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_code_on_paper_is_read_back(text: str) -> None:
    page = pypdfium2.PdfDocument(qr.as_pdf(text))[0]
    drawn = page.render(scale=4).to_pil()
    sheet = Image.new("RGB", (drawn.width + 64, drawn.height + 64), "white")
    sheet.paste(drawn, (32, 32))
    assert read(sheet).text == text


def test_a_code_is_never_micro_and_corrects_errors_at_level_m() -> None:
    code = read(Image.open(BytesIO(qr.as_png("1"))))
    assert code.format == zxingcpp.BarcodeFormat.QRCode
    assert code.ec_level == "M"
    assert qr.modules("1") == 21


def test_a_picture_has_two_tones_and_its_quiet_zone() -> None:
    picture = Image.open(BytesIO(qr.as_png("1")))
    assert picture.mode == "1"
    assert picture.size == ((21 + 8) * 8, (21 + 8) * 8)
    assert picture.crop((0, 0, picture.width, 4 * 8)).getextrema() == (255, 255)


def test_the_code_for_the_press_is_one_unit_a_module_without_quiet_zone() -> None:
    pdf = qr.as_pdf("1")
    assert pdf.startswith(b"%PDF-1.4")
    assert pypdfium2.PdfDocument(pdf)[0].get_size() == (21, 21)
