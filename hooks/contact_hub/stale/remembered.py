"""What once stood in contacts.yaml and does so no more, as its own history in git knows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import astuple, dataclass
from pathlib import Path

from contact_hub import history, own_details, phones
from contact_hub.details import Detail
from contact_hub.hub import Hub
from contact_hub.mistakes import Mistake
from contact_hub.model import web
from contact_hub.stale.entries import Entry
from contact_hub.stale.known import Known

__all__ = ["Gone", "entries", "gone", "known"]

LOG = (
    "-c", "core.quotePath=off", "--no-pager", "log", "--full-history", "-m", "--patch",
    "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--date=short",
    "--format=commit %h of %ad", "--",
)  # fmt: skip
NOT_SAVED = "the change that is not committed yet"
FIELDS = (
    "phone",
    "mobile",
    "textphone",
    "fax",
    "email",
    "website",
    "street",
    "postal_code",
    "name",
)
VALUE = re.compile(
    rf"(?:^|[\s{{,])(?P<field>{'|'.join(FIELDS)}|fictional):\s+"
    r"(?P<value>\"[^\"]*\"|'[^']*'|\[[^\]]*\]|[^,}#\n][^,}\n]*?)\s*(?=[,}]|\s#|$)"
)
SECTION = re.compile(r"^([a-z_]+):")
NOT_OURS = frozenset({"former", "planned", "others", "calls", "topics", "stationery"})
PHONES = frozenset({"phone", "mobile", "textphone", "fax"})
FEWEST_WORDS = 2
"""Of a person's name, or of a street with its number, that is hunted."""


@dataclass(frozen=True, slots=True)
class Gone:
    """A value that a change took out of the file; a street has its post code after a line break."""

    field: str
    value: str
    by: str
    """`commit abc1234 of 2026-03-02`."""


def known(path: Path, hub: Hub, cache: Path | None = None) -> Known:
    """All that these contacts say today, and what their file said on earlier days."""
    return Known.of(hub, remembered=entries(path, hub, cache))


def entries(path: Path, hub: Hub, cache: Path | None = None) -> Iterator[Entry]:
    """Nothing where there is no git, no history of the file, or too long a one.

    What was written while the file was a sample counts for nothing in the file of somebody real.
    """
    told: set[tuple[str, str]] = set()
    for each in gone(path, cache):
        if each.field == "fictional" and not hub.organisation.fictional:
            return
        for detail in read(each, hub):
            if (detail.kind, detail.value) not in told and not is_sample(detail, hub):
                told.add((detail.kind, detail.value))
                yield Entry(detail, by_git=each.by)


def gone(path: Path, cache: Path | None = None) -> tuple[Gone, ...]:
    """The newest first; what git said of the same commit before is not asked again."""
    changed = history.asked(
        path, "diff", "--unified=0", "--no-color", "--no-ext-diff", "HEAD", "--", path.name
    )
    unsaved = taken_out(f"commit\n{changed}") if changed else ()
    head = (history.asked(path, "log", "-1", "--format=%H", "--", path.name) or "").strip()
    if not head:
        return ()
    place = cache / f"remembered-{head}.json" if cache else None
    found = before(place) if place else None
    if found is None:
        found = tuple(dict.fromkeys(taken_out(history.asked(path, *LOG, path.name) or "")))
        keep(place, found)
    return (*unsaved, *found)


def before(place: Path) -> tuple[Gone, ...] | None:
    """As it was kept; a file that is not whole counts for nothing."""
    try:
        return tuple(Gone(*map(str, row)) for row in json.loads(place.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def keep(place: Path | None, found: Iterable[Gone]) -> None:
    """For the next build, in place of what was kept before; where nothing can be written, not."""
    if place:
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            for old in place.parent.glob("remembered-*.json"):
                old.unlink()
            place.write_text(json.dumps([astuple(each) for each in found]), encoding="utf-8")


def taken_out(text: str) -> Iterator[Gone]:
    """The values on lines with a minus; after @@ git names the section that a change is in."""
    by, section, street = NOT_SAVED, "", ""
    for row in text.splitlines():
        if row.startswith("commit"):
            by = row if row != "commit" else NOT_SAVED
        elif row.startswith("@@"):
            section, street = row.rpartition("@@")[2].strip().partition(":")[0], ""
        elif row.startswith("-") and not row.startswith("--- "):
            found = SECTION.match(row[1:])
            section = found[1] if found else section
            for field, value in values(row[1:]) if section not in NOT_OURS else ():
                street = value if field == "street" else street
                whole = f"{street}\n{value}" if field == "postal_code" and street else value
                yield Gone(named(field, section), whole, by)


def values(line: str) -> Iterator[tuple[str, str]]:
    """The fields on a line, whichever way it is written; remarks have none."""
    if not line.lstrip().startswith("#"):
        for found in VALUE.finditer(line):
            yield found["field"], " ".join(found["value"].strip("\"'[]").split())


def named(field: str, section: str) -> str:
    """Names count where they are people's."""
    return "" if field == "name" and section != "people" else field


def read(each: Gone, hub: Hub) -> Iterator[Detail]:
    """The value as a detail; one that was never right in its form is none."""
    if each.field in PHONES:
        yield from phone(each.value, hub.organisation.country)
    elif each.field == "email" and "@" in each.value:
        with suppress(UnicodeError):
            plain = own_details.ascii_email(each.value)
            yield Detail("email", plain, each.value, "e-mail address")
    elif each.field == "website" and "://" in each.value:
        yield Detail("web", own_details.plain_web(each.value), each.value, "web address")
    elif each.field in {"street", "postal_code"} and is_telling(each):
        lines = "\n".join(part.strip() for part in re.split(r"[,\n]", each.value) if part.strip())
        yield Detail("address", lines, lines.replace("\n", ", "), "address")
    elif each.field == "name" and len(each.value.split()) >= FEWEST_WORDS:
        yield Detail("name", each.value, each.value, "name")


def is_telling(each: Gone) -> bool:
    """A street with its number, that nobody writes by chance."""
    street = each.value.partition("\n")[0]
    counts = len(street.split()) >= FEWEST_WORDS and re.search(r"\d", street) is not None
    return counts and (each.field == "street" or "\n" in each.value)


def phone(value: str, country: str) -> Iterator[Detail]:
    """In the country that is ours now."""
    with suppress(Mistake):
        found = phones.parsed(value, country)
        yield Detail("phone", found.canonical, found.national, "phone")


def is_sample(detail: Detail, hub: Hub) -> bool:
    """What was never right at all."""
    if hub.organisation.fictional:
        return False
    if detail.kind == "phone":
        return phones.is_fictional(detail.value.partition(";")[0])
    host = detail.value.rpartition("@")[2].partition("/")[0]
    return detail.kind in {"email", "web"} and web.is_for_samples(host)
