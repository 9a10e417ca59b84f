"""The telephone may be answered while the door is shut: all that tells of it agrees."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests import sites
from tests.test_checks import told

from contact_hub import loading
from contact_hub.answering import reach, stretches, timetables
from contact_hub.hub import Hub
from contact_hub.model import Office, Reachable
from contact_hub.must_show import facts_of, facts_of_scripts
from contact_hub.opening.hours import Span
from contact_hub.outputs import channels, footer, jsonld, scripts, stationery, tokens, vcard
from contact_hub.outputs.rendering import Templates

TODAY = date(2026, 11, 22)
DOOR, CALLED = "Monday to Friday, 9am to 5pm", "Monday to Friday, 8am to 6pm"
CONTACTS = """
organisation:
  name: Quay Lamps
  what_we_do: Lamps for boats, mended.
  website: https://www.quaylamps.example
  country: GB
  time_zone: Europe/London
  main_office: {main}
  fictional: yes

closures:
  - {{what: Short day, first: 2026-12-01, hours: 10:00-12:00}}

offices:
  leeds:
    name: Leeds
    address: {{street: 4 Example Quay, locality: Leeds, postal_code: LS1 4AP}}
    phone: 0113 496 0100
    phone_hours: Mon-Fri 8:00-18:00
    channels:
      - {{phone: 0113 496 0180, label: Evenings, hours: Mon-Fri 18:00-20:00}}
      - {{phone: 0113 496 0181, label: Alarms, hours: always}}
    email: hello@quaylamps.example
    hours: Mon-Fri 9:00-17:00
    holidays: GB-ENG
    out_of_hours: night
    closures:
      - {{what: Moving house, first: 2026-12-02}}
  kolkata:
    name: Kolkata
    address: {{street: 1 Sample Road, locality: Kolkata, postal_code: '700001', country: IN}}
    time_zone: Asia/Kolkata
    holidays: IN
    hours: always
    phone: +91 33 2222 0100
    phone_hours: Mon-Fri 9:00-17:00
    out_of_hours: night

lines:
  night: {{name: Night, phone: 0808 157 0100, phone_hours: always}}
  desk: {{name: Desk, phone: 0808 157 0101, phone_hours: Mon-Tue 9:00-12:00, holidays: GB-ENG}}
  abroad:
    name: Abroad
    office: kolkata
    phone: 0808 157 0102
    email: far@quaylamps.example
    hours: Mon-Fri 9:00-17:00
    without: {{out_of_hours: Leave a message.}}

teams:
  bench: {{name: Bench, does: Mends., office: leeds, lead: ada, hours: Tue 9:00-12:00}}
  loose: {{name: Loose, does: Roams., lead: ada, hours: Mon-Fri 9:00-17:00}}

people:
  ada: {{name: Ada Stone, team: bench, office: leeds, phone: 0113 496 0111, public: yes}}
  bob:
    name: Bob Rope
    office: leeds
    phone: 0113 496 0112
    phone_hours: Wed 9:00-10:00
    public: yes

topics:
  lamp: {{asks: My lamp is broken, ask: kolkata}}
