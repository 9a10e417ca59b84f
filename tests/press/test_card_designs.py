"""Each design of the business card in each size, with people whose cards are hard to set."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from tests.guides import blocks

from contact_hub import loading
from contact_hub.hub import Hub
from contact_hub.lacking import evidence, evidence_of_prints
from contact_hub.model import Contacts
from contact_hub.model.also_in import PersonAlsoIn
from contact_hub.model.printing import OwnPrinter
from contact_hub.model.stationery import ON_CARDS
from contact_hub.paper import formats, printers
from contact_hub.pieces import Room, cards
from contact_hub.press import portraits, printing
from contact_hub.surfaces import Surface, surfaces

REPOSITORY = Path(__file__).parents[2]
STATIONERY = REPOSITORY / "overrides" / "stationery"
GUIDE = REPOSITORY / "docs" / "maintaining" / "card-designs.md"
DAY = date(2026, 11, 22)
DESIGNS = sorted(path.stem for path in (STATIONERY / "cards").glob("*.typ") if path.stem != "card")

each_design = pytest.mark.parametrize("design", DESIGNS)
each_orientation = pytest.mark.parametrize("orientation", ["landscape", "portrait"])
each_size = pytest.mark.parametrize("size", formats.CARDS)


@cache
def hard() -> Contacts:
    """People whose cards are hard to set."""
    return loading.load(Path(__file__).with_name("hard-cards.yaml"), DAY, root=REPOSITORY).contacts


def hub(found: Contacts, **wishes: object) -> Hub:
    """With these wishes for the cards."""
    own = found.stationery.business_cards.model_copy(update=wishes)
    stationery = found.stationery.model_copy(update={"business_cards": own})
    changed = found.model_copy(update={"stationery": stationery})
    return Hub(changed, DAY, "https://contact.harbourfinch.example/")


def with_person(**changes: object) -> Contacts:
    """Somebody with these details beside the others."""
    person = hard().people["two"].model_copy(update=changes)
    return hard().model_copy(update={"people": hard().people | {"two": person}})


def printed(hub: Hub, templates: Path = STATIONERY) -> dict[str, bytes]:
    """Everybody's card for the press."""
    jobs = cards.cards(Room(hub, templates, REPOSITORY))
    return {each.paths[0]: printing.printed(each.job)[0] for each in jobs}


def said(hub: Hub, prints: dict[str, bytes]) -> Iterator[str]:
    """What the proof finds wrong with these cards."""
    for surface in surfaces(hub):
        if surface.path in prints:
            for found in evidence_of_prints.of_print(prints[surface.path], as_asked(surface)):
                lacks = f"{found.fact.label} {found.fact.value}" if found.fact else found.what
                yield f"{surface.path}: {lacks}"


def as_asked(surface: Surface) -> Surface:
    """With the portrait that must be on it."""
    if surface.photo is None:
        return surface
    return replace(surface, photo=evidence.looked_up(REPOSITORY, surface.photo))


def text(pdf: bytes, page: int) -> str:
    """What stands on a side."""
    found: str = pypdfium2.PdfDocument(pdf)[page].get_textpage().get_text_range()
    return " ".join(found.split())


def test_there_are_three_designs_or_more() -> None:
    assert {"axis", "band", "dot"} <= set(DESIGNS)


@each_design
@each_size
@each_orientation
def test_everything_stands_on_each_card_in_the_safe_area_and_its_code_is_read(
    design: str, size: str, orientation: str
) -> None:
    wishes = {"design": design, "size": size, "orientation": orientation}
    for back_language in (None, "de"):
        asked = hub(hard(), back_language=back_language, **wishes)
        assert list(said(asked, printed(asked))) == []


@each_design
@each_orientation
def test_a_card_with_a_photo_shows_the_persons_own(design: str, orientation: str) -> None:
    asked = hub(hard(), design=design, orientation=orientation, shows=ON_CARDS)
    prints = printed(asked)
    assert list(said(asked, prints)) == []
    with pikepdf.open(BytesIO(prints["cards/two.pdf"])) as document:
        pictures = [
            each
            for each in document.objects
            if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
        ]
        assert [each.ColorSpace for each in pictures] == ["/DeviceCMYK"]


@each_design
@each_orientation
def test_the_back_in_a_language_from_right_to_left_begins_at_the_right(
    design: str, orientation: str
) -> None:
    asked = hub(hard(), design=design, orientation=orientation, back_language="he")
    prints = printed(asked)
    assert list(said(asked, prints)) == []
    page = pypdfium2.PdfDocument(prints["cards/two.pdf"])[1]
    layer = page.get_textpage()
    hebrew = [n for n in range(layer.count_chars()) if layer.get_text_range(n, 1) in set("ראש")]
    letters = [layer.get_charbox(n) for n in hebrew]
    left, _, right, _ = page.get_trimbox()
    assert letters
    assert max(box[2] for box in letters) - left > (right - left) / 2


