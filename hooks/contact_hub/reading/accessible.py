"""Whether a PDF can be read by everybody, and for long: PDF/UA-1 and PDF/A, as far as one can ask.

Typst refuses to write what breaks either standard. This looks at the finished file: that it still
claims them, and has what they are about.
"""

from __future__ import annotations

import re

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from contact_hub.reading import ink
from contact_hub.reading.pdf_file import opened

__all__ = ["faults", "links"]

_CLAIMS = {
    "PDF/UA-1": rb"<pdfuaid:part>1</pdfuaid:part>",
    "PDF/A-2a": rb"<pdfaid:part>2</pdfaid:part>.*?<pdfaid:conformance>A</pdfaid:conformance>",
}


def faults(data: bytes) -> tuple[str, ...]:
    """Each as a sentence; none if it is right."""
    with opened(data) as document:
        root = document.Root
        said = root.Metadata.read_bytes() if isinstance(root.get("/Metadata"), Stream) else b""
        title = str(document.docinfo.get("/Title", ""))
        unread = tuple(_without_words(root.get("/StructTreeRoot")))
        asked = [
            *((re.search(claim, said, re.DOTALL), f"It does not say that it is {name}.")
              for name, claim in _CLAIMS.items()),
            (root.get("/MarkInfo", Dictionary()).get("/Marked"), "Its text has no structure."),
            (root.get("/Lang"), "It does not say in which language it is."),
            (title, "It has no title."),
            (root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle"),
             "Its window shows the name of the file in place of its title."),
            (not unread, "A picture in it says nothing to whoever does not see it."),
        ]  # fmt: skip
        fonts = ink.of_document(document).fonts_not_embedded
    missing = tuple(fault for there, fault in asked if not there)
    return (*missing, *(f"The font {name} is not in the file." for name in fonts))


def links(data: bytes) -> frozenset[str]:
    """Where one gets by a click on a page (ISO 32000-1, 12.6.4.7)."""
    with opened(data) as document:
        marks = [mark for page in document.pages for mark in page.obj.get("/Annots", Array())]
        actions = [mark.get("/A", Dictionary()) for mark in marks]
        return frozenset(str(action.URI) for action in actions if action.get("/S") == Name.URI)


def _without_words(element: pikepdf.Object | None) -> list[pikepdf.Object]:
    """Figures in the structure that have no text in their place (ISO 14289-1, 7.3)."""
    found: list[pikepdf.Object] = []
    pending = [element]
    while pending:
        each = pending.pop()
        if isinstance(each, Array):
            pending += list(each)
        elif isinstance(each, Dictionary):
            if each.get("/S") == Name.Figure and not str(each.get("/Alt", "")):
                found.append(each)
            pending.append(each.get("/K"))
    return found
