"""Whether a photograph shows what another one shows, whatever its size, inks and frame."""

from __future__ import annotations

import io
from math import sqrt

from PIL import Image, ImageOps, UnidentifiedImageError

__all__ = ["is_of", "shows"]

_SIDE = 32
_ALIKE = 0.95
"""Two portraits from one studio reach 0.9; one and the same in other inks and pixels, 0.99."""
_NEAR = 6
"""Tones of 255, on average, between two of which neither shows much: a plain wall, or grain."""
_CENTRES = (0.35, 0.5, 0.0)
"""How far down a portrait is cut to another shape: faces are above the middle."""
_DRAFT = (256, 256)


def is_of(image: Image.Image, original: bytes) -> bool:
    """A picture from a print shows this one; what is no picture is shown by none."""
    try:
        with Image.open(io.BytesIO(original)) as opened:
            opened.draft(None, _DRAFT)
            upright = ImageOps.exif_transpose(opened)
            ground = Image.new("RGB", upright.size, "white")
            seen = upright.convert("RGBA")
            ground.paste(seen, mask=seen.getchannel("A"))
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return False
    mine = _tones(image)
    cuts = [_tones(_cut(ground, image, down)) for down in _CENTRES]
    return any(_likeness(mine, cut) > _ALIKE or _distance(mine, cut) < _NEAR for cut in cuts)


def shows(data: bytes, original: bytes) -> bool:
    """The same of a file."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            return is_of(image, original)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return False


def _cut(original: Image.Image, like: Image.Image, down: float) -> Image.Image:
    """To the other's shape."""
    wide, high = original.size
    part = min(wide / like.width, high / like.height)
    size = round(like.width * part), round(like.height * part)
    left, top = (wide - size[0]) / 2, (high - size[1]) * down
    return original.crop((round(left), round(top), round(left + size[0]), round(top + size[1])))


def _tones(image: Image.Image) -> bytes:
    """Its greys when one steps back."""
    return image.convert("RGB").convert("L").resize((_SIDE, _SIDE), Image.Resampling.BOX).tobytes()


def _likeness(one: bytes, other: bytes) -> float:
    """The correlation, from -1 to 1."""
    return sum(map(float.__mul__, _evenly_lit(one), _evenly_lit(other)))


def _evenly_lit(tones: bytes) -> list[float]:
    """A vector of length 1."""
    mean = sum(tones) / len(tones)
    length = sqrt(sum((tone - mean) ** 2 for tone in tones)) or 1.0
    return [(tone - mean) / length for tone in tones]


def _distance(one: bytes, other: bytes) -> float:
    """From tone to tone, on average."""
    return sum(abs(mine - its) for mine, its in zip(one, other, strict=True)) / len(one)
