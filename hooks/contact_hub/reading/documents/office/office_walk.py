"""A part of a Word, Excel or PowerPoint file, walked from its first word to its last (ECMA-376).

The three share one language for paragraphs, runs and tables, but for its namespaces.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from contact_hub.reading.documents.markup import (
    Element,
    children,
    local,
    reference,
)
from contact_hub.reading.documents.office.package import Relation
from contact_hub.reading.documents.told import Told, Way

__all__ = ["Field", "Handler", "Walk"]


@dataclass(slots=True)
class Field:
    """What Word works out: its instruction, and where its result begins."""

    instruction: list[str] = field(default_factory=list)
    first: int | None = None


@dataclass(slots=True)
class Walk:
    """One part; what is met of an element is up to the handler of its name."""

    relations: Mapping[str, Relation]
    handlers: Mapping[str, Handler]
    look: Callable[[Walk, Element], Way]
    """How a run is met, by its own looks and those around it."""
    told: Told = field(default_factory=Told)
    pictures: list[str] = field(default_factory=list)
    """The parts that hold them."""
    attached: list[str] = field(default_factory=list)
    """Parts that are files of their own."""
    poured_in: list[str] = field(default_factory=list)
    """Those of them that are shown in this one, word for word."""
    drawn: list[str] = field(default_factory=list)
    """Parts that hold charts and the like: they are shown in this one."""
    bound: list[tuple[Element, str]] = field(default_factory=list)
    """Places that Word fills from the document's data: from where, and what was saved there."""
    fields: list[Field] = field(default_factory=list)
    grounds: list[str | None] = field(default_factory=lambda: ["FFFFFF"])
    """What the words stand on, the nearest last; nobody knows is None."""
    style: str = ""
    """Of the paragraph."""
    later: list[tuple[Element, str | None, Way]] = field(default_factory=list)
    """Boxes of text: the paragraph that they hang on goes on first."""

    def into(self, element: Element) -> None:
        """Each element by its local name; those that nobody knows are looked through."""
        handler = self.handlers.get(local(element))
        if handler is None:
            self.through(element)
        else:
            handler(self, element)

    def through(self, element: Element) -> None:
        """What lies inside."""
        for each in children(element):
            self.into(each)

    def target(self, element: Element, name: str = "id") -> Relation | None:
        """Where an element's own relation leads."""
        return self.relations.get(reference(element, name))

    def on(self, ground: str | None, element: Element) -> None:
        """Through an element that has a ground of its own."""
        self.grounds.append(ground)
        self.through(element)
        self.grounds.pop()

    def finish(self) -> None:
        """Boxes of text, each below the paragraph that it hangs on."""
        waiting, self.later = self.later, []
        for element, ground, way in waiting:
            with self.told.met(way):
                self.on(ground, element)


Handler = Callable[[Walk, Element], None]
