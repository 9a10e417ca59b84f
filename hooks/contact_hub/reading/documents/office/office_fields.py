"""Links and fields of a Word document: what they show, and where they lead."""

from __future__ import annotations

from contact_hub.reading.documents.markup import Element, attribute, named
from contact_hub.reading.documents.office import field_codes
from contact_hub.reading.documents.office.office_walk import Field, Handler, Walk
from contact_hub.reading.documents.told import Way

__all__ = ["FIELDS"]

_KEPT = ("default", "helpText", "statusText", "listEntry")


def _field_mark(walk: Walk, element: Element) -> None:
    """A field goes from its beginning over its separator to its end, and may hold others."""
    kind = attribute(element, "fldCharType")
    walk.through(element)
    if kind == "begin":
        walk.fields.append(Field())
    elif kind == "separate" and walk.fields:
        walk.fields[-1].first = walk.told.mark()
    elif kind == "end" and walk.fields:
        done = walk.fields.pop()
        field_codes.tell(walk.told, "".join(done.instruction), done.first)


def _instruction(walk: Walk, element: Element) -> None:
    if walk.fields:
        walk.fields[-1].instruction.append(element.text or "")


def _simple_field(walk: Walk, element: Element) -> None:
    first = walk.told.mark()
    walk.through(element)
    field_codes.tell(walk.told, attribute(element, "instr"), first)


def _hyperlink(walk: Walk, element: Element) -> None:
    first = walk.told.mark()
    walk.through(element)
    leads = walk.target(element)
    if leads is not None:
        walk.told.link(leads.target, first)
    walk.told.aside(attribute(element, "tooltip"), Way.BEHIND)


def _form_field(walk: Walk, element: Element) -> None:
    """What a field to fill in says when nobody has, and on asking for help."""
    for each in named(element, *_KEPT):
        walk.told.aside(attribute(each, "val"), Way.REMAINS)


def _place_to_fill_in(walk: Walk, element: Element) -> None:
    """What can be chosen from, and what it is called."""
    for each in named(element, "listItem"):
        walk.told.aside(attribute(each, "displayText") or attribute(each, "value"), Way.REMAINS)
    for each in named(element, "alias", "tag"):
        walk.told.aside(attribute(each, "val"), Way.REMAINS)


FIELDS: dict[str, Handler] = {
    "fldChar": _field_mark,
    "instrText": _instruction,
    "fldSimple": _simple_field,
    "hyperlink": _hyperlink,
    "ffData": _form_field,
    "sdtPr": _place_to_fill_in,
}
