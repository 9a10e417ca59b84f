"""Numbers as a sheet shows them: `2079460958` in the format `00000 000000` is `02079 460958`.

ECMA-376, 18.8.30 and 18.8.31, as far as one can without a country: days and months are English.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from itertools import islice

from contact_hub.reading.documents.office import number_dates

__all__ = ["shown"]

_PIECE = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_(?P<blank>.)|\*(?P<filled>.)'
    r"|\[\$(?P<money>[^\-\]]*)[^\]]*\]|\[(?P<bracket>[^\]]*)\]|(?P<general>General)"
    r"|(?P<half>AM/PM|A/P)|(?P<date>y+|m+|d+|h+|s+|e+(?![+\-]))|(?P<power>E[+\-])"
    r"|(?P<digit>[0#?])|(?P<point>\.)|(?P<comma>,)|(?P<text>@)|(?P<next>;)|(?P<plain>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[0-9]{1,20}(?:\.[0-9]{1,20})?)$")
_HOLDS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<=": lambda one, other: one <= other,
    ">=": lambda one, other: one >= other,
    "<>": lambda one, other: one != other,
    "<": lambda one, other: one < other,
    ">": lambda one, other: one > other,
    "=": lambda one, other: one == other,
}
_LITERAL = frozenset({"quoted", "escaped", "plain", "money"})
_ONE, _TWO, _THREE, _FOUR = 1, 2, 3, 4
_LONGEST = 11
"""Digits that are shown of a number without a format; with more it is told by its power."""
_MOST = Decimal(10) ** 30
_MOST_PIECES = 500


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: str
    text: str


def shown(value: str, code: str, *, is_text: bool = False) -> str:
    """What the eye sees of a cell's value, as the file has it, in this format."""
    if code == "General" or not code:
        return value if is_text else _general(value)
    sections = _sections(code)
    if is_text:
        return _of_text(value, sections)
    number = _number(value)
    return value if number is None else _of_number(*_chosen(sections, number))


def _of_number(section: list[_Piece], number: Decimal) -> str:
    kinds = {piece.kind for piece in section}
    if kinds & {"general", "text"}:
        return _filled(section, _general(str(number)))
    if "date" in kinds:
        return number_dates.said([(each.kind, _day_text(each)) for each in section], number)
    if "power" in kinds or (_Piece("plain", "/") in section and "digit" in kinds):
        return _general(str(number))
    return _picture(section, number)


@lru_cache(maxsize=512)
def _sections(code: str) -> list[list[_Piece]]:
    sections: list[list[_Piece]] = [[]]
    for match in islice(_PIECE.finditer(code), _MOST_PIECES):
        kind = str(match.lastgroup)
        if kind == "next":
            sections.append([])
        else:
            sections[-1].append(_Piece(kind, match[kind]))
    return sections


def _of_text(value: str, sections: list[list[_Piece]]) -> str:
    """The fourth part is for text; so is one that says where text goes."""
    mine = sections[_FOUR - 1 : _FOUR] or [
        section for section in sections[-1:] if any(each.kind == "text" for each in section)
    ]
    return _filled(mine[0], value) if mine else value


def _filled(section: list[_Piece], value: str) -> str:
    slots = {"general", "text"}
    return "".join(value if each.kind in slots else _literal(each) for each in section)


def _day_text(piece: _Piece) -> str:
    if piece.kind in {"date", "half"}:
        return piece.text
    return "." if piece.kind == "point" else _literal(piece)


def _literal(piece: _Piece) -> str:
    if piece.kind in _LITERAL:
        return piece.text
    return " " if piece.kind == "blank" else ""


def _chosen(sections: list[list[_Piece]], number: Decimal) -> tuple[list[_Piece], Decimal]:
    """The part of a format that is for this number; the second is for those below zero."""
    conditions = [_condition(section) for section in sections]
    if any(conditions):
        for section, condition in zip(sections, conditions, strict=True):
            if condition is None or _HOLDS[condition[0]](number, condition[1]):
                return section, number
        return sections[-1], number
    if number < 0 and len(sections) >= _TWO:
        return sections[1], abs(number)
    if number == 0 and len(sections) >= _THREE:
        return sections[2], number
    return sections[0], number


def _condition(section: list[_Piece]) -> tuple[str, Decimal] | None:
    for each in section:
        found = _CONDITION.match(each.text) if each.kind == "bracket" else None
        if found:
            return found[1], Decimal(found[2])
    return None


def _number(value: str) -> Decimal | None:
    """None for what is none, or so large that nobody writes it out."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number) <= _MOST else None


def _general(value: str) -> str:
    number = _number(value)
    if number is None:
        return value
    if abs(number) >= Decimal(10) ** _LONGEST:
        return f"{number:.5E}"
    if number == number.to_integral_value():
        return f"{number:.0f}"
    return f"{number:.9f}".rstrip("0").rstrip(".")


def _picture(section: list[_Piece], number: Decimal) -> str:
    """Digits go into their places from the point outwards; the first place takes what is left."""
    places = [at for at, each in enumerate(section) if each.kind == "digit"]
    if not places:
        return "".join(_literal(each) for each in section)
    point = next((at for at, each in enumerate(section) if each.kind == "point"), len(section))
    last = max((at for at in places if at < point), default=-1)
    commas = [at for at, each in enumerate(section) if each.kind == "comma"]
    number *= Decimal(100) ** sum(each.text == "%" for each in section)
    number /= Decimal(1000) ** sum(at > last and at < point for at in commas)
    decimals = sum(at > point for at in places)
    whole, _, part = f"{abs(number):.{decimals}f}".partition(".")
    grouped = any(at < last for at in commas)
    put = _whole(section, places, point, "" if whole == "0" else whole, grouped=grouped)
    put |= dict(zip((at for at in places if at > point), part, strict=True))
    said = "".join(
        put.get(at, "") if each.kind == "digit" else "." if each.kind == "point" else _literal(each)
        for at, each in enumerate(section)
    )
    return f"-{said}" if number < 0 else said


def _whole(
    section: list[_Piece], places: list[int], point: int, digits: str, *, grouped: bool
) -> dict[int, str]:
    mine, put = [at for at in places if at < point], dict[int, str]()
    said = 0
    for at in reversed(mine):
        left = digits if at == mine[0] else digits[-1:]
        digits = digits[: len(digits) - len(left)]
        text = ""
        for digit in reversed(left or {"0": "0", "?": " "}.get(section[at].text, "")):
            comma = "," if grouped and said and said % 3 == 0 else ""
            text, said = f"{digit}{comma}{text}", said + 1
        put[at] = text
    return put
