"""Pieces of an organisation whose language runs from right to left stay on their paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.press import office

from contact_hub import surfaces
from contact_hub.lacking import evidence
from contact_hub.pieces import signs, wallet
from contact_hub.press import printing

LINES = ("hours: Mon-Fri 9:00-17:00", "holidays: GB-ENG")


@pytest.mark.parametrize("language", ["ar", "he"])
def test_door_sign_and_wallet_list_are_drawn_on_the_page(tmp_path: Path, language: str) -> None:
    room = office.room(office.written(tmp_path, *LINES, language=language))
    wanted = {each.path: each for each in surfaces.surfaces(room.hub)}
    jobs = [*signs.door_signs(room), *wallet.wallet_list(room)]
    assert len(jobs) > 1
    for job in jobs:
        pdf, *_ = printing.printed(job.job)
        found = evidence.read(pdf, wanted[job.paths[0]])
        assert [each.fact.value if each.fact else each.what for each in found] == []
