"""Where letters stand on a page: the text state of a content stream (ISO 32000-1, 9.3 and 9.4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from fontTools.misc.transform import Identity, Transform
from pikepdf import Array, Object, String

from contact_hub.press.glyphs import Face

__all__ = ["TextState"]

_THOUSANDTH = 0.001


@dataclass(frozen=True, slots=True)
class _Said:
    """What `q` keeps and `Q` brings back."""

    face: Face | None = None
    size: float = 0.0
    mode: int = 0


class TextState:
    """Hears every instruction, and gives the letters that are shown as paths."""

    def __init__(self, fonts: Mapping[str, Face]) -> None:
        """The fonts by the names that they have on this page."""
        self._fonts = fonts
        self._said, self._kept = _Said(), list[_Said]()
        self._line, self._place = Identity, Identity

    @property
    def mode(self) -> int:
        """How letters are drawn: `Tr`."""
        return self._said.mode

    def told(self, name: str, operands: Sequence[object]) -> None:
        """Remembers what an instruction says of the letters to come, if anything."""
        if name == "q":
            self._kept.append(self._said)
        elif name == "Q":
            self._said = self._kept.pop()
        elif name == "Tf":
            face = self._fonts[str(operands[0])]
            self._said = replace(self._said, face=face, size=_number(operands[1]))
        elif name == "Tr":
            self._said = replace(self._said, mode=int(_number(operands[0])))
        elif name in {"BT", "Tm", "Td"}:
            moved = [_number(each) for each in operands]
            self._line = _line(name, moved, self._line)
            self._place = self._line

    def shown(self, words: object) -> str:
        """The letters as one path, in the coordinates of what is around them."""
        said = self._said
        if said.face is None:
            raise ValueError("Letters are shown before a font is chosen.")
        drawn: list[str] = []
        for part in _parts(words):
            if isinstance(part, float):
                self._place = self._place.translate(-part * _THOUSANDTH * said.size, 0)
                continue
            for glyph in said.face.glyphs(part):
                drawn.append(said.face.path(glyph, self._place.scale(said.size)))
                width = said.face.width(glyph) * _THOUSANDTH * said.size
                self._place = self._place.translate(width, 0)
        return "\n".join(path for path in drawn if path)


def _line(name: str, moved: Sequence[float], before: Transform) -> Transform:
    """Where a line begins: at the origin, at a place of its own, or beside the one before."""
    if name == "BT":
        return Identity
    if name == "Td":
        return before.translate(*moved)
    return Transform(*moved)


def _parts(words: object) -> Iterator[bytes | float]:
    """The strings of `Tj` and `TJ`, and between them how much closer they come."""
    for part in words if isinstance(words, Array) else (words,):
        yield bytes(part) if isinstance(part, String) else _number(part)


def _number(value: object) -> float:
    if isinstance(value, int | float | Decimal | Object):
        return float(value)
    raise TypeError(f"{value!r} is not a number.")
