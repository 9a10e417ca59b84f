"""The texts of a Word document that are on a page: its body, and the headers and footers in use.

The package is walked as it is (ECMA-376): libraries for writing documents leave out text boxes, and
the headers and footers of first pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contact_hub.reading.documents.document import Unreadable
from contact_hub.reading.documents.markup import (
    Element,
    attribute,
    child,
    is_on,
    local,
    named,
    reference,
)
from contact_hub.reading.documents.office.bound import BOUND
from contact_hub.reading.documents.office.office_drawn import DRAWN
from contact_hub.reading.documents.office.office_fields import FIELDS
from contact_hub.reading.documents.office.office_text import TEXT
from contact_hub.reading.documents.office.office_walk import Walk
from contact_hub.reading.documents.office.package import Package
from contact_hub.reading.documents.office.word_looks import Looks, has_wide_drawing

__all__ = ["Story", "main_part", "root_of_first", "stories", "walked"]

_MAIN = "word/document.xml"
_HANDLERS = {**TEXT, **DRAWN, **FIELDS, **BOUND}
_KINDS = ("header", "body", "footnotes", "endnotes", "footer")
_PAGES = {"first": " of the first page", "default": "", "even": " of even pages"}
_NO_NOTES = frozenset({"separator", "continuationSeparator", "continuationNotice"})


@dataclass(frozen=True, slots=True)
class Story:
    """One text of a document: what it is, and on which pages."""

    kind: str
    """`header`, `body`, `footnotes`, `endnotes`, `footer`."""
    pages: str
    """`first`, `default` or `even`."""
    name: str
    walk: Walk

    @property
    def where(self) -> str:
        """For people; the body is the document."""
        return "" if self.kind == "body" else self.kind + _PAGES[self.pages]


def stories(package: Package) -> list[Story]:
    """From the header of the first page to the last footer."""
    main = main_part(package)
    body = package.root(main)
    if local(body) != "document":
        raise Unreadable("It is not a Word document.")
    found = [each for each in _around(package, main, body) if each[2] in package.names]
    found.append(("body", "default", main))
    for kind in ("footnotes", "endnotes"):
        found += ((kind, "default", name) for name in package.related(main, kind))
    roots = {name: body if name == main else package.root(name) for _, _, name in found}
    styles = root_of_first(package, main, "styles")
    looks = Looks.of(styles, root_of_first(package, main, "numbering"))
    headers = [roots[name] for kind, _, name in found if kind == "header"]
    ground = _ground(body, headers)
    told = (
        Story(kind, pages, name, walked(package, name, roots[name], looks, ground))
        for kind, pages, name in dict.fromkeys(found)
    )
    pages = tuple(_PAGES)
    return sorted(told, key=lambda each: (_KINDS.index(each.kind), pages.index(each.pages)))


def main_part(package: Package) -> str:
    """Where Word begins to read."""
    for name in (*package.related("", "officeDocument"), _MAIN):
        if name in package.names:
            return name
    raise Unreadable("It is not a Word document.")


def root_of_first(package: Package, main: str, kind: str) -> Element | None:
    """Of the one part of this kind, if there is one."""
    return next((package.root(name) for name in package.related(main, kind)), None)


def walked(
    package: Package, name: str, root: Element, looks: Looks, ground: str | None = None
) -> Walk:
    """One part, from its first word to its last."""
    handlers = {**_HANDLERS, "pPr": looks.labels.say}
    walk = Walk(package.relations(name), handlers, looks.way, grounds=[ground])
    for note in list(named(root, "footnote", "endnote")):
        if attribute(note, "type") in _NO_NOTES:
            root.remove(note)
    walk.into(root)
    return walk


def _around(package: Package, main: str, body: Element) -> Iterator[tuple[str, str, str]]:
    """Headers and footers that a section shows; what it does not name it has from the last one.

    A first page's own are there only where the section says so, those of even pages only where
    the document does (ECMA-376, 17.10.6 and 17.15.1.35).
    """
    settings, targets = root_of_first(package, main, "settings"), package.relations(main)
    evens = is_on(child(settings, "evenAndOddHeaders"))
    current: dict[tuple[str, str], str] = {}
    for section in named(body, "sectPr"):
        if local(section.getparent()) == "sectPrChange":
            continue
        for each in named(section, "headerReference", "footerReference"):
            leads = targets.get(reference(each))
            kind = local(each).removesuffix("Reference")
            pages = attribute(each, "type") or "default"
            current[kind, pages] = leads.target if leads else ""
        shown = {"default"} | ({"even"} if evens else set())
        shown |= {"first"} if is_on(child(section, "titlePg")) else set()
        yield from ((*of, name) for of, name in current.items() if of[1] in shown)


def _ground(body: Element, headers: list[Element]) -> str | None:
    """White paper, unless something large may lie beneath the words."""
    wide = any(has_wide_drawing(each, behind_only=False) for each in headers)
    if wide or has_wide_drawing(body, behind_only=True):
        return None
    page = child(body, "background")
    return "FFFFFF" if page is None else attribute(page, "color") or None
