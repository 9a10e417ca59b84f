"""A file → Contacts, or every mistake in it at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from contact_hub import checks, source, translating
from contact_hub.facts import Place
from contact_hub.model import Contacts, Line, Office, Person, Record, Team, Topic
from contact_hub.problems import ContactsError, Finding, Notice, Problem
from contact_hub.source import Source, Written

__all__ = ["Loaded", "load"]

RECORDS: Mapping[str, type[Record]] = {
    "offices": Office,
    "lines": Line,
    "teams": Team,
    "people": Person,
    "topics": Topic,
}


@dataclass(frozen=True, slots=True)
class Loaded:
    """Contacts that are right, with what is still worth saying."""

    contacts: Contacts
    source: Source
    notices: tuple[Notice, ...]


def load(path: Path, today: date, *, root: Path | None = None) -> Loaded:
    """The contacts of this file; raises ContactsError with all that is wrong.

    Pictures are looked for below `root`, by default the folder of the file.
    """
    folder = root or path.parent
    written = source.read(path, shown_as=path.name)
    contacts, findings = typed(written)
    if contacts is not None:
        findings += checks.findings(checks.Case(contacts, written, today, folder))
    findings += written.notices
    if contacts is None or any(isinstance(finding, Problem) for finding in findings):
        raise ContactsError(findings)
    told = tuple(finding for finding in findings if isinstance(finding, Notice))
    return Loaded(contacts, written, tuple(sorted(dict.fromkeys(told), key=lambda each: each.line or 0)))


def typed(written: Source) -> tuple[Contacts | None, list[Finding]]:
    """The values with their types; where one cannot be read, all that is wrong instead."""
    findings: list[Finding] = []
    data: dict[str, object] = dict(written.data)
    for section, model in RECORDS.items():
        rows = written.data.get(section)
        if isinstance(rows, Written):
            data[section] = records(written, section, model, rows, findings)
    try:
        contacts = Contacts.model_validate(data, context={"country": home(written)})
    except ValidationError as error:
        findings += translating.findings(error, Contacts, written, ())
        return None, [each for each in findings if not follows(each, findings)]
    return (None if findings else contacts), findings


def records(
    written: Source, section: str, model: type[Record], rows: Written, findings: list[Finding]
) -> dict[str, Record]:
    """A section's records, each read in its own country; findings collect what is wrong."""
    found: dict[str, Record] = {}
    for record_id, raw in rows.items():
        place = (section, record_id)
        if not isinstance(raw, Written):
            what = f"`{record_id}` has no details."
            fix = f"Put them under it, indented: `{record_id}:` and on the next lines `name: …`."
            findings.append(written.problem(place, what, fix))
            continue
        if "id" in raw:
            what = f"`id` is not written here: `{record_id}` is the id."
            findings.append(written.problem((*place, "id"), what, "Take the line out."))
        try:
            context = {"country": country_of(written, section, raw)}
            found[record_id] = model.model_validate(raw | {"id": record_id}, context=context)
        except ValidationError as error:
            findings += translating.findings(error, model, written, place)
    for record_id in rows.key_lines.keys() - rows.keys():
        what = f"`{record_id}` has nothing under it."
        findings.append(written.problem((section, record_id), what, "Add its details, or take the line out."))
    return found


def follows(finding: Finding, findings: list[Finding]) -> bool:
    """Whether `offices is too short` is only there because no office could be read."""
    return any(
        each is not finding and each.place.startswith(f"{finding.place} › ") for each in findings
    ) and finding.place in RECORDS


def home(written: Source) -> str:
    """The organisation's country, as far as the file says it rightly."""
    return text_at(written, ("organisation", "country")) or "GB"


def country_of(written: Source, section: str, raw: Written) -> str:
    """The country in whose habits a record's numbers are written: its office's, or our own."""
    offices = [("offices", str(raw.get("office")))]
    if section == "people":
        offices.append(("offices", text_at(written, ("teams", str(raw.get("team")), "office"))))
    places: Iterator[Place] = ((*office, "address", "country") for office in offices)
    address = raw.get("address")
    own = address.get("country") if isinstance(address, Written) else None
    stated = [own, *(text_at(written, place) for place in places)]
    codes = (code.upper() for code in stated if isinstance(code, str))
    return next((code for code in codes if len(code) == 2), home(written))  # noqa: PLR2004 - ISO alpha-2


def text_at(written: Source, place: Place) -> str:
    """The text at a place, or nothing."""
    node: object = written.data
    for step in place:
        node = node.get(str(step)) if isinstance(node, Written) else None
    return node if isinstance(node, str) else ""
