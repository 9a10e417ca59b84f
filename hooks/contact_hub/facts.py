"""What a customer must be able to read, and where contacts.yaml says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Fact", "FactKind", "Place"]

Place = tuple[str | int, ...]
FactKind = Literal["name", "phone", "email", "address", "hours", "number", "web", "text"]


@dataclass(frozen=True, slots=True)
class Fact:
    """One detail in its canonical form.

    A phone is E.164 with `;ext=` for its extension (RFC 3966), an e-mail address is ASCII, an
    address is its printed lines joined by line breaks; everything else is as printed.
    """

    kind: FactKind
    value: str
    place: Place
    label: str
