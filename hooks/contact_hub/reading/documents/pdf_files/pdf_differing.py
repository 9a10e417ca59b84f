"""Numbers and addresses that a PDF file tells programs, beside those that it draws."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from contact_hub.reading import look_alikes

__all__ = ["beside", "differing", "respelled", "told_more_often"]

_SPACE = r"[ \u00a0\u2009\u202f]?"
_RUNS = re.compile(rf"\d(?:(?:{_SPACE}[()/\u2013-]{{0,2}}{_SPACE}|\.)\d)*")
_ADDRESSES = re.compile(r"[^\s<>,;]+@[^\s<>,;]+")
_GROUPS = re.compile(r"\d+")
_WHOLE = 7
"""Digits of a number that is more than what may stand beside it."""
_BESIDE = 4
"""Digits that may stand before or after a number, of another: of a house, of a page."""
_LOOKS = str.maketrans("01|i58", "olllsb")
_JOINED = (("rn", "m"), ("vv", "w"))


def differing(drawn: str, told: str, *, by_ocr: bool = False) -> tuple[str, ...]:
    """Those that are told and not drawn, as they are written.

    `by_ocr`: both were read from a picture, so that signs may have been taken for others.
    """
    runs = _runs(drawn, by_ocr=by_ocr)
    alone = {_name(_GROUPS.findall(run)) for run in runs}
    there = alone | {name for run in runs for name in _cores(run)}
    told_runs = (run for run in _runs(told, by_ocr=by_ocr) if len(run) > 1)
    numbers = [run for run in told_runs if not _is_there(run, there, alone)]
    addresses = _addresses(drawn, by_ocr=by_ocr)
    told_too = _addresses(told, by_ocr=by_ocr)
    numbers += [written for name, written in told_too.items() if name not in addresses]
    return tuple(dict.fromkeys(numbers))


def told_more_often(told: str, readings: Sequence[str]) -> tuple[str, ...]:
    """Whole numbers and addresses that are told more often than any reading of the page has them.

    One that is drawn elsewhere, too, does not excuse one that is drawn otherwise.
    """
    left: Counter[str] = Counter()
    for reading in readings:
        left |= Counter(name for _, names in _whole(reading) for name in names)
    more: list[str] = []
    for written, names in _whole(told):
        there = [name for name in names if name in left]
        left.subtract(there)
        if there and left[there[0]] < 0:
            more.append(written)
    return tuple(dict.fromkeys(more))


def beside(told: str, looks: str) -> Iterator[tuple[str, str]]:
    """Numbers and addresses that look otherwise, and how; sign for sign, both texts are one."""
    for pattern in (_RUNS, _ADDRESSES):
        for found in pattern.finditer(told):
            if looks[found.start() : found.end()] != found[0]:
                yield found[0], looks[found.start() : found.end()]


def respelled(told: str, drawn: str) -> str:
    """What OCR told of a picture, its addresses as they are in the picture."""
    there = _addresses(drawn, by_ocr=True)
    for name, written in _addresses(told, by_ocr=True).items():
        told = told.replace(written, there.get(name, written))
    return look_alikes.as_digits(told)


def _runs(text: str, *, by_ocr: bool) -> list[str]:
    return _RUNS.findall(look_alikes.as_digits(text) if by_ocr else text)


def _whole(text: str) -> Iterator[tuple[str, list[str]]]:
    """As each is written, and the names that it goes by: its own first."""
    for run in _RUNS.findall(text):
        own = _name(_GROUPS.findall(run))
        if len(own) >= _WHOLE:
            yield run, list(dict.fromkeys((own, *_cores(run))))
    for address in _ADDRESSES.findall(text):
        yield address.rstrip("."), [address.rstrip(".").lower()]


def _is_there(run: str, there: set[str], alone: set[str]) -> bool:
    """Drawn as it is, or with other numbers beside it, which are drawn, too."""
    groups = _GROUPS.findall(run)
    return _name(groups) in there or any(
        {_name(groups[first:end]), *groups[:first], *groups[end:]} <= alone
        for first, end in _inner(groups)
    )


def _name(groups: Sequence[str]) -> str:
    return "".join(groups)


def _cores(run: str) -> Iterator[str]:
    """What is left of it without a short number beside it."""
    groups = _GROUPS.findall(run)
    for first, end in _inner(groups):
        yield _name(groups[first:end])


def _inner(groups: Sequence[str]) -> Iterator[tuple[int, int]]:
    """From which group to which, where only few digits stand before or after."""
    for first in range(len(groups)):
        for end in range(first + 1, len(groups) + 1):
            beside = len(_name(groups[:first])) + len(_name(groups[end:]))
            if 0 < beside <= _BESIDE and len(_name(groups[first:end])) >= _WHOLE:
                yield first, end


def _addresses(text: str, *, by_ocr: bool) -> dict[str, str]:
    found = (each.rstrip(".") for each in _ADDRESSES.findall(text))
    return {_looks(each.lower()) if by_ocr else each.lower(): each for each in found}


def _looks(address: str) -> str:
    """The same for all that OCR takes for one another."""
    alike = address.translate(_LOOKS)
    for signs, sign in _JOINED:
        alike = alike.replace(signs, sign)
    return alike
