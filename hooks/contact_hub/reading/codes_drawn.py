"""QR codes on a page, as a camera sees them: what they say, how large, where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2
import zxingcpp

from contact_hub.reading import dots, pdfium, qr
from contact_hub.reading.box import MM, Box
from contact_hub.reading.dots import Dots

__all__ = ["Code", "codes"]

_COARSE = 150
_AROUND = 6
"""Modules around a code that are drawn with it: two more than its quiet zone."""


class Code(NamedTuple):
    """One code; `module` is the side of its smallest square in mm.

    `coarsely` is what is read from the page as an office printer draws it, at 150 dpi.
    """

    says: str
    box: Box
    module: float
    coarsely: tuple[str, ...]


def codes(page: pypdfium2.PdfPage, drawing: Dots, *, patient: bool = False) -> Iterator[Code]:
    """Those in the drawing of a page; a patient look finds also what is askew."""
    mm = MM * page.get_width() / drawing.width
    for found in qr.barcodes(drawing, patient=patient):
        modules = _modules(found)
        left, upper, right, lower = _edges(found.position, drawing, modules)
        bottom, top = drawing.height - lower, drawing.height - upper
        box = Box(left * mm, bottom * mm, right * mm, top * mm)
        module = min(box.size()) / modules
        yield Code(found.text, box, module, _coarsely(page, box.grown(_AROUND * module)))


def _edges(position: zxingcpp.Position, drawing: Dots, modules: int) -> tuple[int, int, int, int]:
    """Left, upper, right and lower one, in dots; a reader tells them to a dot or two.

    The three marks in its corners reach to all edges of a code, and around them it is clear.
    """
    points = position.top_left, position.top_right, position.bottom_right, position.bottom_left
    across, down = [point.x for point in points], [point.y for point in points]
    off = max((max(across) - min(across)) // modules, 1)
    left, upper = max(min(across) - off, 0), max(min(down) - off, 0)
    patch = drawing.patch(left, upper, max(across) + off, max(down) + off)
    ink = patch._replace(dots=patch.dots.translate(dots.DARK)).extent()
    first, last, top, bottom = ink or (off, patch.width - off - 1, off, patch.height - off - 1)
    return left + first, upper + top, left + last + 1, upper + bottom + 1


def _modules(found: zxingcpp.Barcode) -> int:
    """On each side (ISO/IEC 18004, 6.3.2)."""
    extra = found.extra
    version = int(str(extra.get("Version", 1))) if isinstance(extra, dict) else 1
    return 17 + 4 * version


def _coarsely(page: pypdfium2.PdfPage, box: Box) -> tuple[str, ...]:
    """Every dot is where it is when the whole page is drawn."""
    width, height = page.get_size()
    left, bottom, right, top = (edge / MM for edge in box)
    cut = max(left, 0), max(bottom, 0), max(width - right, 0), max(height - top, 0)
    return qr.in_picture(pdfium.drawn(page, _COARSE, cut=cut))
