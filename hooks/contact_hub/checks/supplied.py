"""Rules about files made elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from contact_hub.checks.case import Case
from contact_hub.mistakes import did_you_mean
from contact_hub.model.supplied import Attested
from contact_hub.problems import Finding, Problem

__all__ = ["a_file_is_listed_once", "a_supplied_file_is_there", "an_attestation_counts"]

LIST = ("stationery", "supplied")
NOBODY = "your name"
LONGEST = 366
A_YEAR = timedelta(days=365)
DIGITS = re.compile("[0-9a-f]{64}")


def a_supplied_file_is_there(case: Case) -> Iterator[Problem]:
    """A file that is listed lies in the repository, itself and not as a link."""
    for index, supplied in enumerate(case.contacts.stationery.supplied):
        path = case.root / supplied.file
        links = [each for each in (path, *path.parents) if each.is_symlink()]
        inside = [each for each in links if case.root in each.parents]
        if not path.is_file() or inside:
            what = f"There is no file `{supplied.file}`."
            if inside:
                what = f"`{supplied.file}` is a link to a file elsewhere."
            others = [
                each.relative_to(case.root).as_posix()
                for each in path.parent.glob("*")
                if each.is_file()
            ]
            fix = did_you_mean(
                supplied.file, others, "Put the file there, or take these lines out."
            )
            yield case.source.problem((*LIST, index, "file"), what, fix)


def a_file_is_listed_once(case: Case) -> Iterator[Problem]:
    """What a file must show is said in one place."""
    first: dict[str, int] = {}
    for index, supplied in enumerate(case.contacts.stationery.supplied):
        name = supplied.file.casefold()
        if name in first:
            line = case.source.line((*LIST, first[name], "file"))
            what = f"`{supplied.file}` is listed on line {line} already."
            yield case.source.problem((*LIST, index, "file"), what, "Make one of the two.")
        first.setdefault(name, index)


def an_attestation_counts(case: Case) -> Iterator[Finding]:
    """Whoever vouches for a file has seen it, and looks again when the time is up."""
    for index, supplied in enumerate(case.contacts.stationery.supplied):
        if supplied.attested:
            yield from of_attested(case, index, supplied.file, supplied.attested)


def of_attested(case: Case, index: int, file: str, attested: Attested) -> Iterator[Finding]:
    """What keeps one from counting, today or soon."""
    place = (*LIST, index, "attested")
    if not DIGITS.fullmatch(attested.sha256):
        what = "These are not the 64 digits by which a file is known."
        fix = "Copy them from the report about the file."
        yield case.source.problem((*place, "sha256"), what, fix)
    if attested.by.casefold() == NOBODY:
        what = f"`{attested.by}` is nobody's name."
        yield case.source.problem((*place, "by"), what, "Write the name of whoever looked.")
    if attested.until > attested.on + timedelta(days=LONGEST):
        what = f"From {attested.on} to {attested.until} is too long for one look at a file."
        fix = f"Look again at the latest after a year: `until: {attested.on + A_YEAR}`."
        yield case.source.problem((*place, "until"), what, fix)
    if attested.on > case.today:
        what = f"It says that {attested.by} looked on {attested.on}, and today is {case.today}."
        yield case.source.problem((*place, "on"), what, "Look at the year.")
    ends = f"What {attested.by} said of `{file}` counts until {attested.until}."
    fix = "Look at the file again, and write the day and `until:` anew."
    if attested.until < case.today:
        yield case.source.problem((*place, "until"), ends, fix)
    elif attested.until - timedelta(days=case.contacts.freshness.warn) < case.today:
        yield case.source.notice((*place, "until"), ends, fix)
