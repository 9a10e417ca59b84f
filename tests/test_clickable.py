"""Numbers that can be clicked, and words that lead elsewhere."""

from __future__ import annotations

import pytest

from contact_hub import clickable
from contact_hub.facts import Fact
from contact_hub.reading import html

PHONE = Fact("phone", "+441134960100", ("offices", "leeds", "phone"), "phone")
RIGHT = '<a href="tel:+441134960100">0113 496 0100</a>'


@pytest.mark.parametrize(
    ("more", "is_missing"),
    [
        ("", False),
        ('<a href="offices/leeds/">0113 496 0100</a>', False),
        ('<a href="tel:+441134960108">0113 496 0100</a>', True),
        ('<a href="tel:+441134960100">0113 496 0108</a>', True),
        ('<a href="tel:+441134960100">our 24-hour line</a>', False),
    ],
)
def test_a_number_that_reads_as_one_and_calls_another_counts_as_missing(
    *, more: str, is_missing: bool
) -> None:
    seen = html.visible(f"<body><p>{RIGHT} {more}</p></body>".encode())
    assert clickable.missing_from(seen, (PHONE,)) == ((PHONE,) if is_missing else ())
