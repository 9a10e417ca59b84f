"""How words of an SVG drawing look: attributes, style sheets, their own styles (SVG 2, 6)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from contact_hub.reading.documents.looks import are_alike
from contact_hub.reading.documents.markup import Element, attribute, local, named
from contact_hub.reading.documents.told import Way

__all__ = ["Style", "Styles"]

Style = dict[str, str]
"""Declarations by their names."""
_SHAPES = ("rect", "path", "circle", "ellipse", "polygon", "image")
_PALE = re.compile(r"#fff(?:fff)?|white|none|transparent", re.IGNORECASE)
_NONE = re.compile(r"0*\.?0+%?")
_POINTS = re.compile(r"([0-9]*\.?[0-9]+)(?:px|pt)?")
_SHORT = re.compile(r"#(.)(.)(.)")
_CLEAR = frozenset({"none", "transparent"})


@dataclass(slots=True)
class Styles:
    """Of one drawing."""

    rules: dict[str, Style]
    on_paper: bool = True
    """Nothing coloured lies in it on which white words could be seen."""

    @classmethod
    def of(cls, root: Element) -> Styles:
        """With what its style sheets say, by name, class and id."""
        rules: dict[str, Style] = {}
        for sheet in named(root, "style"):
            for rule in "".join(sheet.itertext()).split("}"):
                names, _, said = rule.rpartition("{")
                for name in names.split(","):
                    rules.setdefault(name.strip(), {}).update(_declared(said))
        styles = cls(rules)
        styles.on_paper = not any(styles._is_coloured(each) for each in named(root, *_SHAPES))
        return styles

    def own(self, element: Element) -> Style:
        """What is said of an element itself, the last word last."""
        said = dict(element.items())
        names = [local(element), *(f".{name}" for name in attribute(element, "class").split())]
        for name in (*names, f"#{attribute(element, 'id')}"):
            said |= self.rules.get(name, {})
        return said | _declared(attribute(element, "style"))

    def way(self, style: Style) -> Way:
        """How words are met that look like this."""
        if style.get("visibility") in {"hidden", "collapse"}:
            return Way.REMAINS
        fill, line = style.get("fill", "black").strip(), style.get("stroke", "none")
        clear = any(_NONE.fullmatch(style.get(name, "1")) for name in ("opacity", "fill-opacity"))
        size = _POINTS.fullmatch(style.get("font-size", "12"))
        tiny = size is not None and float(size[1]) <= 1
        long = _SHORT.sub(r"#\1\1\2\2\3\3", fill) if _SHORT.fullmatch(fill) else fill
        white = fill.lower() == "white" or are_alike(long, "FFFFFF")
        unseen = clear or tiny or (fill in _CLEAR and line == "none") or (white and self.on_paper)
        return Way.BEHIND if unseen else Way.SHOWN

    def _is_coloured(self, shape: Element) -> bool:
        """Something on which white can be seen; without a fill a shape is black."""
        around: Element | None = shape
        while around is not None:
            fill = self.own(around).get("fill")
            if fill:
                return local(shape) == "image" or not _PALE.fullmatch(fill)
            around = around.getparent()
        return True


def _declared(style: str) -> Style:
    said = (each.partition(":") for each in style.split(";"))
    return {
        name.strip().lower(): value.replace("!important", "").strip()
        for name, _, value in said
        if value
    }
