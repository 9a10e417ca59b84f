"""What begins to be wrong in the days to come, each on its first day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from contact_hub import planning
from contact_hub.ahead.future import Future
from contact_hub.planning import Told
from contact_hub.problems import Problem
from contact_hub.yaml_source import source

__all__ = ["Warned", "first_day", "of"]


@dataclass(frozen=True, slots=True)
class Warned:
    """What will be wrong from a day on."""

    on: date
    finding: Problem


def of(path: Path, today: date, days: int, root: Path | None = None) -> tuple[Warned, ...]:
    """Every Problem that begins in these days, on its first day; today the file is right.

    Only days on which something changes are tried, and the last one: when that has what no other
    explains, halving finds the day between.
    """
    future = Future(planning.walked(source.read(path, shown_as=path.name)), root or path.parent, {})
    last = today + timedelta(days=days)
    found = [*beginning(future, today, last), *elsewhere(future, today, last)]
    return tuple(sorted(found, key=in_order))


def in_order(each: Warned) -> tuple[date, bool, str, int, str]:
    """By day; of each day this file first, and its lines in their order."""
    finding = each.finding
    return each.on, bool(not finding.place), finding.file, finding.line or 0, finding.what


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


def elsewhere(future: Future, today: date, last: date) -> Iterator[Warned]:
    """Each Problem of pages written by hand and of files made elsewhere, with its first day."""
    known = set(future.elsewhere(today))
    for day in sorted({*future.dates(today, last), *future.graces(today, last)}):
        found = future.elsewhere(day)
        yield from (Warned(day, then(found[each])) for each in found if each not in known)
        known = set(found)


def then(problem: Problem) -> Problem:
    """What is right on that day."""
    return replace(problem, fix=problem.fix.replace("which is right today", "which is right then"))
