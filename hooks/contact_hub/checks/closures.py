"""Rules about the days on which offices are closed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, groupby

from contact_hub.checks.case import Case
from contact_hub.facts import Place
from contact_hub.model import Closure
from contact_hub.problems import Notice, Problem

__all__ = [
    "a_closure_begins_before_it_ends",
    "closures_do_not_overlap",
    "next_years_closures_are_in",
    "past_closures_are_told",
]

AUTUMN = 10
"""The month from which on next year's closures are asked for."""


def all_closures(case: Case) -> Iterator[tuple[Place, Closure]]:
    """Every closure with its place: of all offices, of each, and of each line."""
    for index, closure in enumerate(case.contacts.closures):
        yield ("closures", index), closure
    for office_id, office in case.contacts.offices.items():
        for index, closure in enumerate(office.closures):
            yield ("offices", office_id, "closures", index), closure
    for line_id, line in case.contacts.lines.items():
        for index, closure in enumerate(line.closures):
            yield ("lines", line_id, "closures", index), closure


def a_closure_begins_before_it_ends(case: Case) -> Iterator[Problem]:
    """A closure's first day is not after its last."""
    for place, closure in all_closures(case):
        if closure.first > closure.ends:
            yield case.source.problem(place, "It ends before it begins.", "Swap the two days.")


def closures_do_not_overlap(case: Case) -> Iterator[Problem]:
    """A day is in one closure of an office or line only."""
    lists = groupby(all_closures(case), key=lambda each: each[0][:-1])
    for _, own in lists:
        for (_, earlier), (place, later) in combinations(own, 2):
            if later.first <= earlier.ends and earlier.first <= later.ends:
                what = f"It overlaps `{earlier.what}`."
                yield case.source.problem(place, what, "Put the two together, or change a date.")


def past_closures_are_told(case: Case) -> Iterator[Notice]:
    """A closure that is over can be taken out."""
    for place, closure in all_closures(case):
        if closure.ends < case.today:
            what = f"`{closure.what}` was over on {closure.ends.isoformat()}."
            yield case.source.notice(place, what, "Take it out when you like; it is shown no more.")


def next_years_closures_are_in(case: Case) -> Iterator[Notice]:
    """From October on, an office that lists its closures has one in the year to come."""
    last = {place[:-1]: closure for place, closure in all_closures(case)}
    coming = case.today.year + 1
    for place, closure in last.items():
        own = [each for where, each in all_closures(case) if where[:-1] == place]
        if case.today.month >= AUTUMN and all(
            max(each.first, each.ends).year < coming for each in own
        ):
            what = f"No closure is in {coming} yet; the last is `{closure.what}`."
            fix = "Add the days on which it will be closed, as soon as they are known."
            yield case.source.notice(place, what, fix)
