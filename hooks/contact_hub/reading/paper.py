"""The pages of a print as they lie on the table: words, pictures, codes, and the drawing itself.

PDFium is not thread-safe: these functions are for one thread of a process.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import pypdfium2

from contact_hub.reading import codes_drawn, pdfium, pictures_placed, type_lines
from contact_hub.reading.box import MM, Box
from contact_hub.reading.codes_drawn import Code
from contact_hub.reading.dots import Dots, Patch
from contact_hub.reading.pictures_placed import Picture
from contact_hub.reading.type_lines import Line

__all__ = ["PIXEL", "Page", "pages"]

_DPI = 300
PIXEL = 25.4 / _DPI
"""A pixel of a page's drawing in millimetres."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page; boxes count from the lower left corner of its sheet.

    `drawing` is the whole sheet in greys, black to white, at 300 dpi.
    """

    number: int
    text: str
    sheet: Box
    trim: Box
    bleed: Box
    lines: tuple[Line, ...]
    pictures: tuple[Picture, ...]
    codes: tuple[Code, ...]
    drawing: Dots

    def patch(self, box: Box) -> Patch:
        """What is drawn there: all dots that the box touches."""
        return self.drawing.patch(*self._dots(box))

    def line(self, box: Box) -> bytes:
        """The dots along a box without width or height."""
        return self.drawing.line(*self._dots(box))

    def _dots(self, box: Box) -> tuple[int, int, int, int]:
        across, down = self.drawing.width / self.sheet.right, self.drawing.height / self.sheet.top
        left, right = int(box.left * across), int(box.right * across)
        upper, lower = (int((self.sheet.top - edge) * down) for edge in (box.top, box.bottom))
        return left, upper, right + 1, lower + 1


def pages(data: bytes, *, codes: int) -> tuple[Page, ...]:
    """Every page; `codes` is how many of them are expected on all pages together."""
    with pdfium.opened(data) as document:
        found = tuple(_page(number, page) for number, page in enumerate(pdfium.pages(document), 1))
        if sum(len(page.codes) for page in found) < codes:
            both = zip(found, pdfium.pages(document), strict=True)
            found = tuple(_looked_at_again(seen, page) for seen, page in both)
    return found


def _page(number: int, page: pypdfium2.PdfPage) -> Page:
    left, bottom, right, top = page.get_cropbox()
    drawing = pdfium.drawn(page, _DPI)
    layer = page.get_textpage()
    try:
        words, lines = pdfium.text_in(layer), type_lines.lines(layer, (left, bottom))
    finally:
        layer.close()
    corner = left, bottom
    return Page(
        number,
        words,
        Box(0, 0, (right - left) * MM, (top - bottom) * MM),
        _box(page.get_trimbox(), corner),
        _box(page.get_bleedbox(), corner),
        lines,
        tuple(pictures_placed.pictures(page)),
        tuple(codes_drawn.codes(page, drawing)),
        drawing,
    )


def _looked_at_again(seen: Page, page: pypdfium2.PdfPage) -> Page:
    """For codes that a glance does not find."""
    return replace(seen, codes=tuple(codes_drawn.codes(page, seen.drawing, patient=True)))


def _box(edges: tuple[float, float, float, float], corner: tuple[float, float]) -> Box:
    (x, y), (left, bottom, right, top) = corner, edges
    return Box((left - x) * MM, (bottom - y) * MM, (right - x) * MM, (top - y) * MM)
