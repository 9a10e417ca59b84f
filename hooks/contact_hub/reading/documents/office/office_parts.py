"""Parts that every kind of office file may hold: charts, diagrams, properties, programs, files."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from contact_hub.reading.documents.document import Part
from contact_hub.reading.documents.markup import Element, children, named
from contact_hub.reading.documents.office.package import Package
from contact_hub.reading.documents.told import tidy

__all__ = ["chart_text", "faults", "left_over", "outside", "text_of"]

_PROGRAMS = ("vbaproject.bin", "vbadata.xml")
_PROGRAM_FOLDERS = ("activex", "macrosheets", "dialogsheets")
_HARMLESS = frozenset({"hyperlink", "attachedTemplate", "slide", "customXml"})
_WORKBOOKS = frozenset({"externalLinkPath", "externalLinkLongPath", "xlPathMissing"})
"""What cells took from them stays in the cells; Excel asks before it looks there again."""
_MAIL_LISTS = frozenset({"mailMergeSource", "mailMergeHeaderSource", "recipientData"})
_LEFT_OVER = ("docprops/", "customxml/", "documentpersons")
_SAID_BY_PROGRAMS = frozenset({"", "true", "false"})
_SHORTEST = 7
"""Digits of a number that somebody could call."""
_PROGRAM = "It holds a program; save it without macros."


def faults(package: Package) -> Iterator[str]:
    """What makes the whole file something else than what one reads."""
    for name in sorted(package.names):
        low = name.lower()
        folders = posixpath.dirname(low).split("/")
        if low.endswith(_PROGRAMS) or any(each in folders for each in _PROGRAM_FOLDERS):
            yield _PROGRAM


def outside(package: Package, part: str) -> Iterator[str]:
    """What a part fetches from elsewhere when it is opened; a link waits to be clicked."""
    for each in package.relations(part).values():
        is_far = each.target.lower().startswith(("http:", "https:", "ftp:", "\\\\"))
        if not each.is_outside or each.kind in _MAIL_LISTS:
            continue
        if each.kind == "image":
            yield f"It shows the picture `{each.target}`, which is not in it."
        elif each.kind == "attachedTemplate" and is_far:
            yield f"It takes its template from `{each.target}`."
        elif each.kind not in _HARMLESS and (is_far or each.kind not in _WORKBOOKS):
            yield f"It takes something from `{each.target}`, which is not in it."


def left_over(package: Package) -> Iterator[Part]:
    """Properties, data behind places to fill in, and where templates and lists of people lie."""
    said = [
        words
        for name in sorted(package.names)
        if name.lower().startswith(_LEFT_OVER) and name.lower().endswith(".xml")
        for words in text_of(package.root(name))
    ]
    said += [
        each.target
        for name in sorted(package.names)
        if name.endswith("/settings.xml")
        for each in package.relations(name).values()
        if each.is_outside
    ]
    yield Part("properties", "", remains=tidy("\n".join(said)))


def text_of(root: Element) -> Iterator[str]:
    """Every text of its elements, one by one, less what only programs say."""
    for each in root.iter("{*}*"):
        said = (each.text or "").strip()
        if not (said.isdecimal() and len(said) < _SHORTEST) and said not in _SAID_BY_PROGRAMS:
            yield said


def chart_text(package: Package, name: str) -> str:
    """What a chart or diagram says: its titles, what it compares, and words drawn on it."""
    drawn = package.related(name, "chartUserShapes") if name in package.names else []
    kept = (each for each in (name, *drawn) if each in package.names)
    return tidy("\n".join(line for each in kept for line in _lines(package.root(each))))


def _lines(root: Element) -> Iterator[str]:
    for paragraph in named(root, "p"):
        yield "".join(each.text or "" for each in named(paragraph, "t") if not len(each))
    for kept in named(root, "strCache", "strLit", "strDim"):
        yield from (each.text or "" for each in named(kept, "v", "pt") if not len(each))
    for kept in named(root, "tx"):
        yield from (each.text or "" for each in children(kept, "v"))
