"""A detail that is known by digits from which nobody reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from contact_hub.mistakes import Mistake

__all__ = ["Sealed", "SealedKind", "sealed"]

SealedKind = Literal["phone", "email", "name"]
KINDS: dict[str, SealedKind] = {"phone": "phone", "email": "email", "name": "name"}
SHAPE = re.compile(r"(phone|email|name)-([0-9a-f]{16})(?:-([0-9a-f]{3}))?-([0-9a-f]{32})")


@dataclass(frozen=True, slots=True)
class Sealed:
    """What kind of detail it is, the salt and the digits.

    A name has a `few` besides, which are quickly reckoned: most other names are passed over by
    them. A number or an address has none, for there are not so many that one could not try all.
    """

    kind: SealedKind
    salt: str
    digits: str
    few: str = ""

    def as_text(self) -> str:
        """As it is written."""
        return "-".join(part for part in (self.kind, self.salt, self.few, self.digits) if part)


def sealed(value: str) -> Sealed:
    """As `contact-hub seal` writes it; raises Mistake."""
    found = SHAPE.fullmatch(value)
    if not found:
        what = f"`{value}` is not what `contact-hub seal` writes."
        raise Mistake(what, "Bring the line back from the file's history; nobody types these.")
    kind, salt, few, digits = found.groups()
    return Sealed(KINDS[kind], salt, digits, few or "")
