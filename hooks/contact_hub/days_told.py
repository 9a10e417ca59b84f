"""Whether a calendar tells the days on which a place is closed, and no others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contact_hub.facts import Fact
from contact_hub.reading import finder
from contact_hub.reading.calendar import Event

__all__ = ["faults", "missing"]


def missing(events: Sequence[Event], facts: Sequence[Fact]) -> Iterator[Fact]:
    """Days that have no event, and whatever else is not said of each of them."""
    for fact in facts:
        if fact.kind == "day":
            told = any(is_told(event, fact) for event in events)
        else:
            told = all(finder.shows(event.text, fact) for event in events)
        if not told:
            yield fact


def faults(events: Sequence[Event], facts: Sequence[Fact]) -> Iterator[str]:
    """Events of no such day, and those that would keep somebody from other things."""
    days = [fact for fact in facts if fact.kind == "day"]
    for event in events:
        if not any(is_told(event, fact) for fact in days):
            yield f"also has `{event.summary}` on {event.first.isoformat()}, which is not so."
        if event.busy:
            yield f"would show those who have it as busy on {event.first.isoformat()}."


def is_told(event: Event, fact: Fact) -> bool:
    """Whether an event is on these very days, and begins with these words."""
    interval, _, said = fact.value.partition("\n")
    first, _, last = interval.partition("/")
    same = (event.first.isoformat(), event.last.isoformat()) == (first, last or first)
    return same and event.summary.startswith(f"{said} – ")
