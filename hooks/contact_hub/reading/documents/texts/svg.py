"""SVG drawings made by others: their words as type, their outlines by OCR, and what lies behind."""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from urllib.parse import unquote_to_bytes

from lxml import etree  # type: ignore[import-untyped]

from contact_hub.reading import drawing
from contact_hub.reading.documents.document import Document, Part, Unreadable
from contact_hub.reading.documents.markup import Element, attribute, local, named, parsed
from contact_hub.reading.documents.seeing import ocr, pictures
from contact_hub.reading.documents.texts import svg_ink, svg_lines
from contact_hub.reading.documents.texts.svg_walk import SvgWalk

__all__ = ["from_address", "read", "read_packed"]

_LONGEST = 3000
_MOST_BYTES = 40_000_000
_POINTS = 72
_LEAST, _MOST = 12, 300
_SIZE = re.compile(r"\s*\+?([0-9.]+)(?:[eE]\+?([0-9]{1,2}))?\s*(px|pt|mm|cm|in|)\s*$")
_INNER = re.compile(r"data:\s*image/svg\+xml\b", re.IGNORECASE)
_DEEPEST, _MOST_INNER = 2, 20
_TOO_DEEP = "It holds drawings in drawings in drawings, which nobody looks through."
_UNDRAWN = "It cannot be drawn here, so that nobody knows what its outlines say."
_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_DATA = re.compile(r"data:([^,;]*)(?:;[^,;]*)*?(;base64)?,", re.IGNORECASE)


def read(data: bytes, eye: ocr.Eye | None = None, depth: int = 0) -> Document:
    """One part for what is type, one for what OCR sees in its outlines and pictures.

    Drawings that it shows have parts of their own; `depth` is how deep this one lies in others.
    """
    eye = eye or ocr.Eye(ocr.installed())
    root = parsed(data, "", may_have_type=True)
    if local(root) != "svg":
        raise Unreadable("It is not an SVG drawing.")
    dpi = _dpi(root)
    unseen = svg_ink.unseen(root, dpi / 2) if dpi >= _LEAST else frozenset[Element]()
    walk = SvgWalk.of(root, unseen)
    walk.into(root)
    inner = tuple(_inner(root, eye, depth))
    return Document((_with_lines(walk), _drawn(root, eye), *inner))


def _inner(root: Element, eye: ocr.Eye, depth: int) -> Iterator[Part]:
    """Of drawings that are written into it, since no other way leads to their type."""
    shown = (attribute(each, "href").strip() for each in named(root, "image"))
    drawings = dict.fromkeys(each for each in shown if _INNER.match(each))
    if drawings and depth >= _DEEPEST:
        yield Part("picture", "", faults=(_TOO_DEEP,))
        return
    for address in islice(drawings, _MOST_INNER):
        yield from from_address(address, eye, depth + 1)


def read_packed(data: bytes) -> Document:
    """As programs pack drawings, with gzip."""
    unpacking = zlib.decompressobj(wbits=31)
    try:
        whole = unpacking.decompress(data, _MOST_BYTES)
    except zlib.error:
        raise Unreadable("It is broken, and cannot be unpacked.") from None
    if unpacking.unconsumed_tail:
        raise Unreadable("It is too large to look at.")
    return read(whole)


def _with_lines(walk: SvgWalk) -> Part:
    """Its words as the file has them, and lines that only the eye puts together."""
    part = walk.told.part("")
    more = svg_lines.missing_from(part.text, walk.places.pieces)
    return replace(part, text="\n".join(filter(None, (part.text, *more))))


def from_address(address: str, eye: ocr.Eye, depth: int = 0) -> Iterator[Part]:
    """A picture that is written into its own address."""
    found = _DATA.match(address)
    held = address[found.end() :] if found else ""
    try:
        plain = unquote_to_bytes(held)
        data = base64.b64decode(plain) if found and found[2] else plain
    except (binascii.Error, ValueError):
        data = b""
    is_drawing = found is not None and found[1].lower() == "image/svg+xml"
    if is_drawing:
        try:
            yield from (replace(part, where="picture") for part in read(data, eye, depth).parts)
        except Unreadable as fault:
            yield Part("picture", "", faults=(f"A picture in it cannot be read. {fault}",))
    else:
        yield replace(pictures.shown(data, eye), where="picture")


def _drawn(root: Element, eye: ocr.Eye) -> Part:
    """Typst draws it without any font, so that only what is no type is left; it fetches nothing."""
    for each in list(named(root, "image", "feImage")):
        around = each.getparent()
        if around is not None and not attribute(each, "href").strip().lower().startswith("data:"):
            around.remove(each)
    dpi = _dpi(root)
    try:
        png = drawing.svg_as_png(etree.tostring(root), dpi) if dpi >= _LEAST else b""
    except drawing.NotADrawing:
        png = b""
    if not png:
        return Part("", "", faults=(_UNDRAWN,))
    return replace(pictures.shown(png, eye), where="", remains="")


def _dpi(root: Element) -> float:
    return min(_LONGEST * _POINTS / max(*_sides(root), 1), _MOST)


def _sides(root: Element) -> tuple[float, float]:
    box = attribute(root, "viewBox").replace(",", " ").split()
    wide, high = (_length(attribute(root, name)) for name in ("width", "height"))
    if (not wide or not high) and len(box) == 4:  # noqa: PLR2004 - left, top, width, height
        wide, high = wide or _length(box[2]), high or _length(box[3])
    return wide or 100.0, high or 100.0


def _length(said: str) -> float:
    found = _SIZE.match(said)
    if not found or found[1].count(".") > 1 or found[1] == ".":
        return 0.0
    return float(f"{found[1]}e{found[2] or 0}") * _UNITS[found[3]]
