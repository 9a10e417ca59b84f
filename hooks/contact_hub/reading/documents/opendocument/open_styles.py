"""How words look in an OpenDocument file, by the styles of its content and pages (ODF 1.3, 16)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from contact_hub.reading.documents.looks import Look
from contact_hub.reading.documents.markup import Element, attribute, child, named

__all__ = ["Styles"]

_MOST = 40
_POINTS = re.compile(r"([0-9.]+)pt")
_NO = frozenset({"", "none"})
_PLAIN = Look()


@dataclass(slots=True)
class Styles:
    """Found by their family and name; one stands on another."""

    found: dict[tuple[str, str], Element] = field(default_factory=dict)
    known: dict[tuple[str, str], Look] = field(default_factory=dict)
    lists: dict[str, Element] = field(default_factory=dict)

    @classmethod
    def of(cls, roots: Iterable[Element]) -> Styles:
        """Of every part that holds some; the content's own come before others of that name."""
        styles = cls()
        for root in roots:
            for each in named(root, "style", "default-style"):
                key = attribute(each, "family"), attribute(each, "name")
                styles.found.setdefault(key, each)
            for each in named(root, "list-style"):
                styles.lists.setdefault(attribute(each, "name"), each)
        return styles

    def chain(self, family: str, name: str) -> Iterator[Element]:
        """A style, those that it stands on, and what holds for all."""
        seen = set[str]()
        while (family, name) in self.found and name not in seen and len(seen) < _MOST:
            seen.add(name)
            style = self.found[family, name]
            yield style
            name = attribute(style, "parent-style-name")
        if (family, "") in self.found and "" not in seen:
            yield self.found[family, ""]

    def look(self, family: str, name: str) -> Look:
        """Of words in this style."""
        if (family, name) not in self.known:
            look = _PLAIN
            for each in self.chain(family, name):
                look = look.over(_said(each) if attribute(each, "name") else _PLAIN)
            self.known[family, name] = look
        return self.known[family, name]

    @staticmethod
    def own_look(element: Element) -> Look:
        """What one element says of its own words."""
        return _said(element)

    def said(self, family: str, name: str, group: str, wanted: str) -> str:
        """One property, from the nearest style that says it: `table-properties`, `display`."""
        for each in self.chain(family, name):
            value = attribute(child(each, group), wanted)
            if value:
                return value
        return ""

    def of_style(self, family: str, name: str, wanted: str) -> str:
        """What a style itself says: `master-page-name`."""
        found = (attribute(each, wanted) for each in self.chain(family, name))
        return next((value for value in found if value), "")

    def fill(self, name: str) -> str | None:
        """Of a shape: a colour, `none`, nothing if nobody says; None for what nobody knows."""
        kind = self.said("graphic", name, "graphic-properties", "fill")
        if kind == "solid":
            return self.said("graphic", name, "graphic-properties", "fill-color") or None
        return kind if kind in _NO else None

    def lets_words_run_over(self) -> bool:
        """A picture or shape may lie beneath words, so that white ones are seen."""
        wanted = {"run-through": "background", "wrap": "run-through"}
        return any(
            all(self.said(family, name, "graphic-properties", key) == wanted[key] for key in wanted)
            for family, name in self.found
            if family == "graphic"
        )


def _said(style: Element) -> Look:
    text = child(style, "text-properties")
    size = _POINTS.fullmatch(attribute(text, "font-size"))
    line = attribute(text, "text-line-through-style") or attribute(text, "text-line-through-type")
    shown = attribute(text, "display")
    grounds = (
        attribute(child(style, group), "background-color")
        for group in ("text-properties", "paragraph-properties", "table-cell-properties")
    )
    return Look(
        hidden=None if not shown else shown == "none",
        struck=None if not line else line != "none",
        ink=attribute(text, "color") or None,
        ground=next((each for each in grounds if each and each != "transparent"), None),
        points=float(size[1]) if size and size[1].count(".") <= 1 else None,
    )
