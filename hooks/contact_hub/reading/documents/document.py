"""A document made by others, as whoever receives it reads it."""

from __future__ import annotations

from dataclasses import dataclass

from contact_hub.reading.seen import Link

__all__ = ["Document", "Part", "Unreadable"]


class Unreadable(ValueError):  # noqa: N818 - it is what the file is
    """Says in words why a document cannot be checked."""


@dataclass(frozen=True, slots=True)
class Part:
    """A page, a sheet, a slide, a header: what is read in it, and by which way.

    Only what is in `text` counts as shown. What stands there wrongly is wrong in all three.
    """

    where: str
    """For people: `page 2`, `header`, `sheet Prices, A4`; nothing if the document is one whole."""
    text: str
    """What an eye sees, on paper or a screen."""
    links: tuple[Link, ...] = ()
    """What can be clicked: where it leads, and the words that are clicked on."""
    codes: tuple[str, ...] = ()
    """What QR codes in it say."""
    behind: str = ""
    """What is met by whoever uses it: alternative texts, comments, notes, a text layer that is not
    what the eye sees, what is copied or read aloud."""
    remains: str = ""
    """What lies in the file and is not shown: deleted text, hidden sheets, properties."""
    by_ocr: bool = False
    """The text was read from a picture: letters that look alike may have been taken for another."""
    faults: tuple[str, ...] = ()
    """What in it could not be read, or deceives, as sentences; the document has these, too."""
    code: tuple[str, ...] = ()
    """What of the text, and of what is behind, is an example: for a program, or of what to type."""


@dataclass(frozen=True, slots=True)
class Document:
    """Its parts in their order; and what in it could not be read or deceives, as sentences."""

    parts: tuple[Part, ...]
    faults: tuple[str, ...] = ()
    pages: int = 0
    """How many of the parts are pages, sheets or slides."""
    inside: tuple[tuple[str, bytes], ...] = ()
    """Files that it carries, by name: whoever asked for it reads them, too."""
    poured_in: frozenset[str] = frozenset()
    """Those of them whose words stand among its own."""

    def __post_init__(self) -> None:
        """Nobody can overlook a fault of a part."""
        of_parts = (fault for part in self.parts for fault in part.faults)
        object.__setattr__(self, "faults", tuple(dict.fromkeys((*self.faults, *of_parts))))

    @property
    def text(self) -> str:
        """All that an eye sees."""
        return "\n".join(part.text for part in self.parts if part.text)
