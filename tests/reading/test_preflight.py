"""Preflight: a good card has no faults, and each way of spoiling it has exactly its own."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
import typst
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from contact_hub.paper import printers
from contact_hub.paper.printers import Printer
from contact_hub.press import finishing, qr
from contact_hub.reading import preflight
from contact_hub.reading.faults import Rule
from contact_hub.reading.preflight import Asked

MM = 72 / 25.4
URL = "https://contact.lamps.example/people/ines-duarte/#7QX2M"
PRINTER = printers.known()[printers.GENERIC]
PEOPLE = Path(__file__).parents[2] / "docs" / "assets" / "people"
GOOD = """
#set page(width: 85mm, height: 55mm, margin: 6mm, bleed: BLEED, background: BACKGROUND)
#set text(font: "Libertinus Serif", size: 8pt, fill: cmyk(0%, 0%, 0%, 92%))
#place(top + left, NAME)
#place(top + left, dy: 8mm)[Lamp maker]
#place(top + left, dy: 12mm, EMAIL)
#place(bottom + left)[#text(fill: cmyk(0%, 0%, 0%, 0%))[Light for every quay]]
#place(top + right, box(fill: white, inset: INSET, CODE))
PHOTO
"""
PARTS = {
    "BACKGROUND": "place(bottom, rect(width: 100%, height: 18mm, fill: INK))",
    "NAME": "text(size: 12pt)[Inês Duarte]",
    "EMAIL": "[ines.duarte\\@lamps.example]",
    "CODE": "image(bytes(data), width: 16mm)",
    "INSET": "2.2mm",
    "PHOTO": "",
    "INK": "cmyk(90%, 55%, 45%, 45%)",
    "white": "cmyk(0%, 0%, 0%, 0%)",
}


def card(printer: Printer = PRINTER, /, **parts: str) -> bytes:
    """The good card with some of its parts changed; `{}` stands for what was there."""
    changed = {name: parts.get(name, "{}").replace("{}", was) for name, was in PARTS.items()}
    source = GOOD
    for name, part in changed.items():
        source = source.replace(name, part)
    source = source.replace("BLEED", f"{printer.bleed}mm")
    source = f"#let data = {json.dumps(qr.as_pdf(URL).decode())}\n{source}"
    pdf: bytes = typst.compile(
        source.encode(),
        pdf_standards=["1.4"],
        font_paths=typst.Fonts(include_system_fonts=False),
    )
    return finishing.finished(pdf, printer)


def asked(printer: Printer = PRINTER) -> Asked:
    return Asked((85, 55), printer, pages=1, codes=1)


def rules(data: bytes, wanted: Asked | None = None) -> set[Rule]:
    return {fault.rule for fault in preflight.judged(data, wanted or asked()).faults}


def altered(alter: Callable[[pikepdf.Pdf], None], data: bytes | None = None) -> bytes:
    """The good card after somebody has been at its file."""
    with pikepdf.open(io.BytesIO(data or card())) as document:
        alter(document)
        out = io.BytesIO()
        document.save(out, fix_metadata_version=False)
    return out.getvalue()


def painted(content: str) -> Callable[[pikepdf.Pdf], None]:
    """Content added on top of the first page."""

    def paint(document: pikepdf.Pdf) -> None:
        document.pages[0].contents_add(f"q {content} Q".encode())

    return paint


def test_a_good_card_has_no_faults_and_says_what_is_on_it() -> None:
    seen = preflight.judged(card(), asked())
    assert seen.faults == ()
    assert seen.codes == (URL,)
    assert seen.text.startswith("Inês Duarte\n")


@pytest.mark.parametrize("name", sorted(printers.known()))
def test_a_good_card_is_good_for_every_printer(name: str) -> None:
    printer = printers.known()[name]
    assert rules(card(printer), asked(printer)) == set()


SPOILED: dict[str, tuple[Rule, dict[str, str]]] = {
    "a ground that ends at the cut": (
        "bleed",
        {"BACKGROUND": "place(bottom, dy: -3mm, rect(width: 100%, height: 15mm, fill: INK))"},
    ),
    "a ground that ends within the bleed": (
        "bleed",
        {"BACKGROUND": "place(bottom, dx: 2mm, rect(width: 100%, height: 18mm, fill: INK))"},
    ),
    "a stripe that ends at the cut": (
        "bleed",
        {"BACKGROUND": "{} + place(top + left, dx: 30mm, dy: 3mm, rect(width: 4mm, fill: INK))"},
    ),
    "a name beyond the cut": ("overflow", {"NAME": "move(dx: 79.2mm, {})"}),
    "a name at the edge": ("safe area", {"NAME": "move(dx: -5mm, {})"}),
    "an address too long": ("overflow", {"EMAIL": "box(width: 90mm, align(right, {}))"}),
    "small type": ("small type", {"EMAIL": "text(size: 5pt, {})"}),
    "type made small": ("small type", {"EMAIL": "scale(60%, origin: left, {})"}),
    "small light type on dark": (
        "small type",
        {"EMAIL": "box(fill: INK, inset: 1mm, text(size: 5.7pt, fill: white, {}))"},
    ),
    "a pale name": ("contrast", {"NAME": "text(fill: cmyk(0%, 0%, 0%, 30%), {})"}),
    "dark on dark": ("contrast", {"EMAIL": "box(fill: INK, inset: 1mm, {})"}),
    "white on white": ("contrast", {"EMAIL": "text(fill: white, {})"}),
    "a name over an address": ("text over text", {"NAME": "move(dy: 12mm, {})"}),
    "a name cut off": (
        "hidden text",
        {"NAME": "box(width: 14mm, clip: true, box(width: 60mm, {}))"},
    ),
    "a name cut in half": ("hidden text", {"NAME": "box(height: 1.6mm, clip: true, {})"}),
    "a name under a box": (
        "hidden text",
        {"EMAIL": "{} + place(top, dy: -1mm, rect(width: 50mm, height: 5mm, fill: white))"},
    ),
    "a name half under a box": (
        "hidden text",
        {"EMAIL": "{} + place(top, dx: 12mm, dy: -1mm, square(size: 4.5mm, fill: white))"},
    ),
    "a character of no font": ("missing letters", {"NAME": "[Inês 杜阿]"}),
    "a code without an edge": (
        "quiet zone",
        {"CODE": "box(fill: INK, inset: 1mm, box(fill: white, inset: 1.3mm, {}))"},
    ),
    "a code beside words": ("quiet zone", {"CODE": "{} + place(top + left, dx: -1.5mm)[x]"}),
    "a code at the edge": ("safe area", {"CODE": "move(dx: 6mm, {})"}),
    "too much ink": ("ink", {"INK": "cmyk(90%, 80%, 80%, 60%)"}),
    "a colour for screens": ("colours", {"INK": 'rgb("#123c4a")'}),
    "two pages": ("pages", {"PHOTO": "#pagebreak()"}),
}


@pytest.mark.parametrize("name", SPOILED)
def test_a_card_that_is_spoiled_in_one_way_has_that_fault_alone(name: str) -> None:
    rule, parts = SPOILED[name]
    assert rules(card(**parts)) == {rule}


def test_a_code_too_fine_is_told_and_that_it_cannot_be_read() -> None:
    assert rules(card(CODE="image(bytes(data), width: 6.5mm)")) == {"size of codes", "codes"}


def box_away(key: str) -> Callable[[pikepdf.Pdf], None]:
    def take(document: pikepdf.Pdf) -> None:
        del document.pages[0].obj[key]

    return take


def cut_elsewhere(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.TrimBox = Array([3 * MM, 3 * MM, 87 * MM, 58 * MM])


def font_away(document: pikepdf.Pdf) -> None:
    for item in document.objects:
        if isinstance(item, Dictionary) and "/FontFile3" in item:
            del item["/FontFile3"]


def no_standard(document: pikepdf.Pdf) -> None:
    del document.docinfo["/GTS_PDFXVersion"]
    del document.Root["/Metadata"]


def another_paper(document: pikepdf.Pdf) -> None:
    document.Root.OutputIntents[0].OutputConditionIdentifier = String("FOGRA47")


def not_trapped(document: pikepdf.Pdf) -> None:
    del document.docinfo["/Trapped"]


def see_through(document: pikepdf.Pdf) -> None:
    resources = document.pages[0].obj.Resources
    resources.ExtGState = Dictionary(A=Dictionary(ca=0.5))


def overprinted(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.Resources.ExtGState = Dictionary(A=Dictionary(op=True))


def unseen_type(document: pikepdf.Pdf) -> None:
    page = document.pages[0]
    page.obj.Contents = document.make_stream(page.Contents.read_bytes().replace(b"0 Tr", b"3 Tr"))


def gradient(document: pikepdf.Pdf) -> None:
    ends = {"/C0": Array([1, 1, 1, 1]), "/C1": Array([0, 0, 0, 0])}
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK)
    shading.Function = Dictionary({"/FunctionType": 2, "/N": 1, **ends})
    document.pages[0].obj.Resources.Shading = Dictionary(A=shading)


ALTERED: dict[str, tuple[Rule, Callable[[pikepdf.Pdf], None]]] = {
    "no trim": ("boxes", box_away("/TrimBox")),
    "no bleed": ("boxes", box_away("/BleedBox")),
    "another size": ("boxes", cut_elsewhere),
    "a font taken out": ("fonts", font_away),
    "no standard": ("standard", no_standard),
    "another paper": ("standard", another_paper),
    "not said whether it is trapped": ("standard", not_trapped),
    "a part that is see-through": ("standard", see_through),
    "ink over ink": ("ink", overprinted),
    "a gradient that begins too dark": ("ink", gradient),
    "a stroke too dark": ("ink", painted("1 1 1 0.5 K 50 50 m 60 60 l S")),
    "a spot too dark": ("ink", painted("1 1 1 0.5 k 50 50 1 1 re f")),
    "a spot in a screen colour": ("colours", painted("1 0 0 rg 40 60 5 5 re f")),
    "type that is not drawn": ("hidden text", unseen_type),
    "a bar beside the code": ("quiet zone", painted("0 0 0 1 k 228 100 1.5 20 re f")),
}


@pytest.mark.parametrize("name", ALTERED)
def test_a_file_that_is_altered_in_one_way_has_that_fault(name: str) -> None:
    rule, alter = ALTERED[name]
    assert rule in rules(altered(alter))


def test_crop_marks_are_wanted_where_the_printer_wants_them_and_nowhere_else() -> None:
    with_marks = replace(PRINTER, marks=True)
    assert rules(card(with_marks), asked(with_marks)) == set()
    assert rules(card(with_marks)) == {"crop marks"}
    assert rules(card(), asked(with_marks)) == {"crop marks"}


def test_a_file_of_another_standard_or_condition_is_told() -> None:
    newer = replace(PRINTER, standard=printers.X4)
    assert rules(card(newer), asked(newer)) == set()
    assert rules(card(newer)) == {"standard"}
    assert rules(card(), asked(newer)) == {"standard"}


def no_profile(document: pikepdf.Pdf) -> None:
    del document.Root.OutputIntents[0]["/DestOutputProfile"]


def test_the_newer_standard_needs_its_profile() -> None:
    newer = replace(PRINTER, standard=printers.X4)
    assert rules(altered(no_profile, card(newer)), asked(newer)) == {"standard"}


def photo(name: str, side: int = 300, mode: str = "CMYK") -> bytes:
    out = io.BytesIO()
    with Image.open(PEOPLE / f"{name}.jpg") as portrait:
        portrait.resize((side, side)).convert(mode).save(out, "JPEG")
    return out.getvalue()


def with_photo(picture: bytes, printer: Printer = PRINTER) -> bytes:
    """20 mm wide, below the code."""
    placed = f"place(top, dy: 15mm, image(bytes({json.dumps(list(picture))}), width: 15mm))"
    placed = placed.replace("[", "(").replace("]", ")")
    return card(printer, PHOTO=f"#{placed}")


def portrait_of(name: str) -> Asked:
    return replace(asked(), portrait=(PEOPLE / f"{name}.jpg").read_bytes())


def test_the_right_photograph_is_told_from_anybody_elses() -> None:
    data = with_photo(photo("ada-stone"))
    assert rules(data, portrait_of("ada-stone")) == set()
    for other in PEOPLE.glob("*.jpg"):
        if other.stem != "ada-stone":
            assert rules(data, portrait_of(other.stem)) == {"photo"}


def test_a_card_without_its_photograph_is_told() -> None:
    assert rules(card(), portrait_of("ada-stone")) == {"photo"}


def test_a_photograph_needs_its_pixels() -> None:
    assert rules(with_photo(photo("ada-stone", side=150))) == set()
    assert rules(with_photo(photo("ada-stone", side=140))) == {"resolution"}


def test_a_photograph_in_screen_colours_is_told() -> None:
    assert "colours" in rules(with_photo(photo("ada-stone", mode="RGB")))


def test_the_ink_of_a_photograph_counts() -> None:
    black = io.BytesIO()
    Image.new("CMYK", (300, 300), (240, 230, 220, 200)).save(black, "JPEG")
    assert rules(with_photo(black.getvalue())) == {"ink"}
    grey = io.BytesIO()
    Image.new("CMYK", (300, 300), (0, 0, 0, 200)).save(grey, "JPEG")
    assert rules(with_photo(grey.getvalue())) == set()


@pytest.mark.parametrize("gap", [0.7, 1.2])
def test_lines_that_stand_close_are_not_printed_over_each_other(gap: float) -> None:
    close = f"stack(spacing: {gap}mm)[gypsy jig][Éäg Ähj]"
    assert rules(card(EMAIL=f"{{}} + place(top, dy: 4mm, {close})")) == set()


def test_a_stripe_that_runs_aslant_over_the_cut_bleeds() -> None:
    stripe = "polygon(fill: INK, (40mm, 0mm), (44mm, 0mm), (32mm, 12mm), (28mm, 12mm))"
    assert rules(card(BACKGROUND=f"{{}} + place(top + left, {stripe})")) == set()


def test_a_disc_that_is_cut_at_two_edges_bleeds() -> None:
    disc = "place(bottom + right, dx: 6mm, dy: 8mm, circle(radius: 20mm, fill: white.darken(20%)))"
    disc = disc.replace("white.darken(20%)", "cmyk(0%, 72%, 80%, 5%)")
    assert rules(card(BACKGROUND=f"{{}} + {disc}")) == set()
