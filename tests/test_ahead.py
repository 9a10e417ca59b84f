"""What will fail in the days to come is told today."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests import sites

from contact_hub import ahead
from contact_hub.ahead import Future, Warned, first_day
from contact_hub.problems import Problem

TODAY = date(2026, 11, 22)
REAL = """
organisation:
  name: Quay Lamps
  what_we_do: Lamps for boats, mended.
  website: https://www.gov.uk
  country: GB
  time_zone: Europe/London
  main_office: york

freshness: {confirm_every: 6 months}

offices:
  york:
    name: York
    address: {street: 7 Sample Row, locality: York, postal_code: YO1 7ZZ}
    email: hello@gov.uk
    hours: Mon-Fri 9:00-17:00
    holidays: none
    without: {phone: We call you., out_of_hours: Write to us.}
    confirmed: 2026-06-10 by Ines Duarte
"""


def warned(folder: Path, text: str, days: int = 30) -> list[tuple[str, str]]:
    """The days and places of what will be wrong."""
    return [(each.on.isoformat(), each.finding.place) for each in found(folder, text, days)]


def found(folder: Path, text: str, days: int = 30) -> tuple[Warned, ...]:
    """What will be wrong."""
    path = folder / "contacts.yaml"
    path.write_text(text, encoding="utf-8")
    return ahead.of(path, TODAY, days)


def test_a_confirmation_runs_out_on_the_day_after_its_last(tmp_path: Path) -> None:
    assert warned(tmp_path, REAL) == [("2026-12-08", "offices › york › confirmed")]


def test_nothing_is_told_that_comes_later(tmp_path: Path) -> None:
    assert warned(tmp_path, REAL, 15) == []
    assert warned(tmp_path, REAL, 16) != []


def test_the_owner_is_named_and_writes_the_day_of_today(tmp_path: Path) -> None:
    [each] = found(tmp_path, REAL)
    assert each.finding.fix == (
        "Ask Ines Duarte: if it is still right, write `confirmed: 2026-11-22 by Ines Duarte`."
    )


def test_a_leaver_without_a_successor_is_told_for_the_day_after_the_last(tmp_path: Path) -> None:
    people = """
people:
  ines-duarte:
    name: Ines Duarte
    office: york
    public: yes
    left: 2026-11-30
    confirmed: 2026-11-02 by Ines Duarte
"""
    assert ("2026-12-01", "people › ines-duarte") in warned(tmp_path, REAL + people)


CLOSING = """
  hull:
    name: Hull
    address: {street: 1 Sample Dock, locality: Hull, postal_code: HU1 1AA}
    email: hull@gov.uk
    hours: Mon-Fri 9:00-17:00
    holidays: none
    without: {phone: We call you., out_of_hours: Write to us.}
    confirmed: 2026-11-02 by Ines Duarte
    closed: 2026-11-30
    successor: york

people:
  ines-duarte:
    name: Ines Duarte
    office: hull
    public: yes
    confirmed: 2026-11-02 by Ines Duarte
"""


def test_an_office_that_closes_and_is_still_named_is_told_for_the_day_after_the_last(
    tmp_path: Path,
) -> None:
    told = warned(tmp_path, REAL + CLOSING)
    assert told == [
        ("2026-12-01", "people › ines-duarte › office"),
        ("2026-12-08", "offices › york › confirmed"),
    ]
    plan = """
planned:
  - on: 2026-12-01
    change:
      people › ines-duarte › office: york
"""
    assert warned(tmp_path, REAL + CLOSING + plan) == told[1:]
    late = plan.replace("2026-12-01", "2026-12-05")
    assert warned(tmp_path, REAL + CLOSING + late) == told


def test_topics_that_ask_a_leaver_are_told_for_the_day_after_the_last(tmp_path: Path) -> None:
    people = """
people:
  ines-duarte:
    name: Ines Duarte
    office: york
    public: yes
    left: 2026-11-30
    successor: york
    confirmed: 2026-11-02 by Ines Duarte

topics:
  broken: {asks: My lamp is broken, ask: ines-duarte, promise: a price within 2 days}
"""
    assert ("2026-12-01", "topics › broken › ask") in warned(tmp_path, REAL + people)


def test_papers_made_elsewhere_have_their_grace_counted_after_a_closing_and_a_leaving(
    tmp_path: Path,
) -> None:
    (tmp_path / "stationery").mkdir()
    (tmp_path / "stationery" / "letter.html").write_text("York", encoding="utf-8")
    supplied = """
stationery:
  supplied:
    - {file: stationery/letter.html, must_show: [name]}
"""
    closed = CLOSING.replace("closed: 2026-11-30", "closed: 2026-11-10")
    closed = closed.replace("office: hull", "office: york")
    tom = "  tom-reed: {email: tom@gov.uk, left: 2026-11-12, successor: ines-duarte}\n"
    told = warned(tmp_path, REAL + closed + tom + supplied)
    assert told[1:] == [("2026-12-11", "offices › hull"), ("2026-12-13", "people › tom-reed")]
    assert warned(tmp_path, REAL + closed + tom) == told[:1]


def test_what_a_plan_mends_in_time_is_not_told(tmp_path: Path) -> None:
    plan = """