@each_design
def test_the_back_says_the_same_in_the_second_language(design: str) -> None:
    prints = printed(hub(hard(), design=design, back_language="de"))
    front, back = (text(prints["cards/two.pdf"], page) for page in (0, 1))
    assert "Marine insurance, made plain." in front
    assert "I speak English and German" in front
    for words in ("Ada Stein", "Leiterin der Abteilung", "Seeversicherung, klar gesagt."):
        assert words in back
    assert "Ich spreche Englisch und Deutsch" in back
    assert "0131 496 0221" in back


@each_design
def test_what_cards_do_not_show_leaves_no_word_behind(design: str) -> None:
    asked = hub(hard(), design=design, shows=("office",))
    words = text(printed(asked)["cards/much.pdf"], 0)
    assert "Leith" in words
    for left_out in ("she/her", "I speak", "Cover and renewals", "Sample Wynd", "Mariner", "·"):
        assert left_out not in words


@each_design
@each_orientation
def test_a_name_that_fits_nowhere_is_reported_and_not_cut_away(
    design: str, orientation: str
) -> None:
    name = " ".join(["Featherstonehaugh-Konstantopoulou"] * 2)
    role = "Head of Everything that Floats, Sinks, Drifts or Was Ever Moored in any Harbour at All"
    licences = tuple(f"Licence number {n} of the Association of Harbours" for n in range(40))
    asked = hub(
        with_person(name=name, role=role, accreditations=licences),
        design=design,
        orientation=orientation,
    )
    assert [each for each in said(asked, printed(asked)) if "cards/two.pdf" in each] != []


@each_design
@each_orientation
def test_words_and_code_keep_off_the_cut_as_far_as_the_printer_asks(
    design: str, orientation: str
) -> None:
    stationery = hard().stationery.model_copy(update={"printers": {"far": OwnPrinter(safe=5.0)}})
    contacts = hard().model_copy(update={"stationery": stationery})
    for back_language in (None, "de"):
        asked = hub(
            contacts,
            design=design,
            orientation=orientation,
            printer="far",
            back_language=back_language,
        )
        near = [each for each in said(asked, printed(asked)) if "two" in each or "little" in each]
        assert near == []


@each_design
def test_the_edition_stands_beside_the_code(design: str) -> None:
    asked = hub(hard(), design=design)
    room = Room(asked, STATIONERY, REPOSITORY)
    job = cards.card(room, asked.people["two"]).job
    assert job.code.rpartition("#")[2] in text(printing.printed(job)[0], 1)


def test_a_small_photo_is_not_blown_up() -> None:
    large = REPOSITORY / "docs" / "assets" / "people" / "ada-stone.jpg"
    small = REPOSITORY / "tests" / "mistakes" / "pictures" / "small.png"
    for file, side in ((large, 480), (small, 96)):
        drawn = portraits.as_pdf(file, printers.known()["generic-3mm"])
        assert f"/Width {side}/" in drawn
        assert drawn.isascii()


def test_the_fourth_design_in_the_guide_prints_every_fact(tmp_path: Path) -> None:
    templates = Path(shutil.copytree(STATIONERY, tmp_path / "stationery"))
    (example,) = blocks(GUIDE, "typst")
    (templates / "cards" / "plain.typ").write_text(example, encoding="utf-8")
    for wishes in ({"back_language": "de"}, {"orientation": "portrait"}):
        asked = hub(hard(), design="plain", **wishes)
        assert list(said(asked, printed(asked, templates))) == []


def test_what_is_also_in_our_own_language_changes_nothing() -> None:
    alone = hub(hard(), back_language=None)
    own = alone.organisation.language
    also = PersonAlsoIn(name="Somebody Else", role="Another role")
    changed = hub(with_person(also_in={own: also}), back_language=None)
    assert "Somebody Else" not in text(printed(changed)["cards/two.pdf"], 0)


HOSTILE = (
    '#read("/etc/passwd")',
    '#panic("x")',
    "*stars* and _lines_",
    "$x^2$ `code` @ref",
    "<b>bold</b> // no \\ [x] {y}",
)


@pytest.mark.parametrize("words", HOSTILE)
@each_design
def test_words_are_printed_and_never_run(design: str, words: str) -> None:
    found = hub(with_person(name=words, role=words, photo=None), design=design)
    assert text(printed(found)["cards/two.pdf"], 0).count(words) == 2


def test_a_preview_shows_the_trim_alone_in_its_width() -> None:
    jobs = cards.cards(Room(hub(hard(), design="axis"), STATIONERY, REPOSITORY))
    _, front, back, *_ = printing.printed(next(jobs).job)
    pictures = [Image.open(BytesIO(picture)).convert("RGB") for picture in (front, back)]
    assert [picture.size for picture in pictures] == [(680, 440), (400, 259)]
    assert pictures[0].getpixel((3, 3)) == (255, 255, 255)
    assert pictures[1].getpixel((1, 1)) != (255, 255, 255)
