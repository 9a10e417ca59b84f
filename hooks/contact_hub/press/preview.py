"""Pictures of a printed page for screens."""

from __future__ import annotations

from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image

__all__ = ["as_png"]

_PALETTE = 256


def as_png(pdf: bytes, *, page: int, width: int) -> bytes:
    """Page `page` (the first is 0), cut to its trim, as it leaves the guillotine."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        sheet = document[page]
        left, bottom, right, top = sheet.get_trimbox()
        sheet.set_cropbox(left, bottom, right, top)
        picture: Image.Image = sheet.render(scale=width / (right - left)).to_pil()
        out = BytesIO()
        _in_few_colours(picture).save(out, "PNG", compress_level=2)
    finally:
        document.close()
    return out.getvalue()


def _in_few_colours(picture: Image.Image) -> Image.Image:
    """A third of the bytes and of the time; stationery has few inks, so the eye sees no change."""
    counted = picture.getcolors(picture.width * picture.height) or []
    colours = sorted(counted, reverse=True)[:_PALETTE]
    palette = Image.new("P", (1, 1))
    palette.putpalette([value for _, colour in colours for value in _channels(colour)])
    return picture.quantize(palette=palette, dither=Image.Dither.NONE)


def _channels(colour: object) -> tuple[int, ...]:
    return colour if isinstance(colour, tuple) else ()
