"""Words of an OpenDocument file: paragraphs, links, notes, what is deleted or hidden."""

from __future__ import annotations

from contact_hub.reading.documents.markup import Element, attribute, child, named
from contact_hub.reading.documents.opendocument.open_walk import OpenHandler, OpenWalk
from contact_hub.reading.documents.told import Way

__all__ = ["TEXT"]

_MOST_SPACES = 100


def _paragraph(walk: OpenWalk, element: Element) -> None:
    hidden = any(
        attribute(each, "is-hidden") == "true" for each in named(element, "hidden-paragraph")
    )
    outer, walk.later = walk.later, []
    walk.paragraphs += 1
    with walk.told.met(Way.REMAINS if hidden else Way.SHOWN):
        walk.styled(element, "paragraph")
        walk.told.end_line()
        walk.finish()
    walk.paragraphs -= 1
    walk.later = outer


def _span(walk: OpenWalk, element: Element) -> None:
    walk.styled(element, "text")


def _spaces(walk: OpenWalk, element: Element) -> None:
    count = attribute(element, "c")
    walk.told.say(" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES))


def _tab(walk: OpenWalk, _: Element) -> None:
    walk.told.say("\t")


def _break(walk: OpenWalk, _: Element) -> None:
    walk.told.say("\n")


def _link(walk: OpenWalk, element: Element) -> None:
    first = walk.told.mark()
    walk.styled(element, "text")
    href = attribute(element, "href")
    walk.told.link("" if href.startswith("#") else href, first)
    walk.told.aside(attribute(element, "title"), Way.BEHIND)


def _later(walk: OpenWalk, element: Element) -> None:
    body = child(element, "note-body")
    walk.later.append(element if body is None else body)


def _gone(walk: OpenWalk, element: Element) -> None:
    with walk.told.met(Way.REMAINS):
        walk.through(element)
        walk.told.say("\n")


def _behind(walk: OpenWalk, element: Element) -> None:
    with walk.told.met(Way.BEHIND):
        walk.told.say("\n")
        walk.through(element)
        walk.told.say("\n")


def _about(walk: OpenWalk, element: Element) -> None:
    """The words for whoever does not see a picture; a title may also be the document's."""
    if ":svg" in str(element.tag):
        _behind(walk, element)
    else:
        walk.through(element)


def _hidden_text(walk: OpenWalk, element: Element) -> None:
    is_hidden = attribute(element, "is-hidden") != "false"
    with walk.told.met(Way.REMAINS if is_hidden else Way.SHOWN):
        walk.through(element)
    walk.told.aside(attribute(element, "string-value"), Way.REMAINS)


def _one_of_two(walk: OpenWalk, element: Element) -> None:
    walk.through(element)
    for name in ("string-value-if-true", "string-value-if-false", "string-value"):
        walk.told.aside(attribute(element, name), Way.REMAINS)


def _section(walk: OpenWalk, element: Element) -> None:
    gone = attribute(element, "display") == "none" or attribute(element, "is-hidden") == "true"
    with walk.told.met(Way.REMAINS if gone else Way.SHOWN):
        walk.through(element)


def _line(walk: OpenWalk, element: Element) -> None:
    walk.through(element)
    walk.told.end_line()


def _said_before(walk: OpenWalk, element: Element) -> None:
    walk.told.aside(attribute(element, "string-value"), Way.REMAINS)


def _skip(walk: OpenWalk, element: Element) -> None:
    del walk, element


TEXT: dict[str, OpenHandler] = {
    **dict.fromkeys(("p", "h"), _paragraph),
    **dict.fromkeys(("title", "desc"), _about),
    **dict.fromkeys(("notes", "ruby-text", "help-message", "error-message"), _behind),
    **dict.fromkeys(("note", "annotation"), _later),
    **dict.fromkeys(("tracked-changes", "label-ranges"), _gone),
    **dict.fromkeys(("user-field-decl", "variable-decl", "dde-connection-decl"), _said_before),
    **dict.fromkeys(("note-citation", "index-title-template", "page-thumbnail"), _skip),
    "creator": _line,
    "span": _span,
    "s": _spaces,
    "tab": _tab,
    "line-break": _break,
    "a": _link,
    "hidden-text": _hidden_text,
    "conditional-text": _one_of_two,
    "section": _section,
}
