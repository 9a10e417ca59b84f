"""Values that must not be anywhere, hidden in every way that a file can hide them."""

from __future__ import annotations

import base64
import gzip
import io
import json
import quopri
import zipfile

import pikepdf
import pytest
import typst
import zxingcpp
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from contact_hub.reading.hunt import Hunted, Unreadable

NEEDLES = {
    "name": ("Zoë Stone",),
    "email": ("zoe.stone@example.com",),
    "phone": ("+441134960100",),
    "number": ("QQ123456C",),
}
HUNTED = Hunted(NEEDLES)
VALUES = "Zoë Stone, zoe.stone@example.com, 0113 496 0100, QQ123456C"


def found(data: bytes | str, suffix: str = ".html") -> set[str]:
    return set(HUNTED.found(data.encode() if isinstance(data, str) else data, suffix))


def packed(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def commented(text: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a", b"")
        archive.comment = text.encode()
    return out.getvalue()


def png(text: str, *, compressed: bool) -> bytes:
    notes = PngInfo()
    notes.add_text("Comment", text, zip=compressed)
    out = io.BytesIO()
    Image.new("L", (9, 9)).save(out, "PNG", pnginfo=notes)
    return out.getvalue()


def jpeg(text: str) -> bytes:
    exif = Image.Exif()
    exif[0x9C9D] = text.encode("utf-16-le")  # XPAuthor
    out = io.BytesIO()
    Image.new("L", (9, 9)).save(out, "JPEG", exif=exif)
    return out.getvalue()


def code(text: str) -> bytes:
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    out = io.BytesIO()
    Image.fromarray(made.to_image(scale=3, add_quiet_zones=True)).save(out, "PNG")
    return out.getvalue()


def entities(text: str) -> str:
    return "".join(f"&#{ord(letter)};" for letter in text)


def percents(text: str) -> str:
    return "".join(f"%{octet:02X}" for octet in text.encode())


def letter() -> bytes:
    data: bytes = typst.compile(VALUES.replace("@", "\\@").encode())
    return data


def linked() -> bytes:
    source = '#link("mailto:zoe.stone@example.com")[x] #metadata("x")'
    data: bytes = typst.compile(source.encode())
    return data


def annotated() -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    document.attachments["zoë-stone.txt"] = b"0113 496 0100"
    document.docinfo["/Subject"] = "QQ123456C"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


ALL = set(NEEDLES)
PLACES: list[tuple[str, bytes | str, str, set[str]]] = [
    ("plain", VALUES, ".txt", ALL),
    ("capitals", VALUES.upper(), ".txt", ALL),
    ("accent apart", VALUES.replace("ë", "e\u0308"), ".txt", ALL),
    ("comment", f"<!-- {VALUES} -->", ".html", ALL),
    ("attribute", f"<p title='{VALUES}'>", ".html", ALL),
    ("script", f"<script>x='{VALUES}'</script>", ".html", ALL),
    ("tags", "Z<b>oë</b> St<i>one</i> 0113 <b>496</b>-<i>0100</i> <b>QQ</b>123456C", ".html",
     ALL - {"email"}),
    ("tags between", "<b>Zoë</b><b>Stone</b><td>0113<td>496<td>0100", ".html", {"name", "phone"}),
    ("entities", entities(VALUES), ".html", ALL),
    ("hex entities", "&#x5a;o&euml;&nbsp;Stone z&#x6F;e.stone&commat;example.com", ".html",
     {"name", "email"}),
    ("entities twice", "zoe.stone&amp;#64;example.com", ".html", {"email"}),
    ("percents", percents(VALUES), ".html", ALL),
    ("mailto", "mailto:zoe%2Estone%40example.com", ".html", {"email"}),
    ("JSON", json.dumps(VALUES), ".json", ALL),
    ("JSON, all escaped", "".join(f"\\u{ord(letter):04x}" for letter in VALUES), ".json", ALL),
    ("JSON line break", json.dumps("x\nZoë Stone\nzoe.stone@example.com"), ".json",
     {"name", "email"}),
    ("JSON of HTML", json.dumps("<b>Zo&euml;</b> Stone"), ".json", {"name"}),
    ("JavaScript", "'\\x7aoe.stone\\u{40}example.com'", ".js", {"email"}),
    ("soft hyphens", "Zo\u00adë Sto\u00adne", ".html", {"name"}),
    ("zero width", "zoe.\u200bstone@example.com", ".html", {"email"}),
    ("base64", "x:" + base64.b64encode(VALUES.encode()).decode(), ".html", ALL),
    ("base64url", base64.urlsafe_b64encode(VALUES.encode()).decode().rstrip("="), ".js", ALL),
    ("data URI", "url(data:image/png;base64," + base64.b64encode(code(VALUES)).decode() + ")",
     ".css", ALL),
    ("UTF-16", VALUES.encode("utf-16"), ".txt", ALL),
    ("gzip", gzip.compress(VALUES.encode()), ".gz", ALL),
    ("vCard", "FN:Zoë St\r\n one\r\nTEL:+44 113 49\r\n 6 0100\r\nEMAIL:zoe.sto\r\n ne@example.com",
     ".vcf", {"name", "phone", "email"}),
    ("vCard escapes", "NOTE:Zoë\\nStone\\, QQ\r\n 123456C", ".vcf", {"name", "number"}),
    ("quoted-printable", quopri.encodestring(VALUES.encode()), ".vcf", ALL),
    ("calendar", "SUMMARY:Zoë\r\n  Stone", ".ics", {"name"}),
    ("XML", f"<a b='{VALUES}'/>", ".xml", ALL),
    ("SVG", "<svg><text>Zoë<tspan> Stone</tspan></text></svg>", ".svg", {"name"}),
    ("PNG note", png(VALUES.replace("ë", "e\u0308"), compressed=False), ".png", ALL),
    ("path", r"C:\nina\zoe.stone@example.com", ".html", {"email"}),
    ("PNG note, packed", png("QQ123456C", compressed=True), ".png", {"number"}),
    ("EXIF", jpeg("zoe.stone@example.com"), ".jpg", {"email"}),
    ("QR", code("tel:+441134960100"), ".png", {"phone"}),
    ("PDF", letter(), ".pdf", ALL),
    ("PDF link", linked(), ".pdf", {"email"}),
    ("PDF metadata and attachment", annotated(), ".pdf", ALL - {"email"}),
    ("zip", packed(a__b=VALUES.encode()), ".zip", ALL),
    ("zip name", packed(**{"zoë-stone.txt": b""}), ".zip", {"name"}),
    ("DOCX", packed(**{"word__document.xml": b"<w:t>QQ12</w:t><w:t>3456C</w:t>"}), ".docx",
     {"number"}),
    ("zip comment", commented(VALUES), ".zip", ALL),
    ("zip that opens itself", b"MZ" + packed(a=VALUES.encode()), ".zip", ALL),
    ("zip in gzip", gzip.compress(packed(a=VALUES.encode())), ".gz", ALL),
]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "suffix", "names"), [row[1:] for row in PLACES], ids=[row[0] for row in PLACES]
)
def test_a_value_is_found_wherever_it_hides(data: bytes, suffix: str, names: set[str]) -> None:
    assert found(data, suffix) == names


