"""Cards on office sheets: each where the sheet is perforated, and its back behind it."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from itertools import combinations

import pikepdf
import pypdfium2
import pytest
from tests.press import office

from contact_hub.lacking import evidence_of_sheets
from contact_hub.paper import sheets
from contact_hub.paper.sheets import Laid, Sheet
from contact_hub.press import imposition
from contact_hub.reading import placed
from contact_hub.reading.box import Box

SHEETS = sheets.known()
each_sheet = pytest.mark.parametrize("sheet", SHEETS.values(), ids=list(SHEETS))
AVERY = Laid(SHEETS["avery-c32011-10"])
FOLDED = Laid(SHEETS["sattleford-vm-6700"])
WHITE = (255, 255, 255)


def stub(wide: float, high: float, bleed: float = 3.0) -> bytes:
    """Two pages with a trim and a bleed, wholly inked."""
    out, points = pikepdf.new(), 72 / 25.4
    for ink in ("1 0 0 0 k", "0 1 0 0 k"):
        page = out.add_blank_page(
            page_size=((wide + 2 * bleed) * points, (high + 2 * bleed) * points)
        )
        edges = (bleed, bleed, bleed + wide, bleed + high)
        page.obj.TrimBox = pikepdf.Array([edge * points for edge in edges])
        page.contents_add(f"{ink} 0 0 999 999 re f".encode())
    file = BytesIO()
    out.save(file)
    return file.getvalue()


def turned(box: Box, sheet: Sheet) -> Box:
    """Seen from behind, when the paper is turned over its long edge."""
    width = sheet.size[0]
    return Box(width - box.right, box.bottom, width - box.left, box.top)


def overlap(one: Box, other: Box) -> bool:
    """By more than a guillotine could tell; some sheets' facts are rounded."""
    return min(one.shared(other).size()) > 0.05


def faults(data: bytes, names: tuple[str, ...], laid: Laid) -> list[str]:
    """What is said of a sheet; a missing detail by its value."""
    found = evidence_of_sheets.of_sheet(data, office.wanted(names, laid))
    return [each.fact.value if each.fact else each.what for each in found]


def test_there_are_all_the_sheets_that_we_know_the_facts_of() -> None:
    assert len(SHEETS) == 43
    assert {sheet.paper for sheet in SHEETS.values()} == {"A3", "A4", "Letter"}


@each_sheet
def test_a_sheets_cards_are_on_its_paper_and_beside_each_other(sheet: Sheet) -> None:
    width, height = sheet.size
    (wide, high), corners = sheet.card, [sheet.corner(*place) for place in sheet.places]
    boxes = [Box(left, top, left + wide, top + high) for left, top in corners]
    assert len(boxes) == sheet.columns * sheet.rows >= 5
    assert all(Box(0, 0, width, height).room_around(box) > 4.2 for box in boxes)
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))


@each_sheet
def test_each_back_is_behind_its_front_on_every_sheet(sheet: Sheet) -> None:
    pages = placed.placed(imposition.filled(stub(*sheet.side), Laid(sheet)))
    paper = Box(0, 0, *sheet.size)
    assert len(pages) == (1 if sheet.folded else 2)
    for page in pages:
        assert len(page) == len(sheet.places) * (2 if sheet.folded else 1)
        assert all(each.as_drawn and paper.holds(each.trim) for each in page)
        assert all(each.trim.size() == pytest.approx(sheet.side, abs=0.01) for each in page)
        for one, other in combinations(page, 2):
            assert not overlap(one.window, other.window)
    if sheet.folded:
        half = len(sheet.places)
        for front, back in zip(pages[0][:half], pages[0][half:], strict=True):
            assert back.trim.right == pytest.approx(front.trim.left, abs=0.01)
            assert back.trim.bottom == pytest.approx(front.trim.bottom, abs=0.01)
    else:
        for front, back in zip(*pages, strict=True):
            assert turned(back.trim, sheet).is_near(front.trim)


@each_sheet
def test_the_proof_agrees_with_the_press_about_every_sheet(sheet: Sheet) -> None:
    for laid in (Laid(sheet), Laid(sheet, (0.5, -0.3), (-0.4, 0.2))):
        pages = placed.placed(imposition.filled(stub(*sheet.side), laid))
        assert list(evidence_of_sheets.of_places(pages, laid, 1)) == []


