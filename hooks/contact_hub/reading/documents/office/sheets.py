"""Excel files: each sheet as it looks on a screen and on paper, and what else they carry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contact_hub.reading.documents.document import Document, Part, Unreadable
from contact_hub.reading.documents.markup import (
    Element,
    attribute,
    child,
    children,
    local,
    reference,
)
from contact_hub.reading.documents.office import office_parts
from contact_hub.reading.documents.office.cell_looks import Styles
from contact_hub.reading.documents.office.cells import Book
from contact_hub.reading.documents.office.insides import Insides
from contact_hub.reading.documents.office.package import Package, opened
from contact_hub.reading.documents.office.sheet import Sheet
from contact_hub.reading.documents.office.slide_looks import Palette
from contact_hub.reading.documents.told import tidy

__all__ = ["read"]

_LEFT = (
    ("person", "the people of its comments"),
    ("pivotCacheDefinition", "data of a pivot table"),
    ("connections", "connections"),
    ("externalLink", "values of other files"),
)


def read(data: bytes) -> Document:
    """Raises Unreadable for what is no Excel file."""
    with opened(data, "an Excel file") as package:
        book = _Workbook.of(package)
        insides = Insides(package)
        parts: list[Part] = []
        faults = list(office_parts.faults(package))
        count = 0
        for sheet in book.sheets():
            parts += sheet.parts(insides)
            count += not sheet.is_hidden
            faults += office_parts.outside(package, sheet.part)
        parts += _in_cells(package, insides)
        parts += _aside(package, book)
        parts += office_parts.left_over(package)
        for name in package.related(book.main, "externalLink"):
            faults += office_parts.outside(package, name)
        return Document(tuple(parts), tuple(faults), count, insides.files())


@dataclass(frozen=True, slots=True)
class _Workbook:
    package: Package
    main: str
    root: Element
    book: Book

    @classmethod
    def of(cls, package: Package) -> _Workbook:
        main = next(iter(package.related("", "officeDocument")), "xl/workbook.xml")
        if main not in package.names or local(root := package.root(main)) != "workbook":
            raise Unreadable("It is not an Excel file.")
        theme, styles, strings = (
            next((package.root(name) for name in package.related(main, kind)), None)
            for kind in ("theme", "styles", "sharedStrings")
        )
        shared = () if strings is None else tuple(children(strings, "si"))
        book = Book(shared, Styles.of(styles, Palette.of(theme, None)))
        return cls(package, main, root, book)

    def sheets(self) -> Iterator[Sheet]:
        """In the order of their tabs."""
        targets, listed = self.package.relations(self.main), child(self.root, "sheets")
        for each in () if listed is None else children(listed, "sheet"):
            leads = targets.get(reference(each))
            if leads is not None and leads.target in self.package.names:
                hidden = attribute(each, "state") in {"hidden", "veryHidden"}
                name = attribute(each, "name")
                yield Sheet(self.package, leads.target, name, hidden, self.book)


def _in_cells(package: Package, insides: Insides) -> Iterator[Part]:
    """Pictures that lie in cells and not on them."""
    for name in sorted(package.names):
        if name.startswith("xl/richData/") and name.endswith(".xml"):
            yield from insides.pictures(package.related(name, "image"), "cells")


def _aside(package: Package, book: _Workbook) -> Iterator[Part]:
    for kind, where in _LEFT:
        said = [
            words for name in package.related(book.main, kind) for words in _all_of(package, name)
        ]
        yield Part(where, "", remains=tidy("\n".join(said)))
    names = child(book.root, "definedNames")
    told = [] if names is None else [each.text or "" for each in children(names)]
    yield Part("names", "", remains=tidy("\n".join(told)))


def _all_of(package: Package, name: str) -> Iterator[str]:
    """Every text and value in a part that no sheet shows, and in the records that belong to it."""
    for part in (name, *package.related(name, "pivotCacheRecords")):
        root = package.root(part)
        for each in root.iter("{*}*"):
            yield from (str(value) for value in each.values())
            yield each.text or ""
