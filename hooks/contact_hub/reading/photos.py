"""Whether a photograph shows what another one shows, whatever its size, inks and frame."""

from __future__ import annotations

import io
from math import sqrt

from PIL import Image, ImageOps, UnidentifiedImageError

__all__ = ["is_of"]

_SIDE = 32
_ALIKE = 0.95
"""Two portraits from one studio reach 0.9; one and the same in other inks and pixels, 0.99."""
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
    mine = _greys(image)
    return any(_likeness(mine, _greys(_cut(ground, image, down))) > _ALIKE for down in _CENTRES)


def _cut(original: Image.Image, like: Image.Image, down: float) -> Image.Image:
    """To the other's shape."""
    wide, high = original.size
    part = min(wide / like.width, high / like.height)
    size = round(like.width * part), round(like.height * part)
    left, top = (wide - size[0]) / 2, (high - size[1]) * down
    return original.crop((round(left), round(top), round(left + size[0]), round(top + size[1])))


def _greys(image: Image.Image) -> list[float]:
    """What remains when one steps back, evenly lit: a vector of length 1."""
    small = image.convert("RGB").convert("L").resize((_SIDE, _SIDE), Image.Resampling.BOX)
    tones = small.tobytes()
    mean = sum(tones) / len(tones)
    length = sqrt(sum((tone - mean) ** 2 for tone in tones)) or 1.0
    return [(tone - mean) / length for tone in tones]


def _likeness(one: list[float], other: list[float]) -> float:
    """The correlation, from -1 to 1."""
    return sum(map(float.__mul__, one, other))
