"""Details that are known, as they are looked for: by their digits and letters, not their looks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from contact_hub.details import Detail
from contact_hub.facts import Fact, FactKind, Place
from contact_hub.reading import finder

__all__ = ["Allowed", "Entries", "Entry", "plain_number", "says_more", "words_of"]

AS_FACT: dict[str, FactKind] = {
    "phone": "phone", "email": "email", "address": "address", "web": "web", "name": "name",
    "number": "number", "iban": "number", "placeholder": "text",
}  # fmt: skip
AS_PRINTED = frozenset({"number", "iban"})
"""Kinds whose fact is as it is written: the finder knows where blanks may stand."""
FEWEST_DIGITS = 5
"""Of a number in a register that is known without the letters before it."""
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A detail, where contacts.yaml says it, and what it was if it is over."""

    detail: Detail
    place: Place = ()
    was: str = ""
    until: date | None = None
    by_git: str = ""
    now: str = ""
    """What is right in its place today, as people write it."""

    @property
    def fact(self) -> Fact:
        """As the finder looks for it."""
        kind, detail = AS_FACT[self.detail.kind], self.detail
        value = detail.written if detail.kind in AS_PRINTED else detail.value
        return Fact(kind, value, self.place, detail.label or detail.kind)


@dataclass(frozen=True, slots=True)
class Allowed:
    """What may stand somewhere though it is nobody's of ours; without an entry, all there is."""

    entry: Entry | None
    within: str = ""

    def holds(self, where: str) -> bool:
        """Whether it is allowed in this page or file."""
        return where.startswith(self.within)


@dataclass(frozen=True, eq=False)
class Entries:
    """Entries that can be asked for a detail; the first one that has it counts."""

    listed: tuple[Entry, ...]

    def __iter__(self) -> Iterator[Entry]:
        """In their order."""
        return iter(self.listed)

    def of(self, detail: Detail) -> Entry | None:
        """The entry that is this very detail, in whatever spelling."""
        if detail.kind == "web":
            sites = self.longest_first["web"]
            return next((each for each in sites if leads_into(each, detail)), None)
        if detail.kind in {"address", "name"} and "\n" not in detail.value:
            code = self.by_key.get(f"number {plain_number(detail.value)}")
            if code:  # some codes look like post codes
                return code
        if detail.kind in {"address", "name"}:
            alike = self.longest_first[detail.kind]
            return next((each for each in alike if same(each, detail)), None)
        return next((self.by_key[key] for key in keys(detail) if key in self.by_key), None)

    @cached_property
    def by_key(self) -> dict[str, Entry]:
        """Numbers and e-mail addresses; a number with an extension also as its switchboard's."""
        found: dict[str, Entry] = {}
        for entry in self:
            for key in keys(entry.detail):
                found.setdefault(key, entry)
        for entry in self:
            found.setdefault(next(keys(without_extension(entry.detail)), ""), entry)
        return found

    @cached_property
    def of_kind(self) -> dict[str, tuple[Entry, ...]]:
        """By their kind."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self:
            found[entry.detail.kind].append(entry)
        return defaultdict(tuple, {kind: tuple(entries) for kind, entries in found.items()})

    @cached_property
    def longest_first(self) -> dict[str, tuple[Entry, ...]]:
        """By their kind: of two that hold the same detail the one that says more counts."""
        found = {
            kind: tuple(sorted(entries, key=lambda each: -len(each.detail.value)))
            for kind, entries in self.of_kind.items()
        }
        return defaultdict(tuple, found)


def keys(detail: Detail) -> Iterator[str]:
    """By which it is the same; a number in a register is also known without its country."""
    if detail.kind in {"phone", "email"}:
        yield f"{detail.kind} {detail.value.casefold()}"
    elif detail.kind in AS_PRINTED:
        plain = plain_number(detail.value)
        yield f"number {plain}"
        digits = re.sub(r"\D", "", plain)
        if len(digits) >= FEWEST_DIGITS and detail.kind == "number":
            yield f"number {digits}"


def plain_number(value: str) -> str:
    """Letters and digits alone."""
    return re.sub(r"[\W_]", "", value).upper()


def without_extension(detail: Detail) -> Detail:
    """The number of the switchboard."""
    return Detail(detail.kind, detail.value.partition(";ext=")[0], detail.written, detail.label)


def leads_into(entry: Entry, detail: Detail) -> bool:
    """The same site or page, or one below it; a whole site has its subdomains besides."""
    host, _, path = entry.detail.value.casefold().partition("/")
    other, _, way = detail.value.casefold().partition("/")
    if other != host and (path or not other.endswith(f".{host}")):
        return False
    return not path or way == path or way.startswith((f"{path}/", f"{path}?", f"{path}#"))


def same(entry: Entry, detail: Detail) -> bool:
    """The whole of it is shown; or, of an address, nothing besides a part of it."""
    if finder.shows(detail.value, entry.fact):
        return True
    parts = words_of([detail.value])
    return detail.kind == "address" and len(parts) > 1 and parts <= words_of([entry.detail.value])


def says_more(entry: Entry, other: Entry, detail: Detail) -> bool:
    """Both hold the detail, and the other is no more than a part of the entry.

    A page or subdomain of the other's site; a longer name or address in which the other stands.
    """
    if detail.kind == "web":
        return leads_into(other, entry.detail) and not leads_into(entry, other.detail)
    if detail.kind not in {"name", "address"}:
        return False
    whole = finder.shows(detail.value, entry.fact) and finder.shows(entry.detail.value, other.fact)
    return whole and not finder.shows(other.detail.value, entry.fact)


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Their words and numbers."""
    return frozenset(word.casefold() for text in texts for word in WORD.findall(text))
