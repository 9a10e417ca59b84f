"""Words before the items of an OpenDocument file's lists (ODF 1.3, 16.30)."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.reading.documents.list_labels import label
from contact_hub.reading.documents.looks import way_of
from contact_hub.reading.documents.markup import Element, attribute, child, children
from contact_hub.reading.documents.opendocument.open_walk import OpenHandler, OpenWalk

__all__ = ["LISTS"]

_FORMS = "num-list-format"
"""As LibreOffice writes it, with the places of numbers among the words."""


def _list(walk: OpenWalk, element: Element) -> None:
    outer = walk.lists[-1] if walk.lists else ""
    walk.lists.append(attribute(element, "style-name") or outer or _of_words(walk, element))
    walk.through(element)
    walk.lists.pop()


def _of_words(walk: OpenWalk, element: Element) -> str:
    """The style of a list may stand in that of its paragraphs."""
    first = child(element, "list-item", "p")
    return walk.styles.of_style("paragraph", attribute(first, "style-name"), "list-style-name")


def _item(walk: OpenWalk, element: Element) -> None:
    """A list right inside of another's item has no words of its outer one before it."""
    listed = walk.styles.lists.get(walk.lists[-1] if walk.lists else "")
    if listed is not None and child(element, "list") is not next(children(element), None):
        for level in children(listed):
            if attribute(level, "level") == str(len(walk.lists)):
                words = " ".join(filter(None, map(label, _said(level))))
                look = walk.styles.own_look(level).over(walk.looks[-1])
                walk.told.say(f"{words} " if words else "", way_of(look, walk.grounds[-1]))
    walk.through(element)


def _said(level: Element) -> Iterator[str]:
    form = attribute(level, _FORMS)
    if form:
        yield form
    else:
        yield attribute(level, "num-prefix")
        yield attribute(level, "bullet-char")
        yield attribute(level, "num-suffix")


LISTS: dict[str, OpenHandler] = {"list": _list, "list-item": _item}
