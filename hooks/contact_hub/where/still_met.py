"""Where a detail that is over can be met all the same: beside the proven site, and on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from contact_hub import living
from contact_hub.folders import Folders
from contact_hub.hub import Hub
from contact_hub.issued import issuing
from contact_hub.loading import Loaded
from contact_hub.model.issued import Issued
from contact_hub.reading import finder, site_files
from contact_hub.reading.documents import Document
from contact_hub.reading.documents.cached import readings
from contact_hub.stale import of_document, of_site, remembered
from contact_hub.stale.entries import Entry
from contact_hub.stale.known import Known
from contact_hub.stale.standing import Stray
from contact_hub.yaml_source.source import Source

__all__ = ["Met", "World", "of_today", "papers", "places"]

LABELS: dict[str, frozenset[str]] = {
    "phone": frozenset({"phone"}),
    "email": frozenset({"e-mail address"}),
    "address": frozenset({"address", "postal address", "registered office"}),
    "web": frozenset({"website"}),
    "iban": frozenset({"IBAN", "sort code", "account number"}),
    "name": frozenset({"name", "organisation's name", "registered name"}),
}
"""Kind of a detail → what it is called on printed pieces."""


@dataclass(frozen=True, slots=True)
class World:
    """The contacts of today, with all that was printed, all that is over, and the proven site."""

    hub: Hub
    source: Source
    known: Known
    folders: Folders
    site: Path


@dataclass(frozen=True, slots=True)
class Met:
    """A file that shows it, where in it, and why that keeps nothing from being published."""

    file: str
    where: str
    why: str


def of_today(loaded: Loaded, folders: Folders, site: Path) -> World:
    """Raises ContactsError where the register of editions is not what it was."""
    hub, _ = issuing.remembered(loaded.hub(loaded.contacts.organisation.website), folders)
    known = remembered.known(folders.contacts, hub, folders.root / ".cache")
    return World(hub, loaded.source, known, folders, site)


def places(entry: Entry, world: World) -> Iterator[Met]:
    """In files made elsewhere; and on pages of which nothing is asked. No other was published."""
    yield from in_files(entry, world)
    for name in of_site.saying(world.site) if entry.detail.value else ():
        if world.known.leaves_alone(name) and is_in(entry, world.site / name, name):
            page = name.removesuffix("index.html")
            yield Met(page, "", "which `others:` leaves alone")


def in_files(entry: Entry, world: World) -> Iterator[Met]:
    """As they were read last; those that changed since are read anew."""
    listed = [each.file for each in world.hub.contacts.stationery.supplied]
    here = [each for each in listed if (world.folders.root / each).is_file()]
    contents = [(each, (world.folders.root / each).read_bytes()) for each in here]
    for file, reading in zip(here, readings(contents, world.folders.readings), strict=True):
        if isinstance(reading, Document):
            shown = of_document.strays(reading, file, world.known)
            left = of_document.left_in(reading, file, world.known)
            for stray, where in (*shown.items(), *left.items()):
                if is_it(stray, entry, world.known):
                    yield Met(file, of_document.told(where), "" if stray in shown else "unseen")


def is_it(stray: Stray, entry: Entry, known: Known) -> bool:
    """Whether what was read is this very detail."""
    is_sealed = not entry.detail.value and stray.place == entry.place
    return stray.standing == "former" and (is_sealed or known.gone(stray.detail) == entry)


def is_in(entry: Entry, path: Path, name: str) -> bool:
    """Whether a file of the site says it."""
    try:
        parts = site_files.parts(path.read_bytes(), name, by_hand=False)
    except site_files.Unreadable:
        return False
    return any(finder.shows(f"{part.text}\n{part.behind}", entry.fact) for part in parts)


def papers(entry: Entry, world: World) -> Iterator[Issued]:
    """Printed pieces that said it, as the few digits tell that are kept of each of their labels."""
    labels = LABELS.get(entry.detail.kind, frozenset())
    fates = {each.code: each for each in living.fates(world.hub)}
    for issued in world.hub.issued:
        fate = fates[issued.code]
        for label in issued.said if labels else ():
            today = [fact.value for fact in living.right_now(fate, label)]
            is_right = fate.now is not None and label not in fate.changed
            if label in labels and not is_right and said(issued, label, entry, beside(today)):
                yield issued
                break


def beside(today: Sequence[str]) -> Iterator[list[str]]:
    """What may have stood under the same label: nothing, or all that does today but for one."""
    yield []
    yield from ([*today[:index], *today[index + 1 :]] for index in range(len(today)))


def said(issued: Issued, label: str, entry: Entry, others: Iterator[list[str]]) -> bool:
    """Whether this value stood there, with one of these."""
    ways = dict.fromkeys((entry.detail.value, entry.detail.written))
    groups = ([way, *rest] for rest in others for way in ways)
    return any(living.digits_of(issued.key, label, each) == issued.said[label] for each in groups)
