"""Words that OCR read across a narrow gap, put back into the columns that they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PIL.Image import Transpose

from contact_hub.reading.documents.seeing.ocr import Line, Word, text_of

__all__ = ["Column", "columns", "in_order", "missing_from", "turn", "turned"]

_GAP = 0.5
_SAME_EDGE = 0.6
_NEXT_LINE = 2.2
"""In heights of a line."""
_WIDER = 1.2
_FEWEST = 3
_UNSURE = 60
_TELLING = re.compile(r"[0-9@]|www\.")
_NO_SPACES = re.compile(r"\s+")


class Column(NamedTuple):
    """Lines below each other, apart from those beside them, which reach as high and as low."""

    lines: tuple[Line, ...]
    upper: int
    lower: int

    @property
    def edges(self) -> tuple[int, int, int, int]:
        """Left, upper, right, lower, in dots."""
        words = [word for line in self.lines for word in line]
        left, right = min(word.left for word in words), max(word.right for word in words)
        return left, self.upper, right, self.lower

    @property
    def is_unsure(self) -> bool:
        """Whether any word in it may be another."""
        return any(word.sure < _UNSURE for line in self.lines for word in line)


def columns(lines: Sequence[Line]) -> list[Column]:
    """What stands left and right of an edge that several lines share and no word crosses."""
    down = sorted(lines, key=lambda line: line[0].upper)
    for number, line in enumerate(down):
        for edge in _gaps(line):
            first, last = _uncrossed(down, number, edge)
            beside = down[first:last]
            left, right = _sides(beside, edge)
            begin_there = sum(abs(each[0].left - edge) <= _reach(each) for each in right)
            if left and begin_there >= _FEWEST:
                rest = [*down[:first], *down[last:]]
                return [*_parted(left, beside), *_parted(right, beside), *columns(rest)]
    return []


def turn(lines: Sequence[Line]) -> Transpose | None:
    """How the page is to be turned where tesseract read lines that run down or up."""
    longest = max(lines, key=len, default=())
    across = longest[-1].left - longest[0].left if longest else 0
    down = longest[-1].upper - longest[0].upper if longest else 0
    if len(longest) < _FEWEST or abs(across) >= abs(down):
        return None
    return Transpose.ROTATE_90 if down > 0 else Transpose.ROTATE_270


def turned(lines: Sequence[Line], turn: Transpose, size: tuple[int, int]) -> list[Line]:
    """Where the words of a page of that size stand when it is turned so."""
    wide, high = size
    if turn is Transpose.ROTATE_90:
        return [
            tuple(
                Word(w.text, w.upper, wide - w.right, w.lower, wide - w.left, w.sure) for w in line
            )
            for line in lines
        ]
    return [
        tuple(Word(w.text, high - w.lower, w.left, high - w.upper, w.right, w.sure) for w in line)
        for line in lines
    ]


def missing_from(text: str, found: Sequence[Column]) -> Iterator[str]:
    """Columns with digits or addresses that the text does not have letter by letter."""
    there = _NO_SPACES.sub("", text)
    for column in found:
        words = text_of(column.lines)
        if _TELLING.search(words) and _NO_SPACES.sub("", words) not in there:
            yield words


def in_order(lines: Sequence[Line]) -> list[Line]:
    """What a word goes on with in the line below stands next to it."""
    ordered = list(lines)
    for line in lines:
        below = _below(line, lines) if line[-1].text.endswith("-") else None
        if below is not None:
            ordered.remove(below)
            ordered.insert(ordered.index(line) + 1, below)
    return ordered


def _below(line: Line, lines: Sequence[Line]) -> Line | None:
    """The nearest that begins at the same edge."""
    reach = _NEXT_LINE * _height(line)
    beneath = [
        other
        for other in lines
        if abs(other[0].left - line[0].left) <= _reach(line)
        and 0 < other[0].upper - line[0].upper <= reach
    ]
    return min(beneath, key=lambda other: other[0].upper, default=None)


def _parted(lines: Sequence[Line], beside: Sequence[Line]) -> list[Column]:
    upper = min(word.upper for line in beside for word in line)
    lower = max(word.lower for line in beside for word in line)
    return columns(lines) or [Column(tuple(lines), upper, lower)]


def _gaps(line: Line) -> Iterator[int]:
    """Where words begin after much more than the usual space of their line."""
    gaps = [two.left - one.right for one, two in pairwise(line)]
    for number, gap in enumerate(gaps):
        others = sorted(gaps[:number] + gaps[number + 1 :])
        usual = others[len(others) // 2] if others else 0
        if gap >= max(_GAP * _height(line), _WIDER * usual):
            yield line[number + 1].left


def _uncrossed(down: Sequence[Line], number: int, edge: int) -> tuple[int, int]:
    """From which line to which no word lies on both sides of the edge."""
    first, last = number, number + 1
    while first > 0 and not _crosses(down[first - 1], edge):
        first -= 1
    while last < len(down) and not _crosses(down[last], edge):
        last += 1
    return first, last


def _crosses(line: Line, edge: int) -> bool:
    """Whether it runs on over the edge, with a word or with no more than a space."""
    reach = _reach(line)
    last = max((word for word in line if word.left < edge - reach), default=None, key=_right)
    first = min((word for word in line if word.left >= edge - reach), default=None, key=_left)
    if last is None:
        return False
    beyond = last.right if first is None else last.right + _GAP * _height(line) - first.left + edge
    return beyond > edge


def _sides(lines: Sequence[Line], edge: int) -> tuple[list[Line], list[Line]]:
    left = [tuple(word for word in line if word.left < edge - _reach(line)) for line in lines]
    right = [tuple(word for word in line if word.left >= edge - _reach(line)) for line in lines]
    return [line for line in left if line], [line for line in right if line]


def _left(word: Word) -> int:
    return word.left


def _right(word: Word) -> int:
    return word.right


def _reach(line: Line) -> float:
    return _SAME_EDGE * _height(line)


def _height(line: Line) -> int:
    """Of most of it: what OCR could not read may be two lines high."""
    return sorted(word.lower - word.upper for word in line)[len(line) // 2]
