"""Rules about several answers and about audiences, at their edges."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from contact_hub import loading
from contact_hub.mistakes import Mistake
from contact_hub.model.first_letters import first_letters
from contact_hub.problems import ContactsError, Finding

MISTAKES = Path(__file__).parent / "mistakes"
BASE = (MISTAKES / "one_answer_is_for_one_thing.yaml").read_text(encoding="utf-8")
BASE = BASE[: BASE.index("topics:")]
TODAY = date(2026, 11, 21)


def told(folder: Path, *topics: str) -> list[Finding]:
    """What is said of a good file with these topics."""
    path = folder / "contacts.yaml"
    path.write_text(f"{BASE}topics:\n{''.join(topics)}", encoding="utf-8")
    try:
        return list(loading.load(path, TODAY).notices)
    except ContactsError as error:
        return list(error.findings)


def topic(by: str, *routes: str) -> str:
    """A topic with several answers."""
    rows = "".join(f"        - {{{route}}}\n" for route in routes)
    return (
        "  claim:\n    asks: I need to make a claim\n    ask: claims\n    if_away: claims-line\n"
        f"    routes:\n      by: {by}\n      to:\n{rows}"
    )


def audience(name: str, *audiences: str) -> str:
    """A topic for these people."""
    return f"  {name}:\n    asks: Help\n    ask: claims\n    audience: [{', '.join(audiences)}]\n"


@pytest.mark.parametrize(
    ("written", "letters"),
    [("A-K", "ABCDEFGHIJK"), ("A-Z", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), ("M", "M"), ("Y-Z", "YZ")],
)
def test_letters_in_a_row_are_read(written: str, letters: str) -> None:
    assert first_letters(written) == letters


@pytest.mark.parametrize(
    ("written", "fix"),
    [
        ("a-k", "Did you mean `A-K`?"),
        ("A–K", "Did you mean `A-K`?"),
        ("A to K", "Did you mean `A-K`?"),
        ("A bis K", "Did you mean `A-K`?"),
        ("A - K", "Did you mean `A-K`?"),
        ("AK", "Did you mean `A-K`?"),
        ("K-A", "Did you mean `A-K`?"),
        ("A-A", "Did you mean `A`?"),
        ("m", "Did you mean `M`?"),
        ("A-K-M", "Write it like `A-K`, or `M` for one letter."),
        ("A-Ö", "Write it like `A-K`, or `M` for one letter."),
        ("0-9", "Write it like `A-K`, or `M` for one letter."),
        ("", "Write it like `A-K`, or `M` for one letter."),
    ],
)
def test_letters_in_another_spelling_are_refused_with_what_was_meant(
    written: str, fix: str
) -> None:
    with pytest.raises(Mistake) as caught:
        first_letters(written)
    assert caught.value.fix == fix


@pytest.mark.parametrize(
    ("one", "other", "missing"),
    [
        ("A-K", "L-Z", ""),
        ("C-K", "L-X", ""),
        ("A-K", "M-Z", "`L`"),
        ("A-C", "K-Z", "`D-J`"),
        ("[A-C, E]", "G-Z", "`D, F`"),
    ],
)
def test_only_letters_between_those_that_lead_somewhere_are_missed(
    tmp_path: Path, one: str, other: str, missing: str
) -> None:
    routes = (f"when: {one}, ask: ada-stone", f"when: {other}, ask: tom-reed")
    found = [each.what for each in told(tmp_path, topic("first letter", *routes))]
    assert found == (
        [f"Nobody is named for {missing}; `ask` answers these names."] if missing else []
    )


def test_a_letter_may_not_lead_to_two_even_in_one_answer(tmp_path: Path) -> None:
    (found,) = told(tmp_path, topic("first letter", "when: [A-K, K], ask: ada-stone"))
    assert found.what == "`K` already leads to `ada-stone`."


def test_a_team_speaks_what_its_people_speak(tmp_path: Path) -> None:
    german = BASE.replace("    name: Tom Reed\n", "    name: Tom Reed\n    languages: [de-AT]\n")
    path = tmp_path / "contacts.yaml"
    routes = topic("language", "when: de, ask: claims", "when: fr, ask: claims")
    path.write_text(f"{german}topics:\n{routes}", encoding="utf-8")
    (found,) = loading.load(path, TODAY).notices
    assert found.what == "`languages:` of `claims` does not say `fr`."


def test_a_team_does_not_speak_what_others_speak(tmp_path: Path) -> None:
    others = "  ulf:\n    name: Ulf\n    office: leeds\n    languages: [sv]\n    public: no\n"
    path = tmp_path / "contacts.yaml"
    routes = topic("language", "when: sv, ask: claims")
    people = BASE.replace("people:\n", f"people:\n{others}")
    path.write_text(f"{people}topics:\n{routes}", encoding="utf-8")
    (found,) = loading.load(path, TODAY).notices
    assert found.what == "`languages:` of `claims` does not say `sv`."


@pytest.mark.parametrize(
    ("written", "told_of"),
    [
        (("customers", "new customers"), []),
        (("press", "staff"), []),
        (("customers", "suppliers"), []),
        (
            ("customers", "Customers"),
            ["`Customers` stands beside `customers`, as if they were two."],
        ),
        (("supplier", "suppliers"), ["`suppliers` stands beside `supplier`, as if they were two."]),
    ],
)
def test_audiences_are_told_apart_from_slips(
    tmp_path: Path, written: tuple[str, ...], told_of: list[str]
) -> None:
    topics = [audience(f"topic-{at}", each) for at, each in enumerate(written)]
    assert [
        each.what for each in told(tmp_path, *topics) if "stands beside" in each.what
    ] == told_of


def test_of_two_spellings_the_rarer_one_is_told(tmp_path: Path) -> None:
    topics = (audience("a", "custmers"), audience("b", "customers"), audience("c", "customers"))
    found = [each for each in told(tmp_path, *topics) if "stands beside" in each.what]
    assert [each.place for each in found] == ["topics › a › audience › 1"]
