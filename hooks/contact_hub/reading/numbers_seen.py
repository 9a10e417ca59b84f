"""A number in a register or of an account in a text, in any spacing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from contact_hub.reading import letters, look_alikes

__all__ = ["MORE_GROUPS", "where"]

# More groups of digits up to the end of the line or clause: a longer number.
MORE_GROUPS = r"(?: [0-9]{1,4})+ ?(?:$|[\t\n,;)·|])"
_GAP = r"(?:[ .]{0,2}|[ .]?\n)"
_ACCOUNT = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9 ]{11,}")
_GAP_OF_ACCOUNT = r"(?:[ .\-]{0,2}|[ .]?\n)"
_BEFORE_DIGITS = r"(?:[ \t.:\-]{0,3}(?:nr|nummer|number|no)?[ .:]{0,2}|\n)"
_PARTS = re.compile(r"\w|[^\w\s.]+")
_FOR_VAT = r"(?:vat|v\.a\.t|btw|tva|mwst|ust|taw|uid)[^0-9\n]{0,30}?"
_COUNTRY = re.compile(r"[A-Z]{2}(?= ?[0-9][0-9A-Z ]{6,13}\Z)")
_COURT = re.compile(r"FN ?(?=[0-9]{4,6} ?[a-z]\Z)")
_OF_A_COURT = r"firmenbuch[^0-9\n]{0,20}?"
_BIC = re.compile(r"([A-Z]{6}[A-Z0-9]{2})(?:XXX)?")
"""ISO 9362: of the bank itself, which may be called `XXX`."""


def where(text: str, number: str, *, by_ocr: bool = False) -> Iterator[tuple[int, int]]:
    """Spaces and full stops are free, and the signs that it is printed with may be left out."""
    for pattern in _patterns(number, by_ocr=by_ocr):
        for match in pattern.finditer(text):
            yield match.span("number")


@lru_cache(maxsize=8192)
def _patterns(number: str, *, by_ocr: bool) -> tuple[re.Pattern[str], ...]:
    """As it is; and without its country or register where the words before say what it is."""
    bank = _BIC.fullmatch(number)
    if bank:
        return tuple(_compiled("", bank[1] + more, by_ocr=by_ocr) for more in ("", "XXX"))
    whole = _compiled("", number, by_ocr=by_ocr)
    for beginning, label in ((_COUNTRY, _FOR_VAT), (_COURT, _OF_A_COURT)):
        found = beginning.match(number)
        if found:
            return whole, _compiled(label, number[found.end() :].strip(), by_ocr=by_ocr)
    return (whole,)


def _compiled(label: str, number: str, *, by_ocr: bool) -> re.Pattern[str]:
    written = [letters.plain(part) for part in _PARTS.findall(number)]
    lettered = _ACCOUNT.fullmatch(number) or _COUNTRY.match(number)
    gap = _GAP_OF_ACCOUNT if lettered else _GAP
    spelled = ""
    for before, part in zip(["", *written], written, strict=False):
        spelled += _between(before, part, gap) + _sign(part, by_ocr=by_ocr)
    alone = r"(?<![0-9][ .\-/])" if number[:1].isdigit() else ""
    ends = rf"(?!\w|[./\-][0-9]|{MORE_GROUPS})"
    return re.compile(rf"{label}(?<!\w){alone}(?P<number>{spelled}){ends}", re.IGNORECASE)


def _between(before: str, part: str, gap: str) -> str:
    """After its letters there may be a word: `HRB-Nr. 12345`."""
    if not before:
        return ""
    return _BEFORE_DIGITS if before.isalpha() and part.isdigit() else gap


def _sign(part: str, *, by_ocr: bool) -> str:
    if not part.isalnum():
        return f"(?:{re.escape(part)})?"
    return look_alikes.pattern(part) if by_ocr else re.escape(part)
