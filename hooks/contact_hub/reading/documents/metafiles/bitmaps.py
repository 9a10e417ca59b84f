"""Pictures in drawings of Windows (DIB), as PNG or JPEG in greys."""

from __future__ import annotations

import io
import warnings

from PIL import Image, UnidentifiedImageError

from contact_hub.reading.documents.document import Unreadable
from contact_hub.reading.documents.metafiles.records import BROKEN, TOO_MUCH, numbers
from contact_hub.reading.documents.seeing.picture_sharp import grey_of

__all__ = ["MOST_DOTS", "grey", "of_dib", "written"]

MOST_DOTS = 40_000_000
_LONGEST = 3000
_SMALL = 400_000
_WITHIN = {4: "JPEG", 5: "PNG"}
_CORE = 12
_WITH_ALPHA = 32


def of_dib(head: bytes, bits: bytes, *, alpha: bool = False) -> Image.Image:
    """A header with its palette, and the dots that may stand elsewhere; raises Unreadable."""
    (size,) = numbers(head, 0, 1, "I")
    packed = numbers(head, 16, 1, "I")[0] if size > _CORE else 0
    if packed in _WITHIN:
        return grey(bits, _WITHIN[packed])
    if alpha and size > _CORE and numbers(head, 14, 1, "H")[0] == _WITH_ALPHA:
        return _with_alpha(head, bits)
    return grey(head + bits, "DIB")


def grey(data: bytes, *forms: str) -> Image.Image:
    """On white where one sees through it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=forms) as picture:
                if picture.width * picture.height > MOST_DOTS:
                    raise Unreadable(TOO_MUCH)
                return _no_larger(grey_of(picture))
    except (UnidentifiedImageError, Image.DecompressionBombError, EOFError):
        raise Unreadable(BROKEN) from None
    except (OSError, SyntaxError, ValueError) as problem:
        if isinstance(problem, Unreadable):
            raise
        raise Unreadable(BROKEN) from None


def _with_alpha(head: bytes, bits: bytes) -> Image.Image:
    wide, high = numbers(head, 4, 2)
    if wide <= 0 or not high or wide * abs(high) > MOST_DOTS or len(bits) < 4 * wide * abs(high):
        raise Unreadable(BROKEN)
    down = 1 if high < 0 else -1
    layer = Image.frombytes("RGBA", (wide, abs(high)), bits, "raw", "BGRA", 0, down)
    return _no_larger(grey_of(layer))


def _no_larger(picture: Image.Image) -> Image.Image:
    longer = max(picture.size)
    if longer <= _LONGEST:
        return picture
    return picture.reduce(-(-longer // _LONGEST))


def written(picture: Image.Image) -> bytes:
    """As small as can be read."""
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=6)
    if out.tell() > _SMALL:
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=85)
    return out.getvalue()
