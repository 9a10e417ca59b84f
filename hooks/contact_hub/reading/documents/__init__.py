"""Documents made by others: their bytes → what whoever receives them reads."""

from __future__ import annotations

from contact_hub.reading.documents.document import Document, Part, Unreadable

__all__ = ["Document", "Part", "Unreadable", "read"]


def read(data: bytes, name: str) -> Document:
    """The document in these bytes; its name's ending says what its first bytes do not.

    Raises Unreadable with a sentence for the person who put it there.
    """
    raise Unreadable(f"`{name}` is in a form that nobody here can open ({len(data)} bytes).")
