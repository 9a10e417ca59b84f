"""Whoever leaves and whatever closes: who helps in their place, and what still leads there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests import sites

from contact_hub import loading, secrets
from contact_hub.details import Detail
from contact_hub.hub import Hub
from contact_hub.loading import Loaded
from contact_hub.outputs import coming, tokens
from contact_hub.outputs.rendering import Templates
from contact_hub.problems import ContactsError, Problem
from contact_hub.stale import sealing
from contact_hub.stale.known import Known
from contact_hub.words import wording

LAST, NEXT = date(2026, 11, 30), date(2026, 12, 1)
HULL = """
  hull:
    name: Hull
    address: {street: 1 Sample Dock, locality: Hull, postal_code: HU1 1AA}
    phone: 01632 960300
    email: hull@quaylamps.example
    hours: Mon-Fri 9:00-17:00
    out_of_hours: night-line
    see_also: [{label: The docks, link: https://docks.lamps.example/}]
    confirmed: 2026-11-02 by Ines Duarte
    closed: 2026-11-30
    successor: york

lines:
"""
ROSA = """
people:
  rosa-quill:
    name: Rosa Quill
    team: bench
    phone: 01632 960112
    public: yes
    left: 2026-11-30
    successor: ines-duarte
    confirmed: 2026-11-02 by Ines Duarte
"""


def loaded(
    folder: Path, day: date, changes: dict[str, str] | None = None, more: str = ""
) -> Loaded:
    """The small organisation with an office that closes and somebody who leaves, on a day."""
    text = (sites.SMALL / "contacts.yaml").read_text(encoding="utf-8")
    text = text.replace("    photo: docs/assets/people/wanda.jpg\n", "") + more
    text = text.replace("\nlines:\n", HULL).replace("\npeople:\n", ROSA)
    for old, new in (changes or {}).items():
        assert old in text, old
        text = text.replace(old, new)
    path = folder / "contacts.yaml"
    path.write_text(text, encoding="utf-8")
    return loading.load(path, day)


def hub(
    folder: Path, day: date, changes: dict[str, str] | None = None, *, for_staff: bool = False
) -> Hub:
    """As the public may see it, or the staff."""
    whole = loaded(folder, day, changes)
    return Hub(whole.contacts, day, "https://contact.quaylamps.example/", for_staff)


def led(where: Hub) -> dict[str, str]:
    """Old address → who helps there."""
    return {where.path(gone): helps.id for gone, helps in where.successions}


def wrong(
    folder: Path, day: date, changes: dict[str, str] | None = None, more: str = ""
) -> list[tuple[str, str]]:
    """Place and sentence of each Problem."""
    try:
        loaded(folder, day, changes, more)
    except ContactsError as error:
        return [(each.place, each.what) for each in error.findings if isinstance(each, Problem)]
    return []


def test_on_the_last_day_all_is_as_ever(tmp_path: Path) -> None:
    today = hub(tmp_path, LAST)
    assert {"hull", "rosa-quill"} <= {each.id for each in today.everybody}
    assert "offices/hull/" not in led(today)


def test_from_the_next_day_on_their_addresses_lead_on(tmp_path: Path) -> None:
    today = hub(tmp_path, NEXT)
    assert {"hull", "rosa-quill"}.isdisjoint(each.id for each in today.everybody)
    assert led(today)["offices/hull/"] == "york"
    assert led(today)["people/rosa-quill/"] == "ines-duarte"


@pytest.mark.parametrize("helps", ["bench", "york", "night-line"])
def test_a_team_an_office_or_a_line_may_help_in_place_of_a_leaver(
    tmp_path: Path, helps: str
) -> None:
    changes = {
        "left: 2026-11-30\n    successor: ines-duarte": f"left: 2026-11-30\n    successor: {helps}"
    }
    assert led(hub(tmp_path, NEXT, changes))["people/rosa-quill/"] == helps


def test_successors_who_left_are_followed_to_the_end(tmp_path: Path) -> None:
    changes = {"    successor: ines-duarte\n\n  wanda": "    successor: rosa-quill\n\n  wanda"}
    assert led(hub(tmp_path, NEXT, changes))["people/old-tom/"] == "ines-duarte"


def test_successors_that_closed_are_followed_to_the_end(tmp_path: Path) -> None:
    dock = "  dock:\n    name: Dock\n    phone: 01632 960301\n    hours: always\n"
    dock += "    closed: 2026-11-10\n    successor: hull\n"
    changes = {"\nlines:\n": f"\nlines:\n{dock}"}
    assert led(hub(tmp_path, LAST, changes))["lines/dock/"] == "hull"
    assert led(hub(tmp_path, NEXT, changes))["lines/dock/"] == "york"


def test_the_address_of_somebody_who_never_was_public_leads_nowhere(tmp_path: Path) -> None:
    changes = {"    public: yes\n    left: 2026-11-30": "    public: no\n    left: 2026-11-30"}
    assert "people/rosa-quill/" not in led(hub(tmp_path, NEXT, changes))
    assert led(hub(tmp_path, NEXT, changes, for_staff=True))["people/rosa-quill/"] == "ines-duarte"
    file = tmp_path / "contacts.yaml"
    assert [each.person for each in sealing.seal(file, NEXT, ["rosa-quill"])] == ["rosa-quill"]
    assert "Rosa Quill" not in file.read_text(encoding="utf-8")
    assert "people/rosa-quill/" not in led(loading.load(file, NEXT).hub("https://example.com/"))
    assert sealing.seal(file, NEXT, ["rosa-quill"]) == ()


def test_the_address_of_an_internal_team_that_closed_leads_nowhere_outside(tmp_path: Path) -> None:
    closed = "    internal: yes\n    closed: 2026-11-30\n    successor: bench\n"
    moved = {
        "    internal: yes\n": closed,
        "    role: Furnace Keeper\n    team: cellar\n": "    team: bench\n",
    }
    assert "teams/cellar/" not in led(hub(tmp_path, NEXT, moved))
    assert led(hub(tmp_path, NEXT, moved, for_staff=True))["teams/cellar/"] == "bench"


LEADS = {"    lead: ines-duarte": "    lead: rosa-quill"}
STEP = {"{who: ines-duarte, what": "{who: rosa-quill, what"}
ROUTE = {"[{when: Wales, ask: ines-duarte}]": "[{when: Wales, ask: rosa-quill}]"}
PROMISE = {"    ask: bench\n": "    ask: rosa-quill\n"}
AWAY = {"    if_away: night-line\n": "    if_away: rosa-quill\n"}
OFFICE = {
    "    out_of_hours: night-line\n    confirmed": "    out_of_hours: rosa-quill\n    confirmed"
}


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        (LEADS, "teams › bench › lead"),
        (STEP, "complaints › steps › 1 › who"),
        (ROUTE, "topics › broken › routes › to › 1 › ask"),
        (PROMISE, "topics › broken › ask"),
        (AWAY, "topics › broken › if_away"),
        (OFFICE, "offices › york › out_of_hours"),
    ],
)
def test_whatever_still_leads_to_a_leaver_is_refused_from_the_next_day_on(
    tmp_path: Path, changes: dict[str, str], place: str
) -> None:
    told = (place, "Rosa Quill left on 2026-11-30.")
    assert told not in wrong(tmp_path, LAST, changes)
    assert told in wrong(tmp_path, NEXT, changes)


def test_a_leaver_of_whom_nothing_says_who_helps_is_refused(tmp_path: Path) -> None:
    changes = {"    left: 2026-11-30\n    successor: ines-duarte\n": "    left: 2026-11-30\n"}
    assert [place for place, _ in wrong(tmp_path, NEXT, changes)] == ["people › rosa-quill"]


def test_a_plan_for_the_day_after_is_enough(tmp_path: Path) -> None:
    plan = """
planned:
  - on: 2026-12-01
    change:
      topics › broken › ask: bench
"""
    notices = loaded(tmp_path, LAST, PROMISE, plan).notices
    assert not [each for each in notices if "last day is" in each.what]
    assert wrong(tmp_path, NEXT, PROMISE, plan) == []
    late = plan.replace("2026-12-01", "2026-12-02")
    told = [each.place for each in loaded(tmp_path, LAST, PROMISE, late).notices]
    assert "topics › broken › ask" in told


def test_a_plan_may_close_an_office(tmp_path: Path) -> None:
    plan = """
planned:
  - on: 2026-12-01
    what: We say goodbye to Hull.
    change:
      offices › hull › closed: 2026-11-30
      offices › hull › successor: york
"""
    changes = {"    closed: 2026-11-30\n    successor: york\n": ""}
    before = loaded(tmp_path, LAST, changes, plan).hub("https://example.com/")
    assert [each.what for each in coming.of_somebody(before, before.offices["hull"])] == [
        "We say goodbye to Hull."
    ]
    after = loaded(tmp_path, NEXT, changes, plan).hub("https://example.com/")
    assert led(after)["offices/hull/"] == "york"


def test_nothing_is_asked_of_what_has_closed(tmp_path: Path) -> None:
    years = date(2026, 12, 1)
    changes = {
        "see_also: [{label: The docks": "closures: [{what: Moving, first: 2026-10-01}]\n    "
        "see_also: [{label: The docks"
    }
    told = [each.place for each in loaded(tmp_path, years, changes).notices]
    assert [place for place in told if place.startswith("offices › hull")] == []
    told = [each.place for each in loaded(tmp_path, LAST, changes).notices]
    assert [place for place in told if place.startswith("offices › hull")] != []


def test_what_leads_to_what_has_closed_is_told_once(tmp_path: Path) -> None:
    changes = {
        "    routes: {by: region, to: [{when: Wales, ask: ines-duarte}]}\n": (
            "    routes: {by: language, to: [{when: da, ask: hull}]}\n"
        ),
        "    see_also: [{label: The docks": "    languages: [da]\n    see_also: [{label: The docks",
    }
    with pytest.raises(ContactsError) as caught:
        loaded(tmp_path, NEXT, changes)
    told = [each.place for each in caught.value.findings if each.place.startswith("topics")]
    assert told == ["topics › broken › routes › to › 1 › ask"]


def test_its_details_are_former_from_the_next_day_on(tmp_path: Path) -> None:
    phone = Detail("phone", "+441632960300", "01632 960300", "phone")
    assert Known.of(hub(tmp_path, LAST)).standing(phone) is None
    over = Known.of(hub(tmp_path, NEXT)).standing(phone)
    assert over
    assert (over.standing, over.until) == ("former", LAST)
    assert over.was == "phone of Hull, which has closed"


def test_a_number_that_the_successor_takes_over_is_not_former(tmp_path: Path) -> None:
    changes = {"    phone: 01632 960100\n": "    phone: 01632 960300\n"}
    phone = Detail("phone", "+441632960300", "01632 960300", "phone")
    assert Known.of(hub(tmp_path, NEXT, changes)).standing(phone) is None


def test_pages_of_others_that_it_pointed_to_are_not_former(tmp_path: Path) -> None:
    page = Detail("web", "docks.lamps.example", "https://docks.lamps.example/", "web address")
    found = Known.of(hub(tmp_path, NEXT)).standing(page)
    assert found is None or found.standing != "former"


def test_what_a_closed_team_was_called_may_still_be_said(tmp_path: Path) -> None:
    team = "  shore:\n    name: Shore and slipway\n    does: Hauls.\n    phone: 01632 960302\n"
    team += "    closed: 2026-11-30\n    successor: bench\n"
    known = Known.of(hub(tmp_path, NEXT, {"\nteams:\n": f"\nteams:\n{team}"}))
    said = Detail("name", "Shore and slipway", "Shore and slipway", "name")
    assert known.standing(said) is None


def test_what_a_closed_team_was_called_is_no_secret(tmp_path: Path) -> None:
    team = "  shore:\n    name: Shore and slipway\n    does: Hauls boats out.\n"
    team += "    phone: 01632 960302\n    closed: 2026-11-30\n    successor: bench\n"
    for for_staff in (False, True):
        today = hub(tmp_path, NEXT, {"\nteams:\n": f"\nteams:\n{team}"}, for_staff=for_staff)
        assert "teams/shore" not in secrets.of(today)
    assert "teams/cellar" in secrets.of(hub(tmp_path, NEXT))


def test_a_record_may_be_cut_down_to_what_leads_on(tmp_path: Path) -> None:
    text = (sites.SMALL / "contacts.yaml").read_text(encoding="utf-8")
    text = text.replace("    photo: docs/assets/people/wanda.jpg\n", "")
    cut = "\n  hull: {name: Hull, closed: 2026-11-30, successor: york}\n\nlines:\n"
    path = tmp_path / "contacts.yaml"
    path.write_text(text.replace("\nlines:\n", cut), encoding="utf-8")
    assert led(loading.load(path, NEXT).hub("https://example.com/"))["offices/hull/"] == "york"


def test_a_number_abroad_is_still_known_when_the_office_there_has_closed(tmp_path: Path) -> None:
    changes = {
        "locality: Hull, postal_code: HU1 1AA": "locality: Hamburg, postal_code: 20457, country: DE"
    }
    changes |= {"    phone: 01632 960300\n": "    phone: 040 66969 100\n"}
    assert "DE" in Known.of(hub(tmp_path, NEXT, changes)).regions


def test_a_token_for_what_has_closed_says_what_to_write(tmp_path: Path) -> None:
    today = hub(tmp_path, NEXT)
    templates = Templates.of(sites.ROOT / "overrides", today)
    (problem,) = tokens.replaced("[[hull phone]]", "page.md", 1, today, templates).problems
    assert (problem.what, problem.fix) == (
        "`hull` is no longer there.", "Write `york` in its place.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en-GB", "Open until 30 November 2026; then: York"),
        ("de", "Geöffnet bis 30 November 2026; danach: York"),
        ("cy", "Ar agor tan 30 November 2026; wedyn: York"),
    ],
)
def test_it_is_said_in_the_readers_language(language: str, said: str) -> None:
    words = wording.in_language(language)
    assert words.office_closes.format(date="30 November 2026", successor="York") == said
