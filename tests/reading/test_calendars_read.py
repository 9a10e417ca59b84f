"""The strict calendar reader, beside vobject's."""

from __future__ import annotations

from datetime import date

import pytest
import vobject

from contact_hub.reading import calendar
from contact_hub.reading.calendar import Malformed

LINES = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Northgate//Contact Hub//EN",
    "NAME:Northgate\\, Leeds",
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    "BEGIN:VEVENT",
    "UID:leeds-2026-12-24@northgate.example",
    "DTSTAMP:20251118T034117Z",
    "DTSTART;VALUE=DATE:20261224",
    "DTEND;VALUE=DATE:20261227",
    "SUMMARY:Closed: Christmas\\; Zoë's choice",
    "DESCRIPTION:Line one\\nline two \\\\ end",
    "LOCATION:12 Park Row\\, Leeds",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:leeds-2027-01-01@northgate.example",
    "DTSTAMP:20251118T034117Z",
    "DTSTART;VALUE=DATE:20270101",
    "SUMMARY:Closed: New Year",
    "END:VEVENT",
    "END:VCALENDAR",
]


def written(*lines: str, end: str = "\r\n") -> bytes:
    return "".join(line + end for line in lines or LINES).encode()


def changed(old: str, new: str) -> bytes:
    whole = written().decode()
    assert old in whole
    return whole.replace(old, new, 1).encode()


def test_an_event_covers_its_first_and_its_last_day() -> None:
    first, second = calendar.parsed(written()).events
    assert (first.first, first.last) == (date(2026, 12, 24), date(2026, 12, 26))
    assert (second.first, second.last) == (date(2027, 1, 1), date(2027, 1, 1))


def test_its_words_are_freed_of_their_backslashes() -> None:
    whole = calendar.parsed(written())
    assert whole.name == "Northgate, Leeds"
    assert whole.events[0].summary == "Closed: Christmas; Zoë's choice"
    assert whole.events[0].text.split("\n")[1:] == [
        "Line one", "line two \\ end", "12 Park Row, Leeds",
    ]  # fmt: skip


def test_an_event_makes_busy_unless_it_says_that_it_does_not() -> None:
    assert [event.busy for event in calendar.parsed(written()).events] == [False, True]


def test_it_reads_as_vobject_does() -> None:
    (other,) = vobject.readComponents(written().decode())
    assert [each.summary.value for each in other.vevent_list] == [
        each.summary for each in calendar.parsed(written()).events
    ]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (written(end="\n"), "It does not end with CR LF."),
        (changed("Zoë", "Zo\x00"), "Line 11 has a control character or a lone line break in it."),
        (changed("Zoë", "Z" * 75), "Line 11 is longer than 75 octets."),
        (changed("VERSION:2.0", "VERSION:1.0"), "Its VERSION is not 2.0."),
        (changed("PRODID", "X-ID"), "The calendar has one PRODID; this has none."),
        (written(*LINES[:5], LINES[-1]), "There is no event in it."),
        (changed("UID:", "X-ID:"), "The event has one UID; this has none."),
        (changed("DTSTAMP:", "X-STAMP:"), "The event has one DTSTAMP; this has none."),
        (changed("DTEND", "DTSTART"), "The event has one DTSTART; this has 2."),
        (changed("SUMMARY:", "X-S:"), "The event has one SUMMARY; this has none."),
        (changed("LOCATION", "DESCRIPTION"), "An event has more than one DESCRIPTION."),
        (changed("034117Z", "034117"), "A DTSTAMP is not a time in UTC."),
        (changed("DTEND;VALUE=DATE:20261227", "DTEND;VALUE=DATE:20261224"),
         "The event of 2026-12-24 ends before it begins."),
        (changed(";VALUE=DATE:20261224", ":20261224T000000"),
         "DTSTART is a time of day; days that are closed are whole days."),
        (changed("DATE:20261224", "DATE:2026-12-24"), "`2026-12-24` is not a day."),
        (changed("20261224", "20260231"), "`20260231` is not in the calendar."),
        (changed("2027-01-01@", "2026-12-24@"),
         "Two events have the UID `leeds-2026-12-24@northgate.example`."),
        (changed("Christmas\\;", "Christmas;"), "SUMMARY has a bare semicolon or comma."),
        (changed("Row\\,", "Row,"), "LOCATION has a bare semicolon or comma."),
        (changed("one\\n", "one\\t"), "`\\t` is not an escape that this format knows."),
        (changed("END:VEVENT\r\n", ""), "BEGIN:VEVENT is out of place."),
        (changed("BEGIN:VEVENT\r\n", ""), "END:VEVENT is out of place."),
        (changed("BEGIN:VEVENT", "BEGIN:VTODO"), "BEGIN:VTODO is out of place."),
        (written(*LINES[:-2], LINES[-1]), "The last event has no END:VEVENT."),
        (written(*LINES[1:]), "It does not go from BEGIN:VCALENDAR to END:VCALENDAR."),
        (written(*LINES[:-1]), "It does not go from BEGIN:VCALENDAR to END:VCALENDAR."),
    ],
)  # fmt: skip
def test_what_a_strict_reader_may_stumble_over_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(Malformed) as caught:
        calendar.parsed(data)
    assert str(caught.value) == why
