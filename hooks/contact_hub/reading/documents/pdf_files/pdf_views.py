"""A PDF page as it looks, and as it looks without its text: what differs is what the text shows."""

from __future__ import annotations

from collections.abc import Sequence
from ctypes import c_int
from dataclasses import dataclass

import pypdfium2
from PIL import Image, ImageChops
from pypdfium2 import raw

from contact_hub.reading.documents.document import Unreadable
from contact_hub.reading.documents.pdf_files.pdf_letters import Letter, TextObject
from contact_hub.reading.pdfium import POINTS

__all__ = ["Views", "drawn", "views", "without"]

DPI = 150
MAX_DOTS = 12_000_000
_FEWEST_DPI = 30
_FAINTEST = 20
"""Of 255: what differs less from its ground is not seen."""
_CLEARLY = [0] * _FAINTEST + [255] * (256 - _FAINTEST)
_FINE = 1_000_000


@dataclass(frozen=True, slots=True)
class Views:
    """The page in colours, the same without text, and what the text adds to it in greys.

    `matrix` leads from the page's points to dots; `turned` is how many degrees it shows them
    turned to the right.
    """

    whole: Image.Image
    rest: Image.Image
    text: Image.Image
    matrix: tuple[float, float, float, float, float, float]
    turned: int

    def shows(self, letter: Letter) -> bool:
        """Whether there is any ink of the text where the letter stands."""
        ink = self.ink(letter)
        return ink is not None and ink.point(_CLEARLY).getbbox() is not None

    def ink(self, letter: Letter) -> Image.Image | None:
        """What the text adds to the page where the letter stands; None beside the page."""
        box = self._dots(letter)
        return self.text.crop(box) if box else None

    def upright(self, letter: Letter) -> Image.Image | None:
        """The same, as if the page were not turned."""
        ink = self.ink(letter)
        return ink.rotate(self.turned, expand=True) if ink and self.turned else ink

    def _dots(self, letter: Letter) -> tuple[int, int, int, int] | None:
        a, b, c, d, e, f = self.matrix
        one = a * letter.left + c * letter.bottom + e, b * letter.left + d * letter.bottom + f
        two = a * letter.right + c * letter.top + e, b * letter.right + d * letter.top + f
        left, right = sorted((one[0], two[0]))
        upper, lower = sorted((one[1], two[1]))
        if right <= 0 or lower <= 0 or left >= self.text.width or upper >= self.text.height:
            return None
        return int(max(left, 0)), int(max(upper, 0)), int(right) + 1, int(lower) + 1


def views(page: pypdfium2.PdfPage, objects: Sequence[TextObject]) -> Views:
    """Both drawings at 150 dpi, or less for posters."""
    dpi = _dpi(page, DPI, MAX_DOTS)
    whole = drawn(page, dpi)
    without(objects, away=True)
    rest = drawn(page, dpi)
    without(objects, away=False)
    bands = ImageChops.difference(whole, rest).split()
    text = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    return Views(whole, rest, text, _matrix(page, whole.size), page.get_rotation())


def without(objects: Sequence[TextObject], *, away: bool) -> None:
    """Takes text off its page, or puts it back."""
    for each in objects:
        raw.FPDFPageObj_SetIsActive(each.handle, not away)


def drawn(page: pypdfium2.PdfPage, dpi: float) -> Image.Image:
    """In colours, with what is filled in and noted on it."""
    bitmap = page.render(scale=dpi / POINTS, rev_byteorder=True, maybe_alpha=False)
    picture: Image.Image = bitmap.to_pil()
    return picture.convert("RGB")


def _dpi(page: pypdfium2.PdfPage, dpi: float, most: int) -> float:
    width, height = page.get_size()
    if width <= 0 or height <= 0:
        raise Unreadable("A page of it has no size.")
    square = width * height / POINTS**2
    fits = float(min(dpi, (most / square) ** 0.5))
    if fits < _FEWEST_DPI or max(width, height) * fits / POINTS > MAX_DOTS / 100:
        raise Unreadable("A page of it is too large to look at.")
    return fits


def _matrix(
    page: pypdfium2.PdfPage, size: tuple[int, int]
) -> tuple[float, float, float, float, float, float]:
    """As PDFium places the page: turned, and without what is cropped."""
    (e, f), (a, b), (c, d) = (_device(page, *point) for point in ((0, 0), (POINTS, 0), (0, POINTS)))
    across, down = size[0] / _FINE, size[1] / _FINE
    return (
        (a - e) / POINTS * across,
        (b - f) / POINTS * down,
        (c - e) / POINTS * across,
        (d - f) / POINTS * down,
        e * across,
        f * down,
    )


def _device(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[int, int]:
    across, down = c_int(), c_int()
    raw.FPDF_PageToDevice(page, 0, 0, _FINE, _FINE, 0, x, y, across, down)
    return across.value, down.value
