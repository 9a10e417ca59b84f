"""What is drawn in an office file: pictures, shapes, charts, files, and their other words."""

from __future__ import annotations

import re

from contact_hub.reading.documents.markup import Element, attribute, child, children, is_on
from contact_hub.reading.documents.office.office_walk import Handler, Walk
from contact_hub.reading.documents.told import Way

__all__ = ["DRAWN"]

_HIDDEN = re.compile(r"(?:^|;)\s*(?:visibility\s*:\s*hidden|display\s*:\s*none)", re.IGNORECASE)
_ABOUT = ("nvSpPr", "nvPicPr", "nvGraphicFramePr", "nvGrpSpPr", "nvCxnSpPr", "nvContentPartPr")


def _thing(walk: Walk, element: Element) -> None:
    """A shape, a picture, a frame, a group: hidden with all that is in it, or not."""
    about = child(element, "docPr")
    for name in _ABOUT:
        about = child(element, name, "cNvPr") if about is None else about
    hidden = about is not None and attribute(about, "hidden") in {"1", "true"}
    with walk.told.met(Way.REMAINS if hidden else Way.SHOWN):
        first = walk.told.mark()
        walk.on(_ground(walk, element), element)
        for click in () if about is None else children(about, "hlinkClick", "hlinkHover"):
            leads = walk.target(click)
            walk.told.link(leads.target if leads and leads.is_outside else "", first)
            walk.told.aside(attribute(click, "tooltip"), Way.BEHIND)


def _ground(walk: Walk, element: Element) -> str | None:
    """The one colour that a shape is filled with; nobody knows what other fills look like."""
    look = child(element, "spPr")
    if look is None:
        return walk.grounds[-1]
    if child(look, "noFill") is not None:
        return walk.grounds[-1]
    plain = child(look, "solidFill", "srgbClr")
    if plain is not None and not len(plain):
        return attribute(plain, "val")
    filled = any(True for _ in children(look, "solidFill", "gradFill", "blipFill", "pattFill"))
    by_style = attribute(child(element, "style", "fillRef"), "idx") not in {"", "0"}
    return None if filled or by_style else walk.grounds[-1]


def _about(walk: Walk, element: Element) -> None:
    """The words for whoever does not see it."""
    for name in ("title", "descr"):
        walk.told.aside(attribute(element, name), Way.BEHIND)


def _picture(walk: Walk, element: Element) -> None:
    """In DrawingML and in VML."""
    for name in ("embed", "id", "relid", "pict"):
        leads = walk.target(element, name)
        if leads is not None and not leads.is_outside:
            if walk.told.way == Way.SHOWN:
                walk.pictures.append(leads.target)
            break
    walk.through(element)


def _older(walk: Walk, element: Element) -> None:
    """A shape of VML: a box around words, or letters along a path."""
    hidden = _HIDDEN.search(attribute(element, "style")) is not None
    filled = is_on(element, "filled") and element.get("filled") is not None
    ground = attribute(element, "fillcolor").partition(" ")[0].removeprefix("#").upper()
    with walk.told.met(Way.REMAINS if hidden else Way.SHOWN):
        first = walk.told.mark()
        walk.on((ground or None) if filled or ground else walk.grounds[-1], element)
        walk.told.link(attribute(element, "href"), first)
    for name in ("alt", "title"):
        walk.told.aside(attribute(element, name), Way.BEHIND)


def _letters(walk: Walk, element: Element) -> None:
    walk.told.say(attribute(element, "string"))
    walk.told.end_line()


def _file_inside(walk: Walk, element: Element) -> None:
    leads = walk.target(element)
    if leads is not None and not leads.is_outside:
        walk.attached.append(leads.target)
    walk.through(element)


def _poured_in(walk: Walk, element: Element) -> None:
    """Another document, whose words Word puts in this place."""
    leads = walk.target(element)
    if leads is not None and not leads.is_outside:
        walk.attached.append(leads.target)
        walk.poured_in.append(leads.target)


def _chart(walk: Walk, element: Element) -> None:
    """A chart has one part, a diagram has one for its words."""
    for name in ("id", "dm"):
        leads = walk.target(element, name)
        if leads is not None and walk.told.way == Way.SHOWN:
            walk.drawn.append(leads.target)


DRAWN: dict[str, Handler] = {
    **dict.fromkeys(("inline", "anchor", "sp", "wsp", "pic", "graphicFrame", "grpSp"), _thing),
    **dict.fromkeys(("cxnSp", "wgp", "contentPart"), _thing),
    **dict.fromkeys(("docPr", "cNvPr"), _about),
    **dict.fromkeys(("blip", "svgBlip", "imagedata", "fill"), _picture),
    **dict.fromkeys(("shape", "rect", "roundrect", "oval", "line", "group", "polyline"), _older),
    "textpath": _letters,
    **dict.fromkeys(("OLEObject", "oleObj"), _file_inside),
    "altChunk": _poured_in,
    **dict.fromkeys(("chart", "relIds"), _chart),
}
