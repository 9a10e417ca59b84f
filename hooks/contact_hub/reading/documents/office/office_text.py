"""Paragraphs, runs and tables of an office file, and which of their words are seen (ECMA-376)."""

from __future__ import annotations

import re

from contact_hub.reading.documents.markup import Element, attribute, child, children, local
from contact_hub.reading.documents.office.office_walk import Handler, Walk
from contact_hub.reading.documents.told import Way, tidy

__all__ = ["TEXT"]

_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
    "softHyphen": "\u00ad",
}
_HEX = re.compile(r"[0-9A-Fa-f]{4}")
_PRIVATE = range(0xF020, 0xF100)
"""Where the signs of fonts that have no letters lie; other fonts have their letters there."""
_OF_SIGNS = re.compile(
    r"dings|symbol|bats\b|marlett|mt extra|icons|awesome|ornaments|sorts|fontello", re.IGNORECASE
)
_WITH_FIGURES = "symbol"
"""A font of signs that has the usual figures, too."""
_FIGURES = frozenset("0123456789+-()./:, ")


def _words(walk: Walk, element: Element) -> None:
    """In a diagram's data an element of this name holds paragraphs, and no words."""
    if len(element):
        walk.through(element)
    else:
        walk.told.say(element.text or "")


def _sign(walk: Walk, element: Element) -> None:
    walk.told.say(_SIGNS[local(element)])


def _symbol(walk: Walk, element: Element) -> None:
    """A sign of a font: a telephone, a letter; which one, fonts of signs know alone."""
    code, font = attribute(element, "char"), attribute(element, "font")
    number = int(code, 16) if _HEX.fullmatch(code) else 0
    sign = chr(number - _PRIVATE.start + ord(" ") if number in _PRIVATE else number)
    is_odd = number in _PRIVATE and bool(_OF_SIGNS.search(font))
    if is_odd and (sign not in _FIGURES or font.casefold() != _WITH_FIGURES):
        sign = " "
    walk.told.say(sign if sign.isprintable() else " ")


def _paragraph(walk: Walk, element: Element) -> None:
    outer, walk.style = walk.style, attribute(child(element, "pPr", "pStyle"), "val")
    boxes, walk.later = walk.later, []
    fill = attribute(child(element, "pPr", "shd"), "fill")
    walk.on(fill if fill and fill != "auto" else walk.grounds[-1], element)
    walk.style = outer
    if child(element, "pPr", "rPr", "del") is None or walk.later:
        walk.told.end_line()
    walk.finish()
    walk.later = boxes


def _run(walk: Walk, element: Element) -> None:
    click = child(element, "rPr", "hlinkClick")
    leads = None if click is None else walk.target(click)
    with walk.told.met(walk.look(walk, element)):
        first = walk.told.mark()
        walk.through(element)
        walk.told.link(leads.target if leads and leads.is_outside else "", first)


def _row(walk: Walk, element: Element) -> None:
    gone = child(element, "trPr", "del") is not None
    with walk.told.met(Way.REMAINS if gone else Way.SHOWN):
        walk.through(element)
    walk.told.end_line()


def _cell(walk: Walk, element: Element) -> None:
    fill = attribute(child(element, "tcPr", "shd"), "fill")
    ground = fill if fill and fill != "auto" else walk.grounds[-1]
    with walk.told.cell():
        walk.on(ground if child(element, "tcPr", "solidFill") is None else None, element)


def _gone(walk: Walk, element: Element) -> None:
    """Deleted, moved away, or kept for no eye."""
    with walk.told.met(Way.REMAINS):
        walk.through(element)


def _deleted_words(walk: Walk, element: Element) -> None:
    walk.told.say(element.text or "", Way.REMAINS)


def _read_aloud(walk: Walk, element: Element) -> None:
    """How a name is spoken stands above it."""
    with walk.told.met(Way.BEHIND):
        walk.through(element)
        walk.told.say("\n")


def _skip(_: Walk, element: Element) -> None:
    del element


def _alternate(walk: Walk, element: Element) -> None:
    """The first choice is what today's programs show; other words for older ones are left over."""
    choices, others = list(children(element, "Choice")), list(children(element, "Fallback"))
    if not choices:
        walk.through(element)
        return
    walk.through(choices[0])
    shown = "".join(_said(walk, choices[0]).split())
    for other in (*choices[1:], *others):
        said = _said(walk, other)
        if "".join(said.split()) not in shown:
            walk.told.aside(said, Way.REMAINS)


def _said(walk: Walk, element: Element) -> str:
    """By itself."""
    alone = Walk(walk.relations, walk.handlers, walk.look, grounds=[walk.grounds[-1]])
    alone.through(element)
    alone.finish()
    return tidy("".join(alone.told.words[Way.SHOWN]))


def _box(walk: Walk, element: Element) -> None:
    walk.later.append((element, walk.grounds[-1], walk.told.way))


TEXT: dict[str, Handler] = {
    **dict.fromkeys(_SIGNS, _sign),
    **dict.fromkeys(("del", "moveFrom"), _gone),
    **dict.fromkeys(("pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr"), _skip),
    **dict.fromkeys(("bodyPr", "lstStyle", "sdtEndPr", "rPrChange", "pPrChange"), _skip),
    "t": _words,
    "delText": _deleted_words,
    "delInstrText": _deleted_words,
    "sym": _symbol,
    "p": _paragraph,
    "r": _run,
    "fld": _run,
    "tr": _row,
    "tc": _cell,
    "rt": _read_aloud,
    "AlternateContent": _alternate,
    "txbxContent": _box,
}
