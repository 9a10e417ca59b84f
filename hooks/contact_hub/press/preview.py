"""Pictures of a printed page for screens."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

import pypdfium2
from PIL import Image

__all__ = ["as_pngs"]

_PALETTE = 128


def as_pngs(pdf: bytes, wanted: Iterable[tuple[int, int]]) -> tuple[bytes, ...]:
    """Pages (from 0) in a width, cut to their trim, as they leave the guillotine."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_as_png(document[page], width) for page, width in wanted)
    finally:
        document.close()


def _as_png(sheet: pypdfium2.PdfPage, width: int) -> bytes:
    left, bottom, right, top = sheet.get_trimbox()
    sheet.set_cropbox(left, bottom, right, top)
    picture: Image.Image = sheet.render(scale=width / (right - left)).to_pil()
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
