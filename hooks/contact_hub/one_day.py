"""The file as it reads on one day: its contacts, and what is wrong with them then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from contact_hub import checks, succession
from contact_hub.casting import Cast
from contact_hub.changes import Retired
from contact_hub.mistakes import nearest
from contact_hub.model import Contacts
from contact_hub.problems import Finding, Problem, of_rule
from contact_hub.yaml_source.source import Source

__all__ = ["Reading", "findings", "read"]


@dataclass(frozen=True, slots=True)
class Reading:
    """Contacts, and what could not be read of them."""

    source: Source
    contacts: Contacts
    problems: tuple[Problem, ...]
    cast: Cast


def read(source: Source, before: Reading | None = None) -> Reading:
    """The file's values with their types; records that are as `before` are taken from there."""
    cast = Cast(source, earlier=before.cast.records if before else {})
    contacts = cast.contacts()
    problems = tuple(of_rule("values_can_be_read", cast.problems))
    return Reading(source, contacts, problems, cast)


def findings(
    reading: Reading, day: date, root: Path, written: Source, retired: tuple[Retired, ...] = ()
) -> Iterator[Finding]:
    """What cannot be read, and what the rules say on that day; `written` is before all plans."""
    yield from reading.problems
    if not any(is_of_a_section(problem) for problem in reading.problems):
        whole = not reading.problems
        listed = reading.contacts
        still = succession.still_open(listed, day)
        case = checks.Case(still, reading.source, day, root, whole, written, retired, listed)
        yield from independent(checks.findings(case), reading.problems)


def is_of_a_section(problem: Problem) -> bool:
    """Whether a whole section cannot be read: then rules would miss all that is in it."""
    names = Contacts.model_fields
    inside = "›" in problem.place
    return not inside and (problem.place in names or nearest(problem.place, names) is not None)


def independent(findings: Iterable[Finding], problems: Iterable[Problem]) -> Iterator[Finding]:
    """Without those that may be wrong only because a value of the same record is not read."""
    broken = {problem.place for problem in problems}
    around = {outer for place in broken for outer in upwards(place)}
    for finding in findings:
        if finding.place not in around and broken.isdisjoint(upwards(finding.place)):
            yield finding


def upwards(place: str) -> Iterator[str]:
    """`a › b › c`, `a › b`, `a`."""
    steps = place.split(" › ")
    return (" › ".join(steps[:count]) for count in range(len(steps), 0, -1))
