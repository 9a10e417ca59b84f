"""Whatever stands in the file: it is read, or it is told; nothing else ever happens."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contact_hub import loading
from contact_hub.problems import ContactsError, Finding

ROOT = Path(__file__).parents[1]
SAMPLE = (ROOT / "contacts.yaml").read_text(encoding="utf-8")
MISTAKES = sorted((Path(__file__).parent / "mistakes").glob("*.yaml"))
SMALL = (Path(__file__).parent / "mistakes" / "thirty-at-once.yaml").read_text(encoding="utf-8")
ODD = [
    "",
    " ",
    "\t",
    "~",
    "[]",
    "{}",
    "[",
    "}",
    ": ",
    "- ",
    "? ",
    "| ",
    "> ",
    "&a",
    "*a",
    "!",
    "%",
    "@",
    "`",
    '"',
    "'",
    "#",
    "---",
    "...",
    "\u00a0",
    "\u202e",
    "\ufeff",
    "e\u0301",
    "é",
    "💛",
    "0",
    "-1",
    "1e999",
    "999999999999999999999",
    "yes",
    "null",
    "no",
    "2026-13-45",
    "99:99",
    "+44",
    "a@b",
    "https://",
    "<<: x",
    "Mon-Fri",
    "../..",
    "{{ x }}",
    "x" * 5000,
    "[a, [b, {c: d}]]",
    "{a: {b: c}}",
]
often = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)


def told(path: Path) -> Sequence[Finding]:
    """What is said of this file."""
    try:
        return loading.load(path, date(2026, 11, 21), root=ROOT).notices
    except ContactsError as error:
        return error.findings


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str | bytes], None]:
    """Reads a file of this content; anything but a report in order is an error of ours."""
    path = tmp_path / "contacts.yaml"

    def attempt(content: str | bytes) -> None:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        found = told(path)
        assert [finding.line or 0 for finding in found] == sorted(each.line or 0 for each in found)
        assert all(finding.what and finding.fix for finding in found)

    return attempt


@given(data=st.binary(max_size=300))
@often
def test_any_bytes_are_read_or_told(data: bytes, read: Callable[[str | bytes], None]) -> None:
    read(data)


@given(text=st.text(max_size=300))
@often
def test_any_text_is_read_or_told(text: str, read: Callable[[str | bytes], None]) -> None:
    read(text.encode("utf-8", "surrogatepass"))


@given(seed=st.integers(min_value=0))
@settings(often, max_examples=250)
def test_the_sample_with_lines_lost_doubled_moved_or_indented_is_read_or_told(
    seed: int, read: Callable[[str | bytes], None]
) -> None:
    chance = random.Random(seed)
    lines = chance.choice([SAMPLE, SMALL]).split("\n")
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(lines))
        change = chance.choice(["lose", "double", "move", "indent", "dedent", "cut"])
        line = lines.pop(at)
        made = {
            "lose": [],
            "double": [line, line],
            "indent": [" " * chance.randint(1, 5) + line],
            "dedent": [line[chance.randint(1, 3) :]],
            "cut": [line[: chance.randint(0, len(line))]],
        }.get(change)
        if made is None:
            at, made = chance.randrange(len(lines)), [line]
        lines[at:at] = made
    read("\n".join(lines))


@given(seed=st.integers(min_value=0))
@settings(often, max_examples=300)
def test_the_sample_with_odd_values_is_read_or_told(
    seed: int, read: Callable[[str | bytes], None]
) -> None:
    chance = random.Random(seed)
    lines = chance.choice([SAMPLE, SMALL]).split("\n")
    named = [at for at, line in enumerate(lines) if ": " in line]
    for at in chance.sample(named, chance.randint(1, 3)):
        name, _, value = lines[at].partition(": ")
        cut = chance.randint(0, len(value))
        odd = chance.choice(ODD)
        lines[at] = f"{name}: {chance.choice([odd, value[:cut] + odd + value[cut:], odd + value])}"
    read("\n".join(lines))


@given(seed=st.integers(min_value=0))
@settings(often, max_examples=100)
def test_the_sample_with_a_character_changed_is_read_or_told(
    seed: int, read: Callable[[str | bytes], None]
) -> None:
    chance = random.Random(seed)
    data = bytearray(SAMPLE.encode())
    for _ in range(chance.randint(1, 5)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    read(bytes(data))
