"""Rules about what closes, on the last day and on the days around it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.test_checks import GOOD, TODAY, told

WARN = timedelta(days=30)
A_DAY = timedelta(days=1)
YORK = """  york:
    name: York
    address: {street: 7 Sample Row, locality: York, postal_code: YO1 7ZZ}
    phone: 0113 496 0160
    hours: Mon-Fri 9:00-17:30
    out_of_hours: leeds
    successor: leeds
    closed: CLOSED

people:
  ada-stone: {name: Ada Stone, office: york, public: yes, card: no}
"""


@pytest.mark.parametrize(
    ("closed", "said"),
    [
        (TODAY - A_DAY, "`york` closed on"),
        (TODAY, "`york` closes on"),
        (TODAY + WARN, "`york` closes on"),
        (TODAY + WARN + A_DAY, ""),
    ],
)
def test_on_its_last_day_an_office_still_closes_and_thirty_days_before_that_is_told(
    closed: date, said: str, tmp_path: Path
) -> None:
    text = GOOD + YORK.replace("CLOSED", closed.isoformat())
    found = [each.what for each in told(tmp_path, text) if "`york` close" in each.what]
    assert [what[: len(said)] for what in found] == ([said] if said else [])
