"""Current means confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from contact_hub.checks.case import Case
from contact_hub.facts import Place
from contact_hub.mistakes import together
from contact_hub.model import Person, Reachable, Team
from contact_hub.model.base import Confirmation
from contact_hub.model.organisation import Bank
from contact_hub.model.walking import inside
from contact_hub.problems import Finding, Notice, Problem
from contact_hub.staff import has_left

__all__ = [
    "ACCOUNT",
    "BANK",
    "IDENTITY",
    "Kept",
    "kept",
    "nothing_is_confirmed_tomorrow",
    "to_do",
    "what_is_published_was_confirmed_lately",
    "what_nobody_ever_confirmed_is_told",
]

BANK = ("organisation", "bank")
IDENTITY = ("phone", "mobile", "textphone", "email", "address", "postal_address")
"""By what customers reach somebody: who changes it says that it is right."""
ACCOUNT = ("iban", "bic", "holder")
DAYS_OF_BANK = 90
"""Where money goes is looked at more often."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A record that somebody is to confirm: how often, in days, and who is asked."""

    place: Place
    confirmed: Confirmation | None
    every: int
    owner: str

    @property
    def due(self) -> date:
        """The last day on which its confirmation counts."""
        last = self.confirmed.on if self.confirmed else date.min
        return last + timedelta(days=self.every)


def nothing_is_confirmed_tomorrow(case: Case) -> Iterator[Problem]:
    """A confirmation is not dated in the future."""
    said = [(record.place, record.confirmed) for record in kept(case)]
    said += [(("planned", at), each.confirmed) for at, each in enumerate(case.contacts.planned)]
    for place, confirmed in said:
        if confirmed and confirmed.on > case.today:
            on, today = confirmed.on.isoformat(), case.today.isoformat()
            what = f"It says that it was confirmed on {on}, and today is {today}."
            yield case.source.problem((*place, "confirmed"), what, "Look at the year.")


def what_is_published_was_confirmed_lately(case: Case) -> Iterator[Finding]:
    """A confirmation is not older than `confirm_every` allows; before that, a Notice says so.

    In a fictional hub it is only ever a Notice: a sample does not go stale.
    """
    for record in kept(case):
        if record.confirmed is None:
            continue
        age = (case.today - record.confirmed.on).days
        what = f"{record.confirmed.by} last confirmed this {age} days ago."
        where, due = (*record.place, "confirmed"), record.due
        if due < case.today and not case.contacts.organisation.fictional:
            yield case.source.problem(where, what, to_do(case, record))
        elif due - timedelta(days=case.contacts.freshness.warn) < case.today:
            must = "It was due on" if due < case.today else "It must be confirmed by"
            yield case.source.notice(where, what, f"{must} {due}. {to_do(case, record)}")


def to_do(case: Case, record: Kept) -> str:
    """Who looks at it, and what they write."""
    line = f"`confirmed: {case.today.isoformat()} by {record.owner or '…'}`"
    if record.owner:
        return f"Ask {record.owner}: if it is still right, write {line}."
    return f"If it is still right, write {line}, with the name of whoever looked."


def what_nobody_ever_confirmed_is_told(case: Case) -> Iterator[Notice]:
    """In a real hub somebody has confirmed each office, line, team and person, and the bank."""
    if case.contacts.organisation.fictional:
        return
    bare = [record for record in kept(case) if record.confirmed is None]
    for section in dict.fromkeys(record.place[0] for record in bare):
        places = [record.place for record in bare if record.place[0] == section]
        names = [str(place[-1]) for place in places]
        where = places[0] if places[1:] == [] else (section,)
        has = "has" if len(names) == 1 else "have"
        what = f"{together(names, 5)} {has} never been confirmed."
        line = f"`confirmed: {case.today.isoformat()} by` and the name of whoever looked"
        yield case.source.notice(where, what, f"If it is right, write {line}.")


def kept(case: Case) -> Iterator[Kept]:
    """Every record that customers rely on, less those of people who have left."""
    usual, people = case.contacts.freshness.confirm_every, case.contacts.people
    left = {each.name for each in people.values() if has_left(each, case.today)}
    left -= {each.name for each in people.values() if not has_left(each, case.today)}
    for place, record in inside(case.contacts):
        if isinstance(record, Bank):
            every = record.confirm_every or min(DAYS_OF_BANK, usual)
        elif isinstance(record, Reachable) and not is_gone(case, record):
            every = record.confirm_every or usual
        else:
            continue
        asked = (name for name in owners(case, record) if name and name not in left)
        yield Kept(place, record.confirmed, every, next(asked, ""))


def is_gone(case: Case, record: Reachable) -> bool:
    """Whether it is somebody's who has left."""
    return isinstance(record, Person) and has_left(record, case.today)


def owners(case: Case, record: Reachable | Bank) -> Iterator[str]:
    """Who may be asked: a person themselves, a team's lead, and whoever did it last."""
    if isinstance(record, Person):
        yield record.name
    lead = case.contacts.people.get(record.lead or "") if isinstance(record, Team) else None
    if lead:
        yield lead.name
    if record.confirmed:
        yield record.confirmed.by
