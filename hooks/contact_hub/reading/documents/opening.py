"""A file of any kind, opened as its name and its first bytes say, with the files in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from contact_hub.reading.documents.document import Document, Part, Unreadable
from contact_hub.reading.documents.endings import KINDS, kind_of
from contact_hub.reading.documents.office import sheets, slides, word
from contact_hub.reading.documents.opendocument import open_document
from contact_hub.reading.documents.pdf_files import pdf
from contact_hub.reading.documents.richtext import rtf
from contact_hub.reading.documents.seeing import pictures
from contact_hub.reading.documents.texts import content_files, mail, plain, svg, web
from contact_hub.reading.documents.told import tidy

__all__ = ["read"]

MOST_BYTES, MOST_FILES, MOST_DEEP = 100_000_000, 60, 3
_TOO_MANY = "It holds more files inside than can be looked into."
_KEPT = ("page ", "slide ", "sheet ", "layout ")
_READERS: dict[str, Callable[[bytes], Document]] = {
    ".docx": word.read,
    ".xlsx": sheets.read,
    ".pptx": slides.read,
    ".odt": open_document.read,
    ".rtf": rtf.read,
    ".html": web.read,
    ".eml": mail.read,
    ".svg": svg.read,
    ".svgz": svg.read_packed,
    ".txt": plain.read,
    ".csv": plain.read_table,
    ".md": plain.read_markdown,
    ".vcf": content_files.read,
    ".pdf": pdf.read,
    **dict.fromkeys((".png", ".jpg", ".gif", ".tiff", ".bmp", ".webp"), pictures.read),
}
_BY_KIND = {KINDS[ending]: reader for ending, reader in _READERS.items()}


def read(data: bytes, name: str) -> Document:
    """The document in these bytes; its name's ending says what its first bytes do not.

    Raises Unreadable with a sentence for the person who put it there.
    """
    return _Opening().read(data, name, 0)


@dataclass(slots=True)
class _Opening:
    """One file and those in it, and those in them."""

    left: int = MOST_FILES

    def read(self, data: bytes, name: str, depth: int) -> Document:
        """A file in it is reached by a click; so what it shows is not shown, but met."""
        if len(data) > MOST_BYTES:
            raise Unreadable("It is too large to look at.")
        whole = _BY_KIND[kind_of(data, name)](data)
        parts, faults = [part for part in whole.parts if _says(part)], list(whole.faults)
        for inner, held in whole.inside:
            self.left -= 1
            if self.left < 0 or depth >= MOST_DEEP:
                faults.append(_TOO_MANY)
                break
            try:
                document = self.read(held, inner, depth + 1)
            except Unreadable as fault:
                faults.append(f"The file `{inner}` in it cannot be looked into. {fault}")
            else:
                is_own = inner in whole.poured_in
                parts += document.parts if is_own else _met(document, inner)
                faults += (f"The file `{inner}` in it: {fault}" for fault in document.faults)
        return Document(tuple(parts), tuple(faults), whole.pages)


def _met(document: Document, name: str) -> Iterator[Part]:
    for part in document.parts:
        where = f"`{name}` in it, {part.where}" if part.where else f"`{name}` in it"
        behind = tidy(f"{part.text}\n{part.behind}")
        yield replace(part, where=where, text="", behind=behind, faults=())


def _says(part: Part) -> bool:
    """Pages, sheets and slides are there though they be empty."""
    said = part.text or part.behind or part.remains or part.links or part.codes or part.faults
    return bool(said) or (part.where.startswith(_KEPT) and "," not in part.where) or not part.where
