"""Opening hours in anybody's way of writing: whether a text says the very same week."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from contact_hub.mistakes import Mistake
from contact_hub.opening import hours_text
from contact_hub.opening.hours import OpeningHours
from contact_hub.reading import letters

__all__ = ["is_shown"]

MOST_LINES = 7
"""A week in a table has a line for each day."""
LONGEST = 200
TIMES = re.compile(r"\d[:.]\d\d|\d ?(?:am|pm|a\.m|p\.m|uhr|h\b)|always|24", re.IGNORECASE)
LABEL = re.compile(r"^[^\W\d_][\w &'()/-]{0,40}:\s+(?=\S)")
"""`Opening hours: `, and what else is written before them."""


def is_shown(text: str, hours: str) -> bool:
    """Some lines in a row of the text are read as the same week as these hours."""
    expected = week(hours)
    return expected is not None and any(week(each) == expected for each in candidates(text))


def candidates(text: str) -> Iterator[str]:
    """Runs of lines with times in them; with and without a label before, and their sentences."""
    lines = [line.strip() for line in letters.plain(text).split("\n")]
    for start, first in enumerate(lines):
        if not TIMES.search(first) or len(first) > LONGEST:
            continue
        for count in range(1, MOST_LINES + 1):
            run = [line for line in lines[start : start + count] if TIMES.search(line)]
            if len(run) < min(count, len(lines) - start):
                break
            yield "; ".join(line.rstrip(".;, ") for line in run)
            whole = "; ".join(LABEL.sub("", line).rstrip(".;, ") for line in run)
            yield whole
            yield from re.split(r" [|·•] |\t", whole) if count == 1 else ()


@lru_cache(maxsize=4096)
def week(written: str) -> OpeningHours | None:
    """The week, if the line is clear."""
    try:
        return hours_text.parsed(written)
    except Mistake:
        return None
