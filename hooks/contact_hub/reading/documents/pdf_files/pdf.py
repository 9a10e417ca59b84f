"""PDF files made by others, page by page, as the eye reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

import pypdfium2
from pypdfium2 import raw

from contact_hub.reading import pdfium
from contact_hub.reading.documents.document import Document, Part, Unreadable
from contact_hub.reading.documents.pdf_files import (
    pdf_actual,
    pdf_faceless,
    pdf_objects,
    pdf_page,
    pdf_weight,
)
from contact_hub.reading.documents.pdf_files.pdf_objects import Objects
from contact_hub.reading.documents.seeing import ocr
from contact_hub.reading.pdf_file import Unreadable as Broken

__all__ = ["MAX_PAGES", "read"]

MAX_PAGES = 200


def read(data: bytes, eye: ocr.Eye | None = None) -> Document:
    """Each page is a part, and what OCR reads on it another; what is on no page comes last.

    Raises Unreadable.
    """
    eye = eye or ocr.Eye(ocr.installed())
    try:
        pages = _count(data)
        with pdf_objects.opened(data) as document:
            pdf_weight.refuse_bombs(document)
            objects = pdf_objects.of_document(document)
            bare = pdf_actual.bare(document)
            boxed = pdf_faceless.boxed(document)
        told: Sequence[str | None] = _told(data) if bare else [None] * pages
        with _in_place(boxed) as boxes:
            parts = list(_parts(bare or data, boxes, objects, told, eye))
    except Broken as reason:
        raise Unreadable(str(reason)) from None
    if objects.spoken or objects.remains:
        parts.append(Part("properties", "", behind=objects.spoken, remains=objects.remains))
    return Document(tuple(parts), tuple(objects.faults), pages, tuple(objects.inside))


def _count(data: bytes) -> int:
    with pdfium.opened(data) as document:
        pages = len(document)
    if pages > MAX_PAGES:
        raise Unreadable(f"It has {pages} pages; no more than {MAX_PAGES} are read.")
    if not pages:
        raise Unreadable("It has no pages.")
    return pages


def _told(data: bytes) -> list[str | None]:
    """What programs copy from each page and read aloud."""
    told: list[str | None] = []
    with pdfium.opened(data) as document:
        for page in pdfium.pages(document):
            layer = page.get_textpage()
            told.append(pdfium.text_in(layer))
            layer.close()
    return told


@contextmanager
def _in_place(boxed: bytes | None) -> Iterator[pypdfium2.PdfDocument | None]:
    """The file with boxes for letters that cannot be drawn here."""
    if boxed is None:
        yield None
        return
    with pdfium.opened(boxed) as document:
        document.init_forms()
        yield document


def _parts(
    data: bytes,
    boxes: pypdfium2.PdfDocument | None,
    objects: Objects,
    told: Sequence[str | None],
    eye: ocr.Eye,
) -> Iterator[Part]:
    with pdfium.opened(data) as document:
        document.init_forms()
        if not len(document) == len(objects.pages) == len(told):
            raise Unreadable("Programs do not agree on how many pages it has.")
        for number, (lies_there, words) in enumerate(zip(objects.pages, told, strict=True)):
            page = _flat(document, number)
            boxed = _flat(boxes, number) if boxes else None
            asked = pdf_page.Asked(f"page {number + 1}", lies_there, words, eye, boxed)
            try:
                yield from pdf_page.parts(page, asked)
            finally:
                page.close()
                if boxed:
                    boxed.close()


def _flat(document: pypdfium2.PdfDocument, number: int) -> pypdfium2.PdfPage:
    """What is filled in or noted on the page is drawn, and so a part of it."""
    page = document[number]
    flattened = raw.FLATTEN_FAIL
    with suppress(pypdfium2.PdfiumError):
        flattened = raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    if flattened == raw.FLATTEN_SUCCESS:
        page.close()
        return document[number]
    return page
