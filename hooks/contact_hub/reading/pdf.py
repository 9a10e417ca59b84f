"""PDF files as people and machines read them: text, metadata, QR codes, fitness for the press.

PDFium is not thread-safe: these functions are for one thread of a process.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pypdfium2

from contact_hub.reading import qr
from contact_hub.reading.pdf_file import MAX_PAGES, Unreadable, attachments, metadata, strings
from contact_hub.reading.press_ready import boxes, colours, fonts_not_embedded, press_faults

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "Unreadable",
    "attachments",
    "boxes",
    "codes",
    "colours",
    "fonts_not_embedded",
    "metadata",
    "press_faults",
    "strings",
    "text",
    "text_and_codes",
]

_POINTS = 72
_SOFT_HYPHEN = "\u00ad"
# PDFium says U+FFFE for a hyphen at a line's end, and leaves the line break out.
_TIDY = str.maketrans({"\ufffe": _SOFT_HYPHEN, "\x02": _SOFT_HYPHEN, "\x00": None, "\r": None})
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)


def text(data: bytes) -> str:
    """What all pages say, line by line; a hyphen at a line's end comes as a soft hyphen."""
    with _opened(data) as document:
        return "\n".join(_text_of(page) for page in _pages(document)).strip()


def codes(data: bytes, *, dpi: int = 300) -> tuple[str, ...]:
    """Every QR code on every page, read from its picture at this resolution."""
    return text_and_codes(data, dpi=dpi)[1]


def text_and_codes(data: bytes, *, dpi: int = 300) -> tuple[str, tuple[str, ...]]:
    """As `text` and `codes`, for the price of reading each page once."""
    with _opened(data) as document:
        pages = [(_text_of(page), _codes_on(page, dpi / _POINTS)) for page in _pages(document)]
    words = "\n".join(words for words, _ in pages).strip()
    return words, tuple(code for _, found in pages for code in found)


def _text_of(page: pypdfium2.PdfPage) -> str:
    layer = page.get_textpage()
    try:
        words: str = layer.get_text_range()
    finally:
        layer.close()
    return words.translate(_TIDY).translate(_LIGATURES)


def _codes_on(page: pypdfium2.PdfPage, scale: float) -> tuple[str, ...]:
    width, height = page.get_size()
    if width * height * scale * scale > qr.MAX_PIXELS:
        raise Unreadable("A page is too large to look at.")
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        return qr.in_picture(bitmap.to_pil())
    finally:
        bitmap.close()


def _pages(document: pypdfium2.PdfDocument) -> Iterator[pypdfium2.PdfPage]:
    if len(document) > MAX_PAGES:
        raise Unreadable(f"It has more than {MAX_PAGES} pages.")
    for number in range(len(document)):
        page = document[number]
        try:
            yield page
        finally:
            page.close()


@contextmanager
def _opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
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
