"""PDF files as people and machines read them: text, metadata, QR codes, fitness for the press.

PDFium is not thread-safe: these functions are for one thread of a process.
"""

from __future__ import annotations

from contact_hub.reading import pdfium, qr
from contact_hub.reading.pdf_file import Unreadable, attachments, metadata, strings
from contact_hub.reading.press_ready import boxes, colours, fonts_not_embedded

__all__ = [
    "Unreadable",
    "attachments",
    "boxes",
    "codes",
    "colours",
    "fonts_not_embedded",
    "metadata",
    "strings",
    "text",
    "text_and_codes",
]


def text(data: bytes) -> str:
    """What all pages say, line by line; a hyphen at a line's end comes as a soft hyphen."""
    said: list[str] = []
    with pdfium.opened(data) as document:
        for page in pdfium.pages(document):
            layer = page.get_textpage()
            said.append(pdfium.text_in(layer))
            layer.close()
    return "\n".join(said).strip()


def codes(data: bytes, *, dpi: int = 300) -> tuple[str, ...]:
    """Every QR code on every page, read from its picture at this resolution."""
    with pdfium.opened(data) as document:
        return tuple(
            code
            for page in pdfium.pages(document)
            for code in qr.in_picture(pdfium.drawn(page, dpi))
        )


def text_and_codes(data: bytes, *, dpi: int = 300) -> tuple[str, tuple[str, ...]]:
    """As `text` and `codes`."""
    return text(data), codes(data, dpi=dpi)
