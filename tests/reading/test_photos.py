"""Whether a photograph shows what another one shows, as a file for screens."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from tests import photographs, sites

from contact_hub import pictures
from contact_hub.reading import photos

PEOPLE = sorted((sites.ROOT / "docs" / "assets" / "people").glob("*.jpg"))
SIDES = (150, 600)


def saved(image: Image.Image) -> bytes:
    out = BytesIO()
    image.convert("RGB").save(out, "JPEG")
    return out.getvalue()


def test_everybody_is_known_by_their_own_picture_alone() -> None:
    assert len(PEOPLE) > 3
    originals = {path.stem: path.read_bytes() for path in PEOPLE}
    small = {name: pictures.portrait(data, side=SIDES[0]) for name, data in originals.items()}
    for name, data in small.items():
        known = [each for each, original in originals.items() if photos.shows(data, original)]
        assert known == [name]


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(
    "image",
    [photographs.grained((640, 640), 20), Image.new("L", (640, 640), 90)],
    ids=["grain", "a plain wall"],
)
def test_what_shows_nothing_is_known_by_its_tone(image: Image.Image, side: int) -> None:
    original = saved(image)
    assert photos.shows(pictures.portrait(original, side=side), original)
    assert not photos.shows(saved(Image.new("L", (side, side), 240)), original)


def test_half_a_picture_shows_nobody() -> None:
    original = PEOPLE[0].read_bytes()
    assert not photos.shows(original[: len(original) // 3], original)
