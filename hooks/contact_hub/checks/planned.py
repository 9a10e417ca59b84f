"""Rules about changes that take effect by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations, groupby

from contact_hub import plans
from contact_hub.checks.case import Case
from contact_hub.plans import Change, Plan
from contact_hub.problems import Notice, Problem
from contact_hub.yaml_source.written import readable

__all__ = [
    "a_place_is_planned_once_a_day",
    "planned_changes_have_a_place",
    "what_is_planned_and_done_is_told",
]

SHORT = 40
"""Letters of a value that are shown again inside a sentence."""


def planned_changes_have_a_place(case: Case) -> Iterator[Problem]:
    """A planned change names a place that is there on its day, or one that can be added."""
    planned = plans.of(case.as_written)
    done = [change for plan in plans.due(planned, case.today) for change in plan.changes]
    taken_out = {change.place for change in done if change.value is None}
    for fault in plans.applied(case.as_written, planned)[1]:
        if fault.place not in taken_out:
            yield case.source.problem(fault.place, fault.what, fault.fix)


def a_place_is_planned_once_a_day(case: Case) -> Iterator[Problem]:
    """Two plans for one place are for two days."""
    for on, same_day in groupby(plans.of(case.as_written), key=lambda plan: plan.on):
        changes = [change for plan in same_day for change in plan.changes]
        for earlier, later in combinations(changes, 2):
            if overlap(earlier, later):
                what = f"Line {earlier.line} plans for the same place on {on.isoformat()}, too."
                fix = "Keep one of the two, or give them different days."
                yield case.source.problem(later.place, what, fix)


def overlap(one: Change, other: Change) -> bool:
    """Whether one place is the other, or inside it."""
    return all(here == there for here, there in zip(one.steps, other.steps, strict=False))


def what_is_planned_and_done_is_told(case: Case) -> Iterator[Notice]:
    """A plan whose day has come can be written in its places and taken out."""
    for plan in plans.due(plans.of(case.as_written), case.today):
        what = f"It took effect on {plan.on.isoformat()} by itself and will stay so."
        yield case.source.notice(plan.place, what, tidied(case, plan))


def tidied(case: Case, plan: Plan) -> str:
    """Which lines to change by hand."""
    until = (plan.on - timedelta(days=1)).isoformat()
    lines = "; ".join(by_hand(case, change) for change in plan.changes)
    return (
        f"When you like, do by hand what it does ({lines}), list what was there before under "
        f"`former` with `until: {until}`, and take the plan out."
    )


def by_hand(case: Case, change: Change) -> str:
    """What to write in which line."""
    place, written = plans.place_in(case.as_written, change), case.as_written
    line = f"line {written.line(place)}"
    if change.value is None:
        return f"{line} goes" if written.says(place) else f"`{readable(place)}` is gone already"
    value = change.value if isinstance(change.value, str) else ""
    name = f"`{change.steps[-1]}: {value}`" if value and len(value) <= SHORT else "the new value"
    return f"{line}: {name}" if written.says(place) else f"below {line}: {name}"
