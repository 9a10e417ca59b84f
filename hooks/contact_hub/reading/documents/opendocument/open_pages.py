"""Headers and footers of an OpenDocument file: of those kinds of page that it uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from contact_hub.reading.documents.markup import Element, attribute, children, local, named
from contact_hub.reading.documents.opendocument.open_styles import Styles
from contact_hub.reading.documents.told import Way

__all__ = ["around", "masters", "used_in"]

_STANDARD = "Standard"
_PAGES = {"": "", "left": " of even pages", "first": " of the first page"}


def masters(styles: Element) -> dict[str, Element]:
    """Kinds of page, by their names."""
    return {attribute(each, "name"): each for each in named(styles, "master-page")}


def used_in(body: Element, styles: Styles, found: dict[str, Element]) -> dict[str, None]:
    """Those that the content asks for, and those that follow them; the first where it asks none."""
    asked = [_asked(each, styles) for each in named(body, "p", "h", "table")]
    begins = asked[0] if asked and asked[0] else _STANDARD if _STANDARD in found else ""
    names = [begins or next(iter(found), ""), *(name for name in asked if name)]
    used: dict[str, None] = {}
    while names:
        name = names.pop(0)
        if name in found and name not in used:
            used[name] = None
            names.append(attribute(found[name], "next-style-name"))
    return used


def around(name: str, master: Element) -> Iterator[tuple[str, Element, Way]]:
    """Each header and footer of one kind of page: where, and whether it is shown."""
    title = attribute(master, "display-name") or name
    of = "" if name in {_STANDARD, "Default"} else f" of pages {title}"
    for each in children(master):
        kind, _, pages = local(each).partition("-")
        if kind in {"header", "footer"} and pages in _PAGES:
            shown = attribute(each, "display") != "false"
            yield f"{kind}{_PAGES[pages]}{of}", each, Way.SHOWN if shown else Way.REMAINS


def _asked(element: Element, styles: Styles) -> str:
    family = "table" if local(element) == "table" else "paragraph"
    name = attribute(element, "style-name")
    return styles.of_style(family, name, "master-page-name") if name else ""


def shapes(master: Element) -> Iterable[Element]:
    """What a kind of slide puts on each, less the places to fill in."""
    return (each for each in children(master) if not _is_place(each))


def _is_place(element: Element) -> bool:
    is_asked = attribute(element, "placeholder") == "true"
    return is_asked or local(element) == "notes" or bool(attribute(element, "class"))