"""


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    """An office whose door and telephone keep other hours, and others."""
    return written(tmp_path)


def written(folder: Path, main: str = "leeds") -> Hub:
    """The same with that main office."""
    path = folder / "contacts.yaml"
    path.write_text(CONTACTS.format(main=main), encoding="utf-8")
    return Hub(loading.load(path, TODAY).contacts, TODAY, "https://www.quaylamps.example")


def spans(hub: Hub, record: Reachable, way: int, day: date) -> tuple[Span, ...]:
    """When this way is answered on that day."""
    found = timetables.of(hub, record, record.ways()[way])
    assert found is not None
    return found.spans(day)


def foot(hub: Hub) -> str:
    """The footer."""
    return footer.as_html(Templates.of(sites.ROOT / "overrides", hub), hub)


def test_the_footer_tells_both_and_each_is_looked_for(hub: Hub) -> None:
    block = foot(hub)
    talk, _, come = block.partition("Come and see us")
    assert CALLED in talk
    assert f"{DOOR}" in (come or block)
    assert [fact.value for fact in facts_of.front(hub) if fact.kind == "hours"] == [CALLED, DOOR]


def test_a_short_day_shortens_the_telephones_day_and_opens_nothing(hub: Hub) -> None:
    leeds, short = hub.offices["leeds"], date(2026, 12, 1)
    assert spans(hub, leeds, 0, short) == ((600, 720),)
    assert spans(hub, leeds, 2, short) == ()  # a line for evenings is not there in the morning


def test_a_number_that_is_always_answered_is_not_closed_with_the_door(hub: Hub) -> None:
    leeds = hub.offices["leeds"]
    assert spans(hub, leeds, 3, date(2026, 12, 2)) == ((0, 1440),)
    assert spans(hub, leeds, 0, date(2026, 12, 2)) == ()


def test_who_answers_at_any_hour_is_said_by_the_number(hub: Hub) -> None:
    assert channels.answers_when(hub, hub.lines["night"]) == "At any hour"
    assert channels.answers_when(hub, hub.offices["kolkata"]) == "Out of hours"
    assert "At any hour" in foot(hub)


def test_a_door_that_is_always_open_is_no_telephone_that_is(hub: Hub) -> None:
    shown = Templates.of(sites.ROOT / "overrides", hub)
    kolkata = hub.offices["kolkata"]
    assert reach.answering(hub, [kolkata]).gaps
    page = tokens.replaced("[[kolkata hours]]", "index.md", 1, hub, shown)
    assert "24 hours a day" in page.markdown


def test_programs_get_the_hours_of_the_telephone_with_its_number(hub: Hub) -> None:
    node = jsonld.of_office(hub, hub.offices["leeds"])
    assert '"opens": "09:00"' in json.dumps(node["openingHoursSpecification"])
    point = json.dumps(node["contactPoint"])
    assert '"telephone": "+441134960100"' in point
    assert '"opens": "08:00"' in point
    desk = json.dumps(jsonld.of_point(hub, hub.lines["desk"]))
    assert '"closes": "12:00"' in desk
    assert '"validFrom": "2026-12-28"' in desk


@pytest.mark.parametrize(
    ("record_id", "note"),
    [
        ("leeds", f"Call: {CALLED}. Opening hours: {DOOR}."),
        ("desk", "Call: Monday to Tuesday, 9am to noon."),
        ("ada", "mended. Tuesday, 9am to noon."),
        ("bob", f"Call: Wednesday, 9am to 10am. Opening hours: {DOOR}."),
    ],
)
def test_a_card_says_what_the_page_says(hub: Hub, record_id: str, note: str) -> None:
    record = hub.somebody(record_id)
    assert record is not None
    assert vcard.note(hub, record).endswith(note)


def test_stationery_has_both(hub: Hub) -> None:
    assert stationery.hours_lines(hub, hub.offices["leeds"]) == [f"Call: {CALLED}", DOOR]


def test_a_voicemail_says_when_the_number_is_answered(hub: Hub) -> None:
    bob = hub.people["bob"]
    assert "I am here Wednesday, 9am to 10am." in "\n".join(scripts.voicemail(hub, bob))
    told_of = [fact.value for fact in facts_of_scripts.hours(hub, bob)]
    assert told_of == ["Wednesday, 9am to 10am"]


def test_a_token_finds_the_hours_of_a_number(hub: Hub) -> None:
    shown = Templates.of(sites.ROOT / "overrides", hub)
    page = tokens.replaced("[[desk hours]] [[leeds hours]]", "index.md", 1, hub, shown)
    assert page.problems == ()
    assert "9am to noon" in page.markdown
    assert "9am to 5pm" in page.markdown


def test_what_is_always_open_lists_no_holidays(hub: Hub) -> None:
    kolkata = hub.offices["kolkata"]
    assert stretches.of(hub, kolkata) == ()
    found = timetables.of(hub, kolkata)
    assert found is not None
    assert found.special == ()


def test_a_team_without_an_office_keeps_the_main_lines_office(tmp_path: Path) -> None:
    hub = written(tmp_path, "abroad")
    place = timetables.place_of_work(hub, hub.teams["loose"])
    assert isinstance(place, Office)
    assert place.id == "kolkata"


@pytest.mark.parametrize("number", ["", "mobile: 07700 900123, "])
def test_hours_of_no_telephone_are_refused(number: str, tmp_path: Path) -> None:
    text = CONTACTS.format(main="leeds")
    text = text.replace("phone: 0808 157 0101, ", number)
    whats = [each.what for each in told(tmp_path, text, TODAY)]
    assert [what for what in whats if "`phone_hours` are the hours of `phone`" in what]


def test_whether_an_office_needs_a_night_line_is_told_by_its_number(tmp_path: Path) -> None:
    text = CONTACTS.format(main="leeds")
    kolkata = text.replace("5:00\n    out_of_hours: night", "5:00").replace(
        "17:00\n    out_of_hours: night\n\nlines", "17:00\n\nlines"
    )
    whats = [each.what for each in told(tmp_path, kolkata, TODAY)]
    assert "Nothing says who answers when this office is closed." in whats
    always = kolkata.replace("phone_hours: Mon-Fri 9:00-17:00", "phone_hours: always")
    whats = [each.what for each in told(tmp_path, always, TODAY)]
    assert "Nothing says who answers when this office is closed." not in whats


def test_a_holiday_is_asked_for_where_the_telephone_alone_has_hours(tmp_path: Path) -> None:
    text = CONTACTS.format(main="leeds").replace("9:00-12:00, holidays: GB-ENG", "9:00-12:00")
    whats = [each.what for each in told(tmp_path, text, date(2026, 12, 20))]
    assert [what for what in whats if what.startswith("Nobody said whether `desk` is open")]


def test_a_number_and_the_hours_beside_it_do_not_run_together(hub: Hub) -> None:
    shown = Templates.of(sites.ROOT / "overrides", hub)
    page = shown.render("pages/card.html", record=hub.offices["leeds"], topic=None)
    text = LexborHTMLParser(page).text()
    assert "0113 496 0181 24 hours a day" in " ".join(text.split())
