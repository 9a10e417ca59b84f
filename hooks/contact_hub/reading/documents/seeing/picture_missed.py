"""Rows of marks where OCR read nothing: pale small print beside black, which it takes for dirt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PIL import Image, ImageOps, ImageStat

from contact_hub.reading.documents.seeing import picture_rows
from contact_hub.reading.documents.seeing.ocr import Line, Said, Word
from contact_hub.reading.documents.seeing.picture_rows import Region

__all__ = ["believed", "pieces"]

_COARSE = 2
_MOST = 10
"""More are a pattern, and no print."""
_COVERED = 0.5
"""Of its width: a row of which so much was read was not missed."""
_FRAME = 0.6
"""In heights of the row: what is around it."""
_HIGH = 48
_LARGER = 2.0
_DARK = 110
_SURE, _FEWEST = 70, 6


def pieces(page: Image.Image, lines: Sequence[Line]) -> list[Image.Image]:
    """Of a page whose words were read: rows that look like letters and are mostly under no word."""
    words = [word for line in lines for word in line]
    rows = [_scaled(row) for row in picture_rows.rows(page.reduce(_COARSE))]
    missed = [row for row in rows if _covered(row, words) < _COVERED * (row.right - row.left)]
    return [_piece(page, row) for row in missed] if len(missed) <= _MOST else []


def believed(said: Said) -> Iterator[Line]:
    """Lines that are as long as they looked, and sure: what is read may be no letters at all."""
    for line in said.lines:
        letters = sum(char.isalnum() for word in line for char in word.text)
        if letters >= _FEWEST and sum(word.sure for word in line) >= _SURE * len(line):
            yield line


def _scaled(row: Region) -> Region:
    left, upper, right, lower = (edge * _COARSE for edge in row[:4])
    return Region(left, upper, right, lower)


def _covered(row: Region, words: Sequence[Word]) -> int:
    """How many dots of it, across."""
    return sum(
        max(min(row.right, word.right) - max(row.left, word.left), 0)
        for word in words
        if _is_beside(row, word)
    )


def _is_beside(row: Region, word: Word) -> bool:
    shared = min(row.lower, word.lower) - max(row.upper, word.upper)
    return 2 * shared > min(row.lower - row.upper, word.lower - word.upper)


def _piece(page: Image.Image, row: Region) -> Image.Image:
    """Dark on white, and not too small."""
    high = row.lower - row.upper
    frame = round(_FRAME * high)
    piece = page.crop(
        (
            *(max(row.left - frame, 0), max(row.upper - frame, 0)),
            *(min(row.right + frame, page.width), min(row.lower + frame, page.height)),
        )
    )
    if ImageStat.Stat(piece).median[0] < _DARK:
        piece = ImageOps.invert(piece)
    larger = min(max(_HIGH / high, 1.0), _LARGER)
    size = round(piece.width * larger), round(piece.height * larger)
    return ImageOps.autocontrast(piece).resize(size, Image.Resampling.LANCZOS)
