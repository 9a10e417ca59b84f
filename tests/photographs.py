"""Pictures with grain, as photographs have it; the same every time, unlike Pillow's noise."""

from __future__ import annotations

import random

from PIL import Image

__all__ = ["grained"]

_GREY = 128


def grained(size: tuple[int, int], strength: float, seed: int = 0) -> Image.Image:
    """In greys; `strength` is the standard deviation of its tones, of 255."""
    chance = random.Random(seed)
    tones = (round(chance.gauss(_GREY, strength)) for _ in range(size[0] * size[1]))
    return Image.frombytes("L", size, bytes(min(max(tone, 0), 255) for tone in tones))
