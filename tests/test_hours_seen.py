"""Opening hours read back from a text."""

from __future__ import annotations

import pytest

from contact_hub.stale import hours_seen


@pytest.mark.parametrize("hours", ["by appointment", "9:00-17:00 now and then"])
def test_hours_that_nobody_can_read_are_not_shown_by_a_line_that_nobody_can_read(
    hours: str,
) -> None:
    assert not hours_seen.is_shown("The boat left at 9:45, or so", hours)
