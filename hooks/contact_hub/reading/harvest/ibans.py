"""Bank accounts in a text: right by their check digits, or called an IBAN."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contact_hub.details import Detail
from contact_hub.reading.harvest.found import Found

__all__ = ["found"]

_BEGINNING = re.compile(
    r"[0-9]{2}(?:(?<=[A-Za-z]{2}[0-9]{2})|(?<=[A-Z]{2} [0-9]{2}))"
    r"(?=[ \-.\n\t/_|,()]{0,2}[A-Za-z0-9]{1,4}[ \-.\n\t/_|,()]{0,2}[A-Za-z0-9])"
)
_LATIN = str.maketrans("АВЕКМНОРСТХІЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEKMHOPCTXISABEZHIKMNOPTYX")
"""Capitals of other alphabets that look the same."""
_APART = re.compile(r"[ \-.\n\t/_|,()]{0,2}([A-Z0-9])")
"""Whatever stands between the groups of an account that is right by its check digits."""
_NEXT = re.compile(r"[ \-.\n]?([A-Z0-9])")
_NEXT_OF_SMALL = re.compile(r"[ \-.\n]?([A-Za-z0-9])")
_FEWEST_DIGITS = 10
"""Of an account in small letters: words and what programs call things have fewer."""
_SAID = re.compile(r"\bIBAN\b.{0,24}\Z", re.IGNORECASE | re.DOTALL)
_SHORTEST, _LONGEST = 15, 34
# ISO 13616's register: how long an account is, check digits and all.
_LENGTHS = {
    **dict.fromkeys(("NO",), 15),
    **dict.fromkeys(("BE", "BI"), 16),
    **dict.fromkeys(("DK", "FI", "FO", "GL", "NL", "SD"), 18),
    **dict.fromkeys(("MK", "SI"), 19),
    **dict.fromkeys(("AT", "BA", "EE", "KZ", "LT", "LU", "XK", "MN"), 20),
    **dict.fromkeys(("CH", "HR", "LI", "LV"), 21),
    **dict.fromkeys(("BG", "BH", "CR", "DE", "GB", "GE", "IE", "ME", "RS", "VA"), 22),
    **dict.fromkeys(("AE", "GI", "IL", "IQ", "TL", "SO", "OM"), 23),
    **dict.fromkeys(("AD", "CZ", "ES", "MD", "PK", "RO", "SA", "SE", "SK", "TN", "VG"), 24),
    **dict.fromkeys(("LY", "PT", "ST"), 25),
    **dict.fromkeys(("IS", "TR"), 26),
    **dict.fromkeys(("DJ", "FR", "GR", "IT", "MC", "MR", "SM"), 27),
    **dict.fromkeys(("AL", "AZ", "BY", "CY", "DO", "GT", "HU", "LB", "NI", "PL", "SV"), 28),
    **dict.fromkeys(("BR", "EG", "PS", "QA", "UA"), 29),
    **dict.fromkeys(("JO", "KW", "MU", "YE"), 30),
    **dict.fromkeys(("LC", "MT"), 31),
    **dict.fromkeys(("SC",), 32),
    **dict.fromkeys(("RU",), 33),
}


def found(text: str) -> Iterator[Found]:
    """With any spacing; in small letters only with as many digits as accounts have."""
    end, text = 0, text.translate(_LATIN)
    for beginning in _BEGINNING.finditer(text):
        start = beginning.start() - (3 if text[beginning.start() - 1] == " " else 2)
        if start < end or text[start - 1 : start].isalnum():
            continue
        one = _at(text, start)
        if one:
            end = one.end
            yield one


def _at(text: str, start: int) -> Found | None:
    small = not text[start : start + 2].isupper()
    if not small:
        letters, ends = _letters(text, start, _APART)
        length = _LENGTHS.get(letters[:2], 0)
        whole = len(letters) >= length > 0 and not text[ends[length - 1] :][:1].isalnum()
        if whole and _fits(letters[:length]):
            return _found(text, start, ends[length - 1], letters[:length])
    letters, ends = _letters(text, start, _NEXT_OF_SMALL if small else _NEXT)
    length = _LENGTHS.get(letters[:2], 0)
    if small and sum(map(str.isdigit, letters[:length])) < _FEWEST_DIGITS:
        return None
    whole = len(letters) >= length > 0 and not text[ends[length - 1] :][:1].isalnum()
    if whole and _fits(letters[:length]):
        return _found(text, start, ends[length - 1], letters[:length])
    if not _SAID.search(text, max(0, start - 40), start):
        return None
    length = length if whole else _last_group(text, ends)
    if length < _SHORTEST:
        return None
    return _found(text, start, ends[length - 1], letters[:length])


def _letters(text: str, start: int, further: re.Pattern[str]) -> tuple[str, list[int]]:
    """As many as an account may have, as capitals, and where each of them ends."""
    letters, ends = text[start], [start + 1]
    while len(letters) < _LONGEST and (more := further.match(text, ends[-1])):
        letters += more[1]
        ends.append(more.end())
    return letters.upper(), ends


def _last_group(text: str, ends: list[int]) -> int:
    """Up to where no word begins: `DE12 3456 … BIC` ends before it."""
    count = len(ends)
    while count and (text[ends[count - 1] :][:1].isalnum() or _is_word(text, ends, count)):
        count -= 1
    return count


def _is_word(text: str, ends: list[int], count: int) -> bool:
    first = count - 1
    while first and ends[first] - ends[first - 1] == 1:
        first -= 1
    return count - first > 1 and text[ends[first] - 1 : ends[count - 1]].isalpha()


def _found(text: str, start: int, end: int, letters: str) -> Found:
    return Found(start, end, Detail("iban", letters, text[start:end], "IBAN"))


def _fits(letters: str) -> bool:
    """ISO 7064, mod 97-10."""
    turned = letters[4:] + letters[:4]
    return int("".join(str(int(each, 36)) for each in turned)) % 97 == 1
