"""The words of the proof's page."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ProofWords"]


@dataclass(frozen=True, slots=True)
class ProofWords:
    """`proof.` in `words/en.toml`."""

    title: str
    lead: str
    facts: str
    fact: str
    all_details: str
    found: str
