"""Whoever is not public leaves no byte in the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from contact_hub import proven
from contact_hub.hub import Hub
from contact_hub.model import Person, Reachable
from contact_hub.phones import Phone
from contact_hub.problems import Problem
from contact_hub.proven import Site
from contact_hub.reading.hunt import Hunted
from contact_hub.reading.pdf_file import Unreadable
from contact_hub.source import Source
from contact_hub.staff import has_left

__all__ = ["problems"]

NOT_OURS = (".woff2", ".woff", ".ttf")
"""Files that carry no text of ours."""
SECONDS = 0.003
"""What one file takes, about."""
Needles = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Leak:
    """Whose detail is in a file; or why the file cannot be read."""

    record_id: str
    fault: str = ""


def problems(site: Site, hub: Hub, source: Source) -> Iterator[Problem]:
    """Every file of the site in which a detail of somebody who is not public is found."""
    needles = tuple(private(hub).items())
    paths = sorted(path for path in site.folder.rglob("*") if path.is_file()) if needles else []
    files = [path.relative_to(site.folder).as_posix() for path in paths]
    asked = [
        (file, (file, needles))
        for path, file in zip(paths, files, strict=True)
        if path.suffix.lower() not in NOT_OURS
    ]
    found = proven.read(site, asked, leaks_in, seconds=SECONDS)
    for (file, _), leaks in zip(asked, found, strict=True):
        yield from (as_problem(leak, file, hub, source) for leak in leaks)


def leaks_in(data: bytes | None, asked: tuple[str, Needles]) -> tuple[Leak, ...]:
    """Everybody whose detail is in these bytes, or in the name of the file."""
    file, needles = asked
    try:
        found = [
            *hunted(needles).found(file.encode(), ".txt"),
            *hunted(needles).found(data or b"", PurePosixPath(file).suffix.lower()),
        ]
        return tuple(Leak(record_id) for record_id in dict.fromkeys(found))
    except Unreadable as fault:
        return (Leak("", str(fault)),)


@lru_cache(maxsize=1)
def hunted(needles: Needles) -> Hunted:
    """Made ready once in each process."""
    return Hunted(dict(needles))


def as_problem(leak: Leak, file: str, hub: Hub, source: Source) -> Problem:
    """Names the file and the person or team."""
    if leak.fault:
        what = f"The file cannot be read. {leak.fault}"
        return Problem(file, None, "", what, "Take it out, or replace it.")
    section = "people" if leak.record_id in hub.contacts.people else "teams"
    what = f"`{leak.record_id}` is not public, and a detail of theirs is in `{file}`."
    fix = "Take it out of that page, or out of what it is made from."
    return source.problem((section, leak.record_id), what, fix)


def private(hub: Hub) -> dict[str, tuple[str, ...]]:
    """Id → names, numbers and addresses that belong to nobody who is public."""
    known = set(public_details(hub))
    found: dict[str, tuple[str, ...]] = {}
    for person_id, person in hub.contacts.people.items():
        if person_id not in hub.people:
            name = [] if has_left(person, hub.today) else [person.name]
            found[person_id] = tuple(
                each for each in [*name, *details(person)] if each not in known
            )
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
