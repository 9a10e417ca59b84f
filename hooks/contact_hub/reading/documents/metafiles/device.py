"""What a drawing of Windows is drawn on: its state, and all that was drawn, as type and as SVG."""

from __future__ import annotations

import base64
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from PIL import Image

from contact_hub.reading.documents.document import Unreadable
from contact_hub.reading.documents.metafiles import bitmaps
from contact_hub.reading.documents.metafiles.fonts import Font
from contact_hub.reading.documents.metafiles.pieces import Piece
from contact_hub.reading.documents.metafiles.records import TOO_MUCH

__all__ = ["NOTHING", "SAME", "Device", "Matrix", "Point", "State", "times"]

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]
SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
NOTHING = "none"
"""The ink of what is not drawn."""
_TO_RIGHT, _TO_CENTRE, _FROM_BASE, _FROM_BELOW, _MOVES = 2, 6, 24, 8, 1
_ASCENT, _DESCENT = 0.8, 0.2
_FARTHEST = 1e7
_BEGUN = re.compile(r"M([^LC]+)(?=[LC])")
_MOST_LETTERS, _MOST_POINTS, _MOST_SAVED = 500_000, 300_000, 1000


@dataclass(frozen=True, slots=True)
class State:
    """What is saved and restored."""

    world: Matrix = SAME
    window: tuple[float, float, float, float] = (0, 0, 1, 1)
    """From where, and how wide and high."""
    viewport: tuple[float, float, float, float] = (0, 0, 0, 0)
    is_up: bool = False
    """Whether y grows to the top."""
    font: Font = field(default_factory=Font)
    align: int = 0
    pen: str = "#000000"
    pen_width: float = 0.0
    brush: str = "#ffffff"
    rule: str = "evenodd"
    at: Point = (0.0, 0.0)

    def scale(self) -> Point:
        """Of the window in the viewport, or of what is only turned over."""
        wide, high = (
            (port or abs(window) or 1.0) / (window or 1.0)
            for port, window in zip(self.viewport[2:], self.window[2:], strict=True)
        )
        return wide, -high if self.is_up else high

    def placed(self, point: Point) -> Point:
        """On paper."""
        x, y = moved(self.world, point)
        wide, high = self.scale()
        left = (x - self.window[0]) * wide + self.viewport[0]
        upper = (y - self.window[1]) * high + self.viewport[1]
        return max(-_FARTHEST, min(left, _FARTHEST)), max(-_FARTHEST, min(upper, _FARTHEST))


