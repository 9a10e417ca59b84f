"""Word documents as people see them: the words of headers, body and footers, links, pictures.

The package is walked as it is (ECMA-376): libraries for writing documents leave out text boxes, and
the headers and footers of first pages.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree  # type: ignore[import-untyped]

from contact_hub.reading.seen import Link, Seen

__all__ = ["Document", "Unreadable", "read"]

MOST_PARTS, MOST_BYTES = 2000, 50_000_000
MAIN = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_NOT_SEEN = {_FALLBACK, f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}sdtPr"}
_INVISIBLE = re.compile("[\u200e\u200f\u2066-\u2069]")
"""Marks that only steer the direction of writing."""


class Unreadable(ValueError):  # noqa: N818 - it is what the file is
    """Says in words why a document cannot be checked."""


@dataclass(frozen=True, slots=True)
class Document:
    """What is seen of it on its first page, with all of its body; and pictures as they lie in it.

    `following` are the headers and footers of other pages, where the first has its own.
    """

    first: Seen
    following: Seen
    pictures: tuple[bytes, ...]


@dataclass(slots=True)
class _Walk:
    """One part of the package, from its first word to its last."""

    targets: dict[str, str]
    text: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)

    def into(self, element: etree._Element) -> None:
        """A run that is hidden says nothing, and a deleted one is not there any more."""
        if element.tag in _NOT_SEEN or element.find(f"{_W}rPr/{_W}vanish") is not None:
            return
        first = len(self.text)
        if element.tag == f"{_W}t":
            self.text.append(element.text or "")
        self.text.append(_SIGNS.get(element.tag, ""))
        self.pictures += [self.targets.get(element.get(f"{_R}embed"), "")] * (element.tag == _BLIP)
        for child in element.iterchildren(etree.Element):
            self.into(child)
        if element.tag == f"{_W}p":
            self.text.append("\n")
        elif element.tag == f"{_W}hyperlink":
            said = _tidy("".join(self.text[first:]))
            self.links.append(Link(self.targets.get(element.get(f"{_R}id"), ""), said))


def read(data: bytes) -> Document:
    """Headers, then the body, then footers: those that are on a page at all."""
    try:
        with ZipFile(BytesIO(data)) as package:
            _refuse_bombs(package)
            names = set(package.namelist())
            if MAIN not in names:
                raise Unreadable("It is not a Word document.")
            first, following = (
                [_walked(package, name) for name in some if name in names]
                for some in _parts(package)
            )
            drawn = (name for walk in (*first, *following) for name in walk.pictures)
            kept = dict.fromkeys(name for name in drawn if name in names)
            pictures = tuple(package.read(name) for name in kept)
    except (BadZipFile, KeyError, RecursionError, NotImplementedError) as fault:
        raise Unreadable(f"It is broken, or not a Word document: {fault}") from None
    return Document(_seen(first), _seen(following), pictures)


def _seen(walks: Sequence[_Walk]) -> Seen:
    text = _tidy("".join(piece for walk in walks for piece in walk.text))
    return Seen(text, tuple(link for walk in walks for link in walk.links))


def _refuse_bombs(package: ZipFile) -> None:
    """What would fill the memory is not opened."""
    entries = package.infolist()
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise Unreadable("It is too large to look at.")


def _parts(package: ZipFile) -> tuple[list[str], list[str]]:
    """By their names: those of the first page, the body among them; headers and footers of others.

    A first page's own are there only where the section says so (ECMA-376, 17.10.6).
    """
    body, targets = _parsed(package, MAIN), _targets(package, MAIN)
    is_apart = body.find(f".//{_W}titlePg") is not None
    of_first = "first" if is_apart else "default"
    first, following = [MAIN], []
    for reference in body.iter(f"{_W}headerReference", f"{_W}footerReference"):
        name, kind = targets.get(reference.get(f"{_R}id"), ""), reference.get(f"{_W}type")
        if kind == of_first:
            is_header = reference.tag == f"{_W}headerReference"
            first.insert(first.index(MAIN) if is_header else len(first), name)
        elif kind != "first":
            following.append(name)
    return first, following


def _walked(package: ZipFile, name: str) -> _Walk:
    walk = _Walk(_targets(package, name))
    walk.into(_parsed(package, name))
    return walk


def _targets(package: ZipFile, name: str) -> dict[str, str]:
    """What a part's ids lead to: places outside as they are, parts by their names."""
    folder, file = posixpath.split(name)
    relations = f"{folder}/_rels/{file}.rels"
    if relations not in package.namelist():
        return {}
    return {
        each.get("Id", ""): _target(each, folder)
        for each in _parsed(package, relations).iterchildren(etree.Element)
    }


def _target(relation: etree._Element, folder: str) -> str:
    """ECMA-376, part 2, 6.5.3.4: from the folder of the part, or from the root."""
    target = str(relation.get("Target", ""))
    if relation.get("TargetMode") == "External":
        return target
    return posixpath.normpath(posixpath.join(f"/{folder}", target)).lstrip("/")


def _parsed(package: ZipFile, name: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(package.read(name), parser)
    except etree.XMLSyntaxError as fault:
        raise Unreadable(f"`{name}` in it is broken: {fault.msg}") from None
    if root.getroottree().docinfo.doctype:
        raise Unreadable(f"`{name}` in it has a document type, which Word never writes.")
    return root


def _tidy(text: str) -> str:
    return _INVISIBLE.sub("", text).replace("\u00a0", " ").strip(" \n")
