"""Telephone numbers of which the last digits alone are written: `0113 496 0100/01`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from contact_hub.details import Detail
from contact_hub.reading.harvest import labels
from contact_hub.reading.harvest.dialled import read
from contact_hub.reading.harvest.found import Found
from contact_hub.reading.harvest.labels import NO_LABEL, Label
from contact_hub.reading.harvest.numbers import MOST_ENDING, Number, Row, at_group, is_ending
from contact_hub.reading.harvest.runs import Group

__all__ = ["after_strokes", "inside", "of_another", "stem"]

_INSIDE = re.compile(r"(?:durchwahl|dw|klappe|kl)[ .:\-]{0,3}([0-9]{1,4})\Z", re.IGNORECASE)
_NEAR, _ROW_BELOW = 30, 120
"""Letters between a number and another ending of it, which may be called so on a row of its own."""
_CALLED_INSIDE = "durchwahl"


def after_strokes(row: Row, number: Number, label: Label) -> Iterator[Found]:
    """`0113 496 0100/01/02`: its last digits replaced."""
    whole = _digits(row.groups[number.first : number.end])
    for at, group in enumerate(row.groups[number.end :], number.end):
        joined = row.text[group.end : group.end + 1].isalnum()
        if not is_ending(group) or joined or _is_another(row, at):
            return
        other = read(whole[: -len(group.digits)] + group.digits, row.regions)
        if other is None:
            return
        written = row.text[row.groups[number.first].start : group.end]
        word = label.word if label.says == "phone" else ""
        yield Found(group.start, group.end, Detail("phone", other.value, written, word))


def _is_another(row: Row, at: int) -> bool:
    """What stands after the stroke is no ending, but a whole number."""
    number = at_group(row, at, NO_LABEL)
    if number is None:
        return False
    return not any("/" in group.apart for group in row.groups[at + 1 : number.end])


def inside(row: Row, number: Number, extension: str) -> str:
    """`040 66969-0, Durchwahl 100` is 040 66969 100: in place of the switchboard's ending."""
    said = _INSIDE.search(extension)
    before = stem(row.groups[number.first : number.end])
    reading = read(before + said[1], row.regions) if said and before else None
    return reading.value if reading else ""


def stem(groups: Sequence[Group]) -> str:
    """`040 66969` of `040 66969-100`, to which other endings belong."""
    return _digits(groups[:-1]) if groups[1:] and groups[-1].apart.strip() == "-" else ""


def _digits(groups: Sequence[Group]) -> str:
    sign = "+" if "+" in groups[0].apart else ""
    return sign + "".join(group.digits for group in groups)


def of_another(row: Row, last: tuple[int, str]) -> Iterator[Found]:
    """`Tel. 040 66969-100, Fax -199`: another ending of the number before."""
    end, before = last
    group = row.groups[0]
    label = labels.before(row.text, group.start - 1)
    reach = _ROW_BELOW if label.word.lower() == _CALLED_INSIDE else _NEAR
    near = before and len(row.groups) == 1 and group.start - end < reach
    if not near or row.text[group.start - 1] != "-" or len(group.digits) > MOST_ENDING:
        return
    reading = read(before + group.digits, row.regions)
    if reading and label.says == "phone":
        written = row.text[group.start - 1 : group.end]
        detail = Detail("phone", reading.value, written, label.word)
        yield Found(group.start - 1, group.end, detail)
