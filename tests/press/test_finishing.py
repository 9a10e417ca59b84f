"""A finished file has what its printer asks for, and says so."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops
from tests.press import pressed

from contact_hub.paper import printers
from contact_hub.paper.conditions import CONDITIONS, profile
from contact_hub.paper.printers import X1A, X4
from contact_hub.press import crop_marks, finishing

MM = 72 / 25.4
PRESETS = sorted(printers.known())
each_preset = pytest.mark.parametrize("name", PRESETS)


def finished(name: str) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pressed.drawing(pressed.preset(name)).for_press))


def box(page: pikepdf.Page, name: str) -> list[float]:
    return [float(edge) / MM for edge in page.obj[name]]


def said(document: pikepdf.Pdf) -> bytes:
    """The XMP packet."""
    packet: bytes = document.Root.Metadata.read_bytes()
    return packet


@each_preset
def test_boxes_lie_in_each_other_by_the_printers_bleed(name: str) -> None:
    printer = pressed.preset(name)
    slug = crop_marks.SLUG_MM if printer.marks else 0
    for page in finished(name).pages:
        media, bleed, trim = (box(page, each) for each in ("/MediaBox", "/BleedBox", "/TrimBox"))
        assert trim[2] - trim[0] == pytest.approx(pressed.WIDE, abs=0.01)
        assert trim[3] - trim[1] == pytest.approx(pressed.HIGH, abs=0.01)
        assert media[:2] == [0, 0]
        assert bleed[:2] == pytest.approx([slug, slug], abs=0.01)
        assert trim[:2] == pytest.approx([slug + printer.bleed] * 2, abs=0.01)
        assert media[2] - bleed[2] == pytest.approx(slug, abs=0.01)
        assert bleed[2] - trim[2] == pytest.approx(printer.bleed, abs=0.01)


@each_preset
def test_a_file_names_its_standard_and_its_paper(name: str) -> None:
    printer, document = pressed.preset(name), finished(name)
    (intent,) = document.Root.OutputIntents
    assert str(intent.OutputConditionIdentifier) == printer.condition
    assert str(intent.S) == "/GTS_PDFX"
    assert str(document.docinfo["/Trapped"]) == "/False"
    assert b'pdf:Trapped="False"' in said(document)
    if printer.standard == X1A:
        assert document.pdf_version == "1.4"
        assert str(document.docinfo["/GTS_PDFXVersion"]) == "PDF/X-1a:2003"
        assert "/DestOutputProfile" not in intent
    else:
        assert document.pdf_version == "1.6"
        assert b'pdfxid:GTS_PDFXVersion="PDF/X-4"' in said(document)


@pytest.mark.parametrize("name", [each for each in PRESETS if pressed.preset(each).standard == X4])
def test_a_pdf_x_4_carries_its_profile_and_all_that_its_metadata_must_say(name: str) -> None:
    document = finished(name)
    embedded = document.Root.OutputIntents[0].DestOutputProfile
    assert embedded.read_bytes() == profile(CONDITIONS[pressed.preset(name).condition].profile)
    assert int(embedded.N) == 4
    for must in (b"xmp:CreateDate", b"xmp:ModifyDate", b"xmp:MetadataDate", b"xmpMM:DocumentID"):
        assert must in said(document)
    for must in (b"xmpMM:VersionID", b"xmpMM:RenditionClass", b">1.6</pdf:PDFVersion>"):
        assert must in said(document)


@each_preset
def test_a_preset_asks_only_for_what_can_be_made(name: str) -> None:
    printer = pressed.preset(name)
    condition = CONDITIONS[printer.condition]
    assert printer.standard == X1A or condition.profile
    assert printer.inks <= condition.inks
    assert 0 < printer.safe <= 10
    assert printer.about


@each_preset
def test_nothing_is_see_through_and_no_tag_is_left_over(name: str) -> None:
    document = finished(name)
    assert "/StructTreeRoot" not in document.Root
    groups = [each for each in document.objects if isinstance(each, pikepdf.Stream)]
    assert [each for each in groups if "/Group" in each] == []


def picture(pdf: bytes, page: int = 0, dpi: int = 254) -> Image.Image:
    """Ten dots a millimetre."""
    drawn: Image.Image = pypdfium2.PdfDocument(pdf)[page].render(scale=dpi / 72).to_pil()
    return drawn.convert("L")


def test_crop_marks_stand_outside_of_the_bleed_and_point_at_the_cut() -> None:
    page = picture(pressed.drawing(pressed.preset("crop-marks")).for_press)
    slug, cut = 60, 90
    assert page.size == pytest.approx((85 * 10 + 2 * cut, 55 * 10 + 2 * cut), abs=1)
    assert page.crop((0, 0, slug, slug)).getextrema() == (255, 255), "there is ink in the corner"
    for x in (cut, page.width - cut):
        assert min(page.crop((x - 2, 0, x + 3, slug)).tobytes()) < 200
    for y in (cut, page.height - cut):
        assert min(page.crop((0, y - 2, slug, y + 3)).tobytes()) < 200
        assert min(page.crop((page.width - slug, y - 2, page.width, y + 3)).tobytes()) < 200


def test_crop_marks_are_the_only_ink_outside_of_the_bleed() -> None:
    page = picture(pressed.drawing(pressed.preset("crop-marks")).for_press)
    between = page.crop((100, 0, page.width - 100, 58))
    assert between.getextrema() == (255, 255)


def test_what_is_inside_the_bleed_is_the_same_with_marks_and_without() -> None:
    plain = picture(pressed.drawing(pressed.preset("generic-3mm")).for_press)
    marked = picture(pressed.drawing(pressed.preset("crop-marks")).for_press)
    inside = marked.crop((60, 60, 60 + plain.width, 60 + plain.height))
    unlike = ImageChops.difference(inside.reduce(8), plain.reduce(8))
    assert max(unlike.tobytes()) < 60


def test_the_same_drawing_is_finished_to_the_same_bytes() -> None:
    for name in ("generic-3mm", "crop-marks", "pdf-x-4"):
        drawn, printer = pressed.drawing(pressed.preset(name)).as_drawn, pressed.preset(name)
        assert finishing.finished(drawn, printer) == finishing.finished(drawn, printer)
