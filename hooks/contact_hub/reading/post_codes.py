"""Post codes as they are looked for in an address, and spelled in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contact_hub.reading import address_words, look_alikes

__all__ = ["LOOK", "spelled", "without_sign"]

LOOK = re.compile(
    r"\b(?:[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}"  # United Kingdom
    r"|[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]"  # Canada
    r"|[A-Z][0-9][0-9W] ?[A-Z0-9]{4}"  # Ireland
    r"|[0-9]{4} ?[A-Z]{2}"  # Netherlands
    r"|[0-9]{2,5}[ \-][0-9]{3,4}|[0-9]{3} [0-9]{2}"  # Brazil, Japan, Poland, Sweden, ZIP+4
    r"|[0-9]{3,7})(?!\w|-\w)"
)
_UNSPACED = tuple(
    re.compile(pattern)
    for pattern in (
        r"([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})",  # United Kingdom
        r"([A-Z][0-9][A-Z])([0-9][A-Z][0-9])",
        r"([A-Z][0-9][0-9W])([A-Z0-9]{4})",
        r"([0-9]{4})([A-Z]{2})",
    )
)
_ZIP = re.compile(r"(?P<zip>[0-9]{5})(?P<more>-[0-9]{4})?")
_OF_COUNTRY = re.compile(
    r"(?<!\w)(?P<sign>A|AD|AT|AX|B|BE|BG|CH|CY|CZ|D|DE|DK|E|EE|ES|F|FI|FIN|FL|FR|GR|H|HR|HU|I|IS"
    r"|IT|L|LI|LT|LU|LV|MC|MD|ME|MK|MT|N|NL|NO|P|PL|PT|RO|RS|S|SE|SI|SK|SLO|SM)(?:-| (?=\Z))\Z"
)
_PAIRS = (
    *("A AT", "B BE", "D DE", "E ES", "F FR", "FIN FI AX", "FL LI", "H HU", "I IT", "L LU"),
    *("N NO", "P PT", "S SE", "SLO SI"),
)


def spelled(line: str, code: str, *, by_ocr: bool) -> str:
    """A post code, letter for letter; the space in it is free, and so is its own country's sign.

    A ZIP code may have its four digits more or not, but no other four.
    """
    before = line.rpartition(code)[0]
    spaced = next((" ".join(each.groups()) for each in _unspaced(code)), code)
    literal = look_alikes.pattern if by_ocr else re.escape
    american = _ZIP.fullmatch(code) if address_words.is_state(before) else None
    if american:
        more = re.escape(american["more"] or "-") + ("" if american["more"] else "[0-9]{4}")
        said = f"{literal(american['zip'])}(?:{more})?"
    else:
        said = r"\s?".join(literal(part) for part in spaced.split())
    sign = _sign(before)
    own = rf"(?:(?<!\w){sign}[\- ]|(?<![a-z]-))" if sign else ""
    return rf"{own}(?<!\w)(?<![0-9][\-/.]){said}(?!\w|-[0-9])"


def _unspaced(code: str) -> Iterator[re.Match[str]]:
    return (found for pattern in _UNSPACED if (found := pattern.fullmatch(code)))


def without_sign(before: str) -> str:
    """What stands before a post code, less its country's sign."""
    return _OF_COUNTRY.sub("", before)


def _sign(before: str) -> str:
    """A pattern for the signs of that country, or nothing."""
    found = _OF_COUNTRY.search(before)
    if found is None:
        return ""
    sign = found["sign"]
    same = next((pair.split() for pair in _PAIRS if sign in pair.split()), [sign])
    return f"(?:{'|'.join(same)})"
