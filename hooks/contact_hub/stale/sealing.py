"""Somebody who has left: their details are taken out of contacts.yaml, and digits put there."""

from __future__ import annotations

import re
import secrets
import tempfile
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from contact_hub import loading
from contact_hub.facts import Place
from contact_hub.hub import Hub
from contact_hub.loading import Loaded
from contact_hub.mistakes import Mistake, did_you_mean
from contact_hub.model import Contacts, Person
from contact_hub.model.sealed import SealedKind
from contact_hub.staff import has_left
from contact_hub.stale import gathering, sealed
from contact_hub.stale.entries import Entries, Entry
from contact_hub.yaml_source.source import Source
from contact_hub.yaml_source.written import Written, WrittenList

__all__ = ["Done", "as_text", "seal"]

KEPT = ("left", "successor")
"""What stays of somebody who has left: so much is needed to lead on to who helps now."""
SEALED: dict[str, SealedKind] = {"phone": "phone", "email": "email", "name": "name"}
CONTENT = re.compile(r"\s*[^\s#]")
TOP = re.compile(r"[^\s#]")


@dataclass(frozen=True, slots=True)
class Done:
    """Whose details were sealed, and how many of each; on which lines they are still named."""

    person: str
    kinds: tuple[str, ...]
    named: tuple[int, ...]


def seal(path: Path, today: date, only: Collection[str] = ()) -> tuple[Done, ...]:
    """Those who have left, or of these only some; the file is written whole, or not at all."""
    loaded = loading.load(path, today)
    leavers = wanted(loaded.contacts, today, only)
    if not leavers:
        return ()
    hub = loaded.hub(loaded.contacts.organisation.website)
    salt = salt_of(loaded.contacts)
    found = {person.id: tuple(details(hub, person)) for person in leavers}
    lines = path.read_bytes().decode("utf-8").splitlines(keepends=True)
    after = with_former(lines, loaded.source, tuple(rows(found, leavers, salt)))
    for person in sorted(leavers, key=lambda each: -loaded.source.line(("people", each.id))):
        after = without_details(after, loaded.source, person)
    write(path, "".join(after), today, loaded)
    return tuple(done(each, found[each.id], after) for each in leavers)


def done(person: Person, entries: Sequence[Entry], lines: Sequence[str]) -> Done:
    """The name may stand all the same: under `confirmed`, `calls` and wherever else."""
    named = (at for at, line in enumerate(lines, 1) if person.name and person.name in line)
    return Done(person.id, tuple(entry.detail.kind for entry in entries), tuple(named))


def as_text(done: Sequence[Done]) -> str:
    """What was done, and what is to be done with it."""
    if not done:
        return "Nothing of anybody who has left is kept in clear.\n"
    told = [f"{each.person}: {', '.join(each.kinds) or 'nothing of their own'}" for each in done]
    told += [f"still named on line {at}, for {each.person}" for each in done for at in each.named]
    head = "Taken out of contacts.yaml, and sealed under `former:`:"
    end = "Now commit contacts.yaml. What was committed before stays in its history."
    return "\n".join([head, *(f"  {each}" for each in told), end, ""])


def wanted(contacts: Contacts, today: date, only: Collection[str]) -> list[Person]:
    """Those who have left and of whom more is kept than leads on; raises Mistake for any other."""
    gone = {key: each for key, each in contacts.people.items() if has_left(each, today)}
    for name in only:
        if name not in gone:
            fix = did_you_mean(name, gone, "Only who has a `left:` that is past can be sealed.")
            raise Mistake(f"`{name}` is nobody who has left.", fix)
    return [each for key, each in gone.items() if (not only or key in only) and is_told(each)]


def is_told(person: Person) -> bool:
    """Whether more is known than that they left."""
    return bool(person.model_fields_set - {"id", "public", *KEPT})


def kept_of(person: Person) -> tuple[str, ...]:
    """Their fields that stay: a no to being published stays a no."""
    return (*KEPT, *(["public"] if person.public is False else []))


