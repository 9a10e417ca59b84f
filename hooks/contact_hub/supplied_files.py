"""Files made elsewhere, as the proof found them."""

from __future__ import annotations

from dataclasses import dataclass

from contact_hub.facts import Fact
from contact_hub.model.supplied import Attested

__all__ = ["SuppliedFile"]


@dataclass(frozen=True, slots=True)
class SuppliedFile:
    """Its path in the repository, what it is, and the details that it shows.

    `missing` are those that it lacks without a Problem, as long as papers have their grace;
    `attested` says who vouches for what no program can read.
    """

    path: str
    kind: str
    facts: tuple[Fact, ...]
    missing: tuple[Fact, ...] = ()
    sha256: str = ""
    attested: Attested | None = None
