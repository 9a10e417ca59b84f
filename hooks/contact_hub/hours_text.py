"""Opening hours as editors write them → OpeningHours, or a suggestion; never a guess."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from contact_hub.hours import ALL_DAY, DAYS, MIDNIGHT, OpeningHours, Span
from contact_hub.hours_tokens import HOUSE_STYLE, Token, tokenised
from contact_hub.mistakes import Mistake

__all__ = ["parsed"]

LONGEST_NIGHT = 14 * 60
"""Hours over midnight that last longer are more likely a slip of am and pm."""

ALWAYS = re.compile(r"always|24/7|24 ?hours?( a day)?(,? ?(7|seven) days( a week)?)?|round the clock")
APPOINTMENT = re.compile(r"(?:only )?by appointment(?: only)?|(?:trwy|drwy) apwyntiad|nach vereinbarung")

@dataclass(slots=True)
class Reading:
    """What one part of the line says so far: days, then times, or the other way round."""

    text: str
    days: list[int] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    closed: bool = False

    @property
    def complete(self) -> bool:
        """Both the days and their times are known."""
        return bool(self.days) and (bool(self.spans) or self.closed)


def parsed(written: str) -> OpeningHours:
    """The week that this line describes; raises Mistake with the nearest correct line."""
    line = re.sub(r"\s+", " ", written).strip().rstrip(".").casefold()
    if ALWAYS.fullmatch(line):
        return OpeningHours(((ALL_DAY,),) * 7)
    by_appointment = APPOINTMENT.search(line) is not None
    line = APPOINTMENT.sub("", line).strip(" ;,.")
    week: list[list[Span]] = [[] for _ in range(7)]
    said: set[int] = set()
    for part in filter(None, (part.strip(" ,") for part in re.split(r"[;\n]", line))):
        for reading in readings(part, written):
            enter(reading, week, said, written)
    if not said and not by_appointment:
        raise Mistake(f"`{written}` does not say when.", HOUSE_STYLE)
    hours = OpeningHours(tuple(tuple(sorted(day)) for day in week), by_appointment)
    refuse_overlaps(hours, written)
    return hours


def enter(reading: Reading, week: list[list[Span]], said: set[int], written: str) -> None:
    """One reading into the week; a day has its hours once."""
    for day in reading.days:
        if day in said:
            what = f"`{written}` gives {DAYS[day]} twice."
            raise Mistake(what, "Put all hours of a day together: `Mon 9:00-12:00, 13:00-17:00`.")
        said.add(day)
        week[day] += reading.spans


def readings(part: str, written: str) -> list[Reading]:
    """`mon-fri 9-5, sat 10-1` is two readings in one part."""
    found: list[Reading] = []
    current = Reading(written)
    times_first: bool | None = None
    for kind, value in groups(part, written):
        if times_first is None:
            times_first = kind != "days"
        if current.complete and (kind == "days") is not times_first:
            found.append(current)
            current = Reading(written)
        put(current, kind, value)
    if current.spans and not current.days:
        current.days = list(range(7)) if not found else []
    if not current.complete:
        raise Mistake(f"`{written}` is not understood at `{part}`.", HOUSE_STYLE)
    return [*found, current]


def put(reading: Reading, kind: str, value: list[int]) -> None:
    """A group of days, of times, or the word closed."""
    if kind == "days":
        reading.days += value
    elif kind == "closed":
        reading.closed = True
    else:
        reading.spans += [span(opens, closes, reading.text) for opens, closes in pairs(value)]


def pairs(flat: list[int]) -> list[Span]:
    """[9, 12, 13, 17] → [(9, 12), (13, 17)]."""
    return list(zip(flat[::2], flat[1::2], strict=True))


def span(opens: int, closes: int, written: str) -> Span:
    """Opening and closing time; closing before opening is the next day, if that is a night."""
    if opens == closes:
        raise Mistake(f"`{written}` opens and closes at the same time.", HOUSE_STYLE)
    if closes > opens:
        return opens, closes
    if closes + MIDNIGHT - opens > LONGEST_NIGHT:
        later = closes + MIDNIGHT // 2
        what = f"`{written}` closes before it opens."
        raise Mistake(what, f"Did you mean `{clock24(opens)}-{clock24(later)}`? Use the 24-hour clock.")
    return opens, closes + MIDNIGHT


def clock24(minutes: int) -> str:
    """`17:30`."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def refuse_overlaps(hours: OpeningHours, written: str) -> None:
    """Two spans of a day do not share a minute."""
    for day, spans in zip(DAYS, hours.week, strict=True):
        for earlier, later in pairwise(spans):
            if later[0] < earlier[1]:
                what = f"`{written}`: on {day} two spans overlap."
                raise Mistake(what, "Let the second begin when the first has ended.")


def groups(part: str, written: str) -> list[tuple[str, list[int]]]:
    """The part as runs of days and runs of times, in the order written."""
    tokens = tokenised(part, written)
    found: list[tuple[str, list[int]]] = []
    position = 0
    while position < len(tokens):
        kind = tokens[position].kind
        if kind == "and":
            position += 1
        elif kind == "closed":
            found.append(("closed", []))
            position += 1
        elif kind == "day":
            days, position = day_run(tokens, position)
            found.append(("days", days))
        else:
            times, position = time_run(tokens, position, written)
            found.append(("times", times))
    return found


def day_run(tokens: list[Token], position: int) -> tuple[list[int], int]:
    """`mon-wed, fri`: every day of it, and where it ends."""
    days: list[int] = []
    while position < len(tokens) and tokens[position].kind == "day":
        first, last = tokens[position].value, tokens[position].last
        if kinds(tokens, position + 1, 2) == ["to", "day"]:
            last = tokens[position + 2].last
            position += 2
        days += [day % 7 for day in range(first, last + (7 if last < first else 0) + 1)]
        position += 1
        if kinds(tokens, position, 2) == ["and", "day"]:
            position += 1
    return days, position


def time_run(tokens: list[Token], position: int, written: str) -> tuple[list[int], int]:
    """`9-12, 13-17`: its times one after the other, and where it ends."""
    times: list[int] = []
    while kinds(tokens, position, 3) in (["time", "to", "time"], ["time", "and", "time"]):
        opens, closes = tokens[position], tokens[position + 2]
        start = opens.value % MIDNIGHT
        if closes.half and not opens.half and start < MIDNIGHT // 2 and afternoon(opens, closes):
            start += MIDNIGHT // 2
        times += [start, closes.value]
        position += 3
        if kinds(tokens, position, 2) == ["and", "time"]:
            position += 1
    if not times:
        raise Mistake(f"`{written}` is not understood: a time needs its end.", HOUSE_STYLE)
    return times, position


def afternoon(opens: Token, closes: Token) -> bool:
    """`1-5pm` begins after noon, `9-5pm` before."""
    return closes.half == "pm" and opens.value + MIDNIGHT // 2 < closes.value


def kinds(tokens: list[Token], position: int, count: int) -> list[str]:
    """The kinds of the next few tokens."""
    return [token.kind for token in tokens[position : position + count]]
