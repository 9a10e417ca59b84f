"""The pictures in Word documents: the logo, codes, and the bars of the house style."""

from __future__ import annotations

from dataclasses import replace

from contact_hub.hub import Hub
from contact_hub.outputs import brand, stationery
from contact_hub.outputs.word import Picture
from contact_hub.paper import formats
from contact_hub.press import bars, logo_picture, pixels, qr
from contact_hub.press.bars import Bar

__all__ = ["at_width", "band", "code", "logo", "rule"]

DPI = 600
LOGO_HEIGHT, LOGO_WIDTH = 15.0, 80.0
"""mm."""
MODULE = 0.41
"""mm: a square of a code, as any printer in an office prints it."""
BRIGHT = 6.4
"""mm of the rule."""


def logo(hub: Hub, svg: bytes) -> Picture:
    """As high as on the printed letterhead, unless that were too wide."""
    png = logo_picture.at_height(svg, mm=LOGO_HEIGHT, dpi=DPI)
    wide, high = pixels.size(png)
    width, name = LOGO_HEIGHT * wide / high, hub.organisation.name
    drawn = Picture("logo.png", png, width, LOGO_HEIGHT, says=name, svg=svg)
    return drawn if width <= LOGO_WIDTH else at_width(drawn, LOGO_WIDTH)


def at_width(picture: Picture, width: float) -> Picture:
    """The same, larger or smaller."""
    return replace(picture, width=width, height=picture.height * width / picture.width)


def code(name: str, says: str, caption: str) -> Picture:
    """Shown without its white edge: all around it is white."""
    modules = qr.modules(says)
    edge = round(qr.QUIET_ZONE / (modules + 2 * qr.QUIET_ZONE) * 100_000)
    side = modules * MODULE
    return Picture(name, qr.as_png(says), side, side, caption, caption, edge)


def rule(hub: Hub, width: float) -> Picture:
    """The line above the foot."""
    colours = brand.colours(hub.organisation.brand)
    parts = (
        Bar(BRIGHT, width - BRIGHT, 0.25, colours["ink"]),
        Bar(0, BRIGHT, 0.8, colours["accent"]),
    )
    return barred(hub, "rule.png", (width, 0.8), parts)


def band(hub: Hub, name: str, size: formats.Size, second_axis: float) -> Picture:
    """Along the upper edge, as far as a printer prints there."""
    colours, (width, thick) = brand.colours(hub.organisation.brand), size
    parts = (
        Bar(0, second_axis, thick, colours["ink"]),
        Bar(second_axis, width - second_axis, thick, colours["accent"]),
    )
    return barred(hub, name, size, parts)


def barred(hub: Hub, name: str, size: formats.Size, parts: tuple[Bar, ...]) -> Picture:
    """It begins where lines begin."""
    if stationery.direction(hub) == "rtl":
        parts = tuple(replace(bar, left=size[0] - bar.left - bar.width) for bar in parts)
    return Picture(name, bars.as_png(*size, parts), *size, svg=bars.as_svg(*size, parts))
