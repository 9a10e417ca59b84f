"""QR codes in a picture, as a telephone's camera reads them."""

from __future__ import annotations

import io

import zxingcpp
from PIL import Image, UnidentifiedImageError

from contact_hub.reading.dots import Dots

__all__ = ["NotAPicture", "barcodes", "decoded", "in_picture"]

MAX_PIXELS = 40_000_000
_QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF")


class NotAPicture(ValueError):  # noqa: N818 - it is what the bytes are not
    """The bytes are no picture that is read here, or too large a one; says which."""


def decoded(png: bytes) -> tuple[str, ...]:
    """All codes in a PNG, JPEG, WebP or GIF picture, in the order in which they are found."""
    try:
        with Image.open(io.BytesIO(png), formats=_FORMATS) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                raise NotAPicture(f"It has more than {MAX_PIXELS:,} pixels.")
            return in_picture(_on_white(picture))
    except UnidentifiedImageError:
        raise NotAPicture("It is not a PNG, JPEG, WebP or GIF picture.") from None
    except (OSError, SyntaxError, ValueError) as problem:
        if isinstance(problem, NotAPicture):
            raise
        raise NotAPicture(f"It is broken: {problem}.") from problem


def in_picture(picture: Image.Image | Dots) -> tuple[str, ...]:
    """All codes in a grey picture; a quick look first, a patient one if it finds none."""
    found = barcodes(picture) or barcodes(picture, patient=True)
    return tuple(code.text for code in found)


def barcodes(picture: Image.Image | Dots, *, patient: bool = False) -> tuple[zxingcpp.Barcode, ...]:
    """The codes with their places; a quick look finds those that stand upright, dark on light."""
    found = zxingcpp.read_barcodes(
        picture.table() if isinstance(picture, Dots) else picture,
        formats=_QR,
        try_rotate=patient,
        try_downscale=patient,
        try_invert=patient,
    )
    return tuple(code for code in found if code.valid)


def _on_white(picture: Image.Image) -> Image.Image:
    """A transparent picture is shown on white paper."""
    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        paper = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(paper, layer).convert("L")
    return picture.convert("L")
