"""A mistake in somebody's file: file, line, place, what is wrong, what to do."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from typing import TypeVar

__all__ = [
    "ContactsError",
    "Finding",
    "Notice",
    "Problem",
    "as_annotations",
    "as_json",
    "as_rows",
    "as_text",
    "found_by",
    "in_file_order",
    "of_rule",
    "visible",
]

MOST_ANNOTATIONS = 10
"""GitHub shows this many a step and drops the rest without a word."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to say to the person who edits the file; `what` and `fix` are sentences.

    `rule` is the name of what found it, for programs; two rules that say the same say it once.
    """

    file: str
    line: int | None
    place: str
    what: str
    fix: str
    rule: str = field(default="", compare=False, kw_only=True)

    def as_text(self) -> str:
        """Three lines: where, what, and what to do."""
        where = self.file if self.line is None else f"{self.file}, line {self.line}"
        head = f"{where}: {self.place}" if self.place else where
        return f"{visible(head)}\n    {visible(self.what)}\n    {visible(self.fix)}\n"


@dataclass(frozen=True, slots=True)
class Problem(Finding):
    """Fails the build."""


@dataclass(frozen=True, slots=True)
class Notice(Finding):
    """Worth saying; never fails the build."""

    def as_text(self) -> str:
        """As a Problem's text, and marked as a notice."""
        return f"Notice: {Finding.as_text(self)}"


class ContactsError(Exception):
    """Everything that is wrong with the file, for the person who edits it; never a traceback."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        """Findings are told in file order, each once."""
        self.findings = in_file_order(findings)
        super().__init__(self.as_text())

    def as_text(self) -> str:
        """All findings, and a count at the end."""
        return as_text(self.findings)


Told = TypeVar("Told", bound=Finding)


def of_rule(rule: str, findings: Iterable[Told]) -> Iterator[Told]:
    """The same, each with the name of the rule that found it; one that has a name keeps it."""
    return (each if each.rule else replace(each, rule=rule) for each in findings)


@contextmanager
def found_by(rule: str) -> Iterator[None]:
    """Whatever is raised as wrong meanwhile was found by this rule."""
    try:
        yield
    except ContactsError as error:
        raise ContactsError(of_rule(rule, error.findings)) from None


def in_file_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, by file and line."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda each: (each.file, each.line or 0)))


def as_text(findings: Sequence[Finding]) -> str:
    """A report for people."""
    problems = sum(isinstance(finding, Problem) for finding in findings)
    notices = len(findings) - problems
    counts = [counted(problems, "problem"), counted(notices, "notice")]
    total = " and ".join(count for count in counts if count)
    return "\n".join([*(finding.as_text() for finding in findings), f"{total}." if total else ""])


def visible(text: str) -> str:
    """On one line, and harmless to a terminal: what cannot be printed is spelt out."""
    return "".join(
        each if each.isprintable() else " " if each == "\n" else f"\\u{ord(each):04x}"
        for each in text
    )


def counted(number: int, noun: str) -> str:
    """`3 problems`, `1 problem`, or nothing."""
    if number == 0:
        return ""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def as_json(findings: Iterable[Finding]) -> str:
    """A list of objects with `severity`, `file`, `line`, `place`, `what`, `fix` and `rule`."""
    return json.dumps(as_rows(findings), ensure_ascii=False, indent=2) + "\n"


def as_rows(findings: Iterable[Finding]) -> list[dict[str, object]]:
    """The same, to be part of more."""
    return [{"severity": type(each).__name__.lower(), **asdict(each)} for each in findings]


def as_annotations(findings: Sequence[Finding]) -> str:
    """GitHub's workflow commands, Problems first; the last one says how many more there are."""
    ordered = sorted(findings, key=lambda finding: isinstance(finding, Notice))
    shown = ordered if len(ordered) <= MOST_ANNOTATIONS else ordered[: MOST_ANNOTATIONS - 1]
    lines = [annotation(finding) for finding in shown]
    rest = ordered[len(shown) :]
    if rest:
        command = "notice" if isinstance(rest[0], Notice) else "error"
        lines.append(f"::{command}::And {len(rest)} more: the log of this step lists them all.")
    return "".join(f"{line}\n" for line in lines)


def annotation(finding: Finding) -> str:
    """One workflow command: `::error file=…,line=…,title=…::message`."""
    command = "error" if isinstance(finding, Problem) else "notice"
    properties = {"file": finding.file, "line": finding.line, "title": finding.place}
    pairs = [
        f"{name}={property_escaped(str(value))}" for name, value in properties.items() if value
    ]
    message = message_escaped(visible(f"{finding.what} {finding.fix}"))
    return f"::{command} {','.join(pairs)}::{message}"


def message_escaped(text: str) -> str:
    """GitHub's workflow commands: a per cent sign and line breaks."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def property_escaped(text: str) -> str:
    """GitHub's workflow commands: as a message, and also a colon and a comma."""
    return message_escaped(text).replace(":", "%3A").replace(",", "%2C")
