"""Pictures that were laid askew on the glass, turned until their rows are level."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from PIL import Image, ImageChops, ImageFilter

__all__ = ["level", "tilt"]

_LONGER = 900
"""Dots of the longer side: enough to tell a quarter of a degree."""
_AROUND = 9
_FAINT = 24
_INK = [0] * _FAINT + [255] * (256 - _FAINT)
_STEPS, _STEP, _FINE = 12, 0.5, 0.25
_LEAST = 0.5
"""Degrees: what is less askew tesseract reads as well."""
_CLEARLY = 1.2
"""So much sharper its rows must become."""


class _Tried(NamedTuple):
    """How sharply rows stand out from the gaps between them, by the angle that was tried."""

    sharp: float
    angle: float


def tilt(grey: Image.Image) -> float:
    """Degrees by which the picture is to be turned to the left; 0 where it is level enough."""
    ink = _ink(grey)
    if ink.getbbox() is None:
        return 0.0
    best = max(_tried(ink, step * _STEP) for step in range(-_STEPS, _STEPS + 1))
    best = max(best, *(_tried(ink, best.angle + by) for by in (-_FINE, _FINE)))
    is_clear = best.sharp > _CLEARLY * _tried(ink, 0.0).sharp
    return best.angle if abs(best.angle) >= _LEAST and is_clear else 0.0


def level(grey: Image.Image, degrees: float) -> Image.Image:
    """The picture turned; what comes in at its corners is as light as most of it."""
    if not degrees:
        return grey
    tones = grey.histogram()
    usual = tones.index(max(tones))
    return grey.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=usual)


def _ink(grey: Image.Image) -> Image.Image:
    """Small, and white where it differs from what is around."""
    scale = max(1, round(max(grey.size) / _LONGER))
    small = grey.reduce(scale) if scale > 1 else grey
    ground = small.filter(ImageFilter.BoxBlur(_AROUND))
    return ImageChops.difference(small, ground).point(_INK)


def _tried(ink: Image.Image, angle: float) -> _Tried:
    """Rows may run up the sheet, too."""
    turned = ink.rotate(angle, Image.Resampling.NEAREST) if angle else ink
    across = turned.resize((1, ink.height), Image.Resampling.BOX).tobytes()
    down = turned.resize((ink.width, 1), Image.Resampling.BOX).tobytes()
    return _Tried(max(_steps(across), _steps(down)), angle)


def _steps(tones: bytes) -> float:
    return float(sum((one - two) ** 2 for one, two in pairwise(tones)))
