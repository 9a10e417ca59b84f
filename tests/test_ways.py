"""Rules about ways to reach somebody, and about public holidays, at their edges."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.test_checks import GOOD, office, told

CHRISTMAS = date(2026, 12, 25)
DESK = "lines:\n  desk:\n    name: Desk\n    hours: Mon-Fri 9:00-17:00\n"


def line(*lines: str) -> str:
    """A good file with a line that has these lines, too, and a topic that asks it."""
    own = "".join(f"    {each}\n" for each in lines)
    return f"{GOOD}\n{DESK}{own}\ntopics:\n  help: {{asks: Help, ask: desk}}\n"


@pytest.mark.parametrize(
    ("today", "count"),
    [
        (date(2026, 11, 24), 0),
        (date(2026, 11, 25), 1),
        (date(2026, 12, 25), 3),
        (date(2026, 12, 29), 1),
        (date(2027, 1, 2), 0),
    ],
)
def test_a_public_holiday_is_asked_for_thirty_days_ahead(
    today: date, count: int, tmp_path: Path
) -> None:
    whats = [each.what for each in told(tmp_path, GOOD, today) if "Nobody said" in each.what]
    assert len(whats) == (count > 0)
    assert sum(what.count(" 2026 (") + what.count(" 2027 (") for what in whats) == count


@pytest.mark.parametrize(
    "said",
    [
        "holidays: GB-ENG",
        "holidays: none",
        "closures: [{what: Christmas, first: 2026-12-24, last: 2027-01-02}]",
    ],
)
def test_whoever_says_what_happens_is_not_asked(said: str, tmp_path: Path) -> None:
    whats = [each.what for each in told(tmp_path, office(said), CHRISTMAS)]
    assert not [what for what in whats if "Nobody said" in what]


def test_a_closure_of_all_offices_says_it_for_each(tmp_path: Path) -> None:
    closures = "closures: [{what: Break, first: 2026-12-24, last: 2027-01-02, hours: 9:00-12:00}]\n"
    assert not [
        each for each in told(tmp_path, GOOD + closures, CHRISTMAS) if "Nobody said" in each.what
    ]


@pytest.mark.parametrize("hours", ["always", "by appointment", "Tue-Wed 9:00-17:00"])
def test_a_holiday_on_which_nobody_comes_anyway_is_not_asked_for(
    hours: str, tmp_path: Path
) -> None:
    text = GOOD.replace("Mon-Fri 9:00-17:30", hours)
    assert not [each for each in told(tmp_path, text, CHRISTMAS) if "Nobody said" in each.what]


def test_a_line_of_no_office_is_asked_and_one_of_an_office_is_not(tmp_path: Path) -> None:
    phone = "phone: 0113 496 0150"
    text = line(phone).replace("  leeds:\n", "  leeds:\n    holidays: GB-ENG\n", 1)
    (found,) = told(tmp_path, text, CHRISTMAS)
    assert found.place == "lines › desk"
    at_leeds = text.replace(f"    {phone}", f"    office: leeds\n    {phone}")
    assert told(tmp_path, at_leeds, CHRISTMAS) == []


def test_holidays_of_a_country_that_nobody_knows_are_not_asked_for(tmp_path: Path) -> None:
    text = GOOD.replace("postal_code: LS1 4AP}", "country: NU}")
    assert not [each for each in told(tmp_path, text, CHRISTMAS) if "Nobody said" in each.what]


@pytest.mark.parametrize(
    "ways",
    [
        ["phone: 0113 496 0150", "email: desk@harbourfinch.example"],
        ["email: desk@harbourfinch.example", "without: {phone: We work at sea.}"],
        ["channels: [{email: desk@harbourfinch.example, note: We call you back.}]"],
        ["chat: https://www.harbourfinch.example/chat"],
        ["office: leeds", "phone: 0113 496 0150", "channels: [{fax: 0113 496 0151}]"],
        ["channels: [{link: 'https://x.example'}]", "without: {phone: See there.}"],
        [
            "email: desk@harbourfinch.example",
            "channels: [{phone: 0113 496 0150}]",
            "without: {phone: Please write first.}",
        ],
        ["channels: [{form: 'https://x.example', note: First.}, {phone: 0113 496 0150}]"],
        [
            "phone: 0113 496 0150",
            "channels: [{email: a@harbourfinch.example}, {phone: 0113 496 0151}]",
        ],
    ],
)
def test_speaking_first_or_a_reason_is_all_that_is_asked_for(
    ways: list[str], tmp_path: Path
) -> None:
    assert told(tmp_path, line(*ways)) == []


@pytest.mark.parametrize(
    ("ways", "what"),
    [
        (["email: desk@harbourfinch.example"], "Customers can only write to `desk`"),
        (["channels: [{fax: 0113 496 0151}]"], "there is only a fax."),
        (["channels: [{post: {street: 4 Example Quay}}]"], "there is only an address."),
        ([], "Nobody at `desk` can be called, nor be sent an e-mail."),
        (
            ["email: a@harbourfinch.example", "channels: [{mobile: 07700 900123}]"],
            "An e-mail address is offered before a mobile number.",
        ),
    ],
)
def test_what_is_missing_is_told(ways: list[str], what: str, tmp_path: Path) -> None:
    (found,) = told(tmp_path, line(*ways))
    assert what in found.what


def test_an_offices_reason_is_its_peoples_too(tmp_path: Path) -> None:
    details = "name: Ada Stone, office: leeds, public: yes, email: a@harbourfinch.example"
    people = f"\npeople:\n  ada: {{{details}}}\n"
    topics = "\ntopics:\n  help: {asks: Help, ask: ada}\n"
    (found,) = told(tmp_path, GOOD + people + topics)
    assert found.place == "people › ada"
    text = GOOD.replace("without: {", "without: {phone: We are at sea. Please write., ", 1)
    assert told(tmp_path, text + people + topics) == []


def test_topics_may_follow_one_another_to_an_end(tmp_path: Path) -> None:
    topics = "".join(
        f"  {each}: {{asks: I ask, ask: leeds, then: {after}}}\n"
        for each, after in zip("abc", "bcd", strict=True)
    )
    end = "  d: {asks: I ask, ask: leeds}\n"
    assert told(tmp_path, f"{GOOD}\ntopics:\n{topics}{end}") == []
    (found,) = told(
        tmp_path, f"{GOOD}\ntopics:\n{topics}{end}".replace("leeds}\n", "leeds, then: d}\n")
    )
    assert found.what == "After `d` comes `d` again."


@pytest.mark.parametrize(("allowed", "count"), [(1, 1), (2, 0), (3, 0)])
def test_a_menu_may_be_as_long_as_is_allowed(allowed: int, count: int, tmp_path: Path) -> None:
    topic = "\ntopics:\n  help: {asks: Help, ask: leeds, menu: [press 2, press 1]}\n"
    text = f"{GOOD}{topic}reach: {{presses: {allowed}}}\n"
    assert len(told(tmp_path, text)) == count


def test_a_persons_team_may_say_why_there_is_no_telephone(tmp_path: Path) -> None:
    ada = "people:\n  ada:\n    name: Ada Stone\n    team: sea\n    card: no\n    public: yes\n"
    ada += "    email: ada@harbourfinch.example\n    confirmed: 2026-11-02 by Ada Stone\n"
    sea = "teams:\n  sea:\n    name: Sea\n    does: Sails.\n    phone: 0113 496 0150\n"
    topic = "topics:\n  help: {asks: Help, ask: ada}\n"
    (found,) = told(tmp_path, f"{GOOD}{sea}{ada}{topic}")
    assert "only write to `ada`" in found.what
    assert told(tmp_path, f"{GOOD}{sea}    without: {{phone: We are at sea.}}\n{ada}{topic}") == []
