"""Documents that somebody made, each as a file made elsewhere is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from contact_hub.audit.held import Held
from contact_hub.audit.places import Place
from contact_hub.problems import Finding, Problem, of_rule
from contact_hub.reading.documents import Document
from contact_hub.reading.documents.cached import readings
from contact_hub.reading.documents.endings import KINDS
from contact_hub.stale import of_document, of_supplied

__all__ = ["findings"]

LOOK = "Look at it yourself, and put a file in its place that can be read."
AT_ONCE = 128_000_000
"""Bytes that are held together; more than that is read by and by, and not remembered."""
A_BEGINNING = 4096
"""Bytes of a file that nobody can read, to say so."""


def findings(place: Place, names: Sequence[str], held: Held) -> Iterator[Finding]:
    """What is wrong with each; on a website they may leave the details to its pages."""
    told = (
        []
        if place.pages
        else [Problem(name, None, "", *of_supplied.A_LINK) for name in place.links]
    )
    rule = "files_made_elsewhere_are_current"
    folder = place.path.parent if place.path.is_file() else place.path
    found = (each for part in parts(folder, names) for each in of_part(folder, part, place, held))
    whole = [*told, *found]
    yield from held.named(folder, of_rule(rule, whole))


def parts(folder: Path, names: Sequence[str]) -> list[list[str]]:
    """As many at once as there is room for."""
    found, room = [list[str]()], AT_ONCE
    for name in names:
        size = size_of(folder / name)
        if size > room and found[-1]:
            found.append([])
            room = AT_ONCE
        found[-1].append(name)
        room -= size
    return found


def size_of(path: Path) -> int:
    """Of what is read of it."""
    size = path.stat().st_size
    return size if path.suffix.lower() in KINDS else min(size, A_BEGINNING)


def of_part(folder: Path, names: Sequence[str], place: Place, held: Held) -> Iterator[Finding]:
    """What was read before is not read anew, where there is no more than can be held together."""
    contents, closed = list[tuple[str, bytes]](), dict[str, str]()
    for name in names:
        try:
            contents.append((name, content(folder / name)))
        except OSError as error:
            closed[name] = error.strerror or type(error).__name__
    is_whole = len(names) == len(place.documents(pictures=held.wishes.pictures))
    cache = held.contacts.parent / ".cache" / "audited" if is_whole else None
    for (name, _), reading in zip(contents, readings(contents, cache), strict=True):
        yield from of_one(folder / name, name, reading, place, held)
    for name, why in closed.items():
        yield Problem(name, None, "", f"It cannot be opened: {why}.", LOOK)


def content(path: Path) -> bytes:
    """All of it; of what nobody can read its beginning."""
    with path.open("rb") as file:
        return file.read() if path.suffix.lower() in KINDS else file.read(A_BEGINNING)


def of_one(
    path: Path, name: str, reading: Document | ValueError, place: Place, held: Held
) -> Iterator[Finding]:
    """What it lacks, what should not stand in it, and what in it cannot be read."""
    if not isinstance(reading, Document):
        yield Problem(name, None, "", f"It cannot be read. {reading}", LOOK)
        return
    asked = replace(held.asked_of(path, of_website=bool(place.pages)), file=name)
    yield from of_document.findings(reading, asked, held.day())
    yield from (Problem(name, None, "", fault, LOOK) for fault in reading.faults)
