"""The words of a line of opening hours, put together to runs of days and runs of times."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contact_hub.hours import MIDNIGHT, Span
from contact_hub.hours_tokens import HOUSE_STYLE, Token, tokenised
from contact_hub.mistakes import Mistake

__all__ = ["Run", "Slip", "runs"]

NOON = MIDNIGHT // 2
LONGEST_NIGHT = 14 * 60
"""Hours over midnight that last longer are more likely a slip of am and pm."""


class Slip(Mistake):
    """`9-5`: a line that can be mended, but not without asking."""


@dataclass(frozen=True, slots=True)
class Run:
    """`mon-wed, fri`, or `9-12, 13-17`, or `closed`."""

    kind: str
    days: tuple[int, ...] = ()
    spans: tuple[Span, ...] = ()


def runs(part: str, written: str, *, generous: bool) -> Iterator[Run]:
    """The part as runs, in the order written; a Slip is mended where `generous`."""
    tokens = tokenised(part, written)
    position = 0
    while position < len(tokens):
        kind = tokens[position].kind
        if kind == "and":
            position += 1
        elif kind == "closed":
            yield Run("closed")
            position += 1
        elif kind == "day":
            days, position = day_run(tokens, position)
            yield Run("days", days=tuple(days))
        else:
            pairs, position = time_run(tokens, position, written)
            found = (span(opens, closes, written, generous=generous) for opens, closes in pairs)
            yield Run("times", spans=tuple(found))


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


def time_run(
    tokens: list[Token], position: int, written: str
) -> tuple[list[tuple[Token, Token]], int]:
    """`9-12, 13-17`: its openings and closings, and where it ends."""
    times: list[tuple[Token, Token]] = []
    while kinds(tokens, position, 3) in (["time", "to", "time"], ["time", "and", "time"]):
        times.append((tokens[position], tokens[position + 2]))
        position += 3
        if kinds(tokens, position, 2) == ["and", "time"]:
            position += 1
    if not times:
        raise Mistake(f"`{written}` gives a time without its end.", HOUSE_STYLE)
    return times, position


def kinds(tokens: list[Token], position: int, count: int) -> list[str]:
    """The kinds of the next few tokens."""
    return [token.kind for token in tokens[position : position + count]]


def span(opening: Token, closing: Token, written: str, *, generous: bool) -> Span:
    """Opening and closing time; closing before opening is the next day, if that is a night."""
    opens = opening.value % MIDNIGHT
    closes = opens if closing.value == opening.value else closing.value
    if closing.half == "pm" and not opening.half and opens < NOON and opens + NOON < closes:
        opens += NOON
    if closes > opens:
        return opens, closes
    said = bool(opening.half or closing.half)
    if closes < opens and closes + MIDNIGHT - opens <= LONGEST_NIGHT and (said or opens > NOON):
        return opens, closes + MIDNIGHT
    if generous:
        return mended(opens, closes)
    if opens == closes:
        raise Slip(f"`{written}` opens and closes at the same time.", "Use the 24-hour clock.")
    raise Slip(f"`{written}` closes before it opens.", "Use the 24-hour clock.")


def mended(opens: int, closes: int) -> Span:
    """What was probably meant: 9-5 by the 12-hour clock, or the two times swapped."""
    if opens == closes == 0:
        return 0, MIDNIGHT
    if opens <= NOON and closes < NOON:
        return opens, closes + NOON
    return (closes, opens) if closes < opens else (opens, closes + MIDNIGHT)
