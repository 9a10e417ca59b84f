"""Sheets that lay askew on the glass, and columns that almost touch."""

from __future__ import annotations

import pytest
from PIL import Image
from tests.reading.documents.made import NEW, image, picture

from contact_hub.reading.documents.seeing import picture_columns
from contact_hub.reading.documents.seeing.ocr import Line, Word, text_of
from contact_hub.reading.documents.seeing.picture_level import level, tilt

TEXT = "#set text(size: 10pt)\n" + "Nobody counts the pieces before they are paid for. " * 20


def sheet() -> Image.Image:
    return image(picture(TEXT, 150)).convert("L")


def line(upper: int, *words: tuple[str, int], sure: float = 96, high: int = 30) -> Line:
    return tuple(
        Word(text, left, upper, left + 15 * len(text), upper + high, sure) for text, left in words
    )


SIDE_BY_SIDE = (
    line(0, ("Stone", 0), ("Dear", 120), ("all,", 190)),
    line(50, ("0113", 0), ("we", 120), ("met.", 160)),
    line(100, ("496", 0), ("It", 120), ("rained.", 160)),
)


@pytest.mark.parametrize("degrees", [-4.0, -1.5, 0.75, 3.0])
def test_a_sheet_is_turned_back_by_as_much_as_it_is_askew(degrees: float) -> None:
    askew = sheet().rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255)
    assert abs(tilt(askew) + degrees) <= 0.25


def test_a_level_sheet_is_left_as_it_is() -> None:
    assert tilt(sheet()) == 0
    assert level(sheet(), 0).tobytes() == sheet().tobytes()


def test_an_empty_sheet_is_level() -> None:
    assert tilt(Image.new("L", (400, 600), 255)) == 0


def test_the_corners_that_come_in_are_as_the_paper() -> None:
    dark = Image.new("L", (100, 100), 40)
    assert level(dark, 5).getextrema() == (40, 40)


def test_columns_that_were_run_together_are_put_apart() -> None:
    left, right = picture_columns.columns(SIDE_BY_SIDE)
    assert text_of(left.lines) == "Stone\n0113\n496"
    assert text_of(right.lines) == "Dear all,\nwe met.\nIt rained."
    run_together = text_of(SIDE_BY_SIDE)
    assert list(picture_columns.missing_from(run_together, [left, right])) == ["Stone\n0113\n496"]


def test_words_that_run_on_over_an_edge_are_no_columns() -> None:
    across = line(50, ("0113", 0), ("496", 65), ("met", 115), ("nobody", 165))
    assert picture_columns.columns((SIDE_BY_SIDE[0], across, SIDE_BY_SIDE[2])) == []


def test_a_column_with_a_word_that_nobody_is_sure_of_is_unsure() -> None:
    unsure = line(50, ("ee", 0), ("we", 120), ("met.", 160), sure=33)
    assert all(
        column.is_unsure
        for column in picture_columns.columns((SIDE_BY_SIDE[0], unsure, *SIDE_BY_SIDE[2:]))
    )
    assert not any(column.is_unsure for column in picture_columns.columns(SIDE_BY_SIDE))


def test_what_goes_on_in_the_next_line_is_read_next() -> None:
    first, other = line(0, ("www.ada-", 0)), line(200, ("else", 0))
    below = line(40, ("stone.example", 0))
    assert picture_columns.in_order([first, other, below]) == [first, below, other]


def test_lines_that_run_down_the_sheet_are_turned() -> None:
    down = tuple(Word(text, 90, 50 * n, 120, 50 * n + 40, 96) for n, text in enumerate(NEW.split()))
    turn = picture_columns.turn([down])
    assert turn is Image.Transpose.ROTATE_90
    upright = picture_columns.turned([down], turn, (200, 300))
    assert [(word.left, word.upper) for word in upright[0]] == [(0, 80), (50, 80), (100, 80)]
    assert picture_columns.turn(upright) is None
