"""Lines in Arabic or Hebrew, read from where their letters stand.

PDFium guesses which way a line runs. Where words in both directions share one, or points stand
between its letters, it guesses wrong.
"""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pypdfium2

__all__ = ["lines", "points_after_digits"]

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LETTERS = re.compile(rf"(?![\u0660-\u0669\u06f0-\u06f9])[{_RIGHT_TO_LEFT}]")
_OTHERS = re.compile(
    rf"[^\W{_RIGHT_TO_LEFT}]"
    rf"(?:[^{_RIGHT_TO_LEFT}]*[^\W{_RIGHT_TO_LEFT}])?|[\u0660-\u0669\u06f0-\u06f9]+"
)
_WORDS = re.compile(rf"[{_RIGHT_TO_LEFT}](?:[^a-zA-Z]*[{_RIGHT_TO_LEFT}])?")
_POINT_BEFORE = re.compile(r"(?<=\s)([.,;:])([0-9][0-9\-]*)(?=\s|\Z)")
_ALEFS = "\u0622\u0623\u0625\u0627"
Edges = tuple[float, float, float, float]
_EVERYWHERE: Edges = (-math.inf, -math.inf, math.inf, math.inf)
_SAME_LINE = 0.2
_NEXT_WORD = 0.18
_NEXT_COLUMN = 0.9
"""In heights of the letter."""


@dataclass(frozen=True, slots=True)
class _Letter:
    """What it is, where it begins and ends, on which line, and how high the type is."""

    char: str
    left: float
    right: float
    line: float
    height: float


def lines(layer: pypdfium2.PdfTextPage, words: str, within: Edges = _EVERYWHERE) -> str:
    """Each after a line break and without points, if there are such letters on any of them.

    PDFium turns round codes beside them, too.

    `words` is PDFium's text of the page, or of the part `within` left, bottom, right, top (points).
    """
    if not _LETTERS.search(words):
        return ""
    return "".join(
        f"\n{_from_the_right(column)}\n{_from_the_left(column)}"
        if _LETTERS.search(column)
        else f"\n{column}"
        for row in _rows(sorted(_letters(layer, within), key=lambda letter: -letter.line))
        for column in _columns(row)
    )


def points_after_digits(words: str) -> str:
    """The same; PDFium puts the comma that follows a number on such a line before it."""
    return "\n".join(
        _POINT_BEFORE.sub(r"\2\1", line) if _LETTERS.search(line) else line
        for line in words.split("\n")
    )


def _letters(layer: pypdfium2.PdfTextPage, within: Edges) -> Iterator[_Letter]:
    """What has ink; PDFium's own spaces and line breaks have none."""
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    for index in range(layer.count_chars()):
        char = chr(raw.FPDFText_GetUnicode(layer.raw, index))
        if char.isspace() or unicodedata.category(char) in {"Cc", "Cf", "Mn"}:
            continue
        raw.FPDFText_GetCharOrigin(layer.raw, index, x, y)
        raw.FPDFText_GetLooseCharBox(layer.raw, index, box)
        left, bottom, right, top = within
        if left <= x.value <= right and bottom <= y.value <= top:
            yield _Letter(char, box.left, box.right, y.value, box.top - box.bottom)


def _rows(letters: Sequence[_Letter]) -> Iterator[list[_Letter]]:
    """Letters on one line, from the left; of the two that share a glyph, lam is the right one."""
    row: list[_Letter] = []
    for letter in letters:
        if row and row[-1].line - letter.line > _SAME_LINE * letter.height:
            yield _from_left(row)
            row = []
        row.append(letter)
    if row:
        yield _from_left(row)


def _from_left(row: list[_Letter]) -> list[_Letter]:
    return sorted(row, key=lambda letter: (letter.left, letter.char not in _ALEFS))


def _columns(row: Sequence[_Letter]) -> Iterator[str]:
    """What stands together, still in the order of the eye."""
    column, last = "", row[0]
    for letter in row:
        gap = (letter.left - last.right) / max(letter.height, last.height, 1.0)
        if gap > _NEXT_COLUMN:
            yield column
            column = ""
        column += f" {letter.char}" if gap > _NEXT_WORD else letter.char
        last = letter
    yield column


def _from_the_right(column: str) -> str:
    """As the lines of a page in Arabic run; numbers and words in other letters from the left."""
    return _OTHERS.sub(lambda match: match[0][::-1], column[::-1])


def _from_the_left(column: str) -> str:
    """As the lines of a page in English run, with words in Arabic among them."""
    return _WORDS.sub(lambda match: _from_the_right(match[0]), column)
