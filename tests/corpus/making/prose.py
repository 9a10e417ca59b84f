"""The text of an office document, from a spec: paragraphs, tables, and what is inside of them.

A line is a paragraph; lines that begin with `|` are rows of a table; `# ` begins a heading.
Inside: `¦` ends a run, `⏎` breaks the line, `⇥` is a tab, `␣` a space that does not break, `¬` a
hyphen that nobody sees; `{{what|argument|text}}` is something besides, like a link or a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["BREAK", "NBSP", "SHY", "SPLIT", "TAB", "Block", "Inline", "Table", "read", "runs_of"]

SPLIT, BREAK, TAB, NBSP, SHY = "¦", "⏎", "⇥", "␣", "¬"
_ASIDE = re.compile(r"\{\{(?P<what>[a-z]+)\|(?P<rest>.*?)\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Inline:
    """Words, or something besides: what it is and what is said of it."""

    what: str
    arguments: tuple[str, ...]

    @property
    def text(self) -> str:
        """What stands last: the words that are seen, if any are."""
        return self.arguments[-1]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a heading."""

    inlines: tuple[Inline, ...]
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells."""

    rows: tuple[tuple[Block, ...], ...]


def read(text: str) -> Iterator[Block | Table]:
    """The blocks of a part, in their order."""
    rows: list[tuple[Block, ...]] = []
    for line in text.strip("\n").split("\n"):
        if line.startswith("|"):
            cells = _outside_asides(line.strip().strip("|"))
            rows.append(tuple(Block(tuple(_inlines(cell.strip()))) for cell in cells))
            continue
        if rows:
            yield Table(tuple(rows))
            rows = []
        yield Block(tuple(_inlines(line.removeprefix("# "))), line.startswith("# "))
    if rows:
        yield Table(tuple(rows))


def runs_of(text: str) -> list[str]:
    """The runs into which a program has cut the words."""
    return [run for run in text.split(SPLIT) if run]


def _inlines(line: str) -> Iterator[Inline]:
    end = 0
    for found in _ASIDE.finditer(line):
        if found.start() > end:
            yield Inline("words", (line[end : found.start()],))
        yield Inline(found["what"], tuple(found["rest"].split("|")))
        end = found.end()
    if end < len(line):
        yield Inline("words", (line[end:],))


def _outside_asides(row: str) -> list[str]:
    """Cells are parted by `|`, but not inside of `{{...}}`."""
    asides: list[str] = []

    def kept(found: re.Match[str]) -> str:
        asides.append(found[0])
        return f"\0{len(asides) - 1}\0"

    cells = _ASIDE.sub(kept, row).split("|")
    return [re.sub("\0([0-9]+)\0", lambda at: asides[int(at[1])], cell) for cell in cells]
