"""The words of the ten questions that an organisation can put to itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["FocusWords", "Question"]


@dataclass(frozen=True, slots=True)
class Question:
    """One of the ten: what it asks, what is counted, what is said of it, and what would help."""

    name: str
    asks: str
    counts: str
    says: str
    todo: str = ""


@dataclass(frozen=True, slots=True)
class FocusWords:
    """`focus.` in `words/en.toml`: words of the page, then its questions in their order."""

    title: str
    lead: str
    score: str
    of: str
    proven: str
    partly: str
    not_yet: str
    nobody: str
    counted: str
    called: str
    helps: str
    call_ourselves: str
    said_yes: str
    said_no: str
    in_place: str
    missing: str
    figures: str
    kept: str
    wait: str
    calls: str
    next: str
    next_lead: str
    next_none: str
    never: str
    last: str
    each: str
    log: str
    day: str
    who: str
    by: str
    answered: str
    nobody_answered: str
    clear_call: str
    promise_kept: str
    result: str
    questions: tuple[Question, ...]

    @classmethod
    def as_written(cls, written: Mapping[str, str | dict[str, str]]) -> FocusWords:
        """As a file of words has them."""
        said = {name: word for name, word in written.items() if isinstance(word, str)}
        asked = (Question(name, **each) for name, each in written.items() if isinstance(each, dict))
        return cls(**said, questions=tuple(asked))

    def question(self, name: str) -> Question:
        """`easy`, `route` …: one of the ten."""
        return next(each for each in self.questions if each.name == name)
