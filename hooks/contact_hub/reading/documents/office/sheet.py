"""One sheet of an Excel file: cells, shapes, comments, links, and what is printed around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from contact_hub.reading.documents.document import Part
from contact_hub.reading.documents.markup import Element, attribute, child, named, reference
from contact_hub.reading.documents.office import page_codes
from contact_hub.reading.documents.office.cells import Book, Grid, place_of
from contact_hub.reading.documents.office.insides import Insides
from contact_hub.reading.documents.office.office_drawn import DRAWN
from contact_hub.reading.documents.office.office_text import TEXT
from contact_hub.reading.documents.office.office_walk import Walk
from contact_hub.reading.documents.office.package import Package
from contact_hub.reading.documents.told import Told, Way

__all__ = ["Sheet"]

_HANDLERS = {**TEXT, **DRAWN}
_HELP = ("promptTitle", "prompt", "errorTitle", "error")


@dataclass(frozen=True, slots=True)
class Sheet:
    """By the name on its tab."""

    package: Package
    part: str
    name: str
    is_hidden: bool
    book: Book

    def parts(self, insides: Insides) -> Iterator[Part]:
        """What is on it, and each header and footer."""
        root = self.package.root(self.part)
        way = Way.REMAINS if self.is_hidden else Way.SHOWN
        told = Told(way=way)
        walk = Walk(
            self.package.relations(self.part), _HANDLERS, self.book.styles.palette.way, told
        )
        self._cells(root, told)
        self._drawn(walk)
        self._said_aside(root, told)
        for background in named(root, "picture"):
            walk.pictures += [leads.target] if (leads := walk.target(background)) else []
        yield from insides.parts(walk, f"sheet {self.name}")
        for place, words, met in page_codes.around(root, self.name):
            around = Told(way=max(way, met))
            around.say(words)
            yield around.part(f"sheet {self.name}, {place}")
        yield from self._printed_pictures(root, insides)

    def _cells(self, root: Element, told: Told) -> None:
        grid = Grid(self.book, told, self.name)
        grid.into(root)
        for each in named(root, "hyperlink"):
            leads = self.package.relations(self.part).get(reference(each))
            place = place_of(attribute(each, "ref"))
            said = grid.at.get(place, "") if place else ""
            if leads is not None:
                told.click(leads.target, said or attribute(each, "display"))
            told.aside(attribute(each, "tooltip"), Way.BEHIND)

    def _drawn(self, walk: Walk) -> None:
        """Shapes, pictures and charts; and buttons, which are of an older kind."""
        for name in self.package.related(self.part, "drawing"):
            drawing = replace(walk, relations=self.package.relations(name))
            drawing.into(self.package.root(name))
        for name in self.package.related(self.part, "vmlDrawing"):
            for shape in named(self.package.root(name, forgiving=True), "shape"):
                if attribute(child(shape, "ClientData"), "ObjectType") != "Note":
                    for box in named(shape, "textbox"):
                        walk.told.aside("".join(box.itertext()), Way.SHOWN)

    def _said_aside(self, root: Element, told: Told) -> None:
        """Comments and help; what can be chosen from lies in the file."""
        for kind, element in (("comments", "comment"), ("threadedComment", "threadedComment")):
            for name in self.package.related(self.part, kind):
                for each in named(self.package.root(name), element):
                    told.aside("".join(each.itertext()), Way.BEHIND)
        for each in named(root, "dataValidation"):
            for name in _HELP:
                told.aside(attribute(each, name), Way.BEHIND)
            choice = child(each, "formula1")
            told.aside("" if choice is None else choice.text or "", Way.REMAINS)

    def _printed_pictures(self, root: Element, insides: Insides) -> Iterator[Part]:
        held = child(root, "legacyDrawingHF")
        leads = None if held is None else self.package.relations(self.part).get(reference(held))
        if leads is not None and leads.target in self.package.names and not self.is_hidden:
            names = self.package.related(leads.target, "image")
            yield from insides.pictures(names, f"sheet {self.name}, header")
