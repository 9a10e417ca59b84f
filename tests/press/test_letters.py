"""Letterhead, compliment slip and envelope: what they say, where it stands, where nothing may."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from tests.press import letters, office

from contact_hub import editions
from contact_hub.lacking import evidence
from contact_hub.pieces import Room
from contact_hub.press import printing, qr
from contact_hub.reading import accessible, pdf
from contact_hub.surfaces.letters import letters as surfaces

MM = 72 / 25.4
QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
NAMES = ("A4", "Letter", "long", "from-right")
HEAD, SCREEN = "stationery/letterhead.pdf", "stationery/letterhead-screen.pdf"
SLIP, ENVELOPE = "stationery/compliment-slip.pdf", "stationery/envelope.pdf"


@pytest.fixture(scope="module")
def rooms(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Room]:
    return {name: letters.room(tmp_path_factory.mktemp("letters"), name) for name in NAMES}


@pytest.fixture(scope="module")
def files(rooms: dict[str, Room]) -> dict[str, dict[str, bytes]]:
    return {name: letters.made(room) for name, room in rooms.items()}


Files = dict[str, dict[str, bytes]]
each = pytest.mark.parametrize("name", NAMES)


def boxes(data: bytes, page: int) -> Iterator[tuple[float, float, float, float]]:
    """Each letter of a page in mm from the corner of its trim: left, top, right, bottom."""
    sheet = pypdfium2.PdfDocument(data)[page]
    left, _, _, top = sheet.get_trimbox()
    text = sheet.get_textpage()
    for index in range(text.count_chars()):
        if text.get_text_range(index, 1).strip():
            x, low, right, high = text.get_charbox(index)
            yield (x - left) / MM, (top - high) / MM, (right - left) / MM, (top - low) / MM


def ink(data: bytes, page: int = 0) -> Image.Image:
    """A page in its trim, grey, ten pixels a millimetre."""
    sheet = pypdfium2.PdfDocument(data)[page]
    sheet.set_cropbox(*sheet.get_trimbox())
    picture: Image.Image = sheet.render(scale=10 / MM, grayscale=True).to_pil()
    return picture


def is_white(picture: Image.Image, left: float, top: float, right: float, bottom: float) -> bool:
    """A rectangle in mm that has no ink at all."""
    part = picture.crop((left * 10, top * 10, right * 10, bottom * 10))
    return part.getextrema() == (255, 255)


@each
def test_every_detail_and_every_code_is_read_back(
    name: str, rooms: dict[str, Room], files: Files
) -> None:
    asked = list(surfaces(rooms[name].hub))
    assert len(asked) == 6
    for surface in asked:
        assert evidence.read(files[name][surface.path], surface) == ()


@each
@pytest.mark.parametrize("dpi", [150, 300])
@pytest.mark.parametrize("path", [HEAD, SLIP, ENVELOPE])
def test_codes_are_read_at_both_resolutions(name: str, path: str, dpi: int, files: Files) -> None:
    assert len(pdf.codes(files[name][path], dpi=dpi)) == 1


def side_and_edge(picture: Image.Image) -> tuple[float, float, float, float]:
    """Of the one code on a page of ten pixels a millimetre: left, top, right, bottom in mm."""
    (code,) = zxingcpp.read_barcodes(picture, formats=QR)
    corners = (code.position.top_left, code.position.bottom_right)
    xs, ys = (
        sorted(corner.x / 10 for corner in corners),
        sorted(corner.y / 10 for corner in corners),
    )
    return xs[0], ys[0], xs[1], ys[1]


@pytest.mark.parametrize("site", [office.URL, f"{office.URL}/{'how-to-reach-us/' * 5}"])
@pytest.mark.parametrize("index", [0, 1, 2])
def test_a_telephone_can_tell_the_squares_of_a_code_and_where_it_ends(
    index: int, site: str, rooms: dict[str, Room]
) -> None:
    room = replace(rooms["A4"], hub=replace(rooms["A4"].hub, site_url=site))
    (made,) = letters.PIECES[index](room)
    picture = ink(printing.printed(made.job)[0])
    modules = qr.modules(made.job.code)
    left, top, right, bottom = side_and_edge(picture)
    assert (right - left) / modules >= 0.33
    assert (right - left) >= 13
    edge = 4 * (right - left) / modules - 0.3
    assert is_white(picture, left - edge, top - edge, right + edge, top - 0.3)
    assert is_white(picture, left - edge, bottom + 0.3, right + edge, bottom + edge)
    assert is_white(picture, left - edge, top, left - 0.3, bottom)


@each
def test_a_letterhead_has_a_page_for_all_that_follow(
    name: str, rooms: dict[str, Room], files: Files
) -> None:
    document = pypdfium2.PdfDocument(files[name][HEAD])
    first, following = (page.get_textpage().get_text_range() for page in document)
    hub, code = rooms[name].hub, editions.letterhead(rooms[name].hub).code
    assert hub.words.print.page in following
    assert hub.words.print.page not in first
    assert code in first
    assert code in following
    assert hub.organisation.name in " ".join(following.split())


@each
@pytest.mark.parametrize("path", [HEAD, SLIP, ENVELOPE])
def test_no_letter_is_nearer_to_the_edge_than_printers_want(
    name: str, path: str, files: Files
) -> None:
    with pikepdf.open(BytesIO(files[name][path])) as document:
        left, bottom, right, top = (float(edge) for edge in document.pages[0].trimbox)
        pages = len(document.pages)
    wide, high = (right - left) / MM, (top - bottom) / MM
    for page in range(pages):
        for x, y, end, low in boxes(files[name][path], page):
            assert min(x, y, wide - end, high - low) >= 3


@each
def test_the_senders_line_stands_in_the_window(name: str, files: Files) -> None:
    top, bottom = (51.8, 63.5) if name == "Letter" else (45, 50)
    lines = [each for each in boxes(files[name][HEAD], 0) if 40 < each[1] < 100]
    assert lines
    assert all(x >= 20 and end <= 105 and top <= y and low <= bottom for x, y, end, low in lines)


@each
@pytest.mark.parametrize("page", [0, 1])
def test_the_middle_of_a_letterhead_is_free(name: str, page: int, files: Files) -> None:
    picture = ink(files[name][HEAD], page)
    end = 200 if name == "Letter" else 215
    begin = 64 if name == "Letter" else 52
    assert is_white(picture, 20, begin if page == 0 else 35, picture.width / 10 - 5, end)


@pytest.mark.parametrize(("name", "marks"), [("A4", [105.0, 148.5, 210.0]), ("Letter", [])])
def test_folds_and_holes_are_marked_on_a4_alone(
    name: str, marks: list[float], files: Files
) -> None:
    picture = ink(files[name][HEAD])
    column = picture.crop((60, 200, 61, picture.height))
    dark = [row + 200 for row in range(column.height) if column.getpixel((0, row)) != 255]
    found = [row / 10 for row in dark if row - 1 not in dark]
    assert found == pytest.approx(marks, abs=0.2)


@each
def test_an_envelope_leaves_machines_their_room(name: str, files: Files) -> None:
    picture = ink(files[name][ENVELOPE])
    wide, high = picture.width / 10, picture.height / 10
    assert is_white(picture, wide - 74, 0, wide, 40)
    assert is_white(picture, 0, 35, wide, high)


@each
def test_the_slip_leaves_room_to_write(name: str, files: Files) -> None:
    picture = ink(files[name][SLIP])
    wide = picture.width / 10
    free = (18, wide / 2) if name == "from-right" else (wide / 2, wide - 18)
    assert is_white(picture, free[0], 28, free[1], 46)


@each
def test_the_letterhead_for_screens_is_one_for_everybody(name: str, files: Files) -> None:
    assert accessible.faults(files[name][SCREEN]) == ()


def test_a_letterhead_of_paper_is_not(files: Files) -> None:
    told = accessible.faults(files["A4"][HEAD])
    assert "It does not say that it is PDF/UA-1." in told
    assert "It does not say that it is PDF/A-2a." in told


def test_links_are_live_on_screens_and_nowhere_else(files: Files) -> None:
    leads = accessible.links(files["A4"][SCREEN])
    assert {"tel:+441134960100", "mailto:hello@harbourfinch.example"} <= leads
    assert "https://www.harbourfinch.example" in leads
    assert accessible.links(files["A4"][HEAD]) == frozenset()


def test_a_detail_whose_link_is_dead_is_told(rooms: dict[str, Room], files: Files) -> None:
    with pikepdf.open(BytesIO(files["A4"][SCREEN])) as document:
        for page in document.pages:
            del page.obj["/Annots"]
        out = BytesIO()
        document.save(out)
    surface = next(each for each in surfaces(rooms["A4"].hub) if each.path == SCREEN)
    found = evidence.read(out.getvalue(), surface)
    told = {finding.fact.label for finding in found if finding.fact}
    assert told == {"phone", "e-mail address"}


def test_a_picture_without_words_is_noticed(files: Files) -> None:
    with pikepdf.open(BytesIO(files["A4"][SCREEN])) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == pikepdf.Name.Figure:
                del item["/Alt"]
        out = BytesIO()
        document.save(out)
    told = accessible.faults(out.getvalue())
    assert told == ("A picture in it says nothing to whoever does not see it.",)


def test_what_a_sighted_reader_alone_would_get_is_told(
    rooms: dict[str, Room], files: Files
) -> None:
    with pikepdf.open(BytesIO(files["A4"][SCREEN])) as document:
        del document.Root["/Lang"], document.Root["/MarkInfo"], document.docinfo["/Title"]
        out = BytesIO()
        document.save(out)
    surface = next(each for each in surfaces(rooms["A4"].hub) if each.path == SCREEN)
    told = [finding.what for finding in evidence.read(out.getvalue(), surface)]
    assert told == [
        f"Not everybody can read `{SCREEN}`. {fault}"
        for fault in (
            "Its text has no structure.",
            "It does not say in which language it is.",
            "It has no title.",
        )
    ]


@each
def test_the_same_letters_have_the_same_bytes(
    name: str, rooms: dict[str, Room], files: Files
) -> None:
    assert letters.made(rooms[name]) == files[name]
