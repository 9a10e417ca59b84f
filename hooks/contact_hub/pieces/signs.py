"""Door signs: when an office is open, and whom to call when it is not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from contact_hub import editions
from contact_hub.hub import Hub
from contact_hub.model import Channel, Line, Office
from contact_hub.opening.hours import day_range, span_text
from contact_hub.outputs import channels, stationery
from contact_hub.outputs.topics import capital, own_name
from contact_hub.paper import formats
from contact_hub.paper.printers import IN_HOUSE
from contact_hub.phones import Phone
from contact_hub.pieces.made import PrintJob, Room
from contact_hub.press.printing import Job
from contact_hub.press.wishes import ForPress, Preview
from contact_hub.words.wording import Words

__all__ = ["door_signs"]

PIXELS = 840
Row = dict[str, object]
Panel = dict[str, object]


def door_signs(room: Room) -> Iterator[PrintJob]:
    """One for each office."""
    for office in room.hub.offices.values():
        data, url = sign(room, office), editions.door_sign(room.hub, office).url
        wished = (ForPress(), Preview(0, PIXELS))
        job = Job(room.templates, "door_sign.typ", data, wished, IN_HOUSE, url)
        path = f"door-signs/{office.id}"
        yield PrintJob(job, (f"{path}.pdf", f"{path}.png"))


def sign(room: Room, office: Office) -> str:
    """What the template is given."""
    hub, words = room.hub, room.hub.words
    width, height = formats.PAPERS[hub.contacts.stationery.door_sign.paper]
    return stationery.as_json(
        hub,
        room.artwork,
        title=f"{hub.organisation.name}, {office.name}",
        edition=editions.door_sign(hub, office).code,
        direction=stationery.direction(hub),
        paper={"width_mm": width, "height_mm": height},
        office=office.name,
        hours={
            "heading": words.opening_hours,
            "rows": list(rows(office, words)),
            "note": note(hub, office),
        },
        panel=panel(hub, office),
        ways=[*ways(hub, office), channels.web_text(hub.organisation.website)],
        phone_hours=phone_hours(hub, office),
        access=[words.access, office.access] if office.access else None,
        speaks=[words.print.we_speak, [own_name(code) for code in office.languages]],
        feedback=[said for said, _ in stationery.feedback(hub) if said],
        scan=words.print.sign_today,
    )


def rows(office: Office, words: Words) -> Iterator[Row]:
    """All seven days, those alike in a row together; who has no days has a line of words."""
    hours = office.hours
    if hours is None:
        yield row("", office.without.hours or words.check_by_phone)
    elif hours.always:
        yield row("", words.always)
    elif any(hours.week):
        for _, run in groupby(range(len(hours.week)), key=hours.week.__getitem__):
            first, *others = run
            spans = hours.week[first]
            days = day_range(first, others[-1] if others else first, words)
            times = (span_text(span, words) for span in spans)
            yield row(days, *times) if spans else row(days, words.closed_now, is_open=False)
    if hours and hours.by_appointment:
        yield row("", words.by_appointment)


def row(days: str, *times: str, is_open: bool = True) -> Row:
    """Each time is a line of its own; `open` is whether one can come then."""
    return {"days": capital(days), "times": [capital(each) for each in times], "open": is_open}


def note(hub: Hub, office: Office) -> str:
    """What public holidays do, where that is decided."""
    words = hub.words.print
    if not office.holidays or not office.hours or office.hours.always:
        return ""
    return words.sign_open_holidays if office.holidays == "none" else words.sign_holidays


def ways(hub: Hub, office: Office) -> list[str]:
    """Numbers and addresses; a textphone says that it is one."""
    before = {"phone": "", "mobile": "", "textphone": f"{hub.words.textphone} ", "email": ""}
    return [
        before[way.kind] + there(hub, office, way) for way in office.ways() if way.kind in before
    ]


def there(hub: Hub, office: Office, way: Channel) -> str:
    """As whoever stands at the door would dial it."""
    country = office.address.country if office.address else ""
    value = way.value
    return (
        value.shown(country or hub.organisation.country) if isinstance(value, Phone) else str(value)
    )


def phone_hours(hub: Hub, office: Office) -> list[str] | None:
    """When the telephone is answered, if at other hours than the door is open."""
    if not office.phone_hours or office.phone_hours == office.hours:
        return None
    return [hub.words.print.on_the_phone, office.phone_hours.as_text(hub.words)]


def panel(hub: Hub, office: Office) -> Panel | None:
    """The largest words: whom to call when it is closed; our own number, where it never is.

    So it is where one comes by appointment, or where nobody says when the door is open.
    """
    words, closed = hub.words, list(when_closed(hub, office))
    way = office.first("phone", "mobile")
    if office.hours and any(office.hours.week) and not office.hours.always:
        return as_panel(words.print.when_closed, *closed) if closed else None
    if way is None:
        return as_panel(words.out_of_hours, *closed) if closed else None
    said = [f"{words.out_of_hours}: {', '.join(closed)}"] if closed else []
    return as_panel(words.phone, there(hub, office, way), *said)


def when_closed(hub: Hub, office: Office) -> Iterator[str]:
    """The number of whoever answers then, their name, what it costs; or what to do instead."""
    other = hub.somebody(office.out_of_hours)
    way = other.first("phone", "mobile") if other else None
    if other and way:
        yield there(hub, office, way)
        yield other.name
        if isinstance(other, Line) and other.charges:
            yield other.charges
    elif other:
        yield other.name
        page = other.first("form", "chat", "email")
        if page:
            yield channels.web_text(str(page.value))
    elif office.without.out_of_hours:
        yield office.without.out_of_hours


def as_panel(heading: str, first: str, *said: str) -> Panel:
    """A number is set as large as it can be, a sentence is not."""
    number = first if first.lstrip("+")[:1].isdigit() else ""
    return {"heading": heading, "number": number, "said": [*([] if number else [first]), *said]}
