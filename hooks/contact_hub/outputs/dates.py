"""Days and languages as the reader's language says them (CLDR)."""

from __future__ import annotations

from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_date

from contact_hub.model import Closure
from contact_hub.wording import Words

__all__ = ["day", "days", "language_name"]


@cache
def locale(words: Words) -> Locale:
    """The locale of the site's language."""
    return Locale.parse(words.language.replace("-", "_"))


def day(when: date, words: Words) -> str:
    """`2 November 2026`."""
    return format_date(when, "long", locale=locale(words))


def days(closure: Closure, words: Words) -> str:
    """`24 December 2026 – 3 January 2027`, or one day."""
    first = day(closure.first, words)
    return first if closure.ends == closure.first else f"{first} – {day(closure.ends, words)}"


@cache
def language_name(code: str, words: Words) -> str:
    """`French`, in the reader's language; capitalised as in a list of its own."""
    found = Locale.parse(code.replace("-", "_")).get_display_name(locale(words)) or code
    return found[:1].upper() + found[1:]
