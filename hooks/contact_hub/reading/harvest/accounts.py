"""Bank accounts as banks at home know them: a sort code, or a Bankleitzahl, and a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contact_hub.details import Detail
from contact_hub.reading.harvest.found import Found

__all__ = ["found"]

_BANK = re.compile(
    r"(?:(?P<sure>sort[ \n-]?code|bankleitzahl|\bblz)|\bsort|\bs/c)\b[^0-9]{0,40}"
    r"(?P<bank>[0-9]{2}[ \-.\t]?[0-9]{2}[ \-.\t]?[0-9]{2}|[0-9]{3} ?[0-9]{3} ?[0-9]{2})(?![0-9])",
    re.IGNORECASE,
)
_ANCHORS = ("sort", "s/c", "blz", "bankleitzahl")
_CALLED = re.compile(r"account|\ba/c\b|\bacct?\b|konto|\bkto\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![0-9\-./])[0-9]{4} ?[0-9]{3,4}(?: ?[0-9]{2})?(?![0-9\-./])")
_NEAR = 80
"""Letters within which an account's number stands to its bank's."""


def found(text: str) -> Iterator[Found]:
    """Labelled ones alone: a customer's account with us is a number, too."""
    low = text.lower()
    for bank in _BANK.finditer(text) if any(each in low for each in _ANCHORS) else ():
        start, end = bank.span("bank")
        around = text[max(0, bank.start() - _NEAR) : end + _NEAR]
        if not bank["sure"] and not _CALLED.search(around):
            continue
        yield _found(text, start, end, "sort code")
        if _CALLED.search(around):
            after = _NUMBER.search(text, end, end + _NEAR)
            before = list(_NUMBER.finditer(text, max(0, bank.start() - _NEAR), bank.start()))
            number = after or (before[-1] if before else None)
            if number:
                yield _found(text, *number.span(), "account number")


def _found(text: str, start: int, end: int, label: str) -> Found:
    digits = re.sub("[^0-9]", "", text[start:end])
    return Found(start, end, Detail("iban", digits, text[start:end], label))
