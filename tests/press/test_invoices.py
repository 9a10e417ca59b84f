"""The foot of an invoice: in each of its forms, with its codes, and what is wrong found in each."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from lxml import etree, html  # type: ignore[import-untyped]
from PIL import Image
from tests.press import office

from contact_hub import editions, pay_codes
from contact_hub.lacking import evidence
from contact_hub.model import numbers
from contact_hub.outputs.rendering import Templates
from contact_hub.pieces import Room, invoices
from contact_hub.press import printing
from contact_hub.press import qr as qr_codes
from contact_hub.reading import alike, drawing, qr
from contact_hub.surfaces.invoices import invoices as surfaces
from contact_hub.surfaces.surface import Surface

PATH = "stationery/invoice-footer"
FORMS = (".pdf", "-page.pdf", ".svg", ".png", ".html", ".txt")
BRITISH, GERMAN = "GB33 BUKB 2020 1555 5555 55", "DE89 3704 0044 0532 0130 00"
SHOWS = "invoice_footer: {office: leeds, shows: [legal, vat, bank, feedback]}"
Files = dict[str, bytes]


def room(folder: Path, *changes: tuple[str, str]) -> Room:
    """The sample, with these changes in its file."""
    text = (office.ROOT / "contacts.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    (folder / "contacts.yaml").write_text(text, encoding="utf-8")
    return office.room(folder / "contacts.yaml")


def made(room: Room) -> Files:
    """Each form by what follows the name that all share."""
    jobs = (*invoices.footer(room), *invoices.whole_page(room))
    files = {
        path: content
        for job in jobs
        for path, content in zip(job.paths, printing.printed(job.job), strict=True)
    }
    templates = Templates.of(office.ROOT / "overrides", room.hub)
    files |= {each.path: each.content for each in invoices.files(room.hub, templates)}
    return {path.removeprefix(PATH): content for path, content in files.items()}


def asked(room: Room) -> dict[str, Surface]:
    """What each form must show; other modules have forms of their own."""
    found = {each.path.removeprefix(PATH): each for each in surfaces(room.hub)}
    return {form: found[form] for form in FORMS}


def faults(room: Room, files: Files) -> dict[str, list[str]]:
    """What each form lacks, where it lacks anything."""
    found = {
        form: [finding.fact.label if finding.fact else finding.what for finding in findings]
        for form, surface in asked(room).items()
        if (findings := evidence.read(files[form], beside(surface, files)))
    }
    return {form: told for form, told in found.items() if told}


def beside(surface: Surface, files: Files) -> Surface:
    """With the print that a picture is compared with."""
    like = surface.looks_like.removeprefix(PATH)
    return replace(surface, beside=files[like]) if like else surface


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Room:
    return room(tmp_path_factory.mktemp("ours"))


@pytest.fixture(scope="module")
def files(ours: Room) -> Files:
    return made(ours)


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Room:
    """With an account in euros."""
    changes = ((BRITISH, GERMAN), ("BUKBGB22", "COBADEFF"))
    return room(tmp_path_factory.mktemp("german"), *changes)


@pytest.fixture(scope="module")
def german_files(german: Room) -> Files:
    return made(german)


def test_each_form_shows_all(ours: Room, files: Files, german: Room, german_files: Files) -> None:
    assert faults(ours, files) == {}
    assert faults(german, german_files) == {}


def test_the_whole_page_has_ink_at_its_foot_alone_and_no_ground(files: Files) -> None:
    page = pypdfium2.PdfDocument(files["-page.pdf"])[0]
    picture = page.render(scale=1, fill_color=(0, 0, 0, 0), rev_byteorder=True).to_pil()
    box = picture.convert("RGBA").getchannel("A").getbbox()
    assert box is not None
    strip = pypdfium2.PdfDocument(files[".pdf"])[0].get_height()
    assert picture.size == (596, 842)
    assert box[1] >= picture.height - strip
    assert box[3] <= picture.height - 8 / 25.4 * 72


def test_the_picture_has_300_dots_an_inch_and_says_so(files: Files) -> None:
    with Image.open(BytesIO(files[".png"])) as picture:
        assert picture.info["dpi"] == pytest.approx((300, 300), abs=0.01)
        assert picture.width == 2480
        assert picture.height == pytest.approx(
            pypdfium2.PdfDocument(files[".pdf"])[0].get_height() / 72 * 300, abs=1
        )


def test_the_drawing_holds_outlines_alone_that_every_program_can_draw(files: Files) -> None:
    root = etree.fromstring(files[".svg"])
    names = {etree.QName(each).localname for each in root.iter(etree.Element)}
    assert not names & {"image", "text", "foreignObject", "style", "script", "font"}
    assert [etree.QName(each).localname for each in root[:2]] == ["title", "desc"]
    assert BRITISH in (root[1].text or "")


def test_the_piece_of_html_needs_nothing_beside_it_and_is_plain_ascii(
    files: Files, ours: Room
) -> None:
    text = files[".html"].decode("ascii")
    piece = html.fragment_fromstring(text)
    assert piece.tag == "table"
    assert not piece.xpath(".//img|.//style|.//script|.//@class|.//@src")
    hrefs = {each.get("href") for each in piece.xpath(".//a")}
    assert {"tel:+441134960100", "mailto:hello@harbourfinch.example"} <= hrefs
    assert editions.invoice_footer(ours.hub).url in hrefs


def test_no_line_of_the_plain_text_is_too_long(files: Files) -> None:
    assert max(map(len, files[".txt"].decode().splitlines())) <= 72


def test_at_home_people_pay_by_sort_code_and_account_number(files: Files) -> None:
    text = files[".txt"].decode()
    assert "Account name: Harbour & Finch Limited\nSort code 20-20-15\nAccount 55555555\n" in text
    assert "Pay from abroad\nIBAN GB33 BUKB 2020 1555 5555 55\nBIC BUKBGB22\n" in text
    assert numbers.in_the_uk(GERMAN) is None


CHANGES = {
    "another IBAN": (BRITISH, "GB60 BUKB 2020 1555 5555 54"),
    "another number": (
        "phone: 0113 496 0100\n    email: hello@",
        "phone: 0113 496 0108\n    email: hello@",
    ),
    "another letter": ("email: hello@", "email: hallo@"),
    "another number of the register": ("number: 01234567", "number: 01234561"),
    "another street": ("street: 4 Example Quay", "street: 1 Example Quay"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_one_letter_that_is_wrong_is_found_in_every_form(
    ours: Room, files: Files, tmp_path: Path, change: tuple[str, str]
) -> None:
    other = made(room(tmp_path, change))
    for form in FORMS:
        told = faults(ours, files | {form: other[form]})
        assert form in told, form


@pytest.mark.parametrize("form", [".png", ".svg"])
def test_one_digit_of_the_drawing_is_seen_though_codes_and_words_are_right(
    files: Files, tmp_path: Path, form: str
) -> None:
    """The words in the drawing are the old ones; only its outlines changed."""
    other = made(room(tmp_path, CHANGES["another number of the register"]))
    picture = other[".png"] if form == ".png" else drawing.svg_as_png(other[".svg"])
    with Image.open(BytesIO(picture)) as spoilt, Image.open(BytesIO(files[".png"])) as right:
        mixed = right.convert("RGB")
        words = (0, 0, 1950, mixed.height)  # the codes stand to the right of them
        mixed.paste(spoilt.convert("RGB").crop(words), words)
    out = BytesIO()
    mixed.save(out, "PNG")
    assert alike.fault(files[".png"], files[".pdf"]) == ""
    assert "They differ" in alike.fault(out.getvalue(), files[".pdf"])


def test_words_that_the_drawing_says_are_read_too(ours: Room, files: Files) -> None:
    spoilt = files[".svg"].replace(BRITISH.encode(), b"GB60 BUKB 2020 1555 5555 54")
    assert faults(ours, files | {".svg": spoilt}) == {".svg": ["IBAN"]}


def test_a_code_pays_into_an_account_in_euros(german: Room, german_files: Files) -> None:
    with Image.open(BytesIO(german_files[".png"])) as picture:
        found = zxingcpp.read_barcodes(picture.convert("L"))
    payments = [code for code in found if code.text.startswith("BCD")]
    assert [code.text.split("\n") for code in payments] == [
        ["BCD", "002", "1", "SCT", "COBADEFF", "Harbour & Finch Limited", "DE89370400440532013000"]
    ]
    assert payments[0].ec_level == "M"
    assert len(payments[0].bytes) <= 331
    assert editions.invoice_footer(german.hub).url in [code.text for code in found]


def test_the_longest_payment_still_fits_the_largest_code_that_is_allowed() -> None:
    longest = "\n".join(("BCD", "002", "1", "SCT", "COBADEFFXXX", "Ä" * 70, "MT" + "1" * 29))
    assert qr_codes.modules(longest) <= 17 + 4 * 13


def test_somebody_elses_code_is_found(german: Room, german_files: Files, files: Files) -> None:
    other = files[".png"]
    told = faults(german, german_files | {".png": other})[".png"]
    assert told[0] == f"`{PATH}.png` has 1 readable codes instead of 2."


def test_invoices_in_pounds_have_no_code_from_which_only_euros_are_paid(
    ours: Room, files: Files
) -> None:
    assert pay_codes.says(ours.hub.organisation) == ""
    assert len(qr.decoded(files[".png"])) == 1


@pytest.mark.parametrize(
    ("iban", "wish", "expected"),
    [(GERMAN, "", True), (GERMAN, "no", False), (BRITISH, "yes", True), (BRITISH, "", False)],
)
def test_the_file_may_decide_otherwise(
    tmp_path: Path, iban: str, wish: str, *, expected: bool
) -> None:
    line = f"\n    pay_code: {wish}" if wish else ""
    own = room(tmp_path, (f"    iban: {BRITISH}", f"    iban: {iban}{line}"))
    assert (pay_codes.says(own.hub.organisation) != "") is expected


def test_without_the_bank_nothing_is_said_of_it(tmp_path: Path) -> None:
    own = room(tmp_path, (SHOWS, "invoice_footer: {office: leeds}"), (BRITISH, GERMAN))
    texts = made(own)
    assert "IBAN" not in texts[".txt"].decode()
    assert len(qr.decoded(texts[".png"])) == 1
    assert faults(own, texts) == {}