def details(hub: Hub, person: Person) -> Iterator[Entry]:
    """What only they had."""
    said = gathering.said(hub)
    current = Entries((*said.ours, *said.private))
    once: set[tuple[str, str]] = set()
    for entry in said.former:
        kind, value = entry.detail.kind, entry.detail.value
        theirs = entry.place[:2] == ("people", person.id) and kind in SEALED
        if theirs and not current.of(entry.detail) and (kind, value) not in once:
            once.add((kind, value))
            yield entry


def salt_of(contacts: Contacts) -> str:
    """One for the whole file: a stranger is then tried once, however many have left."""
    known = (each.sealed.salt for each in contacts.former if each.sealed)
    return next(known, "") or secrets.token_hex(8)


def rows(
    found: dict[str, tuple[Entry, ...]], leavers: Sequence[Person], salt: str
) -> Iterator[str]:
    """Lines for `former:`."""
    for person in leavers:
        for entry in found[person.id]:
            kind = SEALED[entry.detail.kind]
            digits = sealed.seal(kind, entry.detail.value, salt).as_text()
            yield f"{{sealed: {digits}, until: {person.left}, was: {kind} of {person.id}}}"


def with_former(lines: Sequence[str], source: Source, added: Sequence[str]) -> list[str]:
    """The file with these at the end of `former:`, as its lines are written."""
    end = "\r\n" if lines[0].endswith("\r\n") else "\n"
    listed = source.data.get("former")
    if not added:
        return list(lines)
    if not isinstance(listed, WrittenList) or not listed:
        before = [*lines[:-1], lines[-1].rstrip("\r\n") + end]
        return [*before, end, f"former:{end}", *(f"  - {each}{end}" for each in added)]
    first = lines[listed.value_lines[0] - 1]
    indent, dash, _ = first.partition("-")
    if not dash or indent.strip():
        what = "The lines under `former` are written in brackets."
        raise Mistake(what, "Give each a `-` and a line of its own.")
    at = last_line(lines, listed.value_lines[-1] - 1, deeper_than=len(indent)) + 1
    above = [*lines[: at - 1], lines[at - 1].rstrip("\r\n") + end]
    return [*above, *(f"{indent}- {each}{end}" for each in added), *lines[at:]]


def last_line(lines: Sequence[str], start: int, *, deeper_than: int) -> int:
    """The last one that belongs to what begins on this line; remarks below it do not."""
    last = start
    for number in range(start + 1, len(lines)):
        if CONTENT.match(lines[number]):
            if len(lines[number]) - len(lines[number].lstrip()) <= deeper_than:
                break
            last = number
    return last


def without_details(lines: list[str], source: Source, person: Person) -> list[str]:
    """The file with no more of this person than leads on to who helps now."""
    place: Place = ("people", person.id)
    start = source.line(place) - 1
    indent = len(lines[start]) - len(lines[start].lstrip())
    end = last_line(lines, start, deeper_than=indent)
    own = source.data["people"]
    record = own.get(person.id) if isinstance(own, Written) else None
    if not isinstance(record, Written):
        return lines
    stays = kept_of(person)
    if lines[start].partition(":")[2].lstrip().startswith("{"):
        return [*lines[:start], in_one_line(lines[start], record, stays), *lines[end + 1 :]]
    kept: list[str] = [lines[start]]
    starts = sorted(record.key_lines.values())
    for name, number in record.key_lines.items():
        if name in stays:
            below = [each - 1 for each in starts if each > number]
            last = last_line(lines[: end + 1], number - 1, deeper_than=indent + 1)
            kept += lines[number - 1 : min([last + 1, *below])]
    return [*lines[:start], *kept, *lines[end + 1 :]]


def in_one_line(first: str, record: Written, stays: Collection[str]) -> str:
    """A record in braces."""
    said = ", ".join(f"{name}: {record[name]}" for name in record if name in stays)
    line_end = first[len(first.rstrip("\r\n")) :]
    return f"{first.partition(':')[0]}: {{{said}}}{line_end}"


def write(path: Path, text: str, today: date, before: Loaded) -> None:
    """Whole or not at all; raises ContactsError where the file would not be right any more."""
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".sealing-") as aside:
        whole = Path(aside, path.name)
        whole.write_bytes(text.encode())
        after = loading.load(whole, today, root=path.parent).contacts
        if after.people.keys() != before.contacts.people.keys():
            raise Mistake("The file could not be changed safely.", "Change it by hand.")
        whole.replace(path)
