"""Days and times as a sheet shows them; they are numbers of days since the end of 1899."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal

__all__ = ["said"]

_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet's days have no zone
_LAST_DAY = 2_958_465


def said(pieces: Iterable[tuple[str, str]], number: Decimal) -> str:
    """`pieces` of a format: of kind `date`, `half` for AM and PM, or words as they are."""
    if not 0 <= number <= _LAST_DAY:
        return str(number)
    day = _EPOCH + timedelta(seconds=round(float(number) * 86_400))
    pieces = tuple(pieces)
    half = any(kind == "half" for kind, _ in pieces)
    words, before = list[str](), ""
    for kind, text in pieces:
        if kind == "date":
            low = text.lower()
            is_minute = low[0] == "m" and before == "h"
            words.append(_of_day(day, "minute" if is_minute else low, half=half))
            before = low[0]
        else:
            words.append(f"{day:%p}" if kind == "half" else text)
    return "".join(words)


def _of_day(day: datetime, token: str, *, half: bool) -> str:
    hour = (day.hour % 12 or 12) if half else day.hour
    return {
        "yyyy": f"{day:%Y}",
        "yy": f"{day:%y}",
        "mmmm": f"{day:%B}",
        "mmm": f"{day:%b}",
        "mm": f"{day:%m}",
        "m": f"{day.month}",
        "dddd": f"{day:%A}",
        "ddd": f"{day:%a}",
        "dd": f"{day:%d}",
        "d": f"{day.day}",
        "hh": f"{hour:02}",
        "h": f"{hour}",
        "ss": f"{day:%S}",
        "s": f"{day.second}",
        "minute": f"{day:%M}",
    }.get(token, f"{day:%Y}" if token[0] in "ye" else "")
