"""Two times → when it opens and closes; what may mean two things is a Doubt."""

from __future__ import annotations

from contact_hub.opening.hours import LONGEST_NIGHT, MIDNIGHT, Span, written_span
from contact_hub.opening.hours_tokens import Doubt, Token

__all__ = ["span"]

NOON = MIDNIGHT // 2
EARLY = 7 * 60
"""Before it a bare `2` is more likely the afternoon's."""
USE_24 = "Use the 24-hour clock."


def span(opening: Token, closing: Token, *, night: bool) -> tuple[Span, Doubt | None]:
    """Opening and closing time, or the likeliest with a doubt."""
    begin = opening.value % MIDNIGHT
    if opening.value == closing.value:
        same = begin + (MIDNIGHT if begin == 0 else NOON)
        return (begin, same), Doubt("opens and closes at the same time", USE_24)
    end = closing.value or MIDNIGHT
    found = by_halves(opening, closing, begin, end)
    if found:
        return found
    if end > begin:
        return in_order(opening, closing, begin, end, night=night)
    length = end + MIDNIGHT - begin
    halves = opening.half == "pm" and closing.half == "am"
    if night or halves or (begin > NOON and length <= LONGEST_NIGHT):
        return (begin, end + MIDNIGHT), None
    hint = USE_24
    if begin > NOON:
        hint += f" For the whole night write `{written_span((begin, end + MIDNIGHT))}`."
    return mended(begin, end, closing), Doubt("closes before it opens", hint)


def by_halves(
    opening: Token, closing: Token, begin: int, end: int
) -> tuple[Span, Doubt | None] | None:
    """Where one time alone says am or pm, and so may mean it of both."""
    loose = not (opening.half or opening.twenty_four) and begin <= NOON
    if closing.half == "pm" and loose and begin + NOON < end:
        shared = (begin + NOON, end)
        return shared, either(shared, (begin, end)) if begin >= NOON // 2 else None
    if closing.half == "am" and loose and end <= begin:
        meant = (0, end) if begin == NOON else (begin + NOON, end + MIDNIGHT)
        return meant, either(meant, (begin, end + MIDNIGHT))
    if opening.half == "pm" and may_be_pm(closing) and begin < end + NOON:
        shared = (begin, end + NOON)
        return shared, either(shared, (begin, end + MIDNIGHT))
    return None


def may_be_pm(time: Token) -> bool:
    """`6` can be either six; `6am`, `06:00` and `18:00` cannot."""
    return not (time.half or time.twenty_four) and time.value < NOON


def either(one: Span, other: Span) -> Doubt:
    """Two readings, each of them as likely."""
    ways = " or ".join(f"`{written_span(each)}`" for each in (one, other))
    return Doubt("can be read in two ways", f"Write {ways}.")


def in_order(
    opening: Token, closing: Token, begin: int, end: int, *, night: bool
) -> tuple[Span, Doubt | None]:
    """It closes later than it opens; `2-4` and `9-17 overnight` are asked about all the same."""
    if night:
        return (begin, end), Doubt("is over before the night", "Leave `overnight` out.")
    until_noon = closing.bare and end == NOON
    if opening.bare and 0 < begin < EARLY and (until_noon or may_be_pm(closing)):
        later = (begin + NOON, end + NOON)
        return (begin, end) if until_noon else later, either((begin, end), later)
    return (begin, end), None


def mended(begin: int, end: int, closing: Token) -> Span:
    """What was probably meant: 9-5 by the 12-hour clock, or the two times swapped."""
    if end < NOON and begin < end + NOON and (begin <= NOON or closing.bare):
        return begin, end + NOON
    return (end, begin)
