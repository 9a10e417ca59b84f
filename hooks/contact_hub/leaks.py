"""Whoever is not public leaves no byte in the site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from contact_hub.hub import Hub
from contact_hub.model import Person, Reachable
from contact_hub.phones import Phone
from contact_hub.problems import Problem
from contact_hub.reading.hunt import Hunted
from contact_hub.reading.pdf_file import Unreadable
from contact_hub.source import Source

__all__ = ["problems"]

NOT_OURS = (".woff2", ".woff", ".ttf", ".css", ".map")
"""Files of the theme that carry no text of ours."""


def problems(site: Path, hub: Hub, source: Source) -> Iterator[Problem]:
    """Every file of the site in which a detail of somebody who is not public is found."""
    needles = private(hub)
    if not needles:
        return
    hunted = Hunted(needles)
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        if path.suffix.lower() in NOT_OURS:
            continue
        file = path.relative_to(site).as_posix()
        try:
            found = list(hunted.found(path.read_bytes(), path.suffix.lower()))
        except Unreadable as fault:
            yield Problem(file, None, "", f"The file cannot be read. {fault}", "Take it out, or replace it.")
            continue
        for record_id in found:
            section = "people" if record_id in hub.contacts.people else "teams"
            what = f"`{record_id}` is not public, and a detail of theirs is in `{file}`."
            fix = "Take it out of that page, or out of what it is made from."
            yield source.problem((section, record_id), what, fix)


def private(hub: Hub) -> dict[str, tuple[str, ...]]:
    """Id → names, numbers and addresses that belong to nobody who is public."""
    known = set(public_details(hub))
    found: dict[str, tuple[str, ...]] = {}
    for person_id, person in hub.contacts.people.items():
        if person_id not in hub.people:
            name = [] if hub.has_left(person) else [person.name]
            found[person_id] = tuple(each for each in [*name, *details(person)] if each not in known)
    for team_id, team in hub.contacts.teams.items():
        if team.internal:
            found[team_id] = tuple(each for each in details(team) if each not in known)
    return {record_id: needles for record_id, needles in found.items() if needles}


def public_details(hub: Hub) -> Iterator[str]:
    """What may be seen, whoever else has it."""
    for section in (hub.offices, hub.lines, hub.teams, hub.people):
        for record in section.values():
            yield from details(record)
            if isinstance(record, Person):
                yield record.name


def details(record: Reachable) -> Iterator[str]:
    """Numbers in E.164, and e-mail addresses."""
    for way in record.ways():
        if isinstance(way.value, Phone):
            yield way.value.e164
        elif way.kind == "email" and isinstance(way.value, str):
            yield way.value
