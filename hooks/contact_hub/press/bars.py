"""Coloured bars as a picture, for programs that cannot draw them where they belong."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw

__all__ = ["Bar", "as_png", "as_svg"]

_PIXELS_A_MM = 20
_NOTHING = 0


@dataclass(frozen=True, slots=True)
class Bar:
    """From the picture's top left corner, in mm; its colour as `#rrggbb`."""

    left: float
    width: float
    height: float
    colour: str


def as_png(width: float, height: float, bars: tuple[Bar, ...]) -> bytes:
    """On a ground through which one sees; sizes in mm."""
    size = (round(width * _PIXELS_A_MM), round(height * _PIXELS_A_MM))
    picture = Image.new("P", size, _NOTHING)
    colours = [channel for bar in bars for channel in bytes.fromhex(bar.colour[1:])]
    picture.putpalette([255, 255, 255, *colours])
    drawing = ImageDraw.Draw(picture)
    for number, bar in enumerate(bars, start=1):
        left, right, bottom = (
            round(edge * _PIXELS_A_MM) for edge in (bar.left, bar.left + bar.width, bar.height)
        )
        drawing.rectangle((left, 0, right - 1, bottom - 1), fill=number)
    out = BytesIO()
    picture.save(out, "PNG", transparency=_NOTHING, optimize=False)
    return out.getvalue()


def as_svg(width: float, height: float, bars: tuple[Bar, ...]) -> bytes:
    """The same as a drawing; sizes in mm."""
    drawn = "".join(
        f'<rect x="{bar.left:g}" width="{bar.width:g}" height="{bar.height:g}" '
        f'fill="{bar.colour}"/>'
        for bar in bars
    )
    size = f'width="{width:g}mm" height="{height:g}mm" viewBox="0 0 {width:g} {height:g}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{drawn}</svg>\n'.encode()
