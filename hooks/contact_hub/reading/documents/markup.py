"""XML as office programs write it: read within bounds, met by local names.

Word's transitional and its strict form differ in their namespaces alone, and so do most elements of
documents, slides and sheets that mean the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from lxml import etree  # type: ignore[import-untyped]

from contact_hub.reading.documents.document import Unreadable

__all__ = [
    "Element",
    "attribute",
    "child",
    "children",
    "is_off",
    "is_on",
    "local",
    "named",
    "parsed",
    "reference",
]

MOST_MARKS = 1_500_000
"""A mark is the beginning or the end of an element; a million of them take 150 MB."""
_ENTITY = re.compile(rb"<!ENTITY[^>]*>?")
_DECEIVES = re.compile(rb"\bSYSTEM\b|\bPUBLIC\b|%|&|.{300}", re.DOTALL)
_OFF = frozenset({"0", "false", "off", "f", "none"})


class Element(Protocol):
    """What is asked of an element of lxml's; comments are met among them, too."""

    tag: object
    text: str | None
    tail: str | None

    def get(self, key: str) -> str | None:
        """An attribute by its whole name."""

    def set(self, key: str, value: str) -> None:
        """Gives an attribute."""

    def items(self) -> list[tuple[str, str]]:
        """All attributes."""

    def values(self) -> list[str]:
        """What all attributes say."""

    def iter(self, *tags: str) -> Iterator[Element]:
        """Itself and what is inside, at any depth."""

    def iterchildren(self, tag: object) -> Iterator[Element]:
        """What is right inside."""

    def itertext(self) -> Iterator[str]:
        """All words in it."""

    def getparent(self) -> Element | None:
        """What it is in."""

    def getprevious(self) -> Element | None:
        """What stands before it."""

    def remove(self, element: Element) -> None:
        """Takes out what is right inside."""

    def __iter__(self) -> Iterator[Element]: ...

    def __len__(self) -> int: ...


def parsed(
    data: bytes, name: str, *, forgiving: bool = False, may_have_type: bool = False
) -> Element:
    """The root; `name` is the part's, or nothing for a whole file.

    Nothing outside is asked. Drawings may have a document type, and no part of an office file: as
    long as nothing in it stands for anything outside, or for something that stands for others.
    """
    if data.count(b"<") > MOST_MARKS:
        raise Unreadable("It is too large to look at.")
    what = f"`{name}` in it" if name else "It"
    deceives = any(map(_DECEIVES.search, _ENTITY.findall(data)))
    fills_in = "internal" if may_have_type and not deceives else False
    parser = etree.XMLParser(resolve_entities=fills_in, no_network=True, recover=forgiving)
    root: Element | None
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise Unreadable(f"{what} is broken.")
    if etree.ElementTree(root).docinfo.doctype and not fills_in:
        raise Unreadable(f"{what} has a document type that nobody needs.")
    return root


def local(element: Element | None) -> str:
    """The name without its namespace; what is not there has none."""
    return "" if element is None else str(element.tag).rpartition("}")[2]


def children(element: Element, *names: str) -> Iterator[Element]:
    """Elements right inside, all or those of these names."""
    for each in element.iterchildren(etree.Element):
        if not names or local(each) in names:
            yield each


def child(element: Element | None, *path: str) -> Element | None:
    """The first of each name, one inside the other."""
    for name in path:
        if element is None:
            return None
        element = next(children(element, name), None)
    return element


def named(element: Element, *names: str) -> Iterator[Element]:
    """Elements of these names at any depth, in their order."""
    return element.iter(*(f"{{*}}{name}" for name in names))


def attribute(element: Element | None, name: str) -> str:
    """By its local name; nothing if it is not there."""
    if element is None:
        return ""
    plain = element.get(name)
    if plain is not None:
        return str(plain)
    ending = f"}}{name}"
    return next((str(value) for key, value in element.items() if key.endswith(ending)), "")


def reference(element: Element, name: str = "id") -> str:
    """The id of a relation: it has a namespace, or it would be an id of something else."""
    ending = f"}}{name}"
    return next((str(value) for key, value in element.items() if key.endswith(ending)), "")


def is_on(element: Element | None, name: str = "val") -> bool:
    """It is there and its value does not say no."""
    return element is not None and attribute(element, name).lower() not in _OFF


def is_off(element: Element | None, name: str) -> bool:
    """Its value says no; none at all does not."""
    return attribute(element, name).lower() in _OFF
