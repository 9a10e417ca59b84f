"""Numbers in the bytes of a drawing of Windows, and the records that they stand in; in bounds."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from contact_hub.reading.documents.document import Unreadable

__all__ = ["BROKEN", "TOO_MUCH", "Record", "floats", "numbers", "of_emf", "of_plus", "of_wmf"]

BROKEN = "It is broken."
TOO_MUCH = "It holds more than can be looked at."
_MOST = 200_000
"""Records of one drawing; a map of a town has a tenth."""
_EMF_HEAD, _PLUS_HEAD, _WMF_HEAD = 8, 12, 6
_END = 14


class Record(NamedTuple):
    """What it is for, the numbers beside that, and all its bytes, or those after its head."""

    kind: int
    flags: int
    body: bytes


def numbers(data: bytes, at: int, count: int, form: str = "i") -> tuple[int, ...]:
    """So many from there, as `struct` calls them."""
    try:
        found: tuple[int, ...] = struct.unpack_from(f"<{count}{form}", data, at)
    except struct.error:
        raise Unreadable(BROKEN) from None
    return found


def floats(data: bytes, at: int, count: int) -> tuple[float, ...]:
    """The same; what is no number, or endless, is 0."""
    try:
        found: tuple[float, ...] = struct.unpack_from(f"<{count}f", data, at)
    except struct.error:
        raise Unreadable(BROKEN) from None
    return tuple(each if abs(each) < 1e9 else 0.0 for each in found)  # noqa: PLR2004 - or NaN


def of_emf(data: bytes) -> Iterator[Record]:
    """Whole records ([MS-EMF], 2.3); raises Unreadable where one lies or the last is missing."""
    at = 0
    for _ in range(_MOST):
        kind, size = numbers(data, at, 2, "I")
        if size < _EMF_HEAD or at + size > len(data):
            raise Unreadable(BROKEN)
        if kind == _END:
            return
        yield Record(kind, 0, data[at : at + size])
        at += size
    raise Unreadable(TOO_MUCH)


def of_plus(data: bytes) -> Iterator[Record]:
    """What stands in them after their heads ([MS-EMFPLUS], 2.3)."""
    at = 0
    while at + _PLUS_HEAD <= len(data):
        kind, flags = numbers(data, at, 2, "H")
        size, inside = numbers(data, at + 4, 2, "I")
        if size < _PLUS_HEAD or at + size > len(data) or inside > size - _PLUS_HEAD:
            raise Unreadable(BROKEN)
        yield Record(kind, flags, data[at + _PLUS_HEAD : at + _PLUS_HEAD + inside])
        at += size


def of_wmf(data: bytes, at: int) -> Iterator[Record]:
    """What stands in them after their heads ([MS-WMF], 2.3); sizes are in words."""
    for _ in range(_MOST):
        (words,) = numbers(data, at, 1, "I")
        (kind,) = numbers(data, at + 4, 1, "H")
        if kind == 0:
            return
        if 2 * words < _WMF_HEAD or at + 2 * words > len(data):
            raise Unreadable(BROKEN)
        yield Record(kind, 0, data[at + _WMF_HEAD : at + 2 * words])
        at += 2 * words
    raise Unreadable(TOO_MUCH)
