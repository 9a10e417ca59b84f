"""Digits that reckon, count or encode: decimals, sums, bytes, what a program is given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from contact_hub.reading.harvest.dialled import Reading
from contact_hub.reading.harvest.runs import Group

__all__ = ["are_a_part_of_a_whole", "are_figures"]

_ZIP = re.compile(r"(?<![A-Za-z])[A-Z]{2},?[ \n]\Z")
_SIZES_OF_ZIP = [5, 4]
_SUM = re.compile(r"[0-9)] ?\(?\+? ?\(?\Z")
_MORE_BYTES = re.compile(r" (?=[0-9a-fA-F ]{0,24}[a-fA-F])[0-9a-fA-F]{2}(?: [0-9a-fA-F]{2})+(?!\w)")
_GIVEN, _GIVEN_ENDS = re.compile(r"\w\([\"']\Z"), ("'", '"')
_FEWEST_NOUGHTS = 2
_TWO, _FEWEST_OF_A_PART = 2, 5


def are_figures(text: str, groups: Sequence[Group], reading: Reading) -> bool:
    """Whether these groups are no telephone number, though they could be dialled."""
    start, end = groups[0].start - len(groups[0].apart.lstrip()), groups[-1].end
    zipped = [len(group.digits) for group in groups] == _SIZES_OF_ZIP
    return (
        _are_decimals(groups)
        or _are_bytes(text, groups)
        or (reading.abroad and _only_look_foreign(text, groups, reading))
        or (zipped and _ZIP.search(text, max(0, start - 4), start) is not None)
        or (text[end : end + 1] in _GIVEN_ENDS and _GIVEN.search(text, 0, start) is not None)
    )


def are_a_part_of_a_whole(groups: Sequence[Group]) -> bool:
    """`12.7121464`, `0.21875`: no number even where a word before it says so, as `Text` may."""
    for one, two in pairwise(groups):
        whole = one.digits == "0" or not one.digits.startswith("0")
        long = len(two.digits) >= _FEWEST_OF_A_PART or len(groups) == _TWO
        if whole and len(one.digits) <= _TWO and "+" not in one.apart and two.apart == "." and long:
            return True
    return False


def _are_decimals(groups: Sequence[Group]) -> bool:
    """`0.0271`, `12 0.5 0.6`: a nought of its own before a full stop."""
    pairs = pairwise(groups)
    return any(one.digits == "0" and two.apart == "." for one, two in pairs)


def _are_bytes(text: str, groups: Sequence[Group]) -> bool:
    """`00 79 00 00 00`, `02 23 44 ac 34`."""
    noughts = sum(group.digits == "00" for group in groups[1:]) >= _FEWEST_NOUGHTS
    pairs = {len(group.digits) for group in groups} == {2}
    return noughts or (pairs and _MORE_BYTES.match(text, groups[-1].end) is not None)


def _only_look_foreign(text: str, groups: Sequence[Group], reading: Reading) -> bool:
    """`1 + (1000 - 993)`, `11+1 1001`, `+3.14`, and noughts that are numbers by themselves."""
    first = groups[0]
    if "+" not in first.apart:
        spaced = all(not group.apart.strip() and len(group.digits) == 1 for group in groups[1:])
        return len(first.digits) == 1 and not spaced
    if reading.sure:
        return False
    sign = first.start - len(first.apart) + first.apart.index("+")
    broken = len(first.digits) == 1 and [group.apart for group in groups[1:]] == ["."]
    return broken or _SUM.search(text, max(0, sign - 4), sign) is not None
