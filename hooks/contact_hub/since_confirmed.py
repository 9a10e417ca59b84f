"""What git remembers: what changed after it was confirmed, and what a plan now outdoes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from contact_hub import history, plans
from contact_hub.checks import Case
from contact_hub.checks.freshness import ACCOUNT, BANK, IDENTITY, Kept, kept, to_do
from contact_hub.facts import Place
from contact_hub.history import Dated
from contact_hub.loading import Loaded
from contact_hub.model.base import Confirmation
from contact_hub.plans import Plan
from contact_hub.problems import ContactsError, Notice, Problem
from contact_hub.yaml_source import source
from contact_hub.yaml_source.source import Source
from contact_hub.yaml_source.written import Value, child, mappings, readable

__all__ = ["asked_anew"]

Committed = Mapping[int, Dated]
Word = tuple[int, Confirmation]
"""What somebody said, and on which line."""


def asked_anew(loaded: Loaded, path: Path) -> tuple[Notice, ...]:
    """What is to be confirmed anew; raises ContactsError where it is the account, or not shown.

    Nothing where there is no git or no history, and of a sample, which nobody answers for.
    """
    if loaded.contacts.organisation.fictional:
        return ()
    written = source.read(path, shown_as=path.name)
    case = Case(loaded.contacts, loaded.source, loaded.today, path.parent, written=written)
    committed = history.lines(path)
    found = [*changed(case, committed), *outdone(case, committed)] if committed else []
    problems = [each for each in found if isinstance(each, Problem)]
    if problems:
        raise ContactsError(problems)
    return tuple(each for each in found if isinstance(each, Notice))


def changed(case: Case, committed: Committed) -> Iterator[Problem | Notice]:
    """Every record that is not what somebody confirmed."""
    of_plans = dict(words_of_plans(case))
    for record in kept(case):
        place, is_bank = record.place, record.place == BANK
        fields = ACCOUNT if is_bank else IDENTITY
        wholes = [(*place, field) for field in fields if case.source.says((*place, field))]
        lines = {line: str(whole[-1]) for whole in wholes for line in within(case.source, whole)}
        lines |= planned_accounts(case) if is_bank else {}
        for line, field in lines.items():
            words = [*word_of(case, record), *of_plans.get(line, ())]
            what = since(words, committed, line) if line not in of_plans or of_plans[line] else ""
            if what:
                told = Problem if is_bank else Notice
                where = readable((*place, field))
                yield told(case.source.file, line, where, what, to_do(case, record))
                break


def words_of_plans(case: Case) -> Iterator[tuple[int, list[Word]]]:
    """Each line of a plan, with its own confirmation; where it has none, that is told already."""
    for plan in plans.of(case.as_written):
        said = case.contacts.planned[int(plan.place[1])].confirmed
        line = case.source.line((*plan.place, "confirmed"))
        for change in plan.changes:
            lines = [change.line]
            lines += [
                at for _, each in mappings(change.value or "") for at in each.key_lines.values()
            ]
            yield from ((at, [(line, said)] if said else []) for at in lines)


def word_of(case: Case, record: Kept) -> list[Word]:
    """The record's own."""
    line = case.source.line((*record.place, "confirmed"))
    return [(line, record.confirmed)] if record.confirmed else []


def since(words: list[Word], committed: Committed, line: int) -> str:
    """What to say of a line that is newer than whatever was said of it; else nothing."""
    told = ""
    for own, word in words:
        told = newer(committed.get(own), committed.get(line), word)
        if not told:
            return ""
    return told


def newer(own: Dated | None, other: Dated | None, word: Confirmation) -> str:
    """What to say of a line that is newer than somebody's word; else nothing."""
    if own is None or other is None or own.is_new:
        return ""
    if other.is_new:
        return f"It is changed, and {word.by} confirmed what was there before, on {word.on}."
    if other.moment > own.moment and other.day > word.on:
        return f"It was changed on {other.day}, after {word.by} had confirmed it on {word.on}."
    return ""


def within(file: Source, place: Place) -> Iterator[int]:
    """The lines of a value and of all that is in it."""
    yield file.line(place)
    for _, mapping in mappings(at(file, place) or "", place):
        yield from mapping.key_lines.values()


def at(file: Source, place: Place) -> Value | None:
    """What stands there."""
    node: Value | None = file.data
    for step in place:
        node = child(node, step)
    return node


def planned_accounts(case: Case) -> dict[int, str]:
    """Lines of changes of the account that are still ahead."""
    ahead = [plan for plan in plans.of(case.source) if plan.on > case.today]
    changes = [change for plan in ahead for change in plan.changes]
    return {each.line: each.steps[-1] for each in changes if each.steps[:2] == BANK}


def outdone(case: Case, committed: Committed) -> Iterator[Problem]:
    """What was written by hand after a plan's day, and is not shown because the plan still is."""
    for plan in plans.due(plans.of(case.as_written), case.today):
        for change in plan.changes:
            place = plans.place_in(case.as_written, change)
            is_said = case.as_written.says(place)
            if is_said and at(case.as_written, place) != at(case.source, place):
                lines = set(within(case.as_written, place))
                if any(is_later(committed, line, plan, change.line) for line in lines):
                    what = (
                        f"It was changed after {plan.on}, and the plan on line {change.line} still "
                    )
                    what += "says what is shown instead."
                    fix = "If what is written here is right, take that line out of the plan."
                    yield case.as_written.problem(place, what, fix)


def is_later(committed: Committed, line: int, plan: Plan, planned: int) -> bool:
    """Whether a line is newer than the plan's, and than its day."""
    own, other = committed.get(line), committed.get(planned)
    if own is None or other is None or other.is_new:
        return False
    return own.is_new or (own.moment > other.moment and own.day >= plan.on)
