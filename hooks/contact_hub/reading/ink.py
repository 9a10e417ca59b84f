"""Which colours and fonts a PDF file prints with, looking into forms, patterns and pictures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Ink", "of_document"]

_OPERATORS = {
    "g": "DeviceGray",
    "G": "DeviceGray",
    "rg": "DeviceRGB",
    "RG": "DeviceRGB",
    "k": "DeviceCMYK",
    "K": "DeviceCMYK",
}
_ICC_KINDS = {1: "ICCBased grey", 3: "ICCBased RGB", 4: "ICCBased CMYK"}
_WATCHED = " ".join([*_OPERATORS, "cs", "CS", "BI", "ID", "EI"])
_EMBEDDED = ("/FontFile", "/FontFile2", "/FontFile3")


@dataclass(frozen=True, slots=True)
class Ink:
    """Colour spaces by their PDF names, and the names of fonts that are not in the file."""

    colours: frozenset[str]
    fonts_not_embedded: tuple[str, ...]


@dataclass(slots=True)
class _Search:
    colours: set[str] = field(default_factory=set)
    fonts: set[str] = field(default_factory=set)
    visited: set[tuple[int, int]] = field(default_factory=set)
    pending: list[Object] = field(default_factory=list)


def of_document(document: pikepdf.Pdf) -> Ink:
    """Everything that pages and their annotations can reach counts as used."""
    search = _Search()
    for page in document.pages:
        search.colours |= set(_painted(page.obj))
        search.pending.append(page.obj)
    while search.pending:
        _look_into(search.pending.pop(), search)
    return Ink(frozenset(search.colours), tuple(sorted(search.fonts)))


def _look_into(item: Object, search: _Search) -> None:
    if item.is_indirect:
        if item.objgen in search.visited:
            return
        search.visited.add(item.objgen)
    if isinstance(item, Array):
        search.pending.extend(each for each in item if _holds_more(each))
    elif isinstance(item, Dictionary | Stream):  # /W has the widths of letters, by the hundred
        search.colours.update(_colours_of(item))
        _note_font(item, search)
        search.pending.extend(
            value for key, value in item.items() if key != "/W" and _holds_more(value)
        )


def _holds_more(item: object) -> bool:
    return isinstance(item, Array | Dictionary | Stream)


def _colours_of(item: Dictionary | Stream) -> Iterator[str]:
    for key in ("/ColorSpace", "/CS"):
        space = item.get(key)
        if isinstance(space, Dictionary):
            for named in space.values():
                yield from _named(named)
        elif space is not None:
            yield from _named(space)
    for drawing in _drawings(item):
        yield from _painted(drawing)


def _drawings(item: Dictionary | Stream) -> Iterator[Object]:
    """A form, a tiling pattern, the glyphs of a Type 3 font: content that is not a page's."""
    if isinstance(item, Stream):
        if item.get("/Subtype") == Name.Form or item.get("/PatternType") == 1:
            yield item
    elif item.get("/Subtype") == Name.Type3:
        yield from item.get("/CharProcs", Dictionary()).values()


def _painted(content: Object) -> Iterator[str]:
    for instruction in pikepdf.parse_content_stream(content, _WATCHED):
        operator = str(instruction.operator)
        if operator in _OPERATORS:
            yield _OPERATORS[operator]
        elif operator in {"cs", "CS"}:
            yield from (each for each in _named(instruction.operands[0]) if "Device" in each)
        elif isinstance(instruction, pikepdf.ContentStreamInlineImage):
            yield str(instruction.iimage.colorspace).removeprefix("/")


def _named(space: Object) -> Iterator[str]:
    """A colour space's name; a pattern's or an index's is that of what lies under it."""
    if isinstance(space, Name):
        if space != Name.Pattern:
            yield str(space).removeprefix("/")
        return
    if not isinstance(space, Array) or len(space) == 0:
        return
    family = str(space[0])
    if family in {"/Indexed", "/Pattern"}:
        if len(space) > 1:
            yield from _named(space[1])
    elif family == "/ICCBased":
        yield _ICC_KINDS.get(int(space[1].get("/N", 0)), "ICCBased")
    else:
        yield family.removeprefix("/")


def _note_font(item: Dictionary | Stream, search: _Search) -> None:
    if item.get("/Type") != Name.Font or item.get("/Subtype") in (Name.Type0, Name.Type3):
        return
    descriptor = item.get("/FontDescriptor", Dictionary())
    if not any(key in descriptor for key in _EMBEDDED):
        search.fonts.add(str(item.get("/BaseFont", "/unnamed")).removeprefix("/"))
