"""A long list of strangers in one document: the first of each kind are told, the others counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from contact_hub.details import DetailKind
from contact_hub.problems import Finding, Notice, Problem
from contact_hub.stale import messages
from contact_hub.stale.standing import Standing, Stray

__all__ = ["Told", "told"]

MOST = 20
"""Of one kind; whoever made the list knows by then which it is."""
NOT_OURS: frozenset[Standing] = frozenset({"unknown", "near", "placeholder"})
"""What ever was ours is told one by one: there is no more of it than was written down."""
KINDS: dict[DetailKind, str] = {
    "phone": "telephone numbers", "email": "e-mail addresses", "address": "postal addresses",
    "web": "web addresses", "name": "names", "number": "numbers", "iban": "accounts",
    "placeholder": "words that were to be replaced",
}  # fmt: skip
FIX = "Mend those that are told one by one, and look anew. A list of others does not belong here."


@dataclass(frozen=True, slots=True)
class Told:
    """What is told one by one, and what is said of the others."""

    singly: tuple[Stray, ...]
    others: tuple[Finding, ...]


def told(found: Iterable[Stray], file: str) -> Told:
    """In their order; grave ones are never counted among light ones."""
    singly: list[Stray] = []
    alike: dict[tuple[str, str, bool], list[Stray]] = defaultdict(list)
    for stray in found:
        several = alike[stray.standing, stray.detail.kind, messages.is_grave(stray)]
        several.append(stray)
        if stray.standing not in NOT_OURS or len(several) <= MOST:
            singly.append(stray)
    lists = [several for several in alike.values() if several[0].standing in NOT_OURS]
    others = (of_others(several, file) for several in lists if len(several) > MOST)
    return Told(tuple(singly), tuple(others))


def of_others(several: list[Stray], file: str) -> Finding:
    """How many more there are, from which up to which."""
    rest = several[MOST:]
    listed = " to ".join(dict.fromkeys(map(messages.shown, (rest[0], rest[-1]))))
    what = f"So it is with {len(rest):,} more {KINDS[rest[0].detail.kind]}: {listed}."
    kind = Problem if messages.is_grave(several[0]) else Notice
    return kind(file, None, "", what, FIX)
