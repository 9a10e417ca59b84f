"""vCards read back by the letter of RFC 2426, by a reader that shares nothing with the writer."""

from __future__ import annotations

from contact_hub.reading.content_lines import (
    Malformed,
    Property,
    between,
    must,
    properties,
    unescaped,
)
from contact_hub.reading.vcard_parts import Card

__all__ = ["Card", "Malformed", "Property", "parsed"]

_NAME_PARTS = 5
_ADDRESS_PARTS = 7
_ONCE = ("VERSION", "FN", "N")
_ONE_TEXT = frozenset({"FN", "TITLE", "ROLE", "NOTE", "EMAIL", "TEL", "LABEL", "PRODID", "MAILER"})
_PARTS = {"N": _NAME_PARTS, "ADR": _ADDRESS_PARTS}


def parsed(data: bytes) -> tuple[Card, ...]:
    """Every card in the file; anything that a strict reader might stumble over is refused."""
    cards: list[Card] = []
    inside: list[Property] | None = None
    for line in properties(data):
        if line.name == "BEGIN":
            must(inside is None and line.value.upper() == "VCARD", "BEGIN:VCARD is out of place.")
            inside = []
        elif inside is None:
            raise Malformed(f"`{line.name}` stands outside of a card.")
        elif line.name == "END":
            must(line.value.upper() == "VCARD", "It ends something other than a VCARD.")
            cards.append(_checked(inside))
            inside = None
        else:
            inside.append(line)
    must(inside is None, "The last card has no END:VCARD.")
    must(bool(cards), "There is no card in it.")
    return tuple(cards)


def _checked(own: list[Property]) -> Card:
    """RFC 2426, 3 and 4: what a card needs, and what each value may hold."""
    for name in _ONCE:
        count = sum(each.name == name for each in own)
        must(count == 1, f"A card has one {name}; this has {count or 'none'}.")
    for each in own:
        _check_value(each)
    card = Card(tuple(own))
    must(card.values("VERSION") == ("3.0",), "Its VERSION is not 3.0.")
    must(card.values("FN") != ("",), "Its FN is empty.")
    return card


def _check_value(line: Property) -> None:
    unescaped(line.value)
    bare = len(between(";", line.value)) > 1, len(between(",", line.value)) > 1
    if line.name in _ONE_TEXT:
        must(not any(bare), f"{line.name} has a bare semicolon or comma.")
    if line.name == "ORG":
        must(not bare[1], "ORG has a bare comma.")
    if line.name in _PARTS:
        right = len(line.components()) == _PARTS[line.name]
        must(right, f"{line.name} does not have {_PARTS[line.name]} parts.")
