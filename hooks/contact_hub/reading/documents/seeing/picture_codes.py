"""Codes in a picture, and the picture without them: a code is no text."""

from __future__ import annotations

from PIL import Image, ImageDraw

from contact_hub.reading import qr

__all__ = ["apart"]

_MARGIN = 4


def apart(grey: Image.Image, rest: Image.Image) -> tuple[tuple[str, ...], Image.Image]:
    """What the codes in a picture say, and `rest`, which is as large, without them."""
    found = qr.any_codes(grey)
    if not found:
        return (), rest
    rest = rest.copy()
    pen = ImageDraw.Draw(rest)
    for code in found:
        place = code.position
        corners = place.top_left, place.top_right, place.bottom_right, place.bottom_left
        across, down = [point.x for point in corners], [point.y for point in corners]
        box = (
            *(min(across) - _MARGIN, min(down) - _MARGIN),
            *(max(across) + _MARGIN, max(down) + _MARGIN),
        )
        pen.rectangle(box, fill="white")
    return tuple(code.text for code in found), rest
