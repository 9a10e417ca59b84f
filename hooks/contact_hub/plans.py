"""Planned changes as they are written, and the file as it reads with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from contact_hub.facts import Place
from contact_hub.mistakes import Mistake, did_you_mean
from contact_hub.model import plain
from contact_hub.yaml_source.source import Source
from contact_hub.yaml_source.written import (
    Value,
    Written,
    WrittenList,
    child,
    list_of,
    readable,
    with_item,
    with_key,
)

__all__ = [
    "BETWEEN", "NOTHING", "WHOLE", "Change", "Fault", "Plan", "applied", "due", "of", "place_in",
]  # fmt: skip

NOTHING = "nothing"
"""What is written as a new value to take the old one away; `none` is a word of `holidays`."""
BETWEEN = re.compile(r"\s*[›>]\s*")
WHOLE = "Name the places from the top, with ` › ` between: `offices › leeds › phone`."
POSITIONS = "Positions count from one: `{}` to `{}`."


@dataclass(frozen=True, slots=True)
class Change:
    """One place of the file and its new value; without one the place is taken away."""

    steps: tuple[str, ...]
    value: Value | None
    place: Place
    line: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What changes together on a day."""

    on: date
    what: str
    announce: date | None
    place: Place
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a change cannot be made, and what to do."""

    place: Place
    what: str
    fix: str


class NowhereError(Exception):
    """There is no such place in the file; carries what is wrong and what to do."""


def of(source: Source) -> tuple[Plan, ...]:
    """Every plan whose day can be read, in the order of their days; casting tells of the others."""
    rows = source.data.get("planned")
    found = (
        plan(row, ("planned", index))
        for index, row in enumerate(rows if isinstance(rows, WrittenList) else ())
        if isinstance(row, Written)
    )
    return tuple(sorted((each for each in found if each), key=lambda each: each.on))


def plan(row: Written, place: Place) -> Plan | None:
    """One plan."""
    on, changes, what = day(row.get("on")), row.get("change"), row.get("what")
    if on is None or not isinstance(changes, Written):
        return None
    made = tuple(
        Change(
            tuple(BETWEEN.split(name.strip())),
            None if value == NOTHING else value,
            (*place, "change", name),
            changes.key_lines[name],
        )
        for name, value in changes.items()
    )
    said = " ".join(what.split()) if isinstance(what, str) else ""
    return Plan(on, said, day(row.get("announce")), place, made)


def day(value: Value | None) -> date | None:
    """A day that can be read."""
    try:
        return plain.day(value) if isinstance(value, str) else None
    except Mistake:
        return None


def due(plans: Iterable[Plan], today: date) -> tuple[Plan, ...]:
    """Those whose day has come."""
    return tuple(plan for plan in plans if plan.on <= today)


def applied(source: Source, plans: Iterable[Plan]) -> tuple[Source, tuple[Fault, ...]]:
    """The file as it reads after these plans; what cannot be changed stays, and is told.

    New values have the lines of their plans, so that what is wrong with them is told there.
    """
    data, faults = source.data, list[Fault]()
    for each in plans:
        for change in in_order(each.changes):
            try:
                data = changed(data, change)
            except NowhereError as nowhere:
                faults.append(Fault(change.place, *nowhere.args))
    return replace(source, data=data), tuple(faults)


def in_order(changes: Iterable[Change]) -> Iterator[Change]:
    """What is taken out of lists goes last and from their ends, so that all positions hold."""
    taken = [change for change in changes if change.value is None]
    yield from (change for change in changes if change.value is not None)
    yield from sorted(taken, key=lambda change: position(change.steps[-1]), reverse=True)


def position(step: str) -> int:
    """People count from one."""
    return int(step) - 1 if re.fullmatch("[0-9]{1,6}", step) else -1


def changed(data: Written, change: Change) -> Written:
    """The whole file with one change; raises NowhereError."""
    if change.steps[0] == "planned":
        what, fix = "A plan cannot change a plan.", "Change the other plan itself."
        raise NowhereError(what, fix)
    found = put(data, change.steps, change, ())
    return found if isinstance(found, Written) else data


def put(node: Value, steps: tuple[str, ...], change: Change, above: tuple[str, ...]) -> Value:
    """The node with the change somewhere below it; all around stays the very same."""
    step, *rest = steps
    if not rest:
        return put_here(node, step, change, above)
    index = position(step)
    inner = child(node, index if isinstance(node, WrittenList) else step)
    if inner is None and rest == ["1"] and change.value and isinstance(node, Written):
        return with_key(node, step, list_of(change.value, change.line), change.line)
    if inner is None or isinstance(inner, str):
        raise nowhere(node, step, above)
    below = put(inner, tuple(rest), change, (*above, step))
    if isinstance(node, Written):
        return with_key(node, step, below, node.key_lines[step])
    return (
        with_item(node, index, below, node.value_lines[index])
        if not isinstance(node, str)
        else node
    )


def put_here(node: Value, step: str, change: Change, above: tuple[str, ...]) -> Value:
    """A mapping or a list with its own value changed, added or taken away."""
    if isinstance(node, Written):
        if change.value is None and step not in node.key_lines:
            what = f"At `{readable((*above, step))}` there is nothing to take away."
            raise NowhereError(what, did_you_mean(step, node, "Take this line out of the plan."))
        return with_key(node, step, change.value, change.line)
    index = position(step)
    last = len(node) if change.value is not None else len(node) - 1
    if isinstance(node, str) or not 0 <= index <= last:
        raise nowhere(node, step, above)
    return with_item(node, index, change.value, change.line)


def nowhere(node: Value, step: str, above: tuple[str, ...]) -> NowhereError:
    """What is not there, with a near name where there is one."""
    known = list(node) if isinstance(node, Written) else []
    below = [f"{each} › {step}" for each in known if not above and child(child(node, each), step)]
    fix = did_you_mean(below[0] if below else step, below or known, WHOLE)
    if isinstance(node, WrittenList):
        fix = POSITIONS.format(readable((*above, 0)), readable((*above, len(node) - 1)))
    return NowhereError(f"There is no `{readable((*above, step))}` in this file.", fix)


def place_in(source: Source, change: Change) -> Place:
    """The steps of a change with positions counted from nought."""
    node: Value | None = source.data
    place: Place = ()
    for step in change.steps:
        own: str | int = position(step) if isinstance(node, WrittenList) else step
        place, node = (*place, own), child(node, own)
    return place
