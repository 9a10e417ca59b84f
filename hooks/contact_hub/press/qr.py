"""QR codes for screens and for the press (ISO/IEC 18004, error correction M, never Micro QR)."""

from __future__ import annotations

import re
import zlib
from functools import lru_cache
from io import BytesIO

import zxingcpp
from PIL import Image

__all__ = ["QUIET_ZONE", "as_pdf", "as_png", "modules"]

QUIET_ZONE = 4
"""Modules that must stay white on each side (ISO/IEC 18004, 6.3.8)."""

Rows = tuple[bytes, ...]
"""One byte a module, row by row from the top: 1 is dark."""


def as_png(text: str, *, module_px: int = 8) -> bytes:
    """One bit a pixel on a white ground, the quiet zone included."""
    side = modules(text)
    code = Image.frombytes("L", (side, side), b"".join(_rows(text)).translate(_WHITE_AND_BLACK))
    whole = side + 2 * QUIET_ZONE
    sheet = Image.new("1", (whole, whole), 1)
    sheet.paste(code.convert("1", dither=Image.Dither.NONE), (QUIET_ZONE, QUIET_ZONE))
    pixels = whole * module_px
    png = BytesIO()
    sheet.resize((pixels, pixels), Image.Resampling.NEAREST).save(png, "PNG", compress_level=3)
    return png.getvalue()


def as_pdf(text: str) -> bytes:
    """PDF 1.4, one unit a module, black ink alone (K 100 %); the quiet zone is the template's."""
    side = modules(text)
    drawing = "\n".join(("0 0 0 1 k", *_rectangles(_rows(text)), "f"))
    content = zlib.compress(drawing.encode("ascii"), 6)
    return _pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Resources<<>>/Contents 4 0 R>>"
        % (side, side),
        b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(content), content),
    )


def modules(text: str) -> int:
    """How many modules the code has on each side, without its quiet zone."""
    return len(_rows(text))


_DARK = re.compile(rb"\x01+")
_WHITE_AND_BLACK = b"\xff\x00" + bytes(254)


@lru_cache(maxsize=64)
def _rows(text: str) -> Rows:
    """ASCII plainly; anything else as UTF-8 and declared so (ECI 26), or scanners would guess."""
    options = {"ec_level": "M"} if text.isascii() else {"ec_level": "M", "eci": "UTF-8"}
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, **options)
    image = code.to_image(scale=1, add_quiet_zones=False)
    side: int = image.shape[0]
    pixels = memoryview(image).tobytes()  # type: ignore[arg-type]
    dark = pixels.translate(b"\x01" + bytes(255))
    return tuple(dark[start : start + side] for start in range(0, side * side, side))


def _rectangles(rows: Rows) -> list[str]:
    """Each run of dark modules as one rectangle; PDF counts from the bottom."""
    found: list[str] = []
    for height, row in zip(range(len(rows) - 1, -1, -1), rows, strict=True):
        found += [
            f"{run.start()} {height} {run.end() - run.start()} 1 re" for run in _DARK.finditer(row)
        ]
    return found


def _pdf(*objects: bytes) -> bytes:
    """The smallest classic file: objects, cross-reference table, trailer (ISO 32000-1, 7.5)."""
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    table = b""
    for number, body in enumerate(objects, start=1):
        table += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start, count = len(out), len(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n%b" % (count, table)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (count, start)
    return bytes(out)
