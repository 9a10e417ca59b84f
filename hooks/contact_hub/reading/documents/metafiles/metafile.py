"""A drawing of Windows as it is seen: its type as text, its outlines and pictures by OCR."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from contact_hub.reading import drawing
from contact_hub.reading.documents.document import Part, Unreadable
from contact_hub.reading.documents.metafiles import bitmaps, emf, pieces, wmf
from contact_hub.reading.documents.metafiles.device import Device, Point
from contact_hub.reading.documents.metafiles.records import BROKEN, TOO_MUCH
from contact_hub.reading.documents.seeing import ocr, pictures

__all__ = ["is_one", "read"]

_EMF, _EMF_AT = b" EMF", 40
_WMF = (wmf.PLACEABLE, b"\x01\x00\x09\x00", b"\x02\x00\x09\x00")
_GZIP, _ANY_WRAPPER = b"\x1f\x8b", 47
_MOST_BYTES = 50_000_000
_DOTS = 2100
_FEW_BOXES = 150
"""Lines and boxes of a table; so few are no code."""
_POINTS = 72
_HAIR = 1.5 / _DOTS
_SIDE = 96.0
_UNDRAWN = "It cannot be drawn here, so that nobody knows what its outlines say."


def is_one(data: bytes) -> bool:
    """As its first bytes say, packed or not."""
    plain = zlib.decompressobj(_ANY_WRAPPER).decompress(data, 64) if _is_packed(data) else data
    return plain[_EMF_AT : _EMF_AT + 4] == _EMF or plain.startswith(_WMF)


def read(data: bytes, eye: ocr.Eye) -> Iterator[Part]:
    """What is type, then what OCR sees in all the rest; raises Unreadable."""
    plain = _unpacked(data) if _is_packed(data) else data
    device = (wmf if plain.startswith(_WMF) else emf).play(plain)
    yield Part("", pieces.text_of(device.pieces))
    if device.pictures or device.is_slanted or len(device.drawn) > _FEW_BOXES:
        yield _seen(device, eye)


def _is_packed(data: bytes) -> bool:
    return data.startswith(_GZIP)


def _unpacked(data: bytes) -> bytes:
    unpacking = zlib.decompressobj(_ANY_WRAPPER)
    try:
        plain = unpacking.decompress(data, _MOST_BYTES)
    except zlib.error:
        raise Unreadable(BROKEN) from None
    if unpacking.unconsumed_tail:
        raise Unreadable(TOO_MUCH)
    return plain


def _seen(device: Device, eye: ocr.Eye) -> Part:
    """One picture alone is looked at as it is."""
    if len(device.drawn) == len(device.pictures) == 1:
        return replace(pictures.shown(bitmaps.written(device.pictures[0]), eye), remains="")
    try:
        png = drawing.svg_as_png(_svg(device.drawn, device.edges), _dots(device) * _POINTS / _SIDE)
    except drawing.NotADrawing:
        return Part("", "", faults=(_UNDRAWN,))
    return replace(pictures.shown(png, eye), remains="")


def _dots(device: Device) -> float:
    """Of the longer side; pictures alone need no more than their own."""
    if len(device.drawn) > len(device.pictures):
        return _DOTS
    return min(_DOTS, device.fineness * _longer(device.edges))


def _longer(edges: Sequence[Point]) -> float:
    across, down = [x for x, _ in edges], [y for _, y in edges]
    return max(max(across) - min(across), max(down) - min(down))


def _svg(drawn: Sequence[str], edges: Sequence[Point]) -> bytes:
    """On white, as large as what is drawn."""
    left, right = min(x for x, _ in edges), max(x for x, _ in edges)
    upper, lower = min(y for _, y in edges), max(y for _, y in edges)
    long = max(right - left, lower - upper, 1e-3)
    margin = long / 50
    wide, high = right - left + 2 * margin, lower - upper + 2 * margin
    side = _SIDE / max(wide, high)
    box = f"{left - margin:.2f} {upper - margin:.2f} {wide:.2f} {high:.2f}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{wide * side:.3f}pt" height="{high * side:.3f}pt" viewBox="{box}">'
        f'<rect x="{left - margin:.2f}" y="{upper - margin:.2f}" width="{wide:.2f}" '
        f'height="{high:.2f}" fill="#ffffff"/>'
        f'<g stroke-width="{long * _HAIR:.3f}">{"".join(drawn)}</g></svg>'
    ).encode()
