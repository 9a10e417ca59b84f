"""The letters of a PDF page: what each is said to be, where it stands, what it was set with."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

__all__ = ["Letter", "TextObject", "letters", "text_objects"]

MOST_LETTERS = 200_000
_DEEPEST = 12
_UNSEEN = 3
"""ISO 32000, table 106: neither filled nor stroked, nor a window for something else."""


class Letter(NamedTuple):
    """Where its ink is, in points of the page, and what it takes up of its line (`room`).

    `high` is ascent and descent together.
    `set_with` is its text object, 0 for spaces and line ends that PDFium makes up. `nameless` is
    whether the font does not say which letter it is.
    """

    char: str
    set_with: int
    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float
    room: tuple[float, float, float, float]
    high: float
    angle: float
    nameless: bool


class TextObject(NamedTuple):
    """One instruction to set text; `unseen` is whether it says itself that nothing is drawn.

    `optional` is whether it stands in a layer that can be switched off.
    """

    handle: raw.FPDF_PAGEOBJECT
    address: int
    unseen: bool
    optional: bool


def letters(layer: pypdfium2.PdfTextPage) -> tuple[Letter, ...]:
    """In PDFium's order, with the spaces and line ends that it makes up."""
    return tuple(_letters(layer))


def _letters(layer: pypdfium2.PdfTextPage) -> Iterator[Letter]:
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    loose = raw.FS_RECTF()
    for number in range(min(layer.count_chars(), MOST_LETTERS)):
        char = chr(raw.FPDFText_GetUnicode(layer, number))
        address = _address(raw.FPDFText_GetTextObject(layer, number))
        if not address or raw.FPDFText_IsGenerated(layer, number) == 1:
            yield Letter(char, 0, 0, 0, 0, 0, 0, 0, (0, 0, 0, 0), 0, 0, nameless=False)
            continue
        raw.FPDFText_GetCharBox(layer, number, left, right, bottom, top)
        raw.FPDFText_GetLooseCharBox(layer, number, loose)
        raw.FPDFText_GetCharOrigin(layer, number, x, y)
        high = max(loose.top - loose.bottom, loose.right - loose.left)
        angle = raw.FPDFText_GetCharAngle(layer, number)
        room = loose.left, loose.bottom, loose.right, loose.top
        edges = left.value, bottom.value, right.value, top.value
        nameless = raw.FPDFText_HasUnicodeMapError(layer, number) == 1
        yield Letter(char, address, *edges, x.value, y.value, room, high, angle, nameless)


def text_objects(page: pypdfium2.PdfPage) -> tuple[TextObject, ...]:
    """Also those in drawings within the page's drawing."""
    first = (
        raw.FPDFPage_GetObject(page, number) for number in range(raw.FPDFPage_CountObjects(page))
    )
    return tuple(_within(first, 0, optional=False))


def _within(
    handles: Iterator[raw.FPDF_PAGEOBJECT], depth: int, *, optional: bool
) -> Iterator[TextObject]:
    for handle in handles:
        kind = raw.FPDFPageObj_GetType(handle)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            unseen = raw.FPDFTextObj_GetTextRenderMode(handle) == _UNSEEN
            may_go = optional or _is_optional(handle)
            yield TextObject(handle, _address(handle), unseen, may_go)
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            count = raw.FPDFFormObj_CountObjects(handle)
            inner = (raw.FPDFFormObj_GetObject(handle, number) for number in range(count))
            yield from _within(inner, depth + 1, optional=optional or _is_optional(handle))


def _is_optional(handle: raw.FPDF_PAGEOBJECT) -> bool:
    """ISO 32000, 8.11.3.2: marked content with the tag OC."""
    return any(
        _name(raw.FPDFPageObj_GetMark(handle, number)) == "OC"
        for number in range(raw.FPDFPageObj_CountMarks(handle))
    )


def _name(mark: raw.FPDF_PAGEOBJECTMARK) -> str:
    room, length = (raw.FPDF_WCHAR * 16)(), ctypes.c_ulong()
    raw.FPDFPageObjMark_GetName(mark, room, ctypes.sizeof(room), length)
    return bytes(room)[: max(length.value - 2, 0)].decode("utf-16-le", "replace")


def _address(handle: raw.FPDF_PAGEOBJECT) -> int:
    return ctypes.cast(handle, ctypes.c_void_p).value or 0
