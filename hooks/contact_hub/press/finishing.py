"""What Typst leaves out of a file for the press: boxes, crop marks, PDF/X."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Page

from contact_hub.paper.printers import Printer
from contact_hub.press import crop_marks, legible, standards

__all__ = ["finished", "from_left_to_right"]

_POINTS_A_MM = 72 / 25.4


def finished(pdf: bytes, printer: Printer) -> bytes:
    """With TrimBox and BleedBox on every page, and all that its printer asks for."""
    with pikepdf.open(BytesIO(pdf)) as document:
        legible.make_legible(document)
        for page in document.pages:
            _add_boxes(page, printer.bleed * _POINTS_A_MM)
            _remove_transparency_groups(page)
            if printer.marks:
                crop_marks.add(page)
        standards.declare(document, printer)
        out = BytesIO()
        document.save(
            out,
            deterministic_id=True,
            force_version=standards.PDF_VERSIONS[printer.standard],
            fix_metadata_version=False,  # `standards` says it already
            compress_streams=False,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
        )
    return out.getvalue()


def from_left_to_right(pdf: bytes) -> bytes:
    """Pages turned so, in every language: else some programs copy words in the wrong order.

    Typst tells the order of pages by the language alone.
    """
    with pikepdf.open(BytesIO(pdf)) as document:
        preferences = document.Root.get("/ViewerPreferences", Dictionary())
        if "/Direction" not in preferences:
            return pdf
        del preferences["/Direction"]
        legible.make_legible(document)
        out = BytesIO()
        document.save(out, deterministic_id=True, fix_metadata_version=False)
    return out.getvalue()


def _add_boxes(page: Page, bleed: float) -> None:
    """Typst writes the trim only where a page bleeds; the bleed box never."""
    media = [float(edge) for edge in page.mediabox]
    trim = [float(edge) for edge in page.trimbox]
    outward = (-bleed, -bleed, bleed, bleed)
    wished = [edge + step for edge, step in zip(trim, outward, strict=True)]
    left, bottom = (max(a, b) for a, b in zip(wished[:2], media[:2], strict=True))
    right, top = (min(a, b) for a, b in zip(wished[2:], media[2:], strict=True))
    page.obj.TrimBox = Array([round(edge, 4) for edge in trim])
    page.obj.BleedBox = Array([round(edge, 4) for edge in (left, bottom, right, top)])


def _remove_transparency_groups(page: Page) -> None:
    """Typst wraps pictures in groups that blend nothing; PDF/X-1a allows none (6.3)."""
    drawings = page.obj.get("/Resources", Dictionary()).get("/XObject", Dictionary())
    for owner in (page.obj, *(drawings[name] for name in drawings.keys())):  # noqa: SIM118
        if "/Group" in owner:
            del owner["/Group"]
