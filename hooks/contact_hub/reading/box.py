"""Rectangles on a page, in millimetres."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["MM", "Box"]

MM = 25.4 / 72
"""A point in millimetres."""
_NEAR = 0.05  # mm: a twentieth of what a guillotine can cut


class Box(NamedTuple):
    """From the lower left corner of the sheet, upwards."""

    left: float
    bottom: float
    right: float
    top: float

    def size(self) -> tuple[float, float]:
        """Width and height."""
        return self.right - self.left, self.top - self.bottom

    def area(self) -> float:
        """In square millimetres; none where it is turned inside out."""
        return max(self.right - self.left, 0) * max(self.top - self.bottom, 0)

    def grown(self, by: float) -> Box:
        """The same with a margin around it; a negative one makes it smaller."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def is_near(self, other: Box) -> bool:
        """No edge is farther off than a guillotine could tell."""
        return all(abs(one - two) <= _NEAR for one, two in zip(self, other, strict=True))

    def holds(self, other: Box) -> bool:
        """The other lies inside."""
        return self.room_around(other) >= -_NEAR

    def room_around(self, other: Box) -> float:
        """How far the other's nearest edge is from the edge within which it lies."""
        across = min(other.left - self.left, self.right - other.right)
        return min(across, other.bottom - self.bottom, self.top - other.top)

    def shared(self, other: Box) -> Box:
        """What both cover; inside out where that is nothing."""
        left, bottom = max(self.left, other.left), max(self.bottom, other.bottom)
        return Box(left, bottom, min(self.right, other.right), min(self.top, other.top))
