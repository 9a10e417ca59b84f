"""The lines of a PDF page, read from where its letters stand and not from the order of the file."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from contact_hub.reading.documents.pdf_files.pdf_letters import Letter

__all__ = ["are_apart", "are_near", "missing_from", "touch"]

_SAME_LINE = 0.25
_NEXT_WORD = 0.14
_SHORT = 4
"""Letters of a word that may be in pieces by chance."""
_NEXT_COLUMN = 0.8
_TOUCHES = 0.07
_FAR_APART = 2.0
_SAME_EDGE = 0.4
_NEXT_LINE = 1.7
"""In heights of the type, ascent and descent together."""
_WIDER = 1.6
_NEXT_WORD_SPACED = 3.0
_TELLING = re.compile(r"[0-9@]")
_NO_SPACES = re.compile(r"\s+")
_TURN = math.pi / 36
"""Five degrees: what is set at one angle, about."""
_FROM_THE_RIGHT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class _Placed(NamedTuple):
    """A letter along its line and across it."""

    char: str
    begins: float
    ends: float
    line: float
    high: float


class _Line(NamedTuple):
    """What stands together on one line."""

    words: str
    begins: float
    line: float
    high: float


def are_apart(one: Letter, two: Letter) -> bool:
    """So far from each other on one line that nobody reads on from the one to the other."""
    if abs(one.y - two.y) > _SAME_LINE * one.high or abs(one.angle) > _TURN:
        return False
    return two.left - one.right > _FAR_APART * max(one.high, two.high)


def touch(one: Letter, two: Letter) -> bool:
    """Whether the second goes on where the first ends, on one line."""
    return _on_one_line(one, two) and abs(two.room[0] - one.room[2]) <= _TOUCHES * one.high


def are_near(one: Letter, two: Letter) -> bool:
    """Whether the second may be of the same words."""
    gap = two.room[0] - one.room[2]
    return _on_one_line(one, two) and -_NEXT_WORD < gap / max(one.high, 1) < _NEXT_COLUMN


def _on_one_line(one: Letter, two: Letter) -> bool:
    is_level = max(abs(math.sin(one.angle)), abs(math.sin(two.angle))) <= _TURN
    return is_level and abs(one.y - two.y) <= _SAME_LINE * one.high


def missing_from(text: str, seen: Iterable[Letter]) -> Iterator[str]:
    """Columns with digits or addresses that the text does not have letter by letter.

    And words set wide that it has in pieces: `TH I S T L EDOWN`.
    """
    there = _NO_SPACES.sub("", text)
    for column in _columns(list(_lines(seen))):
        is_there = _NO_SPACES.sub("", column) in there
        if _is_in_pieces(column, text) if is_there else _TELLING.search(column):
            yield column


def _is_in_pieces(column: str, text: str) -> bool:
    """Whether a long word of it, or one with digits, is not whole in the text."""
    words = column.split()
    told = (word for word in words if _TELLING.search(word) or _is_long(word))
    return any(word not in text for word in told)


def _is_long(word: str) -> bool:
    """Too long to be made of letters that stand together by chance."""
    return len(word) > _SHORT and word.isalpha()


def _columns(lines: Sequence[_Line]) -> Iterator[str]:
    """Lines that begin below each other; those in Arabic or Hebrew are read elsewhere."""
    open_columns: list[list[_Line]] = []
    for line in lines:
        for column in open_columns:
            if _goes_on(column[-1], line):
                column.append(line)
                break
        else:
            open_columns.append([line])
    for column in open_columns:
        words = "\n".join(line.words for line in column)
        if not _FROM_THE_RIGHT.search(words):
            yield words


def _goes_on(above: _Line, below: _Line) -> bool:
    high = max(above.high, below.high)
    beside = abs(above.begins - below.begins) <= _SAME_EDGE * high
    return beside and 0 < above.line - below.line <= _NEXT_LINE * high


def _lines(seen: Iterable[Letter]) -> Iterator[_Line]:
    by_angle: defaultdict[int, list[_Placed]] = defaultdict(list)
    for letter in seen:
        if letter.set_with:
            turn = -round(letter.angle / _TURN)
            by_angle[turn].append(_turned(letter, turn * _TURN))
    for placed in by_angle.values():
        for row in _rows(sorted(placed, key=lambda each: -each.line)):
            for column in _apart(row):
                first = column[0]
                yield _Line(_words(column), first.begins, first.line, first.high)


def _turned(letter: Letter, angle: float) -> _Placed:
    """As if its line ran from left to right."""
    cos, sin = math.cos(angle), math.sin(angle)
    left, bottom, right, top = letter.room
    corners = [(x, y) for x in (left, right) for y in (bottom, top)]
    along = [x * cos + y * sin for x, y in corners]
    line = letter.y * cos - letter.x * sin
    return _Placed(letter.char, min(along), max(along), line, letter.high)


def _rows(placed: Sequence[_Placed]) -> Iterator[list[_Placed]]:
    row: list[_Placed] = []
    for each in placed:
        if row and row[0].line - each.line > _SAME_LINE * max(each.high, row[0].high, 1):
            yield sorted(row, key=lambda one: (one.begins, one.ends))
            row = []
        row.append(each)
    if row:
        yield sorted(row, key=lambda one: (one.begins, one.ends))


def _words(column: Sequence[_Placed]) -> str:
    """Spaces where the file has them, or where a gap is wider than its neighbours and most."""
    pairs = list(pairwise(column))
    gaps = [None if " " in one.char + two.char else _gap(one, two) for one, two in pairs]
    usual = median([gap for gap in gaps if gap is not None] or [0])
    words = column[0].char
    for number, (gap, each) in enumerate(zip(gaps, column[1:], strict=True)):
        near = (*gaps[max(number - 1, 0) : number], *gaps[number + 1 : number + 2])
        beside = [other for other in near if other is not None]
        spaced_out = bool(beside) and min(beside) > _NEXT_WORD
        widest = max(_WIDER * min(beside) if spaced_out else _NEXT_WORD, _WIDER * usual)
        words += f" {each.char}" if gap is not None and gap > widest else each.char
    return _NO_SPACES.sub(" ", words).strip()


def _apart(row: Sequence[_Placed]) -> Iterator[list[_Placed]]:
    """Columns; in what is spaced out, words are farther from each other, too."""
    column, before = [row[0]], 0.0
    for one, two in pairwise(row):
        gap = _gap(one, two)
        if gap > max(_NEXT_COLUMN, _NEXT_WORD_SPACED * before):
            yield column
            column = []
        column.append(two)
        before = gap
    yield column


def _gap(one: _Placed, two: _Placed) -> float:
    return (two.begins - one.ends) / max(one.high, two.high, 1)
