"""The first letters that one of several answers is for: `A-K`."""

from __future__ import annotations

import re

from contact_hub.mistakes import Mistake

__all__ = ["ALPHABET", "first_letters"]

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def first_letters(value: str) -> str:
    """All letters from the first to the last; `M` is that letter alone."""
    match = re.fullmatch(r"([A-Z])(?:-([A-Z]))?", value)
    if not match or (match[2] and match[2] <= match[1]):
        raise Mistake(f"`{value}` is not a letter, nor letters in a row.", meant(value))
    begin, end = ALPHABET.index(match[1]), ALPHABET.index(match[2] or match[1])
    return ALPHABET[begin : end + 1]


def meant(value: str) -> str:
    """What was probably meant by `a–k`, `K-A` or `A to K`."""
    found = re.fullmatch(r"\s*([a-z])\W*(?:to|bis)?\W*([a-z])?\s*", value, re.IGNORECASE)
    if not found:
        return "Write it like `A-K`, or `M` for one letter."
    ends = sorted({each.upper() for each in found.groups() if each})
    return f"Did you mean `{'-'.join(ends)}`?"
