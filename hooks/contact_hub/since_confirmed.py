"""What git remembers: a number, an address or an account that changed after it was confirmed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from contact_hub import history, plans
from contact_hub.checks import Case
from contact_hub.checks.freshness import Kept, kept, to_do
from contact_hub.facts import Place
from contact_hub.history import Dated
from contact_hub.loading import Loaded
from contact_hub.problems import ContactsError, Notice, Problem
from contact_hub.yaml_source.source import Source
from contact_hub.yaml_source.written import Value, child, mappings

__all__ = ["asked_anew"]

BANK = ("organisation", "bank")
IDENTITY = ("phone", "mobile", "textphone", "email", "address", "postal_address")
ACCOUNT = ("iban", "bic", "holder")


def asked_anew(loaded: Loaded, path: Path) -> tuple[Notice, ...]:
    """What is to be confirmed anew; raises ContactsError where it is the account.

    Nothing where there is no git or no history, and of a sample, which nobody answers for.
    """
    if loaded.contacts.organisation.fictional:
        return ()
    case = Case(loaded.contacts, loaded.source, loaded.today, path.parent)
    committed = history.lines(path)
    found = list(changed(case, committed)) if committed else []
    problems = [each for each in found if isinstance(each, Problem)]
    if problems:
        raise ContactsError(problems)
    return tuple(each for each in found if isinstance(each, Notice))


def changed(case: Case, committed: Mapping[int, Dated]) -> Iterator[Problem | Notice]:
    """Every record that is not what somebody confirmed."""
    for record in kept(case):
        place, is_bank = record.place, record.place == BANK
        fields = ACCOUNT if is_bank else IDENTITY
        wholes = [(*place, field) for field in fields if case.source.says((*place, field))]
        lines = {line: str(whole[-1]) for whole in wholes for line in within(case.source, whole)}
        lines |= planned_accounts(case) if is_bank else {}
        for line, field in lines.items():
            what = since(case, record, committed, line)
            if what:
                told = Problem if is_bank else Notice
                where = " › ".join(map(str, (*place, field)))
                yield told(case.source.file, line, where, what, to_do(case, record))
                break


def since(case: Case, record: Kept, committed: Mapping[int, Dated], line: int) -> str:
    """What to say of a line that is newer than its record's confirmation; else nothing."""
    own = committed.get(case.source.line((*record.place, "confirmed")))
    other = committed.get(line)
    if record.confirmed is None or own is None or other is None or own.is_new:
        return ""
    by, on = record.confirmed.by, record.confirmed.on
    if other.is_new:
        return f"It is changed, and {by} confirmed what was there before, on {on}."
    if other.moment > own.moment and other.day > on:
        return f"It was changed on {other.day}, after {by} had confirmed it on {on}."
    return ""


def within(source: Source, place: Place) -> Iterator[int]:
    """The lines of a value and of all that is in it."""
    node: Value | None = source.data
    for step in place:
        node = child(node, step)
    yield source.line(place)
    for _, mapping in mappings(node or "", place):
        yield from mapping.key_lines.values()


def planned_accounts(case: Case) -> dict[int, str]:
    """Lines of changes of the account that are still ahead."""
    ahead = [plan for plan in plans.of(case.source) if plan.on > case.today]
    changes = [change for plan in ahead for change in plan.changes]
    return {each.line: each.steps[-1] for each in changes if each.steps[:2] == BANK}
