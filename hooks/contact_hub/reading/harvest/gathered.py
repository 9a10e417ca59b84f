"""All that a text shows, kind by kind: what is one thing is not looked at as another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from contact_hub.details import Detail
from contact_hub.reading import letters, look_alikes
from contact_hub.reading.harvest import (
    accounts,
    bics,
    emails,
    ibans,
    phones,
    placeholders,
    places,
    registered,
    webs,
)
from contact_hub.reading.harvest.found import Found, without
from contact_hub.reading.letters import Text

__all__ = ["details"]

_IN_WORDS = (emails.found, webs.found, placeholders.found)
_IN_DIGITS = (ibans.found, bics.found, accounts.found, registered.found, places.found)
_DIGIT = re.compile("[0-9]")


def details(text: str | Text, regions: Sequence[str]) -> tuple[Detail, ...]:
    """In the order of the text; national numbers are read as in the first region that has them.

    A soft hyphen is read in both of its faces: whichever is not fine is for the caller to mask.
    """
    ready = text if isinstance(text, Text) else letters.normalised(text)
    readings = ready.with_names or ready.readings
    once: dict[tuple[str, str], Detail] = {}
    for reading in readings:
        for each in _in_reading(reading, tuple(regions), by_ocr=ready.by_ocr):
            once.setdefault((each.kind, each.value), each)
    return tuple(once.values())


def _in_reading(text: str, regions: tuple[str, ...], *, by_ocr: bool) -> Iterator[Detail]:
    found: list[Found] = []
    left = text
    digits = _DIGIT.search(text) is not None
    for kind in (*_IN_WORDS, *_IN_DIGITS) if digits else _IN_WORDS:
        more = list(kind(left))
        found += more
        left = without(left, more)
    if digits or by_ocr:
        found += phones.found(look_alikes.as_digits(left) if by_ocr else left, regions)
    found.sort(key=lambda each: each.start)
    return (placeholders.told(each.detail) for each in found)
