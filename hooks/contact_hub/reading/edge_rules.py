"""What happens at the cut: ink goes on beyond it, and crop marks stand where they are asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contact_hub.reading import dots
from contact_hub.reading.box import Box
from contact_hub.reading.faults import Fault
from contact_hub.reading.paper import PIXEL, Page

__all__ = ["faults"]

SIDES = ("left", "below", "right", "above")
"""In the order of a box's edges."""
_DARK = 160
"""A mark is hardly wider than a pixel; where it lies on two of them, each is half as dark."""
_BARE = re.compile(rb"\x00+")
_WITHIN = 2 * PIXEL
"""How far within a line ink is looked for: the pixel on the line itself may be half ink."""
_BEYOND, _ASIDE = 0.3, 2.0
"""Millimetres: so far over the cut there must be ink, if not farther than this to the side."""
_CURVED = 4.0
"""How far to the side ink may be gone at the end of the bleed, for each millimetre of bleed: a disc
that is cut at its edge curves back."""
_BESIDE = 0.4
"""Millimetres on both sides of a crop mark's place."""


def faults(page: Page, bleed_mm: float, *, marks: bool) -> Iterator[Fault]:
    """At most one of each rule a page."""
    if bleed_mm and page.bleed.is_near(page.trim.grown(bleed_mm)):
        short = [name for side, name in enumerate(SIDES) if stops(page, side, bleed_mm)]
        if short:
            what = f"On page {page.number}, ink ends at the cut ({', '.join(short)}) and should go"
            yield Fault("bleed", f"{what} {bleed_mm:g} mm beyond it: a white edge would show.")
    if marks and not all(is_marked(page, place) for place in places_of_marks(page)):
        yield Fault("crop marks", f"Page {page.number} has no crop marks at its four corners.")
    if not marks and any(is_darker(page, strip, dots.BLANK) for strip in outside(page)):
        yield Fault("crop marks", f"Page {page.number} has ink outside of its bleed.")


def stops(page: Page, side: int, bleed_mm: float) -> bool:
    """Ink along the cut has none over it, or none at the end of the bleed, nearby."""
    corner = int(bleed_mm / PIXEL)
    cut = inked(page, side, page.trim.grown(-_WITHIN))[corner:-corner]
    if 1 not in cut:
        return False
    cut = bytes(corner) + cut + bytes(corner)
    over = inked(page, side, page.trim.grown(min(_BEYOND, bleed_mm / 2)))
    end = inked(page, side, page.bleed.grown(-_WITHIN))
    return is_gone(cut, over, _ASIDE) or is_gone(cut, end, bleed_mm * _CURVED)


def inked(page: Page, side: int, at: Box) -> bytes:
    """A line along this side of a box, as long as the bleed, dot by dot; 1 is ink."""
    whole, place = page.bleed.grown(-_WITHIN), at[side]
    upright = whole._replace(left=place, right=place)
    line = upright if SIDES[side] in {"left", "right"} else whole._replace(bottom=place, top=place)
    return page.line(line).translate(dots.INK)


def is_gone(cut: bytes, farther: bytes, aside_mm: float) -> bool:
    """Where one line has ink, the other has none, not even so far to the side."""
    aside = int(aside_mm / PIXEL)
    for bare in _BARE.finditer(farther):
        first = bare.start() + aside if bare.start() else 0
        last = bare.end() - aside if bare.end() < len(farther) else len(farther)
        if 1 in cut[first : max(first, last)]:
            return True
    return False


def places_of_marks(page: Page) -> Iterator[Box]:
    """Outside of the bleed, where the edges of the cut go on: two at each corner."""
    left, bottom, right, top = page.bleed.grown(_BESIDE)
    for y in (page.trim.bottom, page.trim.top):
        yield Box(0, y - _BESIDE, left, y + _BESIDE)
        yield Box(right, y - _BESIDE, page.sheet.right, y + _BESIDE)
    for x in (page.trim.left, page.trim.right):
        yield Box(x - _BESIDE, 0, x + _BESIDE, bottom)
        yield Box(x - _BESIDE, top, x + _BESIDE, page.sheet.top)


def is_marked(page: Page, place: Box) -> bool:
    """There is room for a mark, and one in it."""
    return min(place.size()) > 0 and is_darker(page, place, _DARK)


def outside(page: Page) -> Iterator[Box]:
    """The strips of the sheet that are outside of the bleed."""
    left, bottom, right, top = page.bleed.grown(2 * _WITHIN)
    wide, high = page.sheet.right, page.sheet.top
    strips = (
        Box(0, 0, left, high),
        Box(right, 0, wide, high),
        Box(0, 0, wide, bottom),
        Box(0, top, wide, high),
    )
    return (strip for strip in strips if min(strip.size()) > 0)


def is_darker(page: Page, box: Box, limit: int) -> bool:
    """A dot there is darker than this grey."""
    return dots.any_darker(page.patch(box).dots, limit)
