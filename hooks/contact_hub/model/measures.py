"""Lengths on paper, and ink."""

from __future__ import annotations

import re

from contact_hub.mistakes import Mistake, did_you_mean, listed
from contact_hub.paper import printers, sheets

__all__ = ["inks", "length", "nudge", "printer", "sheet"]

MOST_MM = 25.0
MM_AN_INCH = 25.4
MOST_NUDGE_MM = 10.0
INKS = range(200, 401)
UNITS = {"mm": 1.0, "cm": 10.0, "in": MM_AN_INCH, "inch": MM_AN_INCH, '"': MM_AN_INCH}


def length(value: str) -> float:
    """`3 mm`, `1/8 in`, `0.125 in`; without a unit millimetres."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)(?:/(\d+))?\s*(mm|cm|in|inch|\")?", value.strip())
    if not found or found[2] == "0":
        raise Mistake(f"`{value}` is not a length.", "Write it like `3 mm` or `1/8 in`.")
    measured = round(float(found[1]) / float(found[2] or 1) * UNITS[found[3] or "mm"], 4)
    if measured > MOST_MM:
        raise Mistake(f"`{value}` is more than {MOST_MM:g} mm.", "Write it like `3 mm`.")
    return measured


def nudge(value: str) -> tuple[float, float]:
    """`0.5 -0.3`: millimetres to the right, and down."""
    parts = value.replace("mm", " ").replace(",", " ").split()
    numbers = [part for part in parts if re.fullmatch(r"[+-]?\d+(\.\d+)?", part)]
    if len(parts) != 2 or len(numbers) != len(parts):  # noqa: PLR2004 - right and down
        what = f"`{value}` is not two lengths."
        raise Mistake(what, "Write millimetres to the right and down, like `0.5 -0.3`.")
    right, down = (float(number) for number in numbers)
    if max(abs(right), abs(down)) > MOST_NUDGE_MM:
        what = f"`{value}` is more than {MOST_NUDGE_MM:g} mm: cards would miss their places."
        raise Mistake(what, "Look whether the right sheet is chosen, and lies in the printer well.")
    return right, down


def inks(value: str) -> int:
    """`300 %`: the most ink on one spot, of four hundred."""
    found = re.fullmatch(r"(\d{3})\s*%?", value.strip())
    if not found or int(found[1]) not in INKS:
        what = f"`{value}` is not the most ink that a paper takes."
        raise Mistake(what, "Write per cent from 200 to 400, like `300 %`.")
    return int(found[1])


def sheet(value: str) -> str:
    """The whole name of a sheet, of which the beginning may be written: `avery-c32011`."""
    found = sheets.named(value.casefold().replace(" ", "-"))
    if found is None:
        wanted = value.casefold().replace(" ", "-")
        alike = [name for name in sheets.known() if name.startswith(f"{wanted}-")]
        every = "docs/maintaining/office-printing.md lists them all."
        near = did_you_mean(wanted, sheets.names(), every)
        fix = f"Write {listed(alike)}." if alike else near
        raise Mistake(f"`{value}` is no sheet that is known here.", fix)
    return found.name


def printer(value: str) -> str:
    """The name of a preset."""
    if value not in printers.known():
        fix = did_you_mean(value, printers.known(), f"Write `{printers.GENERIC}`.")
        raise Mistake(f"`{value}` is no preset that is known here.", fix)
    return value
