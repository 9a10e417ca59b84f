"""Office sheets as files: what they are called, who is on which, and the page to try a printer."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from tests.press import office

from contact_hub import surfaces
from contact_hub.lacking import evidence
from contact_hub.paper import sheets
from contact_hub.paper.sheets import Laid, Sheet
from contact_hub.pieces import Room
from contact_hub.pieces import sheets as pieces
from contact_hub.press import printing

SHEETS = sheets.known()
AVERY = SHEETS["avery-c32011-10"]
LAID = Laid(AVERY)


def test_a_few_sheets_are_in_a_file_so_that_a_change_makes_little_anew() -> None:
    people = [f"person-{number}" for number in range(101)]
    files = list(sheets.everybody(people, AVERY))
    assert [name for name, _ in files] == [
        "cards/everybody-sheets.pdf",
        "cards/everybody-sheets-2.pdf",
        "cards/everybody-sheets-3.pdf",
    ]
    assert [len(whose) for _, whose in files] == [50, 50, 1]
    assert [each for _, whose in files for each in whose] == people


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("avery-c32011", "avery-c32011-10"),
        ("avery-5371", "avery-5371"),
        ("russian-a4", "russian-a4-5x9"),
        ("avery-53", None),
        ("avery", None),
        ("", None),
    ],
)
def test_a_sheet_is_found_by_whole_parts_of_its_name(written: str, name: str | None) -> None:
    found = sheets.named(written)
    assert (found.name if found else None) == name


@pytest.mark.parametrize("name", ["avery-c32011-10", "russian-a4-5x9", "rayfilm-viz1"])
def test_the_test_page_has_outlines_where_the_cards_will_be(name: str) -> None:
    laid = Laid(SHEETS[name], (0.5, -0.3))
    pdf = printing.printed(pieces.trial(office.room(), laid))[0]
    document = pypdfium2.PdfDocument(pdf)
    words = " ".join(document[0].get_textpage().get_text_range().split())
    assert f"Test page for {laid.sheet.made_by}" in words
    assert "40 mm" in words
    assert "by 0.5 -0.3" in words
    assert len(document) == (1 if laid.sheet.folded else 2)
    picture = document[0].render(scale=10 * 25.4 / 72).to_pil().convert("L")
    for left, top in (laid.sheet.corner(*place) for place in laid.sheet.places):
        x, y = round((left + 0.5) * 10), round((top - 0.3 + 3) * 10)
        assert min(picture.getpixel((x + step, y)) for step in (-1, 0, 1)) < 160


def test_the_guide_lists_every_sheet_by_its_name() -> None:
    path = office.ROOT / "docs" / "maintaining" / "office-printing.md"
    guide = path.read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([\w-]+)` \| (.+?) \| (.+?) \| (.+?) \|", guide, re.MULTILINE)
    wanted = [(name, sheet.made_by, size(sheet), on_paper(sheet)) for name, sheet in SHEETS.items()]
    assert sorted(rows) == sorted(wanted)


def size(sheet: Sheet) -> str:
    """As the guide says it."""
    wide, high = sheet.side
    return f"{wide:g} × {high:g}{', folded' if sheet.folded else ''}"


def on_paper(sheet: Sheet) -> str:
    """How many, and on what."""
    return f"{len(sheet.places)} on {sheet.paper}"


def sample_on(sheet: str, folder: Path) -> Room:
    """Harbour & Finch, with this sheet."""
    wished = re.sub(
        r"( +)sheet: avery-c32011.*",
        rf"\1sheet: {sheet}",
        (office.ROOT / "contacts.yaml").read_text(encoding="utf-8"),
    )
    path = folder / "contacts.yaml"
    path.write_text(wished, encoding="utf-8")
    return office.room(path)


@pytest.mark.parametrize("name", ["avery-c32011-10", "hama-50402", "sattleford-vm-6700"])
def test_all_sheets_of_the_sample_are_proven(name: str, tmp_path: Path) -> None:
    room = sample_on(name, tmp_path)
    files = {job.paths[0]: printing.printed(job.job)[0] for job in pieces.of_each(room)}
    for gathered in pieces.everybody(room):
        members = tuple(files[member] for member in gathered.gathering.members)
        files[gathered.path] = gathered.gathering.gathered(members)
    wanted = [each for each in surfaces.surfaces(room.hub) if each.kind == "card sheet"]
    assert {each.path for each in wanted} == set(files)
    assert len(wanted) == len(room.hub.cards) + 2
    for each in wanted:
        assert evidence.read(files[each.path], each) == (), each.path


def test_without_a_sheet_there_are_none(tmp_path: Path) -> None:
    room = office.room(office.written(tmp_path, "hours: Mon-Fri 9:00-17:00", "holidays: none"))
    assert list(pieces.of_each(room)) == []
    assert list(pieces.everybody(room)) == []


def test_a_sheet_says_of_itself_what_its_card_says() -> None:
    full, mixed = office.full_sheet("Ada Stone", LAID), office.mixed_sheet(office.PEOPLE, LAID)
    for pdf in (full, mixed):
        with pikepdf.open(BytesIO(pdf)) as document:
            assert document.pdf_version == "1.4"
            assert document.docinfo["/GTS_PDFXVersion"] == "PDF/X-1a:2003"
            assert document.Root.OutputIntents[0].S == "/GTS_PDFX"
            assert b'pdfxid:GTS_PDFXVersion="PDF/X-1a:2003"' in document.Root.Metadata.read_bytes()
    with pikepdf.open(BytesIO(mixed)) as document:
        assert document.docinfo["/Title"] == "Cards"
        assert b'x-default">Cards<' in document.Root.Metadata.read_bytes()