def test_ink_ends_between_two_cards_and_runs_over_the_outer_edges() -> None:
    sheet = AVERY.sheet
    pdf = imposition.filled(stub(*sheet.side), AVERY)
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=10 * 25.4 / 72).to_pil().convert("RGB")

    def ink(x: float, y: float) -> bool:
        seen: tuple[int, int, int] = picture.getpixel((round(x * 10), round(y * 10)))
        return seen != WHITE

    (left, top), (wide, _) = sheet.first, sheet.card
    assert ink(left - 2.8, top + 20)
    assert not ink(left - 3.2, top + 20)
    assert ink(left + wide + 2.8, top + 20)
    assert not ink(left + wide + 5, top + 20)
    assert not ink(left + 20, top - 3.2)


def test_a_nudge_moves_fronts_and_another_one_backs() -> None:
    plain = placed.placed(imposition.filled(stub(85, 54), AVERY))
    moved = placed.placed(imposition.filled(stub(85, 54), Laid(AVERY.sheet, (0.5, -0.3), (1, 2))))
    for before, after, (right, down) in zip(plain, moved, ((0.5, -0.3), (1, 2)), strict=True):
        box = before[0].trim
        there = Box(box.left + right, box.bottom - down, box.right + right, box.top - down)
        assert after[0].trim.is_near(there)


@pytest.mark.parametrize("laid", [AVERY, FOLDED], ids=["two sides", "folded"])
def test_a_full_sheet_and_a_mixed_one_say_what_they_should(laid: Laid) -> None:
    assert faults(office.full_sheet("Ada Stone", laid), ("Ada Stone",), laid) == []
    names = office.PEOPLE * 3
    assert faults(office.mixed_sheet(names, laid), names, laid) == []


def test_the_same_cards_give_the_same_bytes() -> None:
    names = office.PEOPLE[:2]
    assert office.full_sheet("Ada Stone", AVERY) == office.full_sheet("Ada Stone", AVERY)
    assert office.mixed_sheet(names, AVERY) == office.mixed_sheet(names, AVERY)


def changed(pdf: bytes, page: int, change: Callable[[bytes], bytes]) -> bytes:
    """With other drawing instructions on one page."""
    with pikepdf.open(BytesIO(pdf)) as document:
        contents = document.pages[page].obj.Contents
        contents.write(change(contents.read_bytes()))
        out = BytesIO()
        document.save(out)
    return out.getvalue()


def lines_swapped(first: int, second: int) -> Callable[[bytes], bytes]:
    """Two cards in each other's places."""

    def change(content: bytes) -> bytes:
        lines = content.split(b"\n")
        names = [re.findall(rb"/\w+", line)[0] for line in (lines[first], lines[second])]
        for index, name in ((first, names[1]), (second, names[0])):
            lines[index] = re.sub(rb"/\w+", name, lines[index])
        return b"\n".join(lines)

    return change


SPOILT: dict[str, tuple[int, Callable[[bytes], bytes], str]] = {
    "a back of somebody else": (1, lines_swapped(0, 1), "leads to"),
    "a front of somebody else": (0, lines_swapped(0, 1), "Ada Stone"),
    "scaled to fit": (0, lambda content: content.replace(b"1 0 0 1", b"0.97 0 0 0.97"), "places"),
    "moved": (0, lambda content: b"1 0 0 1 3 0 cm " + content, "places"),
    "turned": (0, lambda content: content.replace(b"1 0 0 1", b"0 1 -1 0", 1), "places"),
    "one card missing": (1, lambda content: content.split(b"\n", 1)[1], "places"),
    "ink over the next": (
        0,
        lambda content: re.sub(rb"^q \S+ \S+ \S+ \S+ re W n", b"q -50 -50 999 999 re W n", content),
        "ink of one card on the next",
    ),
}  # fmt: skip


@pytest.mark.parametrize("spoilt", SPOILT)
def test_a_spoilt_sheet_is_told(spoilt: str) -> None:
    page, change, said = SPOILT[spoilt]
    sheet = office.mixed_sheet(office.PEOPLE, AVERY)
    found = faults(changed(sheet, page, change), office.PEOPLE, AVERY)
    assert any(said in each for each in found), found


def test_somebody_elses_card_on_a_full_sheet_is_told() -> None:
    mixed = office.mixed_sheet(office.PEOPLE * 2, AVERY)
    found = faults(mixed, ("Ada Stone",), AVERY)
    assert any("more than one card" in each for each in found)


def test_a_sheet_too_few_is_told() -> None:
    mixed = office.mixed_sheet(office.PEOPLE * 2, AVERY)
    assert any("pages instead of 4" in each for each in faults(mixed, office.PEOPLE * 3, AVERY))


def test_a_sheet_that_is_no_pdf_is_told() -> None:
    assert "cannot be read" in "".join(faults(b"%PDF-1.4", ("Ada Stone",), AVERY))
