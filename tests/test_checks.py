"""Rules at their edges; that each finds its fault is told by tests/mistakes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from contact_hub import loading
from contact_hub.problems import ContactsError, Finding

BASE = (Path(__file__).parent / "mistakes" / "hours-that-overlap.yaml").read_text(encoding="utf-8")
GOOD = BASE.replace("9:00-13:00, 12:00-17:00 # <-", "9:00-17:30")
REAL = (
    GOOD.replace("  fictional: yes\n", "")
    .replace("www.harbourfinch.example", "www.gov.uk")
    .replace("harbourfinch.example", "gov.uk")
    .replace("0113 496 0100", "0113 222 4444")
)
TODAY = date(2026, 11, 21)


def told(folder: Path, text: str, today: date = TODAY) -> list[Finding]:
    """What is said of this file."""
    path = folder / "contacts.yaml"
    path.write_text(text, encoding="utf-8")
    try:
        return list(loading.load(path, today).notices)
    except ContactsError as error:
        return list(error.findings)


def office(*lines: str) -> str:
    """A good file whose office has these lines, too."""
    return GOOD + "".join(f"    {line}\n" for line in lines)


def person(*lines: str) -> str:
    """A good file with Ada Stone in it."""
    own = "".join(f"    {line}\n" for line in lines)
    return f"{GOOD}\npeople:\n  ada-stone:\n    name: Ada Stone\n    office: leeds\n{own}"


def test_the_file_that_these_tests_change_is_right(tmp_path: Path) -> None:
    assert told(tmp_path, GOOD) == []
    assert told(tmp_path, f"{REAL}    confirmed: 2026-11-02 by Priya Nair\n") == []


@pytest.mark.parametrize(
    ("confirmed", "today", "kinds"),
    [
        (date(2026, 11, 21), TODAY, []),
        (date(2025, 12, 22), TODAY, []),
        (date(2025, 12, 20), TODAY, ["Notice"]),
        (date(2025, 11, 21), TODAY, ["Notice"]),
        (date(2025, 11, 20), TODAY, ["Problem"]),
        (date(2026, 11, 22), TODAY, ["Problem"]),
    ],
)
def test_a_confirmation_is_noticed_before_it_is_a_problem(
    confirmed: date, today: date, kinds: list[str], tmp_path: Path
) -> None:
    text = f"{REAL}    confirmed: {confirmed.isoformat()} by Priya Nair\n"
    assert [type(each).__name__ for each in told(tmp_path, text, today)] == kinds


def test_in_a_sample_a_confirmation_never_fails(tmp_path: Path) -> None:
    (found,) = told(tmp_path, office("confirmed: 2020-01-01 by Priya Nair"))
    assert type(found).__name__ == "Notice"


def test_closures_may_touch(tmp_path: Path) -> None:
    closures = "[{what: A, first: 2027-01-01, last: 2027-01-03}, {what: B, first: 2027-01-04}]"
    assert told(tmp_path, office(f"closures: {closures}")) == []


def test_closures_of_all_offices_may_not_overlap_either(tmp_path: Path) -> None:
    closures = "[{what: A, first: 2027-01-01, last: 2027-01-03}, {what: B, first: 2027-01-03}]"
    (found,) = told(tmp_path, f"{GOOD}closures: {closures}\n")
    assert found.place == "closures › 2"


@pytest.mark.parametrize("day", ["2028-02-29", "2027-03-28", "2026-12-31"])
def test_special_days_can_be_closures(day: str, tmp_path: Path) -> None:
    closures = f"[{{what: A, first: {day}}}, {{what: B, first: 2029-01-01}}]"
    assert told(tmp_path, office(f"closures: {closures}")) == []


def test_a_closure_over_the_turn_of_the_year_is_in_both(tmp_path: Path) -> None:
    assert (
        told(tmp_path, office("closures: [{what: A, first: 2026-12-24, last: 2027-01-02}]")) == []
    )


@pytest.mark.parametrize(("today", "count"), [(date(2026, 9, 30), 0), (date(2026, 10, 1), 1)])
def test_next_years_closures_are_asked_for_from_october(
    today: date, count: int, tmp_path: Path
) -> None:
    text = office("closures: [{what: A, first: 2026-12-24}]")
    assert len(told(tmp_path, text, today)) == count


@pytest.mark.parametrize("location", ["[53.79, -1.55]", "[51.5, 0]", "[60.1, -1.2]"])
def test_a_location_in_britain_fits_its_time_zone(location: str, tmp_path: Path) -> None:
    assert told(tmp_path, office(f"location: {location}")) == []


@pytest.mark.parametrize(
    ("zone", "location"),
    [
        ("Pacific/Auckland", "[-36.8, 174.7]"),
        ("Asia/Shanghai", "[39.5, 76.0]"),
        ("Pacific/Apia", "[-13.8, -171.8]"),
        ("America/New_York", "[40.7, -74.0]"),
        ("Asia/Kolkata", "[19.0, 72.8]"),
    ],
)
def test_a_location_far_away_fits_its_own_time_zone(
    zone: str, location: str, tmp_path: Path
) -> None:
    assert told(tmp_path, office(f"time_zone: {zone}", f"location: {location}")) == []


def test_an_office_that_never_closes_needs_nobody_out_of_hours(tmp_path: Path) -> None:
    text = GOOD.replace("Mon-Fri 9:00-17:30", "always")
    text = "".join(line for line in text.splitlines(keepends=True) if "without:" not in line)
    assert told(tmp_path, text) == []


def test_somebody_may_leave_today_and_not_be_replaced_before(tmp_path: Path) -> None:
    assert told(tmp_path, person("public: yes", "left: 2026-11-21")) == []
    (found,) = told(tmp_path, person("public: yes", "left: 2026-11-20"))
    assert "who helps now" in found.what


def test_somebody_who_is_not_published_needs_no_number(tmp_path: Path) -> None:
    text = person("public: no").replace("    office: leeds\n", "")
    assert told(tmp_path, text) == []


@pytest.mark.parametrize(
    "name",
    [
        "Sukarno",
        "Ludwig van der Berg",
        "Ó Súilleabháin",
        "José d'Arc",
        "王小明",
        "DJ",
        "Ann Lee-O’Neil",
    ],
)
def test_a_name_may_be_any_name(name: str, tmp_path: Path) -> None:
    text = person("public: yes", "card: no").replace("Ada Stone", name)
    assert told(tmp_path, text) == []


def test_a_rule_does_not_repeat_what_a_broken_value_already_says(tmp_path: Path) -> None:
    (found,) = told(tmp_path, GOOD.replace("0113 496 0100", "0113"))
    assert found.place == "offices › leeds › phone"


def test_rules_look_at_the_rest_of_a_broken_file(tmp_path: Path) -> None:
    text = person("phone: 0113", "public: yes").replace("main_office: leeds", "main_office: leads")
    assert [each.place for each in told(tmp_path, text)] == [
        "organisation › main_office",
        "people › ada-stone › phone",
    ]


def test_a_record_that_cannot_be_read_is_still_there_for_others(tmp_path: Path) -> None:
    team = "\nteams:\n  claims: {name: Claims, does: Pays., lead: tom-reed}\n"
    text = person("public: yes") + team
    found = told(tmp_path, text.replace("teams:", "  tom-reed: Tom Reed\n\nteams:"))
    assert [each.place for each in found] == ["people › tom-reed"]


def test_a_misspelt_section_is_told_without_what_follows_from_it(tmp_path: Path) -> None:
    (found,) = told(tmp_path, GOOD.replace("offices:\n", "ofices:\n"))[-1:]
    assert "`ofices` is not known here" in found.what


def test_a_number_is_read_in_the_country_of_its_office(tmp_path: Path) -> None:
    hamburg = (
        "  hamburg:\n    name: Hamburg\n    phone: 040 66969 123\n    out_of_hours: leeds\n"
        "    hours: Mon-Fri 9:00-17:00\n"
        "    address: {street: Example 1, locality: Hamburg, postal_code: 20095, country: DE}\n"
    )
    people = (
        "\npeople:\n  uwe:\n    name: Uwe\n    office: hamburg\n    public: yes\n"
        "    phone: 040 66969 124\n"
    )
    assert told(tmp_path, GOOD + hamburg + people) == []


def test_a_link_in_place_of_a_portrait_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real.png").write_bytes(b"")
    (tmp_path / "ada.png").symlink_to("real.png")
    (found,) = told(tmp_path, person("public: yes", "photo: ada.png"))
    assert "link to another file" in found.what


@pytest.mark.parametrize("section", ["people", "teams", "lines", "topics"])
def test_a_list_where_names_are_wanted_is_told_once(section: str, tmp_path: Path) -> None:
    (found,) = told(tmp_path, f"{GOOD}\n{section}: []\n")
    assert found.what == f"`{section}` is not a list: each thing in it has a name."


def test_a_fault_in_the_country_does_not_spoil_every_number(tmp_path: Path) -> None:
    (found,) = told(tmp_path, GOOD.replace("country: GB", "country: Great Britain"))
    assert found.fix == "Did you mean `GB`?"


def test_a_mistake_in_the_stationery_hides_none_of_the_others_there(tmp_path: Path) -> None:
    text = office() + "\nstationery:\n"
    text += "  business_cards: {size: A4, printer: quaysid, shows: [foto], quantity: many}\n"
    text += "  letterhead: {printer: generic-2mm, office: leds}\n"
    places = {finding.place for finding in told(tmp_path, text)}
    assert {
        "stationery › business_cards › size",
        "stationery › business_cards › printer",
        "stationery › business_cards › shows › 1",
        "stationery › business_cards › quantity",
        "stationery › letterhead › printer",
        "stationery › letterhead › office",
    } <= places


def test_a_test_call_may_be_of_today(tmp_path: Path) -> None:
    call = "calls:\n  - on: 2026-11-21\n    tried: leeds\n    answered_in: 40 seconds\n"
    assert told(tmp_path, f"{GOOD}\n{call}") == []


@pytest.mark.parametrize(("name", "count"), [("ADA", 0), ("ADAM", 1)])
def test_three_capitals_may_be_initials(name: str, count: int, tmp_path: Path) -> None:
    text = person("public: yes", "card: no").replace("Ada Stone", name)
    assert len(told(tmp_path, text)) == count


def test_the_main_office_is_in_no_box_though_another_is_registered(tmp_path: Path) -> None:
    registered = GOOD[GOOD.index("  leeds:") :].replace("leeds:", "york:").replace("Leeds", "York")
    legal = (
        "  legal_name: Harbour & Finch Limited\n"
        "  legal: {entity: private limited company, registered_in: Scotland, number: SC123456,"
        " registered_office: york}\n"
    )
    text = GOOD.replace("  time_zone:", f"{legal}  time_zone:").replace(
        "4 Example Quay", "PO Box 4"
    )
    found = told(tmp_path, text + registered.replace("4 Example Quay", "7 Sample Row"))
    assert "offices › leeds › address" in {each.place for each in found}


def test_no_citizens_number_is_looked_for_where_no_law_is_spoken_of(tmp_path: Path) -> None:
    text = GOOD.replace("country: GB", "country: NL").replace("LS1 4AP", "1011 AB")
    (found,) = told(tmp_path, text.replace("0113", "+44 113"))
    assert found.place == "offices › leeds › phone"


def test_the_law_asks_of_a_line_that_stands_for_all_what_it_asks_of_an_office(
    tmp_path: Path,
) -> None:
    legal = (
        "  legal_name: Harbour & Finch Limited\n"
        "  legal: {entity: private limited company, registered_in: Scotland, number: SC123456,"
        " registered_office: leeds}\n"
    )
    desk = "lines:\n  desk: {name: Desk, phone: 0113 496 0150, without: {out_of_hours: Write.}}\n"
    text = GOOD.replace("  time_zone:", f"{legal}  time_zone:").replace(
        "main_office: leeds", "main_office: desk"
    )
    (found,) = [each for each in told(tmp_path, text + desk) if "the law wants" in each.what]
    assert found.place == "lines › desk"
