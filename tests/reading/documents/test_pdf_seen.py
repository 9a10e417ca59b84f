"""Of a PDF page's text only what the eye sees is its text."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from tests.reading.documents.made import (
    MAIL,
    NEW,
    OLD,
    annotated,
    changed,
    drawn,
    set_text,
    typeset,
)

from contact_hub.reading.documents.document import Part
from contact_hub.reading.documents.pdf_files import pdf

HIDDEN = {
    "it is drawn by nothing": set_text(OLD, y=300, more="3 Tr"),
    "it is white on white": set_text(OLD, y=300, more="1 g"),
    "it is as good as white": set_text(OLD, y=300, more="0.96 g"),
    "it has the colour of what it lies on": (
        "0 0 1 rg 40 290 200 30 re f\n" + set_text(OLD, y=300, more="0 0 1 rg")
    ),
    "it is too small for anybody": set_text(OLD, y=300, size=1),
    "it lies beside the page": set_text(OLD, x=900, y=300),
    "something lies over it": set_text(OLD, y=300) + "1 g 40 290 200 30 re f\n",
    "it is cut off": "q 0 0 10 10 re W n\n" + set_text(OLD, y=300) + "Q\n",
}


def page(data: bytes) -> Part:
    first = pdf.read(data).parts[0]
    assert first.where == "page 1"
    return first


@pytest.mark.parametrize("content", HIDDEN.values(), ids=HIDDEN)
def test_text_is_behind_where(content: str) -> None:
    part = page(drawn(set_text(NEW) + content))
    assert NEW in part.text
    assert OLD not in part.text
    assert OLD in part.behind


def test_white_on_a_dark_ground_is_seen() -> None:
    assert OLD in page(drawn("0 g 40 290 200 30 re f\n" + set_text(OLD, y=300, more="1 g"))).text


def test_what_is_drawn_by_nothing_is_behind_where_something_else_is_drawn() -> None:
    part = page(drawn(set_text(OLD) + set_text(NEW, more="3 Tr")))
    assert (part.text, part.behind) == (OLD, NEW)


def test_what_covers_half_a_number_hides_half_of_it() -> None:
    part = page(drawn(set_text(OLD, y=300) + "1 g 88 290 100 30 re f\n"))
    assert part.text == "0113 49"
    assert part.behind.replace(" ", "") == "60199"


def test_what_is_cropped_away_is_behind() -> None:
    def crop(document: pikepdf.Pdf) -> None:
        document.pages[0].obj.CropBox = Array([0, 400, 420, 595])

    part = page(changed(drawn(set_text(NEW) + set_text(OLD, y=300)), crop))
    assert (part.text, part.behind) == (NEW, OLD)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_turned_is_read_as_any(turn: int) -> None:
    def rotate(document: pikepdf.Pdf) -> None:
        document.pages[0].obj.Rotate = turn

    part = page(changed(drawn(set_text(NEW) + set_text(OLD, y=300, more="1 g")), rotate))
    assert (part.text, part.behind) == (NEW, OLD)


def test_what_is_switched_off_remains_in_the_file() -> None:
    def switch_off(document: pikepdf.Pdf) -> None:
        group = document.make_indirect(Dictionary(Type=Name.OCG, Name="old"))
        document.pages[0].obj.Resources.Properties = Dictionary(G=group)
        document.Root.OCProperties = Dictionary(
            OCGs=Array([group]), D=Dictionary(OFF=Array([group]), Order=Array([]))
        )

    off = f"/OC /G BDC\n{set_text(OLD, y=300)}EMC\n"
    part = page(changed(drawn(set_text(NEW) + off), switch_off))
    assert (part.text, part.behind, part.remains) == (NEW, "", OLD)


def test_digits_drawn_from_the_right_are_read_from_the_left() -> None:
    backwards = "".join(
        set_text(digit, x=50 + 7 * place) for place, digit in reversed(list(enumerate(NEW)))
    )
    assert NEW in page(drawn(backwards)).text


@pytest.mark.parametrize("degrees", [20, 90, 270])
def test_what_stands_askew_is_read(degrees: int) -> None:
    assert NEW in page(typeset(f"Ada Stone #rotate({degrees}deg, reflow: true)[{NEW}]")).text


def test_letters_that_are_spaced_out_make_a_word() -> None:
    part = page(typeset(f"#text(tracking: 5pt)[{NEW} {MAIL.replace('@', chr(92) + '@')}]"))
    assert NEW in part.text
    assert MAIL in part.text


def test_columns_that_are_drawn_row_by_row_stand_each_for_itself() -> None:
    rows = "".join(
        set_text(words, x=x, y=y)
        for y, row in ((500, ("0113 496", "020 7946")), (485, ("0100", "0000")))
        for x, words in zip((50, 250), row, strict=True)
    )
    said = page(drawn(rows)).text
    assert "0113 496\n0100" in said
    assert "0113 496 020" not in said


def test_ligatures_are_taken_apart() -> None:
    assert page(typeset("office, official, ﬁrm")).text == "office, official, firm"


def test_what_is_filled_in_is_text_of_the_page() -> None:
    def fill(document: pikepdf.Pdf) -> None:
        font = document.pages[0].obj.Resources.Font
        widget = document.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Tx,
                T="phone",
                V=NEW,
                DA="/F1 12 Tf 0 g",
                Rect=Array([50, 400, 250, 430]),
                F=4,
            )
        )
        document.pages[0].obj.Annots = Array([widget])
        document.Root.AcroForm = Dictionary(
            Fields=Array([widget]), DR=Dictionary(Font=font), DA="/F1 12 Tf 0 g"
        )

    assert NEW in page(changed(drawn(set_text("Phone", y=410, x=10)), fill)).text


def test_a_comment_is_behind_the_page() -> None:
    data = annotated(drawn(set_text(NEW)), Subtype=Name.Text, Contents=f"was {OLD}")
    part = page(data)
    assert OLD in part.behind
    assert OLD not in part.text


def test_a_link_has_the_words_that_it_lies_under() -> None:
    part = page(typeset('Write to #link("mailto:old@example.com")[Ada Stone] today'))
    assert [(link.href, link.text) for link in part.links] == [
        ("mailto:old@example.com", "Ada Stone")
    ]


def test_hebrew_beside_a_number_is_read_in_its_order() -> None:
    words = f'#text(lang: "he", font: "Heebo")[טלפון {NEW}]'
    assert f"טלפון {NEW}" in page(typeset(words)).text


def asks(address: str) -> Dictionary:
    return Dictionary(S=Name.URI, URI=address)


@pytest.mark.parametrize("when", ["U", "D", "Fo"])
def test_what_happens_at_a_touch_leads_as_a_click_does(when: str) -> None:
    actions = Dictionary({f"/{when}": asks("mailto:old@example.com")})
    part = page(annotated(drawn(set_text(NEW)), Subtype=Name.Link, AA=actions))
    assert [link.href for link in part.links] == ["mailto:old@example.com"]


def test_what_happens_by_itself_leads_as_a_click_does() -> None:
    def add(document: pikepdf.Pdf) -> None:
        document.pages[0].obj.AA = Dictionary(O=asks("tel:1"))
        document.Root.AA = Dictionary(WC=asks("tel:2"))
        document.Root.OpenAction = asks("tel:3")

    part = page(changed(drawn(set_text(NEW)), add))
    assert sorted(link.href for link in part.links) == ["tel:1", "tel:2", "tel:3"]