@dataclass(slots=True)
class Device:
    """Grows record by record; raises Unreadable where it is too much."""

    state: State = field(default_factory=State)
    saved: list[State] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    drawn: list[str] = field(default_factory=list)
    """Elements of SVG."""
    pictures: list[Image.Image] = field(default_factory=list)
    path: list[str] | None = None
    edges: list[Point] = field(default_factory=list)
    letters: int = 0
    points: int = 0
    dots: int = 0
    is_slanted: bool = False
    """Whether any line is neither level nor upright."""
    fineness: float = 0.0
    """Dots of its pictures in one unit of paper."""

    def set(self, **new: object) -> None:
        """What holds from now on."""
        self.state = replace(self.state, **new)  # type: ignore[arg-type]

    def save(self) -> None:
        """For later."""
        if len(self.saved) < _MOST_SAVED:
            self.saved.append(self.state)

    def restore(self, number: int) -> None:
        """The last ones are below 0, the first is 1."""
        at = len(self.saved) + number if number < 0 else number - 1
        if 0 <= at < len(self.saved):
            self.state = self.saved[at]
            del self.saved[at:]

    def say(self, text: str, at: Point, advances: Sequence[float] = ()) -> None:
        """Text whose letters are so wide, if anybody says so; it may go on where others ended."""
        state, font = self.state, self.state.font
        self.letters += len(text)
        if self.letters > _MOST_LETTERS:
            raise Unreadable(TOO_MUCH)
        told = float(sum(advances))
        wide = told if told and len(text) > 1 else max(told, font.width(text))
        start = state.at if state.align & _MOVES else at
        if state.align & _MOVES:
            self.set(at=(start[0] + wide, start[1]))
        shown = font.shown(text)
        if shown.strip():
            self.pieces.append(self._piece(shown, state.placed(start), wide))

    def _piece(self, text: str, at: Point, wide: float) -> Piece:
        state = self.state
        across, down = state.scale()
        turned = math.degrees(math.atan2(state.world[1], state.world[0]))
        slope = round(turned - state.font.slope) % 360
        long = wide * abs(across) * math.hypot(state.world[0], state.world[1])
        size = state.font.height * abs(down) * math.hypot(state.world[2], state.world[3])
        back = {_TO_RIGHT: long, _TO_CENTRE: long / 2}.get(state.align & _TO_CENTRE, 0.0)
        lower = {_FROM_BASE: 0.0, _FROM_BELOW: -_DESCENT}.get(state.align & _FROM_BASE, _ASCENT)
        angle, by = math.radians(slope), lower * size
        left = at[0] - back * math.cos(angle) - by * math.sin(angle)
        base = at[1] - back * math.sin(angle) + by * math.cos(angle)
        return Piece(text, left, base, long, size, slope)

    def line(self, points: Iterable[Point], *, closed: bool = False, curved: bool = False) -> str:
        """A path of SVG through these points; every three of a curve are one step."""
        placed = [self.state.placed(point) for point in points]
        self.points += len(placed)
        if self.points > _MOST_POINTS:
            raise Unreadable(TOO_MUCH)
        self.edges += placed
        self.is_slanted |= curved or any(x != u and y != v for (x, y), (u, v) in pairwise(placed))
        said = [f"{x:.2f} {y:.2f}" for x, y in placed]
        step = 3 if curved else 1
        rest = said[1 : 1 + (len(said) - 1) // step * step]
        how = "C" if curved else "L"
        return f"M{said[0]}{how} {' '.join(rest)}{'Z' * closed}" if rest else ""

    def draw(self, path: str, *, filled: bool = True, stroked: bool = True) -> None:
        """Now, or with the path that was begun: what begins where that has come to goes on."""
        if self.path is not None:
            begun = _BEGUN.match(path)
            goes_on = begun and self.path and self.path[-1].endswith(f" {begun[1]}")
            self.path.append(path[begun.end() :] if begun and goes_on else path)
            return
        state = self.state
        fill, ink = state.brush if filled else NOTHING, state.pen if stroked else NOTHING
        if path and {fill, ink} != {NOTHING}:
            wide = state.pen_width * abs(state.scale()[0])
            width = f'stroke-width="{wide:.2f}" ' if wide else ""
            self.drawn.append(
                f'<path d="{path}" fill="{fill}" fill-rule="{state.rule}" {width}stroke="{ink}"/>'
            )

    def show(self, picture: Image.Image, corners: Sequence[Point], blend: str = "normal") -> None:
        """In the box between two corners, mixed with what lies there."""
        self.dots += picture.width * picture.height
        if self.dots > bitmaps.MOST_DOTS:
            raise Unreadable(TOO_MUCH)
        (left, upper), (right, lower) = (self.state.placed(corner) for corner in corners)
        self.edges += ((left, upper), (right, lower))
        self.pictures.append(picture)
        self.fineness = max(self.fineness, picture.width / max(abs(right - left), 1e-3))
        data = base64.b64encode(bitmaps.written(picture)).decode("ascii")
        self.drawn.append(
            f'<image x="{min(left, right):.2f}" y="{min(upper, lower):.2f}" '
            f'width="{abs(right - left):.2f}" height="{abs(lower - upper):.2f}" '
            f'preserveAspectRatio="none" style="mix-blend-mode:{blend}" '
            f'xlink:href="data:image;base64,{data}"/>'
        )


def moved(matrix: Matrix, point: Point) -> Point:
    """Where it comes to lie."""
    x, y = point
    return x * matrix[0] + y * matrix[2] + matrix[4], x * matrix[1] + y * matrix[3] + matrix[5]


def times(one: Matrix, two: Matrix) -> Matrix:
    """First the one, then the other."""
    a, b, c, d, e, f = one
    left, upper = moved(two, (e, f))
    return (
        *(a * two[0] + b * two[2], a * two[1] + b * two[3]),
        *(c * two[0] + d * two[2], c * two[1] + d * two[3]),
        *(left, upper),
    )
