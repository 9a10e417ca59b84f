"""Letters that look alike, and digits that are raised."""

from __future__ import annotations

import pytest

from contact_hub.reading import alphabets


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Hеlen Mаrsh", "Helen Marsh"),
        ("hеlen@quаrrybank.example", "helen@quarrybank.example"),
        ("14 Sаmple Row, LЅ1", "14 Sample Row, LS1"),
        ("Οwen", "Owen"),
        ("Анна Смирнова", "Анна Смирнова"),
        ("Αθήνα and Athens", "Αθήνα and Athens"),
        ("Jürgen Weiß", "Jürgen Weiß"),
    ],
)
def test_letters_are_latin_where_a_word_has_two_alphabets(written: str, read: str) -> None:
    assert alphabets.in_latin(written) == read
    assert len(read) == len(written)


@pytest.mark.parametrize(
    ("text", "raised"), [("1", "¹"), (" 12 ", "¹²"), ("st", ""), ("0113", ""), ("", "")]
)
def test_few_digits_alone_are_raised(text: str, raised: str) -> None:
    assert alphabets.raised(text) == raised
