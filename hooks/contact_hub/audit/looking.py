"""All that was asked for, looked at: websites by their pages, everything else as documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from contact_hub.audit import documents, places, websites
from contact_hub.audit.held import Held
from contact_hub.mistakes import Mistake
from contact_hub.problems import Finding, Notice

__all__ = ["Audit", "audit"]


@dataclass(frozen=True, slots=True)
class Audit:
    """What was looked at, and what is to be said of it; `pictures` were left aside."""

    pages: int
    documents: int
    pictures: int
    findings: tuple[Finding, ...]


def audit(asked: Sequence[Path], held: Held) -> Audit:
    """Folders that hold a home page are websites; all else are documents. Notices come last."""
    pages, papers, pictures, told = 0, 0, 0, list[Finding]()
    for place in map(places.place, dict.fromkeys(asked)):
        names = place.documents(pictures=held.wishes.pictures)
        pages += len(websites.pages(place, held))
        papers += len(names)
        pictures += len(place.documents(pictures=True)) - len(names)
        told += websites.findings(place, held) if place.pages else ()
        told += documents.findings(place, names, held)
    if not (pages or papers):
        raise Mistake("There is nothing to look at.", "Look at the path of the folder.")
    once = sorted(dict.fromkeys(told), key=lambda each: isinstance(each, Notice))
    return Audit(pages, papers, pictures, tuple(once))
