"""What a printer's preflight looks at, and what a reader sees."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from tests.press import stationery

from contact_hub.press import printing, qr

MM = 72 / 25.4
FORMATS = [(85, 55), (90, 50), (88.9, 50.8), (91, 55), (85.6, 53.98)]
HOSTILE = [
    '#read("/etc/passwd")',
    '#panic("x")',
    "*stars* and _lines_",
    "$x^2$ `code` @ref",
    "<b>bold</b> // no \\ [x] {y}",
    "Ada & Co. #let a = 1",
]


def words(pdf: bytes, page: int = 0) -> str:
    text: str = pypdfium2.PdfDocument(pdf)[page].get_textpage().get_text_range()
    return text


def box(page: pikepdf.Page, name: str) -> list[float]:
    edges: list[float] = [round(float(edge) / MM, 2) for edge in page.obj[name]]
    return edges


def card(data: str, *previews: tuple[int, int]) -> printing.Printed:
    return printing.printed(stationery.card_job(data, previews=previews))


def sized(width: float, height: float, *, marks: bool = False) -> dict[str, object]:
    return {"width_mm": width, "height_mm": height, "bleed_mm": 3, "marks": marks}


@pytest.mark.parametrize(("width", "height"), FORMATS)
@pytest.mark.parametrize("marks", [False, True])
def test_a_card_has_the_boxes_of_its_format(width: float, height: float, *, marks: bool) -> None:
    data = stationery.business_card(format=sized(width, height, marks=marks))
    around = 9 if marks else 3
    with pikepdf.open(BytesIO(card(data).pdf)) as document:
        assert len(document.pages) == 2
        for page in document.pages:
            left, bottom, right, top = box(page, "/TrimBox")
            assert (left, bottom) == (around, around)
            assert (right - left, top - bottom) == pytest.approx((width, height), abs=0.02)
            bleed = [
                edge + step
                for edge, step in zip(box(page, "/TrimBox"), (-3, -3, 3, 3), strict=True)
            ]
            assert box(page, "/BleedBox") == pytest.approx(bleed, abs=0.02)


def test_a_strip_without_bleed_has_its_boxes_too_and_the_width_of_the_paper() -> None:
    data = stationery.invoice_footer(215.9)
    job = printing.Job(stationery.TEMPLATES / "invoice_footer.typ", data, 0, ())
    with pikepdf.open(BytesIO(printing.printed(job).pdf)) as document:
        page = document.pages[0]
        assert box(page, "/TrimBox")[2] == pytest.approx(215.9, abs=0.02)
        assert box(page, "/TrimBox") == box(page, "/BleedBox") == box(page, "/MediaBox")


@pytest.mark.parametrize("template", ["business_card", "letterhead", "invoice_footer"])
def test_stationery_is_declared_cmyk_and_holds_nothing_else(template: str) -> None:
    data = getattr(stationery, template)()
    job = printing.Job(stationery.TEMPLATES / f"{template}.typ", data, 3, ())
    with pikepdf.open(BytesIO(printing.printed(job).pdf)) as document:
        assert document.docinfo["/GTS_PDFXVersion"] == "PDF/X-1a:2003"
        assert document.Root.OutputIntents[0].S == "/GTS_PDFX"
        operators: set[str] = set()
        for item in document.objects:
            content = isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Form"
            if content or (isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Page"):
                steps = pikepdf.parse_content_stream(item)
                operators |= {str(step.operator) for step in steps}
            if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
                assert "/Group" not in item
                assert item.get("/ColorSpace") not in ("/DeviceRGB", "/DeviceGray")
        assert not {"rg", "RG", "g", "G"} & operators


def test_every_font_is_embedded() -> None:
    with pikepdf.open(BytesIO(card(stationery.business_card()).pdf)) as document:
        described = [
            item
            for item in document.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
        ]
    assert described
    assert all("/FontFile2" in font or "/FontFile3" in font for font in described)


def test_the_same_data_give_the_same_bytes() -> None:
    data = stationery.business_card()
    first = card(data, (0, 340), (1, 340))
    card(stationery.business_card({"name": "Grace Finch"}))
    assert card(data, (0, 340), (1, 340)) == first


def test_everything_on_a_card_can_be_copied_line_by_line() -> None:
    data = stationery.business_card(ways=stationery.ways(6), address=stationery.ADDRESS)
    lines = [line.strip() for line in words(card(data).pdf).splitlines()]
    assert "Ada Stone CBE" in lines
    assert "T 0113 496 0121" in lines
    assert "E ada.stone@harbourfinch.example" in lines
    assert "London 020 7946 0123" in lines
    assert "harbourfinch.example/people/ada-stone" in lines
    assert "4 Example Quay" in lines
    assert lines.index("Ada Stone CBE") < lines.index("Head of Claims")


def test_words_come_in_their_order_where_the_language_runs_from_right_to_left() -> None:
    lines = words(card(stationery.business_card(language="ar")).pdf).splitlines()
    assert "ada.stone@harbourfinch.example" in " ".join(lines)
    assert "Ada Stone CBE" in [line.strip() for line in lines]


@pytest.mark.parametrize("text", HOSTILE)
def test_words_are_printed_and_never_run(text: str) -> None:
    data = stationery.business_card({"name": text, "role": text, "team": None, "office": None})
    printed = " ".join(words(card(data).pdf).split())
    assert printed.count(" ".join(text.split())) == 2


@pytest.mark.parametrize(
    "name", ["Jo", "Maximiliane-Charlotte Alexandrina von Fitzgerald-Whitfield Jr", "W" * 60]
)
@pytest.mark.parametrize(("width", "height"), FORMATS)
def test_nothing_leaves_the_safe_area(name: str, width: float, height: float) -> None:
    data = stationery.business_card(
        {"name": name, "role": "Deputy Director of International Marine Reinsurance"},
        format=sized(width, height),
        ways=[*stationery.ways(5), {"label": "E", "value": "a" * 30 + "@harbourfinch.example"}],
        address=stationery.ADDRESS,
    )
    for page in pypdfium2.PdfDocument(card(data).pdf):
        left, bottom, right, top = page.get_trimbox()
        text = page.get_textpage()
        boxes = [text.get_charbox(index) for index in range(text.count_chars())]
        assert min(box[0] for box in boxes) >= left + 3.5 * MM
        assert min(box[1] for box in boxes) >= bottom + 3.5 * MM
        assert max(box[2] for box in boxes) <= right - 3.5 * MM
        assert max(box[3] for box in boxes) <= top - 3.5 * MM


def test_a_card_with_only_a_name_closes_its_gaps() -> None:
    person: stationery.Person = dict.fromkeys(("honours", "role", "team", "office"))
    data = stationery.business_card(
        person, ways=[], web=None, address=[], brand=stationery.brand(with_logo=False)
    )
    assert set(words(card(data).pdf).split()) == {"HF", "Harbour", "&", "Finch", "Ada", "Stone"}


@pytest.mark.parametrize("extra", [0, 300, 700])
def test_the_code_on_the_back_is_read_at_300_dpi(extra: int) -> None:
    text = stationery.VCARD + "x" * extra
    data = stationery.business_card(qr=list(qr.as_pdf(text)), qr_modules=qr.modules(text))
    picture = pypdfium2.PdfDocument(card(data).pdf)[1].render(scale=300 / 72).to_pil()
    found = zxingcpp.read_barcode(picture, text_mode=zxingcpp.TextMode.Plain)
    assert found is not None
    assert found.text == text


def test_a_preview_shows_the_trim_alone_in_the_width_asked_for() -> None:
    printed = card(stationery.business_card(), (0, 680), (1, 340))
    front, back = (Image.open(BytesIO(picture)) for picture in printed.previews)
    assert (front.size, back.size) == ((680, 440), (340, 220))
    assert front.convert("RGB").getpixel((3, 3)) == (255, 255, 255)
    assert back.convert("RGB").getpixel((1, 1)) == back.convert("RGB").getpixel((1, 218))


@pytest.mark.parametrize(("width", "height", "marks"), [(210, 297, 3), (215.9, 279.4, 0)])
def test_only_a4_has_fold_marks(width: float, height: float, marks: int) -> None:
    data = stationery.letterhead(width, height)
    job = printing.Job(stationery.TEMPLATES / "letterhead.typ", data, 3, ((0, 2100),))
    picture = Image.open(BytesIO(printing.printed(job).previews[0])).convert("L")
    margin = picture.crop((60, 100, 61, picture.height))
    darker = [row for row in range(margin.height) if margin.getpixel((0, row)) != 255]
    assert sum(row - 1 not in darker for row in darker) == marks


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_each_line_of_the_small_print_stays_whole(count: int) -> None:
    data = stationery.invoice_footer(count=count)
    job = printing.Job(stationery.TEMPLATES / "invoice_footer.typ", data, 0, ())
    text = words(printing.printed(job).pdf)
    for column in stationery.COLUMNS[:count]:
        assert all(line in text for line in column[1])
