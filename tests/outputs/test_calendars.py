"""Calendars: what stands in them, for whom, and what stays from build to build."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest
import vobject

from contact_hub import artifacts
from contact_hub.answering import stretches
from contact_hub.answering.special_days import special_days
from contact_hub.answering.timetables import HORIZON
from contact_hub.hub import Hub
from contact_hub.model import Closure, Line, Office
from contact_hub.outputs import calendar, jsonld, jsonld_hours
from contact_hub.reading import calendar as reading

DAY = timedelta(days=1)
CHRISTMAS = date(2026, 12, 25)
ODD = {
    "marks": "Stocktaking, part 2; \\n counted \\ twice: A–Z",
    "lines": "Stock\ntaking\r\nand rest",
    "signs": "🎄 Weihnachten 🎅🏽 日本 " * 3,
    "property": "x\r\nTRANSP:OPAQUE\r\nEND:VEVENT",
    "long": "Stocktaking " * 100,
    "letters": "é" * 500,
}


def closure(what: str, first: date, last: date | None = None, hours: str | None = None) -> Closure:
    return Closure.model_validate({"what": what, "first": f"{first}", "last": last and f"{last}",
                                   "hours": hours})  # fmt: skip


def closed(
    hub: Hub, office: str, *closures: Closure, today: date | None = None, **more: str
) -> Hub:
    """The hub with one office's closures in the place of all others."""
    changed = hub.offices[office].model_copy(update={"closures": closures, **more})
    update = {"offices": hub.offices | {office: changed}, "closures": ()}
    return Hub(hub.contacts.model_copy(update=update), today or hub.today, hub.site_url)


def made(hub: Hub, place: Office | Line) -> bytes:
    return calendar.of_place(hub, place, stretches.of(hub, place))


def read(hub: Hub, office: str) -> tuple[reading.Event, ...]:
    return reading.parsed(made(hub, hub.offices[office])).events


def bodies(data: bytes) -> dict[str, bytes]:
    """Every event's bytes by its UID."""
    parts = data.split(b"BEGIN:VEVENT\r\n")[1:]
    return {part.split(b"\r\n", 1)[0].decode(): part.partition(b"END:VEVENT")[0] for part in parts}


def days(events: Iterable[reading.Event]) -> list[tuple[str, str, str]]:
    return [
        (each.first.isoformat(), each.last.isoformat(), each.summary.partition(" – ")[0])
        for each in events
    ]


@pytest.mark.parametrize("office", ["leith", "hamburg"])
def test_a_calendar_is_the_expected_one(
    hub: Hub, golden: Callable[[Path, str], None], expected: Path, office: str
) -> None:
    text = made(hub, hub.offices[office]).decode().replace("\r\n", "\n")
    golden(expected / f"{office}.ics.txt", text)


def test_every_office_has_one_and_no_line_that_has_only_its_offices_days(hub: Hub) -> None:
    paths = [each.path for each in artifacts.of_contacts(hub, Path(__file__).parents[2])]
    assert [path for path in paths if path.endswith(".ics")] == [
        "calendars/leeds.ics", "calendars/leith.ics", "calendars/hamburg.ics",
    ]  # fmt: skip


def test_another_reader_reads_the_same(hub: Hub) -> None:
    for office in hub.offices.values():
        data = made(hub, office)
        (other,) = vobject.readComponents(data.decode())
        ours = reading.parsed(data).events
        assert len(ours) > 8
        assert [
            (each.uid.value, each.dtstart.value, each.dtend.value - DAY, each.summary.value)
            for each in other.vevent_list
        ] == [(each.uid, each.first, each.last, each.summary) for each in ours]


@pytest.mark.parametrize("office", ["leeds", "leith", "hamburg"])
def test_its_events_are_the_special_days_and_no_others(hub: Hub, office: str) -> None:
    place, last = hub.offices[office], hub.today + HORIZON
    wanted = special_days(place, hub.contacts.closures, hub.today, last, "en-GB")
    told = [
        (event.first + number * DAY, event.summary)
        for event in read(hub, office)
        for number in range((event.last - event.first).days + 1)
    ]
    assert [day for day, _ in told] == [each.on for each in wanted]
    assert all(each.what in summary for each, (_, summary) in zip(wanted, told, strict=True))
    assert [summary.startswith("Open") for _, summary in told] == [bool(d.spans) for d in wanted]


@pytest.mark.parametrize("what", ODD.values(), ids=ODD)
def test_any_words_come_back_as_they_were_and_add_nothing(hub: Hub, what: str) -> None:
    odd = closure("x", CHRISTMAS).model_copy(update={"what": what})
    own = closed(hub, "leeds", odd, holidays="none")
    (event,) = read(own, "leeds")
    lines = what.replace("\r\n", "\n").replace("\r", "\n")
    assert event.summary == f"Closed: {lines} – Harbour & Finch, Leeds"
    (other,) = vobject.readComponents(made(own, own.offices["leeds"]).decode())
    assert other.vevent.summary.value == event.summary
    assert len(list(other.vevent.getChildren())) == 10


