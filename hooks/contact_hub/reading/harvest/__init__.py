"""Every number, address and account that a text shows, whoever it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from contact_hub.details import Detail
from contact_hub.facts import Fact

__all__ = ["details", "masked"]


def details(text: str, regions: Sequence[str]) -> tuple[Detail, ...]:
    """In the order of the text; national numbers are read as in the first region that has them."""
    del text, regions
    return ()


def masked(text: str, known: Iterable[Fact]) -> str:
    """The text without these facts, in whatever spelling: what is left is somebody else's."""
    del known
    return text
