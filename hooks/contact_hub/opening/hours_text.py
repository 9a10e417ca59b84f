"""Opening hours as editors write them → OpeningHours, or a suggestion; never a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from contact_hub.mistakes import Mistake
from contact_hub.opening.hours import DAYS, OpeningHours, Span
from contact_hub.opening.hours_readings import Reading, readings
from contact_hub.opening.hours_tokens import NOTHING_ELSE, Doubt, Token, spelled, tokenised
from contact_hub.opening.hours_week import Week

__all__ = ["parsed"]

HOUSE_STYLE = "Write it like `Mon-Fri 9:00-17:30; Sat 10:00-13:00`, `always` or `by appointment`."
NEVER = "Leave `hours:` out. If it never opens, say why: `without: {hours: …}`."
WHOLE_WEEK = (
    "`by appointment` is said of the whole week, last: `Mon-Fri 9:00-17:30; by appointment`."
)
EXAMPLE: Span = (9 * 60, 17 * 60 + 30)
MORNING = (5 * 60, 12 * 60)
MOST_DOUBTS = 3


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between two semicolons."""

    text: str
    tokens: tuple[Token, ...]
    readings: tuple[Reading, ...]

    @property
    def unclear(self) -> bool:
        """Some word of it is not understood."""
        return any(token.kind == "unknown" for token in self.tokens)

    @property
    def doubtful(self) -> bool:
        """What it says is closed may have been such a word."""
        return any(token.doubt for token in self.tokens)

    @property
    def by_appointment(self) -> bool:
        """It says so."""
        return any(token.kind == "appointment" for token in self.tokens)


def parsed(written: str) -> OpeningHours:
    """The week that this line describes; raises Mistake with the nearest correct line."""
    hours, doubts = read(written)
    if doubts:
        raise mistake(written, hours, doubts)
    return hours


@lru_cache(maxsize=1024)
def read(written: str) -> tuple[OpeningHours, tuple[Doubt, ...]]:
    """As much as can be read, and what is doubtful."""
    parts = [part_of(text) for text in re.split("[;；\n]", written) if text.strip(" ,.")]
    week = Week()
    week.doubts += [token.doubt for part in parts for token in part.tokens if token.doubt]
    give_all_days(parts)
    for number, part in enumerate(parts):
        for reading in part.readings:
            week.doubts += completed(reading, part, week)
            if reading.complete or (reading.mark and not part.doubtful):
                week.enter(reading, number)
    week.mend_overlaps()
    hours = week.hours(by_appointment=any(part.by_appointment for part in parts))
    if not (any(hours.week) or hours.by_appointment or week.doubts):
        week.doubt("does not say when it is open", NEVER if week.said else HOUSE_STYLE)
    return hours, tuple(week.doubts)


def part_of(text: str) -> Part:
    """A part, understood as far as it can be."""
    tokens = tokenised(spelled(text))
    return Part(" ".join(text.split()), tuple(tokens), tuple(readings(tokens)))


def give_all_days(parts: list[Part]) -> None:
    """`9:00-17:00` and no day at all: every day."""
    opening = [each for part in parts for each in part.readings if not each.mark]
    unclear = any(part.unclear for part in parts)
    if not unclear and len(opening) == 1 and opening[0].spans and not opening[0].days:
        opening[0].days = list(range(7))


def completed(reading: Reading, part: Part, week: Week) -> Iterator[Doubt]:
    """What the reading lacks; an end without its beginning takes that of the days before."""
    if reading.mark or (reading.spans and reading.days and reading.begins is reading.ends is None):
        return
    if reading.days and reading.ends and not reading.spans and reading.begins is None:
        begins = week.latest_beginning
        if begins is not None and begins < reading.ends and not part.unclear:
            reading.spans = [(begins, reading.ends)]
            yield Doubt("gives an end without its beginning", "Say from when, too.")
            return
    if part.by_appointment and not reading.spans:
        yield Doubt("says `by appointment` of some days alone", WHOLE_WEEK)
        return
    yield lacking(reading, part)


def lacking(reading: Reading, part: Part) -> Doubt:
    """Days without times, times without days, or one time alone."""
    what = f"gives days and no times in `{part.text}`"
    hint = f"Say when `{part.text}` begins and ends, like `{example(reading).as_written()}`."
    if not reading.days:
        what, hint = f"gives times and no days in `{part.text}`", "Say on which days."
    elif reading.spans:
        hint = ""
    if reading.begins is not None:
        what = "gives a time without its end"
    elif reading.ends is not None:
        what = "gives an end without its beginning"
    return Doubt("" if part.unclear else what, hint, lost=True)


def example(reading: Reading) -> OpeningHours:
    """A line that could have been meant: their days, and of their times what is known."""
    opens, closes = EXAMPLE
    if reading.begins is not None and MORNING[0] <= reading.begins <= MORNING[1]:
        opens = reading.begins
    if reading.ends is not None and reading.ends > MORNING[1]:
        closes = reading.ends
    spans = ((opens, closes),)
    return OpeningHours(tuple(spans if day in reading.days else () for day in range(len(DAYS))))


def mistake(written: str, hours: OpeningHours, doubts: tuple[Doubt, ...]) -> Mistake:
    """All that is doubtful, and the nearest correct line."""
    hints = {doubt.hint.partition(", like")[0]: doubt.hint for doubt in doubts if doubt.hint}
    if any(", like `" in hint for hint in hints.values()):
        hints.pop(NOTHING_ELSE, None)
    fix = " ".join(list(hints.values())[:MOST_DOUBTS])
    nearest = hours.as_written()
    if nearest and read(nearest) == (hours, ()):
        lost = any(doubt.lost for doubt in doubts)
        fix = (
            f"So much is clear: `{nearest}`. {fix}" if lost else f"Did you mean `{nearest}`? {fix}"
        )
    elif ", like `" not in fix and HOUSE_STYLE not in fix and fix != NEVER:
        fix = f"{fix} {HOUSE_STYLE}"
    return Mistake(f"`{' '.join(written.split())}` {told(doubts)}.", fix.strip())


def told(doubts: tuple[Doubt, ...]) -> str:
    """What is doubtful, each once: `is not understood at `GMT` and `BST`, and closes …`."""
    places: dict[str, list[str]] = {}
    for doubt in doubts:
        if doubt.what:
            found = places.setdefault(doubt.what, [])
            found += [f" `{doubt.at}`"] if doubt.at and f" `{doubt.at}`" not in found else []
    said = [what + " and".join(found[:MOST_DOUBTS]) for what, found in places.items()]
    return ", and ".join(said[:MOST_DOUBTS])