@pytest.mark.parametrize(
    "phone",
    [
        "+44 113 496 0100", "+44 (0)113 496 0100", "0113-496-0100", "(0113) 496.0100", "1134960100",
        "00441134960100", "441134960100", "tel:+44-113-496-0100", "0113&nbsp;496&#8209;0100",
        "0113\u2009496\u20110100", "0113\n496\n0100", "0113 - 496 - 0100",
    ],
)  # fmt: skip
def test_a_phone_is_found_in_any_spelling(phone: str) -> None:
    assert found(phone) == {"phone"}


@pytest.mark.parametrize(
    "text",
    [
        "Zoë Stoner", "Chloë Stones", "xzoe.stone@example.com", "zoe.stone@example.community",
        "0113 496 0101", "9901134960100", "011349601000", "5510441134960100", "QQ123456CD",
        "Zoe Stone", "Zoë and Stone", "M1.134.9601,00",
    ],
)  # fmt: skip
def test_a_near_miss_is_not_found(text: str) -> None:
    assert found(text) == set()


def test_a_value_is_told_once() -> None:
    assert list(HUNTED.found(b"zoe.stone@example.com " * 3, ".txt")) == ["email"]


def test_a_character_that_json_writes_as_two_is_found() -> None:
    hunted = Hunted({"name": ("𠮷田",)})
    assert list(hunted.found(json.dumps("𠮷田").encode(), ".json")) == ["name"]


def test_a_name_in_an_address_is_a_name() -> None:
    hunted = Hunted({"name": ("Ada Stone",)})
    assert list(hunted.found(b"<a href=/people/ada-stone/>", ".html")) == ["name"]


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (b"PK\x03\x04 and so on", ".zip"),
        (b"\x1f\x8b and so on", ".gz"),
        (b"%PDF-1.7 and so on", ".pdf"),
        (gzip.compress(bytes(80_000_000)), ".gz"),
        (packed(a=bytes(80_000_000)), ".zip"),
        (packed(a=packed(a=packed(a=packed(a=packed(a=b"x"))))), ".zip"),
    ],
)
def test_what_cannot_be_looked_into_is_said_so(data: bytes, suffix: str) -> None:
    with pytest.raises(Unreadable):
        found(data, suffix)
