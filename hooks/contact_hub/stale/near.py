"""What a wrong number or address was probably meant to be: one slip of the finger away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from contact_hub.details import Detail
from contact_hub.stale.entries import Entries, Entry, words_of

__all__ = ["nearest"]

EXTENSION = ";ext="
"""Of one there are so many others that nobody knows which was meant."""
MOST_SLIPS = 1
"""A letter or digit too many, too few, wrong, or two that are exchanged."""
MOST_LIKELY = 2
SHARED = 0.6
"""Of the words of the shorter address, from which on two are taken for the same place."""
FEWEST_SHARED = 3
SHORTEST_NAME = 4
"""Letters of a domain that says who it is whatever comes after it."""
POSTAL_CODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b\d{4,6}\b", re.IGNORECASE)


def nearest(detail: Detail, entries: Entries) -> Entry | None:
    """The entry that it is a slip of."""
    if detail.kind == "address":
        return nearest_place(detail, entries.of_kind["address"])
    if detail.kind not in {"phone", "email", "web", "number", "iban"}:
        return None
    if EXTENSION in detail.value:
        return None
    candidates = entries.of_kind[detail.kind]
    return a_slip_away(detail, candidates) or other_ending(detail, candidates)


def a_slip_away(detail: Detail, candidates: Sequence[Entry]) -> Entry | None:
    """The only one, or of two the one whose digits are exchanged.

    A number that is a slip away from many is none: in a block of ours it is just another one.
    """
    asked, known = compared(detail), [compared(each.detail) for each in candidates]
    found = process.extract(asked, known, scorer=OSA.distance, score_cutoff=MOST_SLIPS, limit=None)
    by_value = {value: index for value, slips, index in reversed(found) if slips}
    exchanged = [value for value in by_value if sorted(value) == sorted(asked)]
    likely = exchanged or list(by_value)
    return candidates[by_value[likely[-1]]] if 0 < len(likely) <= MOST_LIKELY else None


def compared(detail: Detail) -> str:
    """What slips are counted in: of a web address its machine, which decides whose it is."""
    value = detail.value.casefold()
    return value.partition("/")[0] if detail.kind == "web" else value


def other_ending(detail: Detail, candidates: Iterable[Entry]) -> Entry | None:
    """The same name under another top-level domain: `example.org` for `example.com`."""
    if detail.kind not in {"email", "web"}:
        return None
    name, whole = named(detail), compared(detail)
    if len(name.rpartition("@")[2]) < SHORTEST_NAME:
        return None
    others = (each for each in candidates if compared(each.detail) != whole)
    return next((each for each in others if named(each.detail) == name), None)


def named(detail: Detail) -> str:
    """`hello@example` of an e-mail address, `example` of a machine."""
    local, at, host = compared(detail).rpartition("@")
    return f"{local}{at}{host.partition('.')[0]}"


def nearest_place(detail: Detail, candidates: Iterable[Entry]) -> Entry | None:
    """One with the same post code, or with most of its words."""
    words, codes = words_of([detail.value]), codes_in(detail.value)
    for entry in candidates:
        own = words_of([entry.detail.value])
        shared = len(words & own)
        enough = shared >= max(FEWEST_SHARED, SHARED * min(len(words), len(own)))
        if enough or (codes & codes_in(entry.detail.value) and shared >= FEWEST_SHARED):
            return entry
    return None


def codes_in(address: str) -> frozenset[str]:
    """Its post codes, without blanks."""
    return frozenset(code.replace(" ", "").upper() for code in POSTAL_CODE.findall(address))
