"""How words look on a slide: the theme's colours, and what lies beneath."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from contact_hub.reading.documents.looks import Look, way_of
from contact_hub.reading.documents.markup import Element, attribute, child, children, local, named
from contact_hub.reading.documents.office.office_walk import Walk
from contact_hub.reading.documents.told import Way

__all__ = ["Palette", "is_beside"]

_LARGE = 0.05
"""Of a slide: a shape that may lie beneath words."""
_FILLS = ("solidFill", "gradFill", "blipFill", "pattFill")


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours that a master's slides call by name."""

    colours: Mapping[str, str]

    @classmethod
    def of(cls, theme: Element | None, master: Element | None) -> Palette:
        """A theme's twelve, and what the master calls them."""
        scheme = None if theme is None else child(theme, "themeElements", "clrScheme")
        found: dict[str, str] = {}
        for each in () if scheme is None else children(scheme):
            plain, system = child(each, "srgbClr"), child(each, "sysClr")
            name = str(each.tag).rpartition("}")[2]
            found[name] = attribute(plain, "val") or attribute(system, "lastClr")
        names = child(master, "clrMap")
        called = {} if names is None else {str(k): found.get(str(v), "") for k, v in names.items()}
        return cls({**found, **called})

    def colour(self, fill: Element | None) -> str | None:
        """Six digits; None for what is mixed, or not plain."""
        plain, by_name = child(fill, "srgbClr"), child(fill, "schemeClr")
        if plain is not None and not len(plain):
            return attribute(plain, "val") or None
        if by_name is not None and not len(by_name):
            return self.colours.get(attribute(by_name, "val")) or None
        return None

    def way(self, walk: Walk, run: Element) -> Way:
        """By the run's own properties alone: what it has from elsewhere is there to be seen."""
        own = child(run, "rPr")
        if own is None:
            return Way.SHOWN
        size, fill = attribute(own, "sz"), child(own, "solidFill")
        clear = any(attribute(each, "val") == "0" for each in named(own, "alpha"))
        if clear or child(own, "noFill") is not None:
            return Way.BEHIND
        look = Look(
            struck=attribute(own, "strike") in {"sngStrike", "dblStrike"},
            ink=self.colour(fill),
            points=int(size) / 100 if size.isdecimal() else None,
        )
        return way_of(look, walk.grounds[-1])

    def ground(self, roots: Iterable[Element], slide: tuple[int, int]) -> str | None:
        """Of a slide, its layout and its master; None if something large may be on it."""
        roots = tuple(roots)
        if any(_is_large(each, slide) for root in roots for each in named(root, "spPr", "grpSpPr")):
            return None
        for root in roots:
            back = child(root, "cSld", "bg")
            if back is not None:
                own = child(back, "bgPr", "solidFill")
                return self.colour(own if own is not None else child(back, "bgRef"))
        return None


def is_beside(element: Element, slide: tuple[int, int]) -> bool:
    """It is put wholly beside the slide, where only whoever edits it sees it."""
    place = child(element, "spPr", "xfrm")
    place = child(element, "grpSpPr", "xfrm") if place is None else place
    place = child(element, "xfrm") if place is None else place
    left, top = (_number(child(place, "off"), name) for name in ("x", "y"))
    wide, high = (_number(child(place, "ext"), name) for name in ("cx", "cy"))
    if place is None or not all(slide):
        return False
    return left + wide <= 0 or top + high <= 0 or left >= slide[0] or top >= slide[1]


def _is_large(look: Element, slide: tuple[int, int]) -> bool:
    if local(look.getparent()) != "pic" and not any(True for _ in children(look, *_FILLS)):
        return False
    size = child(look, "xfrm", "ext")
    return _number(size, "cx") * _number(size, "cy") >= _LARGE * slide[0] * slide[1]


def _number(element: Element | None, name: str) -> int:
    said = attribute(element, name)
    return int(said) if said.lstrip("-").isdecimal() else 0
