"""One vCard's properties, and the details that people look for in them."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contact_hub.reading.content_lines import Property

__all__ = ["Card"]

_EXTENSION = re.compile(r"[ ,]*(?:;ext=|x|ext\.?|extension)[ ]*([0-9]+)$", re.IGNORECASE)


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

    def photo(self) -> bytes:
        """The picture in it; empty if there is none, or none that can be read."""
        try:
            return b"".join(base64.b64decode(each.text()) for each in self.all("PHOTO")[:1])
        except ValueError:
            return b""

    def addresses(self) -> tuple[str, ...]:
        """Each address's parts that are not empty, one to a line."""
        return tuple(
            "\n".join(part for part in each.components() if part) for each in self.all("ADR")
        )


def _dialled(written: str) -> str:
    extension = _EXTENSION.search(written)
    number = written[: extension.start()] if extension else written
    digits = re.sub(r"[ \xa0().\-/]", "", number.removeprefix("tel:"))
    return f"{digits};ext={extension[1]}" if extension else digits
