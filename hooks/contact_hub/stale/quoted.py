"""What stands in examples alone: code, what a program prints, what is typed into a field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from contact_hub.reading import letters
from contact_hub.stale.standing import Stray

__all__ = ["marked"]

ALWAYS_MEANT = frozenset({"iban", "address"})
"""Kinds that are wrong in an example, too."""
LIGHT_ALREADY = ("unknown", "web")


def marked(found: Iterable[Stray], text: str, code: Sequence[str]) -> Iterator[Stray]:
    """Each, with whether it is only an example's; never what was ours, or is a slip of ours."""
    for each in found:
        yield replace(each, in_code=True) if code and is_example(each, text, code) else each


def is_example(stray: Stray, text: str, code: Sequence[str]) -> bool:
    """Whether all of it is there; a stranger that is called a number, or is all of it, is meant."""
    written = stray.detail.written
    if stray.standing not in {"unknown", "placeholder"} or stray.was or not written:
        return False
    if stray.detail.kind in ALWAYS_MEANT or (stray.standing, stray.detail.kind) == LIGHT_ALREADY:
        return False
    pieces = [plain(each) for each in code]
    if stray.standing == "unknown":
        if stray.detail.kind == "phone" and stray.detail.label:
            return False
        pieces = [each for each in pieces if each.strip() != written]
    return plain(text).count(written) <= sum(each.count(written) for each in pieces)


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """As details are written down."""
    return letters.normalised(text).readings[-1]
