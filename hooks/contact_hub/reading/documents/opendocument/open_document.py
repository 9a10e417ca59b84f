"""OpenDocument files: texts, sheets and slides as whoever receives them reads them."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from dataclasses import dataclass, field

from contact_hub.reading.documents.document import Document, Part, Unreadable
from contact_hub.reading.documents.markup import Element, attribute, child, children, named
from contact_hub.reading.documents.office import office_parts
from contact_hub.reading.documents.office.insides import named_picture
from contact_hub.reading.documents.office.package import Package, opened
from contact_hub.reading.documents.opendocument import open_pages
from contact_hub.reading.documents.opendocument.open_drawn import DRAWN
from contact_hub.reading.documents.opendocument.open_lists import LISTS
from contact_hub.reading.documents.opendocument.open_styles import Styles
from contact_hub.reading.documents.opendocument.open_tables import TABLES
from contact_hub.reading.documents.opendocument.open_text import TEXT
from contact_hub.reading.documents.opendocument.open_walk import OpenWalk
from contact_hub.reading.documents.seeing import ocr
from contact_hub.reading.documents.told import Told, Way, tidy

__all__ = ["read"]

_HANDLERS = {**TEXT, **LISTS, **TABLES, **DRAWN}
_KINDS = {"text": "", "spreadsheet": "table", "presentation": "page", "drawing": "page"}
_PROGRAM = "It holds a program; save it without macros."
_VERSIONS = "It holds older versions of itself; save it without them."
_LISTS_OF_PROGRAMS = ("script-lc.xml", "script-lb.xml")
_FOOTERS = {"footer": "use-footer-name", "header": "use-header-name"}


def read(data: bytes) -> Document:
    """Raises Unreadable for what is no OpenDocument file, or is locked."""
    with opened(data, "an OpenDocument file") as package:
        whole = _Whole.of(package)
        parts = list(whole.parts())
        faults = list(_faults(package))
        pages = sum(1 for part in parts if part.where.startswith(("sheet ", "slide ")))
        pages -= sum(
            1 for part in parts if part.where.endswith((", picture", ", header", ", footer"))
        )
        return Document(tuple(parts), tuple(faults), pages, tuple(whole.files.items()))


def _faults(package: Package) -> Iterator[str]:
    for name in sorted(package.names):
        kept = name.startswith(("Basic/", "Scripts/")) and not name.endswith(("/", ".rdf"))
        if kept and not name.endswith(_LISTS_OF_PROGRAMS):
            yield _PROGRAM
        if name.startswith(("Versions/", "VersionList.xml")):
            yield _VERSIONS


@dataclass(slots=True)
class _Whole:
    package: Package
    kind: str
    body: Element
    pages: dict[str, Element]
    styles: Styles
    ground: str | None
    eye: ocr.Eye = field(default_factory=lambda: ocr.Eye(ocr.installed()))
    seen: set[str] = field(default_factory=set)
    files: dict[str, bytes] = field(default_factory=dict)
    count: int = 0

    @classmethod
    def of(cls, package: Package) -> _Whole:
        listed = "META-INF/manifest.xml"
        if listed in package.names:
            locked = named(package.root(listed), "encryption-data")
            if next(locked, None) is not None:
                raise Unreadable("It is locked with a password.")
        if "content.xml" not in package.names:
            raise Unreadable("It is not an OpenDocument file.")
        content = package.root("content.xml")
        held = child(content, "body")
        bodies = () if held is None else children(held, *_KINDS)
        body = next(iter(bodies), None)
        if body is None:
            raise Unreadable("It is not an OpenDocument file.")
        roots = [content]
        roots += [package.root("styles.xml")] if "styles.xml" in package.names else []
        styles = Styles.of(roots)
        kind = str(body.tag).rpartition("}")[2]
        plain = kind in {"text", "spreadsheet"} and not styles.lets_words_run_over()
        pages = open_pages.masters(roots[-1])
        return cls(package, kind, body, pages, styles, "FFFFFF" if plain else None)

    def parts(self) -> Iterator[Part]:
        """Headers, the body or each sheet or slide, footers; then what lies in it unseen."""
        used = open_pages.used_in(self.body, self.styles, self.pages)
        if self.kind == "text":
            yield from self._around(used, "header")
            yield from self._told(self._walked(self.body), "")
            yield from self._around(used, "footer")
        elif self.kind == "spreadsheet":
            yield from self._sheets()
        else:
            yield from self._slides()
        yield self._unused(used)
        for name in ("meta.xml", "settings.xml"):
            if name in self.package.names:
                said = office_parts.text_of(self.package.root(name))
                yield Part("properties", "", remains=tidy("\n".join(said)))

    def _around(self, used: dict[str, None], kind: str, before: str = "") -> Iterator[Part]:
        for name in used:
            for where, element, way in open_pages.around(name, self.pages[name]):
                if where.startswith(kind):
                    yield from self._told(self._walked(element, way), before + where)

    def _sheets(self) -> Iterator[Part]:
        """Shapes, changes and the like that stand outside of all sheets come last."""
        outside = self._new(Way.SHOWN)
        for each in children(self.body):
            if not str(each.tag).endswith("}table"):
                outside.into(each)
                continue
            where = f"sheet {attribute(each, 'name')}"
            yield from self._told(self._walked(each), where)
            asked = self.styles.of_style("table", attribute(each, "style-name"), "master-page-name")
            name = asked or next(iter(self.pages), "")
            used = {name: None} if name in self.pages else {}
            for kind in ("header", "footer"):
                yield from self._around(used, kind, f"{where}, ")
        yield from self._told(outside, "")

    def _slides(self) -> Iterator[Part]:
        said = {
            attribute(each, "name"): each for each in named(self.body, "footer-decl", "header-decl")
        }
        for number, page in enumerate(children(self.body, "page"), 1):
            style = attribute(page, "style-name")
            shown = self.styles.said("drawing-page", style, "drawing-page-properties", "visibility")
            walk = self._new(Way.REMAINS if shown == "hidden" else Way.SHOWN)
            walk.into(page)
            master = self.pages.get(attribute(page, "master-page-name"))
            for each in () if master is None else open_pages.shapes(master):
                walk.into(each)
            for name in _FOOTERS.values():
                declared = said.get(attribute(page, name))
                walk.told.aside("" if declared is None else declared.text or "", Way.SHOWN)
            yield from self._told(walk, f"slide {number}")

    def _unused(self, used: dict[str, None]) -> Part:
        """Headers of pages that there are none of; what waits on kinds of slide to be filled in."""
        told = Told(way=Way.REMAINS)
        for name, master in self.pages.items():
            if self.kind != "spreadsheet" and (name not in used or self.kind != "text"):
                walk = OpenWalk(self.styles, _HANDLERS, told)
                walk.through(master)
        return told.part("pages on no page" if self.kind == "text" else "kinds of slide")

    def _new(self, way: Way) -> OpenWalk:
        return OpenWalk(self.styles, _HANDLERS, Told(way=way), grounds=[self.ground])

    def _walked(self, element: Element, way: Way = Way.SHOWN) -> OpenWalk:
        walk = self._new(way)
        walk.into(element)
        walk.finish()
        return walk

    def _told(self, walk: OpenWalk, where: str) -> Iterator[Part]:
        """Its words with those of its charts, then each picture."""
        for name in walk.objects:
            self._object(walk, name)
        yield walk.told.part(where)
        for name in walk.pictures:
            if name in self.package.names and name not in self.seen:
                self.seen.add(name)
                yield from named_picture(name, self.package.read(name), where, self.eye)
        for number, text in enumerate(walk.raw_pictures, 1):
            try:
                data = base64.b64decode(text, validate=False)
            except binascii.Error:
                data = b""
            yield from named_picture(f"picture {number}", data, where, self.eye)

    def _object(self, walk: OpenWalk, name: str) -> None:
        """A chart or a formula lies in a folder, another program's file as it is."""
        inner = f"{name.rstrip('/')}/content.xml"
        if inner in self.package.names:
            chart = self._new(walk.told.way)
            chart.through(self.package.root(inner))
            walk.told.say("\n" + "".join(chart.told.words[Way.SHOWN]) + "\n")
        elif name in self.package.names:
            self.files[name.rpartition("/")[2]] = self.package.read(name)
