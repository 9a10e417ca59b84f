"""Whether a telephone can read the codes on a page: large enough, and with a clear edge."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.reading import dots
from contact_hub.reading.box import Box
from contact_hub.reading.codes_drawn import Code
from contact_hub.reading.faults import Fault
from contact_hub.reading.paper import PIXEL, Page

__all__ = ["faults"]

SMALLEST = 0.33
"""Millimetres: the side of a code's smallest square."""
QUIET = 4
"""Squares that stay clear on each side (ISO/IEC 18004, 6.3.8)."""
_HAIR = 0.01
_LIGHT = 200
"""The darkest grey that a camera takes for paper."""


def faults(page: Page, safe_mm: float) -> Iterator[Fault]:
    """Of every code on the page."""
    for code in page.codes:
        name = f"The code on page {page.number}"
        room = page.trim.room_around(code.box)
        if room < safe_mm - 2 * PIXEL:
            what = f"stands {room:.1f} mm from the edge; {safe_mm:g} mm must stay free."
            yield Fault("safe area", f"{name} {what}")
        if code.module < SMALLEST - _HAIR:
            what = f"has squares of {code.module:.2f} mm; telephones need {SMALLEST:g} mm."
            yield Fault("size of codes", f"{name} {what}")
        if not is_clear(page, code):
            what = f"needs a clear light edge of {QUIET} of its squares on all sides."
            yield Fault("quiet zone", f"{name} {what}")
        if code.coarsely != (code.says,):
            yield Fault("codes", f"{name} cannot be read where it is drawn with 150 dots an inch.")


def is_clear(page: Page, code: Code) -> bool:
    """All around it is paper, or as good as that."""
    zone = code.box.grown(QUIET * code.module - PIXEL)
    if page.sheet.room_around(zone) < 0:
        return False
    around = strips(zone, code.box.grown(2 * PIXEL))
    return not any(dots.any_darker(page.patch(strip).dots, _LIGHT) for strip in around)


def strips(zone: Box, code: Box) -> Iterator[Box]:
    """The zone without the code."""
    yield zone._replace(bottom=code.top)
    yield zone._replace(top=code.bottom)
    yield code._replace(left=zone.left, right=code.left)
    yield code._replace(left=code.right, right=zone.right)
