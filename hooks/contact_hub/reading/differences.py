"""Where two pictures in shades of grey differ for the eye."""

from __future__ import annotations

from PIL import Image, ImageChops, ImageFilter

__all__ = ["where"]


def where(one: Image.Image, other: Image.Image, *, farthest: int) -> tuple[int, ...] | None:
    """The box (left, top, right, bottom, in pixels) around all that is more than `farthest` apart.

    It is measured in shades of 255, over three pixels: an edge may fall between two. Where one
    picture is larger, what both have is compared.
    """
    shared = (0, 0, min(one.width, other.width), min(one.height, other.height))
    unlike = ImageChops.difference(one.crop(shared), other.crop(shared))
    smooth = unlike.filter(ImageFilter.BoxBlur(1))
    return smooth.point(lambda shade: 255 * (shade > farthest)).getbbox()
