"""What guides show is what one gets: examples load, and reports are word for word."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests import promised
from tests.guides import (
    CONTACTS,
    DAY,
    GONE,
    ROOT,
    blocks,
    put_into,
    renewed_lines,
    renewed_reports,
    rows,
)

from contact_hub import loading
from contact_hub.model import promises
from contact_hub.opening import hours_text
from contact_hub.opening.hours import clock
from contact_hub.opening.timetable import Timetable
from contact_hub.problems import ContactsError, Problem
from contact_hub.words import wording

SLIPS = {
    "phone: 0113 496 0100\n": "phone: 0113 496 O100\n",
    "hours: Mon-Fri 9:00-17:30; Sat 10:00-13:00\n": "hours: Mon-Fri 9-5.30; Sat 10-1\n",
    "lead: ada-stone\n": "lead: ada-stoen\n",
}
"""What somebody wrote, and then got the reports that README.md and CONTRIBUTING.md show."""
PRINTED = ROOT / "tests" / "sabotage" / "an_invoice_footer_without_vat_number.txt"
"""The report of a print, which needs a build."""
MAINTAINING = ROOT / "docs" / "maintaining"
HOURS, TOPICS = MAINTAINING / "hours.md", MAINTAINING / "topics.md"
LONDON = ZoneInfo("Europe/London")
FRAGMENTS = {"fields.md", "rules.md"}
"""Guides whose blocks are single lines."""
GUIDES = [path for path in sorted(MAINTAINING.glob("*.md")) if path.name not in FRAGMENTS]
JOBS = [
    pytest.param(block, id=f"{path.stem}-{number}")
    for path, first in ((ROOT / "CONTRIBUTING.md", 1), *((guide, 0) for guide in GUIDES))
    for number, block in enumerate(blocks(path, "yaml")[first:], 1)
]

of_the_sample = pytest.mark.skipif(
    "name: Harbour & Finch\n" not in CONTACTS, reason="The sample made room for real contacts."
)


def test_the_complete_example_is_right(tmp_path: Path) -> None:
    example = tmp_path / "contacts.yaml"
    example.write_text(blocks(ROOT / "CONTRIBUTING.md", "yaml")[0], encoding="utf-8")
    loaded = loading.load(example, DAY, root=ROOT)
    assert loaded.notices == ()
    assert loaded.contacts.people
    assert loaded.contacts.topics


@of_the_sample
@pytest.mark.parametrize("job", JOBS)
def test_an_everyday_job_is_right(job: str, tmp_path: Path) -> None:
    contacts = tmp_path / "contacts.yaml"
    contacts.write_text(put_into(CONTACTS, job), encoding="utf-8")
    assert said_of(contacts) == ""


def said_of(contacts: Path) -> str:
    """The report on a file; nothing where it is right."""
    try:
        loading.load(contacts, DAY, root=ROOT)
    except ContactsError as error:
        return error.as_text()
    return ""


def test_a_block_keeps_the_lines_beside_it() -> None:
    old = "lines:\n  a:\n    name: A\n    phone: 1\n  b:\n    name: B\nclosures:\n  - old\n"
    new = "lines:\n  a:\n    phone: 2\nclosures:\n  - new\n"
    assert put_into(old, new) == old.replace("phone: 1", "phone: 2").replace("- old", "- new")


@pytest.mark.parametrize(("name", "write", "read"), rows(HOURS, "| Write"))
def test_hours_are_shown_as_the_guide_says(name: str, write: str, read: str) -> None:
    hours = hours_text.parsed(write)
    assert hours.as_text(wording.in_language("en-GB")) == read, name
    assert hours.as_written() == write


@pytest.mark.parametrize(("write", "read"), rows(HOURS, "You write"))
def test_hours_are_read_as_the_guide_says(write: str, read: str) -> None:
    assert hours_text.parsed(write) == hours_text.parsed(read)


@pytest.mark.parametrize(("promise", "friday", "saturday"), rows(TOPICS, "Promise"))
def test_a_promise_is_kept_by_the_time_that_the_guide_says(
    promise: str, friday: str, saturday: str
) -> None:
    hours = hours_text.parsed("Mon-Fri 9:00-17:30")
    times = Timetable("Europe/London", hours, (), DAY, DAY + timedelta(days=21))
    asked = (datetime(2026, 11, 27, 16, tzinfo=LONDON), datetime(2026, 11, 28, 12, tzinfo=LONDON))
    kept = [promised.kept_by(promises.promise(promise), times, instant) for instant in asked]
    assert [said(each) for each in kept if each] == [friday, saturday]


def said(instant: datetime) -> str:
    """`Monday at 11:30am`."""
    local = instant.astimezone(LONDON)
    words = wording.in_language("en-GB")
    return f"{local:%A} at {clock(local.hour * 60 + local.minute, words)}"


@of_the_sample
@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_the_reports_shown_are_those_one_gets(
    page: str, tmp_path: Path, golden: Callable[[Path, str], None]
) -> None:
    path = ROOT / page
    shown = path.read_text(encoding="utf-8")
    block = blocks(path, "yaml")[0]
    if page == "README.md":
        shown = shown.replace(block, renewed_lines(block, CONTACTS))
    now = renewed_reports(shown, reports(tmp_path))
    assert GONE not in now
    golden(path, now)


def reports(folder: Path) -> str:
    """The Problems of the sample with its slips, and of a print that lacks something."""
    contacts = folder / "contacts.yaml"
    written = CONTACTS
    for right, wrong in SLIPS.items():
        assert written.count(right) == 1
        written = written.replace(right, wrong)
    contacts.write_text(written, encoding="utf-8")
    with pytest.raises(ContactsError) as caught:
        loading.load(contacts, DAY, root=ROOT)
    problems = [each.as_text() for each in caught.value.findings if isinstance(each, Problem)]
    return "\n".join([*problems, printed()])


def printed() -> str:
    """The report of a print, at its line in the sample."""
    lines = CONTACTS.splitlines()
    number = next(at for at, line in enumerate(lines, 1) if line.startswith("    vat: "))
    return re.sub(r"line \d+", f"line {number}", PRINTED.read_text(encoding="utf-8"), count=1)


def test_a_report_that_nobody_gets_is_seen() -> None:
    shown = "```text\ncontacts.yaml, line 1: gone › name\n    Whatever.\n```\n"
    assert GONE in renewed_reports(shown, "contacts.yaml, line 2: other › name\n    Else.\n")


def test_a_report_is_renewed_in_its_place() -> None:
    shown = "contacts.yaml, line 1: a › b\n    Old.\n\nText.\n"
    now = "contacts.yaml, line 7: a › b\n    New.\n    Do it.\n"
    assert renewed_reports(shown, now) == f"{now}\nText.\n"


@pytest.mark.parametrize(("page", "number"), [("README.md", 4), ("CONTRIBUTING.md", 1)])
def test_there_are_reports_to_compare(page: str, number: int) -> None:
    shown = (ROOT / page).read_text(encoding="utf-8")
    assert renewed_reports(shown, "").count(GONE) == number


def test_a_line_that_is_there_no_more_is_seen() -> None:
    assert renewed_lines("a:\n  b: 1\n  c: 2\n", "a:\n  b: 3\n") == f"a:\n  b: 3\n{GONE}"


@of_the_sample
@pytest.mark.parametrize(
    ("blocks_of", "days"),
    [
        ((0, 1), (DAY, date(2027, 1, 29), date(2027, 1, 30))),
        ((3,), (DAY, date(2027, 3, 31), date(2027, 4, 1))),
    ],
    ids=["somebody", "an office"],
)
def test_leaving_as_the_guide_says_is_right_before_and_after(
    blocks_of: tuple[int, ...], days: tuple[date, ...], tmp_path: Path
) -> None:
    guide = blocks(MAINTAINING / "leaving.md", "yaml")
    text = CONTACTS
    for each in blocks_of:
        text = put_into(text, guide[each])
    path = tmp_path / "contacts.yaml"
    path.write_text(text, encoding="utf-8")
    for day in days:
        told = loading.load(path, day, root=ROOT).notices
        assert "whoever_leaves_soon_is_replaced" not in {each.rule for each in told}
        assert "what_closes_soon_is_replaced" not in {each.rule for each in told}
