"""Words of an SVG drawing are read from where they stand, whatever the order of the file."""

from __future__ import annotations

from itertools import pairwise

import pytest
from tests.reading.documents.packed import NEW, OLD
from tests.reading.documents.test_drawings_and_lines_read import drawn


def spans(*placed: tuple[float, float, str]) -> str:
    inside = "".join(f'<tspan x="{x}" y="{y}">{words}</tspan>' for x, y, words in placed)
    return f'<text font-size="12">{inside}</text>'


def texts(*placed: tuple[float, float, str], more: str = "") -> str:
    return "".join(
        f'<text font-size="12" x="{x}" y="{y}" {more}>{words}</text>' for x, y, words in placed
    )


def test_pieces_far_apart_on_a_line_are_not_read_as_one() -> None:
    assert drawn(spans((20, 30, "Stone Garden"), (220, 30, "Tel."))).text == "Stone Garden\nTel."


OUT_OF_ORDER = (220, 30, "Tel. 0113"), (20, 50, "Garden"), (276, 30, "496 0100"), (20, 30, "Stone")


@pytest.mark.parametrize("inside", [spans(*OUT_OF_ORDER), texts(*OUT_OF_ORDER)])
def test_a_line_is_put_together_from_anywhere_in_the_file(inside: str) -> None:
    lines = drawn(inside).text.splitlines()
    assert f"Tel. {NEW}" in lines
    assert ("Stone", "Garden") in pairwise(lines)


def test_what_touches_is_one_word() -> None:
    words = drawn(spans((20, 30, "ada@"), (20, 70, "a"), (45, 30, "stone.example"))).text
    assert "ada@stone.example" in words.splitlines()


def test_letters_placed_one_by_one_are_words() -> None:
    x = " ".join(str(20 + 7 * number) for number in range(8)) + " 200 207 214"
    assert drawn(f'<text font-size="12" x="{x}">496 0100Tel</text>').text == "496 0100\nTel"


def test_what_is_moved_and_turned_is_put_together_where_it_is_drawn() -> None:
    moved = f'<g transform="translate(300 9) rotate(90)">{spans((20, 30, "0113 496"))}</g>'
    other = f'<text>x</text><g transform="matrix(0 1 -1 0 300 9)">{spans((75, 30, "0100"))}</g>'
    assert NEW in drawn(moved + other).text.splitlines()


def test_numbers_on_an_axis_are_no_line() -> None:
    axis = texts(*((20 + 40 * number, 90, f"{number}00") for number in range(5)))
    assert drawn(axis).text == "000\n100\n200\n300\n400"


def test_words_on_a_curve_stay_as_they_are() -> None:
    curve = '<path id="p" d="M0 9h900"/><text><textPath href="#p">0113 <tspan>496 0199</tspan>'
    assert drawn(f"{curve}</textPath></text>{texts((0, 0, 'a'))}").text == f"{OLD}\na"


def test_raised_letters_stay_in_their_line() -> None:
    raised = f'<text x="9" y="9" dy="0 -3 3">1st</text>{texts((9, 40, NEW))}'
    assert drawn(raised).text == f"1st\n{NEW}"


def test_what_nobody_sees_is_put_together_with_nothing() -> None:
    parts = texts((20, 30, "0113 496")) + texts((75, 30, "0199"), more='fill="white"')
    assert drawn(parts).text == "0113 496"
