"""How words look in a Word document: their own properties, their styles', the document's."""

from __future__ import annotations

from dataclasses import dataclass, field

from contact_hub.reading.documents.looks import Look, way_of
from contact_hub.reading.documents.markup import Element, attribute, child, children, is_on, named
from contact_hub.reading.documents.office.office_walk import Walk
from contact_hub.reading.documents.office.word_labels import Labels
from contact_hub.reading.documents.told import Way

__all__ = ["Looks", "has_wide_drawing"]

_EMU = 360_000
"""English metric units in a centimetre."""
_WIDE, _HIGH = 9, 0.5
_MOST_STYLES = 40
_PLAIN = Look()


@dataclass(slots=True)
class Looks:
    """Asked for each run; styles are worked out when they are met."""

    styles: dict[str, Element]
    tables_have_grounds: bool
    default: Look
    labels: Labels = field(default_factory=Labels)
    """What stands before the items of lists."""
    known: dict[str, Look] = field(default_factory=dict)

    @classmethod
    def of(cls, styles: Element | None, numbering: Element | None = None) -> Looks:
        """Of the parts that hold them, if there are such."""
        if styles is None:
            labels = Labels.of(numbering, None)
            return cls({}, tables_have_grounds=False, default=_PLAIN, labels=labels)
        found = {attribute(each, "styleId"): each for each in children(styles, "style")}
        tables = (each for each in found.values() if attribute(each, "type") == "table")
        filled = any(
            attribute(shade, "fill") not in {"", "auto"}
            for each in tables
            for shade in named(each, "shd")
        )
        default = _said(child(styles, "docDefaults", "rPrDefault", "rPr"))
        labels = Labels.of(numbering, styles)
        return cls(found, tables_have_grounds=filled, default=default, labels=labels)

    def way(self, walk: Walk, run: Element) -> Way:
        """How a run is met where it stands."""
        own = child(run, "rPr")
        look = self._of_style(walk.style).over(self.default)
        if own is not None:
            by_name = self._of_style(attribute(child(own, "rStyle"), "val"))
            look = _said(own).over(by_name).over(look)
        return way_of(look, walk.grounds[-1])

    def _of_style(self, name: str) -> Look:
        if not name:
            return _PLAIN
        if name not in self.known:
            self.known[name] = self._worked_out(name)
        return self.known[name]

    def _worked_out(self, name: str) -> Look:
        """A style stands on another; a circle of them ends somewhere."""
        look, seen = _PLAIN, set[str]()
        while name in self.styles and name not in seen and len(seen) < _MOST_STYLES:
            seen.add(name)
            style = self.styles[name]
            look = look.over(_said(child(style, "rPr")))
            shade = attribute(child(style, "pPr", "shd"), "fill")
            look = look.over(Look(ground=shade if shade and shade != "auto" else None))
            name = attribute(child(style, "basedOn"), "val")
        return look


def _said(properties: Element | None) -> Look:
    if properties is None or not len(properties):
        return _PLAIN
    hidden, struck, double = (child(properties, name) for name in ("vanish", "strike", "dstrike"))
    size = attribute(child(properties, "sz"), "val")
    return Look(
        hidden=None if hidden is None else is_on(hidden),
        struck=None if struck is None and double is None else is_on(struck) or is_on(double),
        ink=attribute(child(properties, "color"), "val") or None,
        ground=_ground(properties),
        points=int(size) / 2 if size.isdecimal() else None,
    )


def _ground(properties: Element) -> str | None:
    """Marked with a pen, or shaded; a pen's colour is a name, which no ink has."""
    pen = attribute(child(properties, "highlight"), "val")
    shade = attribute(child(properties, "shd"), "fill")
    if pen and pen != "none":
        return "FFFFFF" if pen == "white" else pen
    return shade if shade and shade != "auto" else None


def has_wide_drawing(root: Element, *, behind_only: bool) -> bool:
    """A picture or shape under which or on which words may stand, so that white ones are seen."""
    for each in named(root, "anchor"):
        size = child(each, "extent")
        across, down = (attribute(size, name) for name in ("cx", "cy"))
        large = _centimetres(across) >= _WIDE and _centimetres(down) >= _HIGH
        if large and (attribute(each, "behindDoc") in {"1", "true"} or not behind_only):
            return True
    return any("z-index:-" in attribute(each, "style") for each in named(root, "rect", "shape"))


def _centimetres(emu: str) -> float:
    return int(emu) / _EMU if emu.isdecimal() else 0
