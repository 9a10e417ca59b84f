"""Which colours and fonts a PDF file prints with, looking into forms, patterns and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from contact_hub.reading import content, ink_amounts

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
_SET = frozenset({"sc", "scn", "SC", "SCN"})
_WATCHED = " ".join([*_OPERATORS, *_SET, "cs", "CS", "BI", "ID", "EI"])
_EMBEDDED = ("/FontFile", "/FontFile2", "/FontFile3")
_SEE_THROUGH = ("/ca", "/CA")
_OVERPRINT = ("/OP", "/op")
_PLAIN = ("/Normal", "/Compatible")


Parts = dict[str, Object]
"""A dictionary's entries, each asked for once: they come from another program's memory."""


@dataclass(frozen=True, slots=True)
class Ink:
    """Colour spaces by their PDF names, and the names of fonts that are not in the file.

    `most` is the most ink that anything but a photograph is drawn with, in per cent of one ink.
    """

    colours: frozenset[str]
    fonts_not_embedded: tuple[str, ...]
    most: float
    transparent: bool
    overprinted: bool
    photographs: tuple[Stream, ...]


@dataclass(slots=True)
class _Search:
    document: Pdf
    colours: set[str] = field(default_factory=set)
    fonts: set[str] = field(default_factory=set)
    visited: set[tuple[int, int]] = field(default_factory=set)
    pending: list[Object] = field(default_factory=list)
    photographs: list[Stream] = field(default_factory=list)
    most: float = 0.0
    transparent: bool = False
    overprinted: bool = False


def of_document(document: Pdf) -> Ink:
    """Everything that pages and their annotations can reach counts as used.

    The photographs are to be looked at while the document is open.
    """
    search = _Search(document)
    for page in document.pages:
        _read(page.obj, search)
        search.pending.append(page.obj)
    while search.pending:
        _look_into(search.pending.pop(), search)
    return Ink(
        frozenset(search.colours),
        tuple(sorted(search.fonts)),
        search.most,
        search.transparent,
        search.overprinted,
        tuple(search.photographs),
    )


def _look_into(item: Object, search: _Search) -> None:
    if item.is_indirect:
        if item.objgen in search.visited:
            return
        search.visited.add(item.objgen)
    if isinstance(item, Array):
        search.pending.extend(each for each in item if _holds_more(each))
    elif isinstance(item, Dictionary | Stream):  # /W has the widths of letters, by the hundred
        parts = dict(item.items())
        _note(item, parts, search)
        parts.pop("/W", None)
        search.pending.extend(value for value in parts.values() if _holds_more(value))


def _holds_more(item: object) -> bool:
    return isinstance(item, Array | Dictionary | Stream)


def _note(item: Dictionary | Stream, parts: Parts, search: _Search) -> None:
    kind = parts.get("/Subtype")
    search.colours.update(_spaces_of(parts))
    if kind == Name.Image and isinstance(item, Stream):
        search.photographs.append(item)
    for drawing in _drawings(item, parts, kind):
        _read(drawing, search)
    if "/FunctionType" in parts:
        search.most = max(search.most, ink_amounts.of_function(item))
    if parts.get("/Type") == Name.Font:
        _note_font(parts, kind, search)
    search.transparent |= "/SMask" in parts and parts["/SMask"] != Name("/None")
    search.transparent |= any(float(str(parts.get(key, 1))) < 1 for key in _SEE_THROUGH)
    search.transparent |= "/BM" in parts and str(parts["/BM"]) not in _PLAIN
    search.overprinted |= any(bool(parts.get(key, False)) for key in _OVERPRINT)


def _spaces_of(parts: Parts) -> Iterator[str]:
    for space in (parts[key] for key in ("/ColorSpace", "/CS") if key in parts):
        if isinstance(space, Dictionary):
            for named in space.values():
                yield from _named(named)
        else:
            yield from _named(space)


def _drawings(item: Object, parts: Parts, kind: object) -> Iterator[Object]:
    """A form, a tiling pattern, the glyphs of a Type 3 font: content that is not a page's."""
    if isinstance(item, Stream):
        if kind == Name.Form or parts.get("/PatternType") == 1:
            yield item
    elif kind == Name.Type3 and isinstance(parts.get("/CharProcs"), Dictionary):
        yield from parts["/CharProcs"].values()


def _read(drawing: Object, search: _Search) -> None:
    """What a drawing's instructions dip into."""
    for instruction in content.instructions(search.document, drawing, _WATCHED):
        if isinstance(instruction, pikepdf.ContentStreamInlineImage):
            search.colours.add(str(instruction.iimage.colorspace).removeprefix("/"))
            continue
        operator = str(instruction.operator)
        if operator in _OPERATORS:
            search.colours.add(_OPERATORS[operator])
        elif operator not in _SET:
            named = _named(instruction.operands[0])
            search.colours.update(each for each in named if "Device" in each)
        search.most = max(search.most, ink_amounts.of_colour(instruction))


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


def _note_font(parts: Parts, kind: object, search: _Search) -> None:
    if kind in (Name.Type0, Name.Type3):
        return
    descriptor = parts.get("/FontDescriptor")
    if descriptor is None or not any(key in descriptor for key in _EMBEDDED):
        search.fonts.add(str(parts.get("/BaseFont", "/unnamed")).removeprefix("/"))
