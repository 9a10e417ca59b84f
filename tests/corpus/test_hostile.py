"""Files made to do harm are refused, soon, and without taking the machine with them."""

from __future__ import annotations

import pytest
from tests.corpus.enduring import endured
from tests.corpus.hostile import HOSTILE

SECONDS, MEBIBYTES = 10, 500
GROUPS = 6


@pytest.mark.parametrize("group", range(GROUPS))
def test_hostile_files_do_no_harm(group: int) -> None:
    hostile = HOSTILE[group::GROUPS]
    was = endured(hostile)
    assert [each.name for each in hostile if each.name not in was.said] == []
    assert [each for each, seconds in was.seconds.items() if seconds > SECONDS] == []
    assert was.memory <= MEBIBYTES
    assert [each.name for each in hostile if each.refused and not was.said[each.name]] == []
