"""What is gathered of one part of a document: in sight, behind it, or left over."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import IntEnum

from contact_hub.reading.documents.document import Part
from contact_hub.reading.seen import Link

__all__ = ["Told", "Way", "tidy"]


_LONGEST = 1000
"""Pieces of one link."""


class Way(IntEnum):
    """How a word is met; what is inside of something hidden is no less hidden."""

    SHOWN = 0
    BEHIND = 1
    REMAINS = 2


@dataclass(slots=True)
class Told:
    """Grows while a part is walked through from its first word to its last."""

    words: tuple[list[str], list[str], list[str]] = field(default_factory=lambda: ([], [], []))
    links: list[Link] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    way: Way = Way.SHOWN
    _last: Way = Way.SHOWN
    _clicked: tuple[int, int] = (-1, -1)
    """Where the words of the last link begin and end."""

    def say(self, text: str, way: Way = Way.SHOWN) -> None:
        """Words that follow what was said last in the same way, without a space.

        What is hidden does not part what is seen, but what is seen parts what is hidden.
        """
        way = max(way, self.way)
        if text and way not in {self._last, Way.SHOWN}:
            self.words[way].append("\n")
        self._last = way if text else self._last
        self.words[way].append(text)

    def aside(self, text: str, way: Way) -> None:
        """Words that stand on lines of their own."""
        if text:
            self.words[max(way, self.way)].append(f"\n{text}\n")

    def end_line(self) -> None:
        """Whatever was said in it, and in which way."""
        for words in self.words:
            words.append("\n")

    @contextmanager
    def met(self, way: Way) -> Iterator[None]:
        """All that is said meanwhile is met in this way, or in a worse."""
        before, self.way = self.way, max(way, self.way)
        try:
            yield
        finally:
            self.way = before

    @contextmanager
    def cell(self) -> Iterator[None]:
        """Cells that stand side by side are told apart by a tab; lines in one stay lines."""
        marks = [len(words) for words in self.words]
        yield
        for words, mark in zip(self.words, marks, strict=True):
            inside = "".join(words[mark:]).strip("\n")
            words[mark:] = [inside, "\t"]

    def link(self, href: str, first: int) -> None:
        """What was said since then can be clicked; what is not in sight is only left over.

        Programs cut one link into several, wherever the looks of its words change.
        """
        if not href:
            return
        if self.way != Way.SHOWN:
            self.aside(href, Way.REMAINS)
            return
        begun, ended = self._clicked
        if self.links and self.links[-1].href == href and ended == first < begun + _LONGEST:
            first = begun
            self.links.pop()
        self._clicked = first, self.mark()
        self.links.append(Link(href, tidy("".join(self.words[Way.SHOWN][first:]))))

    def click(self, href: str, words: str) -> None:
        """A link whose words stand elsewhere."""
        if self.way == Way.SHOWN:
            self.links.append(Link(href, tidy(words)))
        else:
            self.aside(href, Way.REMAINS)

    def mark(self) -> int:
        """Where the words in sight have come to."""
        return len(self.words[Way.SHOWN])

    def part(self, where: str) -> Part:
        """All of it."""
        shown, behind, remains = (tidy("".join(words)) for words in self.words)
        codes, faults = tuple(self.codes), tuple(dict.fromkeys(self.faults))
        return Part(where, shown, tuple(self.links), codes, behind, remains, faults=faults)


def tidy(text: str) -> str:
    """No empty lines."""
    lines = (line.strip(" \t\r") for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
