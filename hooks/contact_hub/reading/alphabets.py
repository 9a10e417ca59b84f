"""Letters of one alphabet that look like another's, and digits that are raised."""

from __future__ import annotations

import re

__all__ = ["in_latin", "raised"]

_OTHERS = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_MIXED = re.compile(
    r"(?<![\w.@\-])(?=[\w.@\-]{0,80}[A-Za-z])"
    r"(?=[\w.@\-]{0,80}[\u0370-\u03ff\u0400-\u052f])[\w.@\-]+"
)
_LIKE_LATIN = str.maketrans(
    "аеорсухіјѕһԁԛԝьӏАВЕКМНОРСТУХІЈЅԚԜαεικνορτυχγΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijshdqwblABEKMHOPCTYXIJSQWaeiknoptuxyABEZHIKMNOPTYX",
)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MOST_RAISED = 3


def in_latin(text: str) -> str:
    """As long as before: in words of two alphabets, letters that look like Latin ones are those.

    An eye reads the same; a search does not, and neither does whoever mails to it.
    """
    if text.isascii() or not _OTHERS.search(text):
        return text
    return _MIXED.sub(lambda found: found[0].translate(_LIKE_LATIN), text)


def raised(text: str) -> str:
    """Few digits as the signs of a footnote, which belong to no number before them."""
    digits = text.strip()
    few = digits.isascii() and digits.isdigit() and len(digits) <= _MOST_RAISED
    return digits.translate(_RAISED) if few else ""
