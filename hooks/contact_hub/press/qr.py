"""QR codes for screens and for the press (ISO/IEC 18004, error correction M, never Micro QR)."""

from __future__ import annotations

import re
import struct
import zlib
from functools import lru_cache

import zxingcpp

from contact_hub.press import ascii_pdf

__all__ = ["QUIET_ZONE", "as_pdf", "as_png", "as_svg", "modules"]

QUIET_ZONE = 4
"""Modules that must stay white on each side (ISO/IEC 18004, 6.3.8)."""

Rows = tuple[bytes, ...]
"""One byte a module, row by row from the top: 1 is dark."""


def as_png(text: str) -> bytes:
    """One bit a pixel on a white ground, eight pixels a module, the quiet zone included."""
    side = modules(text) + 2 * QUIET_ZONE
    beside = b"\xff" * QUIET_ZONE
    white = b"\0" + b"\xff" * side
    above = white * 8 * QUIET_ZONE
    code = b"".join((b"\0" + beside + row.translate(_EIGHT) + beside) * 8 for row in _rows(text))
    size = struct.pack(">LLBBBBB", 8 * side, 8 * side, 1, 0, 0, 0, 0)
    drawn = zlib.compress(above + code + above, 3)
    chunks = ((b"IHDR", size), (b"IDAT", drawn), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*each) for each in chunks)


def as_pdf(text: str) -> bytes:
    """PDF 1.4 in ASCII, one unit a module, black ink alone (K 100 %), without the quiet zone."""
    side = modules(text)
    content = "\n".join(("0 0 0 1 k", *_rectangles(_rows(text)), "f"))
    return ascii_pdf.page(side, side, content).encode("ascii")


def as_svg(text: str) -> bytes:
    """In ASCII, one unit a module, black, without the quiet zone."""
    side = modules(text)
    runs = (
        f"M{run.start()} {line}h{run.end() - run.start()}v1H{run.start()}z"
        for line, row in enumerate(_rows(text))
        for run in _DARK.finditer(row)
    )
    opened = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
    return f'{opened}<path d="{"".join(runs)}"/></svg>\n'.encode("ascii")


def modules(text: str) -> int:
    """How many modules the code has on each side, without its quiet zone."""
    return len(_rows(text))


_DARK = re.compile(rb"\x01+")
_EIGHT = b"\xff\x00" + bytes(254)
"""A module → eight pixels of one bit: white, or black."""


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


def _chunk(kind: bytes, data: bytes) -> bytes:
    """PNG (third edition), 5.3: length, type, data, checksum."""
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))
