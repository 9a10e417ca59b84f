"""What a build will fail on in the days to come, and does not today."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from itertools import groupby, pairwise
from pathlib import Path

from babel.dates import format_date

from contact_hub import own_details, planning, succession
from contact_hub.changes import grace_left
from contact_hub.checks import Case
from contact_hub.checks.freshness import kept
from contact_hub.hub import section_of
from contact_hub.planning import Step, Told
from contact_hub.problems import Finding, Notice, Problem, as_annotations
from contact_hub.yaml_source import source

__all__ = ["FORMS", "Future", "Warned", "first_day", "of"]

A_DAY = timedelta(days=1)
Found = dict[Told, Problem]


@dataclass(frozen=True, slots=True)
class Warned:
    """What will be wrong from a day on; a Notice of what may be."""

    on: date
    finding: Finding


@dataclass(frozen=True, slots=True)
class Future:
    """The file on the days to come, and what was found on each (state that truly lives)."""

    steps: Sequence[Step]
    root: Path
    found: dict[date, Found]

    def on(self, day: date) -> Found:
        """All that fails a build of that day, by what makes two of them the same."""
        if day not in self.found:
            written = self.steps[0].reading.source
            reading = planning.latest(self.steps, day).reading
            told = planning.problems(reading, day, self.root, written)
            self.found[day] = {(place, counted(what)): told[place, what] for place, what in told}
        return self.found[day]

    def dates(self, today: date, last: date) -> list[date]:
        """Days after today on which something begins or ends, and the last one."""
        found = {last}
        for step in self.steps:
            found |= {step.plan.on} if step.plan else set()
            found |= set(turning(step, self.root, today))
        return sorted(day for day in found if today < day <= last)


def counted(what: str) -> str:
    """The same whether it is `3 days ago` or `4 days ago`."""
    return re.sub(r"\d+(?= days?\b)", "…", what)


def turning(step: Step, root: Path, today: date) -> Iterator[date]:
    """Days on which something in the contacts begins or ends by itself."""
    contacts = step.reading.contacts
    for record in kept(Case(contacts, step.reading.source, today, root)):
        if record.confirmed:
            yield record.due + A_DAY
    yield from (each.over + A_DAY for each in succession.everybody(contacts) if each.over)
    yield from (each.joined for each in contacts.people.values() if each.joined)
    for supplied in contacts.stationery.supplied:
        yield from ([supplied.attested.until + A_DAY] if supplied.attested else [])
    yield from (former.until + A_DAY for former in contacts.former if former.until)


def of(path: Path, today: date, days: int, root: Path | None = None) -> tuple[Warned, ...]:
    """Every Problem that begins in these days, on its first day; today the file is right.

    Only days on which something changes are tried, and the last one: when that has what no other
    explains, halving finds the day between.
    """
    future = Future(planning.walked(source.read(path, shown_as=path.name)), root or path.parent, {})
    last = today + timedelta(days=days)
    found = [*beginning(future, today, last), *graces(future, today, last)]
    return tuple(sorted(found, key=lambda each: (each.on, each.finding.line or 0)))


def beginning(future: Future, today: date, last: date) -> Iterator[Warned]:
    """Each Problem with its first day."""
    known = set(future.on(today))
    for good, bad in pairwise([today, *future.dates(today, last)]):
        while new := future.on(bad).keys() - known:
            first = first_day(future, good, bad, new)
            begun = new & future.on(first).keys()
            yield from (Warned(first, as_of(today, first, future.on(first)[k])) for k in begun)
            known |= begun
        known &= future.on(bad).keys()


def first_day(future: Future, good: date, bad: date, new: set[Told]) -> date:
    """The first day on which one of these is wrong, by halving."""
    while (bad - good).days > 1:
        middle = good + (bad - good) // 2
        good, bad = (good, middle) if new & future.on(middle).keys() else (middle, bad)
    return bad


def as_of(today: date, day: date, problem: Problem) -> Problem:
    """What to write is written today."""
    written, now = f"`confirmed: {day.isoformat()} by", f"`confirmed: {today.isoformat()} by"
    return replace(problem, fix=problem.fix.replace(written, now))


def graces(future: Future, today: date, last: date) -> Iterator[Warned]:
    """Papers made elsewhere that may still show what is over, until a day in this time."""
    then = planning.latest(future.steps, last).reading
    grace, file = then.contacts.freshness.grace, then.source
    over = [
        (each.until, f"`{each.detail.written}`", each.planned)
        for each in planning.changes(future.steps, last).retired
    ]
    for index, former in enumerate(then.contacts.former):
        said = [detail.written for _, detail in own_details.said(former)]
        over += [(former.until, f"`{each}`", ("former", index)) for each in said if former.until]
    for gone in succession.everybody(then.contacts):
        if gone.over and gone.ways():
            over.append((gone.over, f"what `{gone.id}` had", (section_of(gone), gone.id)))
    for until, written, place in over if then.contacts.stationery.supplied else ():
        day = until + timedelta(days=grace) + A_DAY
        if today < day <= last and grace_left(until, today, grace):
            what = f"From this day on papers made elsewhere must not show {written} any more."
            fix = "Those that still do keep the site from being published: put new ones in before."
            yield Warned(day, file.notice(place, what, fix))


def as_text(warned: Sequence[Warned], today: date, days: int) -> str:
    """By day, for people."""
    if not warned:
        return f"Nothing will be wrong within {days} days that is right today.\n"
    parts = []
    for day, group in groupby(warned, key=lambda each: each.on):
        left = (day - today).days
        head = f"From {spoken(day)} ({'tomorrow' if left == 1 else f'in {left} days'}):"
        told = "\n".join(each.finding.as_text() for each in group)
        parts.append(f"{head}\n\n{indented(told)}")
    return "\n".join(parts)


def indented(text: str) -> str:
    """Below its day."""
    return "".join(f"  {line}" if line.strip() else line for line in text.splitlines(keepends=True))


def as_github(warned: Sequence[Warned], today: date, days: int) -> str:
    """GitHub's annotations, none of which fails a run; nothing where nothing will be wrong."""
    del today, days
    return as_annotations([told_now(each) for each in warned])


def told_now(warned: Warned) -> Notice:
    """What will be so, said of today."""
    found = warned.finding
    fails = "the build will fail" if isinstance(found, Problem) else "it matters"
    what = f"From {spoken(warned.on)} on {fails}: {found.what}"
    return Notice(found.file, found.line, found.place, what, found.fix)


def as_json(warned: Sequence[Warned], today: date, days: int) -> str:
    """A list of objects, each a finding with the day `on` which it begins."""
    del today, days
    rows = [
        {"on": each.on.isoformat(), "severity": type(each.finding).__name__.lower()}
        | asdict(each.finding)
        for each in warned
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def spoken(day: date) -> str:
    """`Monday 1 March 2027`."""
    return format_date(day, "EEEE d MMMM y", locale="en_GB")


FORMS = {"text": as_text, "github": as_github, "json": as_json}
