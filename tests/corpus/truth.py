"""What each document holds, as its spec says it, apart from all that reads."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from tests.corpus.specs import CORPUS, Spec
from tests.corpus.tags import Via

from contact_hub.facts import Fact, FactKind

__all__ = ["Held", "Holding", "Organisation", "Truth", "organisation", "truth_of"]

Holding = Literal["current", "former", "unknown", "allowed", "placeholder"]
SAME = {"iban": "number"}
"""An IBAN is found as a number is."""


@dataclass(frozen=True, slots=True)
class Held:
    """A detail: its kind, its canonical value, and how it stands to the contacts."""

    name: str
    kind: str
    value: str
    holding: Holding

    def as_fact(self) -> Fact:
        """For the finder of expected facts."""
        kinds: tuple[FactKind, ...] = get_args(FactKind)
        kind = next(each for each in kinds if each == SAME.get(self.kind, self.kind))
        return Fact(kind, self.value, (), self.name)


@dataclass(frozen=True, slots=True)
class Organisation:
    """Whose documents they are: every detail that may stand in one, by name."""

    contacts: Path
    details: Mapping[str, Held]
    particulars: tuple[str, ...]
    about: Mapping[str, str]
    """How the names of somebody's details begin → `person` or `office`, and the id."""

    def asked(self, spec: Spec) -> tuple[str, ...]:
        """The details that the document must show."""
        names: list[str] = []
        for word in spec.must_show:
            if word == "legal":
                names += self.particulars
            elif word == "bank":
                names.append("iban")
            else:
                own = f"{spec.about}_{word}"
                names += [own] if own in self.details else [word]
                names += [word] if word == "name" else []
        return tuple(dict.fromkeys(names))

    def current(self) -> Iterable[Held]:
        """What is ours and right."""
        return (held for held in self.details.values() if held.holding == "current")


@dataclass(frozen=True, slots=True)
class Truth:
    """What one document holds; `wrong` and `unseen` are what must be told, and by which way."""

    shows: frozenset[str]
    lacks: tuple[str, ...]
    wrong: tuple[tuple[str, Via], ...]
    unseen: tuple[tuple[str, Via], ...]
    allowed: tuple[str, ...]
    good: bool | None
    """Nothing where either verdict is right."""


def truth_of(spec: Spec) -> Truth:
    """From the marks in its text."""
    ours = organisation(spec)
    known = {tag.name: ours.details[tag.name] for tag in spec.tags}
    written = {tag.name for tag in spec.tags if tag.via == "text"}
    shows = frozenset() if spec.unreadable else frozenset(_implied(written, ours))
    lacks = tuple(name for name in ours.asked(spec) if name not in shows)
    off = [
        (tag.name, tag.via)
        for tag in spec.tags
        if known[tag.name].holding in {"former", "unknown", "placeholder"} and not spec.unreadable
    ]
    wrong = tuple(dict.fromkeys(each for each in off if each[1] not in {"remains", "told"}))
    unseen = tuple(dict.fromkeys(each for each in off if each[1] in {"remains", "told"}))
    bad = bool(lacks or wrong or spec.deceives or spec.unreadable)
    either = any(via == "told" for _, via in unseen) and not bad
    allowed = tuple(name for name in written if known[name].holding == "allowed")
    return Truth(shows, lacks, wrong, unseen, allowed, None if either else not bad)


def _implied(written: Iterable[str], ours: Organisation) -> Iterable[str]:
    """Whoever reads a long name has read the short one inside of it, too."""
    names = [held for held in ours.current() if held.kind in {"name", "address", "text"}]
    for name in written:
        yield name
        whole = ours.details[name]
        if whole.kind == "name":
            for other in names:
                if re.search(rf"(?<!\w){re.escape(other.value)}(?!\w)", whole.value):
                    yield other.name


def organisation(spec: Spec) -> Organisation:
    """Whose the document is."""
    folder = CORPUS if spec.of_set == "seen" else CORPUS / "held_out"
    return _organisation(folder / "organisations" / spec.organisation)


@cache
def _organisation(stem: Path) -> Organisation:
    listed = tomllib.loads(stem.with_suffix(".toml").read_text(encoding="utf-8"))
    details: dict[str, Held] = {}
    for holding in get_args(Holding):
        for name, said in listed.get(holding, {}).items():
            kind, _, value = said.partition(" ")
            details[name] = Held(name, kind, value.replace("|", "\n"), holding)
    return Organisation(
        stem.with_suffix(".yaml"), details, tuple(listed["particulars"]), listed.get("about", {})
    )
