"""The neighbourhood of what is odd in a long text: enough to read it anew, and no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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


def around(text: Text, strays: Iterable[Stray]) -> Iterator[Text]:
    """The whole of a short text; of a long one what is around each of these."""
    found = tuple(strays)
    if not found:
        return
    reading = text.readings[-1]
    spans = [tuple(places(reading, each)) for each in found]
    if len(reading) <= SHORT or text.by_ocr or () in spans:
        yield text
    else:
        whole = joined(widened(reading, place) for each in spans for place in each)
        yield from (Text((reading[start:end],)) for start, end in whole)


def places(reading: str, stray: Stray) -> Iterator[Span]:
    """Wherever it stands in a text, as it was read or, unless that takes too long, otherwise."""
    written, at = stray.detail.written, -1
    while written and (at := reading.find(written, at + 1)) >= 0:
        yield at, at + len(written)
    if len(reading) < LONG or written not in reading:
        yield from finder.where(reading, Entry(stray.detail).fact)


def widened(reading: str, place: Span) -> Span:
    """With what is around, up to a blank."""
    start, end = max(0, place[0] - REACH), min(len(reading), place[1] + REACH)
    while start > 0 and not reading[start - 1].isspace():
        start -= 1
    while end < len(reading) and not reading[end].isspace():
        end += 1
    return start, end


def joined(spans: Iterable[Span]) -> list[Span]:
    """In order; what overlaps is one."""
    whole: list[Span] = []
    for start, end in sorted(spans):
        if whole and start <= whole[-1][1]:
            whole[-1] = whole[-1][0], max(end, whole[-1][1])
        else:
            whole.append((start, end))
    return whole
