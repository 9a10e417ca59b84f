"""Door signs: hours that can be read from two metres, and a number for when it is closed."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageOps
from tests.press import office

from contact_hub import surfaces
from contact_hub.lacking import evidence
from contact_hub.must_show import facts_of_signs
from contact_hub.pieces import Room, signs
from contact_hub.press import printing

MILLIMETRE = 72 / 25.4
SMALL_WEEK = (
    "Mon 9:00-12:00, 13:00-17:00; Tue 10:00-18:00; Wed 9:00-12:00; Thu 9:00-19:00; Fri 9:00-15:00"
)


@cache
def of_sample() -> dict[str, bytes]:
    """Each office's sign, by its path."""
    return printed(office.room())


def printed(room: Room) -> dict[str, bytes]:
    """The PDFs."""
    return {job.paths[0]: printing.printed(job.job)[0] for job in signs.door_signs(room)}


def of_leeds(
    folder: Path, *lines: str, others: str = "", language: str = "en-GB"
) -> tuple[Room, bytes]:
    """The sign of an office with these lines."""
    room = office.room(office.written(folder, *lines, others=others, language=language))
    return room, printed(room)["door-signs/leeds.pdf"]


def words(pdf: bytes) -> str:
    """What it says, in one line."""
    (page,) = pypdfium2.PdfDocument(pdf)
    return " ".join(page.get_textpage().get_text_range().split())


def size_of(pdf: bytes, text: str) -> float:
    """The height of the type in which these words are set, in points."""
    layer = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    found = layer.search(text).get_next()
    assert found is not None, text
    left, bottom, right, top = layer.get_charbox(found[0], loose=True)
    return float(top - bottom) if right > left else 0.0


def lacks(room: Room, pdf: bytes, kind: str = "door sign") -> list[str]:
    """What the proof finds wrong with it."""
    (wanted,) = [each for each in surfaces.surfaces(room.hub) if each.kind == kind][:1]
    found = evidence.read(pdf, wanted)
    return [each.fact.value if each.fact else each.what for each in found]


@pytest.mark.parametrize("place", ["leeds", "leith", "hamburg"])
def test_a_sign_shows_every_fact_and_its_code_can_be_read(place: str) -> None:
    room = office.room()
    path = f"door-signs/{place}.pdf"
    (wanted,) = [each for each in surfaces.surfaces(room.hub) if each.path == path]
    assert len(wanted.facts) > 6
    assert evidence.read(of_sample()[path], wanted) == ()


@pytest.mark.parametrize("paper", ["A3", "A4", "Letter"])
def test_hours_can_be_read_from_two_metres(paper: str, tmp_path: Path) -> None:
    paper_line = f"stationery:\n  door_sign: {{paper: {paper}}}\n"
    _, pdf = of_leeds(tmp_path, f"hours: {SMALL_WEEK}", "holidays: GB-ENG", others=paper_line)
    for time in ("9am to noon", "1pm to 5pm", "10am to 6pm", "9am to 3pm", "Closed"):
        assert size_of(pdf, time.capitalize()) >= 24


def test_the_number_for_when_it_is_closed_is_the_largest_of_all() -> None:
    sign = of_sample()["door-signs/leeds.pdf"]
    assert (
        size_of(sign, "0808 157 0199") > size_of(sign, "9am to 5:30pm") > size_of(sign, "0113 496")
    )


def test_closed_days_are_said_too() -> None:
    assert "Saturday 10am to 1pm Sunday Closed" in words(of_sample()["door-signs/leeds.pdf"])


def test_numbers_are_written_as_one_dials_them_at_the_door() -> None:
    assert "040 66969100" in words(of_sample()["door-signs/hamburg.pdf"])
    assert "+44 808 157 0199" in words(of_sample()["door-signs/hamburg.pdf"])
    assert "+44" not in words(of_sample()["door-signs/leith.pdf"])


