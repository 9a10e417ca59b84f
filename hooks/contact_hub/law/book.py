"""The law of each country that is known here, read once from its file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources

from pydantic import BaseModel, ConfigDict

from contact_hub.law.rules import (
    Board,
    Named,
    Outdated,
    Requirement,
    Said,
    Sentence,
    Value,
    Written,
)

__all__ = ["Book", "books", "gone_in", "in_country"]

FOLDER = resources.files("contact_hub.law")
ORDER = ("gb", "ie", "de", "at", "ch", "fr", "nl", "us", "eu", "elsewhere")
EUROPE = "eu"
"""The floor for members of the Union and the Economic Area that have no file of their own."""
OF_THE_UNION = ("AT", "DE", "FR", "IE", "NL")
"""Members that have a file of their own."""
COUNTRIES = {name.upper(): name for name in ORDER[:8]}


class Book(BaseModel):
    """What one country asks of whom, and in which words it is usually said.

    `groups` are names for several legal forms; `forms` are all that the country has, none: any;
    `headings` and `sentences` are by language, the country's own first; `boxes`: that a post office
    box is no address to be found at.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: str
    about: str = ""
    members: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    groups: dict[str, tuple[str, ...]] = {}
    requirements: tuple[Requirement, ...] = ()
    names: tuple[Named, ...] = ()
    values: tuple[Value, ...] = ()
    boards: tuple[Board, ...] = ()
    boxes: Said | None = None
    headings: dict[str, str]
    sentences: dict[str, tuple[Sentence, ...]]
    outdated: tuple[Outdated, ...] = ()

    def is_for(self, written: Written, entity: str) -> bool:
        """Whether a table is for this legal form."""
        named = (form for each in written.forms for form in self.groups.get(each, (each,)))
        return not written.forms or entity in named

    def of_form(self, entity: str) -> Iterator[Requirement]:
        """What is asked of a legal form."""
        return (each for each in self.requirements if self.is_for(each, entity))


@cache
def books() -> Mapping[str, Book]:
    """All, by the name of their file, in the order in which people read of them."""
    return {name: read(name) for name in ORDER}


@cache
def read(name: str) -> Book:
    """One file."""
    text = (FOLDER / f"{name}.toml").read_text(encoding="utf-8")
    return Book.model_validate(tomllib.loads(text))


def in_country(country: str) -> Book:
    """The law of a country (ISO 3166-1 alpha-2), or the floor that it stands on."""
    if country in COUNTRIES:
        return read(COUNTRIES[country])
    return read(EUROPE if country in read(EUROPE).members else ORDER[-1])


def gone_in(country: str) -> tuple[Outdated, ...]:
    """What nobody in a country may cite any more."""
    union = read(EUROPE).outdated if country in OF_THE_UNION else ()
    return (*in_country(country).outdated, *union)
