"""Where among groups of digits a telephone number begins and ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from contact_hub.reading.harvest import figures
from contact_hub.reading.harvest.dialled import Reading, read
from contact_hub.reading.harvest.labels import Label
from contact_hub.reading.harvest.runs import Group

__all__ = ["MOST_ENDING", "Number", "Row", "at_group", "is_ending", "may_begin"]

MOST_ENDING = 4
"""Digits that may stand after a stroke for the last ones of another number."""
_APART = re.compile(r"\)?(?:[ \-./·]{0,3}|[ \-./·]{0,2}\n)\(?\Z")
_TIED = ("_", "=", "#", "@", "&", "-", "/", ".", ",", ":", "*", "\\", "£", "$", "€")
_WORD = re.compile(r"[^\W\d_]{3}|[^\W\d_a-z][a-zß-ÿ]")
_MOST_DIGITS = 17
_WHOLE = 9
"""Digits with which a number may end at its line's end or before a stroke."""
_FEWEST_ALONE = 9
"""Digits of a number that nothing else tells, with its 0."""
_FEWEST_WITHOUT_TRUNK = 8
_AFTER = re.compile(r"[^\W\u00b2\u00b3\u00b9\u2070-\u209c_]")
"""A letter or digit; a raised one is a footnote's."""
_OF_FREE = ([3, 3, 3], [3, 2, 2, 2])
_OF_AN_AREA, _FEWEST_TIMES, _FEWEST_PAIRS = 2, 3, 6
_LEADING, _GROUPS_OF_SHORT, _GROUPS_WITHOUT_TRUNK = 3, 2, 3


@dataclass(frozen=True, slots=True)
class Row:
    """Groups of digits in their text, and the regions as in which they are read."""

    text: str
    groups: tuple[Group, ...]
    regions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """The groups from `first` up to `end` are this number."""

    first: int
    end: int
    reading: Reading


def at_group(row: Row, at: int, label: Label) -> Number | None:
    """The number that begins with this group: the longest that is one, up to its line's end."""
    best: Number | None = None
    digits = "+" if "+" in row.groups[at].apart else ""
    for end, group in enumerate(row.groups[at:], at + 1):
        if end - 1 > at and not _APART.match(group.apart):
            break
        whole = best is not None and len(digits) >= _WHOLE
        if whole and ("\n" in group.apart or is_ending(group)):
            break
        digits += group.digits
        if len(digits) > _MOST_DIGITS or _is_broken_twice(row, at, end):
            break
        reading = read(digits, row.regions)
        if reading and _is_meant(row, at, end, reading, label):
            better = best is None or reading.sure or not best.reading.sure
            best = Number(at, end, reading) if better else best
    return best


def is_ending(group: Group) -> bool:
    """It stands after a stroke, and has few digits."""
    return "/" in group.apart and len(group.digits) <= MOST_ENDING


def _is_broken_twice(row: Row, at: int, end: int) -> bool:
    return row.text.count("\n", row.groups[at].start, row.groups[end - 1].end) > 1


def may_begin(row: Row, at: int, label: Label, *, after: bool) -> bool:
    """It begins as numbers do; nothing before it belongs to it, unless it is `after` a number."""
    group = row.groups[at]
    if "+" in group.apart:
        return True
    if len(group.digits) == 1 and group.digits != "0" and not _leads(row, at):
        return False
    if label.says == "phone":
        return True
    if at and not after:
        return group.apart[-1:] in {" ", "\n", "("}
    before = row.text[: group.start - len(group.apart)][-1:]
    spaced = group.apart != group.apart.strip()
    tied = before.isalnum() or (before in _TIED and not _is_stressed(row, before))
    return at > 0 or spaced or not tied


def _is_stressed(row: Row, sign: str) -> bool:
    """`*0113 496 0100*`, `_0113 496 0100_`: as people set words off who have no letters for it."""
    return sign in "*_" and row.text[row.groups[-1].end :][:1] == sign


def _leads(row: Row, at: int) -> bool:
    """`1 207 946 0958`, `8 495 123 45 67`: a single digit before an area's code."""
    return at + 1 < len(row.groups) and len(row.groups[at + 1].digits) >= _LEADING


def _is_meant(row: Row, at: int, end: int, reading: Reading, label: Label) -> bool:
    """It is called a number, or written like one."""
    groups = row.groups[at:end]
    last = groups[-1].end
    if _AFTER.match(row.text, last) and not _WORD.match(row.text, last):
        return False
    if label.says == "other":
        return reading.abroad and reading.sure
    if figures.are_a_part_of_a_whole(groups):
        return False
    if label.says == "phone":
        digits = sum(len(group.digits) for group in groups)
        long = reading.sure or digits >= _WHOLE
        return len(groups) <= _GROUPS_OF_SHORT if reading.short else long
    alike = not reading.short and (reading.abroad or _is_written_like_one(groups, reading))
    timed = alike and (_are_times(row.groups) or _are_times(row.groups[at:]))
    return alike and not timed and not figures.are_figures(row.text, groups, reading)


def _is_written_like_one(groups: Sequence[Group], reading: Reading) -> bool:
    """In such groups, and with such signs between them, as people write numbers."""
    sizes = [len(group.digits) for group in groups]
    few = sum(sizes) < (_FEWEST_ALONE if reading.trunk else _FEWEST_WITHOUT_TRUNK)
    if reading.lacks_trunk or few or _are_sums(groups):
        return False
    if sizes[0] == 1 and groups[0].digits != "0":
        sizes = sizes[1:]
    if len(sizes) > 1 and sizes[0] >= _WHOLE:
        return False
    if sizes[0] == 1 and _is_grouped_after_its_nought(groups):
        return reading.sure
    alone = len(sizes) == 1 or set(sizes) == {1}
    if alone or not reading.trunk:
        grouped = len(sizes) >= _GROUPS_WITHOUT_TRUNK and min(sizes) > 1
        return reading.sure and (reading.trunk or grouped)
    bracketed = "(" in groups[0].apart
    begins = bracketed or sizes[0] > 1
    return reading.sure and begins and sizes[1:].count(1) <= 1 + bracketed


def _is_grouped_after_its_nought(groups: Sequence[Group]) -> bool:
    """`0 800 123 456` in France, `0 73 51 / 9 87 65-40` in old letters in Germany."""
    sizes = [len(group.digits) for group in groups]
    free = sizes[1:] in _OF_FREE
    parted = any({"/", "-"}.intersection(group.apart) for group in groups[2:])
    return groups[1].apart == " " and (free or (parted and sizes[1] == _OF_AN_AREA))


def _are_times(groups: Sequence[Group]) -> bool:
    """`0705 0720 0735`, `08 30 12 00 14 00`: a timetable, in which it only gets later."""
    sizes = {len(group.digits) for group in groups}
    pairs = len(groups) >= _FEWEST_PAIRS and sizes == {2} and len(groups) % 2 == 0
    if not pairs and not (len(groups) >= _FEWEST_TIMES and sizes == {4}):
        return False
    if any(group.apart.strip() not in {"", "-", "."} for group in groups):
        return False
    digits = "".join(group.digits for group in groups)
    times = [digits[at : at + 4] for at in range(0, len(digits), 4)]
    real = all(time[:2] < "24" and time[2:] < "60" for time in times)
    return real and times == sorted(set(times))


def _are_sums(groups: Sequence[Group]) -> bool:
    """`01.50 02.75`: twice a full stop, two digits and a space."""
    dotted = {len(group.digits) for group in groups if "." in group.apart}
    return dotted == {2} and any(" " in group.apart for group in groups[1:])
