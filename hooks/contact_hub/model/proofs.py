"""Proofs that the repository keeps: the records of proofs.yaml."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field

from contact_hub.mistakes import Mistake
from contact_hub.model import types
from contact_hub.model.base import Record
from contact_hub.model.types import Day

__all__ = ["Proof", "Proofs"]


def digits(value: str) -> str:
    """The beginning of a checksum or of a commit's name."""
    if re.fullmatch("[0-9a-f]{12}", value) is None:
        what = f"`{value}` is not twelve of the digits 0 to f."
        raise Mistake(what, "Lines of this file are not edited by hand: take this one out.")
    return value


def number(value: str) -> int:
    """A whole number, in digits."""
    if re.fullmatch(r"\d{1,9}", value) is None:
        raise Mistake(f"`{value}` is not a number.", "Write it in digits, like `250`.")
    return int(value)


Digits = Annotated[str, types.text_as(digits)]
Quantity = Annotated[int, types.text_as(number)]


class Proof(Record):
    """One proof of the site."""

    on: Day = Field(description="The day.")
    commit: Digits | None = Field(None, description="The commit that contacts.yaml came with.")
    contacts: Digits = Field(description="How the checksum of contacts.yaml begins.")
    content: Digits = Field(description="How the checksum of all that was published begins.")
    facts: Quantity = Field(description="Details.")
    surfaces: Quantity = Field(description="Surfaces on which they were found.")
    footers: Quantity = Field(description="Pages.")


class Proofs(Record):
    """The whole of proofs.yaml."""

    proofs: tuple[Proof, ...] = Field(min_length=1, description="Every proof, one to a line.")