planned:
  - on: 2026-12-01
    change:
      offices › york › confirmed: 2026-11-20 by Ines Duarte
"""
    assert warned(tmp_path, REAL + plan) == []


def test_what_is_wrong_for_a_few_days_only_is_told(tmp_path: Path) -> None:
    plan = """
planned:
  - on: 2026-12-12
    change:
      offices › york › confirmed: 2026-11-20 by Ines Duarte
"""
    assert warned(tmp_path, REAL + plan) == [("2026-12-08", "offices › york › confirmed")]


def test_a_problem_that_only_grows_older_is_told_once(tmp_path: Path) -> None:
    team = "\nteams:\n  bench: {name: Bench, does: Mends., office: york, CONFIRMED}\n"
    text = REAL + team.replace("CONFIRMED", "confirmed: 2026-06-15 by Ines Duarte")
    assert warned(tmp_path, text) == [
        ("2026-12-08", "offices › york › confirmed"),
        ("2026-12-13", "teams › bench › confirmed"),
    ]


def test_what_is_wrong_again_is_told_again(tmp_path: Path) -> None:
    plan = """
planned:
  - on: 2026-12-12
    change:
      offices › york › confirmed: 2026-06-20 by Ines Duarte
"""
    place = "offices › york › confirmed"
    assert warned(tmp_path, REAL + plan) == [("2026-12-08", place), ("2026-12-18", place)]


@pytest.mark.parametrize("begins", range(1, 31))
def test_the_first_day_is_found_wherever_it_lies(begins: int) -> None:
    problem = Problem("contacts.yaml", 1, "offices", "Closed.", "Open.")
    told = {("offices", "Closed."): problem}
    days = [TODAY + timedelta(days=number) for number in range(31)]
    found = {day: told if number >= begins else {} for number, day in enumerate(days)}
    future = Future((), Path(), found)
    assert first_day(future, TODAY, days[-1], set(told)) == days[begins]


def test_what_is_retired_has_its_grace_counted_where_papers_are_made_elsewhere(
    tmp_path: Path,
) -> None:
    (tmp_path / "stationery").mkdir()
    (tmp_path / "stationery" / "letter.html").write_text("York", encoding="utf-8")
    text = f"""{REAL}
former:
  - {{email: old@gov.uk, until: 2026-11-10}}

stationery:
  supplied:
    - {{file: stationery/letter.html, must_show: [name]}}
"""
    assert ("2026-12-11", "former › 1") in warned(tmp_path, text)
    assert not warned(tmp_path, text.replace("until: 2026-11-10", "until: 2026-01-10"), 10)


def test_an_attestation_that_runs_out_is_told(tmp_path: Path) -> None:
    (tmp_path / "stationery").mkdir()
    (tmp_path / "stationery" / "letter.png").write_bytes(b"")
    attested = f"{{by: Ines Duarte, on: 2026-11-01, until: 2026-12-01, sha256: {64 * 'a'}}}"
    text = f"""{REAL}
stationery:
  supplied:
    - {{file: stationery/letter.png, must_show: [name], attested: {attested}}}
"""
    place = "stationery › supplied › 1 › attested › until"
    assert ("2026-12-02", place) in warned(tmp_path, text)


def test_each_form_has_the_day(tmp_path: Path) -> None:
    told = found(tmp_path, REAL)
    text, github, rows = (form(told, TODAY, 30) for form in ahead.FORMS.values())
    assert text.startswith(
        "From Tuesday 8 December 2026 (in 16 days):\n\n  contacts.yaml, line 20:"
    )
    assert github.startswith("::notice file=contacts.yaml,line=20,")
    assert "From Tuesday 8 December 2026 on the build will fail: Ines Duarte last" in github
    assert json.loads(rows)[0]["on"] == "2026-12-08"


def test_nothing_to_come_is_said() -> None:
    forms = [form((), TODAY, 30) for form in ahead.FORMS.values()]
    assert forms == ["Nothing will be wrong within 30 days that is right today.\n", "", "[]\n"]


@pytest.mark.parametrize(("words", "code"), [((), 0), (("--strict",), 1)])
def test_the_command_fails_only_where_it_is_told_to(
    tmp_path: Path, words: tuple[str, ...], code: int
) -> None:
    (tmp_path / "contacts.yaml").write_text(REAL, encoding="utf-8")
    said = sites.command(tmp_path, "ahead", *words)
    assert (said.returncode, said.stderr) == (code, "")
    assert "offices › york › confirmed" in said.stdout


def test_a_file_that_is_wrong_today_is_mended_first(tmp_path: Path) -> None:
    text = REAL.replace("main_office: york", "main_office: yrok")
    (tmp_path / "contacts.yaml").write_text(text, encoding="utf-8")
    said = sites.command(tmp_path, "ahead")
    assert said.returncode != 0
    assert "yrok" in said.stdout + said.stderr
