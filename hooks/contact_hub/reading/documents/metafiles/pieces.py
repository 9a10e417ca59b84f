"""Pieces of text, each with its place on a drawing, put together to lines."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

__all__ = ["Piece", "text_of"]

_SAME_LINE = 0.45
_SAME_WORD, _NEXT_WORD = 0.16, 1.6
"""In heights of the letters: from where on a gap is a space, and a tab."""
_TWICE = 0.25


class Piece(NamedTuple):
    """Where it begins on its base line, where it ends, and how high its letters are, in dots."""

    text: str
    left: float
    base: float
    wide: float
    size: float
    slope: int = 0
    """Whole degrees to the right, as clocks turn."""

    def level(self) -> Piece:
        """As if the paper were turned until its line is level."""
        angle = math.radians(self.slope)
        along = self.left * math.cos(angle) + self.base * math.sin(angle)
        down = self.base * math.cos(angle) - self.left * math.sin(angle)
        return self._replace(left=along, base=down)


def text_of(pieces: Iterable[Piece]) -> str:
    """Line by line, from the top; what runs another way follows."""
    by_slope: dict[int, list[Piece]] = {}
    for piece in pieces:
        by_slope.setdefault(piece.slope, []).append(piece.level())
    lines = (_joined(row) for slope in sorted(by_slope, key=abs) for row in _rows(by_slope[slope]))
    return "\n".join(line for line in lines if line.strip())


def _rows(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    row: list[Piece] = []
    for piece in sorted(pieces, key=lambda each: (each.base, each.left)):
        if row and piece.base - row[0].base > _SAME_LINE * min(piece.size, row[0].size):
            yield row
            row = []
        row.append(piece)
    if row:
        yield row


def _joined(row: Sequence[Piece]) -> str:
    line, last = "", None
    for piece in sorted(row, key=lambda each: each.left):
        if last is not None:
            if piece.text == last.text and piece.left - last.left < _TWICE * piece.size:
                continue
            line += _between(piece.left - last.left - last.wide, max(piece.size, last.size, 1e-6))
        line += piece.text
        last = piece
    return " ".join(line.split(" ")).strip()


def _between(gap: float, size: float) -> str:
    if gap > _NEXT_WORD * size:
        return "\t"
    return " " if gap > _SAME_WORD * size else ""
