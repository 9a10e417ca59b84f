"""Rules about the designs of the business card."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.checks.case import Case
from contact_hub.folders import Folders
from contact_hub.mistakes import did_you_mean, together
from contact_hub.problems import Problem

__all__ = ["a_design_is_there"]

SHARED = "card"
"""What all designs share lies among them."""


def a_design_is_there(case: Case) -> Iterator[Problem]:
    """A card's design is a file in `overrides/stationery/cards/`."""
    folder = Folders(case.root).stationery / "cards"
    known = sorted(path.stem for path in folder.glob("*.typ") if path.stem != SHARED)
    design = case.contacts.stationery.business_cards.design
    if known and design not in known:
        what = f"There is no design `{design}` in `overrides/stationery/cards/`."
        there = f"There are {together(known)}." if known[1:] else f"There is {together(known)}."
        fix = f"{did_you_mean(design, known, f'Add `{design}.typ` there.')} {there}"
        yield case.source.problem(("stationery", "business_cards", "design"), what, fix)
