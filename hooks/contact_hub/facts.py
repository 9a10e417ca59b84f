"""What a customer must be able to read, and where contacts.yaml says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import phonenumbers

__all__ = ["Fact", "FactKind", "Place", "readable"]

Place = tuple[str | int, ...]
FactKind = Literal["name", "phone", "email", "address", "hours", "number", "web", "text", "day"]


@dataclass(frozen=True, slots=True)
class Fact:
    """One detail in its canonical form.

    A phone is E.164 with `;ext=` for its extension (RFC 3966), an e-mail address is ASCII, an
    address is its printed lines joined by line breaks, a day (or several: ISO 8601's interval) has
    what is said of it on a line of its own; everything else is as printed.
    """

    kind: FactKind
    value: str
    place: Place
    label: str


def readable(fact: Fact) -> str:
    """For a person: a number in E.123's international form, an address in one line."""
    if fact.kind != "phone" or not fact.value.startswith("+"):
        return ", ".join(fact.value.split("\n"))
    e164, _, extension = fact.value.partition(";ext=")
    number = phonenumbers.parse(e164)
    shown = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return f"{shown} ext. {extension}" if extension else shown
