"""Plain values: yes and no, days, numbers, ids, lengths of time, promises."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from contact_hub.mistakes import Mistake

__all__ = ["Within", "count", "day", "fraction", "identifier", "period", "promise", "yes_or_no"]


def yes_or_no(value: str) -> bool:
    """`yes`, `no`, and what else people write for them."""
    answers = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}
    if value.casefold() not in answers:
        raise Mistake(f"`{value}` is neither `yes` nor `no`.", "Write `yes` or `no`.")
    return answers[value.casefold()]


def day(value: str) -> date:
    """ISO 8601, year first: nobody can take the month for the day."""
    if re.fullmatch(r"\d{1,2}[/.]\d{1,2}[/.]\d{4}", value):
        first, second, year = re.split(r"[/.]", value)
        ways = {
            f"`{year}-{month:0>2}-{number:0>2}`"
            for number, month in ((first, second), (second, first))
            if int(month) <= 12  # noqa: PLR2004 - months
        }
        what = "can be read in two ways" if len(ways) > 1 else "does not begin with the year"
        raise Mistake(f"`{value}` {what}.", f"Write {' or '.join(sorted(ways))}.")
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise Mistake(f"`{value}` is not a date.", "Write year-month-day, like `2026-11-02`.")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise Mistake(f"There is no `{value}` in the calendar.", "Look the day up again.") from None


def fraction(value: str) -> float:
    """A decimal number, with a point."""
    if not re.fullmatch(r"-?\d{1,3}(\.\d+)?", value):
        raise Mistake(
            f"`{value}` is not a number of degrees.",
            "Write latitude and longitude: `[53.79, -1.55]`.",
        )
    return float(value)


def count(value: str) -> int:
    """A whole number from 0 to 99, in digits."""
    if not re.fullmatch(r"\d{1,2}", value):
        raise Mistake(f"`{value}` is not a number.", "Write it in digits, like `2`.")
    return int(value)


def identifier(value: str) -> str:
    """A name that is also a file's name and part of an address on the web."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value) or len(value) > 60:  # noqa: PLR2004 - file systems
        simple = "-".join(re.findall(r"[a-z0-9]+", value.casefold()))[:60]
        fix = f"Write it like `{simple}`." if simple else "Write it in the letters a to z."
        raise Mistake(f"`{value}` cannot be an id: small letters a to z, digits and `-`.", fix)
    if value in RESERVED:
        raise Mistake(f"`{value}` is kept for the site itself.", "Choose another id.")
    return value


RESERVED = frozenset({"index", "404", "assets", "search", "con", "aux", "nul", "prn", "all"})


def period(value: str) -> int:
    """`6 months` in days."""
    match = re.fullmatch(r"(\d{1,4}) (day|week|month|year)s?", value)
    if not match or int(match[1]) == 0:
        raise Mistake(
            f"`{value}` is not a length of time.", "Write it like `30 days` or `6 months`."
        )
    return int(match[1]) * {"day": 1, "week": 7, "month": 30, "year": 365}[match[2]]


PROMISES = (
    (
        r"(?P<what>.*\b)within (?:the |one |(?P<count>\d{1,3}) )?(?P<working>working |business )?"
        r"(?P<unit>minute|hour|day|week|month)s?"
    ),
    (
        r"(?P<what>.*\b)innerhalb (?:von )?(?:eine[sr] |(?P<count>\d{1,3}) )?"
        r"(?P<working>Arbeits|Werk)?(?P<unit>minute|stunde|tag|woche|monat)(?:e?[ns])?"
    ),
    (
        r"(?P<what>.*\b)o fewn (?:(?P<count>\d{1,3}) )?"
        r"(?P<unit>munud|awr|dd?iwrnod|wythnos|mis|fis)(?P<working> g?waith)?"
    ),
)
"""By when, in English, German and Welsh."""
UNITS = {
    "stunde": "hour", "tag": "day", "woche": "week", "monat": "month",
    "munud": "minute", "awr": "hour", "diwrnod": "day", "ddiwrnod": "day",
    "wythnos": "week", "mis": "month", "fis": "month",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Within:
    """A reply time that we can be held to."""

    text: str
    count: int
    unit: str
    working: bool


def promise(value: str) -> Within:
    """`reply within 4 working hours`: a promise has a time, or it is none."""
    found = (re.fullmatch(pattern, value, re.IGNORECASE) for pattern in PROMISES)
    match = next(filter(None, found), None)
    if not match:
        what = f"`{value}` does not say by when."
        raise Mistake(what, "Write it like `reply within 4 working hours`.")
    count = int(match["count"] or 1)
    unit = match["unit"].casefold()
    return Within(value, count, UNITS.get(unit, unit), match["working"] is not None)
