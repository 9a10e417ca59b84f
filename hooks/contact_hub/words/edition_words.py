"""The words of living codes: what a page says to whoever holds something printed in their hand."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["EditionWords"]


@dataclass(frozen=True, slots=True)
class EditionWords:
    """`editions.` in `words/en.toml`."""

    title: str
    lead: str
    find: str
    none_found: str
    current: str
    current_lead: str
    issued: str
    changed: str
    changed_lead: str
    retired: str
    retired_lead: str
    moved: str
    moved_lead: str
    gone: str
    gone_lead: str
    whatever_it_is: str
    every_code: str
    pieces: dict[str, str] = field(hash=False)
    details: dict[str, str] = field(hash=False)

    def piece(self, name: str) -> str:
        """What a piece is called; one that is made no more may have no name of its own."""
        return self.pieces.get(name, self.whatever_it_is)

    def detail(self, label: str) -> str:
        """What a detail is called inside a sentence."""
        return self.details.get(label, label)
