"""The days on which a place is closed, or open at other hours, as its page lists them."""

from __future__ import annotations

from contact_hub.answering import stretches
from contact_hub.hub import Hub
from contact_hub.model import Line, Office
from contact_hub.outputs import calendar
from contact_hub.outputs.dates import days

__all__ = ["of_page"]


def of_page(hub: Hub, place: Office | Line) -> dict[str, object]:
    """When and what in order, and where a calendar subscribes to them."""
    words = hub.words
    dates = [
        (days(each.first, each.last, words), each.as_text(words) if each.spans else each.what)
        for each in stretches.of(hub, place)
    ]
    return {
        "dates": dates,
        "calendar": calendar.path(place),
        "subscription": calendar.subscription(hub, place),
    }
