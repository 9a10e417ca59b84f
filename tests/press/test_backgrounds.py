"""Backgrounds of video calls: what they say, where it stands, and that the code can be scanned."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from tests.press import office

from contact_hub import video_calls
from contact_hub.lacking import evidence
from contact_hub.pieces import Room, backgrounds
from contact_hub.press import printing
from contact_hub.press.drawing import Drawing
from contact_hub.reading import finder, pdf, qr
from contact_hub.surfaces import other_programs

MIDDLE = (650, 0, 1270, 1080)
"""Where head and shoulders are."""
PEOPLE = ("ada-stone", "alexandra-featherstonehaugh", "joern-weiss")


@pytest.fixture(scope="module")
def room() -> Room:
    return office.room()


@pytest.fixture(scope="module")
def made(room: Room) -> dict[str, bytes]:
    people = {each.id: each for each in video_calls.with_background(room.hub)}
    jobs = [backgrounds.background(room, people[name]) for name in PEOPLE]
    return {job.paths[0]: printing.printed(job.job)[0] for job in jobs}


def test_a_picture_is_as_large_as_programs_for_calls_want_it(made: dict[str, bytes]) -> None:
    for content in made.values():
        assert len(content) < 400_000
        with Image.open(BytesIO(content)) as picture:
            assert (picture.format, picture.mode, picture.size) == ("PNG", "RGB", (1920, 1080))


def test_the_code_is_read_and_leads_to_the_person(room: Room, made: dict[str, bytes]) -> None:
    wanted = {each.path: each for each in other_programs.backgrounds(room.hub)}
    for path, content in made.items():
        assert evidence.read(content, wanted[path]) == ()
    ada, other, _ = made.values()
    (fault,) = evidence.read(other, wanted["backgrounds/ada-stone.png"])
    assert "leads" in fault.what or "says" in fault.what
    assert qr.decoded(ada) == (room.hub.url(room.hub.people["ada-stone"]),)


@pytest.mark.parametrize("size", [(1280, 720), (960, 540)])
def test_the_code_is_read_from_a_poor_picture_of_a_shared_screen(
    made: dict[str, bytes], size: tuple[int, int]
) -> None:
    for content in made.values():
        out = BytesIO()
        with Image.open(BytesIO(content)) as picture:
            picture.convert("RGB").resize(size).save(out, "JPEG", quality=40)
        assert len(qr.decoded(out.getvalue())) == 1


def test_nothing_but_the_ground_is_in_the_middle(made: dict[str, bytes]) -> None:
    for content in made.values():
        with Image.open(BytesIO(content)) as picture:
            low, high = picture.convert("L").crop(MIDDLE).getextrema()
        assert isinstance(low, int)
        assert isinstance(high, int)
        assert high - low < 40


def test_the_picture_says_who_it_is(room: Room) -> None:
    for person in video_calls.with_background(room.hub):
        job = backgrounds.background(room, person).job
        drawn = Drawing(
            job.templates, job.template, job.data, printer=job.printer, code=job.code
        ).as_drawn
        text = finder.normalised(pdf.text(drawn))
        words = (person.name, person.role, room.hub.organisation.what_we_do)
        for said in words:
            assert all(any(word in each for each in text.readings) for word in said.split()), said


def test_they_are_made_where_they_are_wished_for(tmp_path: Path) -> None:
    text = (office.ROOT / "contacts.yaml").read_text(encoding="utf-8")
    path = tmp_path / "contacts.yaml"
    path.write_text(
        text.replace("video_backgrounds: yes", "video_backgrounds: no"), encoding="utf-8"
    )
    without = office.room(path)
    assert list(backgrounds.backgrounds(without)) == []
    assert list(other_programs.backgrounds(without.hub)) == []
