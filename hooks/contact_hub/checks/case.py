"""What every rule is given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from contact_hub.model import Contacts
from contact_hub.source import Source

__all__ = ["Case"]


@dataclass(frozen=True, slots=True)
class Case:
    """The contacts, where each was written, the day, and the repository's folder."""

    contacts: Contacts
    source: Source
    today: date
    root: Path
    whole: bool = True
    """Whether every value was read: who answers when, for one, cannot be told without hours."""
