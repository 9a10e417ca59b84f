"""Changes that take effect by themselves, on several days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.planned import BEFORE, DAY, EVE, LATER, MOVE, hub, loaded

from contact_hub import loading
from contact_hub.changes import Retired, grace_left
from contact_hub.problems import ContactsError


@pytest.mark.parametrize(
    ("day", "street"),
    [(BEFORE, "7 Sample Row"), (EVE, "7 Sample Row"), (DAY, "9 Example Mill"),
     (LATER, "9 Example Mill")],
)  # fmt: skip
def test_a_plan_takes_effect_by_itself_on_its_day(tmp_path: Path, day: date, street: str) -> None:
    address = loaded(tmp_path, MOVE, day).contacts.offices["york"].address
    assert address
    assert address.street == (street,)


def test_plans_follow_each_other_by_day_and_not_by_line(tmp_path: Path) -> None:
    plans = """
planned:
  - {on: 2027-03-02, change: {offices › york › phone: 01632 960202}}
  - {on: 2027-03-01, change: {offices › york › phone: 01632 960201}}
"""
    phones = [loaded(tmp_path, plans, day).contacts.offices["york"].phone for day in (DAY, LATER)]
    assert [phone.national for phone in phones if phone] == ["01632 960201", "01632 960202"]


def test_a_plan_adds_takes_away_and_changes_what_is_in_a_list(tmp_path: Path) -> None:
    plans = """
planned:
  - on: 2027-03-01
    change:
      closures › 1: nothing
      closures › 2 › last: 2027-02-03
      closures > 3: {what: Regatta, first: 2027-05-20}
      offices › york › textphone: 01632 960209
      teams › bench › phone: nothing
      lines › day-line: {name: Day line, phone: 01632 960220, hours: always}
"""
    contacts = loaded(tmp_path, plans, DAY).contacts
    closures = [(each.what, each.ends.day) for each in contacts.closures]
    assert closures == [("Lantern night, with candles", 3), ("Regatta", 20)]
    assert contacts.offices["york"].textphone
    assert contacts.teams["bench"].phone is None
    assert contacts.lines["day-line"].name == "Day line"


def test_a_person_leaves_as_planned(tmp_path: Path) -> None:
    plans = """
planned:
  - on: 2027-03-01
    change:
      people › nell-byrd: {name: Nell Byrdsong, team: bench, public: yes}
      people › ines-duarte › left: 2027-02-28
      people › ines-duarte › successor: nell-byrd
      people › old-tom › successor: nell-byrd
      teams › bench › lead: nothing
      topics › broken › routes: nothing
      complaints › steps › 1 › who: nell-byrd
"""
    here = [set(hub(tmp_path, plans, day).people) for day in (EVE, DAY)]
    assert here == [{"ines-duarte"}, {"nell-byrd"}]


def test_what_a_plan_replaced_is_retired_until_the_day_before(tmp_path: Path) -> None:
    retired = loaded(tmp_path, MOVE, LATER).changes.retired
    assert [(each.detail.kind, each.detail.written, each.until) for each in retired] == [
        ("phone", "01632 960100", EVE),
        ("address", "7 Sample Row, York YO1 7ZZ", EVE),
    ]
    assert {each.planned for each in retired} == {("planned", 0)}
    assert retired[0].was == ("offices", "york", "phone")


def test_nothing_is_retired_before_the_day(tmp_path: Path) -> None:
    changes = loaded(tmp_path, MOVE, EVE).changes
    assert changes.retired == ()
    assert [(each.on, each.what, each.announced) for each in changes.coming] == [
        (DAY, "We move to the mill.", True)
    ]
    assert (
        changes.coming[0].contacts.offices["york"].phone
        != loaded(tmp_path, MOVE, EVE).contacts.offices["york"].phone
    )


def test_a_value_that_comes_back_is_not_retired(tmp_path: Path) -> None:
    plans = """
planned:
  - {on: 2027-03-01, change: {offices › york › phone: 01632 960201}}
  - {on: 2027-04-01, change: {offices › york › phone: 01632 960100}}
