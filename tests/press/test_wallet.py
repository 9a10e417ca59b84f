"""The wallet list: every topic, every office, and the number for any hour, on one sheet."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from tests.press import office

from contact_hub import surfaces
from contact_hub.lacking import evidence
from contact_hub.lacking.findings import Finding
from contact_hub.pieces import Room, wallet
from contact_hub.press import printing
from contact_hub.surfaces import Surface

MILLIMETRE = 72 / 25.4
PATH = "stationery/wallet-list.pdf"


@cache
def of_sample() -> bytes:
    """Harbour & Finch's."""
    return printed(office.room())


def printed(room: Room) -> bytes:
    """The PDF."""
    (job,) = wallet.wallet_list(room)
    return printing.printed(job.job)[0]


def wanted(room: Room) -> Surface:
    """What it must show."""
    (found,) = [each for each in surfaces.surfaces(room.hub) if each.path == PATH]
    return found


def lacks(room: Room, pdf: bytes) -> tuple[Finding, ...]:
    """What the proof finds wrong with it."""
    return evidence.read(pdf, wanted(room))


def words(pdf: bytes) -> str:
    """What all pages say, in one line."""
    pages = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


def with_topics(folder: Path, count: int, paper: str = "A4") -> Room:
    """An organisation that is asked so many things."""
    topics = "".join(
        f"  topic-{number}: {{asks: What am I to do about case number {number}, "
        "ask: leeds, promise: reply within 1 working day}\n"
        for number in range(count)
    )
    others = f"topics:\n{topics}stationery:\n  letterhead: {{paper: {paper}}}\n"
    return office.room(
        office.written(folder, "hours: Mon-Fri 9:00-17:00", "holidays: none", others=others)
    )


def test_the_list_shows_every_fact_and_its_code_can_be_read() -> None:
    room = office.room()
    assert len(wanted(room).facts) > 40
    assert lacks(room, of_sample()) == ()


def test_the_number_for_any_hour_comes_first() -> None:
    text = words(of_sample())
    numbers = re.findall(r"\+\d[\d ]{9,}\d", text)
    assert numbers[0].startswith("+44 808 157 0199")
    assert text.index("At any hour · 24-hour claims line") < text.index("I need to make a claim")


def test_topics_of_colleagues_are_not_on_it() -> None:
    assert "My laptop is broken" not in words(of_sample())


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("count", [0, 1, 9, 60])
def test_the_list_grows_and_nothing_is_left_out(count: int, paper: str, tmp_path: Path) -> None:
    room = with_topics(tmp_path, count, paper)
    pdf = printed(room)
    assert lacks(room, pdf) == ()
    text = words(pdf)
    for number in range(count):
        assert text.count(f"case number {number} ") == 1
    assert (len(pypdfium2.PdfDocument(pdf)) > 1) == (count == 60)


def test_each_panel_keeps_to_itself() -> None:
    page = pypdfium2.PdfDocument(of_sample())[0]
    layer = page.get_textpage()
    width, height = page.get_size()
    fold = width / 2
    panel = 53.98 * MILLIMETRE
    rows = 3
    top = (height + rows * panel) / 2
    for index in range(layer.count_chars()):
        left, bottom, right, above = layer.get_charbox(index)
        if above > top or above < top - rows * panel:  # what stands beside the list
            continue
        assert right < fold - 4 * MILLIMETRE or left > fold + 4 * MILLIMETRE
        from_fold = (top - (bottom + above) / 2) % panel
        assert 4 * MILLIMETRE < from_fold < panel - 3 * MILLIMETRE


def test_a_list_without_one_of_its_topics_is_told(tmp_path: Path) -> None:
    nine, ten = with_topics(tmp_path, 9), with_topics(tmp_path, 10)
    found = lacks(ten, printed(nine))
    assert any(each.fact and "case number 9" in each.fact.value for each in found)
