"""Putting editions on record: what is new, what a merge or a slip broke, and what was lost."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from contact_hub import editions, history, living
from contact_hub.editions import Edition
from contact_hub.folders import Folders
from contact_hub.history import Committed
from contact_hub.hub import Hub
from contact_hub.issued import register, seals
from contact_hub.mistakes import Mistake, did_you_mean, together
from contact_hub.model.issued import Issued
from contact_hub.problems import ContactsError, Notice

__all__ = ["Done", "as_text", "issue", "remembered"]

CLOSING = re.compile(r"^closing:.*\bseal: ([0-9a-f]{12})\b", re.MULTILINE)
NAMED = 3
"""Pieces that a Notice names."""


@dataclass(frozen=True, slots=True)
class Done:
    """What was put on record, what was brought back, and whether lines were put in order."""

    added: tuple[Issued, ...]
    brought_back: tuple[Issued, ...]
    mended: bool


def remembered(hub: Hub, folders: Folders) -> tuple[Hub, tuple[Notice, ...]]:
    """The hub with all that was ever issued, and whether something is not on record yet.

    Raises ContactsError where the register is not what it was.
    """
    path = folders.editions
    found = register.read(path)
    lost = tuple(register.lost(found, history.of(path)))
    if lost:
        raise ContactsError(lost)
    whole = replace(hub, issued=tuple(own(hub, found)))
    return whole, tuple(proposed(whole))


def own(hub: Hub, found: Iterable[Issued]) -> Iterator[Issued]:
    """Without those of the sample, where somebody real has begun from it."""
    return (each for each in found if hub.organisation.fictional or not each.sample)


def proposed(hub: Hub) -> Iterator[Notice]:
    """What to do before printing, in one line."""
    new = list(living.unissued(hub))
    if new:
        named = together([called(each.piece, each.holder) for each in new], NAMED)
        say = "1 piece says" if len(new) == 1 else f"{len(new)} pieces say"
        what = f"{say} something that no edition on record says: {named}."
        fix = f"Before you order print, run `make issue` and commit {register.NAME}."
        yield Notice(register.NAME, None, "", what, fix)


def called(piece: str, holder: str) -> str:
    """`business card of ada-stone`, or `letterhead`."""
    return f"{piece} of {holder}" if holder else piece


def issue(hub: Hub, folders: Folders, only: Collection[str] = ()) -> Done:
    """Puts what is current on record, or of that only these holders'; mends what can be mended."""
    path = folders.editions
    text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    committed = history.of(path)
    before, mended = as_it_should_be(path, text, committed)
    kept = list(own(hub, before))
    whole = replace(hub, issued=tuple(kept))
    added = [on_record(hub, each) for each in wanted(whole, only)]
    known = {each.key for each in register.lines_of(text)}
    brought_back = tuple(each for each in kept if each.key not in known)
    if added or mended or len(kept) != len(before):
        write(path, seals.as_file(list(seals.sealed([*kept, *added]))))
    return Done(tuple(added), brought_back, mended)


def as_text(done: Done) -> str:
    """What was done, line by line, and what is to be done with it."""
    parts = [
        *(["Lines were put in order, as after a merge."] if done.mended else []),
        *told("brought back from the history of the repository", done.brought_back),
        *told("put on record", done.added),
    ]
    if not parts:
        return f"Everything that is printed is on record in {register.NAME} already.\n"
    save = f'git add {register.NAME} && git commit -m "Editions put on record"'
    return "\n".join([*parts, f"Now commit {register.NAME}, with what you order:", f"  {save}", ""])


def told(what: str, editions: Sequence[Issued]) -> Iterator[str]:
    """A heading with their number, and each on a line of its own."""
    if editions:
        count = "1 edition was" if len(editions) == 1 else f"{len(editions)} editions were"
        yield f"{count} {what}:"
        yield from (f"  {each.code}  {each.piece}, {each.of}" for each in editions)


def wanted(hub: Hub, only: Collection[str]) -> list[Edition]:
    """What is not on record; `contact` stands for the organisation's own pieces."""
    holders = {each.holder or living.CONTACT for each in editions.current(hub)}
    for name in only:
        if name not in holders:
            fix = did_you_mean(name, holders, f"Write an id, or `{living.CONTACT}`.")
            raise Mistake(f"Nothing is printed for `{name}`.", fix)
    new = living.unissued(hub)
    return [each for each in new if not only or (each.holder or living.CONTACT) in only]


def on_record(hub: Hub, edition: Edition) -> Issued:
    """A line of the register, not sealed yet."""
    return Issued(
        code=edition.code,
        piece=edition.piece,
        of=edition.page,
        on=hub.today,
        said=living.said(edition),
        sample=bool(hub.organisation.fictional),
        seal=seals.FIRST,
    )


def as_it_should_be(
    path: Path, text: str, committed: Sequence[Committed]
) -> tuple[tuple[Issued, ...], bool]:
    """All editions, and whether the file was put right; raises ContactsError where it cannot be."""
    said = None
    try:
        found = register.read(path)
        if not any(register.lost(found, committed)):
            return found, False
    except ContactsError as error:
        said = error
    rows = list(register.lines_of(text))
    right = as_written(
        [*rows, *(old for each in committed for old in register.lines_of(each.line))]
    )
    if said and not is_whole(text, rows, right):
        raise said
    here, kept = {each.key for each in rows}, dict[tuple[str, str, str], Issued]()
    for each in right:
        if each.key in here or not each.sample:
            kept.setdefault(each.key, each)
    return tuple(sorted(kept.values(), key=lambda each: each.on)), True


def as_written(rows: Sequence[Issued]) -> list[Issued]:
    """Lines whose seal is right after that of some other."""
    befores = (seals.FIRST, *(each.seal for each in rows))
    beside = zip(befores, rows, strict=False)
    return [row for before, row in beside if seals.fits(row, chain([before], befores))]


def is_whole(text: str, rows: Iterable[Issued], right: Sequence[Issued]) -> bool:
    """Whether nothing is missing: each line is as it was written, and each known end is there."""
    keys, ends = {each.key for each in right}, {each.seal for each in right}
    closings = set(CLOSING.findall(text))
    return all(row.key in keys for row in rows) and bool(closings) and closings <= ends


def write(path: Path, text: str) -> None:
    """Whole or not at all."""
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".editions-") as aside:
        whole = Path(aside, path.name)
        whole.write_text(text, encoding="utf-8", newline="\n")
        whole.replace(path)
