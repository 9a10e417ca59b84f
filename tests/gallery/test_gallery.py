"""The gallery of business cards in the docs shows every design there is."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.gallery import gallery
from tests.gallery.scripts import REPOSITORY, SCRIPTS, hub

from contact_hub.lacking import evidence_of_prints
from contact_hub.paper import formats
from contact_hub.pieces import Room, cards
from contact_hub.press import printing
from contact_hub.press.wishes import ForPress
from contact_hub.surfaces import prints

PAGE = (REPOSITORY / "docs" / "maintaining" / "gallery.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"\]\(\.\./assets/gallery/([^)]+)\)", PAGE)
WANTED = [sheet.name for sheet in gallery.sheets(gallery.designs())]


def test_every_design_is_shown_in_every_size_lying_and_standing() -> None:
    assert len(WANTED) == len(gallery.designs()) * len(formats.CARDS) * 2
    assert sorted(SHOWN) == sorted(WANTED), "Edit docs/maintaining/gallery.md."


def test_every_picture_is_there_and_no_other() -> None:
    assert {path.name for path in gallery.PICTURES.iterdir()} == set(WANTED), "Run `make gallery`."


def test_the_pictures_are_small() -> None:
    assert sum(path.stat().st_size for path in gallery.PICTURES.iterdir()) < 1_500_000


def test_each_design_and_size_is_called_by_the_name_that_is_written_in_the_file() -> None:
    assert all(f"`design: {design}`" in PAGE for design in gallery.designs())
    assert all(f"`size: {size}`" in PAGE for size in formats.CARDS)


@pytest.mark.parametrize("design", gallery.designs())
@pytest.mark.parametrize("script", SCRIPTS)
def test_a_card_in_every_script_says_all_that_it_should(script: str, design: str) -> None:
    organisation = hub(script, design=design)
    (card,) = cards.cards(Room(organisation, gallery.STATIONERY, REPOSITORY))
    (surface,) = prints.cards(organisation)
    (data,) = printing.printed(replace(card.job, wishes=(ForPress(),)))
    lacks = [finding.fact for finding in evidence_of_prints.of_print(data, surface)]
    assert not [fact for fact in lacks if fact]
