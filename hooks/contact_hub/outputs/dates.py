"""Days and languages as the reader's language says them (CLDR)."""

from __future__ import annotations

from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton

from contact_hub.words.wording import Words

__all__ = ["day", "days", "in_each_month", "language_name", "locale"]


@cache
def locale(words: Words) -> Locale:
    """The locale of the site's language."""
    return Locale.parse(words.language.replace("-", "_"))


def day(when: date, words: Words) -> str:
    """`2 November 2026`."""
    return format_date(when, "long", locale=locale(words))


def days(first: date, last: date, words: Words) -> str:
    """`Thu, 24 Dec 2026 – Sun, 3 Jan 2027`, or one day, for a list; it breaks at the dash."""
    parts = "yMMMEd"
    if first == last:
        return format_skeleton(parts, first, locale=locale(words)).replace(" ", "\u00a0")
    return format_interval(first, last, parts, locale=locale(words)).replace(" ", "\u00a0")


@cache
def language_name(code: str, words: Words) -> str:
    """`French`, in the reader's language; capitalised as in a list of its own."""
    found = Locale.parse(code.replace("-", "_")).get_display_name(locale(words)) or code
    return found[:1].upper() + found[1:]


@cache
def in_each_month(words: Words) -> tuple[str, ...]:
    """`{day} January` and so on: a date without its year, in the twelve forms of a language."""
    days = (date(2026, month, 28) for month in range(1, 13))
    return tuple(without_year(each, words).replace("28", "{day}") for each in days)


def without_year(when: date, words: Words) -> str:
    """`2 November`: what `day` says, less the year where that stands alone at the end."""
    pattern = str(locale(words).date_formats["long"].pattern)
    if pattern.endswith("MMMM y"):
        return format_date(when, pattern.removesuffix(" y"), locale=locale(words))
    return format_skeleton("MMMMd", when, locale=locale(words))
