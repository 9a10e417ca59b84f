"""Calendars to subscribe to: when an office or a line is closed, or open at other hours.

RFC 5545, with RFC 7986's name and refreshing. Each event is a whole day or several: these stand
at the top of a day in every calendar and have no time zone, so that the 25th is the 25th for
every reader. Hours are in the words of the event, which a small screen shows without opening it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from contact_hub.answering.stretches import Stretch
from contact_hub.answering.timetables import HORIZON
from contact_hub.hub import Hub
from contact_hub.model import Line, Office
from contact_hub.outputs import brand, channels
from contact_hub.outputs.content_lines import as_bytes, escaped
from contact_hub.phones import Phone

__all__ = ["of_place", "path", "subscription"]

DAY = timedelta(days=1)
SECONDS = 24 * 60 * 60


def path(place: Office | Line) -> str:
    """Where the file is below the site's root."""
    return f"calendars/{place.id}.ics"


def subscription(hub: Hub, place: Office | Line) -> str:
    """An address that calendars subscribe to by one touch, so that they follow each change."""
    return f"webcal://{hub.site_url.split('://', 1)[-1].rstrip('/')}/{path(place)}"


def of_place(hub: Hub, place: Office | Line, stretches: Sequence[Stretch]) -> bytes:
    """The whole calendar; there is at least one stretch, as RFC 5545 has no empty one."""
    name = hub.words.calendar_name.format(name=name_of(hub, place))
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Contact Hub//EN",
        f"NAME:{escaped(name)}",
        f"X-WR-CALNAME:{escaped(name)}",
        f"X-APPLE-CALENDAR-COLOR:{brand.colours(hub.organisation.brand)['accent'].upper()}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
    ]
    for stretch in stretches:
        lines += event(hub, place, stretch)
    return as_bytes([*lines, "END:VCALENDAR"])


def event(hub: Hub, place: Office | Line, stretch: Stretch) -> list[str]:
    """One stretch of days: DTEND is the day after; nobody is shown as busy for it."""
    content = [*told(hub, place, stretch)]
    return [
        "BEGIN:VEVENT",
        f"UID:{place.id}-{stretch.first.isoformat()}@{domain(hub)}",
        f"DTSTAMP:{stamp(stretch.first, content):%Y%m%dT%H%M%SZ}",
        *content,
        "CLASS:PUBLIC",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def told(hub: Hub, place: Office | Line, stretch: Stretch) -> Iterator[str]:
    """What the event says."""
    summary = f"{stretch.as_text(hub.words)} – {name_of(hub, place)}"
    yield f"DTSTART;VALUE=DATE:{compact(stretch.first)}"
    yield f"DTEND;VALUE=DATE:{compact(stretch.last + DAY)}"
    yield f"SUMMARY:{escaped(summary)}"
    yield f"DESCRIPTION:{escaped(chr(10).join(description(hub, place)))}"
    address = hub.address_of(place)
    if address and not stretch.for_good:
        yield f"LOCATION:{escaped(hub.reader.one_line(address))}"
    yield f"URL:{hub.url(place)}"


def description(hub: Hub, place: Office | Line) -> Iterator[str]:
    """Who answers on such a day; and the page, as some calendars do not show an event's URL."""
    other = hub.somebody(getattr(place, "out_of_hours", None))
    way = other.first("phone", "mobile") if other else None
    if other and way and isinstance(way.value, Phone):
        yield f"{channels.answers_when(hub, other)}: {other.name}, {hub.reader.shown(way.value)}"
    elif place.without.out_of_hours:
        yield place.without.out_of_hours
    yield hub.url(place)


def name_of(hub: Hub, place: Office | Line) -> str:
    """`Harbour & Finch, Leeds`: a calendar of one's own holds many others' days."""
    organisation = hub.organisation.name
    return place.name if organisation in place.name else f"{organisation}, {place.name}"


def domain(hub: Hub) -> str:
    """Ours, in ASCII; it stays when the site moves to another address."""
    host = urlsplit(hub.organisation.website).hostname or ""
    return host.encode("idna").decode("ascii")


def stamp(first: date, content: Sequence[str]) -> datetime:
    """Before the day on which this could first be known, at a second that follows the content.

    So it stays from build to build, is never in the future, and is another for another text.
    """
    digest = hashlib.sha256("\n".join(content).encode()).digest()
    seconds = int.from_bytes(digest[:8], "big") % SECONDS
    known = datetime.combine(first - HORIZON - DAY, time(), UTC)
    return known + timedelta(seconds=seconds)


def compact(day: date) -> str:
    """`20261225`."""
    return f"{day:%Y%m%d}"
