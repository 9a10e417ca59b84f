"""Whether a picture for screens shows a page of a print."""

from __future__ import annotations

import io

from PIL import Image, UnidentifiedImageError

from contact_hub.reading import differences, pdfium
from contact_hub.reading.pdf_file import Unreadable

__all__ = ["fault"]

_FARTHEST = 40
"""Of 255 shades of grey, over three pixels: fewer colours are 12 off at most, one digit for another
60 and more."""
_HAIR = 0.01
"""Of a pixel; PDFium rounds up, and by the width of a hair more would be one pixel more."""
_PIXELS = 1
"""By which a height may differ: half a pixel is rounded up or down."""


def fault(png: bytes, pdf: bytes, page: int) -> str:
    """How a picture differs from a page (from 0) as it leaves the guillotine, as a sentence."""
    try:
        with Image.open(io.BytesIO(png), formats=("PNG",)) as picture:
            seen = picture.convert("L")
        wanted = _cut(pdf, page, seen.width)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Unreadable):
        return "One of them cannot be drawn."
    if abs(seen.height - wanted.height) > _PIXELS:
        return "They are not equally high."
    return "They differ." if differences.where(seen, wanted, farthest=_FARTHEST) else ""


def _cut(pdf: bytes, number: int, width: int) -> Image.Image:
    """The page without its bleed, so many pixels wide."""
    with pdfium.opened(pdf) as document:
        if number >= len(document):
            raise Unreadable("It has fewer pages.")
        page = document[number]
        left, bottom, right, top = page.get_trimbox()
        page.set_cropbox(left, bottom, right, top)
        scale = (width - _HAIR) / (right - left)
        if width * (top - bottom) * scale > pdfium.MAX_PIXELS:
            raise Unreadable("It is too large to look at.")
        drawn: Image.Image = page.render(scale=scale).to_pil().convert("L")
        page.close()
        return drawn
