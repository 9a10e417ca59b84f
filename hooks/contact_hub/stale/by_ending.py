"""Former numbers of which the last digits alone are left, where those before them are right."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.facts import Fact
from contact_hub.reading import finder
from contact_hub.reading.letters import Text
from contact_hub.stale.known import Known, Scope
from contact_hub.stale.sieve import Sifted
from contact_hub.stale.standing import Stray

__all__ = ["over"]

_MOST = 4
"""Digits that are written alone."""


def over(whole: Text, rest: Text, known: Known, scope: Scope) -> Iterator[Stray]:
    """In the text whose `rest` is what was not known in it: `Zentrale 040 66969-0`, `Fax -199`."""
    sifted = Sifted(whole)
    if not sifted.has_endings:
        return
    for entry in known.over_in(sifted):
        if entry.detail.kind == "phone" and _is_left(whole, rest, entry.fact):
            stray = known.judged(entry.detail, scope)
            if stray:
                yield stray


def _is_left(whole: Text, rest: Text, fact: Fact) -> bool:
    for before, after in zip(whole.readings, rest.readings, strict=False):
        for start, end in finder.where(before, fact, by_ocr=whole.by_ocr):
            if end - start <= _MOST and before[start:end] == after[start:end]:
                return True
    return False
