"""What will fail in the days to come is told today."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests import sites

from contact_hub import ahead, loading, planning
from contact_hub.ahead import Future, Warned, first_day
from contact_hub.hub import Hub
from contact_hub.problems import ContactsError, Finding, Problem
from contact_hub.stale import later
from contact_hub.yaml_source import source

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


def letter(folder: Path, says: str) -> str:
    """A letter made elsewhere, and the lines that list it."""
    (folder / "stationery").mkdir(exist_ok=True)
    (folder / "stationery" / "letter.html").write_text(f"<p>{says}</p>", encoding="utf-8")
    return """
stationery:
  supplied:
    - {file: stationery/letter.html, must_show: [website]}
"""


def test_papers_that_show_what_closed_or_who_left_keep_the_site_back_when_their_grace_ends(
    tmp_path: Path,
) -> None:
    closed = CLOSING.replace("closed: 2026-11-30", "closed: 2026-11-10")
    closed = closed.replace("office: hull", "office: york")
    tom = "  tom-reed: {email: tom@gov.uk, left: 2026-11-12, successor: ines-duarte}\n"
    supplied = letter(tmp_path, "www.gov.uk, hull@gov.uk, tom@gov.uk")
    told = found(tmp_path, REAL + closed + tom + supplied)[1:]
    assert [each.on.isoformat() for each in told] == ["2026-12-11", "2026-12-13"]
    assert all(isinstance(each.finding, Problem) for each in told)
    assert {each.finding.file for each in told} == {"stationery/letter.html"}


def test_papers_that_show_what_is_right_need_nothing_when_a_grace_ends(tmp_path: Path) -> None:
    former = "\nformer:\n  - {email: old@gov.uk, until: 2026-11-10}\n"
    supplied = letter(tmp_path, "www.gov.uk")
    assert [file for _, file in files(tmp_path, REAL + former + supplied)] == ["contacts.yaml"]


def files(folder: Path, text: str) -> list[tuple[str, str]]:
    """The days and files of what will be wrong."""
    return [(each.on.isoformat(), each.finding.file) for each in found(folder, text)]


MAIL = """
planned:
  - {on: 2026-12-01, change: {offices › york › email: york@gov.uk}}
"""


def test_a_page_by_hand_that_says_what_a_plan_takes_away_is_told_with_its_line(
    tmp_path: Path,
) -> None:
    page = tmp_path / "docs" / "about.md"
    page.parent.mkdir()
    page.write_text("# About\n\nWrite to hello@gov.uk.\n", encoding="utf-8")
    [each] = [each for each in found(tmp_path, REAL + MAIL) if each.finding.file != "contacts.yaml"]
    assert each.on == date(2026, 12, 1)
    assert (each.finding.file, each.finding.line) == ("docs/about.md", 3)
    assert "right until 2026-11-30" in each.finding.what


def test_a_page_on_which_others_allow_everything_is_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "docs" / "about" / "index.md"
    page.parent.mkdir(parents=True)
    page.write_text("Write to hello@gov.uk.\n", encoding="utf-8")
    others = "\nothers:\n  - {within: about/, because: These are examples.}\n"
    assert [file for _, file in files(tmp_path, REAL + MAIL + others)] == ["contacts.yaml"]


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


STORY = f"""{REAL}
  bath:
    name: Bath
    address: {{street: 2 Sample Row, locality: Bath, postal_code: BA1 7ZZ}}
    email: bath@gov.uk
    hours: Mon-Fri 9:00-17:00
    holidays: none
    without: {{phone: We call you., out_of_hours: Write to us.}}
    confirmed: 2026-06-21 by Ines Duarte
    closed: 2026-12-05
    successor: york

people:
  ines-duarte:
    name: Ines Duarte
    office: bath
    public: yes
    left: 2026-12-11
    successor: old-tom
    confirmed: 2026-06-14 by Ines Duarte
  old-tom: {{left: 2026-01-01, successor: york}}

topics:
  broken: {{asks: My lamp is broken, ask: ines-duarte, promise: a price within 2 days}}

former:
  - {{email: lamps@gov.uk, until: 2026-11-12}}
  - {{email: lights@gov.uk, until: 2026-12-14}}

planned:
  - {{on: 2026-12-02, change: {{offices › york › email: york@gov.uk}}}}
  - {{on: 2026-12-09, change: {{offices › york › email: quay@gov.uk}}}}
  - {{on: 2026-12-16, change: {{topics › broken › ask: york, offices › bath › email: nothing}}}}
"""


def test_what_is_told_ahead_is_what_begins_on_that_day(tmp_path: Path) -> None:
    """Day by day, the file is loaded and the papers are read, as a build does."""
    supplied = letter(tmp_path, "www.gov.uk, hello@gov.uk, york@gov.uk, lamps@gov.uk, bath@gov.uk")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("lights@gov.uk or york@gov.uk", encoding="utf-8")
    told: dict[date, set[tuple[str, str, str]]] = {}
    days = 60
    for each in found(tmp_path, STORY + supplied, days):
        told.setdefault(each.on, set()).add(of_finding(each.finding))
    known = wrong_on(tmp_path, TODAY)
    assert not known
    for day in (TODAY + timedelta(number) for number in range(1, days + 1)):
        now = wrong_on(tmp_path, day)
        assert told.get(day, set()) == now - known, day
        known = now
    assert len(told) > 8


def wrong_on(folder: Path, day: date) -> set[tuple[str, str, str]]:
    """What a build of this day would say of contacts.yaml, of pages by hand and of papers."""
    path = folder / "contacts.yaml"
    problems: list[Problem] = []
    try:
        loading.load(path, day)
    except ContactsError as error:
        problems = [each for each in error.findings if isinstance(each, Problem)]
    steps = planning.walked(source.read(path, shown_as=path.name))
    now = planning.latest(steps, day).reading
    changes = planning.changes(steps, day)
    hub = Hub(now.contacts, day, "https://www.gov.uk/", changes=changes)
    problems += later.problems(hub, now.source, folder)
    return {of_finding(each) for each in problems}


def of_finding(finding: Finding) -> tuple[str, str, str]:
    """What makes two of them the same."""
    return finding.file, finding.place, ahead.counted(finding.what)
