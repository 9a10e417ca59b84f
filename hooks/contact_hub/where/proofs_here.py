"""The last proof of a folder: the public site's, and the one of the site for colleagues."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from contact_hub.coverage import checksums
from contact_hub.coverage.certificate import Certificate, Found
from contact_hub.folders import Folders
from contact_hub.inside import beside
from contact_hub.mistakes import Mistake
from contact_hub.reports import COVERAGE

__all__ = ["Answer", "Proven", "answers", "certificate", "proven"]

Key = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Proven:
    """What was proven, and whether contacts.yaml says something else since."""

    public: Certificate
    inside: Certificate | None
    older: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """A detail with its surfaces by kind, and how many there are in the site for colleagues."""

    fact: Found
    kinds: dict[str, list[str]]
    inside: int


def proven(folders: Folders, site: Path) -> Proven:
    """Raises Mistake where nothing is proven here."""
    public = certificate(site / COVERAGE)
    other = beside(site) / COVERAGE
    inside = certificate(other) if other.is_file() else None
    path = folders.contacts
    older = not path.is_file() or checksums.of_file(path) != public.contacts.sha256
    return Proven(public, inside, older)


def certificate(path: Path) -> Certificate:
    """One that was written down; raises Mistake where it is not there, or of another version."""
    if not path.is_file():
        what = f"There is no proven site here: `{path}` is not there."
        raise Mistake(what, "Run `make site` first.")
    try:
        return Certificate.model_validate_json(path.read_bytes())
    except ValidationError:
        what = f"`{path}` is of another version, or damaged."
        raise Mistake(what, "Run `make site` first.") from None


def answers(found: Proven) -> tuple[Answer, ...]:
    """All details of both sites, each once; the site for colleagues says who confirmed what."""
    within = {key(each): each for each in found.inside.facts} if found.inside else {}
    public = {key(each): each for each in found.public.facts}
    kinds = {each.path: each.kind for each in found.public.each_surface}
    shown = [answer(fact, within.get(name), kinds) for name, fact in public.items()]
    hidden = [alone(fact) for name, fact in within.items() if name not in public]
    return (*shown, *hidden)


def key(fact: Found) -> Key:
    """By what a detail is the same in both."""
    return fact.kind, fact.value, fact.place, fact.label


def answer(fact: Found, within: Found | None, kinds: dict[str, str]) -> Answer:
    """A detail that the public may know."""
    by_kind: dict[str, list[str]] = {}
    for path in fact.surfaces:
        by_kind.setdefault(kinds.get(path, ""), []).append(path)
    if within is None:
        return Answer(fact, by_kind, 0)
    known = fact.model_copy(update={"confirmed": within.confirmed})
    return Answer(known, by_kind, len(within.surfaces))


def alone(fact: Found) -> Answer:
    """One that only colleagues may know."""
    return Answer(fact, {}, len(fact.surfaces))
