"""What was seen beside what is true: hits, misses and false alarms, by kind of file and detail."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from tests.corpus.seeing import Seen, Told, same
from tests.corpus.specs import Spec
from tests.corpus.truth import Held, Truth, organisation, truth_of

__all__ = ["SUBJECTS", "Outcome", "Rate", "Subject", "outcomes", "rates"]

Subject = Literal[
    "required", "stale", "unknown", "unseen", "faults", "place", "verdict",
]  # fmt: skip
SUBJECTS: tuple[Subject, ...] = get_args(Subject)
"""Ours that is right; ours that is over; strangers and placeholders; what only travels with the
file; files that deceive or cannot be read; whether the place was told; good files that fail and bad
ones that pass."""
Result = Literal["hit", "missed", "false"]
TOLD_AS = {
    "former": {"former"},
    "unknown": {"unknown", "near"},
    "placeholder": {"placeholder", "unknown"},
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """One thing that was looked for, or found without being there."""

    spec: Spec
    subject: Subject
    result: Result
    kind: str
    detail: str

    def __str__(self) -> str:
        """For the list of misses."""
        what = {"missed": "missed", "false": "false alarm", "hit": "found"}[self.result]
        return f"{self.spec.file}: {self.subject}, {what}: {self.kind} {self.detail}"


@dataclass(frozen=True, slots=True)
class Rate:
    """Precision and recall of a heap of outcomes."""

    hits: int
    missed: int
    false: int

    @property
    def recall(self) -> float:
        """Of what is there, how much was found."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0

    @property
    def precision(self) -> float:
        """Of what was found, how much is there."""
        return self.hits / (self.hits + self.false) if self.hits + self.false else 1.0


def rates(found: Iterable[Outcome]) -> Rate:
    """All of them together."""
    counted = Counter(outcome.result for outcome in found)
    return Rate(counted["hit"], counted["missed"], counted["false"])


def outcomes(spec: Spec, seen: Seen) -> Iterator[Outcome]:
    """Everything that is true of a document, and everything that was said of it."""
    truth = truth_of(spec)
    yield from _fault(spec, seen)
    yield from _verdict(spec, truth, seen)
    if spec.unreadable:
        return
    yield from _required(spec, truth, seen)
    yield from _strays(spec, truth, seen)


def _fault(spec: Spec, seen: Seen) -> Iterator[Outcome]:
    """A file that cannot be read is refused; one that deceives is told, by whatever is told."""
    refused = bool(seen.unreadable or seen.faults)
    if spec.unreadable:
        yield Outcome(spec, "faults", "hit" if refused else "missed", "file", spec.unreadable)
    elif refused and not spec.deceives:
        why = " / ".join((seen.unreadable, *seen.faults)).strip(" /")
        yield Outcome(spec, "faults", "false", "file", why)


def _verdict(spec: Spec, truth: Truth, seen: Seen) -> Iterator[Outcome]:
    """A bad file that passes is missed; a good one that fails is a false alarm."""
    if truth.good is None:
        return
    result: Result = "hit" if truth.good is not bool(seen.problems) else "false"
    if not truth.good and not seen.problems:
        result = "missed"
    why = "good" if truth.good else "bad"
    yield Outcome(spec, "verdict", result, "file", _short(why, seen.problems))


def _short(why: str, problems: tuple[str, ...]) -> str:
    return f"{why}: {' / '.join(problems)}" if problems else why


def _required(spec: Spec, truth: Truth, seen: Seen) -> Iterator[Outcome]:
    ours = organisation(spec)
    longer = {ours.details[name].value.partition(";")[0] for name in truth.shows}
    for held in ours.current():
        there, found = held.name in truth.shows, held.name in seen.shows
        inside = held.kind == "phone" and not there and held.value in longer
        if there:
            yield Outcome(spec, "required", "hit" if found else "missed", held.kind, held.name)
        elif found and not inside:
            yield Outcome(spec, "required", "false", held.kind, held.name)


def _strays(spec: Spec, truth: Truth, seen: Seen) -> Iterator[Outcome]:
    details = organisation(spec).details
    used: set[int] = set()
    for name, via in (*truth.wrong, *truth.unseen):
        held = details[name]
        told = [n for n, each in enumerate(seen.told) if _is(held, each)]
        used.update(told)
        unseen = via in {"remains", "told"}
        subject: Subject = (
            "unseen" if unseen else "stale" if held.holding == "former" else "unknown"
        )
        fitting = [n for n in told if unseen or not seen.told[n].unseen]
        result: Result = "hit" if fitting else "missed"
        yield Outcome(spec, subject, result, held.kind, f"{name} ({via})")
        if name in spec.where and fitting:
            where = " / ".join(dict.fromkeys(seen.told[n].where for n in fitting))
            placed = re.search(spec.where[name], where, re.IGNORECASE)
            yield Outcome(
                spec, "place", "hit" if placed else "missed", held.kind, f"{name}: {where}"
            )
    yield from _alarms(spec, seen, used)


def _goes_without_saying(told: Told, marked: Iterable[Held]) -> bool:
    """A link is told by what is wrong with it; where filler begins, more of it follows."""
    filled = any(held.holding == "placeholder" for held in marked)
    standing = told.stray.standing
    return standing == "misleading" or (standing == "placeholder" and filled)


def _is(held: Held, told: Told) -> bool:
    return told.stray.standing in TOLD_AS[held.holding] and same(held, told.stray.detail)


def _alarms(spec: Spec, seen: Seen, used: set[int]) -> Iterator[Outcome]:
    """What was told, and is not in the file: once, wherever it was told."""
    marked = [organisation(spec).details[tag.name] for tag in spec.tags]
    alarms: dict[str, Told] = {}
    for number, told in enumerate(seen.told):
        fine = any(same(held, told.stray.detail) for held in marked if held.holding != "current")
        if number not in used and not fine and not _goes_without_saying(told, marked):
            alarms.setdefault(told.stray.detail.written, told)
    for written, told in alarms.items():
        subject: Subject = "stale" if told.stray.standing == "former" else "unknown"
        kind = told.stray.detail.kind
        yield Outcome(spec, subject, "false", kind, f"{written!r} ({told.stray.standing})")
