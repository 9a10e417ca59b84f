"""What programs read out of a PDF in Arabic and Hebrew: letters once, and in their order.

Typst tells of each glyph which characters it stands for. Of a letter with points it tells the whole
of it twice, for the letter and for the points. And لا is one glyph of two characters, which readers
turn round together with the line; as the one character that Unicode has for it, they cannot.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from collections import defaultdict
from collections.abc import Mapping

import pikepdf
from pikepdf import Array, Dictionary, Object, Page, Pdf, String

__all__ = ["make_legible"]

_POINTS = re.compile(r"[\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+")
_SEVERAL = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]{8,})>")
"""In a ToUnicode CMap: a glyph that stands for several characters (ISO 32000-1, 9.10.3)."""
_JOINED = {unicodedata.normalize("NFKC", each): each for each in "\ufef5\ufef7\ufef9\ufefb"}
"""Lam with each alef, and the one character for both."""
Widths = defaultdict[int, float]
"""Of a font's glyphs, by their numbers; points stand above or below letters and have none."""


def make_legible(document: Pdf) -> None:
    """Most documents have nothing of it, and are left as they are."""
    done: dict[tuple[int, int], Widths | None] = {}
    for page in document.pages:
        fonts: dict[str, Widths | None] = {}
        for name, font in page.obj.Resources.get("/Font", Dictionary()).items():
            if font.objgen not in done:
                done[font.objgen] = _retell(font)
            fonts[name] = done[font.objgen]
        if any(widths is not None for widths in fonts.values()):
            page.obj.Contents = document.make_stream(_retold(page, fonts))


def _retell(font: Object) -> Widths | None:
    """Sets right what its glyphs stand for; tells how wide they are, if any have points."""
    told = font.ToUnicode.read_bytes() if "/ToUnicode" in font else b""
    if not _SEVERAL.search(told):
        return None
    widths = _widths(font.DescendantFonts[0])
    pointed = False

    def once(match: re.Match[bytes]) -> bytes:
        nonlocal pointed
        said = bytes.fromhex(match[2].decode()).decode("utf-16-be")
        pointed |= bool(_POINTS.search(said))
        own = _own(said, is_point=not widths[int(match[1], 16)])
        return b"<%s> <%s>" % (match[1], own.encode("utf-16-be").hex().upper().encode())

    font.ToUnicode.write(_SEVERAL.sub(once, told))
    return widths if pointed else None


def _own(said: str, *, is_point: bool) -> str:
    """Of a letter and its points, the glyph's own part."""
    points = "".join(_POINTS.findall(said))
    if not points:
        return _JOINED.get(said, said)
    letters = _POINTS.sub("", said)
    return points if is_point or not letters else _JOINED.get(letters, letters)


def _widths(font: Object) -> Widths:
    """ISO 32000-1, 9.7.4.3."""
    default = float(font.get("/DW", 1000))
    found: Widths = defaultdict(lambda: default)
    numbers = iter(font.get("/W", Array()))
    for first in numbers:
        then = next(numbers)
        if isinstance(then, Array):
            found |= {n: float(width) for n, width in enumerate(then, start=int(first))}
        else:
            found |= dict.fromkeys(range(int(first), int(then) + 1), float(next(numbers)))
    return found


def _retold(page: Page, fonts: Mapping[str, Widths | None]) -> bytes:
    """The page with each text that is told instead of a glyph's own set right as well."""
    steps = list(pikepdf.parse_content_stream(page))
    telling: Object | None = None
    widths: Widths | None = None
    for step in steps:
        operator = str(step.operator)
        if operator == "BDC" and "/ActualText" in step.operands[1]:
            telling = step.operands[1]
        elif operator == "Tf":
            widths = fonts[str(step.operands[0])]
        elif operator in {"Tj", "TJ"} and telling is not None:
            said, glyphs = str(telling.ActualText), _glyphs(step.operands[0])
            is_point = widths is not None and not any(widths[glyph] for glyph in glyphs)
            telling.ActualText = String(_own(said, is_point=is_point))
            telling = None
    return pikepdf.unparse_content_stream(steps)


def _glyphs(shown: Object) -> tuple[int, ...]:
    """Two bytes each, as all fonts have them that Typst embeds."""
    strings = shown if isinstance(shown, Array) else [shown]
    data = b"".join(bytes(each) for each in strings if isinstance(each, String))
    return struct.unpack(f">{len(data) // 2}H", data)
