"""Whether words can be seen: their colour on their ground, and their size."""

from __future__ import annotations

import re
from dataclasses import dataclass

from contact_hub.reading.documents.told import Way

__all__ = ["Look", "are_alike", "way_of"]

_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})")
_NEAR = 24
"""Of 255: less in each of the three, and nobody sees the difference."""
_SMALLEST = 1.0


@dataclass(frozen=True, slots=True)
class Look:
    """What is said of words; what is not said is None."""

    hidden: bool | None = None
    struck: bool | None = None
    ink: str | None = None
    """Six digits, or `auto` for whatever can be seen."""
    ground: str | None = None
    points: float | None = None

    def over(self, other: Look) -> Look:
        """What this does not say, the other does."""
        return Look(
            other.hidden if self.hidden is None else self.hidden,
            other.struck if self.struck is None else self.struck,
            other.ink if self.ink is None else self.ink,
            other.ground if self.ground is None else self.ground,
            other.points if self.points is None else self.points,
        )


def way_of(look: Look, ground: str | None) -> Way:
    """What is hidden is left over. What nobody sees, though a copy has it, is behind."""
    if look.hidden:
        return Way.REMAINS
    beneath = ground if look.ground in {None, "auto"} else look.ground
    tiny = look.points is not None and look.points <= _SMALLEST
    pale = look.ink is not None and beneath is not None and are_alike(look.ink, beneath)
    return Way.BEHIND if tiny or pale or look.struck else Way.SHOWN


def are_alike(ink: str, ground: str) -> bool:
    """Two colours between which no eye tells; of `auto` and other words nobody knows."""
    one, other = _COLOUR.fullmatch(ink), _COLOUR.fullmatch(ground)
    if one is None or other is None:
        return False
    pairs = zip(_parts(one[1]), _parts(other[1]), strict=True)
    return all(abs(a - b) <= _NEAR for a, b in pairs)


def _parts(colour: str) -> tuple[int, int, int]:
    """Of eight digits the first two say how much shines through."""
    six = colour[-6:]
    return int(six[:2], 16), int(six[2:4], 16), int(six[4:], 16)
