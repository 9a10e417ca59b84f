"""Office sheets of business cards: where each card stands on the paper."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from contact_hub.paper.formats import PAPERS
from contact_hub.paper.printers import IN_HOUSE

__all__ = ["PRINTER", "Laid", "Sheet", "everybody", "known", "named", "names"]

FILE = resources.files("contact_hub.paper") / "sheets.toml"
MOST_BLEED_MM = 3.0
"""How far the ink of a card is drawn over its edge; on the sheet, no farther than its neighbour."""
PRINTER = replace(IN_HOUSE, bleed=MOST_BLEED_MM, safe=3.0)
"""The office's own, for cards; ready cut ones are never cut quite where they should be."""
MOST_SHEETS = 5
Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of ready cut or perforated cards; all lengths in mm, from the top left corner.

    A folded card carries its back beside its front, on one side of the sheet.
    """

    name: str
    made_by: str
    paper: str
    card: Pair
    columns: int
    rows: int
    first: Pair
    step: Pair
    folded: bool = False

    @property
    def size(self) -> Pair:
        """Width and height of the paper."""
        return PAPERS[self.paper]

    @property
    def side(self) -> Pair:
        """Width and height of one side of a card: half of a folded one."""
        wide, high = self.card
        return (wide / 2 if self.folded else wide), high

    @property
    def places(self) -> tuple[tuple[int, int], ...]:
        """Column and row of each card, row by row."""
        return tuple((column, row) for row in range(self.rows) for column in range(self.columns))

    def corner(self, column: int, row: int) -> Pair:
        """A card's left and top edge."""
        (left, top), (across, down) = self.first, self.step
        return left + column * across, top + row * down

    def bleed_mm(self, column: int, row: int) -> tuple[float, float, float, float]:
        """How far ink may reach over a card's left, top, right and bottom edge: half of a gap."""
        across, down = (
            min(MOST_BLEED_MM, max(0.0, (step - size) / 2))
            for step, size in zip(self.step, self.card, strict=True)
        )
        left = MOST_BLEED_MM if column == 0 else across
        right = MOST_BLEED_MM if column == self.columns - 1 else across
        top = MOST_BLEED_MM if row == 0 else down
        bottom = MOST_BLEED_MM if row == self.rows - 1 else down
        return left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Laid:
    """How cards lie on a sheet in one printer: fronts and backs moved right and down, in mm.

    Backs are mirrored from left to right, as a printer turns the paper over its long edge.
    """

    sheet: Sheet
    nudge: Pair = (0.0, 0.0)
    nudge_back: Pair = (0.0, 0.0)


def everybody(people: Sequence[str], sheet: Sheet) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Files with one card of each of these people: path on the site, and whose are on it.

    A file has a few sheets only, so that a change makes little anew.
    """
    most = MOST_SHEETS * len(sheet.places)
    for begin in range(0, len(people), most):
        number = f"-{begin // most + 1}" if begin else ""
        yield f"cards/everybody-sheets{number}.pdf", tuple(people[begin : begin + most])


@cache
def known() -> dict[str, Sheet]:
    """All sheets by their name: `avery-c32011-10`."""
    written = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {name: sheet(name, facts) for name, facts in written.items()}


def sheet(name: str, facts: dict[str, object]) -> Sheet:
    """One table of the file as a value."""
    pairs = {
        key: tuple(value) if isinstance(value, list) else value for key, value in facts.items()
    }
    return Sheet(name, **pairs)  # type: ignore[arg-type]  # sheets.toml is ours; tests read it all


def named(name: str) -> Sheet | None:
    """By its name, or by whole parts of its beginning where only one begins so: `avery-c32011`."""
    found = known().get(name)
    alike = [each for key, each in known().items() if key.startswith(f"{name}-")]
    return found or (alike[0] if len(alike) == 1 else None)


def names() -> tuple[str, ...]:
    """Whatever can be written for a sheet: `avery-c32011-10`, and `avery-c32011`."""
    shorter = (name.rpartition("-")[0] for name in known())
    return (*known(), *(name for name in shorter if named(name)))
