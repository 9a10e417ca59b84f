"""PowerPoint files: each slide with what its layout and master put on it, and its notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from contact_hub.reading.documents.document import Document, Part, Unreadable
from contact_hub.reading.documents.list_labels import label
from contact_hub.reading.documents.markup import (
    Element,
    attribute,
    child,
    children,
    is_off,
    local,
    named,
    reference,
)
from contact_hub.reading.documents.office import office_parts
from contact_hub.reading.documents.office.insides import Insides
from contact_hub.reading.documents.office.office_drawn import DRAWN
from contact_hub.reading.documents.office.office_text import TEXT
from contact_hub.reading.documents.office.office_walk import Handler, Walk
from contact_hub.reading.documents.office.package import Package, opened
from contact_hub.reading.documents.office.slide_looks import Palette, is_beside
from contact_hub.reading.documents.told import Told, Way, tidy

__all__ = ["read"]

_TEMPLATE = b"presentationml.template"
_TYPES = "[Content_Types].xml"


def read(data: bytes) -> Document:
    """Raises Unreadable for what is no PowerPoint file."""
    with opened(data, "a PowerPoint file") as package:
        show = _Show.of(package)
        insides = Insides(package)
        parts = [part for walk, where in show.walks() for part in insides.parts(walk, where)]
        count = len(show.slides)
        parts += _aside(package, show)
        parts += office_parts.left_over(package)
        faults = list(office_parts.faults(package))
        for name in (*show.slides, *show.backs()):
            faults += office_parts.outside(package, name)
        return Document(tuple(parts), tuple(faults), count, insides.files())


@dataclass(frozen=True, slots=True)
class _Show:
    """The slides in their order; in a template the layouts, which are what one gets of it."""

    package: Package
    main: str
    slides: tuple[str, ...]
    layouts: tuple[str, ...]
    size: tuple[int, int]

    @classmethod
    def of(cls, package: Package) -> _Show:
        main = next(iter(package.related("", "officeDocument")), "ppt/presentation.xml")
        if main not in package.names or local(root := package.root(main)) != "presentation":
            raise Unreadable("It is not a PowerPoint file.")
        listed = child(root, "sldIdLst")
        ids = () if listed is None else [reference(each) for each in children(listed)]
        targets = package.relations(main)
        slides = [targets[each].target for each in ids if each in targets]
        slides = [name for name in slides if name in package.names]
        masters = package.related(main, "slideMaster")
        layouts = [each for name in masters for each in package.related(name, "slideLayout")]
        is_template = _TYPES in package.names and _TEMPLATE in package.read(_TYPES)
        sized = child(root, "sldSz")
        wide, high = (attribute(sized, name) for name in ("cx", "cy"))
        size = (int(wide), int(high)) if wide.isdecimal() and high.isdecimal() else (0, 0)
        shown = layouts if is_template or not slides else []
        return cls(package, main, tuple(slides), tuple(dict.fromkeys(shown)), size)

    def walks(self) -> Iterator[tuple[Walk, str]]:
        for number, name in enumerate(self.slides, 1):
            yield self._walk(name, is_slide=True), f"slide {number}"
        for name in self.layouts:
            title = attribute(child(self.package.root(name), "cSld"), "name")
            yield self._walk(name, is_slide=False), f"layout {title}".strip()

    def backs(self) -> tuple[str, ...]:
        """Every layout and master."""
        masters = self.package.related(self.main, "slideMaster")
        layouts = [each for name in masters for each in self.package.related(name, "slideLayout")]
        return tuple(dict.fromkeys((*layouts, *masters)))

    def _walk(self, name: str, *, is_slide: bool) -> Walk:
        """A slide, then what stands on it by its layout, and by the master of that."""
        package, root = self.package, self.package.root(name)
        names = [name, *package.related(name, "slideLayout")[:1]] if is_slide else [name]
        names += package.related(names[-1], "slideMaster")[:1]
        roots = [root, *(package.root(each) for each in names[1:])]
        palette = _palette(package, names[-1], roots[-1])
        ground = palette.ground(roots, self.size)
        told = Told(way=Way.REMAINS if is_off(root, "show") else Way.SHOWN)
        whole = Walk(package.relations(name), {}, palette.way, told)
        for at, each in enumerate(roots):
            handlers = _handlers(self.size, fills_in=is_slide and at == 0)
            walk = Walk(package.relations(names[at]), handlers, palette.way, told, grounds=[ground])
            walk.into(each)
            whole.pictures += walk.pictures
            whole.attached += walk.attached
            whole.drawn += walk.drawn
            if is_off(each, "showMasterSp"):
                break
        _spoken(package, name, told)
        return whole


def _palette(package: Package, master: str, root: Element) -> Palette:
    themes = package.related(master, "theme")
    return Palette.of(package.root(themes[0]) if themes else None, root)


def _handlers(size: tuple[int, int], *, fills_in: bool) -> dict[str, Handler]:
    """On a layout and a master, places to fill in show nothing on the slide."""

    def shape(walk: Walk, element: Element) -> None:
        if not fills_in and next(named(element, "ph"), None) is not None:
            return
        at_top = local(element.getparent()) == "spTree"
        beside = at_top and is_beside(element, size)
        with walk.told.met(Way.BEHIND if beside else Way.SHOWN):
            DRAWN["sp"](walk, element)

    names = ("sp", "pic", "graphicFrame", "grpSp", "cxnSp")
    return {**TEXT, **DRAWN, **dict.fromkeys(names, shape), "pPr": _bullet}


def _bullet(walk: Walk, element: Element) -> None:
    """Words that stand before a paragraph as its bullet."""
    words = label(attribute(child(element, "buChar"), "char"))
    walk.told.say(f"{words} " if words else "")


def _spoken(package: Package, name: str, told: Told) -> None:
    """Notes and comments."""
    for kind in ("notesSlide", "comments"):
        for each in package.related(name, kind):
            said = _paragraphs(package.root(each))
            told.aside("\n".join(said), Way.BEHIND)


def _aside(package: Package, show: _Show) -> Iterator[Part]:
    """What stands on printed notes; what waits in layouts and masters to be used."""
    printed = Told()
    for kind in ("notesMaster", "handoutMaster"):
        for name in package.related(show.main, kind):
            printed.aside("\n".join(_paragraphs(package.root(name))), Way.BEHIND)
    yield printed.part("notes and handouts")
    waiting = "\n".join(line for name in show.backs() for line in _paragraphs(package.root(name)))
    authors = (
        attribute(each, "name")
        for kind in ("commentAuthors", "authors")
        for name in package.related(show.main, kind)
        for each in children(package.root(name))
    )
    part = Part("layouts", "", remains=tidy(waiting))
    yield replace(part, remains=tidy("\n".join(dict.fromkeys((part.remains, *authors)))))


def _paragraphs(root: Element) -> list[str]:
    """Of text in shapes; and the texts of comments of older kind, which have none."""
    lines = [
        "".join(each.text or "" for each in named(paragraph, "t")) for paragraph in named(root, "p")
    ]
    return lines + [each.text or "" for each in named(root, "text")]
