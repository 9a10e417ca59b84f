"""All that is known on one day: what may be shown to these readers, and what must not be."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from contact_hub.details import Detail
from contact_hub.facts import Fact
from contact_hub.hub import Hub
from contact_hub.model.sealed import Sealed
from contact_hub.stale import gathering, near, placeholders
from contact_hub.stale.entries import Allowed, Entries, Entry, says_more, without_extension
from contact_hub.stale.sieve import Sieve, Sifted
from contact_hub.stale.standing import Standing, Stray

__all__ = ["Known", "Retired", "Scope"]

Scope = tuple[bool, ...]
"""Which of the lines under `others` hold in a place; nothing where all hold everywhere."""


@dataclass(frozen=True, slots=True)
class Retired:
    """What `former:` says of somebody in digits that nobody reads; what it was, and until when."""

    sealed: Sealed
    entry: Entry


@dataclass(frozen=True, eq=False)
class Known:
    """Everything that a detail is compared with.

    `known = Known.of(hub)` for what this hub's readers may see; `known.standing(detail, where)`
    is None for what may stand there, else a Stray that says why it may not. `where` is the page or
    file in which it was read, as `others: within:` names it: `about/index.html`,
    `stationery/letter.docx`. `known.facts` is all that may be shown, for masking. `known.digest`
    stands for the whole of it where a reading is remembered.
    """

    ours: Entries
    coming: Entries
    private: Entries
    former: Entries
    others: tuple[Allowed, ...]
    sealed: tuple[Retired, ...]
    regions: tuple[str, ...]
    """Countries in whose habits numbers are read, the nearest first."""
    fictional: bool

    @classmethod
    def of(cls, hub: Hub, *, remembered: Iterable[Entry] = ()) -> Known:
        """All that contacts.yaml says, and what its history `remembered` of earlier days."""
        said = gathering.said(hub)
        return cls(
            Entries(said.ours),
            Entries(said.coming),
            Entries(said.private),
            Entries((*said.former, *remembered)),
            tuple(gathering.others(hub)),
            tuple(sealed(hub)),
            tuple(regions(hub)),
            bool(hub.organisation.fictional),
        )

    def leaves_alone(self, where: str) -> bool:
        """Whether nothing is asked of what stands in this page or file."""
        return any(each.entry is None and each.holds(where) for each in self.others)

    def scope(self, where: str) -> Scope:
        """Which of the details of others may stand there; most places have the same."""
        return tuple(each.holds(where) for each in self.others) if self.is_divided else ()

    def standing(self, detail: Detail, where: str = "") -> Stray | None:
        """None for what may stand there."""
        return None if self.leaves_alone(where) else self.judged(detail, self.scope(where))

    def judged(self, detail: Detail, scope: Scope) -> Stray | None:
        """The same, where it is known what may stand there."""
        over = self.gone(detail)
        fine = filter(None, (entries.of(detail) for entries in self.fine(scope)))
        if any(over is None or not outdoes(over, each, detail) for each in fine):
            return None
        private = self.private.of(detail)
        if private:
            return stray(detail, "private", private)
        if over:
            return self.over(over, detail)
        if detail.kind == "name" or (detail.kind == "phone" and detail.value[:1] != "+"):
            return None
        if placeholders.is_one(detail, fictional=self.fictional):
            return Stray(detail, "placeholder")
        slip = near.nearest(detail, self.ours) or near.nearest(detail, self.coming)
        return (
            stray(detail, "near", slip) if slip else Stray(detail, "unknown", self.domain(detail))
        )

    def gone(self, detail: Detail) -> Entry | None:
        """What is over, and is this."""
        return self.former.of(detail) or self.former.of(without_extension(detail))

    def domain(self, detail: Detail) -> str:
        """Ours, if mail to this address comes to us."""
        domain = detail.value.rpartition("@")[2] if detail.kind == "email" else ""
        return domain if domain in self.domains else ""

    @cached_property
    def domains(self) -> frozenset[str]:
        """To which our mail is sent."""
        return frozenset(
            each.detail.value.rpartition("@")[2] for each in self.ours.of_kind["email"]
        )

    def over(self, entry: Entry, detail: Detail | None = None) -> Stray:
        """A former detail, as it was read or as it was written when it was right."""
        return stray(detail or entry.detail, "former", entry)

    def fine(self, scope: Scope) -> tuple[Entries, Entries, Entries]:
        """Ours, ours soon, and what is somebody else's and may stand in such a place."""
        return self.ours, self.coming, allowed(self, scope)

    def may_be_in(self, text: Sifted, scope: Scope) -> tuple[Fact, ...]:
        """What is fine and may be in this text, for masking."""
        sieves = (self.ours_sifted, *map(Sieve, self.fine(scope)[1:]))
        return tuple(each.fact for sieve in sieves for each in sieve.possible(text))

    def over_in(self, text: Sifted) -> tuple[Entry, ...]:
        """What is over and may be in this text."""
        return tuple(self.former_sifted.possible(text))

    @cached_property
    def ours_sifted(self) -> Sieve:
        """Ours, by their tokens."""
        return Sieve(self.ours)

    @cached_property
    def former_sifted(self) -> Sieve:
        """Former ones, by their tokens."""
        return Sieve(self.former)

    @cached_property
    def is_divided(self) -> bool:
        """Whether a detail of others is allowed in some places only."""
        return any(each.entry and each.within for each in self.others)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """All that may be shown somewhere, each once."""
        others = [each.entry for each in self.others if each.entry]
        everything = (*self.ours, *self.coming, *others)
        return tuple({(e.fact.kind, e.fact.value): e.fact for e in everything}.values())

    @cached_property
    def digest(self) -> str:
        """Of all that is compared with."""
        return hashlib.sha256(repr(self).encode()).hexdigest()


@lru_cache(maxsize=64)
def allowed(known: Known, scope: Scope) -> Entries:
    """What is somebody else's and may stand in such a place."""
    holds = scope or [True] * len(known.others)
    found = zip(known.others, holds, strict=True)
    return Entries(tuple(each.entry for each, here in found if each.entry and here))


def outdoes(over: Entry, fine: Entry, detail: Detail) -> bool:
    """A former page of a site that is ours, or a former name that goes on after ours, is over.

    Of an address that only the history remembers on our own site nobody says that it is gone.
    """
    said = not (over.by_git and detail.kind == "web")
    return said and says_more(over, fine, detail)


def stray(detail: Detail, standing: Standing, entry: Entry) -> Stray:
    """With what is known of it."""
    meant = entry.detail.written if standing == "near" else entry.now
    return Stray(detail, standing, entry.was, meant, entry.until, entry.place, entry.by_git)


def regions(hub: Hub) -> Iterator[str]:
    """Our country's first; then those of our offices."""
    countries = [hub.organisation.country]
    for office in hub.contacts.offices.values():
        countries += [each.country for each in (office.address, office.postal_address) if each]
    yield from (each for each in dict.fromkeys(countries) if each)


def sealed(hub: Hub) -> Iterator[Retired]:
    """Lines under `former` that say in digits alone what is over."""
    for index, record in enumerate(hub.contacts.former):
        if record.sealed:
            detail = Detail(record.sealed.kind, "", "", record.sealed.kind)
            place = ("former", index, "sealed")
            yield Retired(record.sealed, Entry(detail, place, record.was, record.until))
