"""Documents made by others: their bytes → what whoever receives them reads."""

from __future__ import annotations

from contact_hub.reading.documents.document import Document, Part, Unreadable
from contact_hub.reading.documents.opening import read

__all__ = ["Document", "Part", "Unreadable", "read"]
