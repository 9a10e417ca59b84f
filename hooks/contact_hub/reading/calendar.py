"""Calendars read back by the letter of RFC 5545; it shares nothing with the writer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from contact_hub.reading.content_lines import Malformed, between, must, properties

if TYPE_CHECKING:
    from contact_hub.reading.content_lines import Property

__all__ = ["Calendar", "Event", "Malformed", "parsed"]

_DAY = timedelta(days=1)
_MUST_ONCE = ("UID", "DTSTAMP", "DTSTART", "SUMMARY")
_MAY_ONCE = ("DTEND", "DESCRIPTION", "LOCATION", "URL", "CLASS", "TRANSP", "SEQUENCE")
_TEXTS = frozenset({"UID", "SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "PRODID"})
_STAMP = re.compile(r"[0-9]{8}T[0-9]{6}Z")


@dataclass(frozen=True, slots=True)
class Event:
    """Whole days, both counted, and what stands on them; `busy`: nothing else fits beside it."""

    uid: str
    first: date
    last: date
    summary: str
    text: str
    busy: bool


@dataclass(frozen=True, slots=True)
class Calendar:
    """What somebody who subscribes sees."""

    name: str
    events: tuple[Event, ...]


def parsed(data: bytes) -> Calendar:
    """The one calendar; anything that a strict reader might stumble over is refused."""
    head, bodies = _taken_apart(list(properties(data)))
    for name in ("VERSION", "PRODID"):
        _count(head, name, "calendar")
    must(_value(head, "VERSION") == "2.0", "Its VERSION is not 2.0.")
    must(bool(bodies), "There is no event in it.")
    events = tuple(_event(body) for body in bodies)
    twice = {each.uid for each in events if [other.uid for other in events].count(each.uid) > 1}
    must(not twice, f"Two events have the UID `{min(twice, default='')}`.")
    return Calendar(_value(head, "X-WR-CALNAME") or _value(head, "NAME"), events)


def _taken_apart(lines: list[Property]) -> tuple[list[Property], list[list[Property]]]:
    """The calendar's own properties, and those of each event."""
    ends = [(each.name, each.value.upper()) for each in (*lines[:1], *lines[-1:])]
    whole = [("BEGIN", "VCALENDAR"), ("END", "VCALENDAR")]
    must(ends == whole, "It does not go from BEGIN:VCALENDAR to END:VCALENDAR.")
    head: list[Property] = []
    bodies: list[list[Property]] = []
    inside = False
    for line in lines[1:-1]:
        if line.name in {"BEGIN", "END"}:
            right = line.value.upper() == "VEVENT" and inside is (line.name == "END")
            must(right, f"{line.name}:{line.value} is out of place.")
            inside = line.name == "BEGIN"
            bodies += [[]] if inside else []
        else:
            (bodies[-1] if inside else head).append(line)
    must(not inside, "The last event has no END:VEVENT.")
    return head, bodies


def _event(body: list[Property]) -> Event:
    """RFC 5545, 3.6.1: what an event needs, and what each value may hold."""
    for name in _MUST_ONCE:
        _count(body, name, "event")
    for name in _MAY_ONCE:
        must(sum(each.name == name for each in body) <= 1, f"An event has more than one {name}.")
    must(bool(_STAMP.fullmatch(_value(body, "DTSTAMP"))), "A DTSTAMP is not a time in UTC.")
    first = _day(body, "DTSTART")
    after = _day(body, "DTEND") if _value(body, "DTEND") else first + _DAY
    must(after > first, f"The event of {first.isoformat()} ends before it begins.")
    must(_value(body, "SUMMARY") != "", f"The event of {first.isoformat()} has no words.")
    texts = [_value(body, name) for name in ("SUMMARY", "DESCRIPTION", "LOCATION")]
    busy = _value(body, "TRANSP") != "TRANSPARENT"
    return Event(_value(body, "UID"), first, after - _DAY, texts[0], "\n".join(texts), busy)


def _day(body: list[Property], name: str) -> date:
    """A date without a time, so that it is the same day in every time zone."""
    line = next(each for each in body if each.name == name)
    whole = ("VALUE", "DATE") in line.params
    must(whole, f"{name} is a time of day; days that are closed are whole days.")
    must(bool(re.fullmatch("[0-9]{8}", line.value)), f"`{line.value}` is not a day.")
    try:
        return datetime.strptime(line.value, "%Y%m%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise Malformed(f"`{line.value}` is not in the calendar.") from None


def _count(lines: list[Property], name: str, of: str) -> None:
    found = sum(each.name == name for each in lines)
    must(found == 1, f"The {of} has one {name}; this has {found or 'none'}.")


def _value(lines: list[Property], name: str) -> str:
    """The text of the first of this name, or nothing."""
    line = next((each for each in lines if each.name == name), None)
    if line is None:
        return ""
    bare = len(between(";", line.value)) > 1 or len(between(",", line.value)) > 1
    must(not (bare and name in _TEXTS), f"{name} has a bare semicolon or comma.")
    return line.text()
