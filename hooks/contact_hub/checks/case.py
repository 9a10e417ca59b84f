"""What every rule is given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from contact_hub.changes import Retired
from contact_hub.model import Contacts
from contact_hub.yaml_source.source import Source

__all__ = ["Case"]


@dataclass(frozen=True, slots=True)
class Case:
    """The contacts, where each was written, the day, and the repository's folder.

    What has closed is not among them; who has left is.
    """

    contacts: Contacts
    source: Source
    today: date
    root: Path
    whole: bool = True
    """Whether every value was read: who answers when, for one, cannot be told without hours."""
    written: Source | None = None
    """The file without any planned change, where one has been made."""

    retired: tuple[Retired, ...] = ()
    """What planned changes have taken away."""

    listed: Contacts | None = None
    """The contacts with what has closed, too, where something has."""

    @property
    def as_listed(self) -> Contacts:
        """All that the file lists, whatever the day."""
        return self.listed or self.contacts

    @property
    def as_written(self) -> Source:
        """The file itself."""
        return self.written or self.source
