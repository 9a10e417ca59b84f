"""Frames, pictures, files and forms in an OpenDocument file."""

from __future__ import annotations

import re

from contact_hub.reading.documents.markup import Element, attribute, child, local, named
from contact_hub.reading.documents.opendocument.open_walk import FRAMES, OpenHandler, OpenWalk
from contact_hub.reading.documents.told import Way

__all__ = ["DRAWN"]

_FAR = re.compile(r"(?:https?|ftp|file):|//|\\\\", re.IGNORECASE)
_ONLINE = re.compile(r"(?:https?|ftp):|//|\\\\", re.IGNORECASE)


def _frame(walk: OpenWalk, element: Element) -> None:
    if walk.paragraphs:
        walk.later.append(element)
    else:
        walk.framed(element)


def _image(walk: OpenWalk, element: Element) -> None:
    href, held = attribute(element, "href"), child(element, "binary-data")
    if _FAR.match(href):
        walk.told.faults.append(f"It shows the picture `{href}`, which is not in it.")
    elif walk.told.way == Way.SHOWN:
        walk.pictures += [href.removeprefix("./")] if href else []
        walk.raw_pictures += [held.text or ""] if held is not None else []
    walk.through(element)


def _object(walk: OpenWalk, element: Element) -> None:
    href = attribute(element, "href")
    if _FAR.match(href):
        _from_outside(walk, element)
    elif href and walk.told.way == Way.SHOWN:
        walk.objects.append(href.removeprefix("./"))
    walk.through(element)


def _forms(walk: OpenWalk, element: Element) -> None:
    """Fields and buttons; what could be chosen in one lies in the file, what was chosen is seen."""
    for each in named(element, "*"):
        chosen = "true" in {attribute(each, "current-selected"), attribute(each, "selected")}
        unseen = local(each) in {"item", "option"} and not chosen
        way = Way.REMAINS if unseen else Way.SHOWN
        for name in ("label", "current-value", "value"):
            if ":form:" in str(each.tag):
                walk.told.aside(attribute(each, name), way)
        walk.told.aside(attribute(each, "title"), Way.BEHIND)


def _kept_words(walk: OpenWalk, element: Element) -> None:
    """Of a file on somebody's drive one sees what was kept of it: nobody else has that file."""
    if _ONLINE.match(attribute(element, "href")):
        _from_outside(walk, element)


def _from_outside(walk: OpenWalk, element: Element) -> None:
    walk.told.faults.append(
        f"It shows something of `{attribute(element, 'href')}`, which is not in it."
    )


def _program(walk: OpenWalk, _: Element) -> None:
    walk.told.faults.append("It holds a program; save it without macros.")


DRAWN: dict[str, OpenHandler] = {
    **dict.fromkeys(FRAMES, _frame),
    **dict.fromkeys(("floating-frame", "dde-source", "plugin"), _from_outside),
    "section-source": _kept_words,
    **dict.fromkeys(("object", "object-ole"), _object),
    "script": _program,
    "forms": _forms,
    "image": _image,
}
