"""Digits in a row, in the groups that they are written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Group", "Run", "runs"]

_RUN = re.compile(r"(?:\+ ?|\(\+? ?)?[0-9]+(?:[ \-./·()\n+]{1,4}[0-9]+)*")
_GROUP = re.compile(r"[0-9]+")
_FEWEST = 3
"""Digits; with fewer it is no number that anybody calls."""
_MOST = 60
"""Groups that are looked at together."""
_DATES = re.compile(
    r"(?<![0-9])(?:(?:19|20)[0-9]{2}([\-./])[01]?[0-9]\1[0-3]?[0-9]"
    r"|[0-3]?[0-9]([\-./])[01]?[0-9]\2(?:19|20)?[0-9]{2}"
    r"|[01]?[0-9]([\-./])[0-3]?[0-9]\3(?:19|20)[0-9]{2}"
    r"|[0-3]?[0-9]\. ?[01]?[0-9]\. ?(?:19|20)[0-9]{2})(?![0-9]|[\-./][0-9])"
)
_PAIR = re.compile(r"(?<![0-9])[0-9]{2}([.\-/])\Z")
_TIMES = re.compile(
    r"(?<![0-9.])[0-2]?[0-9][.][0-5][0-9] ?- ?[0-2]?[0-9][.][0-5][0-9](?![0-9])"
    r"|(?<![0-9])[0-2][0-9][0-5]0 ?- ?[0-2][0-9][0-5]0(?![0-9]|[ \-./][0-9])"
)


@dataclass(frozen=True, slots=True)
class Group:
    """Digits that stand together, and what parts them from the group before."""

    start: int
    end: int
    digits: str
    apart: str


@dataclass(frozen=True, slots=True)
class Run:
    """Groups with no more than spaces and the signs of a telephone number between them."""

    groups: tuple[Group, ...]


def runs(text: str) -> Iterator[Run]:
    """All in the text; dates and times part them."""
    for match in _RUN.finditer(text):
        if match.end() - match.start() < _FEWEST:
            continue
        groups = _without_times(match.group(), _groups(text, match.start(), match.end()))
        for part in groups:
            for at in range(0, len(part), _MOST):
                yield Run(tuple(part[at : at + _MOST]))


def _groups(text: str, start: int, end: int) -> list[Group]:
    groups: list[Group] = []
    at = start
    for each in _GROUP.finditer(text, start, end):
        groups.append(Group(each.start(), each.end(), each.group(), text[at : each.start()]))
        at = each.end()
    if text[end : end + 1] in _GOES_ON and _goes_on(text, end):
        groups.pop()
    return groups


_GOES_ON = (":", ",", "°", "%", "€", "'")


def _goes_on(text: str, end: int) -> bool:
    """The last group is no group of a telephone number: `9:00`, `1,234`, `20%`."""
    return text[end] not in ":,'" or text[end + 1 : end + 2].isdigit()


def _goes_on_before(run: str, match: re.Match[str]) -> bool:
    """`01.99.` before `00.12.34`: pairs of a number's digits, and no date."""
    pair = _PAIR.search(run, 0, match.start())
    return pair is not None and pair[1] == re.sub("[0-9 ]", "", match.group())[:1]


def _without_times(run: str, groups: list[Group]) -> list[list[Group]]:
    """The groups between dates and times."""
    if not groups:
        return []
    spans = [
        (match.start() + shift, match.end() + shift)
        for shift in (groups[0].start - len(groups[0].apart),)
        for pattern in (_DATES, _TIMES)
        for match in pattern.finditer(run)
        if not _goes_on_before(run, match)
    ]
    if not spans:
        return [groups]
    parts: list[list[Group]] = [[]]
    for group in groups:
        if any(start <= group.start < end for start, end in spans):
            parts.append([])
        else:
            parts[-1].append(group)
    return [part for part in parts if part]
