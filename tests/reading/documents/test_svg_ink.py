"""Words of an SVG drawing count as shown where they leave ink."""

from __future__ import annotations

import base64

import pytest
from tests.reading.documents.packed import NEW, OLD
from tests.reading.documents.test_drawings_and_lines_read import drawn

from contact_hub.reading import documents

TEXT = f'<text font-size="12">{NEW}</text>'
CLIP = '<clipPath id="c"><rect y="-20" width="{}" height="30"/></clipPath><g clip-path="url(#c)">'
GRADIENT = '<linearGradient id="g"><stop/></linearGradient>'
OTHER = f'<text y="40" font-size="12">{OLD}</text>'


@pytest.mark.parametrize(
    "inside",
    [
        f"{CLIP.format(0)}{TEXT}</g>",
        f'<mask id="m"><rect width="0" height="0"/></mask><g mask="url(#m)">{TEXT}</g>',
        f'<filter id="f"><feFlood flood-opacity="0"/></filter><g filter="url(#f)">{TEXT}</g>',
        f'<g transform="scale(0)">{TEXT}</g>',
        f'<g transform="translate(0 900)">{TEXT}</g>',
        f'{TEXT}<rect y="-20" width="300" height="30" fill="#eef"/>',
        f'<g opacity="0.03">{TEXT}</g>',
        f'<rect x="-9" y="-20" width="300" height="30" fill="#036"/><g fill="#036">{TEXT}</g>',
    ],
)
def test_words_that_leave_no_ink_are_not_shown(inside: str) -> None:
    found = drawn(inside + OTHER)
    assert (found.text, found.behind) == (OLD, NEW)


@pytest.mark.parametrize(
    "inside",
    [
        f"{CLIP.format(300)}{TEXT}</g>",
        f'<g opacity="0.5">{TEXT}</g>',
        f'<rect x="-9" y="-20" width="300" height="30" fill="#036"/><g fill="#fff">{TEXT}</g>',
        f"<style>text{{fill:#036 !important;;}}</style>{TEXT}",
        f'<g font-family="Nobody Has This" font-weight="900">{TEXT}</g>',
        f'<text y="20" style=";fill:url(#g)">{NEW}</text>{GRADIENT}',
        f'<g transform="scale(0.3)">{TEXT}</g>',
    ],
)
def test_words_that_leave_ink_are_shown(inside: str) -> None:
    assert drawn(inside).text == NEW


def test_letters_that_no_typeface_at_hand_has_leave_ink() -> None:
    assert drawn('<text font-size="12">\ua015\ua016 \u3042</text>').text == "\ua015\ua016 \u3042"


def svg(inside: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="90">{inside}</svg>'


def within(inside: str) -> str:
    held = base64.b64encode(svg(inside).encode()).decode()
    return f'<image width="200" height="90" href="data:image/svg+xml;base64,{held}"/>'


def test_a_drawing_in_a_drawing_is_read() -> None:
    found = documents.read(svg(within(f'<text y="30">{NEW}</text>')).encode(), "a.svg")
    assert NEW in found.text


def test_drawings_in_drawings_end() -> None:
    inside = "<text>a</text>"
    for _ in range(4):
        inside = within(inside)
    found = documents.read(svg(inside).encode(), "a.svg")
    assert any("drawings in drawings" in fault for fault in found.faults)
