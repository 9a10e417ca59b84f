"""What the browser needs to say whether somebody is there: hours, special days, words."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace

from babel.dates import get_timezone_location
from markupsafe import Markup, escape

from contact_hub.answering import timetables
from contact_hub.hub import Hub
from contact_hub.model import Channel, Line, Office, Reachable, Team
from contact_hub.model.promises import Within
from contact_hub.opening.timetable import SpecialDay, Timetable
from contact_hub.outputs import dates
from contact_hub.words.wording import Words

__all__ = ["pill", "promised", "wording"]

SAID = (
    "noon", "midnight", "am", "pm", "twelve_hour", "weekdays", "day_and_date", "open_until",
    "open_until_day", "open_any_hour", "closed_now", "closed_because", "opens_today",
    "opens_tomorrow", "opens_on", "check_by_phone", "local_time", "hear_by_today",
    "hear_by_tomorrow", "hear_by_day",
)  # fmt: skip
"""The words of which `overrides/assets/open-now.js` makes its sentences."""


CLOSING = (Office, Line, Team)


def in_attribute(text: str) -> Markup:
    """Escaped for single quotes, so that JSON's own need no escape."""
    return Markup(str(escape(text)).replace("&#34;", '"'))  # noqa: S704 - escaped


def pill(
    hub: Hub,
    record: Reachable,
    channel: Channel | None = None,
    escaped: Callable[[str], Markup] = in_attribute,
) -> Markup:
    """An element in which the script says whether somebody is there; none without fixed hours."""
    timetable = until_it_closes(hub, record, channel)
    if timetable is None:
        return Markup()
    element = Markup("<span class=\"hub-open\" hidden data-hub-hours='{}'></span>")
    return element.format(escaped(as_json(timetable, place_name(hub, record))))


def promised(hub: Hub, promise: Within | None, record: Reachable) -> Markup:
    """An element in which the script says by when a promise made now is kept."""
    timetable = until_it_closes(hub, record) if promise else None
    if timetable is None or promise is None:
        return Markup()
    element = Markup(
        "<span class=\"hub-kept\" hidden data-hub-promise='{}' data-hub-hours='{}'></span>"
    )
    told = compact([promise.count, promise.unit, promise.working])
    hours = as_json(timetable, place_name(hub, record))
    return element.format(in_attribute(told), in_attribute(hours))


def until_it_closes(
    hub: Hub, record: Reachable, channel: Channel | None = None
) -> Timetable | None:
    """When somebody answers, as long as the place is there."""
    timetable = timetables.of(hub, record, channel)
    places = (each for each in (record, hub.office_of(record)) if isinstance(each, CLOSING))
    days = [each.closed for each in places if each.closed]
    return replace(timetable, last=min([timetable.last, *days])) if timetable else None


def wording(words: Words) -> Markup:
    """The attribute's value that stands once on each page; `dates` has a pattern a month."""
    known: dict[str, object] = asdict(words)
    said: dict[str, object] = {name: known[name] for name in SAID}
    return in_attribute(compact(said | {"dates": dates.in_each_month(words)}))


def as_json(timetable: Timetable, place: str) -> str:
    """Minutes after midnight for each day of the week, Monday first, and for each special day."""
    data = {
        "zone": timetable.zone,
        "place": place,
        "first": timetable.first.isoformat(),
        "last": timetable.last.isoformat(),
        "week": timetable.hours.week,
        "days": {each.on.isoformat(): special(each) for each in timetable.special},
    }
    return compact(data)


def special(day: SpecialDay) -> list[object]:
    """Why, and when it is open all the same."""
    return [day.what, day.spans] if day.spans else [day.what]


def place_name(hub: Hub, record: Reachable) -> str:
    """Whose clocks are meant: the office's town, or the city after which a zone is named."""
    place = timetables.place_of_work(hub, record)
    if isinstance(place, Office):
        return (place.address.locality if place.address else "") or place.name
    language = dates.locale(hub.words)
    return get_timezone_location(hub.organisation.time_zone, language, return_city=True)


def compact(data: object) -> str:
    """JSON without spaces, in letters as they are."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
