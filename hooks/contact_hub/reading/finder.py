"""The one fact finder: whether a fact is in a text, as a reader would take it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Protocol

from contact_hub.facts import Fact, FactKind
from contact_hub.reading import (
    addresses_seen,
    letters,
    names_seen,
    numbers_seen,
    online_seen,
    phones_seen,
)
from contact_hub.reading.letters import Text, normalised

__all__ = ["Text", "missing", "normalised", "shows", "where"]


def shows(text: str | Text, fact: Fact) -> bool:
    """The fact stands in the text in one of its spellings, whole and not inside another."""
    ready = text if isinstance(text, Text) else normalised(text)
    return any(
        next(where(reading, fact, by_ocr=ready.by_ocr), None) is not None
        for reading in ready.readings
    )


def missing(text: str | Text, facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Those of the facts that the text does not show, in their order."""
    ready = text if isinstance(text, Text) else normalised(text)
    return tuple(fact for fact in facts if not shows(ready, fact))


def where(reading: str, fact: Fact, *, by_ocr: bool = False) -> Iterator[tuple[int, int]]:
    """From where to where the fact, or a part of it, stands in one reading of a text."""
    return _FINDERS[fact.kind](reading, fact.value, by_ocr=by_ocr)


class _Finder(Protocol):
    def __call__(self, text: str, value: str, /, *, by_ocr: bool) -> Iterator[tuple[int, int]]: ...


def _where_words(text: str, words: str, *, by_ocr: bool = False) -> Iterator[tuple[int, int]]:
    for match in _words(words, by_ocr=by_ocr).finditer(text):
        yield match.span()


@lru_cache(maxsize=4096)
def _words(words: str, *, by_ocr: bool) -> re.Pattern[str]:
    """Letter for letter, or all of it in capitals."""
    plain = letters.plain(words)
    either = "|".join(
        _spelled(each, by_ocr=by_ocr) for each in dict.fromkeys((plain, plain.upper()))
    )
    return re.compile(rf"(?<!\w)(?<![0-9][:.,])(?:{either})(?!(?<=\w)\w|(?<=[0-9])[:.,][0-9])")


def _spelled(words: str, *, by_ocr: bool) -> str:
    """With any space between words and none or any around a dash."""
    spaced = r"\s+".join(letters.wrapped(word, by_ocr=by_ocr) for word in words.split())
    return re.sub(r"(?:\\s\+)?(?:\\-|-\\n\?)(?:\\s\+)?", r"\\s*-\\s*", spaced)


_FINDERS: dict[FactKind, _Finder] = {
    "name": names_seen.where,
    "phone": phones_seen.where,
    "email": online_seen.emails,
    "address": addresses_seen.where,
    "hours": _where_words,
    "number": numbers_seen.where,
    "web": online_seen.webs,
    "text": _where_words,
}
