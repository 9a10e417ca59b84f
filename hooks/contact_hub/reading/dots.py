"""A drawing as dots in greys, 0 for black to 255 for paper; and what the eye makes of them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

__all__ = ["BLANK", "DARK", "INK", "Dots", "Patch", "any_darker", "contrast", "inked", "too_near"]

BLANK = 252
"""Greys from here on are bare paper."""
_WHITE = 255
_TONES = range(256)
INK = bytes(grey < BLANK for grey in _TONES)
"""For `translate`: 1 for each grey that is not bare paper."""
DARK = bytes(grey <= _WHITE // 2 for grey in _TONES)
"""For `translate`: 1 for each grey that is nearer to black."""


class Patch(NamedTuple):
    """Some dots, row by row from the top."""

    width: int
    height: int
    dots: bytes

    def ring(self, deep: int) -> bytes:
        """The dots along the edges."""
        wide, dots = self.width, self.dots
        sides = [dots[step::wide] for step in (*range(deep), *range(wide - deep, wide))]
        return b"".join((dots[: deep * wide], dots[-deep * wide :], *sides))

    def marks(self, table: bytes, off: int) -> Patch:
        """Each dot by its grey's entry in the table, without so many rows above and below."""
        inner = self.dots[off * self.width : -off * self.width]
        return Patch(self.width, self.height - 2 * off, inner.translate(table))

    def extent(self) -> tuple[int, int, int, int] | None:
        """Of marks, which are 0 and 1: the first and last column, first and last row with a 1."""
        if 1 not in self.dots:
            return None
        columns = self.columns()
        rows = self.dots.index(1) // self.width, self.dots.rindex(1) // self.width
        return columns.index(1), columns.rindex(1), *rows

    def columns(self) -> bytes:
        """Of marks, which are 0 and 1: one row, marked wherever any row is."""
        marks = 0
        for start in range(0, len(self.dots), self.width):
            marks |= int.from_bytes(self.dots[start : start + self.width], "big")
        return marks.to_bytes(self.width, "big")


class Dots(NamedTuple):
    """A whole drawing; a row takes `stride` bytes, of which the first `width` are dots."""

    width: int
    height: int
    stride: int
    data: memoryview

    def patch(self, left: int, upper: int, right: int, lower: int) -> Patch:
        """From the first two edges up to before the others, as far as there are dots."""
        left, upper = max(left, 0), max(upper, 0)
        right, lower = max(min(right, self.width), left), max(min(lower, self.height), upper)
        starts = range(upper * self.stride, lower * self.stride, self.stride)
        rows = (self.data[start + left : start + right] for start in starts)
        return Patch(right - left, lower - upper, b"".join(rows))

    def line(self, left: int, upper: int, right: int, lower: int) -> bytes:
        """A single row or column, whichever the edges lie along."""
        first, step = upper * self.stride + left, self.stride
        if right - left > lower - upper:
            return bytes(self.data[first : first + right - left])
        return bytes(self.data[first : lower * self.stride : step])

    def table(self) -> memoryview:
        """In two dimensions, as other programs take pictures."""
        return self.data.cast("B", (self.height, self.stride))


def any_darker(dots: bytes, limit: int) -> bool:
    """Whether one of them is darker than this."""
    return bool(dots.translate(None, _from(limit)))


@lru_cache(maxsize=16)
def _from(limit: int) -> bytes:
    return bytes(_TONES[limit:])


def contrast(one: float, other: float) -> float:
    """As WCAG 2.2 reckons it, 1 to 21."""
    lighter, darker = sorted((_light(one), _light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _light(tone: float) -> float:
    """Relative luminance of a grey in sRGB (IEC 61966-2-1)."""
    part = tone / _WHITE
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - from the standard


@lru_cache(maxsize=512)
def too_near(tone: int, least: float) -> bytes:
    """For `translate`: 1 for each grey from which the tone does not stand out so much."""
    return bytes(contrast(tone, grey) < least for grey in _TONES)


@lru_cache(maxsize=512)
def inked(tone: int, ground: int) -> bytes:
    """For `translate`: 1 for each grey that has ink of this tone on this ground.

    A third of the way from the ground counts: thin strokes are never full.
    """
    limit = ground + (tone - ground) / 3
    return bytes((grey <= limit) == (tone < ground) for grey in _TONES)
