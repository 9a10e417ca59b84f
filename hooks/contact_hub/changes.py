"""What planned changes have made of the contacts, and will: details retired, contacts to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from contact_hub.details import Detail
from contact_hub.facts import Place
from contact_hub.model import Contacts

__all__ = ["UNCHANGED", "Changes", "Coming", "Retired", "grace_left"]


@dataclass(frozen=True, slots=True)
class Retired:
    """A detail that a planned change took out of the contacts; one that came back is not."""

    detail: Detail
    was: Place
    """Where in contacts.yaml it was."""
    until: date
    """The last day on which it was right."""
    planned: Place
    """The plan that replaced it."""


@dataclass(frozen=True, slots=True)
class Coming:
    """One plan whose day is still ahead."""

    on: date
    what: str
    """What happens, in words for customers; nothing where the plan does not say."""
    contacts: Contacts
    """The contacts with this plan and all that come before it."""
    places: tuple[Place, ...]
    """Where it changes something."""
    planned: Place
    announced: bool
    """Whether customers are told already."""


@dataclass(frozen=True, slots=True)
class Changes:
    """All that is known of them on one day, in the order of their days."""

    retired: tuple[Retired, ...] = ()
    coming: tuple[Coming, ...] = ()


UNCHANGED = Changes()


def grace_left(until: date, today: date, grace: int) -> int | None:
    """How many days papers made elsewhere may still show what was right `until` then.

    Today counts: on the last day of the grace it is 1, afterwards nothing.
    """
    left = (until - today).days + 1 + grace
    return min(left, grace) if left > 0 else None
