"""Who is here on a day, and whom the public may see."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from contact_hub import succession
from contact_hub.model import Person, Topic

__all__ = ["for_colleagues", "has_left", "here", "is_to_come", "published"]


def here(people: Mapping[str, Person], today: date) -> dict[str, Person]:
    """Those who have come and not left."""
    return {
        person_id: person
        for person_id, person in people.items()
        if not has_left(person, today) and not is_to_come(person, today)
    }


def published(people: Mapping[str, Person], today: date) -> dict[str, Person]:
    """Those who said yes and are here."""
    return {key: person for key, person in here(people, today).items() if person.public}


def for_colleagues(topic: Topic) -> bool:
    """Whether a topic is for staff alone."""
    return [each.casefold() for each in topic.audience] == ["staff"]


def has_left(person: Person, today: date) -> bool:
    """Whether the last day is over: on that day itself they are still here."""
    return succession.is_over(person, today)


def is_to_come(person: Person, today: date) -> bool:
    """Whether the first day is still ahead."""
    return person.joined is not None and person.joined > today
