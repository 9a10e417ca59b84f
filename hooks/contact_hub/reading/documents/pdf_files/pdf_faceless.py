"""Letters of typefaces that a PDF file only names, and that cannot be drawn here: where they show.

Whoever has the typeface sees them. Where they would be seen is found out with boxes in their place.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from functools import lru_cache

import pypdfium2
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from pikepdf import Array, Dictionary, Name, Pdf
from pypdfium2 import raw

from contact_hub.reading.documents.pdf_files import pdf_letters, pdf_views
from contact_hub.reading.documents.pdf_files.pdf_letters import Letter, TextObject
from contact_hub.reading.documents.pdf_files.pdf_views import Views

__all__ = ["boxed", "shown"]

_EM = 1000
_BOX = (100, 0, 450, 700)
"""Narrow, so that it does not reach far into the next where letters are narrow, too."""
_CODES = 65536
_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_FLAT = 0.004
"""In heights of the type: PDFium says a thousandth or nothing."""
_INNER = 0.25
"""Of what a letter takes up, on each side: its neighbours are not looked at."""


def boxed(document: Pdf) -> bytes | None:
    """The file with a box for each such letter; None where it has none. The document is changed."""
    faceless = list(_faceless(document))
    if not faceless:
        return None
    face = document.make_stream(_face())
    every = document.make_stream(b"\x00\x01" * _CODES)
    for font in faceless:
        font.Subtype, font.CIDToGIDMap = Name.CIDFontType2, every
        told = font.get("/FontDescriptor")
        if not isinstance(told, Dictionary):
            told = font.FontDescriptor = Dictionary(Type=Name.FontDescriptor, Flags=4)
        told.FontFile2 = face
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _faceless(document: Pdf) -> Iterator[Dictionary]:
    """ISO 32000, 9.7.4: the fonts of East Asia, and all whose letters have more than one byte."""
    for item in document.objects:
        below = item.get("/DescendantFonts") if isinstance(item, Dictionary) else None
        for font in below.as_list() if isinstance(below, Array) else []:
            told = font.get("/FontDescriptor") if isinstance(font, Dictionary) else None
            if isinstance(font, Dictionary) and not any(key in (told or {}) for key in _FILES):
                yield font


@lru_cache(maxsize=1)
def _face() -> bytes:
    """A typeface with nothing but a box."""
    pen, (left, lower, right, upper) = TTGlyphPen(None), _BOX
    pen.moveTo((left, lower))
    for corner in ((left, upper), (right, upper), (right, lower)):
        pen.lineTo(corner)
    pen.closePath()
    font = FontBuilder(_EM)
    font.setupGlyphOrder([".notdef", "box"])
    font.setupCharacterMap({})
    font.setupGlyf(dict.fromkeys((".notdef", "box"), pen.glyph()))
    font.setupHorizontalMetrics(dict.fromkeys((".notdef", "box"), (_EM, left)))
    font.setupHorizontalHeader(ascent=880, descent=-120)
    font.setupPost()
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def shown(
    letters: Sequence[Letter], objects: Sequence[TextObject], stand_in: pypdfium2.PdfPage
) -> frozenset[Letter]:
    """Those that cannot be drawn here and are in sight; `stand_in` is the page with boxes."""
    named = {each.address for each in objects if _is_only_named(each)}
    undrawn = [each for each in letters if each.set_with in named and _is_flat(each)]
    if not undrawn:
        return frozenset()
    views = pdf_views.views(stand_in, pdf_letters.text_objects(stand_in))
    return frozenset(each for each in undrawn if _shows(views, each))


def _is_only_named(text: TextObject) -> bool:
    font = raw.FPDFTextObj_GetFont(text.handle)
    return bool(font) and raw.FPDFFont_GetIsEmbedded(font) == 0


def _is_flat(letter: Letter) -> bool:
    """PDFium found no outline for it."""
    return min(letter.top - letter.bottom, letter.right - letter.left) < _FLAT * letter.high


def _shows(views: Views, letter: Letter) -> bool:
    left, bottom, right, top = letter.room
    across, up = _INNER * (right - left), _INNER * (top - bottom)
    inner = letter._replace(
        left=left + across, right=right - across, bottom=bottom + up, top=top - up
    )
    return views.shows(inner)
