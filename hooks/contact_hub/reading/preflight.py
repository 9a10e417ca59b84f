"""Preflight: a print judged from its finished bytes, before a printer does it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image

from contact_hub.paper.printers import Printer
from contact_hub.reading import (
    code_rules,
    edge_rules,
    ink,
    paper,
    photos,
    press_ready,
    type_rules,
)
from contact_hub.reading.faults import Fault
from contact_hub.reading.paper import Page
from contact_hub.reading.pdf_file import opened

__all__ = ["COARSEST", "Asked", "Judged", "file_faults", "judged", "on_page"]

COARSEST = 250
"""Pixels of a photograph to an inch of paper."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a print must be: its size when cut in mm, its printer, its pages, codes and portrait.

    No number of pages is any; a height of None, too. `portrait` is the bytes of a picture.
    """

    trim_mm: tuple[float, float | None]
    printer: Printer
    pages: int | None = None
    codes: int = 0
    portrait: bytes | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """What a print says in words and in codes, and what is wrong with it."""

    text: str
    codes: tuple[str, ...]
    faults: tuple[Fault, ...]


def file_faults(data: bytes, asked: Asked) -> tuple[Fault, ...]:
    """What is wrong with the file, whatever its pages look like; raises Unreadable."""
    with opened(data) as document:
        used = ink.of_document(document)
        faults = list(press_ready.faults(document, asked.trim_mm, asked.printer, used))
        faults += of_portrait(press_ready.photographs(used), asked.portrait)
        if asked.pages and len(document.pages) != asked.pages:
            what = f"It has {len(document.pages)} pages instead of {asked.pages}."
            faults.append(Fault("pages", what))
    return tuple(faults)


def judged(data: bytes, asked: Asked) -> Judged:
    """Opened once by each of two readers; raises Unreadable."""
    faults = file_faults(data, asked)
    pages = paper.pages(data, codes=asked.codes)
    seen = tuple(fault for page in pages for fault in on_page(page, asked.printer))
    words = "\n".join(page.text for page in pages).strip()
    codes = tuple(code.says for page in pages for code in page.codes)
    return Judged(words, codes, faults + seen)


def on_page(page: Page, printer: Printer) -> Iterator[Fault]:
    """What anybody sees who has the sheet in hand."""
    if "\ufffd" in page.text:
        yield Fault("missing letters", f"Page {page.number} has a letter that nobody knows.")
    yield from edge_rules.faults(page, printer.bleed, marks=printer.marks)
    yield from type_rules.faults(page, printer.safe)
    yield from code_rules.faults(page, printer.safe)
    coarse = [picture.dpi for picture in page.pictures if picture.dpi < COARSEST]
    if coarse:
        what = f"has {min(coarse):.0f} pixels to an inch; {COARSEST} are needed."
        yield Fault("resolution", f"A photograph on page {page.number} {what}")


def of_portrait(pictures: tuple[Image.Image, ...], portrait: bytes | None) -> Iterator[Fault]:
    """The person in the photograph is the one whose print it is."""
    if portrait is None:
        return
    if not pictures:
        yield Fault("photo", "It has no photograph.")
    elif not any(photos.is_of(picture, portrait) for picture in pictures):
        yield Fault("photo", "Its photograph is not the person's own.")
