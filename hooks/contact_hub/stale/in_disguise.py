"""Former numbers that people read and a search does not: `O113 • 496 • 0900`, `0100 or 0900`."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.reading import harvest, phones_seen
from contact_hub.reading.letters import Text
from contact_hub.stale.known import Known, Scope
from contact_hub.stale.sieve import Sifted
from contact_hub.stale.standing import Stray

__all__ = ["over"]


def over(text: Text, known: Known, scope: Scope) -> Iterator[Stray]:
    """Those that stand in the text so, and not in anything that is right."""
    if text.by_ocr:
        return
    left: tuple[str, ...] = ()
    for entry in known.former.of_kind["phone"]:
        for at, reading in enumerate(text.readings):
            for start, end in phones_seen.disguised(reading, entry.detail.value):
                left = left or harvest.masked(text, known.may_be_in(Sifted(text), scope)).readings
                stray = known.judged(entry.detail, scope)
                if stray and left[at][start:end] == reading[start:end]:
                    yield stray
