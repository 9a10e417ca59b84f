"""Words before the items of a Word document's lists (ECMA-376, 17.9)."""

from __future__ import annotations

from dataclasses import dataclass, field

from contact_hub.reading.documents.list_labels import label
from contact_hub.reading.documents.markup import Element, attribute, child, children
from contact_hub.reading.documents.office.office_walk import Walk
from contact_hub.reading.documents.told import Way

__all__ = ["Labels"]

_AFTER = {"space": " ", "nothing": ""}
_MOST_STYLES = 40


@dataclass(slots=True)
class Labels:
    """Levels of lists that say something, by the list's number and their own."""

    levels: dict[tuple[str, str], Element] = field(default_factory=dict)
    styles: dict[str, Element] = field(default_factory=dict)
    depths: dict[str, str] = field(default_factory=dict)
    """Of styles of paragraphs that stand for a level."""

    @classmethod
    def of(cls, numbering: Element | None, styles: Element | None) -> Labels:
        """Of the parts that hold them, if there are such."""
        labels = cls()
        if numbering is None:
            return labels
        labels.styles = _by_id(styles, "style", "styleId")
        kinds = _by_id(numbering, "abstractNum", "abstractNumId")
        for listed in children(numbering, "num"):
            kind = kinds.get(attribute(child(listed, "abstractNumId"), "val"))
            changes = children(listed, "lvlOverride")
            own = (child(each, "lvl") for each in changes)
            for level in (*_levels(labels._linked(kind, kinds, numbering)), *own):
                if level is not None:
                    key = attribute(listed, "numId"), attribute(level, "ilvl")
                    labels.levels[key] = level
                    labels.depths[attribute(child(level, "pStyle"), "val")] = key[1]
        return labels

    def say(self, walk: Walk, properties: Element) -> None:
        """Before the words of a paragraph with these properties."""
        level = self._level(properties)
        words = label(attribute(child(level, "lvlText"), "val"))
        if level is None or not words:
            return
        mark = child(properties, "rPr")
        gone = child(mark, "del") is not None or child(mark, "moveFrom") is not None
        way = max(walk.look(walk, level), walk.look(walk, properties))
        after = _AFTER.get(attribute(child(level, "suff"), "val"), "\t")
        walk.told.say(words + after, Way.REMAINS if gone else way)

    def _level(self, properties: Element) -> Element | None:
        """Its own, or that of its style, or of one on which that stands."""
        listed = child(properties, "numPr")
        depth = attribute(child(listed, "ilvl"), "val")
        style = attribute(child(properties, "pStyle"), "val")
        for _ in range(_MOST_STYLES):
            number = attribute(child(listed, "numId"), "val")
            if number or style not in self.styles:
                return self.levels.get((number, depth or "0"))
            listed = child(self.styles[style], "pPr", "numPr")
            depth = depth or attribute(child(listed, "ilvl"), "val") or self.depths.get(style, "")
            style = attribute(child(self.styles[style], "basedOn"), "val")
        return None

    def _linked(
        self, kind: Element | None, kinds: dict[str, Element], numbering: Element
    ) -> Element | None:
        """A list may be what a style of lists says (17.9.21)."""
        style = self.styles.get(attribute(child(kind, "numStyleLink"), "val"))
        number = attribute(child(style, "pPr", "numPr", "numId"), "val")
        meant = _by_id(numbering, "num", "numId").get(number)
        return kinds.get(attribute(child(meant, "abstractNumId"), "val"), kind)


def _by_id(root: Element | None, name: str, key: str) -> dict[str, Element]:
    found = () if root is None else children(root, name)
    return {attribute(each, key): each for each in found}


def _levels(kind: Element | None) -> list[Element]:
    return [] if kind is None else list(children(kind, "lvl"))
