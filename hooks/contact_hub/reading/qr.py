"""Codes in a picture, as a telephone's camera reads them."""

from __future__ import annotations

import io

import zxingcpp
from PIL import Image, UnidentifiedImageError

from contact_hub.reading.dots import Dots

__all__ = ["NotAPicture", "any_codes", "barcodes", "decoded", "in_picture"]

MAX_PIXELS = 40_000_000
_QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
_KINDS = zxingcpp.BarcodeFormat
_LINEAR = (_KINDS.Code128, _KINDS.Code93, _KINDS.Code39)
_SQUARE = (_KINDS.QRCode, _KINDS.MicroQRCode, _KINDS.RMQRCode, _KINDS.DataMatrix, _KINDS.AztecCode)
_ANY = zxingcpp.BarcodeFormats([*_SQUARE, _KINDS.MaxiCode, _KINDS.PDF417, *_LINEAR])
"""Without those of shops and parcels, which hold digits alone and are met where there are none."""
_MOST_FOR_ALL = 8_000_000
"""Dots of a picture that is turned and shrunk for every kind of code: of a photograph of a large
camera that takes two seconds."""
_SHORTEST = 4
"""Signs of a code of lines, which a hatching may look like."""
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF")


class NotAPicture(ValueError):  # noqa: N818 - it is what the bytes are not
    """The bytes are no picture that is read here, or too large a one; says which."""


def decoded(png: bytes) -> tuple[str, ...]:
    """All codes in a PNG, JPEG, WebP or GIF picture, in the order in which they are found."""
    try:
        with Image.open(io.BytesIO(png), formats=_FORMATS) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                raise NotAPicture(f"It has more than {MAX_PIXELS:,} pixels.")
            return tuple(code.text for code in any_codes(_on_white(picture)))
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


def any_codes(picture: Image.Image) -> tuple[zxingcpp.Barcode, ...]:
    """Codes of every kind that may hold words, as a quick look or else a patient one finds them.

    What lines say in digits alone is the number of a thing.
    """
    is_vast = picture.width * picture.height > _MOST_FOR_ALL
    found = _found(picture, _ANY, patient=False)
    found = found or _found(picture, _QR if is_vast else _ANY, patient=True)
    return tuple(code for code in found if code.format not in _LINEAR or _is_worded(code.text))


def _is_worded(said: str) -> bool:
    return len(said) >= _SHORTEST and not said.replace(" ", "").isdecimal()


def barcodes(picture: Image.Image | Dots, *, patient: bool = False) -> tuple[zxingcpp.Barcode, ...]:
    """QR codes with their places; a quick look finds those that stand upright, dark on light."""
    return _found(picture.table() if isinstance(picture, Dots) else picture, _QR, patient=patient)


def _found(
    picture: Image.Image | memoryview, formats: zxingcpp.BarcodeFormats, *, patient: bool
) -> tuple[zxingcpp.Barcode, ...]:
    found = zxingcpp.read_barcodes(
        picture,
        formats=formats,
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
