"""Whether the digits of a PDF page look like what the file says they are.

A font may say of a 7 that it is a 1; programs believe it, and the eye does not.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import pikepdf
import pypdfium2
from pikepdf import Dictionary, Name
from PIL import Image, ImageChops, ImageOps

from contact_hub.reading.documents.pdf_files import pdf_letters, pdf_views
from contact_hub.reading.documents.pdf_files.pdf_letters import Letter
from contact_hub.reading.documents.pdf_files.pdf_views import Views

__all__ = ["looks"]

_SIDES = (12, 18)
_FACES = ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Courier", "Courier-Bold")
_SERIFS = ("Times-Roman", "Times-Bold", "Times-Italic")
"""PDFium has them all (ISO 32000, 9.6.2.2)."""
_DIGITS = "0123456789"
_SLIMMER = 60
"""How much a difference in shape weighs against one in ink."""
_SURE = 1.3
"""Nearer to another digit by so much; honest type stays below 1.15, old-style figures included."""
_MOST = 10_000
"""Each takes a quarter of a millisecond."""
_SMALLEST = 6
_INKED = 60
_LEVEL = 0.1
_WITHIN = 0.2
"""Of a letter's box, which in some fonts is the same for all, and reaches over the next letter."""


class _Shape(NamedTuple):
    """A digit's ink in a box of one size for all, and how wide it is for its height."""

    char: str
    ink: Image.Image
    slim: float


def looks(letters: Sequence[Letter], views: Views) -> str:
    """What the letters say, each digit that looks like another one as that other one.

    Each is looked at: a font may draw one sign of many otherwise, or be there for one alone.
    """
    said = [letter.char for letter in letters]
    digits = [number for number, letter in enumerate(letters) if _is_level_digit(letter)]
    for number in digits[:_MOST]:
        alone = _without_next(letters[number], letters[number + 1 : number + 2])
        shape = _shape(alone.char, views.upright(alone))
        if shape:
            said[number] = _like(shape)
    return "".join(said)


def _is_level_digit(letter: Letter) -> bool:
    is_level = min(letter.angle, 6.2832 - letter.angle) <= _LEVEL
    return is_level and bool(letter.set_with) and letter.char in _DIGITS


def _without_next(letter: Letter, following: Sequence[Letter]) -> Letter:
    edge = letter.right - _WITHIN * (letter.right - letter.left)
    for after in following:
        if after.set_with and after.y == letter.y and letter.x < after.x < edge:
            return letter._replace(right=after.x)
    return letter


def _shape(char: str, ink: Image.Image | None) -> _Shape | None:
    """Nothing where it is too small to be told from another."""
    box = ink.point([0] * _INKED + [255] * (256 - _INKED)).getbbox() if ink else None
    if ink is None or box is None or box[3] - box[1] < _SMALLEST:
        return None
    tight = ink.crop(box)
    even = ImageOps.autocontrast(tight)
    return _Shape(char, even.resize(_SIDES, Image.Resampling.BOX), tight.width / tight.height)


def _like(shape: _Shape) -> str:
    """The digit that it is, or the one that it is much nearer to.

    How near it is to each known shape: all differences at once, then one tone for each.
    """
    known, sheet = _known()
    row = _side_by_side([shape.ink] * len(known))
    apart = ImageChops.difference(sheet, row).resize((len(known), 1), Image.Resampling.BOX)
    nearest: dict[str, float] = {}
    for each, tone in zip(known, apart.tobytes(), strict=True):
        far = tone + _SLIMMER * abs(each.slim - shape.slim)
        nearest[each.char] = min(nearest.get(each.char, far), far)
    own = nearest.pop(shape.char)
    other = min(nearest, key=nearest.__getitem__)
    return other if own > _SURE * max(nearest[other], 1) else shape.char


@lru_cache(maxsize=1)
def _known() -> tuple[tuple[_Shape, ...], Image.Image]:
    """Digits as PDFium draws them in typefaces that everybody has."""
    known = tuple(shape for face in (*_FACES, *_SERIFS) for shape in _of_face(face))
    return known, _side_by_side([shape.ink for shape in known])


def _side_by_side(inks: Sequence[Image.Image]) -> Image.Image:
    wide, high = _SIDES
    row = Image.new("L", (wide * len(inks), high))
    for number, ink in enumerate(inks):
        row.paste(ink, (number * wide, 0))
    return row


def _of_face(face: str) -> Iterator[_Shape]:
    document = pypdfium2.PdfDocument(_specimen(face))
    page = document[0]
    layer = page.get_textpage()
    views = pdf_views.views(page, pdf_letters.text_objects(page))
    for letter in pdf_letters.letters(layer):
        shape = _shape(letter.char, views.upright(letter)) if letter.char in _DIGITS else None
        if shape:
            yield shape
    for each in (layer, page, document):
        each.close()


def _specimen(face: str) -> bytes:
    with pikepdf.new() as document:
        page = document.add_blank_page(page_size=(400, 100))
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name(f"/{face}"))
        page.obj.Resources = Dictionary(Font=Dictionary(F=font))
        content = f"BT /F 30 Tf 3 Tc 10 40 Td ({_DIGITS}) Tj ET"
        page.obj.Contents = document.make_stream(content.encode("ascii"))
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()
