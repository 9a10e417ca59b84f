"""Promises: `reply within 4 working hours`, in English, German and Welsh."""

from __future__ import annotations

import re
from dataclasses import dataclass

from contact_hub.mistakes import Mistake

__all__ = ["Within", "promise"]

NUMBERS = (
    "a an one ein eine einer einem eines einen un",
    "two zwei zweier dau ddau dwy ddwy",
    "three drei dreier tri dri tair dair",
    "four vier pedwar bedwar pedair bedair",
    "five fünf pum bum pump",
    "six sechs chwe chwech",
    "seven sieben saith",
    "eight acht wyth",
    "nine neun naw",
    "ten zehn deg ddeg deng ddeng",
    "eleven elf",
    "twelve zwölf",
)
COUNTS = {word: count for count, words in enumerate(NUMBERS, 1) for word in words.split()}
COUNT = rf"(?:(?P<count>[1-9]\d{{0,2}}) ?|(?P<word>{'|'.join(COUNTS)}) )"
UNITS = {
    "min": "minute", "munud": "minute", "funud": "minute",
    "hr": "hour", "h": "hour", "stunde": "hour", "awr": "hour",
    "tag": "day", "diwrnod": "day", "ddiwrnod": "day", "niwrnod": "day", "diwrnodau": "day",
    "woche": "week", "wythnos": "week", "monat": "month", "mis": "month", "fis": "month",
}  # fmt: skip
PATTERNS = (
    (
        rf"within (?:the next )?{COUNT}?"
        r"(?:(?P<unit>minute|min|hour|hr|h|day|week|month)s?"
        r"|(?P<working>working|business)[ -](?P<working_unit>minute|min|hour|hr|day)s?)"
    ),
    r"within the (?P<unit>hour)",
    (
        rf"(?:innerhalb|binnen) (?:von )?{COUNT}?"
        r"(?P<working>Arbeits|Werk)?(?P<unit>minute|stunde|tag|woche|monat)(?:e?[ns])?"
    ),
    (
        rf"o fewn {COUNT}?"
        r"(?P<unit>[mf]unud|awr|[dn]?d?iwrnod(?:au)?|wythnos|[mf]is)(?P<working> g?waith)?"
    ),
)
"""By when, in English, German and Welsh."""
FIXED = {
    r"(?:(?:on|within) )?(?:the )?same (?:working|business) day|am selben Arbeitstag"
    r"|(?:ar )?yr un diwrnod gwaith": (0, "day", True),
    r"within (?:half an hour|half-an-hour)|innerhalb (?:von )?einer halben Stunde"
    r"|o fewn hanner awr": (30, "minute", False),
    r"within (?:an hour and a half|(?:one and a half|1\.5|1½) hours)"
    r"|innerhalb (?:von )?anderthalb Stunden|o fewn awr a hanner": (90, "minute", False),
    r"within (?:a )?quarter of an hour|innerhalb einer Viertelstunde"
    r"|o fewn chwarter awr": (15, "minute", False),
}
"""What has no count and unit of its own."""
SAME_DAY = (
    r"\b(?:the )?(?:very )?same day\b|\btoday\b|\bby close of business\b"
    r"|\b(?:by )?(?:the )?end of (?:the|this) (?:working |business )?day\b"
    r"|\bwithin the (?:working |business )?day\b"
)
NEXT_DAY = (
    r"\b(?:by |on |within )?(?:the )?(?:end of )?(?:the )?next (?:working |business )?day\b"
    r"|\b(?:by )?tomorrow\b"
)
AT_MOST = (
    r"\b(?:in (?:under|less than)|in|under|less than|up to|at most|no later than|no more than"
    r"|max\.?|not more than)(?= (?:\d|a\b|an\b|one))"
)
IN_GERMAN = r"\b(?:in höchstens|in|spätestens in|bis zu)(?= \d+ \w*(?:stunde|tag|woche))"
MEANT = (
    (SAME_DAY, "on the same working day"),
    (NEXT_DAY, "within 1 working day"),
    (r"\bwithin the (week|month)\b", r"within 1 \1"),
    (r"\bhalf a (?:working )?day\b", "4 working hours"),
    (r"\ba fortnight\b", "2 weeks"),
    (r"\b(\d{1,2}) ?(?:-|–|to|or|bis|i) ?(?=\d{1,3}\b)", ""),
    (r"\b(?:office|opening) (hours?|days?)\b", r"working \1"),
    (r"\bweekdays?\b", "working days"),
    (r"\b(?:working|business) (weeks?|months?)\b", r"\1"),
    (IN_GERMAN, "innerhalb von"),
    (AT_MOST, "within"),
    (r"\bwithin within\b", "within"),
)
"""What is often written, and how it is written so that one can be held to it."""
LIKE = "Write it like `reply within 4 working hours`."


@dataclass(frozen=True, slots=True)
class Within:
    """A reply time that we can be held to; no days are the rest of a working day."""

    text: str
    count: int
    unit: str
    working: bool


def promise(value: str) -> Within:
    """`reply within 4 working hours`: a promise has a time, or it is none."""
    text = " ".join(value.split()).rstrip(".")
    found = read(text, value)
    if found is None:
        meant = nearest(text)
        fix = f"Did you mean `{meant}`?" if meant else LIKE
        raise Mistake(f"`{value}` does not say by when.", fix)
    return found


def read(text: str, value: str) -> Within | None:
    """The time at the end of the text."""
    for pattern, (count, unit, working) in FIXED.items():
        if re.fullmatch(rf"(?:.*\s)?(?:{pattern})", text, re.IGNORECASE):
            return Within(value, count, unit, working)
    for pattern in PATTERNS:
        match = re.fullmatch(rf"(?:.*\s)?{pattern}", text, re.IGNORECASE)
        if match:
            found = match.groupdict()
            count = int(found.get("count") or COUNTS[(found.get("word") or "one").casefold()])
            unit = (found["unit"] or found["working_unit"]).casefold()
            return Within(value, count, UNITS.get(unit, unit), bool(found.get("working")))
    return None


def nearest(text: str) -> str | None:
    """A promise that was probably meant."""
    changed = text
    for pattern, better in MEANT:
        changed = re.sub(pattern, better, changed, count=1, flags=re.IGNORECASE)
    for attempt in (changed, f"reply within {changed}", f"reply {changed}"):
        words = attempt.split(" ")
        for length in range(len(words), 1, -1):
            shorter = " ".join(words[:length]).rstrip(",;")
            if read(shorter, shorter):
                return shorter
    return None
