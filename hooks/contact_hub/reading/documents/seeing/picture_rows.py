"""Whether marks in a picture stand in rows, as letters do; and where.

Nobody reads here: what looks like a row of letters is worth OCR, and nothing else is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PIL import Image, ImageChops

from contact_hub.reading.documents.seeing.picture_marks import AROUND, Mark, inks, marks

__all__ = ["Region", "regions", "rows"]


class Region(NamedTuple):
    """Edges in dots of the picture; `turned` is above 0 where its rows run up or down."""

    left: int
    upper: int
    right: int
    lower: int
    turned: int = 0


_BIG = 4
"""Letters of an inch are looked at from so far away."""
_HIGH = 24
"""Dots: what is as high is no small letter."""
_CLEARLY = [0] * 8 + [255] * 248
_SOLID = 0.86
"""Of its box: a mark that fills so much is a rule or a box."""
_RULE = 40
"""So many times as wide as high, it is no letters either."""
_LIKE = 2.4
"""How much higher than its neighbour a letter may be."""
_NEAR = 1.4
"""In heights of a letter: how far the next one may be."""
_FEWEST = 4
_FEWEST_ALONE = 6
_WIDE = 0.95
"""In heights of the row: a mark that is wider is several letters that touch."""


def regions(grey: Image.Image) -> tuple[Region, ...]:
    """Boxes around rows of marks in a grey picture of about 150 dpi, apart from each other."""
    paper = Image.new("L", grey.size, grey.getpixel((0, 0)))
    drawn = ImageChops.difference(grey, paper).point(_CLEARLY).getbbox()
    if drawn is None:
        return ()
    left, upper, right, lower = drawn
    around = Region(left - AROUND, upper - AROUND, right + AROUND, lower + AROUND)
    inner = _moved(around, (0, 0), grey.size)
    found = [row for scale in (1, _BIG) for row in _at(grey.crop(inner[:4]), scale)]
    return tuple(_moved(region, inner[:2], grey.size) for region in _merged(found))


def rows(grey: Image.Image) -> Iterator[Region]:
    """Each level row of small letters by itself, no wider than it is."""
    for ink in inks(grey):
        yield from _rows(marks(ink) or (), _FEWEST_ALONE)


def _at(grey: Image.Image, scale: int) -> Iterator[Region]:
    """Rows of small letters, or of those so large that they are looked at from afar."""
    for ink in inks(grey.reduce(scale) if scale > 1 else grey):
        there = marks(ink)
        if there is None:
            yield Region(0, 0, *grey.size)
            return
        of_size = [mark for mark in there if scale == 1 or mark.high >= _HIGH]
        for row in (*_rows(of_size), *_columns(of_size)):
            yield _grown(row, scale)


def _rows(there: Sequence[Mark], fewest: int = _FEWEST) -> Iterator[Region]:
    """Marks beside each other, about equally high, that are as many letters at least."""
    open_rows: list[list[Mark]] = []
    for mark in sorted(there):
        if mark.wide > _RULE * mark.high:
            continue
        open_rows, closed = _still_open(open_rows, mark.left)
        yield from (_around(row) for row in closed if _is_text(row, fewest))
        for row in open_rows:
            if _continues(row, mark):
                row.append(mark)
                break
        else:
            open_rows.append([mark])
    yield from (_around(row) for row in open_rows if _is_text(row, fewest))


def _columns(there: Sequence[Mark]) -> Iterator[Region]:
    """The same of marks above each other."""
    for left, upper, right, lower, _ in _rows([mark.turned() for mark in there]):
        yield Region(upper, left, lower, right, 1)


def _still_open(rows: list[list[Mark]], left: int) -> tuple[list[list[Mark]], list[list[Mark]]]:
    still: list[list[Mark]] = []
    closed: list[list[Mark]] = []
    for row in rows:
        reach = max(mark.right + _NEAR * mark.high for mark in row[-3:])
        (still if left <= reach else closed).append(row)
    return still, closed


def _continues(row: Sequence[Mark], mark: Mark) -> bool:
    last = row[-1]
    shared = min(last.lower, mark.lower) - max(last.upper, mark.upper)
    low, high = sorted((last.high, mark.high))
    return shared >= low / 2 and high <= _LIKE * low and mark.left - last.right <= _NEAR * high


def _is_text(row: Sequence[Mark], fewest: int) -> bool:
    """Enough of them, and not all are bars and boxes."""
    high = sorted(mark.high for mark in row)[len(row) // 2]
    letters = sum(max(1, round(mark.wide / (_WIDE * high))) for mark in row)
    drawn = sum(_is_drawn(mark) for mark in row)
    return letters >= fewest and drawn >= min(2, len(row)) and (len(row) > 1 or high < _HIGH)


def _is_drawn(mark: Mark) -> bool:
    """With gaps, as letters have, and not a rule or a box."""
    return mark.dots < _SOLID * mark.wide * mark.high


def _around(row: Sequence[Mark]) -> Region:
    lefts, uppers, rights, lowers, _ = zip(*row, strict=True)
    return Region(min(lefts), min(uppers), max(rights), max(lowers), -1)


def _grown(region: Region, scale: int) -> Region:
    left, upper, right, lower = (edge * scale for edge in region[:4])
    margin = max(min(lower - upper, right - left), 8)
    return Region(left - margin, upper - margin, right + margin, lower + margin, region.turned)


def _moved(region: Region, by: tuple[int, int], size: tuple[int, int]) -> Region:
    """To where it is in the whole picture, and no farther."""
    left, upper = max(region.left + by[0], 0), max(region.upper + by[1], 0)
    right, lower = min(region.right + by[0], size[0]), min(region.lower + by[1], size[1])
    return Region(left, upper, right, lower, region.turned)


def _merged(found: Sequence[Region]) -> list[Region]:
    """Those that touch become one."""
    apart: list[Region] = []
    for region in sorted(found):
        grown = region
        while touching := [each for each in apart if _touch(each, grown)]:
            apart = [each for each in apart if each not in touching]
            grown = _both([grown, *touching])
        apart.append(grown)
    return sorted(apart, key=lambda box: (box.upper, box.left))


def _both(regions: Sequence[Region]) -> Region:
    lefts, uppers, rights, lowers, turns = zip(*regions, strict=True)
    return Region(min(lefts), min(uppers), max(rights), max(lowers), sum(turns))


def _touch(one: Region, two: Region) -> bool:
    beside = one.left <= two.right and two.left <= one.right
    return beside and one.upper <= two.lower and two.upper <= one.lower
