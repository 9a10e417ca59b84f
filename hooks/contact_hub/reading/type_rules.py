"""Whether everybody can read the words on a page: large enough, plain to see, clear of the cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from contact_hub.reading import dots
from contact_hub.reading.box import MM, Box
from contact_hub.reading.dots import Patch
from contact_hub.reading.faults import Fault, Rule
from contact_hub.reading.paper import PIXEL, Page
from contact_hub.reading.type_lines import Line

__all__ = ["faults"]

SMALLEST = 5.5
"""Points."""
SMALLEST_REVERSED = 6.0
"""Light type on a dark ground fills in."""
LEAST_CONTRAST = 3.0
_HAIR = 0.05
"""Points and millimetres that nobody sees."""
_TOO_NEAR = 0.6
"""How much of what is around a line must be too near to its tone; an underline is half of it."""
_OFF, _DEEP = 4, 2
"""Dots: how far around a line its ground is looked at."""
_GONE = 0.3
"""How much of a line's height may be missing at an end or edge; half a letter is more."""
_CAPITAL = 0.7
"""A capital's height, of the size of its type."""
_SLACK = 3
"""Pixels: what drawing and font differ by."""
_ON_TOP = 0.3
"""How much of a letter another one covers where two are printed over each other."""


class Seen(NamedTuple):
    """A line, the dots there and around it, its ground's tone, and whether the two are too near."""

    line: Line
    patch: Patch
    ground: int
    pale: bool


def faults(page: Page, safe_mm: float) -> Iterator[Fault]:
    """Every rule's fault once a page, with the first line that has it."""
    cut = [line for line in page.lines if not page.trim.holds(line.box)]
    yield from told(page, "overflow", cut, "runs over the edge that is cut.")
    whole = [line for line in page.lines if page.trim.holds(line.box)]
    near = [line for line in whole if room(page, line) < safe_mm - _HAIR]
    if near:
        nearest = min(room(page, line) for line in near)
        what = f"stands {nearest:.1f} mm from the edge; {safe_mm:g} mm must stay free of words."
        yield from told(page, "safe area", near, what)
    lines = [seen(page, line) for line in whole]
    yield from of_size(page, lines)
    pale = [each.line for each in lines if each.pale]
    what = f"hardly stands out from its ground; the contrast must be {LEAST_CONTRAST:g} to 1."
    yield from told(page, "contrast", pale, what)
    hidden = [each.line for each in lines if not each.pale and is_hidden(each)]
    yield from told(page, "hidden text", hidden, "is covered or cut off, in part or wholly.")
    for one, other in on_top(page.lines):
        what = f"On page {page.number}, `{one}` and `{other}` are printed over each other."
        yield Fault("text over text", what, one)


def told(page: Page, rule: Rule, lines: Sequence[Line], what: str) -> Iterator[Fault]:
    """One fault, however many lines have it."""
    if lines:
        more = f" (and {len(lines) - 1} more)" if len(lines) > 1 else ""
        words = lines[0].words
        yield Fault(rule, f"On page {page.number}, `{words}`{more} {what}", words)


def room(page: Page, line: Line) -> float:
    """From the cut to the line's nearest letter."""
    return page.trim.room_around(line.box)


def of_size(page: Page, lines: Sequence[Seen]) -> Iterator[Fault]:
    """Type too small for the eye, or for the ink that runs into it."""
    small = [each.line for each in lines if each.line.size < SMALLEST - _HAIR]
    if small:
        size = min(line.size for line in small)
        what = f"is set in {size:.1f} pt; nothing smaller than {SMALLEST:g} pt can be read."
        yield from told(page, "small type", small, what)
    light = [
        each.line
        for each in lines
        if each.line.size < SMALLEST_REVERSED - _HAIR
        and each.line not in small
        and (each.line.tone or 0) > each.ground
    ]
    what = f"is light on dark and smaller than {SMALLEST_REVERSED:g} pt; ink fills its letters."
    yield from told(page, "small type", light, what)


def seen(page: Page, line: Line) -> Seen:
    """What is around a line, two dots off its letters, is what it stands on."""
    patch = page.patch(line.box.grown(_OFF * PIXEL))
    ring = patch.ring(_DEEP)
    ground = max(set(ring), key=ring.count)
    if line.tone is None:
        return Seen(line, patch, ground, pale=False)
    near = ring.translate(dots.too_near(round(line.tone), LEAST_CONTRAST)).count(1)
    return Seen(line, patch, ground, pale=near > _TOO_NEAR * len(ring))


def is_hidden(each: Seen) -> bool:
    """A letter has no ink, or the line's ink does not reach to its edges."""
    line = each.line
    if line.tone is None:
        return False
    marks = each.patch.marks(dots.inked(round(line.tone), each.ground), _OFF)
    columns = marks.columns()[_OFF:-_OFF]
    if 1 not in columns:
        return True
    above, below = marks.dots.index(1) // marks.width, marks.dots.rindex(1) // marks.width
    gaps = columns.index(1), len(columns) - columns.rindex(1), above, marks.height - below
    capital = line.size * MM * _CAPITAL / PIXEL
    return max(gaps) > max(_GONE * min(marks.height, capital), _SLACK) or has_gap(line, columns)


def has_gap(line: Line, columns: bytes) -> bool:
    """Where a letter should be, or a pixel beside, there is no ink from top to bottom."""
    begin = int(line.box.left / PIXEL)
    places = (
        (max(0, int(box.left / PIXEL) - begin - 1), int(box.right / PIXEL) - begin + 2)
        for _, box in line.letters
    )
    return any(not columns[first:last].strip(b"\0") for first, last in places)


def on_top(lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """Words that are printed over other words."""
    ordered = sorted(lines, key=lambda line: line.box.bottom)
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if other.box.bottom >= one.box.top:
                break
            if one.box.shared(other.box).area() and cover(one, other):
                yield one.words, other.words


def cover(one: Line, other: Line) -> bool:
    """A letter of one lies on a letter of the other; accents may lie where they belong."""
    where = one.box.shared(other.box)
    mine, others = (letters_in(line, where) for line in (one, other))
    return any(a.shared(b).area() > _ON_TOP * min(a.area(), b.area()) for a in mine for b in others)


def letters_in(line: Line, where: Box) -> list[Box]:
    """The boxes of those letters that reach into this place."""
    return [
        letter.box
        for letter in line.letters
        if letter.char.isalnum() and letter.box.shared(where).area()
    ]
