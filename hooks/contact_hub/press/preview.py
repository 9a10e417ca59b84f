"""Pictures of a printed page for screens."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
from PIL import Image

__all__ = ["as_png", "on_white"]

_PALETTE = 128
_HAIR = 0.01
"""Of a pixel: PDFium rounds up, and a width that is no whole number would get one pixel more."""


def as_png(pdf: bytes, page: int, width: int) -> bytes:
    """A page (from 0) in a width, cut to its trim, as it leaves the guillotine."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return _as_png(document[page], width)
    finally:
        document.close()


def on_white(png: bytes, dpi: int, *, mode: str = "P") -> bytes:
    """On paper, in few colours, and saying its resolution, by which programs know its size.

    Its mode is Pillow's: `P` has a palette, `RGB` 24 bits a pixel.
    """
    with Image.open(BytesIO(png)) as found:
        layer = found.convert("RGBA")
    paper = Image.new("RGB", layer.size, "white")
    paper.paste(layer, mask=layer)
    out = BytesIO()
    _in_few_colours(paper).convert(mode).save(out, "PNG", compress_level=6, dpi=(dpi, dpi))
    return out.getvalue()


def _as_png(sheet: pypdfium2.PdfPage, width: int) -> bytes:
    left, bottom, right, top = sheet.get_trimbox()
    sheet.set_cropbox(left, bottom, right, top)
    picture: Image.Image = sheet.render(scale=(width - _HAIR) / (right - left)).to_pil()
    out = BytesIO()
    _in_few_colours(picture).save(out, "PNG", compress_level=2)
    return out.getvalue()


def _in_few_colours(picture: Image.Image) -> Image.Image:
    """A third of the bytes and of the time; stationery has few inks, so the eye sees no change."""
    found: dict[tuple[int, ...], tuple[int, ...]] = {}
    sample = picture.resize((picture.width // 3, picture.height // 3), Image.Resampling.NEAREST)
    for _, colour in sorted(sample.getcolors(sample.width * sample.height) or (), reverse=True):
        channels = colour if isinstance(colour, tuple) else (colour,) * 3
        # Pillow compares the corners of steps of four. Each corner stands for its commonest
        # colour, so that white stays white.
        found.setdefault(tuple(int(value) & ~3 for value in channels), channels)
    few = dict(tuple(found.items())[:_PALETTE])
    corners = Image.new("P", (1, 1))
    corners.putpalette([value for corner in few for value in corner])
    reduced = picture.quantize(palette=corners, dither=Image.Dither.NONE)
    reduced.putpalette([int(value) for colour in few.values() for value in colour])
    return reduced
