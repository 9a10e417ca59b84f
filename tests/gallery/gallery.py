"""Every design of the business card, in every size and script, as pictures for the docs.

`make gallery` runs it, whenever a design is new, changed or gone.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO

from PIL import Image
from tests.gallery.scripts import REPOSITORY, SCRIPTS, hub

from contact_hub.paper import formats
from contact_hub.pieces import Room, cards
from contact_hub.press import printing
from contact_hub.press.printing import Job
from contact_hub.press.wishes import Preview
from contact_hub.workers import Workers

__all__ = ["PICTURES", "Sheet", "designs", "sheets"]

STATIONERY = REPOSITORY / "overrides" / "stationery"
PICTURES = REPOSITORY / "docs" / "assets" / "gallery"
ORIENTATIONS = ("landscape", "portrait")
SHARED = "card"
"""The file beside the designs that all of them build on."""

GROUND = (226, 230, 232)
QUALITY = 48
PIXELS_A_MM = 3.3
GAP = 14
ACROSS = {"landscape": 2, "portrait": 3}
"""Cards, each front and back, in a row."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One picture: a design in one size, for everybody."""

    design: str
    size: str
    orientation: str

    @property
    def name(self) -> str:
        """Of its file."""
        return f"{self.design}-{self.size}-{self.orientation}.avif"

    @property
    def pixels(self) -> tuple[int, int]:
        """Of one card."""
        wide, high = (round(length * PIXELS_A_MM) for length in formats.CARDS[self.size])
        return (high, wide) if self.orientation == "portrait" else (wide, high)

    def jobs(self) -> Iterator[Job]:
        """A card in each script."""
        for script in SCRIPTS:
            room = Room(
                hub(script, design=self.design, size=self.size, orientation=self.orientation),
                STATIONERY,
                REPOSITORY,
            )
            job = cards.card(room, room.hub.people["somebody"]).job
            wide, _ = self.pixels
            yield replace(job, wishes=(Preview(0, wide), Preview(1, wide)))

    def drawn(self, jobs: list[Job]) -> bytes:
        """Fronts and backs beside each other, on a table."""
        wide, high = self.pixels
        across = 2 * ACROSS[self.orientation]
        rows = -(-2 * len(jobs) // across)
        size = (across * (wide + GAP) + GAP, rows * (high + GAP) + GAP)
        table = Image.new("RGB", size, GROUND)
        for number, side in enumerate(side for job in jobs for side in printing.printed(job)):
            row, column = divmod(number, across)
            nearer = (column % 2) * GAP // 2  # two sides of one card
            place = (GAP + column * (wide + GAP) - nearer, GAP + row * (high + GAP))
            table.paste(Image.open(BytesIO(side)), place)
        out = BytesIO()
        table.save(out, "AVIF", quality=QUALITY, speed=4, subsampling="4:4:4")
        return out.getvalue()


def designs() -> tuple[str, ...]:
    """By their names."""
    found = sorted(path.stem for path in (STATIONERY / "cards").glob("*.typ"))
    return tuple(name for name in found if name != SHARED)


def sheets(wanted: tuple[str, ...]) -> Iterator[Sheet]:
    """All pictures of these designs."""
    for design in wanted:
        for orientation in ORIENTATIONS:
            yield from (Sheet(design, size, orientation) for size in formats.CARDS)


def main() -> None:
    """Of the designs that are named, or of all."""
    wanted = tuple(sys.argv[1:]) or designs()
    PICTURES.mkdir(parents=True, exist_ok=True)
    with Workers() as workers:
        workers.expect(len(wanted), 60)
        begun = [
            (sheet, workers.begin(sheet.drawn, list(sheet.jobs()))) for sheet in sheets(wanted)
        ]
        for sheet, drawn in begun:
            (PICTURES / sheet.name).write_bytes(drawn.result())
    current = {sheet.name for sheet in sheets(designs())}
    for path in PICTURES.glob("*.avif"):
        if path.name not in current:
            path.unlink()
    whole = sum(path.stat().st_size for path in PICTURES.glob("*.avif"))
    print(f"{len(current)} pictures, {whole / 1000:.0f} kB")  # noqa: T201 - it speaks to whoever ran it


if __name__ == "__main__":
    main()
