"""What was read of a document, as JSON: to be kept, and to be told from one process to another."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TypedDict, TypeGuard

from contact_hub.reading.documents.document import Document, Part, Unreadable
from contact_hub.reading.seen import Link

__all__ = ["Odd", "Reading", "from_json", "to_json"]

Reading = Document | Unreadable
"""Unreadable here is a value: whoever asked for many wants the others, too."""


class Odd(ValueError):  # noqa: N818 - it is what the text is
    """The text was not written by `to_json`."""


class _Part(TypedDict):
    where: str
    text: str
    links: list[list[str]]
    codes: list[str]
    behind: str
    remains: str
    by_ocr: bool
    faults: list[str]


class _Form(TypedDict):
    parts: list[_Part]
    faults: list[str]
    pages: int


def to_json(reading: Reading) -> bytes:
    """Files inside are left out: they were read with it."""
    if isinstance(reading, Unreadable):
        return json.dumps({"unreadable": str(reading)}).encode()
    parts = [asdict(part) | {"links": _pairs(part)} for part in reading.parts]
    form = {"parts": parts, "faults": reading.faults, "pages": reading.pages}
    return json.dumps(form).encode("utf-8", "surrogatepass")


def from_json(text: bytes) -> Reading:
    """Raises Odd."""
    try:
        form: object = json.loads(text)
        if _is_unreadable(form):
            return Unreadable(form["unreadable"])
        if not _is_form(form):
            raise Odd
        parts = tuple(_part(part) for part in form["parts"])
        return Document(parts, tuple(map(str, form["faults"])), int(form["pages"]))
    except (ValueError, TypeError, KeyError, RecursionError) as problem:
        raise Odd from problem


def _pairs(part: Part) -> list[tuple[str, str]]:
    return [(link.href, link.text) for link in part.links]


def _part(form: _Part) -> Part:
    return Part(
        where=str(form["where"]),
        text=str(form["text"]),
        links=tuple(Link(str(href), str(text)) for href, text in form["links"]),
        codes=tuple(map(str, form["codes"])),
        behind=str(form["behind"]),
        remains=str(form["remains"]),
        by_ocr=bool(form["by_ocr"]),
        faults=tuple(map(str, form["faults"])),
    )


def _is_unreadable(form: object) -> TypeGuard[dict[str, str]]:
    return isinstance(form, dict) and isinstance(form.get("unreadable"), str)


def _is_form(form: object) -> TypeGuard[_Form]:
    return isinstance(form, dict) and form.keys() == _Form.__annotations__.keys()
