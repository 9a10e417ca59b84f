"""Addresses are read as browsers read them."""

from __future__ import annotations

import pytest

from contact_hub.reading import schemes
from contact_hub.stale import targets


@pytest.mark.parametrize(
    "href", [" t\nel:+441134960199", "\x01tel:+4411\t34960199 ", "TEL:+441134960199"]
)
def test_what_browsers_pass_over_hides_no_number(href: str) -> None:
    assert schemes.has_scheme(href)
    (found,) = targets.details_of(href, ["GB"])
    assert found.value == "+441134960199"


def test_a_script_is_one_though_it_be_cut_in_two() -> None:
    assert "script" in schemes.fault("java\nscript:alert(1)")
