"""Pens, brushes and fonts that a drawing of Windows makes, and chooses later."""

from __future__ import annotations

from typing import NamedTuple

from contact_hub.reading.documents.metafiles import fonts
from contact_hub.reading.documents.metafiles.device import NOTHING, Device
from contact_hub.reading.documents.metafiles.fonts import Font
from contact_hub.reading.documents.metafiles.records import Record, numbers

__all__ = ["MADE_IN_EMF", "MADE_IN_WMF", "Thing", "chosen", "of_emf", "of_wmf", "stock"]


class Thing(NamedTuple):
    """A `pen` or a `brush` with its colour, or a `font`; how wide a pen is."""

    kind: str
    value: str | Font
    wide: float = 0.0


_STOCK = (
    *(Thing("brush", ink) for ink in ("#ffffff", "#c0c0c0", "#808080", "#404040", "#000000")),
    Thing("brush", NOTHING),
    *(Thing("pen", ink) for ink in ("#ffffff", "#000000", NOTHING)),
)
"""What everybody has, by its number."""
_PEN, _BRUSH, _FONT, _NEW_PEN = 38, 39, 82, 95
MADE_IN_EMF = (_PEN, _BRUSH, _FONT, _NEW_PEN)
_OLD_PEN, _OLD_BRUSH, _OLD_FONT = 0x02FA, 0x02FC, 0x02FB
MADE_IN_WMF = (_OLD_PEN, _OLD_BRUSH, _OLD_FONT, 0x00F7, 0x01F9, 0x06FF, 0x0142)
"""Each of which takes a number."""
_EMPTY_PEN, _PEN_STYLES = 5, 15
_INKS = {0: None, 1: NOTHING}
"""Of brushes by their style: plain, empty; others are patterns."""
_PATTERN = "#c0c0c0"


def stock(number: int) -> Thing | None:
    """One that everybody has."""
    return _STOCK[number] if number < len(_STOCK) else None


def of_emf(record: Record) -> Thing:
    """Made by this record."""
    body = record.body
    if record.kind == _FONT:
        return Thing("font", fonts.of_emf(body))
    if record.kind == _BRUSH:
        style, colour = numbers(body, 12, 2, "I")
        return Thing("brush", _INKS.get(style, _PATTERN) or _colour(colour))
    at = 28 if record.kind == _NEW_PEN else 12
    style, wide = numbers(body, at, 2)
    return _pen(style, wide, numbers(body, at + 12, 1, "I")[0])


def of_wmf(record: Record) -> Thing:
    """Likewise; what is nothing of these has no kind."""
    body = record.body
    if record.kind == _OLD_FONT:
        return Thing("font", fonts.of_wmf(body))
    if record.kind == _OLD_PEN:
        style, wide, _ = numbers(body, 0, 3, "h")
        return _pen(style, wide, numbers(body, 6, 1, "I")[0])
    if record.kind == _OLD_BRUSH:
        (style,) = numbers(body, 0, 1, "H")
        colour = numbers(body, 2, 1, "I")[0]
        return Thing("brush", _INKS.get(style, _PATTERN) or _colour(colour))
    return Thing("", "")


def chosen(device: Device, thing: Thing | None) -> None:
    """What is drawn from now on is drawn with it."""
    if thing is not None and thing.kind:
        device.set(**{thing.kind: thing.value})
        if thing.kind == "pen":
            device.set(pen_width=thing.wide)


def _pen(style: int, wide: int, colour: int) -> Thing:
    ink = NOTHING if style & _PEN_STYLES == _EMPTY_PEN else _colour(colour)
    return Thing("pen", ink, float(max(wide, 0)))


def _colour(said: int) -> str:
    return f"#{said & 255:02x}{said >> 8 & 255:02x}{said >> 16 & 255:02x}"
