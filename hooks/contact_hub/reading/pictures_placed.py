"""Photographs on a page: how many pixels they have, and how large they stand there."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from math import sqrt
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

__all__ = ["Picture", "pictures"]

_POINTS = 72
_DEEPEST = 8
_SPECK = 64
"""Fewer pixels than this are no picture; some programs draw lines with them."""


class Picture(NamedTuple):
    """Its pixels across and down, and how many of them there are to an inch."""

    pixels: tuple[int, int]
    dpi: float


def pictures(page: pypdfium2.PdfPage) -> Iterator[Picture]:
    """Also those within drawings that are placed on the page."""
    for number in range(raw.FPDFPage_CountObjects(page)):
        yield from _in(raw.FPDFPage_GetObject(page, number), 1.0, _DEEPEST)


def _in(item: object, scale: float, depth: int) -> Iterator[Picture]:
    """`scale` is how many times larger an area becomes by all that is around it."""
    kind = raw.FPDFPageObj_GetType(item)
    if kind not in {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM} or not depth:
        return
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, ctypes.byref(matrix))
    scale *= abs(matrix.a * matrix.d - matrix.b * matrix.c)
    if kind == raw.FPDF_PAGEOBJ_FORM:
        for number in range(raw.FPDFFormObj_CountObjects(item)):
            yield from _in(raw.FPDFFormObj_GetObject(item, number), scale, depth - 1)
        return
    width, height = ctypes.c_uint(), ctypes.c_uint()
    raw.FPDFImageObj_GetImagePixelSize(item, ctypes.byref(width), ctypes.byref(height))
    pixels = width.value, height.value
    if pixels[0] * pixels[1] > _SPECK and scale > 0:
        yield Picture(pixels, _POINTS * sqrt(pixels[0] * pixels[1] / scale))
