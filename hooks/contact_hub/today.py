"""One day a build: HUB_TODAY, else SOURCE_DATE_EPOCH, else the organisation's calendar."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from contact_hub.mistakes import Mistake

__all__ = ["Calendar", "calendar"]

Calendar = Callable[[str], date]
"""From a time zone (IANA) to the day that it is there."""
_YEARS = range(1970, 2100)
"""Days before and after must be days, too."""


def calendar(environment: Mapping[str, str]) -> Calendar:
    """Reads the environment once; raises Mistake where it names no day."""
    wished = environment.get("HUB_TODAY")
    if wished:
        try:
            day = _near(date.fromisoformat(wished))
        except ValueError:
            raise Mistake(
                f"HUB_TODAY is `{wished}`, which is no day.", "Write it like 2026-11-02."
            ) from None
        return lambda zone: day  # noqa: ARG005 - the same day everywhere
    seconds = environment.get("SOURCE_DATE_EPOCH")
    try:
        now = datetime.fromtimestamp(int(seconds), UTC) if seconds else datetime.now(UTC)
        _near(now.date())
    except (ValueError, OverflowError, OSError):
        what = f"SOURCE_DATE_EPOCH is `{seconds}`, which is no time."
        raise Mistake(what, "Take it away, or give the seconds since 1970.") from None
    return lambda zone: now.astimezone(ZoneInfo(zone)).date()


def _near(day: date) -> date:
    """Raises ValueError for one in which nobody will build."""
    if day.year not in _YEARS:
        raise ValueError(day)
    return day
