"""An SVG drawing's words, from the first to the last: as they look, as far as their styles say."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree  # type: ignore[import-untyped]

from contact_hub.reading.documents.markup import Element, attribute, child, children, local
from contact_hub.reading.documents.texts.svg_places import Places, size_of
from contact_hub.reading.documents.texts.svg_styles import Style, Styles
from contact_hub.reading.documents.told import Told, Way

__all__ = ["SvgWalk"]

_HANDED_DOWN = frozenset(
    {"visibility", "fill", "fill-opacity", "font-size", "opacity", "stroke", "text-anchor"}
)
_BY_PLACE = frozenset({"use", "svg"})
_INK = "-ink"
_MOST_USES = 200
_PROGRAM = "It holds a program; save it without scripts."


@dataclass(slots=True)
class SvgWalk:
    """Grows from element to element; styles are handed down."""

    styles: Styles
    unseen: frozenset[Element]
    """Those whose own words leave no ink."""
    by_id: dict[str, Element]
    """What may be used again."""
    told: Told = field(default_factory=Told)
    handed: list[Style] = field(default_factory=lambda: [{}])
    places: Places = field(default_factory=Places)
    uses: int = 0
    line: str = ""
    """How far down the words stand."""

    @classmethod
    def of(cls, root: Element, unseen: frozenset[Element]) -> SvgWalk:
        """From its root."""
        return cls(
            Styles.of(root), unseen, {attribute(each, "id"): each for each in root.iter("{*}*")}
        )

    def into(self, element: Element) -> None:
        """By its local name; those that nobody knows are looked through."""
        own = self.styles.own(element)
        if any(key.startswith("on") for key, _ in element.items()):
            self.told.faults.append(_PROGRAM)
        handed = {key: value for key, value in self.handed[-1].items() if key in _HANDED_DOWN}
        own[_INK] = "none" if element in self.unseen else ""
        self.handed.append(handed | own)
        self.told.aside(attribute(element, "aria-label"), Way.BEHIND)
        hidden = own.get("display") == "none"
        by_place = local(element) in _BY_PLACE
        with (
            self.told.met(Way.REMAINS if hidden else Way.SHOWN),
            self.places.moved(element, by_place=by_place),
        ):
            _HANDLERS.get(local(element), SvgWalk.through)(self, element)
        self.handed.pop()

    def through(self, element: Element) -> None:
        """What lies inside; comments are left over."""
        for each in element:
            if isinstance(each.tag, str):
                self.into(each)
            elif each.tag is etree.Comment:
                self.told.aside(each.text or "", Way.REMAINS)

    def way(self) -> Way:
        """How words are met here."""
        style = self.handed[-1]
        return max(self.styles.way(style), Way.BEHIND if style.get(_INK) else Way.SHOWN)

    def say(self, text: str | None) -> None:
        """Where the words have come to."""
        words, way = re.sub(r"\s+", " ", text or ""), self.way()
        is_seen = max(way, self.told.way) == Way.SHOWN
        self.told.say(self.places.say(words, self.handed[-1], is_seen=is_seen), way)


def _text(walk: SvgWalk, element: Element) -> None:
    walk.line = attribute(element, "y")
    walk.places.begin()
    _letters(walk, element)
    walk.told.end_line()


def _span(walk: SvgWalk, element: Element) -> None:
    """What is put on another line is one; what is only put farther on the same is not."""
    height = attribute(element, "y") or walk.line
    if height != walk.line or attribute(element, "dy").strip("0. emptx"):
        walk.told.say("\n")
    walk.line = height
    _letters(walk, element)


def _letters(walk: SvgWalk, element: Element) -> None:
    walk.places.go(element, size_of(walk.handed[-1]))
    walk.say(element.text)
    for each in element:
        if isinstance(each.tag, str):
            walk.into(each)
        walk.say(each.tail)


def _path(walk: SvgWalk, element: Element) -> None:
    """Words on a curve stand anywhere."""
    walk.places.leave()
    _span(walk, element)
    walk.places.leave()


def _about(walk: SvgWalk, element: Element) -> None:
    walk.told.aside("".join(element.itertext()), Way.BEHIND)


def _left(walk: SvgWalk, element: Element) -> None:
    """What is kept for use, or about the drawing."""
    words = (text.strip() for text in element.itertext())
    walk.told.aside("\n".join(word for word in words if word), Way.REMAINS)


def _link(walk: SvgWalk, element: Element) -> None:
    first = walk.told.mark()
    walk.through(element)
    href = attribute(element, "href")
    walk.told.link("" if href.startswith("#") else href, first)


def _image(walk: SvgWalk, element: Element) -> None:
    href = attribute(element, "href").strip()
    if href and not href.lower().startswith("data:"):
        walk.told.faults.append(f"It shows the picture `{href[:200]}`, which is not in it.")


def _use(walk: SvgWalk, element: Element) -> None:
    """Something that is kept for use, or shown elsewhere, too."""
    href = attribute(element, "href")
    kept = walk.by_id.get(href.removeprefix("#")) if href.startswith("#") else None
    if href and not href.startswith("#"):
        walk.told.faults.append(f"It shows something of `{href[:200]}`, which is not in it.")
    walk.uses += 1
    if kept is not None and walk.uses <= _MOST_USES and kept is not element:
        walk.through(kept) if local(kept) == "symbol" else walk.into(kept)


def _program(walk: SvgWalk, element: Element) -> None:
    del element
    walk.told.faults.append(_PROGRAM)


def _foreign(walk: SvgWalk, element: Element) -> None:
    words = (" ".join(text.split()) for text in element.itertext())
    walk.told.aside("\n".join(word for word in words if word), walk.way())


def _switch(walk: SvgWalk, element: Element) -> None:
    """Illustrator keeps its own file beside the drawing."""
    first = child(element, "g")
    if first is None:
        walk.through(element)
    else:
        for each in children(element, "g"):
            walk.into(each)


def _skip(walk: SvgWalk, element: Element) -> None:
    del walk, element


_HANDLERS: dict[str, Callable[[SvgWalk, Element], None]] = {
    **dict.fromkeys(("defs", "symbol", "clipPath", "mask", "pattern", "metadata", "marker"), _left),
    **dict.fromkeys(("title", "desc"), _about),
    "tspan": _span,
    "textPath": _path,
    **dict.fromkeys(("script", "handler"), _program),
    "text": _text,
    "a": _link,
    "image": _image,
    "use": _use,
    "foreignObject": _foreign,
    "switch": _switch,
    "style": _skip,
    "namedview": _skip,
}
