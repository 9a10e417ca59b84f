"""Rules about who prints, and what they ask for."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.checks.case import Case
from contact_hub.mistakes import did_you_mean
from contact_hub.paper import printers
from contact_hub.paper.conditions import CONDITIONS
from contact_hub.problems import Problem

__all__ = ["a_colour_profile_is_at_hand", "a_printer_is_known"]

PRINTED = ("business_cards", "letterhead", "compliment_slip", "envelope")
LISTED = "All presets are in docs/maintaining/printers.md."


def a_printer_is_known(case: Case) -> Iterator[Problem]:
    """A printer is a preset, or one of your own under `printers`."""
    stationery = case.contacts.stationery
    known = {**printers.known(), **stationery.printers}
    for piece in PRINTED:
        name = getattr(stationery, piece).printer
        if name not in known:
            what = f"Nothing is known of a printer `{name}`."
            fix = did_you_mean(name, known, f"{LISTED} Yours go under `printers:`.")
            yield case.source.problem(("stationery", piece, "printer"), what, fix)


def a_colour_profile_is_at_hand(case: Case) -> Iterator[Problem]:
    """A PDF/X-4 carries a colour profile, and we have one for its paper and press."""
    for name, own in case.contacts.stationery.printers.items():
        printer = own.as_printer()
        if printer.standard == printers.X4 and not CONDITIONS[printer.condition].profile:
            at_hand = [each for each, condition in CONDITIONS.items() if condition.profile]
            what = f"A PDF/X-4 for `{printer.condition}` cannot be made: its profile is not free."
            fix = f"Write `standard: PDF/X-1a`, which needs none; or one of {told(at_hand)}."
            field = "condition" if own.condition else "standard"
            yield case.source.problem(("stationery", "printers", name, field), what, fix)


def told(names: list[str]) -> str:
    """`A`, `B` and `C`, in back-quotes."""
    *first, last = (f"`{name}`" for name in names)
    return f"{', '.join(first)} and {last}"
