"""Whether a picture shows what a print shows, to the single digit."""

from __future__ import annotations

import io

from PIL import Image, UnidentifiedImageError

from contact_hub.reading import differences, drawing

__all__ = ["fault"]

_FARTHEST = 85
"""Of 255 shades of grey, over three pixels: one digit for another is 130 and more off; inks beside
the screen's colours, and edges that fall between two pixels, 50 at most."""
_PIXELS = 2
"""By which a side may differ: half a pixel is rounded up or down."""


def fault(png: bytes, pdf: bytes) -> str:
    """What is unlike in a picture of 300 dots an inch and a page of a PDF, as a sentence."""
    try:
        seen, wanted = _grey(png), _grey(drawing.pdf_as_png(pdf))
    except (drawing.NotADrawing, UnidentifiedImageError, OSError):
        return "One of them cannot be drawn."
    if any(abs(one - two) > _PIXELS for one, two in zip(seen.size, wanted.size, strict=True)):
        sizes = " and ".join(f"{width} × {height}" for width, height in (seen.size, wanted.size))
        return f"They are {sizes} pixels large."
    place = differences.where(seen, wanted, farthest=_FARTHEST)
    if place is None:
        return ""
    left, top, right, bottom = (round(pixels / drawing.DPI * 25.4) for pixels in place)
    across, down = f"{left} to {right} mm from the left", f"{top} to {bottom} mm from the top"
    return f"They differ {across}, {down}."


def _grey(png: bytes) -> Image.Image:
    """On white paper."""
    with Image.open(io.BytesIO(png)) as picture:
        layer = picture.convert("RGBA")
    paper = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(paper, layer).convert("L")
