"""A part of an OpenDocument file, walked from its first word to its last (ODF 1.3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from contact_hub.reading.documents.looks import Look, way_of
from contact_hub.reading.documents.markup import Element, attribute, local
from contact_hub.reading.documents.opendocument.open_styles import Styles
from contact_hub.reading.documents.told import Told, Way

__all__ = ["FRAMES", "OpenHandler", "OpenWalk"]

_SPACES = re.compile(r"[ \t\r\n]+")
_SPEAKING = frozenset({"title", "desc", "creator", "footer-decl", "header-decl"})
"""Beside all that is text by its namespace."""
FRAMES = frozenset({
    *("frame", "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "regular-polygon"),
})  # fmt: skip


@dataclass(slots=True)
class OpenWalk:
    """Words between elements count as much as those inside."""

    styles: Styles
    handlers: Mapping[str, OpenHandler]
    told: Told = field(default_factory=Told)
    looks: list[Look] = field(default_factory=lambda: [Look()])
    grounds: list[str | None] = field(default_factory=lambda: ["FFFFFF"])
    pictures: list[str] = field(default_factory=list)
    raw_pictures: list[str] = field(default_factory=list)
    """Written into the markup itself, in base 64."""
    objects: list[str] = field(default_factory=list)
    later: list[Element] = field(default_factory=list)
    """Notes, comments, frames: the paragraph that they stand in goes on first."""
    paragraphs: int = 0
    """How many are open, one inside the other."""
    hidden_columns: set[int] = field(default_factory=set)
    lists: list[str] = field(default_factory=list)
    """The styles of those that are open, one inside the other."""

    def into(self, element: Element) -> None:
        """By its local name; those that nobody knows are looked through."""
        handler = self.handlers.get(local(element))
        if handler is None:
            self.through(element)
        else:
            handler(self, element)

    def through(self, element: Element) -> None:
        """What lies inside, words only where words can be."""
        speaks = ":text:1.0}" in str(element.tag) or local(element) in _SPEAKING
        if speaks and element.text:
            self.told.say(_SPACES.sub(" ", element.text), self._way())
        for each in element:
            if isinstance(each.tag, str):
                self.into(each)
            if speaks and each.tail:
                self.told.say(_SPACES.sub(" ", each.tail), self._way())

    def styled(self, element: Element, family: str) -> None:
        """With the looks of its own style over those around it."""
        look = self.styles.look(family, attribute(element, "style-name"))
        self.looks.append(look.over(self.looks[-1]))
        self.through(element)
        self.looks.pop()

    def _way(self) -> Way:
        return way_of(self.looks[-1], self.grounds[-1])

    def on(self, ground: str | None, element: Element) -> None:
        """Through a shape; what is written on the page around it does not count in there."""
        self.grounds.append(ground)
        self.looks.append(Look())
        self.through(element)
        self.looks.pop()
        self.grounds.pop()

    def finish(self) -> None:
        """Each below what it is about."""
        waiting, self.later = self.later, []
        for each in waiting:
            is_comment = local(each) == "annotation"
            with self.told.met(Way.BEHIND if is_comment else Way.SHOWN):
                self.told.say("\n")
                self.framed(each) if local(each) in FRAMES else self.through(each)
                self.told.end_line()

    def framed(self, element: Element) -> None:
        """Through a shape or frame with what it is filled with, if one knows."""
        fill = self.styles.fill(attribute(element, "style-name"))
        keeps = fill in {"", "none"} if local(element) == "frame" else fill == "none"
        self.on(self.grounds[-1] if keeps else (fill or None), element)


OpenHandler = Callable[[OpenWalk, Element], None]
