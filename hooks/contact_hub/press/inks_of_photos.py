"""A photograph's colours as inks."""

from __future__ import annotations

from functools import cache
from io import BytesIO

from PIL import Image, ImageCms, ImageMath

from contact_hub.paper.conditions import CONDITIONS, profile
from contact_hub.paper.printers import Printer

__all__ = ["as_jpeg", "in_inks"]

_QUALITY = 92
_MARGINS = (10, 25, 50)
"""Per cent of ink left to what JPEG adds at an edge; where there is much grain, more."""
_FULL = 255


def as_jpeg(photo: Image.Image, printer: Printer) -> bytes:
    """CMYK, no ink doubled and none over the printer's most; the same bytes for the same photo.

    It carries no profile: the file that it goes into says for which paper it is.
    """
    every_ink = in_inks(photo, printer)
    jpeg = b""
    for margin in _MARGINS:
        jpeg = _packed(_limited(every_ink, printer.inks - margin))
        if _most(jpeg) <= printer.inks:
            break
    return jpeg


def in_inks(photo: Image.Image, printer: Printer) -> Image.Image:
    """From the screen's colours to the paper's: relative colorimetric, from black to black."""
    turned = ImageCms.applyTransform(
        photo.convert("RGB"), _transform(CONDITIONS[printer.condition].nearest)
    )
    if turned is None:
        raise TypeError("Pillow turned the photo in place.")
    return turned


def _packed(inks: Image.Image) -> bytes:
    out = BytesIO()
    inks.save(out, "JPEG", quality=_QUALITY, subsampling=0)
    return out.getvalue()


def _most(jpeg: bytes) -> float:
    """Per cent of ink at the spot that has most, as a printer unpacks it."""
    with Image.open(BytesIO(jpeg)) as inks:
        spots = ImageMath.lambda_eval(
            lambda on: on["c"] + on["m"] + on["y"] + on["k"],
            **{name: ink.convert("I") for name, ink in zip("cmyk", inks.split(), strict=True)},
        )
        return float(spots.getextrema()[1]) * 100 / _FULL


@cache
def _transform(name: str) -> ImageCms.ImageCmsTransform:
    """Built once; the profile of a condition, or of the nearest whose measurements are free."""
    return ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"),
        ImageCms.ImageCmsProfile(BytesIO(profile(name))),
        "RGB",
        "CMYK",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def _limited(photo: Image.Image, inks: int) -> Image.Image:
    """Where four inks are too many, the coloured three give way alike; black keeps the drawing."""
    *colours, black = photo.split()
    most = inks * _FULL // 100
    kept = [
        ImageMath.lambda_eval(
            lambda on: on["convert"](
                on["ink"]
                * on["min"](most - on["k"], on["c"] + on["m"] + on["y"])
                / on["max"](on["c"] + on["m"] + on["y"], 1),
                "L",
            ),
            ink=ink,
            k=black,
            **dict(zip("cmy", colours, strict=True)),
        )
        for ink in colours
    ]
    return Image.merge("CMYK", [*kept, black])