def test_a_holiday_inside_a_closure_is_told_once(hub: Hub) -> None:
    whole = closure("Winter rest", date(2026, 12, 23), date(2027, 1, 3))
    told = days(read(closed(hub, "leeds", whole), "leeds"))
    assert told[:2] == [
        ("2026-12-23", "2027-01-03", "Closed: Winter rest"),
        ("2027-03-26", "2027-03-26", "Closed: Good Friday"),
    ]


def test_what_an_office_says_of_itself_breaks_what_is_said_of_all(hub: Hub) -> None:
    everywhere = (closure("Rest", date(2026, 12, 28), date(2027, 1, 2)),)
    own = closed(
        hub, "leeds", closure("Party", date(2026, 12, 30), hours="9:00-12:00"), holidays="none"
    )
    whole = Hub(own.contacts.model_copy(update={"closures": everywhere}), hub.today, hub.site_url)
    assert days(read(whole, "leeds")) == [
        ("2026-12-28", "2026-12-29", "Closed: Rest"),
        ("2026-12-30", "2026-12-30", "Open 9am to noon: Party"),
        ("2026-12-31", "2027-01-02", "Closed: Rest"),
    ]


def test_two_closures_that_touch_are_two_events(hub: Hub) -> None:
    two = (closure("Move", CHRISTMAS, CHRISTMAS + DAY), closure("Paint", CHRISTMAS + 2 * DAY))
    assert days(read(closed(hub, "leeds", *two, holidays="none"), "leeds")) == [
        ("2026-12-25", "2026-12-26", "Closed: Move"),
        ("2026-12-27", "2026-12-27", "Closed: Paint"),
    ]


@pytest.mark.parametrize("zone", ["Asia/Kolkata", "America/Los_Angeles", "Pacific/Auckland"])
@pytest.mark.parametrize("first", [date(2027, 3, 26), date(2027, 10, 30), date(2026, 12, 30)])
def test_a_day_is_the_same_day_over_clock_changes_and_everywhere(
    hub: Hub, zone: str, first: date
) -> None:
    over = closure("Works", first, first + 4 * DAY)
    (event,) = read(closed(hub, "leith", over, time_zone=zone, holidays="none"), "leith")
    assert (event.first, event.last) == (first, first + 4 * DAY)


def test_what_is_over_is_absent_and_what_has_begun_is_whole(hub: Hub) -> None:
    over = closure("Over", hub.today - 9 * DAY, hub.today - DAY)
    begun = closure("Begun", hub.today - 300 * DAY, hub.today)
    own = closed(hub, "leeds", over, begun.model_copy(update={"first": hub.today}), holidays="none")
    assert days(read(own, "leeds")) == [(f"{hub.today}", f"{hub.today}", "Closed: Begun")]
    own = closed(hub, "leeds", begun, holidays="none")
    (event,) = read(own, "leeds")
    assert (event.first, event.last) == (begun.first, begun.ends)


def test_what_begins_by_the_horizon_is_whole_and_what_begins_later_absent(hub: Hub) -> None:
    horizon = hub.today + HORIZON
    long = closure("Long", horizon, horizon + 40 * DAY)
    later = closure("Later", horizon + 50 * DAY)
    (event,) = read(closed(hub, "leeds", long, later, holidays="none"), "leeds")
    assert (event.first, event.last) == (long.first, long.ends)


def test_a_place_without_such_days_has_no_calendar(hub: Hub) -> None:
    own = closed(hub, "leeds", holidays="none")
    assert [place.id for place, _ in stretches.places(own)] == ["leith", "hamburg"]


def test_a_line_of_its_own_has_a_calendar(hub: Hub) -> None:
    line = hub.lines["claims-line"].model_copy(update={"closures": (closure("Test", CHRISTMAS),)})
    update = {"lines": hub.lines | {"claims-line": line}}
    own = Hub(hub.contacts.model_copy(update=update), hub.today, hub.site_url)
    assert [place.id for place, _ in stretches.places(own)][3:] == ["claims-line"]
    (event,) = reading.parsed(made(own, line)).events
    assert event.summary == "Closed: Test – Harbour & Finch, 24-hour claims line"


def test_a_line_that_sits_in_an_office_tells_its_own_closures_alone(hub: Hub) -> None:
    desk = hub.lines["broker-desk"].model_copy(update={"closures": (closure("Test", CHRISTMAS),)})
    assert desk.office == "leith"
    assert days(reading.parsed(made(hub, desk)).events) == [
        (f"{CHRISTMAS}", f"{CHRISTMAS}", "Closed: Test")
    ]


@pytest.mark.parametrize("later", [1, 30, 33, 38, 60])
def test_an_event_has_the_same_bytes_on_another_day(hub: Hub, later: int) -> None:
    other = Hub(hub.contacts, hub.today + later * DAY, hub.site_url)
    for office in hub.offices.values():
        before, after = bodies(made(hub, office)), bodies(made(other, office))
        both = set(before) & set(after)
        assert len(both) > 5
        assert {uid: before[uid] for uid in both} == {uid: after[uid] for uid in both}


