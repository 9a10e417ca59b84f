"""How a detail that was read somewhere stands to the contacts of today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from contact_hub.details import Detail
from contact_hub.facts import Place

__all__ = ["FINE", "Standing", "Stray"]

Standing = Literal[
    "current",
    "coming",
    "of others",
    "former",
    "private",
    "near",
    "placeholder",
    "misleading",
    "unknown",
]
"""`private` is right, but not for these readers; `misleading` is not what its words say."""
FINE: frozenset[Standing] = frozenset({"current", "coming", "of others"})


@dataclass(frozen=True, slots=True)
class Stray:
    """A detail that should not be where it was read, and why."""

    detail: Detail
    standing: Standing
    was: str = ""
    """Of a former one what it was: `the old switchboard`; of an unknown address our own domain."""
    meant: str = ""
    """What is right instead, as people write it; nothing where nobody knows."""
    until: date | None = None
    """The last day on which a former one was right, if known."""
    place: Place = ()
    """Where contacts.yaml says so."""
    by_git: str = ""
    """The commit with which it left the file, if only the history knows."""
    in_code: bool = False
    """It stands in an example alone, where what is nobody's is only worth saying."""
    theirs: bool = False
    """It stands in the address of whoever a letter or an invoice goes to, and nowhere else."""
