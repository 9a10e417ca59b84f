"""Opening hours for machines: each week's, and the days unlike it (schema.org)."""

from __future__ import annotations

from collections.abc import Iterable

from contact_hub.answering import stretches
from contact_hub.answering.stretches import Stretch
from contact_hub.opening.hours import MIDNIGHT, OpeningHours

__all__ = ["Node", "special", "specifications"]

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
Node = dict[str, object]


def specifications(hours: OpeningHours | None) -> list[Node] | None:
    """One OpeningHoursSpecification for each run of days and span; nothing by appointment."""
    if hours is None:
        return None
    found: list[Node] = [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [f"https://schema.org/{DAYS[day]}" for day in range(first, last + 1)],
            "opens": clock(opens),
            "closes": clock(closes),
        }
        for first, last, spans in hours.groups()
        for opens, closes in spans
    ]
    return found or None


def clock(minutes: int) -> str:
    """`17:30`; the end of the day is 23:59, as the search engines ask."""
    if minutes == MIDNIGHT:
        return "23:59"
    return f"{minutes % MIDNIGHT // 60:02d}:{minutes % 60:02d}"


def special(found: Iterable[Stretch]) -> list[Node]:
    """Days unlike their week's, whatever the reason; closed is from midnight to midnight."""
    return [
        {
            "@type": "OpeningHoursSpecification",
            "opens": clock(opens),
            "closes": clock(closes),
            "validFrom": each.first.isoformat(),
            "validThrough": each.last.isoformat(),
        }
        for each in stretches.whatever_the_reason(found)
        for opens, closes in each.spans or ((0, 0),)
    ]
