"""Drawings of Windows for the tests of what reads them, written record by record."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterable, Sequence

from PIL import Image

__all__ = [
    "dots",
    "emf",
    "emf_font",
    "emf_polygons",
    "emf_record",
    "emf_text",
    "packed",
    "plus",
    "plus_font",
    "plus_record",
    "runs",
    "stretched",
    "wmf",
    "wmf_record",
    "wmf_text",
]


def packed(form: str, *values: float) -> bytes:
    """Little-endian."""
    return struct.pack(f"<{form}", *values)


def emf_record(kind: int, body: bytes) -> bytes:
    """With its size, in fours."""
    body += bytes(-len(body) % 4)
    return packed("II", kind, 8 + len(body)) + body


def emf(*records: bytes, has_end: bool = True) -> bytes:
    """A header, these, and an end."""
    head = bytes(32) + b" EMF" + packed("I", 0x10000) + bytes(60)
    end = emf_record(14, bytes(12)) if has_end else b""
    return b"".join((emf_record(1, head), *records, end))


def emf_text(said: str | bytes, x: int, y: int, advance: int = 0, *, how: int = 0) -> bytes:
    """EXTTEXTOUTW, or of bytes EXTTEXTOUTA, at the top left of its letters."""
    kind = 84 if isinstance(said, str) else 83
    data = said.encode("utf-16-le") if isinstance(said, str) else said
    data += bytes(-len(data) % 4)
    where = 76
    apart = where + len(data) if advance else 0
    text = packed("iiIIIiiiiI", x, y, len(said), where, how, 0, 0, 0, 0, apart)
    wide = packed(f"{len(said)}i", *[advance] * len(said)) if advance else b""
    return emf_record(kind, bytes(28) + text + data + wide)


def emf_font(number: int, name: str, height: int = -20, charset: int = 0, slope: int = 0) -> bytes:
    """Made, and chosen."""
    look = packed("iiiii", height, 0, slope, slope, 400) + bytes((0, 0, 0, charset, 0, 0, 0, 0))
    face = name.encode("utf-16-le").ljust(64, b"\0")
    made = emf_record(82, packed("I", number) + look + face)
    return made + emf_record(37, packed("I", number))


def emf_polygons(boxes: Iterable[tuple[int, int, int, int]], slant: int = 1) -> bytes:
    """Each a shape of its own, filled with black and nearly a box."""
    black = emf_record(37, packed("I", 0x80000004))
    return black + b"".join(
        emf_record(
            86,
            bytes(16)
            + packed("I", 4)
            + packed("8h", left, upper, right + slant, upper, right, lower, left, lower),
        )
        for left, upper, right, lower in boxes
    )


def runs(picture: Image.Image) -> list[tuple[int, int, int, int]]:
    """The dark dots of each row of a picture, as boxes."""
    found = []
    for row in range(picture.height):
        line = picture.crop((0, row, picture.width, row + 1)).tobytes()
        at = 0
        while at < len(line):
            end = at
            while end < len(line) and line[end] < 128:
                end += 1
            if end > at:
                found.append((at, row, end, row + 1))
            at = end + 1
    return found


def dots(picture: Image.Image) -> bytes:
    """A DIB."""
    out = io.BytesIO()
    picture.save(out, "BMP")
    return out.getvalue()[14:]


def stretched(dib: bytes, box: tuple[int, int, int, int], *, bits: int = 0) -> bytes:
    """STRETCHDIBITS into left, upper, wide, high; `bits` where they begin."""
    left, upper, wide, high = box
    begin = bits or len(dib)
    body = bytes(16) + packed("iiiiii", left, upper, 0, 0, wide, high)
    body += packed("IIII", 80, begin, 80 + begin, max(len(dib) - begin, 1))
    body += packed("IIii", 0, 0x00CC0020, wide, high) + dib
    return emf_record(81, body)


def plus(*records: bytes, is_dual: bool = False) -> bytes:
    """A comment of GDI+, with its header."""
    head = plus_record(0x4001, packed("IIII", 0xDBC01002, 1, 96, 96), int(is_dual))
    said = b"EMF+" + head + b"".join(records)
    return emf_record(70, packed("I", len(said)) + said)


def plus_record(kind: int, body: bytes, flags: int = 0) -> bytes:
    """With both of its sizes."""
    body += bytes(-len(body) % 4)
    return packed("HHII", kind, flags, 12 + len(body), len(body)) + body


def plus_font(number: int, name: str = "Arial") -> bytes:
    """Made: GDI+ says with each text which one it takes."""
    body = packed("IfIIII", 0xDBC01002, 20.0, 2, 0, 0, len(name)) + name.encode("utf-16-le")
    return plus_record(0x4008, body, 0x0600 | number)


def wmf_record(kind: int, body: bytes) -> bytes:
    """With its size in words."""
    body += bytes(len(body) % 2)
    return packed("IH", 3 + len(body) // 2, kind) + body


def wmf(*records: bytes, is_placeable: bool = True, has_end: bool = True) -> bytes:
    """A header, these, and an end."""
    place = packed("IHhhhhHIH", 0x9AC6CDD7, 0, 0, 0, 800, 200, 96, 0, 0) if is_placeable else b""
    end = wmf_record(0, b"") if has_end else b""
    head = packed("HHHIHIH", 1, 9, 0x300, 0, 4, 0, 0)
    return b"".join((place, head, *records, end))


def wmf_text(said: bytes, x: int, y: int, advances: Sequence[int] = ()) -> bytes:
    """EXTTEXTOUT where it says how wide its letters are, else TEXTOUT."""
    data = said + bytes(len(said) % 2)
    if not advances:
        return wmf_record(0x0521, packed("H", len(said)) + data + packed("hh", y, x))
    wide = packed(f"{len(advances)}h", *advances)
    return wmf_record(0x0A32, packed("hhhh", y, x, len(said), 0) + data + wide)
