"""Points, boxes, paths and transforms of GDI+ ([MS-EMFPLUS], 2.2.1.6, 2.2.2, 2.3.9)."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.reading.documents.document import Unreadable
from contact_hub.reading.documents.metafiles.device import Device, Matrix, Point
from contact_hub.reading.documents.metafiles.records import Record, floats, numbers

__all__ = ["ANEW", "OTHERWISE", "as_path", "box_of", "matrix_of", "points_of", "rectangles"]

_SHORT, _RELATIVE, _IN_RUNS = 0x4000, 0x0800, 0x1000
_START, _CURVE, _KIND, _CLOSES = 0, 3, 7, 0x80
ANEW, _TIMES, _ALONG = 0x402A, 0x402C, 0x402D
_BY_CORNERS = 0x401B
OTHERWISE = "It is drawn in a way that only Windows knows."


def points_of(body: bytes, at: int, count: int, flags: int) -> list[Point]:
    """Whole numbers or others; those that tell only how far from the last are not read."""
    if flags & _RELATIVE:
        raise Unreadable(OTHERWISE)
    said: tuple[float, ...]
    said = numbers(body, at, 2 * count, "h") if flags & _SHORT else floats(body, at, 2 * count)
    return [(float(x), float(y)) for x, y in zip(said[::2], said[1::2], strict=True)]


def as_path(device: Device, body: bytes) -> str:
    """A path of SVG."""
    count, flags = numbers(body, 4, 2, "I")
    if flags & _IN_RUNS:
        raise Unreadable(OTHERWISE)
    points = points_of(body, 12, count, flags)
    kinds = numbers(body, 12 + count * (4 if flags & _SHORT else 8), count, "B")
    path, at = "", 0
    while at + 1 < count:
        kind = kinds[at + 1] & _KIND
        step = _CURVE if kind == _CURVE else 1
        if kind == _START:
            at += 1
            continue
        begun = kinds[at] & _KIND == _START
        part = device.line(points[at : at + step + 1], curved=kind == _CURVE)
        at += step
        rest = part[part.find("C" if kind == _CURVE else "L") :] if part else ""
        path += (part if begun else rest) + "Z" * bool(at < count and kinds[at] & _CLOSES)
    return path


def rectangles(body: bytes, at: int, count: int, flags: int) -> Iterator[tuple[Point, ...]]:
    """Their corners."""
    sides: tuple[float, ...]
    sides = numbers(body, at, 4 * count, "h") if flags & _SHORT else floats(body, at, 4 * count)
    for x, y, wide, high in zip(*(sides[first::4] for first in range(4)), strict=True):
        yield (x, y), (x + wide, y), (x + wide, y + high), (x, y + high)


def box_of(record: Record) -> tuple[Point, Point]:
    """Two corners of a picture."""
    if record.kind == _BY_CORNERS:
        (x, y), (right, _), (_, lower) = points_of(record.body, 28, 3, record.flags)
        return (x, y), (right, lower)
    (corners,) = rectangles(record.body, 24, 1, record.flags)
    return corners[0], corners[2]


def matrix_of(record: Record) -> Matrix:
    """What a record says of how all is moved."""
    if record.kind in {ANEW, _TIMES}:
        a, b, c, d, e, f = floats(record.body, 0, 6)
        return a, b, c, d, e, f
    x, y = floats(record.body, 0, 2)
    return (1.0, 0.0, 0.0, 1.0, x, y) if record.kind == _ALONG else (x, 0.0, 0.0, y, 0.0, 0.0)
