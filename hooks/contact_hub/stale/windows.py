"""The neighbourhood of what is odd in a long text: enough to read it anew, and no more."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from contact_hub.reading import finder
from contact_hub.reading.letters import Text
from contact_hub.stale.entries import Entry
from contact_hub.stale.standing import Stray

__all__ = ["around"]

Span = tuple[int, int]
SHORT = 1500
"""Letters of a text that is read anew as a whole."""
LONG = 60_000
"""Letters of a text, as a feed of all pages is, in which one spelling of each has to do."""
REACH = 400
"""Letters before and after: the longest address is shorter."""
BLANK = re.compile(r"\s")


def around(text: Text, strays: Iterable[Stray]) -> Iterator[Text]:
    """The whole of a short text, or of a list of strangers; else what is around each of these."""
    found = tuple(strays)
    if not found:
        return
    reading = text.readings[-1]
    if text.by_ocr or len(reading) <= max(SHORT, 2 * REACH * len(found)):
        yield text
        return
    spans = [tuple(places(reading, each)) for each in found]
    if () in spans:
        yield text
        return
    blanks = [blank.start() for blank in BLANK.finditer(reading)]
    wide = (widened(place, blanks, len(reading)) for each in spans for place in each)
    yield from (Text((reading[start:end],)) for start, end in joined(wide))


def places(reading: str, stray: Stray) -> Iterator[Span]:
    """Wherever it stands in a text, as it was read or, unless that takes too long, otherwise."""
    written, at = stray.detail.written, -1
    while written and (at := reading.find(written, at + 1)) >= 0:
        yield at, at + len(written)
    if len(reading) < LONG or written not in reading:
        yield from finder.where(reading, Entry(stray.detail).fact)


def widened(place: Span, blanks: Sequence[int], length: int) -> Span:
    """With what is around, up to a blank."""
    before = bisect_left(blanks, place[0] - REACH)
    after = bisect_left(blanks, place[1] + REACH)
    start = blanks[before - 1] + 1 if before else 0
    return start, blanks[after] if after < len(blanks) else length


def joined(spans: Iterable[Span]) -> list[Span]:
    """In order; what overlaps is one."""
    whole: list[Span] = []
    for start, end in sorted(spans):
        if whole and start <= whole[-1][1]:
            whole[-1] = whole[-1][0], max(end, whole[-1][1])
        else:
            whole.append((start, end))
    return whole
