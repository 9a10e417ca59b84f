"""The harvest of any text: whole, quick, and never more than is there."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_hub import loading
from contact_hub.facts import Fact
from contact_hub.phones import Phone
from contact_hub.reading import harvest

TODAY = date(2026, 11, 22)
REGIONS = ("GB", "DE")
EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*/contacts.yaml"))
APART = st.sampled_from(["", " ", "-", ".", "\u00a0", "\u2011", "\u00ad", "\n"])
BEFORE = st.sampled_from(["", "Tel ", "Call ", "T: ", "(", "phone\n", "Fax. ", "or ", "☎ "])
AFTER = st.sampled_from(["", ".", ")", " or write", "\nMonday", ", Leeds", " 9:00-17:00", "|"])
DETAILS = (
    "Tel: 0113 496 0100",
    "+44 (0)131 496 0200 (fax)",
    "ada.stone@harbourfinch.example",
    "See www.harbourfinch.example/feedback.",
    "4 Example Quay, Leeds LS1 4AP",
    "Company number 01234567",
    "IBAN GB33 BUKB 2020 1555 5555 55",
    "Musterkai 7\n20457 Hamburg",
    "040 66969 100",
    "VAT no. GB 999 9999 73",
)
HOSTILE = [
    "0" * 40_000,
    "0113 496 " * 4_400,
    "+44 (0" * 6_600,
    "a." * 20_000,
    "a@" * 20_000,
    "a@b." * 10_000,
    "Suite 4, " * 4_400,
    "LS1 4AB " * 5_000,
    "A1 1AA, " * 5_000,
    "GB12 " * 8_000,
    "DE1 " * 10_000,
    "0 1 1 3 " * 5_000,
    "1 " * 20_000,
    "0113/" * 8_000,
    "company number " * 2_600,
    "x at y dot " * 3_600,
    "[at] " * 8_000,
    "20457 Hamburg " * 2_800,
    "\u00ad0113 496" * 4_000,
    "\n" * 40_000,
    "lorem ipsum " * 3_300,
    "TBC Tel: " * 4_400,
]


def page(number: int, found: int) -> str:
    """About 5,000 letters, unlike any other page's, with so many details."""
    words = ("the", "harbour", "opens", "at", "dawn", "and", "nobody’s", "boat", "is", "uninsured")
    line = " ".join(words[(number + place) % len(words)] for place in range(14)).capitalize()
    lines = [f"{line} – {place}." for place in range(60)]
    for place in range(found):
        lines.insert(place * 5, DETAILS[place])
    return "\n".join(lines)


def seconds(texts: list[str]) -> float:
    """What a text takes of this process, in the quickest of three rounds."""
    rounds = []
    for turn in range(3):
        began = time.process_time()
        for text in texts:
            harvest.details(text + "." * turn, REGIONS)
        rounds.append((time.process_time() - began) / len(texts))
    return min(rounds)


def test_a_page_costs_little() -> None:
    """The bars of a quiet machine are 0.2 ms and 2 ms."""
    assert seconds([page(number, 0).replace("–", "-") for number in range(50)]) < 0.002
    assert seconds([page(number, 10) for number in range(50)]) < 0.01


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
def test_a_long_hostile_text_is_harvested_quickly(text: str) -> None:
    assert seconds([text]) < 1


@given(BEFORE, APART, APART, st.integers(0, 999), AFTER)
def test_a_number_is_harvested_whatever_stands_between_its_groups(
    before: str, one: str, two: str, last: int, after: str
) -> None:
    text = f"{before}0113{one}496{two}0{last:03}{after}"
    if one == two == "\n":
        return
    found = [each.value for each in harvest.details(text, REGIONS) if each.kind == "phone"]
    assert found == [f"+441134960{last:03}"]
    known = Fact("phone", found[0], (), "phone")
    assert harvest.details(harvest.masked(text, [known]), REGIONS) == ()


@given(st.text(alphabet="0123456789 +()/-.@:,\n\t\x00\u00adaZBGß€ ]["))
def test_any_text_is_harvested_without_a_fault(text: str) -> None:
    for each in harvest.details(text, REGIONS):
        assert each.value
        assert each.written


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_all_that_real_organisations_publish_is_harvested(path: Path) -> None:
    contacts = loading.load(path, TODAY).contacts
    text = path.read_text(encoding="utf-8")
    found = {each.value for each in harvest.details(text, (contacts.organisation.country,))}
    records = (*contacts.offices.values(), *contacts.lines.values(), *contacts.teams.values())
    for way in (way for record in records for way in record.ways()):
        if isinstance(way.value, Phone):
            assert way.value.canonical in found
        elif way.kind == "email":
            assert str(way.value).lower() in found
