"""The file on the days to come, and what a build of each would say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from contact_hub import planning, succession
from contact_hub.checks import Case
from contact_hub.checks.freshness import kept
from contact_hub.hub import Hub
from contact_hub.planning import Step, Told
from contact_hub.problems import Problem
from contact_hub.stale import later

__all__ = ["A_DAY", "Found", "Future", "counted"]

A_DAY = timedelta(days=1)
Found = dict[Told, Problem]


@dataclass(frozen=True, slots=True)
class Future:
    """The file on the days to come, and what was found on each (state that truly lives)."""

    steps: Sequence[Step]
    root: Path
    found: dict[date, Found]

    def on(self, day: date) -> Found:
        """All that fails a build of that day, by what makes two of them the same."""
        if day not in self.found:
            written = self.steps[0].reading.source
            reading = planning.latest(self.steps, day).reading
            told = planning.problems(reading, day, self.root, written)
            self.found[day] = {(place, counted(what)): told[place, what] for place, what in told}
        return self.found[day]

    def elsewhere(self, day: date) -> Found:
        """What fails a build of that day outside this file; nothing where no page had a foot."""
        reading = planning.latest(self.steps, day).reading
        changes = planning.changes(self.steps, day)
        home = reading.contacts.organisation
        hub = Hub(reading.contacts, day, home.website, changes=changes)
        if home.main_office not in {*hub.offices, *hub.lines}:
            return {}
        told = later.problems(hub, reading.source, self.root)
        return {(each.file, each.what): each for each in told}

    def graces(self, today: date, last: date) -> set[date]:
        """Days on which papers made elsewhere must not show any more what went before."""
        then = planning.latest(self.steps, last).reading.contacts
        over = {each.until for each in planning.changes(self.steps, last).retired}
        over |= {former.until for former in then.former if former.until}
        over |= {each.over for each in succession.everybody(then) if each.over}
        found = {each + timedelta(days=then.freshness.grace) + A_DAY for each in over}
        return {day for day in found if today < day <= last}

    def dates(self, today: date, last: date) -> list[date]:
        """Days after today on which something begins or ends, and the last one."""
        found = {last}
        for step in self.steps:
            found |= {step.plan.on} if step.plan else set()
            found |= set(turning(step, self.root, today))
        return sorted(day for day in found if today < day <= last)


def counted(what: str) -> str:
    """The same whether it is `3 days ago` or `4 days ago`."""
    return re.sub(r"\d+(?= days?\b)", "…", what)


def turning(step: Step, root: Path, today: date) -> Iterator[date]:
    """Days on which something in the contacts begins or ends by itself."""
    contacts = step.reading.contacts
    for record in kept(Case(contacts, step.reading.source, today, root)):
        if record.confirmed:
            yield record.due + A_DAY
    yield from (each.over + A_DAY for each in succession.everybody(contacts) if each.over)
    yield from (each.joined for each in contacts.people.values() if each.joined)
    for supplied in contacts.stationery.supplied:
        yield from ([supplied.attested.until + A_DAY] if supplied.attested else [])
    yield from (former.until + A_DAY for former in contacts.former if former.until)
