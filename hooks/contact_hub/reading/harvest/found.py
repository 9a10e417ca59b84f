"""A detail and where in the text it stands; and the text without it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from contact_hub.details import Detail

__all__ = ["TAKEN", "Found", "without"]

TAKEN = "\x00"
"""Stands in a text for each letter of what was found; it is no letter and no space."""


@dataclass(frozen=True, slots=True)
class Found:
    """From `start` up to `end` of a text that is normalised."""

    start: int
    end: int
    detail: Detail


def without(text: str, found: Iterable[Found]) -> str:
    """The text, as long as before: what was found in it cannot be found again as something else."""
    pieces: list[str] = []
    at = 0
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if each.end <= at:
            continue
        pieces += (text[at : each.start], TAKEN * (each.end - max(at, each.start)))
        at = each.end
    return "".join((*pieces, text[at:])) if pieces else text
