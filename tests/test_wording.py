"""The site's own words: complete in each language, and found for each reader."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest

from contact_hub.coverage.certifying import KINDS
from contact_hub.model.base import CHANNEL_KINDS
from contact_hub.outputs.focus import State
from contact_hub.outputs.open_now import SAID
from contact_hub.words.wording import FILES, LANGUAGES, Words, in_language

ROOT = Path(__file__).parents[1]
BY_NAME = {
    *SAID, *CHANNEL_KINDS, "visit", *get_args(State),
    *(f"kind_{kind.replace(' ', '_')}" for kind in KINDS),
}  # fmt: skip
"""Words that are asked for by a value, not by their name."""
WORDS = {
    language: tomllib.loads((FILES / f"{language}.toml").read_text(encoding="utf-8"))
    for language in LANGUAGES
}


def sentences(words: Mapping[str, object], name: str = "") -> Iterator[tuple[str, str]]:
    """Every word of a language with its whole name: `focus.easy.asks`."""
    for key, word in words.items():
        if isinstance(word, dict):
            yield from sentences(word, f"{name}{key}.")
        elif isinstance(word, str):
            yield f"{name}{key}", word


def test_there_are_english_german_and_welsh() -> None:
    assert {"en", "de", "cy"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_word_and_no_other(language: str) -> None:
    assert set(WORDS[language]) == {field.name for field in fields(Words)} - {"language"}


def test_each_word_is_said_somewhere() -> None:
    files = (*ROOT.glob("hooks/**/*.py"), *ROOT.glob("overrides/**/*.html"))
    source = "\n".join(path.read_text(encoding="utf-8") for path in files)
    said = set(re.findall(r"\b(?:words|own)\.(?:staff\.|focus\.)?(\w+)", source)) | BY_NAME
    ours = {**WORDS["en"], **WORDS["en"]["staff"], **WORDS["en"]["focus"]}
    assert {name for name, word in ours.items() if not isinstance(word, dict)} - said == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_has_the_same_gaps_in_every_language(language: str) -> None:
    said, english = dict(sentences(WORDS[language])), dict(sentences(WORDS["en"]))
    assert said.keys() == english.keys()
    for name, sentence in english.items():
        gaps = set(re.findall(r"\{(\w+)\}", sentence))
        assert set(re.findall(r"\{(\w+)\}", said[name])) == gaps, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_left_empty(language: str) -> None:
    may_be = {"am", "pm"} if not WORDS[language]["twelve_hour"] else set()
    assert not {name for name, word in sentences(WORDS[language]) if word == ""} - may_be


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_week_has_seven_days(language: str) -> None:
    assert len(in_language(language).days) == len(in_language(language).weekdays) == 7


@pytest.mark.parametrize(
    ("asked", "found"),
    [("en-GB", "en"), ("de-AT", "de"), ("cy", "cy"), ("fr", "en"), ("zh-Hant-HK", "en")],
)
def test_a_reader_is_given_the_nearest_language(asked: str, found: str) -> None:
    words = in_language(asked)
    assert words.home == WORDS[found]["home"]
    assert words.language == asked
