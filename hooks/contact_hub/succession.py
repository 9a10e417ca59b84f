"""Who has left and what has closed, and who helps in their place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TypeVar

from contact_hub.model import Contacts, Line, Office, Person, Team

__all__ = [
    "Somebody", "at", "chain", "everybody", "instead", "is_circle", "is_over", "is_private",
    "next_of", "of", "still", "still_open",
]  # fmt: skip

Somebody = Office | Line | Team | Person
Kind = TypeVar("Kind", Office, Line, Team, Person)
A_DAY = timedelta(days=1)
PLACES = ("offices", "lines", "teams")


def is_over(record: Somebody, today: date) -> bool:
    """Whether the last day is past: on that day itself all is as ever."""
    return record.over is not None and record.over < today


def still(records: Mapping[str, Kind], today: date) -> dict[str, Kind]:
    """Those whose last day is not past."""
    return {name: record for name, record in records.items() if not is_over(record, today)}


def still_open(contacts: Contacts, today: date) -> Contacts:
    """The contacts without the offices, lines and teams that have closed; leavers stay."""
    here = {name: still(getattr(contacts, name), today) for name in PLACES}
    fewer = {name: each for name, each in here.items() if len(each) < len(getattr(contacts, name))}
    return contacts.model_copy(update=fewer) if fewer else contacts


def everybody(contacts: Contacts) -> Iterator[Somebody]:
    """Every office, line, team and person in the file, whether or not they are still there."""
    for section in (*PLACES, "people"):
        yield from getattr(contacts, section).values()


def of(contacts: Contacts, today: date) -> Iterator[tuple[Somebody, Somebody]]:
    """Whoever has left and whatever has closed, each with who helps now."""
    for record in everybody(contacts):
        *_, last = chain(contacts, record, today)
        if last is not record and not is_over(last, today):
            yield record, last


def chain(contacts: Contacts, record: Somebody, today: date) -> tuple[Somebody, ...]:
    """From one to its successor, to theirs, and so on, as long as each is over; no circle."""
    found = {record.id: record}
    while is_over(record, today):
        after = at(contacts, record.successor)
        if after is None or after.id in found:
            break
        record = found.setdefault(after.id, after)
    return tuple(found.values())


def is_circle(links: tuple[Somebody, ...], today: date) -> bool:
    """Whether a chain comes back to one that it has met."""
    last = links[-1]
    return is_over(last, today) and last.successor in {each.id for each in links}


def next_of(contacts: Contacts, record: Somebody) -> str:
    """The id of who helps from the day on that follows the last; nothing where none is written."""
    *_, last = chain(contacts, record, record.over + A_DAY) if record.over else (record,)
    return last.id if last is not record else ""


def instead(contacts: Contacts, record_id: str, today: date) -> str:
    """The id of who helps in place of one that is over; nothing where that is nobody."""
    found = ((gone.id, helps.id) for gone, helps in of(contacts, today))
    return next((helps for gone, helps in found if gone == record_id), "")


def at(contacts: Contacts, record_id: str | None) -> Somebody | None:
    """The office, line, team or person of this id, whether or not they are still there."""
    wanted = record_id or ""
    found = contacts.offices.get(wanted) or contacts.lines.get(wanted)
    return found or contacts.teams.get(wanted) or contacts.people.get(wanted)


def is_private(record: Somebody) -> bool:
    """Whether it never was for customers."""
    return (isinstance(record, Team) and record.internal) or (
        isinstance(record, Person) and record.public is False
    )
