"""Lines of the register as they are written, and the seals that hold them together."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from contact_hub.model.issued import Issued

__all__ = ["FIRST", "Broken", "as_file", "broken", "ends_well", "fits", "sealed", "who"]

FIRST = "0" * 12
"""What stands before the first line's seal."""
PLAIN = re.compile(r"[A-Za-z0-9][\w' /.’-]*")
HEAD = """\
# Every edition of our cards, letters and signs that was ever printed, one to a line. By its code
# the site still says what is right now. `make issue` writes this file, each build reads it, and
# nobody edits it by hand. What an edition said is not here, only digits by which a change is known.
# More in docs/maintaining/editions.md.

"""


@dataclass(frozen=True, slots=True)
class Broken:
    """The position of a line whose seal does not fit there, and whether it would elsewhere."""

    index: int
    misplaced: bool


def as_file(editions: Sequence[Issued]) -> str:
    """The whole register; these editions are sealed."""
    lines = "".join(f"  - {{{body(each)}, seal: {each.seal}}}\n" for each in editions)
    last = editions[-1].seal if editions else FIRST
    closing = f"closing: {{editions: {len(editions)}, seal: {last}}}\n"
    return f"{HEAD}editions:\n{lines}{closing}"


def body(edition: Issued) -> str:
    """A line without its seal: what the seal is made from."""
    said = ", ".join(f"{quoted(label)}: {digits}" for label, digits in edition.said.items())
    sample = ", sample: yes" if edition.sample else ""
    return f"{who(edition)}, on: {edition.on.isoformat()}, said: {{{said}}}{sample}"


def who(edition: Issued) -> str:
    """A line's beginning, by which it is known."""
    return f"code: {edition.code}, piece: {quoted(edition.piece)}, of: {edition.of}"


def quoted(text: str) -> str:
    """As YAML wants it between commas; in quotation marks only where it must be."""
    if PLAIN.fullmatch(text):
        return text
    inside = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inside}"'


def seal(before: str, edition: Issued) -> str:
    """A few letters that no other line in this place would have."""
    return hashlib.sha256(f"{before}\n{body(edition)}".encode()).hexdigest()[: len(FIRST)]


def sealed(editions: Iterable[Issued]) -> Iterator[Issued]:
    """The same lines, one after the other under new seals."""
    before = FIRST
    for edition in editions:
        before = seal(before, edition)
        yield edition.model_copy(update={"seal": before})


def fits(edition: Issued, befores: Iterable[str]) -> bool:
    """Whether it is as it was written, after one of these seals."""
    return any(seal(before, edition) == edition.seal for before in befores)


def broken(editions: Sequence[Issued]) -> Iterator[Broken]:
    """Lines that were changed, and lines before which something is missing or out of its order."""
    before = FIRST
    all_seals = {FIRST, *(each.seal for each in editions)}
    for index, edition in enumerate(editions):
        if seal(before, edition) != edition.seal:
            yield Broken(index, misplaced=fits(edition, all_seals))
        before = edition.seal


def ends_well(editions: Sequence[Issued], count: int, last: str) -> bool:
    """Whether the closing line is that of these editions."""
    return count == len(editions) and bool(editions) and editions[-1].seal == last
