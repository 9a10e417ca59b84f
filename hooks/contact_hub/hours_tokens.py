"""The words of a line of opening hours: days, times, and what joins them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from contact_hub.hours import MIDNIGHT
from contact_hub.mistakes import Mistake, nearest

__all__ = ["HOUSE_STYLE", "Token", "tokenised"]

HOUSE_STYLE = "Write it like `Mon-Fri 9:00-17:30; Sat 10:00-13:00`, `always` or `by appointment`."
HALVES = {"am": "am", "pm": "pm", "yb": "am", "yp": "pm"}
"""Before and after noon, in English and in Welsh."""

DAY_WORDS = {
    "mon": 0, "monday": 0, "tue": 1, "tues": 1, "tuesday": 1, "wed": 2, "weds": 2, "wednesday": 2,
    "thu": 3, "thur": 3, "thurs": 3, "thursday": 3, "fri": 4, "friday": 4,
    "sat": 5, "saturday": 5, "sun": 6, "sunday": 6,
    "llun": 0, "mawrth": 1, "mercher": 2, "iau": 3, "gwener": 4, "sadwrn": 5, "sul": 6,
    "mo": 0, "montag": 0, "di": 1, "dienstag": 1, "mi": 2, "mittwoch": 2, "do": 3,
    "donnerstag": 3, "fr": 4, "freitag": 4, "sa": 5, "samstag": 5, "so": 6, "sonntag": 6,
}  # fmt: skip
DAY_GROUPS = {
    "daily": range(7), "everyday": range(7), "weekdays": range(5), "weekday": range(5),
    "weekends": range(5, 7), "weekend": range(5, 7), "täglich": range(7), "werktags": range(5),
}  # fmt: skip
NAMED_TIMES = {"noon": MIDNIGHT // 2, "midday": MIDNIGHT // 2, "midnight": MIDNIGHT}
SILENT = {
    "from",
    "open",
    "between",
    "the",
    "on",
    "dydd",
    "ddydd",
    "von",
    "uhr",
    "hours",
    "hrs",
    "only",
}
TOKEN = re.compile(
    r"\s*(?:(?P<time>(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2})|(?P<military>\d{2})(?!\d))?"
    r"\s*(?P<half>[ap]\.?\s?m\b\.?|yb\b|yp\b)?)"
    r"|(?P<to>-|–|—|−|\b(?:to|til|till|until|through|thru|i|bis)\b)"
    r"|(?P<and>,|&|\+|/|\b(?:and|a|und)\b)"
    r"|(?P<closed>\b(?:closed|shut|off|ar gau|geschlossen)\b)"
    r"|(?P<word>[^\W\d_]+))\.?:?",
    re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the line: a day, a time, or what stands between them."""

    kind: str
    value: int = 0
    last: int = 0
    half: str = ""


def tokenised(part: str, written: str) -> list[Token]:
    """Days, times and joining words; anything else is a Mistake."""
    tokens: list[Token] = []
    position = 0
    while position < len(part):
        match = TOKEN.match(part, position)
        if not match or match.end() == position:
            raise Mistake(
                f"`{written}` is not understood at `{part[position:].strip()}`.", HOUSE_STYLE
            )
        position = match.end()
        token = token_of(match, written)
        if token:
            tokens.append(token)
        position += len(part[position:]) - len(part[position:].lstrip())
    return tokens


def token_of(match: re.Match[str], written: str) -> Token | None:
    """What a match means; words that add nothing are left out."""
    if match["time"]:
        return time_token(match, written)
    kind = next((kind for kind in ("to", "and", "closed") if match[kind]), None)
    if kind:
        return Token(kind)
    word = match["word"].casefold()
    return None if word in SILENT else word_token(word, written)


def word_token(word: str, written: str) -> Token:
    """A day, several days, noon or midnight."""
    if word in NAMED_TIMES:
        return Token("time", NAMED_TIMES[word], half="pm")
    if word in DAY_GROUPS:
        days = DAY_GROUPS[word]
        return Token("day", days[0], days[-1])
    number = DAY_WORDS.get(word, DAY_WORDS.get(word.removesuffix("s")))
    if number is None:
        names = [name for name in DAY_WORDS if len(name) > len("weds")]
        near = nearest(word, names) if len(word) > len("so") else None
        fix = f"Did you mean `{near.title()}`? {HOUSE_STYLE}" if near else HOUSE_STYLE
        raise Mistake(f"`{written}` is not understood at `{word}`.", fix)
    return Token("day", number, number)


def time_token(match: re.Match[str], written: str) -> Token:
    """`9`, `9:00`, `9.30am`, `0930`, `24:00` in minutes."""
    hour, minute = int(match["hour"]), int(match["minute"] or match["military"] or 0)
    half = HALVES.get(re.sub(r"[.\s]", "", match["half"] or ""), "")
    if (half and not 1 <= hour <= 12) or hour > 24 or minute > 59 or (hour == 24 and minute):  # noqa: PLR2004 - a clock
        raise Mistake(
            f"`{written}`: there is no such time as `{match['time'].strip()}`.", HOUSE_STYLE
        )
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return Token("time", hour * 60 + minute, half=half)
