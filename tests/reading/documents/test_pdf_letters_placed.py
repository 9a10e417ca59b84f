"""Letters of a PDF page that stand elsewhere than in a row, and what their places say."""

from __future__ import annotations

import math

import pytest
from tests.reading.documents.made import MAIL, NEW, OLD, drawn, set_text, typeset

from contact_hub.reading import right_to_left
from contact_hub.reading.documents.pdf_files import pdf
from contact_hub.reading.documents.pdf_files.pdf_differing import differing, respelled


def seen(data: bytes) -> str:
    return pdf.read(data).parts[0].text


def one_below_the_other(words: str, *, x: int, step: int = 16) -> str:
    return "".join(set_text(sign, x, 500 - step * row) for row, sign in enumerate(words))


def on_a_ring(words: str) -> str:
    said = []
    for number, sign in enumerate(words):
        angle = math.radians(200 - number * 14)
        cos, sin = math.sin(angle), -math.cos(angle)
        x, y = 200 + 80 * math.cos(angle), 300 + 80 * math.sin(angle)
        said.append(f"BT /F1 12 Tf {cos} {sin} {-sin} {cos} {x} {y} Tm ({sign}) Tj ET\n")
    return "".join(said)


def test_a_raised_mark_is_no_digit_of_the_number_before_it() -> None:
    raised = f"BT /F1 12 Tf 50 500 Td ({NEW}) Tj /F1 7 Tf 5 Ts (2) Tj ET\n"
    text = seen(drawn(raised))
    assert f"{NEW} ²" in text
    assert f"{NEW}2" not in text


def test_a_mark_that_the_typeface_draws_raised_is_none_either() -> None:
    mail = MAIL.replace("@", "\\@")
    words = f'#set text(font: "Noto Sans")\n{NEW}#super[1] \\ {mail}#super[2]'
    text = seen(typeset(words))
    assert f"{NEW} ¹" in text
    assert f"{MAIL} ²" in text


def test_a_number_of_two_sizes_is_one_number() -> None:
    text = seen(drawn("BT /F1 7 Tf 5 Ts 50 500 Td (0113) Tj /F1 12 Tf 0 Ts ( 496 0100) Tj ET\n"))
    assert NEW in text


def test_letters_on_a_ring_are_read_along_it() -> None:
    assert NEW.replace(" ", "") in seen(drawn(on_a_ring(NEW.replace(" ", ""))))


def test_digits_one_below_the_other_are_read_downwards() -> None:
    assert OLD.replace(" ", "") in seen(drawn(one_below_the_other(OLD.replace(" ", ""), x=50)))


def test_what_is_first_on_each_line_of_a_list_is_not_read_downwards() -> None:
    digits = OLD.replace(" ", "")
    beside = "".join(set_text("pieces", 70, 500 - 16 * row) for row in range(len(digits)))
    assert digits not in seen(drawn(one_below_the_other(digits, x=50) + beside))


WIDE = dict(zip("Warmosn ", (944, 556, 333, 833, 556, 500, 556, 278), strict=True))
"""Of Helvetica, in thousandths."""


def letter_by_letter(words: str, x: int, y: int) -> str:
    steps = " ".join(f"({sign}) Tj {WIDE[sign] * 0.012:.3f} 0 Td" for sign in words)
    return f"BT /F1 12 Tf {x} {y} Td {steps} ET\n"


def test_a_page_that_is_broken_within_words_is_read_whole() -> None:
    """Three panels, each lower than the one before: PDFium takes them for lines that run down."""
    panels = ((40, 560), (330, 400), (620, 230))
    lines = ((x, y - 14 * row) for x, y in panels for row in range(12))
    text = seen(drawn("".join(letter_by_letter("Warm rooms", *at) for at in lines), (842, 595)))
    assert set(text.splitlines()) == {"Warm rooms"}


@pytest.mark.parametrize(
    ("drawn_there", "told"),
    [
        (f"Unit 6\n{NEW}", f"Unit 6 {NEW}"),
        (f"Page 1 of 2 {NEW}", f"Page 1 of 2\n{NEW}"),
        (f"6 {NEW}", NEW),
        (NEW, NEW),
    ],
)
def test_numbers_may_stand_beside_others(drawn_there: str, told: str) -> None:
    assert differing(drawn_there, told) == ()


@pytest.mark.parametrize(
    ("drawn_there", "told"),
    [
        (NEW, OLD),
        (f"{NEW}\n0113\n496\n0199", OLD),
        (NEW, f"{NEW} 99"),
        (MAIL, MAIL.replace("l", "1")),
    ],
)
def test_a_number_that_is_not_drawn_differs(drawn_there: str, told: str) -> None:
    assert differing(drawn_there, told) != ()


def test_what_ocr_mistook_in_a_picture_is_no_lie() -> None:
    mistaken = f"{NEW.replace('0100', '0l00')} {MAIL.replace('m', 'rn')}"
    assert differing(f"{NEW} {MAIL}", mistaken, by_ocr=True) == ()
    assert respelled(mistaken, f"{NEW} {MAIL}") == f"{NEW} {MAIL}"


def test_another_digit_is_a_lie_however_it_was_read() -> None:
    assert differing(NEW, OLD, by_ocr=True) == (OLD,)


def test_a_comma_after_a_number_stays_after_it() -> None:
    assert right_to_left.points_after_digits("או 029 2018 ,0999 ב") == "או 029 2018 0999, ב"
    assert right_to_left.points_after_digits("at ,0999 b") == "at ,0999 b"


@pytest.mark.parametrize("tracking", [0.08, 0.1, 0.12, 0.14, 0.2, 0.3])
def test_a_name_in_letters_set_wide_is_in_one_piece(tracking: float) -> None:
    wide = f'#text(size: 14pt, weight: "bold", tracking: {tracking}em)[THISTLEDOWN JOINERY]'
    words = pdf.read(typeset(wide)).parts[0].text.split()
    assert {"THISTLEDOWN", "JOINERY"} <= set(words)
