"""A file → Contacts, or every mistake in it at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from contact_hub import one_day, planning
from contact_hub.changes import UNCHANGED, Changes
from contact_hub.hub import Hub
from contact_hub.model import Contacts
from contact_hub.problems import ContactsError, Notice, Problem, in_file_order, of_rule
from contact_hub.today import Calendar
from contact_hub.yaml_source import source
from contact_hub.yaml_source.source import Source

__all__ = ["Loaded", "load"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """Contacts that are right, with what is still worth saying."""

    contacts: Contacts
    source: Source
    today: date
    notices: tuple[Notice, ...]
    changes: Changes = UNCHANGED

    def hub(self, site_url: str) -> Hub:
        """These contacts on their day, as the public may see them."""
        return Hub(self.contacts, self.today, site_url, changes=self.changes)


def load(path: Path, today: date | Calendar, *, root: Path | None = None) -> Loaded:
    """The contacts of this file; raises ContactsError with all that is wrong.

    Planned changes have been made whose day has come. Pictures are looked for below `root`, by
    default the folder of the file.
    """
    written, folder = source.read(path, shown_as=path.name), root or path.parent
    steps = planning.walked(written)
    home = steps[0].reading.contacts.organisation
    day = today if isinstance(today, date) else today(home.time_zone)
    now = planning.latest(steps, day).reading
    findings = [*written.findings, *steps[0].reading.problems]
    changes = planning.changes(steps, day)
    findings += one_day.findings(now, day, folder, written, changes.retired)
    findings += of_rule("planned_changes_are_right", planning.wrong_then(steps, day, folder))
    if any(isinstance(each, Problem) for each in findings):
        raise ContactsError(findings)
    notices = (each for each in in_file_order(findings) if isinstance(each, Notice))
    return Loaded(now.contacts, now.source, day, tuple(notices), changes)
