"""PDF files as people, machines and printers read them."""

from __future__ import annotations

import io
import json

import pikepdf
import pytest
import typst
import zxingcpp
from pikepdf import Array, Dictionary, Name

from contact_hub.facts import Fact
from contact_hub.paper import printers
from contact_hub.press import qr
from contact_hub.reading import finder, pdf, preflight
from contact_hub.reading.preflight import Asked

MM = 72 / 25.4
WORDS = """#set document(title: "Ada's card")
#set page(width: 91mm, height: 61mm, margin: 5mm)
#set text(size: 8pt, fill: cmyk(0%, 0%, 0%, 100%), font: "Libertinus Serif", lang: "en")
Ada Stone, official officer \\
0113 496 0100 \\
#box(width: 16mm)[#set text(hyphenate: true)
responsibilities] #box(width: 13mm)[griffin-offley]
#link("mailto:ada.stone@example.com")[write]
"""


def made(source: str = WORDS) -> bytes:
    data: bytes = typst.compile(source.encode())
    return data


def drawn(
    content: bytes,
    *,
    bleed: bool = True,
    sheet: tuple[float, float] = (91, 61),
    **resources: pikepdf.Object,
) -> bytes:
    """A page of 91 × 61 mm that is cut to 85 × 55."""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(sheet[0] * MM, sheet[1] * MM))
    page.obj.TrimBox = Array([3 * MM, 3 * MM, 88 * MM, 58 * MM])
    if bleed:
        page.obj.BleedBox = Array([0, 0, 91 * MM, 61 * MM])
    page.obj.Contents = document.make_stream(content)
    page.obj.Resources = Dictionary({f"/{name}": value for name, value in resources.items()})
    return saved(document)


def saved(document: pikepdf.Pdf, encryption: pikepdf.Encryption | None = None) -> bytes:
    out = io.BytesIO()
    document.save(out, encryption=encryption or False)
    return out.getvalue()


def faults(data: bytes, trim: tuple[float, float] = (85, 55)) -> tuple[str, ...]:
    """What is wrong with boxes, colours and fonts; these pages claim no standard."""
    asked = Asked(trim, printers.known()[printers.GENERIC])
    found = preflight.file_faults(data, asked)
    return tuple(fault.what for fault in found if fault.rule != "standard")


def test_the_text_of_a_page_is_read_with_its_ligatures_taken_apart() -> None:
    text = pdf.text(made())
    assert text.startswith("Ada Stone, official officer\n0113 496 0100\n")


@pytest.mark.parametrize("word", ["responsibilities", "griffin-offley"])
def test_a_word_over_two_lines_is_found(word: str) -> None:
    text = pdf.text(made())
    assert word not in text
    assert finder.shows(text, Fact("text", word, (), "word"))


def test_the_metadata_is_read() -> None:
    said = pdf.metadata(made())
    assert "Title: Ada's card" in said
    assert "<dc:title>" in said


def test_strings_of_links_are_read() -> None:
    assert "mailto:ada.stone@example.com" in pdf.strings(made())


def test_codes_are_read_from_the_page_as_it_is_drawn() -> None:
    code = zxingcpp.create_barcode("tel:+441134960100", zxingcpp.BarcodeFormat.QRCode)
    svg = code.to_svg(add_quiet_zones=True)
    quoted = svg.replace("\\", "\\\\").replace('"', '\\"')
    source = WORDS + f'#image(bytes("{quoted}"), width: 16mm, format: "svg")'
    assert pdf.codes(made(source)) == ("tel:+441134960100",)


def test_a_page_without_a_code_has_none() -> None:
    assert pdf.codes(made()) == ()


def test_two_codes_are_two_and_the_text_beside_them_is_read_with_them() -> None:
    drawings = [
        qr.as_pdf(f"tel:{number}").decode() for number in ("+441134960100", "+441134960101")
    ]
    images = [f"image(bytes({json.dumps(each)}), width: 16mm)" for each in drawings]
    source = WORDS + "#pagebreak()".join(f"\n#pad(4mm, {each})" for each in images)
    text, codes = pdf.text_and_codes(made(source))
    assert codes == ("tel:+441134960100", "tel:+441134960101")
    assert text == pdf.text(made(source))


def test_shapes_alone_are_told_apart_from_what_a_parser_must_read() -> None:
    assert pdf.colours(drawn(b"0 0 0 1 k 0 0 9 9 re\n1 0 4 1 re f")) == {"DeviceCMYK"}
    assert pdf.colours(drawn(b"0 0 9 9 re f")) == frozenset()
    assert pdf.colours(drawn(b"0 0 0 1 k 0 0 9 9 re f 1 0 0 rg 0 0 5 5 re f")) == {
        "DeviceCMYK",
        "DeviceRGB",
    }


def test_attachments_are_read() -> None:
    document = pikepdf.new()
    document.add_blank_page()
    document.attachments["ada.vcf"] = b"BEGIN:VCARD"
    assert pdf.attachments(saved(document)) == (("ada.vcf", b"BEGIN:VCARD"),)


def locked() -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    return saved(document, encryption=pikepdf.Encryption(owner="a", user="b"))


