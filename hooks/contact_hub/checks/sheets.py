"""Rules about office sheets of cards."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.checks.case import Case
from contact_hub.paper.sheets import Sheet
from contact_hub.problems import Problem

__all__ = ["a_nudge_keeps_the_cards_on_the_paper", "a_sheets_cards_lie_as_ours_do"]

CARDS = ("stationery", "business_cards")


def a_sheets_cards_lie_as_ours_do(case: Case) -> Iterator[Problem]:
    """A sheet of cards that stand is for cards that stand, and one of cards that lie for others."""
    wishes = case.contacts.stationery.business_cards
    if wishes.laid is None:
        return
    wide, high = wishes.laid.sheet.side
    needed = "portrait" if high > wide else "landscape"
    if needed != wishes.orientation:
        stand, ours = ("stand", "lie") if needed == "portrait" else ("lie", "stand")
        what = f"The cards of {wishes.laid.sheet.made_by} {stand}, and ours {ours}."
        fix = f"Write `orientation: {needed}`, or choose another sheet."
        yield case.source.problem((*CARDS, "sheet"), what, fix)


def a_nudge_keeps_the_cards_on_the_paper(case: Case) -> Iterator[Problem]:
    """However far the cards of a sheet are moved, all of each is on the paper."""
    wishes = case.contacts.stationery.business_cards
    laid = wishes.laid
    if laid is None:
        return
    field = "nudge_back" if wishes.nudge_back else "nudge"
    sides = [("nudge", laid.nudge, room(laid.sheet))]
    if not laid.sheet.folded:
        sides.append((field, laid.nudge_back, room(laid.sheet, back=True)))
    told = {
        name: f"`{right:g} {down:g}` moves cards of {laid.sheet.made_by} off the paper."
        for name, (right, down), (left, after, above, below) in sides
        if not (-left <= right <= after and -above <= down <= below)
    }
    for name, what in told.items():
        fix = "Print `cards/sheet-test-page.pdf` without it, and read its scales again."
        yield case.source.problem((*CARDS, name), what, fix)


def room(sheet: Sheet, *, back: bool = False) -> tuple[float, float, float, float]:
    """How far there is paper to the left and the right of all cards, above and below, in mm."""
    left, above = sheet.first
    last_left, last_above = sheet.corner(*sheet.places[-1])
    (width, height), (wide, high) = sheet.size, sheet.card
    after, below = width - last_left - wide, height - last_above - high
    return (after, left, above, below) if back else (left, after, above, below)
