"""Whether a PDF file can go to the press as it is: boxes, colours, fonts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf

from contact_hub.reading import ink
from contact_hub.reading.pdf_file import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Box", "Geometry", "boxes", "colours", "fonts_not_embedded", "press_faults"]

_MM = 25.4 / 72
_NEAR = 0.05  # mm: a twentieth of what a guillotine can cut
_PRINTED = frozenset({"DeviceCMYK", "DeviceGray", "CalGray", "Separation", "DeviceN"})
_PRINTED_ICC = frozenset({"ICCBased grey", "ICCBased CMYK"})


@dataclass(frozen=True, slots=True)
class Box:
    """A page box in millimetres, from the lower left corner of the media."""

    left: float
    bottom: float
    right: float
    top: float

    def size(self) -> tuple[float, float]:
        """Width and height."""
        return self.right - self.left, self.top - self.bottom

    def grown(self, by: float) -> Box:
        """The same with a margin around it."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def is_near(self, other: Box) -> bool:
        """No edge is farther off than a guillotine could tell."""
        edges = zip(_edges(self), _edges(other), strict=True)
        return all(abs(one - two) <= _NEAR for one, two in edges)

    def holds(self, other: Box) -> bool:
        """The other lies inside."""
        lower = self.left <= other.left + _NEAR and self.bottom <= other.bottom + _NEAR
        return lower and self.right >= other.right - _NEAR and self.top >= other.top - _NEAR


@dataclass(frozen=True, slots=True)
class Geometry:
    """One page: what is cut, what is printed over the cut, and the sheet."""

    page: int
    media: Box
    trim: Box | None
    bleed: Box | None


def boxes(data: bytes) -> tuple[Geometry, ...]:
    """The boxes of every page, only where the page itself has them."""
    with opened(data) as document:
        return tuple(_geometry(number, page) for number, page in enumerate(document.pages, 1))


def colours(data: bytes) -> frozenset[str]:
    """The colour spaces that anything in the file is drawn with."""
    with opened(data) as document:
        return ink.of_document(document).colours


def fonts_not_embedded(data: bytes) -> tuple[str, ...]:
    """The fonts that the printer would have to guess."""
    with opened(data) as document:
        return ink.of_document(document).fonts_not_embedded


def press_faults(
    data: bytes, *, trim_mm: tuple[float, float | None], bleed_mm: float
) -> tuple[str, ...]:
    """Why a printer would send the file back, each reason a sentence; none if it is ready.

    A height of None is whatever the file says.
    """
    with opened(data) as document:
        if not document.pages:
            return ("It has no page.",)
        geometry = [_geometry(number, page) for number, page in enumerate(document.pages, 1)]
        used = ink.of_document(document)
    faults = [fault for page in geometry for fault in _box_faults(page, trim_mm, bleed_mm)]
    faults += [
        f"It is drawn with {colour}, which is not a printing colour."
        for colour in sorted(used.colours - _PRINTED - _PRINTED_ICC)
    ]
    faults += [f"The font {name} is not in the file." for name in used.fonts_not_embedded]
    return tuple(faults)


def _box_faults(
    page: Geometry, trim_mm: tuple[float, float | None], bleed_mm: float
) -> Iterator[str]:
    name = f"Page {page.page}"
    if page.trim is None:
        yield f"{name} has no TrimBox: the printer does not know where to cut."
        return
    width, height = page.trim.size()
    wide, high = trim_mm[0], height if trim_mm[1] is None else trim_mm[1]
    if max(abs(width - wide), abs(height - high)) > _NEAR:
        wanted = f"{wide:g} × {high:g} mm"
        yield f"{name} is cut to {width:.2f} × {height:.2f} mm instead of {wanted}."
    bleed = page.bleed or page.trim
    if not bleed.is_near(page.trim.grown(bleed_mm)):
        yield f"{name} does not have {bleed_mm:g} mm of bleed on all four sides."
    if not page.media.holds(bleed):
        yield f"{name} is smaller than its bleed."


def _geometry(number: int, page: pikepdf.Page) -> Geometry:
    found = page.obj
    trim, bleed = (found.get(key) for key in ("/TrimBox", "/BleedBox"))
    media = _box(page.mediabox)
    return Geometry(
        number,
        media,
        _box(trim) if trim is not None else None,
        _box(bleed) if bleed is not None else None,
    )


def _box(corners: pikepdf.Object) -> Box:
    """ISO 32000, 7.9.5: any two opposite corners."""
    one, two, three, four = (float(corner) * _MM for corner in corners.as_list())
    return Box(min(one, three), min(two, four), max(one, three), max(two, four))


def _edges(box: Box) -> tuple[float, ...]:
    return box.left, box.bottom, box.right, box.top