def test_a_holiday_of_several_days_keeps_its_uid_while_it_lasts(hub: Hub) -> None:
    new_year = date(2027, 2, 9)
    eve, morning = (
        read(closed(hub, "leith", holidays="CN", today=day), "leith")[0]
        for day in (new_year, new_year + DAY)
    )
    assert eve == morning
    assert (eve.first, eve.last) == (new_year, new_year + DAY)


def test_other_words_keep_the_uid_and_change_the_stamp(hub: Hub) -> None:
    one, two = (
        made(own, own.offices["leeds"])
        for own in (
            closed(hub, "leeds", closure("Move", CHRISTMAS), holidays="none"),
            closed(hub, "leeds", closure("We move", CHRISTMAS), holidays="none"),
        )
    )
    assert (
        list(bodies(one)) == list(bodies(two)) == ["UID:leeds-2026-12-25@www.harbourfinch.example"]
    )
    stamps = [line for data in (one, two) for line in data.split(b"\r\n") if b"DTSTAMP" in line]
    assert stamps[0] != stamps[1]


def test_no_stamp_is_of_a_day_to_come(hub: Hub) -> None:
    for office in hub.offices.values():
        (other,) = vobject.readComponents(made(hub, office).decode())
        assert all(each.dtstamp.value.date() < hub.today for each in other.vevent_list)


def test_one_touch_subscribes_to_the_very_file(hub: Hub) -> None:
    own = Hub(hub.contacts, hub.today, "https://a.example/hub/")
    assert calendar.subscription(own, own.offices["leeds"]) == (
        "webcal://a.example/hub/calendars/leeds.ics"
    )


def test_machines_are_told_the_same_days(hub: Hub) -> None:
    special = jsonld_hours.special(stretches.of(hub, hub.offices["leeds"]))
    assert [tuple(each.values())[1:] for each in special[:4]] == [
        ("09:00", "12:00", "2026-12-24", "2026-12-24"),
        ("00:00", "00:00", "2026-12-25", "2026-12-26"),
        ("00:00", "00:00", "2026-12-28", "2027-01-01"),
        ("00:00", "00:00", "2027-03-26", "2027-03-26"),
    ]


def test_a_night_that_ends_the_next_morning_closes_before_it_opens(hub: Hub) -> None:
    night = closure("Gala", CHRISTMAS, hours="22:00-2:00")
    own = closed(hub, "leeds", night, holidays="none")
    (special,) = jsonld_hours.special(stretches.of(own, own.offices["leeds"]))
    assert (special["opens"], special["closes"]) == ("22:00", "02:00")


@pytest.mark.parametrize(("section", "record"), [("lines", "broker-desk"), ("teams", "claims")])
def test_a_line_and_a_team_say_when_their_hours_are_others(
    hub: Hub, golden: Callable[[Path, str], None], expected: Path, section: str, record: str
) -> None:
    node = jsonld.of_point(hub, getattr(hub, section)[record])
    golden(expected / f"{record}.json", json.dumps(node, ensure_ascii=False, indent=1) + "\n")


def closing(hub: Hub, office: str, last: date) -> Hub:
    """The hub with one office that closes for good, and whose work the claims team takes over."""
    changed = hub.offices[office].model_copy(update={"closed": last, "successor": "claims"})
    offices = hub.offices | {office: changed}
    return Hub(hub.contacts.model_copy(update={"offices": offices}), hub.today, hub.site_url)


def test_what_closes_for_good_tells_no_day_after_its_last_and_then_who_helps(
    hub: Hub,
) -> None:
    hub = closing(hub, "leith", CHRISTMAS - DAY)
    told = stretches.of_calendar(hub, hub.offices["leith"])
    assert told[-1].first == told[-1].last == CHRISTMAS
    assert told[-1].as_text(hub.words) == "Leith has closed. Claims will help you."
    assert all(each.last < CHRISTMAS for each in told[:-1])
    assert told[:-1] == stretches.of(hub, hub.offices["leith"])
    *_, last = calendar.of_place(hub, hub.offices["leith"], told).split(b"BEGIN:VEVENT")
    assert b"LOCATION" not in last


def test_a_stretch_that_goes_on_ends_with_the_last_day(hub: Hub) -> None:
    break_ = closure("Break", CHRISTMAS - 3 * DAY, CHRISTMAS + 3 * DAY)
    hub = closed(closing(hub, "leith", CHRISTMAS), "leith", break_)
    assert [each.last for each in stretches.of(hub, hub.offices["leith"])][-1] == CHRISTMAS


def test_search_engines_are_told_of_no_day_after_the_last(hub: Hub) -> None:
    hub = closing(hub, "leith", CHRISTMAS)
    said = json.dumps(jsonld.of_office(hub, hub.offices["leith"]))
    assert CHRISTMAS.isoformat() in said
    assert (CHRISTMAS + DAY).isoformat() not in said
    assert '"validFrom": "2027' not in said


def test_a_calendar_of_what_closes_far_ahead_says_nothing_of_it_yet(hub: Hub) -> None:
    hub = closing(hub, "leith", hub.today + 2 * HORIZON)
    assert not any(each.for_good for each in stretches.of_calendar(hub, hub.offices["leith"]))
