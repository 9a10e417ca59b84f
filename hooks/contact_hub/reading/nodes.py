"""What a page tells programs: the nodes of schema.org in its JSON-LD, each by its `@id`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from contact_hub.reading.data_said import strings

__all__ = ["Node", "nodes"]

_SCRIPT = 'script[type="application/ld+json"]'


@dataclass(slots=True)
class Node:
    """What is said of one thing itself, not of those below it that have an `@id` of their own."""

    telephones: list[str]
    emails: list[str]
    texts: list[str]


def nodes(data: bytes) -> dict[str, Node]:
    """By their `@id`; what is said of one in several places is put together.

    What is no JSON says nothing.
    """
    found: dict[str, Node] = {}
    for script in LexborHTMLParser(data).css(_SCRIPT):
        try:
            whole = json.loads(script.text())
        except (ValueError, RecursionError):
            continue
        for written in inside(whole):
            node = found.setdefault(str(written["@id"]), Node([], [], []))
            own = {key: value for key, value in written.items() if key != "contactPoint"}
            node.telephones += strings(own.get("telephone"))
            node.emails += strings(own.get("email"))
            node.texts += strings(own)
    return found


def inside(value: object) -> Iterator[Mapping[str, object]]:
    """Every node of which more is said than its `@id`."""
    if isinstance(value, list):
        for each in value:
            yield from inside(each)
    elif isinstance(value, dict):
        if "@id" in value and len(value) > 1:
            yield value
        for each in value.values():
            yield from inside(each)
