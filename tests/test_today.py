"""The day of a build is one on which somebody may build."""

from __future__ import annotations

import pytest

from contact_hub import today
from contact_hub.mistakes import Mistake


def test_a_day_that_is_wished_is_the_day() -> None:
    assert today.calendar({"HUB_TODAY": "2026-11-02"})("Europe/London").isoformat() == "2026-11-02"


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "1969-12-31", "2100-01-01", "soon"])
def test_a_day_on_which_nobody_builds_is_none(day: str) -> None:
    with pytest.raises(Mistake, match="HUB_TODAY"):
        today.calendar({"HUB_TODAY": day})


@pytest.mark.parametrize("seconds", ["253402300799", "-62135596800", "-1", "9" * 30, "soon"])
def test_a_moment_in_which_nobody_builds_is_none(seconds: str) -> None:
    with pytest.raises(Mistake, match="SOURCE_DATE_EPOCH"):
        today.calendar({"SOURCE_DATE_EPOCH": seconds})
