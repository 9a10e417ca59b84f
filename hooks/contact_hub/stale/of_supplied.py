"""Files made elsewhere: whatever lies in `stationery/` is read, and shows what it must."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from pathlib import Path

from contact_hub.folders import Folders
from contact_hub.hub import Hub
from contact_hub.model.supplied import Supplied
from contact_hub.problems import Finding, Notice, Problem
from contact_hub.reading.documents import Document, Unreadable
from contact_hub.reading.documents.cached import readings
from contact_hub.stale import of_document, soon, wanted
from contact_hub.stale.known import Known
from contact_hub.stale.of_document import Asked, Day
from contact_hub.supplied_files import SuppliedFile
from contact_hub.yaml_source.source import Source

__all__ = ["A_LINK", "is_left_alone", "look"]

LIST = ("stationery", "supplied")
LEFT_ALONE = frozenset({"readme", "readme.md", "readme.txt", "thumbs.db", "desktop.ini"})
OF_PROGRAMS = (".", "~$", "~lock")
A_LINK = (
    "It is a link to another file, and nobody knows what that shows tomorrow.",
    "Put the file itself there.",
)
PLAIN = re.compile(r"[\w./-]+(?: [\w./-]+)*")
VOUCH = (
    "Mend the file. Or look at it yourself, and vouch for it below its line in {file}: "
    "`attested: {{by: your name, on: {today}, until: {until}, sha256: {sha256}}}`."
)
A_YEAR = 365
"""Days for which it is proposed that a person's word counts."""


@dataclass(frozen=True)
class One:
    """One of the files that are listed."""

    hub: Hub
    source: Source
    index: int
    sha256: str

    @property
    def supplied(self) -> Supplied:
        """What is said of it."""
        return self.hub.contacts.stationery.supplied[self.index]

    @cached_property
    def asked(self) -> Asked:
        """What it must show."""
        facts = wanted.facts(self.hub, self.supplied)
        return Asked(self.supplied.file, facts, self.supplied.every_page)

    @property
    def vouched(self) -> bool:
        """Whether a person's word counts for this very file today."""
        word, today = self.supplied.attested, self.hub.today
        return word is not None and word.sha256 == self.sha256 and word.on <= today <= word.until


def look(
    hub: Hub, source: Source, folders: Folders, known: Known
) -> tuple[tuple[SuppliedFile, ...], list[Finding]]:
    """What every file that is listed shows, and all that is to be said of whatever lies there."""
    listed = hub.contacts.stationery.supplied
    told: list[Finding] = list(unlisted(folders, listed, source))
    if not listed:
        return (), told
    day = Day(known, source, hub.today, hub.contacts.freshness.grace)
    contents = [(each.file, (folders.root / each.file).read_bytes()) for each in listed]
    found = []
    for index, reading in enumerate(readings(contents, folders.readings)):
        one = One(hub, source, index, hashlib.sha256(contents[index][1]).hexdigest())
        told += findings(one, reading, day)
        found.append(shown(one, reading))
    return tuple(found), told


def findings(one: One, reading: Document | Unreadable, day: Day) -> Iterator[Finding]:
    """All that is to be said of one file."""
    told = [*not_there(one), *inside(one, reading, day)]
    yield from told
    if one.supplied.attested and not one.vouched and told:
        yield another_file(one)


def inside(one: One, reading: Document | Unreadable, day: Day) -> Iterator[Finding]:
    """What it shows and should not, what it lacks, and what in it nobody can read."""
    file, faults = one.supplied.file, [f"It cannot be read. {reading}"]
    if isinstance(reading, Document):
        yield from of_document.findings(reading, one.asked, day, vouched=one.vouched)
        yield from soon.findings(reading, file, one.hub, day)
        faults = list(reading.faults)
    if not one.vouched:
        yield from (Problem(file, None, "", fault, vouching(one)) for fault in faults)


def shown(one: One, reading: Document | Unreadable) -> SuppliedFile:
    """For the certificate."""
    facts, lacks = one.asked.facts, set(one.asked.facts)
    if isinstance(reading, Document):
        lacks = set(of_document.lacking(reading, one.asked))
    there = tuple(fact for fact in facts if one.vouched or fact not in lacks)
    missing = tuple(fact for fact in facts if fact not in there)
    attested = one.supplied.attested if one.vouched else None
    return SuppliedFile(one.supplied.file, one.supplied.kind, there, missing, one.sha256, attested)


def vouching(one: One) -> str:
    """What to do about a file that cannot be read as it is."""
    today = one.hub.today
    until = today + timedelta(days=A_YEAR)
    return VOUCH.format(file=one.source.file, today=today, until=until, sha256=one.sha256)


def another_file(one: One) -> Notice:
    """A person's word is about the file as it was."""
    what = f"What was said of `{one.supplied.file}` does not count any more."
    fix = "The file is another one now, or the day is past. Look at it, and say so anew."
    return one.source.notice((*LIST, one.index, "attested"), what, fix)


def not_there(one: One) -> Iterator[Problem]:
    """Words of `must_show:` for which there is nothing to be shown."""
    whose = wanted.whose(one.hub, one.supplied).name
    for name in wanted.lacking(one.hub, one.supplied):
        place = (*LIST, one.index, "must_show", one.supplied.must_show.index(name))
        what = f"It must show `{name}`, and {one.source.file} has none for {whose}."
        yield one.source.problem(place, what, f"Take `{name}` out, or write it down for {whose}.")


def unlisted(folders: Folders, listed: Sequence[Supplied], source: Source) -> Iterator[Problem]:
    """Files that lie there and of which nothing is said."""
    known = {each.file.casefold() for each in listed}
    for path in sorted(folders.supplied.rglob("*")):
        name = path.relative_to(folders.root).as_posix()
        if path.is_symlink():
            yield Problem(name, None, "", *A_LINK)
        elif path.is_file() and not is_left_alone(path) and name.casefold() not in known:
            what = f"Nothing in {source.file} says what this file must show."
            row = f"`- {{file: {quoted(name)}, must_show: [name, phone]}}`"
            yield Problem(name, None, "", what, f"Add it below `stationery › supplied`: {row}.")


def quoted(name: str) -> str:
    """As it must be written in braces: names with commas or colons have quotation marks."""
    return name if PLAIN.fullmatch(name) else f'"{name}"'


def is_left_alone(path: Path) -> bool:
    """Hidden files, those that programs keep for themselves, and what explains the folder."""
    return path.name.startswith(OF_PROGRAMS) or path.name.casefold() in LEFT_ALONE
