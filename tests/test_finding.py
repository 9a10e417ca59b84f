"""In a browser: what one types finds what is meant, audiences narrow, a card is passed on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests import browsers

SHARING = """
    navigator.canShare = () => true;
    navigator.share = (what) => { window.handedOver = what; return Promise.resolve(); };
"""
NOT_SHARING = "navigator.share = () => Promise.reject(new DOMException('no', 'AbortError'));"


@pytest.fixture(scope="module")
def address(sample: Path) -> Iterator[str]:
    """Where the sample is served."""
    with browsers.served(sample / "site") as address:
        yield address


def rows(page: Page, lists: str = ".hub-topics") -> list[str]:
    """What can be seen of a list, from top to bottom."""
    return [row.inner_text() for row in page.locator(f"{lists} > li").all() if row.is_visible()]


def found(page: Page, text: str, lists: str = ".hub-topics") -> list[str]:
    """What is left of a list when somebody types."""
    page.locator("#hub-find").fill(text)
    return rows(page, lists)


CLAIM, PAY = "I need to make a claim", "I want to pay, or a payment went wrong"
QUOTE, CARGO = "What would it cost to insure my boat?", "I am shipping goods"
DANGER, PRESS = "My vessel is in danger right now", "I am a journalist"
TYPED = [
    ("claim", CLAIM),
    ("COLLISION", CLAIM),
    ("mayday", DANGER),
    ("mochte", "Ich möchte Deutsch sprechen"),
    ("refund twice", PAY),
    # the customer's own sentence
    ("I want to make a claim", CLAIM),
    ("how do I pay my bill?", PAY),
    ("my boat is sinking!", DANGER),
    ("the harbour needs proof of insurance", "The harbour wants to see my insurance"),
    # other forms of a word
    ("claiming", CLAIM),
    ("insured", QUOTE),
    ("insurance price", QUOTE),
    ("ship", CARGO),
    ("journalists", PRESS),
    # slips
    ("colison", CLAIM),
    ("refudn", PAY),
    ("survay", "I need my boat surveyed"),
    ("certifcate", "The harbour wants to see my insurance"),
    ("jornalist", PRESS),
    # not yet typed to the end
    ("surv", "I need my boat surveyed"),
    ("cert", "The harbour wants to see my insurance"),
]


@pytest.mark.parametrize(("typed", "topic"), TYPED, ids=[typed for typed, _ in TYPED])
def test_what_is_meant_is_found_and_stands_first(
    page: Page, address: str, typed: str, topic: str
) -> None:
    page.goto(address)
    left = found(page, typed)
    assert left[0].startswith(topic)
    assert len(left) < 8


def test_how_many_were_found_is_said(page: Page, address: str) -> None:
    page.goto(address)
    count = len(found(page, "policy"))
    assert page.locator(".hub-find [role=status]").inner_text() == f"{count} found"
    assert page.locator(".hub-find__none").is_hidden()


def test_what_finds_nothing_says_so_and_offers_the_telephone(page: Page, address: str) -> None:
    page.goto(address)
    assert found(page, "zzzz") == []
    assert "0113 496 0100" in page.locator(".hub-find [role=status]").inner_text()
    assert len(found(page, "")) >= 12
    assert page.locator(".hub-find [role=status]").inner_text() == ""


def test_a_slip_is_not_forgiven_where_the_word_itself_is_found(page: Page, address: str) -> None:
    page.goto(address)
    assert all("pay" in row.casefold() for row in found(page, "pay"))


def test_escape_brings_everything_back_in_its_order(page: Page, address: str) -> None:
    page.goto(address)
    before = rows(page)
    assert found(page, "payment") != before
    page.keyboard.press("Escape")
    assert page.locator("#hub-find").input_value() == ""
    assert rows(page) == before


def test_accents_and_letters_of_other_languages_need_not_be_typed(page: Page, address: str) -> None:
    page.goto(f"{address}people/")
    (zoe,) = found(page, "zoe lefevre", ".hub-people")
    (soeren,) = found(page, "soren kjaer", ".hub-people")
    (joern,) = found(page, "weiss", ".hub-people")
    assert ("Zoé Lefèvre" in zoe, "Søren Kjær" in soeren, "Jörn Weiß" in joern) == (True,) * 3


def test_of_people_only_those_with_all_the_words_are_left(page: Page, address: str) -> None:
    page.goto(f"{address}people/")
    (zoe,) = found(page, "claims spanish", ".hub-people")
    assert "Zoé Lefèvre" in zoe


def test_enter_goes_to_what_was_found(page: Page, address: str) -> None:
    page.goto(address)
    found(page, "mayday")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}topics/danger/")
    assert page.locator("h1").inner_text() == DANGER


def test_what_is_in_two_groups_is_found_once(page: Page, address: str) -> None:
    page.goto(f"{address}topics/")
    assert sum(row.startswith(CARGO) for row in rows(page)) == 2
    (row,) = found(page, "freight")
    assert row.startswith(CARGO)
    assert page.locator(".hub-group:visible").count() == 1
    assert page.locator(".hub-find [role=status]").inner_text() == "1 found"


def test_an_audience_sees_its_own_topics_and_typing_all_again(page: Page, address: str) -> None:
    page.goto(f"{address}topics/")
    page.get_by_role("link", name="Suppliers", exact=True).click()
    (row,) = rows(page)
    assert row.startswith("You owe us for an invoice")
    assert page.locator("[aria-current=true]").inner_text() == "Suppliers"
    assert found(page, "mayday")[0].startswith(DANGER)
    assert page.locator("[aria-current=true]").inner_text() == "Everything"


def test_an_address_leads_to_an_audience(page: Page, address: str) -> None:
    page.goto(f"{address}topics/#for-press")
    (row,) = rows(page)
    assert row.startswith(PRESS)
    page.go_back()
    page.goto(address)
    page.get_by_role("link", name="Suppliers", exact=True).click()
    page.wait_for_url(f"{address}topics/#for-suppliers")
    assert len(rows(page)) == 1


def test_without_javascript_an_audience_is_a_place_on_the_page(
    browser: Browser, address: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}topics/")
        page.get_by_role("link", name="Suppliers", exact=True).click()
        assert page.url.endswith("#for-suppliers")
        assert page.locator("#for-suppliers h2").is_visible()
        assert len(rows(page)) > 12


def test_a_telephone_shares_the_card_itself(page: Page, address: str) -> None:
    page.add_init_script(SHARING)
    page.goto(f"{address}people/ada-stone/")
    page.locator("[data-hub-passes]").click()
    page.wait_for_function("window.handedOver")
    shared = page.evaluate(
        "window.handedOver.files[0].text().then(text => [handedOver.title, handedOver.url, "
        "handedOver.files[0].name, handedOver.files[0].type, text])"
    )
    title, url, name, kind, text = shared
    assert (title, url) == ("Ada Stone, Harbour & Finch", f"{address}people/ada-stone/")
    assert (name, kind) == ("ada-stone.vcf", "text/vcard")
    assert text.startswith("BEGIN:VCARD")


def test_whoever_thinks_better_of_sharing_stays_where_they_are(page: Page, address: str) -> None:
    page.add_init_script(NOT_SHARING)
    page.goto(f"{address}people/ada-stone/")
    with page.expect_response("**/ada-stone.vcf"):
        page.locator("[data-hub-passes]").click()
    assert page.url == f"{address}people/ada-stone/"
    assert page.locator(".hub-done").count() == 0


def test_elsewhere_the_link_is_copied_and_that_is_said(browser: Browser, address: str) -> None:
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(f"{address}offices/leeds/#hours")
        page.locator("[data-hub-passes]").click()
        page.get_by_role("status").get_by_text("The link is copied").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == f"{address}offices/leeds/"
