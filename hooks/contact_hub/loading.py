"""A file → Contacts, or every mistake in it at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from contact_hub import checks, source
from contact_hub.casting import Cast
from contact_hub.mistakes import nearest
from contact_hub.model import Contacts
from contact_hub.problems import ContactsError, Finding, Notice, Problem, in_file_order
from contact_hub.source import Source
from contact_hub.today import Calendar

__all__ = ["Loaded", "load"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """Contacts that are right, with what is still worth saying."""

    contacts: Contacts
    source: Source
    today: date
    notices: tuple[Notice, ...]


def load(path: Path, today: date | Calendar, *, root: Path | None = None) -> Loaded:
    """The contacts of this file; raises ContactsError with all that is wrong.

    Pictures are looked for below `root`, by default the folder of the file.
    """
    written = source.read(path, shown_as=path.name)
    cast = Cast(written)
    contacts = cast.contacts()
    day = today if isinstance(today, date) else today(contacts.organisation.time_zone)
    findings: list[Finding] = [*written.findings, *cast.problems]
    if not any(is_of_a_section(problem) for problem in cast.problems):
        whole = not cast.problems
        told = checks.findings(checks.Case(contacts, written, day, root or path.parent, whole))
        findings += independent(told, cast.problems)
    if any(isinstance(each, Problem) for each in findings):
        raise ContactsError(findings)
    notices = (each for each in in_file_order(findings) if isinstance(each, Notice))
    return Loaded(contacts, written, day, tuple(notices))


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
