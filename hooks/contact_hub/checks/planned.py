"""Rules about changes that take effect by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import combinations, groupby

from contact_hub import own_details, plans
from contact_hub.changes import Retired
from contact_hub.checks.case import Case
from contact_hub.checks.freshness import ACCOUNT, BANK, IDENTITY, Kept, kept, to_do
from contact_hub.facts import Place
from contact_hub.model.base import Confirmation
from contact_hub.plans import Change, Plan
from contact_hub.problems import Finding, Notice, Problem
from contact_hub.yaml_source import proposed
from contact_hub.yaml_source.written import Value, Written, readable

__all__ = [
    "a_place_is_planned_once_a_day",
    "planned_changes_have_a_place",
    "what_is_planned_and_done_is_told",
    "what_is_planned_was_confirmed",
]

SHORT = 60
"""Letters of a line that are shown again inside a sentence."""


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
    done = plans.due(plans.of(case.as_written), case.today)
    for at, plan in enumerate(done):
        what = f"It took effect on {plan.on.isoformat()} by itself and will stay so."
        before = [each for each in done[:at] if meet(each, plan)]
        fix = tidied(case, plan, done[at + 1 :])
        if before:
            line = case.source.line(before[0].place)
            fix = f"See to the plan on line {line} first: it is about the same place."
        yield case.source.notice(plan.place, what, fix)


def meet(one: Plan, other: Plan) -> bool:
    """Whether both change the same."""
    return any(overlap(here, there) for here in one.changes for there in other.changes)


def tidied(case: Case, plan: Plan, later: Iterable[Plan]) -> str:
    """Which lines to change by hand, what to list as over, and that the plan goes then."""
    again = [change for each in later for change in each.changes]
    left = [each for each in plan.changes if not any(overlap(each, other) for other in again)]
    lines = "; ".join(by_hand(case, change) for change in left)
    steps = [f"do by hand what it does ({lines})"] if lines else []
    over = [former(each) for each in case.retired if each.planned == plan.place]
    rows = [row for row in over if row]
    steps += [f"add {proposed.lines(case.as_written, 'former', rows)}"] if rows else []
    return f"When you like, {', '.join([*steps, 'and take' if steps else 'take'])} the plan out."


def former(retired: Retired) -> dict[str, Value]:
    """A line about it for `former`; nothing of a bank's own way to write an account."""
    detail = retired.detail
    if detail.label in own_details.PARTS:
        return {}
    kind = {"web": "website"}.get(detail.kind, detail.kind)
    return {kind: detail.written, "until": retired.until.isoformat(), "was": detail.label}


def by_hand(case: Case, change: Change) -> str:
    """What to write in which line."""
    place, written = plans.place_in(case.as_written, change), case.as_written
    line = f"line {written.line(place)}"
    if change.value is None:
        return f"{line} goes" if written.says(place) else f"`{readable(place)}` is gone already"
    value, step = proposed.as_written(change.value), change.steps[-1]
    said = f"- {value}" if step.isdecimal() else f"{step}: {value}"
    if step == str(place[-1]) and step.isdecimal():
        said = f"{place[-2]}: [{value}]"
    name = f"`{said}`" if len(said) <= SHORT else "the new value"
    return f"{line}: {name}" if written.says(place) else f"below {line}: {name}"


def what_is_planned_was_confirmed(case: Case) -> Iterator[Finding]:
    """A month before its day, somebody has said that what a plan changes is right.

    Of the account, at once.
    """
    records = {} if case.contacts.organisation.fictional else {r.place: r for r in kept(case)}
    warn = timedelta(days=case.contacts.freshness.warn)
    for plan in plans.of(case.as_written):
        for place, change in to_confirm(plan):
            record, is_account = records.get(place), place == BANK
            soon = is_account or plan.on - warn <= case.today
            if record and soon and not is_confirmed(case, plan, record):
                told = Problem if is_account else Notice
                line, where = case.source.line(change.place), readable(change.place)
                takes = "takes" if plan.on > case.today else "took"
                said = confirmation(case, plan)
                last = (
                    f"{said.by} last looked on {said.on}"
                    if said
                    else "nobody has said that it is right"
                )
                what = f"It {takes} effect on {plan.on}, and {last}."
                yield told(case.source.file, line, where, what, asked(case, plan, record))


def to_confirm(plan: Plan) -> Iterator[tuple[Place, Change]]:
    """The records of which it changes by what customers reach or pay them, each once."""
    told: set[Place] = set()
    for change in plan.changes:
        place = change.steps[:2]
        fields = ACCOUNT if place == BANK else IDENTITY
        is_whole = place == BANK and isinstance(change.value, Written)
        is_one = change.steps[2:3] and change.steps[2] in fields and change.value is not None
        if place not in told and (is_whole or is_one):
            told.add(place)
            yield place, change


def is_confirmed(case: Case, plan: Plan, record: Kept) -> bool:
    """By the plan itself, and lately, until its day has come; or since then at the record."""
    said = confirmation(case, plan)
    if said and (min(case.today, plan.on) - said.on).days <= record.every:
        return True
    if record.confirmed and record.confirmed.on >= plan.on:
        return True
    wholes = (each.value for each in plan.changes if each.steps == record.place)
    own = [(*record.place, "confirmed") == each.steps for each in plan.changes]
    return any(own) or any(isinstance(each, Written) and "confirmed" in each for each in wholes)


def confirmation(case: Case, plan: Plan) -> Confirmation | None:
    """What it says of itself."""
    index = int(plan.place[1])
    listed = case.contacts.planned
    return listed[index].confirmed if index < len(listed) else None


def asked(case: Case, plan: Plan, record: Kept) -> str:
    """Who looks at it, and where they say so: in the plan before its day, then at the record."""
    if plan.on <= case.today and record.place != BANK:
        return to_do(case, record)
    who = f"Ask {record.owner}: if" if record.owner else "If"
    said = f"`confirmed: {case.today} by {record.owner or '…'}`"
    return f"{who} it is, add {said} to the plan, beside `on:`."
