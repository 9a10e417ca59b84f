"""Former numbers as people write them who mislead a search, and what only looks like them."""

from __future__ import annotations

import pytest
from tests.test_stale import CONTACTS, hub_of

from contact_hub.facts import Fact
from contact_hub.reading import finder
from contact_hub.stale import judging
from contact_hub.stale.known import Known

FORMER = """
former:
  - {phone: 0113 496 2024}
  - {phone: 0113 496 1500}
"""
MAIN = Fact("phone", "+441134960100", (), "phone")


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Known:
    text = CONTACTS.replace("\nformer:\n", FORMER)
    return Known.of(hub_of(tmp_path_factory.mktemp("known"), text))


def over(text: str, known: Known) -> list[str]:
    found = judging.strays(text, known)
    return [each.detail.value for each in found if each.standing == "former"]


@pytest.mark.parametrize(
    "text",
    [
        *(f"0113 496 0100 {word} 0900" for word in ("or", "and", "&", "oder")),
        "Ring 0113 496 0100 or 0900 in the evening.",
        "0113 496 0100, 0900",
        "0113 496 0100, 0101 or 0900",
        "0113 496 0100 (evenings 0900)",
        "0113 496 0100 (out of hours 0900)",
        "+44 113 496 0100 or 900",
        *(f"0113{sign}496{sign}0900" for sign in "•*~=+:,›|"),
        *(f"Tel. 0113 {sign} 496 {sign} 0900." for sign in "•*~=+:,›|"),
        "+44 • 113 • 496 • 0900",
        "O113 496 O9OO",
        "0l13 496 0900",
        "0113-496-09OO",
        "⁰¹¹³ ⁴⁹⁶ ⁰⁹⁰⁰",
        "⓪①①③ ④⑨⑥ ⓪⑨⓪⓪",
        "".join(f"{digit}\ufe0f\u20e3" for digit in "01134960900"),
        "0113\u034f 496\ufe0e 09\u3164\U000e010000",
        "0\u03321\u03321\u03323\u0332 4\u03329\u03326\u0332 0\u03329\u03320\u03320\u0332",
        "0\u03361\u03361\u03363\u0336 \u03364\u03369\u03366\u0336 0\u03369\u03360\u03360\u0336",
    ],
)
def test_a_former_number_is_over_however_it_is_disguised(known: Known, text: str) -> None:
    assert over(text, known) == ["+441134960900"]


@pytest.mark.parametrize(
    "text",
    [
        "0113 496 0100, 0900-1730",
        "0113 496 0100 and 0900 hrs",
        "0113 496 0100 (from 0900)",
        "0113 496 0100 (Mon 0900)",
        "0113 496 0100, 0900 to 1730",
        "0113 496 0100, 09:00",
        "0113 496 0100, 2024",
        "0113 496 0100 and 2024",
        "0113 496 0100 (established 1500)",
        "0113 496 0100 and 1500 members",
        "0113 496 0100, 1500 boats",
        "0113 496 0100 or 1500 %",
        "0113 496 0100 or 09001",
        "0113 496 0100, and at 0900",
        "0113 496 0130, 0113 496 0100 and 0101",
        "0113•496•0900•12",
        "0113 * 496 = 56048",
        "113 • 496 • 0900",
        "XO113 496 O9OO",
        "0113 496 09\u2070\u00b9",
    ],
)
def test_years_times_and_sums_are_no_former_numbers(known: Known, text: str) -> None:
    assert not over(text, known)


@pytest.mark.parametrize("sign", ":,=+•*~›")
def test_a_number_that_must_be_shown_is_not_shown_by_a_disguise(sign: str) -> None:
    assert not finder.shows(f"0113{sign}496{sign}0100", MAIN)


@pytest.mark.parametrize("text", ["O113 496 O1OO", "⁰¹¹³ ⁴⁹⁶ ⁰¹⁰⁰", "0113 496 0999 or 0100"])
def test_nor_by_letters_signs_or_words(text: str) -> None:
    assert not finder.shows(text, MAIN)


@pytest.mark.parametrize(
    "text",
    ["1\ufe0f\u20e30113 496 0100", "0113 496 0100\u00b9", "☎\ufe0f 0113\u034f 496 01\ufeff00"],
)
def test_what_is_not_seen_hides_no_number_that_must_be_shown(text: str) -> None:
    assert finder.shows(text, MAIN)
