"""Letters that a font does not have: they print as empty boxes, though they copy out as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from contact_hub.reading import content

__all__ = ["fonts_without"]

_SHOWS = "Tf Tj TJ ' \""
_ZEROS = re.compile(rb"\\000\\000|\\0\\0|\x00\x00|<[0-9A-Fa-f\s]*00\s*00")
"""Two bytes of nothing, however they are written: perhaps a letter, perhaps the halves of two."""
_TWO_BYTES = (Name("/Identity-H"), Name("/Identity-V"))
_DEEPEST = 8


def fonts_without(document: Pdf) -> tuple[str, ...]:
    """The fonts of which glyph 0 is shown, which stands for all that a font cannot draw."""
    found = {name for page in document.pages for name in _in(document, page.obj, _DEEPEST)}
    return tuple(sorted(found))


def _in(document: Pdf, drawing: Object, depth: int) -> Iterator[str]:
    resources = drawing.get("/Resources", Dictionary())
    if _ZEROS.search(content.streamed(drawing)):
        yield from _shown(document, drawing, resources.get("/Font", Dictionary()))
    for inner in resources.get("/XObject", Dictionary()).values():
        if depth and isinstance(inner, Stream) and inner.get("/Subtype") == Name.Form:
            yield from _in(document, inner, depth - 1)


def _shown(document: Pdf, drawing: Object, fonts: Object) -> Iterator[str]:
    font: Object = Dictionary()
    for instruction in content.instructions(document, drawing, _SHOWS):
        if isinstance(instruction, pikepdf.ContentStreamInlineImage):
            continue
        if str(instruction.operator) == "Tf":
            font = fonts.get(str(instruction.operands[0]), Dictionary())
        elif font.get("/Encoding") in _TWO_BYTES and _has_zero(instruction.operands[-1]):
            yield str(font.get("/BaseFont", "/unnamed")).removeprefix("/")


def _has_zero(shown: object) -> bool:
    strings = shown if isinstance(shown, Array) else [shown]
    return any(
        b"\0\0" in (data[at : at + 2] for at in range(0, len(data), 2))
        for data in (bytes(each) for each in strings if isinstance(each, pikepdf.String))
    )
