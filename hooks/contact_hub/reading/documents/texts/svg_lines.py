"""The lines of an SVG drawing, read from where its words stand, whatever the file's order."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

__all__ = ["Piece", "is_farther", "missing_from"]

_SAME_LINE = 0.3
_NEXT_WORD = 0.12
_NEXT_COLUMN = 1.2
_NEXT_TEXT = 0.5
_OVER = 0.5
_SAME_EDGE = 0.5
_NEXT_LINE = 2.0
"""In sizes of the type."""
_UNSURE = 0.04
_UNSURE_OVER = 0.25
"""Of how wide words are: how much wider or narrower the typeface may be."""
_MOST = 5000
_NO_SPACES = re.compile(r"\s+")
_SPACES = re.compile(r"[ \t\u00a0]+")
_FROM_THE_RIGHT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class Piece(NamedTuple):
    """Words that stand together, and where along their line and across it; `text` is of which.

    `turn` is how far the line is turned.
    """

    line: float
    begins: float
    ends: float
    size: float
    turn: int
    text: int
    words: str


def _are_apart(one: Piece, two: Piece) -> bool:
    """So far from each other on their line that nobody reads on from the one to the other."""
    size, wide = max(one.size, two.size), one.ends - one.begins
    gap = two.begins - one.ends
    near = _NEXT_COLUMN if one.text == two.text else _NEXT_TEXT
    return gap > near * size + _UNSURE * wide or gap < -_OVER * size - _UNSURE_OVER * wide


def is_farther(one: Piece, two: Piece) -> bool:
    """Whether the second is put far to the right, or before the first, on the same line."""
    beside = one.text == two.text and one.turn == two.turn
    is_level = abs(one.line - two.line) <= _SAME_LINE * max(one.size, two.size)
    is_after = two.begins > one.ends and _are_apart(one, two)
    return beside and is_level and (is_after or two.ends <= one.begins)


def missing_from(text: str, pieces: Sequence[Piece]) -> Iterator[str]:
    """Columns that the text does not have line by line, or not in this order."""
    there, tight = _SPACES.sub(" ", text), _NO_SPACES.sub("", text)
    by_turn: defaultdict[int, set[Piece]] = defaultdict(set)
    for piece in pieces[:_MOST]:
        by_turn[piece.turn].add(piece)
    for turned in by_turn.values():
        for column in _columns(_lines(turned)):
            words = "\n".join(line.words for line in column)
            is_there = _NO_SPACES.sub("", words) in tight
            if not is_there or any(line.words not in there for line in column):
                yield words


def _columns(lines: Iterable[Piece]) -> list[list[Piece]]:
    """Lines that begin below each other."""
    columns: list[list[Piece]] = []
    for line in lines:
        above = next((each for each in columns if _goes_on(each[-1], line)), None)
        if above is None:
            columns.append([line])
        else:
            above.append(line)
    return columns


def _goes_on(above: Piece, below: Piece) -> bool:
    size = max(above.size, below.size)
    is_below = 0 < below.line - above.line <= _NEXT_LINE * size
    return is_below and abs(above.begins - below.begins) <= _SAME_EDGE * size


def _lines(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Each as one piece; those in Arabic or Hebrew are left as the file has them."""
    for row in _rows(sorted(pieces)):
        line = row[0]
        for one, two in pairwise(row):
            if _are_apart(one, two):
                yield _tidied(line)
                line = two
            else:
                line = line._replace(ends=two.ends, words=_joined(line.words, one, two))
        yield _tidied(line)


def _tidied(line: Piece) -> Piece:
    return line._replace(words=_SPACES.sub(" ", line.words).strip())


def _rows(down: Sequence[Piece]) -> Iterator[list[Piece]]:
    row: list[Piece] = []
    for piece in down:
        if _FROM_THE_RIGHT.search(piece.words):
            continue
        if row and piece.line - row[0].line > _SAME_LINE * max(piece.size, row[0].size):
            yield sorted(row, key=_begins)
            row = []
        row.append(piece)
    if row:
        yield sorted(row, key=_begins)


def _begins(piece: Piece) -> float:
    return piece.begins


def _joined(words: str, one: Piece, two: Piece) -> str:
    size, wide = max(one.size, two.size), one.ends - one.begins
    is_word = two.begins - one.ends > _NEXT_WORD * size + _UNSURE * wide
    return f"{words} {two.words}" if is_word else words + two.words
