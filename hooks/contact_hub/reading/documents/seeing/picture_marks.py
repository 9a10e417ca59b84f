"""Marks in a picture: dots that hang together, darker or lighter than what is around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from PIL import Image, ImageChops, ImageFilter

__all__ = ["AROUND", "Mark", "inks", "marks"]

AROUND = 14
"""Dots that count as surroundings."""
_FAINT = 18
"""Of 255: how much darker or lighter than its surroundings ink is at least."""
_ANY = [0] + [255] * 255
_RUNS = re.compile(b"\xff+")
_MOST_RUNS = 20_000
"""So many are a scan or a photograph; the whole of it is looked at then."""
_LOWEST, _HIGHEST = 4, 130
_SMALLEST_FRAME = 12
_RULED = 0.8


class Mark(NamedTuple):
    """Dots that hang together: the edges, and how many dots."""

    left: int
    upper: int
    right: int
    lower: int
    dots: int

    @property
    def high(self) -> int:
        """In dots."""
        return self.lower - self.upper

    @property
    def wide(self) -> int:
        """In dots."""
        return self.right - self.left

    def turned(self) -> Mark:
        """As if rows were columns."""
        return Mark(self.upper, self.left, self.lower, self.right, self.dots)

    def joined(self, other: Mark) -> Mark:
        """Both as one."""
        left, upper = min(self.left, other.left), min(self.upper, other.upper)
        right, lower = max(self.right, other.right), max(self.lower, other.lower)
        return Mark(left, upper, right, lower, self.dots + other.dots)


def inks(grey: Image.Image) -> Iterator[Image.Image]:
    """What is darker than its surroundings, and what is lighter; what there is less of is ink."""
    around = ImageFilter.BoxBlur(AROUND)
    ground = grey.filter(around)
    usual = ImageChops.difference(grey, ground).filter(around)
    for ink in (ImageChops.subtract(ground, grey), ImageChops.subtract(grey, ground)):
        faint = ImageChops.lighter(usual, Image.new("L", grey.size, _FAINT))
        marked = ImageChops.subtract(ink, faint).point(_ANY)
        if marked.getbbox():
            yield marked


def marks(ink: Image.Image) -> list[Mark] | None:
    """None where there are too many to count."""
    width, dots = ink.width, ink.tobytes()
    found, above, runs = _Found(), list[_Run](), 0
    for row in range(ink.height):
        line = dots[row * width : (row + 1) * width]
        above = found.go_on(above, row, [run.span() for run in _RUNS.finditer(line)])
        runs += len(above)
        if runs > _MOST_RUNS:
            return None
    of_size = (mark for mark in found.whole() if _LOWEST <= mark.high <= _HIGHEST)
    return [mark for mark in of_size if not _is_frame(ink, mark)]


_Run = tuple[int, int, int]
"""Where dots in a row begin and end, and the number of the mark that they belong to."""


@dataclass(slots=True)
class _Found:
    """Marks that grow row by row, and may turn out to be one; `is_part_of` tells of which."""

    marks: list[Mark] = field(default_factory=list)
    is_part_of: list[int] = field(default_factory=list)

    def whole(self) -> Iterator[Mark]:
        """Those that are part of no other."""
        for number, mark in enumerate(self.marks):
            if self.is_part_of[number] == number:
                yield mark

    def go_on(self, above: list[_Run], row: int, spans: list[tuple[int, int]]) -> list[_Run]:
        """The runs of the next row, each with its mark: that of what it touches above it."""
        here: list[_Run] = []
        first = 0
        for left, right in spans:
            mark = Mark(left, row, right, row + 1, right - left)
            while first < len(above) and above[first][1] < left:
                first += 1
            number, other = -1, first
            while other < len(above) and above[other][0] <= right:
                number = self._joined(number, above[other][2])
                other += 1
            here.append((left, right, self._added(number, mark)))
        return here

    def _added(self, number: int, mark: Mark) -> int:
        if number < 0:
            self.is_part_of.append(len(self.marks))
            self.marks.append(mark)
            return len(self.marks) - 1
        self.marks[number] = self.marks[number].joined(mark)
        return number

    def _joined(self, number: int, other: int) -> int:
        while self.is_part_of[other] != other:
            self.is_part_of[other] = self.is_part_of[self.is_part_of[other]]
            other = self.is_part_of[other]
        if number in {-1, other}:
            return other
        self.marks[number] = self.marks[number].joined(self.marks[other])
        self.is_part_of[other] = number
        return number


def _is_frame(ink: Image.Image, mark: Mark) -> bool:
    """A box, a table: ruled on all four sides."""
    left, upper, right, lower, _ = mark
    if min(mark.wide, mark.high) < _SMALLEST_FRAME:
        return False
    sides = (
        (left, upper, right, upper + 2),
        (left, lower - 2, right, lower),
        (left, upper, left + 2, lower),
        (right - 2, upper, right, lower),
    )
    return all(_is_ruled(ink.crop(side)) for side in sides)


def _is_ruled(strip: Image.Image) -> bool:
    blank = strip.histogram()[0]
    return blank < strip.width * strip.height * (1 - _RULED)
