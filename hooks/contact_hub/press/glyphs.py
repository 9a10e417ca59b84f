"""The letters of a font inside a PDF, as paths: Type 0 fonts with Identity-H, as Typst has them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from typing import Protocol

from fontTools.cffLib import CFFFontSet
from fontTools.misc.transform import Transform
from fontTools.pens.basePen import BasePen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from pikepdf import Array, Object

__all__ = ["Face"]


class _Drawable(Protocol):
    """A glyph as fontTools has it."""

    def draw(self, pen: object) -> None:
        """Tells the pen its curves."""
        ...


class Face:
    """One font: what its codes mean, how wide each letter is, and its curves."""

    def __init__(self, font: Object) -> None:
        """`font` is the Type 0 font of a page's resources."""
        self._font = font.DescendantFonts[0]
        if str(font.Encoding) != "/Identity-H" or str(self._font.get("/CIDToGIDMap", "")) not in {
            "",
            "/Identity",
        }:
            raise NotImplementedError("Typst has numbered letters as the font does so far.")
        self._recorded: dict[int, DecomposingRecordingPen] = {}

    @staticmethod
    def glyphs(codes: bytes) -> Iterator[int]:
        """Identity-H: two bytes a letter."""
        for start in range(0, len(codes), 2):
            yield int.from_bytes(codes[start : start + 2], "big")

    def width(self, glyph: int) -> float:
        """In thousandths of the size of type."""
        return self._widths.get(glyph, float(self._font.get("/DW", 1000)))

    def path(self, glyph: int, place: Transform) -> str:
        """As PDF's path operators; empty for a space."""
        if glyph not in self._recorded:
            self._recorded[glyph] = self._letters.recorded(glyph)
        pen = _PathPen()
        self._recorded[glyph].replay(TransformPen(pen, place.scale(self._letters.scale)))
        return " ".join(pen.said)

    @cached_property
    def _widths(self) -> dict[int, float]:
        """ISO 32000-1, 9.7.4.3: `c [w w …]`, or `first last w`."""
        found: dict[int, float] = {}
        entries = list(self._font.get("/W", Array()))
        while entries:
            first = int(entries.pop(0))
            second = entries.pop(0)
            if isinstance(second, Array):
                found |= {first + step: float(width) for step, width in enumerate(second)}
            else:
                width = float(entries.pop(0))
                found |= dict.fromkeys(range(first, int(second) + 1), width)
        return found

    @cached_property
    def _letters(self) -> _TrueType | _Cff:
        described = self._font.FontDescriptor
        if "/FontFile2" in described:
            return _TrueType(described.FontFile2.read_bytes())
        return _Cff(described.FontFile3.read_bytes())


class _TrueType:
    """Quadratic curves."""

    def __init__(self, data: bytes) -> None:
        font = TTFont(BytesIO(data))
        self._names = [f"glyph{number}" for number in range(font["maxp"].numGlyphs)]
        font.setGlyphOrder(self._names)
        self._glyphs = font.getGlyphSet()
        self.scale = 1 / font["head"].unitsPerEm

    def recorded(self, glyph: int) -> DecomposingRecordingPen:
        """Accents and the letters below them as one."""
        return _record(self._glyphs, self._glyphs[self._names[glyph]])


class _Cff:
    """Cubic curves (Type 0C)."""

    def __init__(self, data: bytes) -> None:
        fonts = CFFFontSet()
        fonts.decompile(BytesIO(data), None)
        self._font = fonts[0]
        self._glyphs = self._font.CharStrings
        self.scale = self._font.FontMatrix[0]

    def recorded(self, glyph: int) -> DecomposingRecordingPen:
        """A font with CIDs calls its letters by them; another has them in their order."""
        named = f"cid{glyph:05d}" if hasattr(self._font, "ROS") else self._font.charset[glyph]
        return _record(self._glyphs, self._glyphs[named])


def _record(glyphs: object, drawable: _Drawable) -> DecomposingRecordingPen:
    pen = DecomposingRecordingPen(glyphs)
    drawable.draw(pen)
    return pen


class _PathPen(BasePen):  # type: ignore[misc]  # fontTools has no types
    """Writes PDF's path operators; quadratic curves become cubic ones by fontTools."""

    def __init__(self) -> None:
        super().__init__(None)
        self.said: list[str] = []

    def _moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802 - fontTools' name
        self._say("m", pt)

    def _lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802 - fontTools' name
        self._say("l", pt)

    def _curveToOne(self, *points: tuple[float, float]) -> None:  # noqa: N802 - fontTools' name
        self._say("c", *points)

    def _closePath(self) -> None:  # noqa: N802 - fontTools' name
        self.said.append("h")

    def _say(self, operator: str, *points: tuple[float, float]) -> None:
        numbers = (f"{number:.3f}".rstrip("0").rstrip(".") for point in points for number in point)
        self.said.append(f"{' '.join(numbers)} {operator}")
