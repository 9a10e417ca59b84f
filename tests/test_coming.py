"""What is to come is announced, and asked for by the proof."""

from __future__ import annotations

from pathlib import Path

from tests.planned import BEFORE, DAY, EVE, MOVE, hub

from contact_hub.must_show import facts_of, facts_of_coming
from contact_hub.outputs import coming, jsonld, vcard


def test_each_plan_is_announced_with_what_it_alone_changes(tmp_path: Path) -> None:
    plans = """
planned:
  - {on: 2027-03-01, change: {offices › york › phone: 01632 960201}}
  - {on: 2027-04-01, change: {offices › york › email: mill@quaylamps.example}}
"""
    own = hub(tmp_path, plans, BEFORE)
    told = ["From 1 March 2027", "+441632960201", "From 1 April 2027", "mill@quaylamps.example"]
    assert [fact.value for fact in facts_of_coming.of_front(own)] == told
    rows = [[row.text for row in each.parts[0].rows] for each in coming.of_somebody(own, own.front)]
    assert rows == [["01632 960201"], ["mill@quaylamps.example"]]


def test_pages_say_what_will_be_new_and_leave_out_what_stays(tmp_path: Path) -> None:
    own = hub(tmp_path, MOVE, BEFORE)
    [news] = coming.of_somebody(own, own.offices["york"])
    assert (news.on, news.what) == (DAY, "We move to the mill.")
    assert [row.text or row.lines for row in news.parts[0].rows] == [
        "01632 960200",
        ("9 Example Mill", "York", "YO1 8ZZ"),
    ]


def test_whoever_sits_there_says_it_on_their_page_too(tmp_path: Path) -> None:
    own = hub(tmp_path, MOVE, BEFORE)
    [news] = coming.of_somebody(own, own.people["ines-duarte"])
    assert [row.lines for row in news.parts[0].rows] == [("9 Example Mill", "York", "YO1 8ZZ")]


def test_nobody_else_says_it(tmp_path: Path) -> None:
    own = hub(tmp_path, MOVE, BEFORE)
    assert coming.of_somebody(own, own.lines["night-line"]) == []
    assert not list(facts_of_coming.of_somebody(own, own.lines["night-line"]))


def test_it_is_said_from_the_day_of_its_announcement(tmp_path: Path) -> None:
    plans = MOVE.replace("    change:", "    announce: 2027-02-28\n    change:")
    said = []
    for day in (BEFORE, EVE, DAY):
        own = hub(tmp_path, plans, day)
        front = own.front
        told = bool(coming.of_somebody(own, front)), bool(list(facts_of_coming.of_front(own)))
        assert told[0] == told[1]
        said.append(told[0])
    assert said == [False, True, False]


def test_an_internal_teams_plans_are_on_no_public_page(tmp_path: Path) -> None:
    plans = """
planned:
  - {on: 2027-03-01, what: The cellar rings anew., change: {teams › cellar › phone: 01632 960199}}
"""
    own = hub(tmp_path, plans, BEFORE)
    assert coming.in_general(own) == []
    assert list(facts_of_coming.overall(own)) == []


def test_the_proof_asks_for_the_day_what_happens_and_what_is_new(tmp_path: Path) -> None:
    facts = list(facts_of_coming.of_front(hub(tmp_path, MOVE, BEFORE)))
    assert [fact.value for fact in facts] == [
        "From 1 March 2027",
        "We move to the mill.",
        "+441632960200",
        "9 Example Mill\nYork\nYO1 8ZZ",
    ]
    assert {fact.place for fact in facts} == {("planned", 0)}


def test_footers_cards_and_machines_are_told_of_today_alone(tmp_path: Path) -> None:
    bare, own = hub(tmp_path, "", BEFORE), hub(tmp_path, MOVE, BEFORE)
    assert list(facts_of.footer(own)) == list(facts_of.footer(bare))
    cards = [vcard.of_somebody(each, each.front, "https://a.example/") for each in (own, bare)]
    assert cards[0] == cards[1]
    assert jsonld.of_organisation(own) == jsonld.of_organisation(bare)
