"""Files made elsewhere, held against contacts that are only supposed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from contact_hub import own_details
from contact_hub.changes import Retired
from contact_hub.details import Detail
from contact_hub.facts import Place
from contact_hub.folders import Folders
from contact_hub.hub import Hub
from contact_hub.problems import Finding
from contact_hub.stale import of_supplied, remembered
from contact_hub.yaml_source.source import Source

__all__ = ["World", "gone", "wrong_then"]

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class World:
    """Contacts, and where they are written."""

    hub: Hub
    source: Source


def wrong_then(before: World, after: World, folders: Folders) -> Iterator[Finding]:
    """What is said of them on the first day of the change, and is not said today.

    They are read as the last build read them; what was right until yesterday has its grace.
    """
    said = {(each.file, each.what) for each in told(before, folders)}
    until = before.hub.today - A_DAY
    over = (Retired(each, place, until, place) for place, each in gone(before.hub, after.hub))
    changes = replace(after.hub.changes, retired=(*after.hub.changes.retired, *over))
    then = replace(after, hub=replace(after.hub, changes=changes))
    yield from (each for each in told(then, folders) if (each.file, each.what) not in said)


def told(world: World, folders: Folders) -> list[Finding]:
    """All that is to be said of them."""
    known = remembered.known(folders.contacts, world.hub, folders.root / ".cache")
    _, findings = of_supplied.look(world.hub, world.source, folders, known)
    return findings


def gone(before: Hub, after: Hub) -> Iterator[tuple[Place, Detail]]:
    """Each detail that is nowhere in the contacts any more, once, and where it was."""
    kept = {(each.kind, each.value) for _, each in own_details.of_contacts(after.contacts)}
    for place, each in own_details.of_contacts(before.contacts):
        if (each.kind, each.value) not in kept:
            kept.add((each.kind, each.value))
            yield place, each
