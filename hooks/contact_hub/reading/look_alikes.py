"""Signs that a machine takes for one another where it reads a picture of text."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["as_digits", "pattern"]

_ALIKE = {
    **dict.fromkeys("oO0", "[oO0]"),
    **dict.fromkeys("lI1i", "[lI1i|!]"),
    **dict.fromkeys("sS5", "[sS5$]"),
    **dict.fromkeys("bB8", "[bB8]"),
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
