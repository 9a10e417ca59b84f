"""Which details can be in a text at all: told by a few of their digits or letters, quickly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from contact_hub.reading import address_words, endings_seen, letters
from contact_hub.reading.letters import Text
from contact_hub.stale.entries import WORD, Entry, plain_number

__all__ = ["Sieve", "Sifted"]

LAST_DIGITS = 6
"""Of a telephone number: its last ones stand in every spelling."""
ENDING, BEFORE_ENDING = 4, 4
"""Digits that may stand alone, and of those before them, which stand once for several numbers."""
LAST_SIGNS = 5
PLAIN = re.compile(r"[a-z0-9]+")
"""Of a name or a street: letters that are written in one way alone, unlike `ü` and `ß`."""
STREET = re.compile(r"(?<=..)(?:stra(?:sse|at)?|gasse|platz|str|g|pl|laan|ln|plein|pln)\Z")
"""What may be shortened at a word's end."""


@dataclass(frozen=True)
class Sifted:
    """A text in the forms in which tokens are looked for."""

    text: Text

    @cached_property
    def whole(self) -> str:
        """Its readings."""
        return "\n".join(self.text.readings)

    @cached_property
    def letters(self) -> str:
        """In small letters, without blanks and line breaks."""
        return re.sub(r"\s+", "", self.whole.casefold())

    @cached_property
    def digits(self) -> str:
        """Its digits alone."""
        return re.sub(r"\D", "", self.whole)

    @cached_property
    def has_endings(self) -> bool:
        """Whether numbers may be written by their last digits alone."""
        return endings_seen.MAY_BE.search(self.whole) is not None

    @cached_property
    def signs(self) -> str:
        """Its letters and digits alone."""
        return plain_number(self.whole)


class Sieve:
    """Entries with a token of each."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """A token stands in every text that shows the detail."""
        self._tokens = tuple((*token(each), each) for each in entries)

    def possible(self, text: Sifted) -> Iterator[Entry]:
        """Those that may be in the text; where OCR read it, letters may be others: all."""
        for form, part, entry in self._tokens:
            if text.text.by_ocr or part in getattr(text, form) or _by_its_end(text, entry):
                yield entry


def _by_its_end(text: Sifted, entry: Entry) -> bool:
    """Its last digits stand alone, and those before them with another number."""
    if entry.detail.kind != "phone" or not text.has_endings:
        return False
    whole = re.sub(r"\D", "", entry.detail.value.partition(";ext=")[0])
    return whole[-ENDING - BEFORE_ENDING : -ENDING] in text.digits


def token(entry: Entry) -> tuple[str, str]:
    """In which form of a text it is looked for, and what."""
    kind, value = entry.detail.kind, entry.detail.value
    if kind == "phone":
        return "digits", re.sub(r"\D", "", value.partition(";ext=")[0])[-LAST_DIGITS:]
    if kind in {"number", "iban"}:
        return "signs", plain_number(value)[-LAST_SIGNS:]
    if kind == "email":
        return "letters", value.partition("@")[0].casefold()
    if kind == "web":
        return "letters", value.partition("/")[0].partition(".")[0].casefold()
    found = PLAIN.findall(letters.plain(value).casefold())
    if kind == "address":
        found = [each for each in found if not address_words.may_be_shortened(each)] or found
    words = [STREET.sub("", each) for each in found]
    words = words or WORD.findall(letters.plain(value).casefold())
    return "letters", max(words, key=len, default="")
