"""Whether a PDF file can go to the press as it is: boxes, colours, ink, fonts, standard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
from pikepdf import Pdf
from PIL import Image

from contact_hub.paper.printers import Printer
from contact_hub.reading import claims, ink, ink_amounts, missing_glyphs
from contact_hub.reading.box import MM, Box
from contact_hub.reading.faults import Fault
from contact_hub.reading.pdf_file import opened

__all__ = ["Box", "Geometry", "boxes", "colours", "faults", "fonts_not_embedded", "photographs"]

_NEAR = 0.05  # mm: a twentieth of what a guillotine can cut
_ROUNDING = 2.0  # per cent of one ink: inks are kept in steps of 1/255
_PRINTED = frozenset({"DeviceCMYK", "DeviceGray", "CalGray", "Separation", "DeviceN"})
_PRINTED_ICC = frozenset({"ICCBased grey", "ICCBased CMYK"})
Size = tuple[float, float | None]
"""Width and height in mm; a height of None is whatever the file says."""


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


def faults(document: Pdf, trim_mm: Size, printer: Printer, used: ink.Ink) -> Iterator[Fault]:
    """Why a printer would send the file back, each reason a sentence; none if it is ready."""
    if not document.pages:
        yield Fault("pages", "It has no page.")
        return
    for number, page in enumerate(document.pages, 1):
        yield from _box_faults(_geometry(number, page), trim_mm, printer.bleed)
    yield from _colour_faults(used, printer)
    for name in used.fonts_not_embedded:
        yield Fault("fonts", f"The font {name} is not in the file.")
    for name in missing_glyphs.fonts_without(document):
        yield Fault("missing letters", f"A letter that {name} does not have prints as a box.")
    yield from claims.faults(document, printer, used)


def photographs(used: ink.Ink) -> tuple[Image.Image, ...]:
    """The pictures in the file as they are printed, the largest first."""
    found = [picture for each in used.photographs if (picture := ink_amounts.picture(each))]
    return tuple(sorted(found, key=lambda picture: picture.width * picture.height, reverse=True))


def _colour_faults(used: ink.Ink, printer: Printer) -> Iterator[Fault]:
    for colour in sorted(used.colours - _PRINTED - _PRINTED_ICC):
        yield Fault("colours", f"It is drawn with {colour}, which is not a printing colour.")
    in_photos = (ink_amounts.of_picture(picture) for picture in photographs(used))
    most = max([used.most, *in_photos])
    if most > printer.inks + _ROUNDING:
        what = f"Where it is darkest it takes {most:.0f} % of ink, and the paper {printer.inks} %."
        yield Fault("ink", what)
    if used.overprinted:
        yield Fault("ink", "It prints inks over each other, so nobody knows how much there is.")


def _box_faults(page: Geometry, trim_mm: Size, bleed_mm: float) -> Iterator[Fault]:
    name = f"Page {page.page}"
    if page.trim is None:
        what = f"{name} has no TrimBox: the printer does not know where to cut."
        yield Fault("boxes", what)
        return
    width, height = page.trim.size()
    wide, high = trim_mm[0], height if trim_mm[1] is None else trim_mm[1]
    if max(abs(width - wide), abs(height - high)) > _NEAR:
        wanted = f"{wide:g} × {high:g} mm"
        what = f"{name} is cut to {width:.2f} × {height:.2f} mm instead of {wanted}."
        yield Fault("boxes", what)
    bleed = page.bleed or page.trim
    if not bleed.is_near(page.trim.grown(bleed_mm)):
        yield Fault("boxes", f"{name} does not have {bleed_mm:g} mm of bleed on all four sides.")
    if not page.media.holds(bleed):
        yield Fault("boxes", f"{name} is smaller than its bleed.")


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
    one, two, three, four = (float(corner) * MM for corner in corners.as_list())
    return Box(min(one, three), min(two, four), max(one, three), max(two, four))
