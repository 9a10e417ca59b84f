"""vCards read back by the letter of RFC 2426, by a reader that shares nothing with the writer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from contact_hub.reading.vcard_parts import Card, NotAVCard, Property, between, unescaped

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Card", "NotAVCard", "Property", "parsed"]

_LINE_OCTETS = 75
_NAME_PARTS = 5
_ADDRESS_PARTS = 7
_CONTROLS = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f]")
_HEAD = re.compile(
    r"(?:[A-Za-z0-9\-]+\.)?(?P<name>[A-Za-z0-9\-]+)"
    r"(?P<params>(?:;[A-Za-z0-9\-]+(?:=(?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*)?)*)"
    r":(?P<value>.*)",
    re.DOTALL,
)
_PARAM = re.compile(r";([A-Za-z0-9\-]+)(?:=((?:\"[^\"]*\"|[^\";])*))?")
_ONCE = ("VERSION", "FN", "N")
_ONE_TEXT = frozenset({"FN", "TITLE", "ROLE", "NOTE", "EMAIL", "TEL", "LABEL", "PRODID", "MAILER"})
_PARTS = {"N": _NAME_PARTS, "ADR": _ADDRESS_PARTS}


def parsed(data: bytes) -> tuple[Card, ...]:
    """Every card in the file; anything that a strict reader might stumble over is refused."""
    lines = [_property(line) for line in _unfolded(data)]
    cards: list[Card] = []
    inside: list[Property] | None = None
    for line in lines:
        if line.name == "BEGIN":
            _must(inside is None and line.value.upper() == "VCARD", "BEGIN:VCARD is out of place.")
            inside = []
        elif inside is None:
            raise NotAVCard(f"`{line.name}` stands outside of a card.")
        elif line.name == "END":
            _must(line.value.upper() == "VCARD", "It ends something other than a VCARD.")
            cards.append(_checked(inside))
            inside = None
        else:
            inside.append(line)
    _must(inside is None, "The last card has no END:VCARD.")
    _must(bool(cards), "There is no card in it.")
    return tuple(cards)


def _must(right: bool, otherwise: str) -> None:  # noqa: FBT001
    if not right:
        raise NotAVCard(otherwise)


def _unfolded(data: bytes) -> Iterator[str]:
    """RFC 2426, 2.6: lines of at most 75 octets, CRLF after each, folded before a space."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as problem:
        raise NotAVCard(f"Byte {problem.start + 1} is not UTF-8.") from None
    _must(text.endswith("\r\n"), "It does not end with CR LF.")
    whole: list[str] = []
    for number, line in enumerate(text[:-2].split("\r\n"), start=1):
        _must(len(line.encode()) <= _LINE_OCTETS, f"Line {number} is longer than 75 octets.")
        control = _CONTROLS.search(line)
        _must(control is None, f"Line {number} has a control character or a lone line break in it.")
        _must(bool(line.strip()), f"Line {number} is empty.")
        if line[0] in " \t":
            _must(bool(whole), "It begins with a folded line.")
            whole[-1] += line[1:]
        else:
            whole.append(line)
    yield from whole


def _property(line: str) -> Property:
    head = _HEAD.fullmatch(line)
    if head is None:
        raise NotAVCard(f"`{line[:40]}` is not a property.")
    params = tuple(
        (name.upper(), each.strip('"').upper())
        for name, values in _PARAM.findall(head["params"])
        for each in values.split(",")
    )
    return Property(head["name"].upper(), params, head["value"])


def _checked(properties: list[Property]) -> Card:
    """RFC 2426, 3 and 4: what a card needs, and what each value may hold."""
    for name in _ONCE:
        count = sum(each.name == name for each in properties)
        _must(count == 1, f"A card has one {name}; this has {count or 'none'}.")
    for each in properties:
        _check_value(each)
    card = Card(tuple(properties))
    _must(card.values("VERSION") == ("3.0",), "Its VERSION is not 3.0.")
    _must(card.values("FN") != ("",), "Its FN is empty.")
    return card


def _check_value(line: Property) -> None:
    unescaped(line.value)
    bare = len(between(";", line.value)) > 1, len(between(",", line.value)) > 1
    if line.name in _ONE_TEXT:
        _must(not any(bare), f"{line.name} has a bare semicolon or comma.")
    if line.name == "ORG":
        _must(not bare[1], "ORG has a bare comma.")
    if line.name in _PARTS:
        right = len(line.components()) == _PARTS[line.name]
        _must(right, f"{line.name} does not have {_PARTS[line.name]} parts.")
