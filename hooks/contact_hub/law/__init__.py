"""What the law wants to be said, by country, legal form and kind of document."""

from __future__ import annotations

from contact_hub.law.asked import country_of, customary, fits, has, place_of, required, speaks
from contact_hub.law.book import Book, books, gone_in, in_country
from contact_hub.law.rules import (
    KINDS,
    LABELS,
    UNSURE,
    Named,
    Outdated,
    Requirement,
    Sentence,
    Value,
)

__all__ = [
    "KINDS",
    "LABELS",
    "UNSURE",
    "Book",
    "Named",
    "Outdated",
    "Requirement",
    "Sentence",
    "Value",
    "books",
    "country_of",
    "customary",
    "fits",
    "gone_in",
    "has",
    "in_country",
    "place_of",
    "required",
    "speaks",
]
