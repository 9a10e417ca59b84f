"""Who is here on a day, and whom the public may see."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from contact_hub.model import Person

__all__ = ["has_left", "is_to_come", "published"]


def published(people: Mapping[str, Person], today: date) -> dict[str, Person]:
    """Those who said yes and are here."""
    return {
        person_id: person
        for person_id, person in people.items()
        if person.public and not has_left(person, today) and not is_to_come(person, today)
    }


def has_left(person: Person, today: date) -> bool:
    """Whether the last day is over: on that day itself they are still here."""
    return person.left is not None and person.left < today


def is_to_come(person: Person, today: date) -> bool:
    """Whether the first day is still ahead."""
    return person.joined is not None and person.joined > today
