"""What planned changes made of the contacts, will make of them, and what would be wrong then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise
from pathlib import Path

from babel.dates import format_date

from contact_hub import one_day, own_details, plans
from contact_hub.changes import Changes, Coming, Retired
from contact_hub.details import Detail
from contact_hub.one_day import Reading
from contact_hub.plans import Plan
from contact_hub.problems import Problem
from contact_hub.yaml_source.source import Source
from contact_hub.yaml_source.written import readable

__all__ = ["Step", "Told", "changes", "latest", "problems", "walked", "wrong_then"]

A_DAY = timedelta(days=1)
Told = tuple[str, str]
"""A Problem's place and what it says: what makes two of them the same."""


@dataclass(frozen=True, slots=True)
class Step:
    """The file just after a plan; the first is as it is written."""

    plan: Plan | None
    reading: Reading


def walked(written: Source) -> tuple[Step, ...]:
    """The file as it is written, and after each plan, in the order of their days."""
    steps = [Step(None, one_day.read(written))]
    for plan in plans.of(written):
        before = steps[-1].reading
        source, _ = plans.applied(before.source, (plan,))
        steps.append(Step(plan, one_day.read(source, before)))
    return tuple(steps)


def latest(steps: Sequence[Step], day: date) -> Step:
    """The last one whose day has come."""
    return [step for step in steps if step.plan is None or step.plan.on <= day][-1]


def wrong_then(steps: Sequence[Step], today: date, root: Path) -> Iterator[Problem]:
    """What each planned day would make wrong, told now and at its plan.

    What would be wrong on that day without its plans is left to that day.
    """
    written = steps[0].reading.source
    ahead = (step for step in steps if step.plan and step.plan.on > today)
    for on, same_day in groupby(ahead, key=on_day):
        own = list(same_day)
        at_last = problems(own[-1].reading, on, root, written)
        before = (
            set(problems(latest(steps, on - A_DAY).reading, on, root, written))
            if at_last
            else set()
        )
        for step in own if at_last.keys() - before else ():
            now = at_last if step is own[-1] else problems(step.reading, on, root, written)
            new = [each for name, each in now.items() if name in at_last.keys() - before]
            yield from (told_now(step, on, each) for each in new)
            before |= now.keys()


def on_day(step: Step) -> date:
    """When its plan takes effect."""
    return step.plan.on if step.plan else date.min


def problems(reading: Reading, on: date, root: Path, written: Source) -> dict[Told, Problem]:
    """What fails a build on that day, by its place and words."""
    found = one_day.findings(reading, on, root, written)
    return {(each.place, each.what): each for each in found if isinstance(each, Problem)}


def told_now(step: Step, on: date, problem: Problem) -> Problem:
    """The Problem of that day, at the change that makes it, or else at the first."""
    changes, source = step.plan.changes if step.plan else (), step.reading.source
    near = [each for each in changes if touches(readable(plans.place_in(source, each)), problem)]
    change = (near or list(changes))[0]
    where = f" (`{problem.place}`)" if problem.place and not near else ""
    what = f"On {spoken(on)} this would be wrong{where}: {problem.what}"
    return Problem(source.file, change.line, readable(change.place), what, problem.fix)


def spoken(day: date) -> str:
    """`1 March 2027`."""
    return format_date(day, "d MMMM y", locale="en_GB")


def touches(place: str, problem: Problem) -> bool:
    """Whether a problem is at a place or inside it."""
    return f"{problem.place} › ".startswith(f"{place} › ")


def changes(steps: Sequence[Step], today: date) -> Changes:
    """What is retired and what is to come; a value that cannot be read counts for nothing."""
    now = steps.index(latest(steps, today)) + 1
    return Changes(tuple(retired(steps[:now])), tuple(coming(steps[now:], today)))


def retired(steps: Sequence[Step]) -> Iterator[Retired]:
    """What an earlier step says and the last one does not, each once, as it went for good."""
    current = said(steps[-1])
    found: dict[tuple[str, str], Retired] = {}
    for before, after in pairwise(steps):
        kept = current | said(after)
        for place, detail in own_details.of_contacts(before.reading.contacts):
            if after.plan and key(detail) not in kept:
                until = after.plan.on - A_DAY
                found[key(detail)] = Retired(detail, place, until, after.plan.place)
    yield from found.values()


def said(step: Step) -> set[tuple[str, str]]:
    """All details of a step."""
    return {key(detail) for _, detail in own_details.of_contacts(step.reading.contacts)}


def key(detail: Detail) -> tuple[str, str]:
    """What makes two details the same."""
    return detail.kind, detail.value.casefold()


def coming(steps: Sequence[Step], today: date) -> Iterator[Coming]:
    """Each plan that is still ahead."""
    for step in steps:
        if step.plan:
            plan, source = step.plan, step.reading.source
            places = tuple(plans.place_in(source, change) for change in plan.changes)
            announced = plan.announce is None or plan.announce <= today
            contacts = step.reading.contacts
            yield Coming(plan.on, plan.what, contacts, places, plan.place, announced)
