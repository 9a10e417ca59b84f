"""Printers: what a press asks of a file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

__all__ = ["GENERIC", "IN_HOUSE", "STANDARDS", "X1A", "X4", "Printer", "known"]

FILE = resources.files("contact_hub.paper") / "printers.toml"
X1A, X4 = "PDF/X-1a", "PDF/X-4"
STANDARDS = (X1A, X4)
"""ISO 15930-4 (2003) and ISO 15930-7."""
GENERIC = "generic-3mm"


@dataclass(frozen=True, slots=True)
class Printer:
    """Lengths in mm; `inks` is the most ink on one spot, in per cent of one ink."""

    about: str
    bleed: float
    safe: float
    marks: bool
    standard: str
    condition: str
    inks: int
    outlined: bool


@cache
def known() -> dict[str, Printer]:
    """The presets by their names."""
    written = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {name: Printer(**facts) for name, facts in written.items()}


IN_HOUSE = Printer("The office's own", 0.0, 0.0, False, X1A, "FOGRA39", 300, False)  # noqa: FBT003 - as in the file
"""For what is never cut."""
