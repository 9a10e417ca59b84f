"""A text without what is known in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from contact_hub.facts import Fact
from contact_hub.reading import finder
from contact_hub.reading.harvest.found import TAKEN
from contact_hub.reading.letters import Text

__all__ = ["masked"]

_Span = tuple[int, int]
_ANOTHER = re.compile(r" ?/ ?[0-9]{1,4}(?![0-9])")


def masked(text: str | Text, known: Iterable[Fact], spared: Iterable[Fact] = ()) -> Text:
    """The text without these facts, in whatever spelling: what is left is somebody else's.

    Of two readings, what is found in one is masked in both. `0113 496 0100/01` is left, because
    the second number cannot be read without the first; and so is what stands within something
    longer that is to be `spared`: a current name in a former one.
    """
    ready = text if isinstance(text, Text) else finder.normalised(text)
    facts, kept = tuple(known), set(_found(ready, spared))
    names = [fact for fact in facts if fact.kind == "name"]
    with_names = _without(ready, [fact for fact in facts if fact.kind != "name"], kept)
    readings = _without(replace(ready, readings=with_names), names, kept)
    return replace(ready, readings=readings, with_names=with_names)


def _without(text: Text, facts: Iterable[Fact], kept: Collection[_Span]) -> tuple[str, ...]:
    last = list(text.readings[-1])
    for start, end in tuple(_found(text, facts)):
        if not any(_is_within((start, end), longer) for longer in kept):
            last[start:end] = TAKEN * (end - start)
    if not text.places:
        return ("".join(last),)
    return "".join(last[place] for place in text.places), "".join(last)


def _found(text: Text, facts: Iterable[Fact]) -> Iterator[_Span]:
    """Where in the last of its readings each of the facts stands."""
    for fact in facts:
        for number, reading in enumerate(text.readings):
            for span in _spans(reading, fact, by_ocr=text.by_ocr):
                yield _in_last(text, number, span)


def _is_within(span: _Span, longer: _Span) -> bool:
    return longer[0] <= span[0] and span[1] <= longer[1] and span != longer


def _spans(reading: str, fact: Fact, *, by_ocr: bool) -> Iterator[_Span]:
    for start, end in finder.where(reading, fact, by_ocr=by_ocr):
        if fact.kind != "phone" or not _ANOTHER.match(reading, end):
            yield start, end


def _in_last(text: Text, number: int, span: _Span) -> _Span:
    """Where a span of the first of two readings lies in the last."""
    start, end = span
    if not text.places or number or start == end:
        return span
    return text.places[start], text.places[end - 1] + 1
