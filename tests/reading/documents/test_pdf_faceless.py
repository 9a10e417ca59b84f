"""Letters of typefaces that a PDF file only names are seen by whoever has them."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.reading.documents.made import NEW, changed, drawn, set_text

from contact_hub.reading.documents.document import Part
from contact_hub.reading.documents.pdf_files import pdf

WIDE = "０１１３ ４９６ ０１９９"
HIDDEN = {
    "it is drawn by nothing": "3 Tr",
    "it is white on white": "1 g",
    "it lies beside the page": "1 0 0 1 900 300 Tm",
}


def named(more: str = "", over: str = "", under: str = "") -> Part:
    """A number in a typeface of Japan that is not in the file."""
    codes = WIDE.encode("utf-16-be").hex()
    wide = f"BT /F2 12 Tf 50 300 Td {more} <{codes}> Tj ET\n"

    def name(document: pikepdf.Pdf) -> None:
        kind = Dictionary(Registry=String("Adobe"), Ordering=String("Japan1"), Supplement=2)
        face = Name("/HeiseiMin-W3")
        below = Dictionary(
            Type=Name.Font, Subtype=Name.CIDFontType0, BaseFont=face, CIDSystemInfo=kind, DW=1000
        )
        document.pages[0].obj.Resources.Font.F2 = document.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type0,
                BaseFont=face,
                Encoding=Name("/UniJIS-UCS2-H"),
                DescendantFonts=Array([below]),
            )
        )

    return pdf.read(changed(drawn(set_text(NEW) + under + wide + over), name)).parts[0]


def test_what_is_set_in_a_typeface_that_is_not_there_is_seen() -> None:
    part = named()
    assert (part.text, part.behind) == (f"{NEW}\n{WIDE}", "")


def test_it_is_seen_on_a_dark_ground() -> None:
    assert WIDE in named("1 g", under="0 g 40 290 300 30 re f\n").text


@pytest.mark.parametrize("more", HIDDEN.values(), ids=HIDDEN)
def test_it_is_behind_where(more: str) -> None:
    part = named(more)
    assert (part.text, part.behind) == (NEW, WIDE)


def test_it_is_behind_where_something_lies_over_it() -> None:
    part = named(over="1 g 40 290 300 30 re f\n")
    assert (part.text, part.behind) == (NEW, WIDE)


def test_it_is_behind_where_it_is_cut_off() -> None:
    part = named(under="q 0 0 10 10 re W n\n", over="Q\n")
    assert (part.text, part.behind) == (NEW, WIDE)
