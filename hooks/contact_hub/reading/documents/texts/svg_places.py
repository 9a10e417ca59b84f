"""Where the words of an SVG drawing stand. No typeface is asked: how wide they are is estimated."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from contact_hub.reading.documents.markup import Element, attribute
from contact_hub.reading.documents.texts import svg_lines
from contact_hub.reading.documents.texts.svg_lines import Piece
from contact_hub.reading.documents.texts.svg_matrices import STILL, Matrix, after, of_transform
from contact_hub.reading.documents.texts.svg_styles import Style

__all__ = ["Places", "size_of"]

_TURN = math.pi / 36
"""Five degrees: what is set at one angle, about."""
_LENGTH = re.compile(
    r"([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(px|pt|mm|cm|in|r?em|)", re.IGNORECASE
)
_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_USUAL = 16.0
_WIDTHS = {"iljtfrI.,:;'|!()[]/- ": 0.3, "mwMW@%": 0.87, "0123456789+": 0.556}
_CAPITAL, _OTHER = 0.68, 0.54
_EVEN = 0x2E80
"""From here on letters are as wide as high."""
_WIDTH = {letter: wide for letters, wide in _WIDTHS.items() for letter in letters}
_FAR = 1.2
"""In sizes of the type."""
_ANCHORS = {"middle": 0.5, "end": 1.0}


@dataclass(slots=True)
class Places:
    """Grows with the words; `x` and `y` are where the next one stands, if that is known."""

    pieces: list[Piece] = field(default_factory=list)
    moved_by: list[Matrix] = field(default_factory=lambda: [STILL])
    x: float | None = 0.0
    y: float = 0.0
    each: list[float] = field(default_factory=list)
    """Where each of the next letters stands, if that is told one by one."""
    space: str = ""
    """Said last, and by itself."""
    texts: int = 0

    @contextmanager
    def moved(self, element: Element, *, by_place: bool) -> Iterator[None]:
        """What is inside of it; `by_place`: also by its `x` and `y`."""
        matrix = after(self.moved_by[-1], of_transform(attribute(element, "transform")))
        if by_place:
            x, y = (_lengths(attribute(element, name), _USUAL) for name in ("x", "y"))
            matrix = after(matrix, (1, 0, 0, 1, x[0] if x else 0, y[0] if y else 0))
        self.moved_by.append(matrix)
        yield
        self.moved_by.pop()

    def begin(self) -> None:
        """A text of its own."""
        self.texts, self.x, self.y, self.each = self.texts + 1, 0.0, 0.0, []
        self.space = ""

    def go(self, element: Element, size: float) -> None:
        """To where it says that its words begin; on no path, and not up and down."""
        x, y, dx, dy = (_lengths(attribute(element, name), size) for name in ("x", "y", "dx", "dy"))
        if x:
            self.x, self.each = x[0], x
        if self.x is not None and dx:
            self.x, self.each = self.x + dx[0], []
        self.y = (y[0] if y else self.y) + sum(dy)
        if len(set(y)) > 1:
            self.x = None

    def leave(self) -> None:
        """To where nobody knows."""
        self.x = None

    def say(self, words: str, style: Style, *, is_seen: bool) -> str:
        """The same words, broken where they stand far from those before on their line."""
        if self.x is None or not words.strip():
            self.space = words
            return words
        size = size_of(style)
        told, self.each = self.each, []
        before, self.space = "" if told else self.space, ""
        shift = _ANCHORS.get(style.get("text-anchor", ""), 0.0) if told else 0.0
        said: list[str] = []
        for part, begins, ends in _apart(before + words, told or [self.x], size):
            back = shift * (ends - begins)
            piece = self._piece(part, begins - back, ends - back, size)
            is_far = bool(self.pieces) and svg_lines.is_farther(self.pieces[-1], piece)
            said += ["\n", part] if is_far else [part]
            self.x = ends - back
            self.pieces += [piece] if is_seen else []
        return "".join(said).removeprefix(before)

    def _piece(self, words: str, begins: float, ends: float, size: float) -> Piece:
        """As if its line ran from left to right, and as large as it is drawn."""
        a, b, c, d, e, f = self.moved_by[-1]
        angle, larger = math.atan2(b, a), math.hypot(a, b)
        turn = round(angle / _TURN)
        cos, sin = math.cos(turn * _TURN), math.sin(turn * _TURN)
        across, down = a * begins + c * self.y + e, b * begins + d * self.y + f
        along, line = across * cos + down * sin, down * cos - across * sin
        wide = (ends - begins) * larger
        return Piece(line, along, along + wide, size * math.hypot(c, d), turn, self.texts, words)


def size_of(style: Style) -> float:
    """Of the type; where it is told by another's, about as usual."""
    told = _lengths(style.get("font-size", ""), _USUAL)
    return told[0] if told and told[0] > 0 else _USUAL


def _apart(words: str, told: Sequence[float], size: float) -> Iterator[tuple[str, float, float]]:
    """Words with where they begin and end, apart where a letter stands far from the last."""
    part, begins, ends = "", told[0], told[0]
    for number, letter in enumerate(words.lstrip() if len(told) > 1 else words):
        here = told[number] if number < len(told) else ends
        if part and here - ends > _FAR * size:
            yield part, begins, ends
            part, begins = "", here
        part, ends = part + letter, here + size * _wide(letter)
    yield part, begins, ends


def _wide(letter: str) -> float:
    if ord(letter) >= _EVEN:
        return 1.0
    return _WIDTH.get(letter, _CAPITAL if letter.isupper() else _OTHER)


def _lengths(said: str, size: float) -> list[float]:
    """Those that are told in parts of what is around are not known."""
    found = [_LENGTH.fullmatch(each) for each in said.replace(",", " ").split()]
    return [_length(each, size) for each in found if each is not None]


def _length(found: re.Match[str], size: float) -> float:
    unit = found[2].lower()
    return float(found[1]) * _UNITS.get(unit, size)
