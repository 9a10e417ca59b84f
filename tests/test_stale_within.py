"""What is over though it stands within, or around, something that is right."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.test_stale import CONTACTS, hub_of

from contact_hub.details import Detail
from contact_hub.reading.seen import Link
from contact_hub.stale import judging
from contact_hub.stale.entries import Entry
from contact_hub.stale.known import Known

FORMER = """
  - {website: https://shop.harbourfinch.example, was: The old shop}
  - {website: https://www.harbourfinch.example/old/rates, was: The old rates}
  - {website: https://leeds.pilots-of-england.example, was: Our page there}
  - {name: Harbour & Finch Brokers, was: The old name}
  - {address: "Suite 9, 4 Example Quay, Leeds LS1 4AP", was: The old floor}
others:
  - {website: https://pilots-of-england.example, whose: The pilots, because: People ask.}"""


@pytest.fixture
def known(tmp_path: Path) -> Known:
    return Known.of(hub_of(tmp_path, CONTACTS.replace("\nothers:", FORMER)))


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("See shop.harbourfinch.example", True),
        ("See http://www.shop.harbourfinch.example/spring", True),
        ("SHOP.HARBOURFINCH.EXAMPLE", True),
        ("See harbourfinch.example/old/rates", True),
        ("See leeds.pilots-of-england.example.", True),
        ("Write to Harbour & Finch Brokers", True),
        ("HARBOUR AND\nFINCH BROKERS", True),
        ("Harbour & Finch, once Harbour & Finch Brokers", True),
        ("Suite 9, 4 Example Quay, Leeds LS1 4AP", True),
        ("See harbourfinch.example and www.harbourfinch.example/rates", False),
        ("See claims.harbourfinch.example", False),
        ("See harbourfinch.example/old", False),
        ("See pilots-of-england.example, york.pilots-of-england.example", False),
        ("Write to Harbour & Finch, or to Harbour & Finch Limited", False),
        ("Brokers: Harbour & Finch", False),
        ("4 Example Quay, Leeds LS1 4AP", False),
    ],
)
def test_of_two_that_hold_it_the_one_that_says_more_counts(
    known: Known, text: str, *, over: bool
) -> None:
    assert [each.standing for each in judging.strays(text, known)] == ["former"] * over


@pytest.mark.parametrize(
    ("href", "over"),
    [
        ("https://shop.harbourfinch.example/spring", True),
        ("https://leeds.pilots-of-england.example/spring/?a=b", True),
        ("https://www.harbourfinch.example/old/rates/2019", True),
        ("https://www.harbourfinch.example/old", False),
        ("https://pilots-of-england.example/spring", False),
    ],
)
def test_a_page_below_a_former_site_is_over(known: Known, href: str, *, over: bool) -> None:
    found = judging.strays_in_links([Link(href, "Spring")], known)
    assert [each.standing for each in found] == ["former"] * over


def test_a_page_of_ours_that_only_the_history_remembers_is_not_over(tmp_path: Path) -> None:
    page = Detail("web", "harbourfinch.example/contact", "https://harbourfinch.example/contact")
    known = Known.of(hub_of(tmp_path), remembered=[Entry(page, by_git="commit abc1234")])
    assert known.standing(page) is None


def test_a_name_that_the_history_remembers_and_that_is_ours_is_ours(tmp_path: Path) -> None:
    name = Detail("name", "Harbour & Finch Limited", "Harbour & Finch Limited")
    known = Known.of(hub_of(tmp_path), remembered=[Entry(name, by_git="commit abc1234")])
    assert not list(judging.strays("Harbour & Finch Limited", known))
