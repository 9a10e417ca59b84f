"""What files lack in which letters are written on a screen: Word documents, and PDF to be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from contact_hub import clickable
from contact_hub.lacking.evidence_of_prints import of_codes
from contact_hub.lacking.findings import Finding
from contact_hub.reading import accessible, docx, finder, pdf, qr
from contact_hub.reading.pdf_file import Unreadable
from contact_hub.surfaces import Surface

__all__ = ["FORMS"]


def of_word(data: bytes, surface: Surface) -> Iterator[Finding]:
    """Words and links that work, on the first page; nobody else's number on any; its codes."""
    try:
        document = docx.read(data)
    except docx.Unreadable as fault:
        yield Finding(None, f"`{surface.path}` cannot be read. {fault}")
        return
    missing = clickable.missing_from(document.first, surface.facts)
    yield from (Finding(fact) for fact in missing)
    for seen in (document.first, document.following):
        for href in clickable.strangers(seen, surface.facts):
            what = f"`{surface.path}` also leads to `{href}`, which does not belong there."
            yield Finding(None, what)
    codes = (code for picture in document.pictures for code in codes_in(picture))
    yield from of_codes(tuple(codes), surface.codes, surface.path)


def codes_in(picture: bytes) -> tuple[str, ...]:
    """Of a picture of pixels; a drawing beside it shows the same."""
    try:
        return qr.decoded(picture)
    except qr.NotAPicture:
        return ()


def of_screen(data: bytes, surface: Surface) -> Iterator[Finding]:
    """Words, links, codes; and what whoever hears it read depends on."""
    try:
        text, codes = pdf.text_and_codes(data)
        leads, faults = accessible.links(data), accessible.faults(data)
    except Unreadable as fault:
        yield Finding(None, f"`{surface.path}` cannot be read. {fault}")
        return
    missing = finder.missing(text, surface.facts)
    hrefs = {fact: clickable.href_of(fact) for fact in surface.facts}
    dead = (fact for fact, href in hrefs.items() if href and href not in leads)
    yield from (Finding(fact) for fact in dict.fromkeys((*missing, *dead)))
    for fault_found in faults:
        yield Finding(None, f"Not everybody can read `{surface.path}`. {fault_found}")
    yield from of_codes(codes, surface.codes, surface.path)


FORMS: dict[str, Callable[[bytes, Surface], Iterator[Finding]]] = {
    ".docx": of_word,
    ".pdf": of_screen,
}
"""By the ending of a file's name; a PDF for the press is another matter."""
