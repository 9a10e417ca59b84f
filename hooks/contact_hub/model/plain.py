"""Plain values: yes and no, days, numbers, ids, lengths of time."""

from __future__ import annotations

import re
from datetime import date

from contact_hub.mistakes import Mistake

__all__ = [
    "count",
    "day",
    "fraction",
    "identifier",
    "period",
    "quantity",
    "waiting",
    "yes_or_no",
]


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


def quantity(value: str) -> int:
    """A whole number from 1 to 99,999, in digits."""
    digits = value.replace(",", "")
    if not re.fullmatch(r"[1-9]\d{0,4}", digits):
        raise Mistake(f"`{value}` is not a number of pieces.", "Write it in digits, like `250`.")
    return int(digits)


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


def waiting(value: str) -> int:
    """`1 minute 20 seconds` in seconds: how long somebody waited on the telephone."""
    strict = r"(?:(\d{1,3}) minutes?)?(?: ?\b(\d{1,2}) seconds?)?"
    match = re.fullmatch(strict, value) if value.strip() else None
    if not match:
        what = f"`{value}` does not say how long it took."
        raise Mistake(what, waiting_meant(value))
    return int(match[1] or 0) * 60 + int(match[2] or 0)


def waiting_meant(value: str) -> str:
    """`1:20`, `80s`, `2 min`: what was probably meant."""
    loose = r"(?:(\d{1,3})(?::(?=\d)| ?(?:m|min|mins|minutes?)\b\.?))?(?:,| and)?"
    loose += r" ?(?:(\d{1,3})(?: ?(?:s|secs?|seconds?)\b\.?)?)?"
    match = re.fullmatch(loose, value, re.IGNORECASE)
    if not match or not (match[1] or match[2]):
        return "Write it like `40 seconds` or `1 minute 20 seconds`."
    if value.isdigit():
        return f"Write `{value} seconds` or `{value} minutes`."
    minutes, seconds = divmod(int(match[1] or 0) * 60 + int(match[2] or 0), 60)
    counted = ((minutes, "minute"), (seconds, "second"))
    parts = [f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in counted if count]
    return f"Did you mean `{' '.join(parts) or '0 seconds'}`?"
