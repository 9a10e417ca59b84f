"""One vCard's properties, and the details that people look for in them."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Card", "NotAVCard", "Property", "between", "unescaped"]

_ESCAPE = re.compile(r"\\(.?)", re.DOTALL)
_PIECE = re.compile(r"\\.|[;,]|[^\\;,]+|\\$", re.DOTALL)
_MEANT = {"\\": "\\", ",": ",", ";": ";", "n": "\n", "N": "\n"}
_EXTENSION = re.compile(r"[ ,]*(?:;ext=|x|ext\.?|extension)[ ]*([0-9]+)$", re.IGNORECASE)


class NotAVCard(ValueError):  # noqa: N818 - it is what the bytes are not
    """Says where and why the bytes are not what RFC 2426 calls a vCard."""


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


@dataclass(frozen=True, slots=True)
class Card:
    """What stands between one BEGIN and its END."""

    properties: tuple[Property, ...]

    def all(self, name: str) -> tuple[Property, ...]:
        """Every property of this name, in the card's order."""
        return tuple(each for each in self.properties if each.name == name.upper())

    def values(self, name: str) -> tuple[str, ...]:
        """The texts of every property of this name."""
        return tuple(each.text() for each in self.all(name))

    def names(self) -> tuple[str, ...]:
        """The formatted name, then the structured one in the order people say it."""
        family, given, additional, prefix, suffix = self.all("N")[0].components()
        said = " ".join(part for part in (prefix, given, additional, family, suffix) if part)
        return (*self.values("FN"), *([said] if said else []))

    def phones(self) -> tuple[str, ...]:
        """Numbers as a telephone dials them: `+` and digits, with `;ext=` if there is one."""
        return tuple(_dialled(each.text()) for each in self.all("TEL"))

    def emails(self) -> tuple[str, ...]:
        """Addresses as written."""
        return self.values("EMAIL")

    def addresses(self) -> tuple[str, ...]:
        """Each address's parts that are not empty, one to a line."""
        return tuple(
            "\n".join(part for part in each.components() if part) for each in self.all("ADR")
        )


def unescaped(text: str) -> str:
    """RFC 2426, 4: a backslash stands before a backslash, comma, semicolon or n, and no other."""
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
        raise NotAVCard(f"`{found[0]}` is not an escape that RFC 2426 knows.")
    return _MEANT[found[1]]


def _dialled(written: str) -> str:
    extension = _EXTENSION.search(written)
    number = written[: extension.start()] if extension else written
    digits = re.sub(r"[ \xa0().\-/]", "", number.removeprefix("tel:"))
    return f"{digits};ext={extension[1]}" if extension else digits
