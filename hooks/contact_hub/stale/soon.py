"""Files made elsewhere that show what a planned change will replace: said from the first day on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from contact_hub import own_details
from contact_hub.changes import Coming
from contact_hub.details import Detail
from contact_hub.hub import Hub
from contact_hub.problems import Notice
from contact_hub.reading import finder
from contact_hub.reading.documents import Document
from contact_hub.stale.entries import Entry
from contact_hub.stale.of_document import Day

__all__ = ["findings"]


def findings(document: Document, file: str, hub: Hub, day: Day) -> Iterator[Notice]:
    """Each detail that the document shows and a plan that lies ahead replaces, told once."""
    text = finder.normalised(document.text)
    for entry, plan in leaving(hub):
        if finder.shows(text, entry.fact):
            last = plan.on + timedelta(days=day.grace - 1)
            line = day.source.line(plan.planned)
            what = f"It shows `{entry.detail.written}`, which is over from {plan.on} on"
            said = f"{what} ({day.source.file}, line {line})."
            fix = f"Have the next one ready by then: this one may be used until {last}."
            yield Notice(file, None, "", said, fix)


def leaving(hub: Hub) -> Iterator[tuple[Entry, Coming]]:
    """What is right today, and the first plan after which it is not any more."""
    told: set[Detail] = set()
    for plan in hub.changes.coming:
        then = {detail.value for _, detail in own_details.of_contacts(plan.contacts)}
        for place, detail in own_details.of_contacts(hub.contacts):
            if detail.value not in then and detail not in told:
                told.add(detail)
                yield Entry(detail, place), plan
