"""Lines as vCards and calendars have them (RFC 2426, RFC 5545): unfolded, and taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Malformed", "Property", "between", "must", "properties", "unescaped"]

_LINE_OCTETS = 75
_CONTROLS = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f]")
_HEAD = re.compile(
    r"(?:[A-Za-z0-9\-]+\.)?(?P<name>[A-Za-z0-9\-]+)"
    r"(?P<params>(?:;[A-Za-z0-9\-]+(?:=(?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*)?)*)"
    r":(?P<value>.*)",
    re.DOTALL,
)
_PARAM = re.compile(r";([A-Za-z0-9\-]+)(?:=((?:\"[^\"]*\"|[^\";])*))?")
_ESCAPE = re.compile(r"\\(.?)", re.DOTALL)
_PIECE = re.compile(r"\\.|[;,]|[^\\;,]+|\\$", re.DOTALL)
_MEANT = {"\\": "\\", ",": ",", ";": ";", "n": "\n", "N": "\n"}


class Malformed(ValueError):  # noqa: N818 - it is what the bytes are
    """Says where and why the bytes are not what they should be."""


@dataclass(frozen=True, slots=True)
class Property:
    """One line after unfolding; the value is still escaped, parameters are in upper case."""

    name: str
    params: tuple[tuple[str, str], ...]
    value: str

    def components(self) -> tuple[str, ...]:
        """RFC 2426, 4: parts between semicolons, freed of their backslashes."""
        return tuple(unescaped(part) for part in between(";", self.value))

    def text(self) -> str:
        """The value as one text."""
        return unescaped(self.value)


def must(right: bool, otherwise: str) -> None:  # noqa: FBT001
    """Refuses the bytes where it is not right."""
    if not right:
        raise Malformed(otherwise)


def properties(data: bytes) -> Iterator[Property]:
    """Every line; one that a strict reader might stumble over is refused."""
    return (_property(line) for line in _unfolded(data))


def unescaped(text: str) -> str:
    """A backslash stands before a backslash, comma, semicolon or n, and before no other."""
    return _ESCAPE.sub(_meant, text)


def between(mark: str, value: str) -> list[str]:
    """The parts between marks that have no backslash before them."""
    parts = [""]
    for piece in _PIECE.findall(value):
        if piece == mark:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def _meant(found: re.Match[str]) -> str:
    if found[1] not in _MEANT:
        raise Malformed(f"`{found[0]}` is not an escape that this format knows.")
    return _MEANT[found[1]]


def _unfolded(data: bytes) -> Iterator[str]:
    """RFC 2426, 2.6: lines of at most 75 octets, CRLF after each, folded before a space."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as problem:
        raise Malformed(f"Byte {problem.start + 1} is not UTF-8.") from None
    must(text.endswith("\r\n"), "It does not end with CR LF.")
    whole: list[str] = []
    for number, line in enumerate(text[:-2].split("\r\n"), start=1):
        must(len(line.encode()) <= _LINE_OCTETS, f"Line {number} is longer than 75 octets.")
        control = _CONTROLS.search(line)
        must(control is None, f"Line {number} has a control character or a lone line break in it.")
        must(bool(line.strip()), f"Line {number} is empty.")
        if line[0] in " \t":
            must(bool(whole), "It begins with a folded line.")
            whole[-1] += line[1:]
        else:
            whole.append(line)
    yield from whole


def _property(line: str) -> Property:
    head = _HEAD.fullmatch(line)
    if head is None:
        raise Malformed(f"`{line[:40]}` is not a property.")
    params = tuple(
        (name.upper(), each.strip('"').upper())
        for name, values in _PARAM.findall(head["params"])
        for each in values.split(",")
    )
    return Property(head["name"].upper(), params, head["value"])
