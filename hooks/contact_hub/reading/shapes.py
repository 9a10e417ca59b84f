"""Whether a file with letters as shapes is the one with fonts: the same sheet, the same look."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
from PIL import ImageChops

from contact_hub.reading import ink, pdfium
from contact_hub.reading.pdf_file import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL import Image

__all__ = ["faults"]

_SCALE, _TOGETHER = 900 / 72, 6
"""Looked at in squares of dots: letters of a font are placed by whole dots, shapes exactly."""
_DIFFERENT = 88
"""Of 255. Where nothing is wrong it comes to 70; without the dot of an i it is over 100."""
_BOXES = ("/MediaBox", "/TrimBox", "/BleedBox")


def faults(outlined: bytes, master: bytes) -> Iterator[str]:
    """Each difference as a sentence about the outlined file."""
    with opened(outlined) as one, opened(master) as other:
        if any(_is_font(item) for item in one.objects):
            yield "There is still a font in it."
        if _sheets(one) != _sheets(other):
            yield "Its pages are not those of the file with fonts."
            return
        if _declared(one) != _declared(other):
            yield "It does not say the same of itself as the file with fonts."
        if not ink.of_document(one).colours <= ink.of_document(other).colours:
            yield "It has colours that the file with fonts does not have."
    pages = zip(_pictures(outlined), _pictures(master), strict=True)
    for number, (shapes, letters) in enumerate(pages, start=1):
        if _differ(shapes, letters):
            yield f"Page {number} does not look like that of the file with fonts."


def _is_font(item: object) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/Type") == pikepdf.Name.Font


def _sheets(document: pikepdf.Pdf) -> list[list[list[float]]]:
    """The boxes of every page."""
    return [
        [[float(edge) for edge in page.obj.get(box, ())] for box in _BOXES]
        for page in document.pages
    ]


def _declared(document: pikepdf.Pdf) -> tuple[str, list[str]]:
    """The version, and for which paper it is."""
    intents = document.Root.get("/OutputIntents", pikepdf.Array())
    named = [str(intent.get("/OutputConditionIdentifier", "")) for intent in intents]
    return document.pdf_version, named


def _pictures(data: bytes) -> Iterator[Image.Image]:
    with pdfium.opened(data) as document:
        for number in range(len(document)):
            drawn = document[number].render(scale=_SCALE, grayscale=True).to_pil()
            yield drawn.reduce(_TOGETHER)


def _differ(one: Image.Image, other: Image.Image) -> bool:
    """Whether a square is far darker or lighter than the same one."""
    return any(ImageChops.difference(one, other).histogram()[_DIFFERENT:])
