"""Lines that a message proposes can be pasted as they are, and then the message is gone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from contact_hub import loading
from contact_hub.problems import ContactsError, Finding

MISTAKES = Path(__file__).parent / "mistakes"
PROPOSING = [
    "two-plans-of-one-place-are-done",
    "what_closes_soon_is_replaced",
    "what_is_planned_and_done_is_told",
    "what_is_planned_was_confirmed",
    "what_is_published_was_confirmed_lately",
    "whoever_leaves_soon_is_replaced",
]
OF_A_LIST = re.compile(
    r"add (?P<rows>`- [^`]*`(?:(?:, | and )`- [^`]*`)*) below `(?P<section>\w+):`"
)
ROW = re.compile(r"`- (?P<row>[^`]*)`")
OF_A_PLAN = re.compile(r"add `(?P<line>confirmed: [^`]*)` to the plan, beside `on:`")
OF_A_RECORD = re.compile(r"write `(?P<line>confirmed: [^`]*)`")
BY_HAND = re.compile(r"(?P<below>below )?line (?P<at>\d+): `(?P<line>[^`]*)`")
GOES = re.compile(r"line (?P<at>\d+) goes")


def report(path: Path, today: date) -> Sequence[Finding]:
    """What an editor is told about this file."""
    try:
        return loading.load(path, today).notices
    except ContactsError as error:
        return error.findings


def pasted(text: str, finding: Finding) -> str:
    """The file after what the message says, done as somebody does it who knows no YAML."""
    lines = text.splitlines()
    for found in BY_HAND.finditer(finding.fix):
        at = int(found["at"]) - 1
        blanks = len(lines[at]) - len(lines[at].lstrip()) + (2 if found["below"] else 0)
        put = [lines[at], blanks * " " + found["line"]] if found["below"] else []
        lines[at] = "\n".join(put or [with_value(lines[at], found["line"])])
    for found in OF_A_PLAN.finditer(finding.fix):
        at = max(at for at, line in enumerate(lines[: finding.line]) if "- on:" in line)
        lines[at] += f"\n    {found['line']}"
    for found in OF_A_RECORD.finditer(finding.fix):
        at = (finding.line or 0) - 1
        lines[at] = with_value(lines[at], found["line"])
    if "take the plan out" in finding.fix:
        lines = without_plan(lines, finding.line or 0)
    for found in OF_A_LIST.finditer(finding.fix):
        for row in ROW.finditer(found["rows"]):
            lines = with_row(lines, found["section"], row["row"])
    return "\n".join(lines) + "\n"


def with_value(line: str, wanted: str) -> str:
    """Another value behind the same name, in braces, too."""
    name, _, value = wanted.partition(": ")
    return re.sub(rf"\b{name}: [^,}}#]+", f"{name}: {value} ", line, count=1).rstrip()


def without_plan(lines: list[str], first: int) -> list[str]:
    """All lines up to the next dash, or the next section; with the last one goes the section."""
    after = first
    while after < len(lines) and lines[after][:4].strip() == "":
        after += 1
    left = [*lines[: first - 1], *lines[after:]]
    return [line for at, line in enumerate(left) if not (line == "planned:" and is_bare(left, at))]


def is_bare(lines: list[str], at: int) -> bool:
    """Whether nothing stands below a section any more."""
    return at + 1 >= len(lines) or not lines[at + 1].startswith(" ")


def with_row(lines: list[str], section: str, row: str) -> list[str]:
    """A line beside the others, or the section with its first one at the file's end."""
    if f"{section}:" not in lines:
        return [*lines, "", f"{section}:", f"  - {row}"]
    at = lines.index(f"{section}:")
    return [*lines[: at + 1], f"  - {row}", *lines[at + 1 :]]


def proposing(path: Path, today: date) -> Iterator[Finding]:
    """The messages of a file that say what to paste."""
    for finding in report(path, today):
        forms = (OF_A_LIST, OF_A_PLAN, OF_A_RECORD, BY_HAND, GOES)
        if any(form.search(finding.fix) for form in forms) and "is gone" not in finding.what:
            yield finding


@pytest.mark.parametrize("name", PROPOSING)
def test_what_is_proposed_loads_and_is_the_end_of_its_message(
    name: str, today: date, tmp_path: Path
) -> None:
    original = MISTAKES / f"{name}.yaml"
    text = original.read_text(encoding="utf-8")
    before = {each.what for each in report(original, today)}
    found = list(proposing(original, today))
    assert found
    for finding in found:
        copy = tmp_path / original.name
        copy.write_text(pasted(text, finding), encoding="utf-8")
        after = [each.what for each in report(copy, today)]
        assert len(after) == len(report(original, today)) - 1, after
        assert not set(after) - before
