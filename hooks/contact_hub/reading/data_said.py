"""What is said to machines in a page: JSON in it, without the words of its own vocabulary."""

from __future__ import annotations

import json
from collections.abc import Iterator

__all__ = ["said", "strings"]

_VOCABULARY = ("https://schema.org", "http://schema.org")


def said(text: str) -> str:
    """Its texts, each on a line; all of it where it is no JSON."""
    try:
        every = list(strings(json.loads(text)))
    except (ValueError, RecursionError):
        return text
    return "\n".join(each for each in every if not each.startswith(_VOCABULARY))


def strings(value: object) -> Iterator[str]:
    """Every text in what was JSON; names with an at sign are JSON-LD's own words."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from strings(each) if not str(key).startswith("@") else ()