"""
    gone: list[tuple[Retired, ...]] = [
        loaded(tmp_path, plans, day).changes.retired for day in (DAY, LATER)
    ]
    assert [[each.detail.written for each in retired] for retired in gone] == [
        ["01632 960100"],
        ["01632 960201"],
    ]


def test_a_number_that_only_moves_to_somebody_else_is_not_retired(tmp_path: Path) -> None:
    plans = """
planned:
  - on: 2027-03-01
    change:
      teams › bench › phone: nothing
      lines › bench-line: {name: Bench line, phone: 01632 960110, hours: always}
"""
    assert loaded(tmp_path, plans, DAY).changes.retired == ()


def test_several_of_a_list_are_taken_away_as_they_were_counted(tmp_path: Path) -> None:
    plans = """
planned:
  - {on: 2027-03-01, change: {closures › 1: nothing, closures › 2: nothing}}
"""
    assert loaded(tmp_path, plans, DAY).contacts.closures == ()


def test_a_plan_may_be_tidied_from_its_day_on(tmp_path: Path) -> None:
    told = [
        [each.rule for each in loaded(tmp_path, MOVE, day).notices if each.place == "planned › 1"]
        for day in (EVE, DAY)
    ]
    assert told == [[], ["what_is_planned_and_done_is_told"]]


def test_a_plan_that_is_done_may_stay_though_its_value_was_taken_out_by_hand(
    tmp_path: Path,
) -> None:
    plans = "\nplanned:\n  - {on: 2026-01-01, change: {offices › york › fax: nothing}}\n"
    assert [each.place for each in loaded(tmp_path, plans, BEFORE).notices] == ["planned › 1"]


@pytest.mark.parametrize(
    ("today", "left"),
    [(EVE, 30), (DAY, 30), (date(2027, 3, 20), 11), (date(2027, 3, 30), 1),
     (date(2027, 3, 31), None), (date(2029, 1, 1), None)],
)  # fmt: skip
def test_the_days_of_grace_are_counted_down(today: date, left: int | None) -> None:
    assert grace_left(EVE, today, 30) == left


def test_the_first_of_a_list_that_is_not_there_yet_is_added(tmp_path: Path) -> None:
    plans = """
planned:
  - on: 2027-03-01
    change:
      offices › york › closures › 1: {what: Party, first: 2027-04-03}
      closures › 1: {what: Fair, first: 2027-05-03}
"""
    now = loaded(tmp_path, plans, DAY)
    assert [each.what for each in now.contacts.offices["york"].closures] == ["Party"]
    [told] = [each for each in now.notices if each.place == "planned › 1"]
    assert "`closures: [{what: Party, first: 2027-04-03}]`" in told.fix
    assert "`- {what: Fair, first: 2027-05-03}`" in told.fix


def test_what_only_was_confirmed_too_long_ago_is_asked_for_again(tmp_path: Path) -> None:
    """A plan of the account, 101 days ahead, in a real organisation."""
    bank = "  bank: {iban: GB33 BUKB 2020 1555 5555 55, confirmed: 2026-11-02 by Ines Duarte}\n"
    text = REAL.replace("\noffices:", f"{bank}\noffices:")
    plan = """
planned:
  - on: 2027-03-01
    confirmed: 2026-11-20 by Ines Duarte
    change: {organisation › bank › iban: GB94 BARC 1020 1530 0934 59}
"""
    path = tmp_path / "contacts.yaml"
    path.write_text(text + plan, encoding="utf-8")
    fine, late = (rules(path, day) for day in (BEFORE, date(2027, 2, 19)))
    assert "what_is_planned_was_confirmed" not in fine
    assert "what_is_planned_was_confirmed" in late


def rules(path: Path, day: date) -> set[str]:
    """Of all that is told."""
    try:
        return {each.rule for each in loading.load(path, day).notices}
    except ContactsError as error:
        return {each.rule for each in error.findings}


REAL = """
organisation:
  name: Quay Lamps
  what_we_do: Lamps for boats, mended.
  website: https://www.gov.uk
  country: GB
  time_zone: Europe/London
  main_office: york

offices:
  york:
    name: York
    address: {street: 7 Sample Row, locality: York, postal_code: YO1 7ZZ}
    email: hello@gov.uk
    hours: Mon-Fri 9:00-17:00
    without: {phone: We call you., out_of_hours: Write to us.}
    confirmed: 2026-11-02 by Ines Duarte
"""