def test_languages_are_named_as_they_name_themselves() -> None:
    assert "We speak Deutsch, Dansk, English" in words(of_sample()["door-signs/hamburg.pdf"])


def test_single_closures_are_not_on_a_sign_that_hangs_for_years() -> None:
    leith = words(of_sample()["door-signs/leith.pdf"])
    assert "Training day" not in leith
    assert "2027" not in leith
    assert "Closed on public holidays" in leith


@pytest.mark.parametrize(
    ("holidays", "said"),
    [
        ("GB-ENG", "Closed on public holidays"),
        ("none", "Open on public holidays, too"),
    ],
)
def test_what_public_holidays_do_is_said(holidays: str, said: str, tmp_path: Path) -> None:
    room, pdf = of_leeds(tmp_path, "hours: Mon-Fri 9:00-17:00", f"holidays: {holidays}")
    assert said in words(pdf)
    assert lacks(room, pdf) == []


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ("by appointment", "By appointment"),
        ("always", "24 hours a day, every day"),
        ("Mon-Fri 9:00-17:00; by appointment", "By appointment"),
    ],
)
def test_an_office_without_a_usual_week_says_how_it_is_open(
    hours: str, said: str, tmp_path: Path
) -> None:
    room, pdf = of_leeds(tmp_path, f"hours: {hours}", "holidays: none")
    assert said in words(pdf)
    assert lacks(room, pdf) == []


def test_where_one_has_to_call_first_our_own_number_is_the_largest(tmp_path: Path) -> None:
    _, pdf = of_leeds(tmp_path, "hours: by appointment", "holidays: none")
    assert "Call 0113 496 0100 Out of hours: Leave a message." in words(pdf)
    assert size_of(pdf, "0113 496 0100") > 40


def test_other_hours_of_the_telephone_are_told(tmp_path: Path) -> None:
    room, pdf = of_leeds(
        tmp_path, "hours: Mon-Fri 9:00-17:00", "phone_hours: Mon-Fri 8:00-20:00", "holidays: none"
    )
    assert "On the telephone Monday to Friday, 8am to 8pm" in words(pdf)
    assert lacks(room, pdf) == []


def test_a_sign_speaks_the_sites_language(tmp_path: Path) -> None:
    room, pdf = of_leeds(tmp_path, "hours: Mon-Fri 9:00-17:00", "holidays: GB-ENG", language="de")
    assert "Montag bis Freitag 9:00 bis 17:00 Uhr" in words(pdf)
    assert "An Feiertagen geschlossen" in words(pdf)
    assert lacks(room, pdf) == []


def test_everything_keeps_off_the_edge_that_office_printers_leave_white() -> None:
    for pdf in of_sample().values():
        picture = pypdfium2.PdfDocument(pdf)[0].render(scale=1, grayscale=True).to_pil()
        left, top, right, bottom = ImageOps.invert(picture).getbbox() or (0, 0, 0, 0)
        edges = (left, top, picture.width - right, picture.height - bottom)
        assert min(edges) > 8 * MILLIMETRE


def test_a_closure_makes_no_new_edition_and_other_hours_do() -> None:
    hub = office.room().hub
    leeds = hub.offices["leeds"]
    facts = tuple(facts_of_signs.door_sign(hub, leeds))
    closed = leeds.model_copy(update={"closures": ()})
    assert tuple(facts_of_signs.door_sign(hub, closed)) == facts
    later = leeds.model_copy(update={"hours": hub.offices["leith"].hours})
    assert tuple(facts_of_signs.door_sign(hub, later)) != facts


def test_a_sign_of_another_office_is_told() -> None:
    room = office.room()
    (leeds,) = [each for each in surfaces.surfaces(room.hub) if each.path.endswith("leeds.pdf")]
    found = evidence.read(of_sample()["door-signs/leith.pdf"], replace(leeds))
    assert any(each.fact and each.fact.value == "Leeds" for each in found)
    assert any("says" in each.what for each in found)
