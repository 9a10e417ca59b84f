"""Signs that a machine takes for one another where it reads a picture of text."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["as_digits", "pattern", "undisguised"]

_ALIKE = {
    **dict.fromkeys("oO0", "[oO0]"),
    **dict.fromkeys("lI1i", "[lI1i|!]"),
    **dict.fromkeys("sS5", "[sS5$]"),
    **dict.fromkeys("bB8", "[bB8]"),
    **dict.fromkeys("zZ2", "[zZ2]"),
    "m": "(?:m|rn)",
    "rn": "(?:rn|m)",
    ".": r"(?:[ \n]?[.,·][ \n]?|[ \n])",
    **dict.fromkeys(("ffl", "fll", "fl"), "(?:ff[lI1i|!]|f[lI1i|!]{1,2})"),
    "@": r"(?:[@©®QG]|\([ca]\))",
    "-": r"[\-~]\n?",
    "_": r"[_ ]\n?",
}
_PARTS = re.compile("rn|ffl|fll|fl|.", re.DOTALL)
_NUMBERS = re.compile(r"(?<![^\W\d_])[0-9OoQDlIi|!SsBZ]*[0-9][0-9OoQDlIi|!SsBZ]*(?![^\W\d_])")
_BETWEEN_DIGITS = re.compile(r"(?<=[0-9][ \-])[OolI|]{2,4}(?=[ \-][0-9]|\W*(?:\n|\Z))")
_DIGITS = str.maketrans("OoQDlIi|!SsBZ", "0000111115582")
# Letters that people write for digits; not `|` and `!`, which part them.
_LETTER = "OoQDlIiSsBZ"
_LIKE_NUMBER = re.compile(rf"[0-9](?:\W{{0,3}}[0-9{_LETTER}]){{5,}}")
_HAS_LETTER = re.compile("[A-Za-z]")
_WRITTEN = re.compile(
    rf"(?<![^\W\d_])[0-9{_LETTER}]*[0-9][0-9{_LETTER}]*(?![^\W\d_])"
    r"|(?<=[0-9][ \-])[OolI]{2,4}(?=[ \-][0-9]|\W*(?:\n|\Z))"
)
_MARKS = re.compile("[\u0300-\u036f\u20d0-\u20ff]")
"""Strokes and frames that are drawn over the digit before them."""
_NO_ASCII = re.compile(r"[^\x00-\x7f]+")
_RAISED = "\u2070\u00b9\u00b2\u00b3\u2074-\u2079"
_FOOTNOTE = re.compile(rf"(?<=[0-9])[{_RAISED}]{{1,3}}(?![0-9{_RAISED}])")


def pattern(text: str) -> str:
    """A pattern for it in whatever look-alikes: never for a letter that only is missing."""
    return "".join(_alike(part) for part in _PARTS.findall(text))


def _alike(part: str) -> str:
    if part in _ALIKE:
        return _ALIKE[part]
    bare = unicodedata.normalize("NFD", part)[0]
    return re.escape(part) if bare == part else f"[{re.escape(part)}{re.escape(bare)}]"


@lru_cache(maxsize=64)
def as_digits(text: str) -> str:
    """As long as before: in words that have a digit and nothing but look-alikes, digits alone."""
    found = _NUMBERS.sub(lambda match: match[0].translate(_DIGITS), text)
    return _BETWEEN_DIGITS.sub(lambda match: match[0].translate(_DIGITS), found)


@lru_cache(maxsize=64)
def undisguised(text: str) -> str:
    """As long as before: digits that are raised, circled, framed or written as letters are digits.

    Few raised ones after a number are a footnote's. It is for what is sought by all of its digits:
    whatever else is read in it may be wrong.
    """
    if not text.isascii():
        text = _FOOTNOTE.sub(lambda found: "*" * len(found[0]), _MARKS.sub(" ", text))
        text = _NO_ASCII.sub(lambda found: "".join(map(_digit, found[0])), text)
    if any(_HAS_LETTER.search(found[0]) for found in _LIKE_NUMBER.finditer(text)):
        return _WRITTEN.sub(lambda found: found[0].translate(_DIGITS), text)
    return text


def _digit(sign: str) -> str:
    digit = unicodedata.digit(sign, None)
    return sign if digit is None else str(digit)
