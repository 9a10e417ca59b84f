"""PDF files opened by PDFium, which draws them and reads their words.

PDFium is not thread-safe: these functions are for one thread of a process.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2

from contact_hub.reading import right_to_left
from contact_hub.reading.dots import Dots
from contact_hub.reading.pdf_file import MAX_PAGES, Unreadable

__all__ = ["MAX_PIXELS", "drawn", "opened", "pages", "text_in", "tidied"]

MAX_PIXELS = 40_000_000
POINTS = 72
_SOFT_HYPHEN = "\u00ad"
# PDFium says U+FFFE for a hyphen at a line's end, and leaves the line break out.
_TIDY = str.maketrans({"\ufffe": _SOFT_HYPHEN, "\x02": _SOFT_HYPHEN, "\x00": None, "\r": None})
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)


@contextmanager
def opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The file; what cannot be opened, or breaks off, is `Unreadable`."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        locked = "password" in str(problem).lower()
        reason = "It is locked with a password." if locked else "It is broken, or not a PDF file."
        raise Unreadable(reason) from None
    try:
        yield document
    except pypdfium2.PdfiumError as problem:
        raise Unreadable(f"A page of it is broken: {problem}") from problem
    finally:
        document.close()


def pages(document: pypdfium2.PdfDocument) -> Iterator[pypdfium2.PdfPage]:
    """Each in turn; one at a time is open."""
    if len(document) > MAX_PAGES:
        raise Unreadable(f"It has more than {MAX_PAGES} pages.")
    for number in range(len(document)):
        page = document[number]
        try:
            yield page
        finally:
            page.close()


def text_in(layer: pypdfium2.PdfTextPage) -> str:
    """What a page says, line by line; a hyphen at a line's end comes as a soft hyphen."""
    words: str = layer.get_text_range()
    return tidied(words + right_to_left.lines(layer, words))


def tidied(words: str) -> str:
    """Letters as people write them: ligatures apart, PDFium's own signs gone."""
    return words.translate(_TIDY).translate(_LIGATURES)


def drawn(
    page: pypdfium2.PdfPage, dpi: int, *, cut: tuple[float, float, float, float] = (0, 0, 0, 0)
) -> Dots:
    """The page in greys at this resolution; `cut` are points left out: left, bottom, right, top."""
    width, height = page.get_size()
    scale = dpi / POINTS
    if width * height * scale * scale > MAX_PIXELS:
        raise Unreadable("A page is too large to look at.")
    bitmap = page.render(scale=scale, grayscale=True, crop=cut)
    return Dots(bitmap.width, bitmap.height, bitmap.stride, memoryview(bitmap.buffer).cast("B"))