def test_a_locked_file_is_said_to_be_locked() -> None:
    for read in (pdf.text, pdf.codes, pdf.metadata, pdf.boxes):
        with pytest.raises(pdf.Unreadable, match=r"^It is locked with a password\.$"):
            read(locked())


@pytest.mark.parametrize("data", [b"", b"words", b"%PDF-1.7\n%%EOF", made()[:300]])
def test_a_broken_file_is_said_to_be_broken(data: bytes) -> None:
    for read in (pdf.text, pdf.codes, pdf.metadata, pdf.boxes):
        with pytest.raises(pdf.Unreadable, match="broken"):
            read(data)


def test_a_page_of_a_mile_is_not_drawn() -> None:
    document = pikepdf.new()
    document.add_blank_page(page_size=(14_000, 14_000))
    with pytest.raises(pdf.Unreadable, match="too large"):
        pdf.codes(saved(document))


def test_boxes_are_read_in_millimetres() -> None:
    (page,) = pdf.boxes(drawn(b""))
    assert page.trim is not None
    assert [round(edge, 3) for edge in page.trim.size()] == [85, 55]
    assert [round(edge, 3) for edge in page.media.size()] == [91, 61]


def test_a_file_that_is_ready_has_no_faults() -> None:
    assert faults(drawn(b"0 0 0 1 k 0 0 9 9 re f 0.5 g 0 0 5 5 re f")) == ()


def test_boxes_that_a_printer_would_send_back_are_told() -> None:
    assert faults(drawn(b""), (85.6, 53.98)) == (
        "Page 1 is cut to 85.00 × 55.00 mm instead of 85.6 × 53.98 mm.",
    )
    assert faults(drawn(b"", bleed=False)) == (
        "Page 1 does not have 3 mm of bleed on all four sides.",
    )
    assert faults(drawn(b"", sheet=(88, 61))) == ("Page 1 is smaller than its bleed.",)
    assert faults(made()) == ("Page 1 has no TrimBox: the printer does not know where to cut.",)
    assert faults(saved(pikepdf.new())) == ("It has no page.",)


def form(document: pikepdf.Pdf, content: bytes, **more: pikepdf.Object) -> pikepdf.Stream:
    stream = document.make_stream(content, Type=Name.XObject, Subtype=Name.Form)
    stream.BBox = Array([0, 0, 9, 9])
    for key, value in more.items():
        stream[f"/{key}"] = value
    return stream


RGB = "It is drawn with DeviceRGB, which is not a printing colour."


@pytest.mark.parametrize(
    "content",
    [
        b"1 0 0 rg 0 0 9 9 re f",
        b"1 0 0 RG 0 0 9 9 re S",
        b"/DeviceRGB cs 1 0 0 sc",
        b"BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI",
    ],
)
def test_a_screen_colour_in_a_page_is_told(content: bytes) -> None:
    assert faults(drawn(content)) == (RGB,)


def test_a_screen_colour_deep_inside_is_told() -> None:
    document = pikepdf.open(io.BytesIO(drawn(b"/A Do")))
    inner = form(document, b"1 0 0 rg 0 0 9 9 re f")
    outer = form(document, b"/B Do", Resources=Dictionary(XObject=Dictionary(B=inner)))
    document.pages[0].obj.Resources = Dictionary(XObject=Dictionary(A=outer))
    assert faults(saved(document)) == (RGB,)


@pytest.mark.parametrize(
    "space", [Name.DeviceRGB, Array([Name.Indexed, Name.DeviceRGB, 0, b"abc"])]
)
def test_a_picture_in_a_screen_colour_is_told(space: pikepdf.Object) -> None:
    document = pikepdf.open(io.BytesIO(drawn(b"/A Do")))
    picture = document.make_stream(
        b"abc", Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8, ColorSpace=space
    )
    document.pages[0].obj.Resources = Dictionary(XObject=Dictionary(A=picture))
    assert faults(saved(document)) == (RGB,)


def test_a_gradient_in_a_screen_colour_is_told() -> None:
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB)
    assert faults(drawn(b"/A sh", Shading=Dictionary(A=shading))) == (RGB,)


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (1, ()),
        (3, ("It is drawn with ICCBased RGB, which is not a printing colour.",)),
        (4, ()),
    ],
)
def test_a_profile_is_judged_by_what_it_describes(parts: int, told: tuple[str, ...]) -> None:
    document = pikepdf.open(io.BytesIO(drawn(b"/A cs")))
    space = Array([Name.ICCBased, document.make_stream(b"", N=parts)])
    document.pages[0].obj.Resources = Dictionary(ColorSpace=Dictionary(A=space))
    assert faults(saved(document)) == told


def test_a_font_that_is_not_in_the_file_is_told() -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    told = faults(drawn(b"BT /F 9 Tf (x) Tj ET", Font=Dictionary(F=font)))
    assert told == ("The font Helvetica is not in the file.",)


def test_colours_and_fonts_are_told_by_themselves() -> None:
    assert pdf.colours(made()) == {"DeviceCMYK"}
    assert pdf.fonts_not_embedded(made()) == ()
