"""Pictures made ready for OCR: in greys, on paper, about as large as 300 dpi would be."""

from __future__ import annotations

from PIL import Image, ImageOps, ImageStat

__all__ = ["grey_of", "sharpened"]

MAX_DOTS = 16_000_000
_DPI = 300
_PRINTED = range(100, 1300)
"""What somebody set on purpose; 72 and 96 are what programs write who do not know."""
_LIGHT = 190
_STEPS = ((900, 3.0), (2000, 2.0))
"""Up to so many dots on its longer side a picture of unknown size is enlarged so much."""


def grey_of(picture: Image.Image) -> Image.Image:
    """What is seen through lies on white; on black where it is itself nearly white."""
    picture = ImageOps.exif_transpose(_smaller(_of_few_tones(picture)))
    if not _is_clear(picture):
        return picture.convert("L")
    layer = picture.convert("RGBA")
    cover, grey = layer.getchannel("A"), layer.convert("L")
    seen = ImageStat.Stat(grey, cover.point([0] * 128 + [255] * 128))
    light = bool(seen.count[0]) and seen.mean[0] > _LIGHT
    paper = Image.new("L", grey.size, "black" if light else "white")
    paper.paste(grey, mask=cover)
    return paper


def _of_few_tones(picture: Image.Image) -> Image.Image:
    """Pillow would cut off what is lighter than the darkest of 256 steps, not bring it nearer."""
    if picture.mode in {"I", "F"} or picture.mode.startswith("I;16"):
        return picture.convert("I").point(lambda tone: tone * (1 / 256)).convert("L")
    return picture


def _smaller(picture: Image.Image) -> Image.Image:
    """A large one at half its size: no letter needs more, and it would need much memory."""
    if picture.width * picture.height <= MAX_DOTS:
        return picture
    colours = "RGBA" if picture.mode in {"P", "PA"} else "L" if picture.mode == "1" else None
    return (picture.convert(colours) if colours else picture).reduce(2)


def _is_clear(picture: Image.Image) -> bool:
    return picture.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in picture.info


def sharpened(grey: Image.Image, dpi: object) -> Image.Image:
    """About 300 dpi, as far as anybody can tell; never too large to be read."""
    factor = _factor(max(grey.size), dpi)
    most = (MAX_DOTS / (grey.width * grey.height)) ** 0.5
    factor = min(factor, most)
    if abs(factor - 1) < 0.1:  # noqa: PLR2004 - a tenth makes no difference
        return grey
    size = max(round(grey.width * factor), 1), max(round(grey.height * factor), 1)
    return grey.resize(size, Image.Resampling.LANCZOS)


def _factor(longer: int, dpi: object) -> float:
    told = dpi[0] if isinstance(dpi, tuple) and dpi else 0
    if isinstance(told, int | float) and int(told) in _PRINTED:
        return _DPI / float(told)
    return next((factor for most, factor in _STEPS if longer <= most), 1.0)
