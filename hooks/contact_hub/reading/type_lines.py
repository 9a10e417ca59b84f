"""Lines of type on a page: their letters, how large they are, and in what tone."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import groupby
from math import hypot
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

from contact_hub.reading import pdfium
from contact_hub.reading.box import MM, Box

__all__ = ["Letter", "Line", "lines"]

_INVISIBLE = 3
"""ISO 32000, table 106: type that is neither filled nor stroked."""


class Letter(NamedTuple):
    """One letter, and the box around its ink."""

    char: str
    box: Box


class Line(NamedTuple):
    """Letters that were set together, all of one size and tone.

    `size` is in points as it stands on paper; `tone` is 0 for black to 255 for paper, or None where
    the letters are filled with something else than one colour.
    """

    words: str
    box: Box
    letters: tuple[Letter, ...]
    size: float
    tone: float | None


def lines(layer: pypdfium2.PdfTextPage, origin: tuple[float, float]) -> tuple[Line, ...]:
    """Everything that has letters; `origin` is the sheet's corner in the page's own points."""
    found: list[Line] = []
    for _, group in groupby(_letters(layer, origin), key=lambda each: each[0]):
        set_together = list(group)
        said = "".join(letter.char for _, _, letter in set_together)
        inked = tuple(each for _, _, each in set_together if not each.char.isspace())
        if inked:
            size, tone = _look(layer, set_together[0][1])
            words = pdfium.tidied(said).strip()
            found.append(Line(words, _around(inked), inked, size, tone))
    return tuple(found)


def _letters(
    layer: pypdfium2.PdfTextPage, origin: tuple[float, float]
) -> Iterator[tuple[int | None, int, Letter]]:
    """Each with what it was set with, and its number on the page."""
    x, y = origin
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    edges = [ctypes.byref(edge) for edge in (left, right, bottom, top)]
    for number in range(layer.count_chars()):
        code = raw.FPDFText_GetUnicode(layer, number)
        set_with = ctypes.cast(raw.FPDFText_GetTextObject(layer, number), ctypes.c_void_p).value
        if set_with is None or code in _BREAKS:
            continue
        raw.FPDFText_GetCharBox(layer, number, *edges)
        box = Box(
            (left.value - x) * MM,
            (bottom.value - y) * MM,
            (right.value - x) * MM,
            (top.value - y) * MM,
        )
        yield set_with, number, Letter(chr(code), box)


_BREAKS = frozenset({0, 10, 13})


def _look(layer: pypdfium2.PdfTextPage, number: int) -> tuple[float, float | None]:
    """Size and tone of one letter."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(layer, number, ctypes.byref(matrix))
    size = raw.FPDFText_GetFontSize(layer, number) * hypot(matrix.c, matrix.d)
    parts = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFText_GetFillColor(layer, number, *map(ctypes.byref, parts)):
        return size, None
    red, green, blue, _ = (part.value for part in parts)
    return size, (30 * red + 59 * green + 11 * blue) / 100


def _around(letters: tuple[Letter, ...]) -> Box:
    lefts, bottoms, rights, tops = zip(*(letter.box for letter in letters), strict=True)
    return Box(min(lefts), min(bottoms), max(rights), max(tops))
