"""A photograph comes to the press in inks, and never in too much of them."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageCms
from tests import photographs
from tests.press import pressed

from contact_hub.paper.conditions import CONDITIONS, profile
from contact_hub.press import inks_of_photos

PHOTOS = {
    "black": Image.new("RGB", (64, 64)),
    "noise": photographs.grained((128, 128), 120).convert("RGB"),
    "much noise": photographs.grained((128, 128), 250).convert("RGB"),
    "grey": Image.linear_gradient("L").convert("RGB"),
    "dark blue": Image.new("RGB", (64, 64), (0, 0, 60)),
}


def pixels(photo: Image.Image) -> list[tuple[int, ...]]:
    data = photo.tobytes()
    return [tuple(data[start : start + 4]) for start in range(0, len(data), 4)]


@pytest.mark.parametrize("name", ["generic-3mm", "uncoated", "us-eighth-inch", "japan"])
@pytest.mark.parametrize("photo", PHOTOS.values(), ids=PHOTOS)
def test_no_spot_has_more_ink_than_the_printer_takes(name: str, photo: Image.Image) -> None:
    printer = pressed.preset(name)
    with Image.open(BytesIO(inks_of_photos.as_jpeg(photo, printer))) as read:
        assert read.mode == "CMYK"
        assert max(sum(pixel) for pixel in pixels(read)) / 2.55 <= printer.inks


def test_white_stays_paper_and_skin_has_little_black() -> None:
    printer = pressed.preset("generic-3mm")
    photo = Image.new("RGB", (2, 1), (255, 255, 255))
    photo.putpixel((1, 0), (224, 180, 160))
    white, skin = pixels(inks_of_photos.in_inks(photo, printer))
    assert white == (0, 0, 0, 0)
    assert skin[3] < 20
    assert skin[1] > skin[0]


def test_the_same_photo_gives_the_same_bytes() -> None:
    printer = pressed.preset("generic-3mm")
    one, other = (inks_of_photos.as_jpeg(PHOTOS["noise"], printer) for _ in range(2))
    assert one == other


@pytest.mark.parametrize("name", sorted({each.nearest for each in CONDITIONS.values()}))
def test_a_profile_is_one_of_a_printing_press_and_names_its_data(name: str) -> None:
    read = ImageCms.ImageCmsProfile(BytesIO(profile(name))).profile
    assert (read.device_class, read.xcolor_space.strip()) == ("prtr", "CMYK")
    named = [each for each, condition in CONDITIONS.items() if condition.profile == name]
    assert any(f"ICCHDAT {each}".encode() in profile(name) for each in named)
    assert len(profile(name)) < 300_000
