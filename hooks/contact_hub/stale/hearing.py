"""One file of a built site: what it says, and what of that is wrong; in whichever process."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from contact_hub import proven
from contact_hub.reading import site_files
from contact_hub.reading.documents import Part
from contact_hub.reading.documents.seeing import ocr
from contact_hub.stale import judging
from contact_hub.stale.known import Known
from contact_hub.stale.sayings import Packed, Saying
from contact_hub.stale.shown import Shown
from contact_hub.stale.standing import Stray

__all__ = ["Asked", "Heard", "Question", "Seen", "checksums", "heard", "judged"]

SEARCH_INDEX = "search/search_index.json"
"""Of its texts each says from which page it is, and no more than that page does."""
HUNTED_ELSEWHERE = frozenset({"people", "teams", "topics", "organisation"})
"""Sections of whose private details `leaks` leaves no byte."""
PASSING = (ocr.TOO_LONG, ocr.GAVE_UP)
"""What a slower or a busier machine is to blame for."""


@dataclass(frozen=True, slots=True)
class Question:
    """How a file is read: all on which, besides its bytes, hangs what it says."""

    file: str
    by_hand: bool
    eye: str
    """Who reads letters in pictures, where a file may have some."""
    regions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A file, the digest of what it is compared with, and where that is kept for all processes."""

    question: Question
    known: str
    kept: str = field(repr=False)
    site: str = field(repr=False)
    is_kept: bool = field(default=False, repr=False)
    """Whether somebody keeps what it says."""
    before: Saying | None = field(default=None, repr=False)
    """What the same reader read in it when it was another file."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is wrong in a file; or why it cannot be read."""

    stray: Stray | None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """What is wrong in a file, whether it would be on another day, and what it says, to be kept."""

    seen: tuple[Seen, ...]
    is_lasting: bool = True
    saying: Saying | None = None


class Left:
    """Files that lie beside an archive; those that were met in it are noted."""

    def __init__(self, there: frozenset[Packed]) -> None:
        """None was met yet."""
        self.there, self.met = there, dict[Packed, None]()

    def __contains__(self, packed: object) -> bool:
        """Whether this one lies there."""
        found = packed in self.there
        if found and isinstance(packed, tuple):
            self.met[packed] = None
        return found


def heard(data: bytes | None, asked: Asked) -> tuple[Heard]:
    """Of these bytes."""
    known, question, left = kept(asked.kept), asked.question, list[Left]()

    def beside() -> Left:
        left.append(Left(checksums(asked.site, asked.kept)))
        return left[-1]

    try:
        file, by_hand = question.file, question.by_hand
        parts = site_files.parts(data or b"", file, by_hand=by_hand, beside=beside)
    except site_files.Unreadable as fault:
        return (Heard((Seen(None, str(fault)),)),)
    before = {each.part: each for each in asked.before.parts} if asked.before else {}
    shown = tuple(before.get(each) or Shown.of(each, known.regions) for each in parts)
    met = tuple(packed for each in left for packed in each.met)
    saying = Saying(proven.named(data, question), shown, met)
    lasting, seen = is_lasting(parts), judged(saying, known, question.file)
    return (Heard(seen, lasting, saying if lasting and asked.is_kept else None),)


def is_lasting(parts: Iterable[Part]) -> bool:
    """Whether no haste was in the way."""
    return not any(each in fault for part in parts for fault in part.faults for each in PASSING)


def judged(saying: Saying, known: Known, file: str) -> tuple[Seen, ...]:
    """Everything that is wrong in what a file says, each once."""
    found = (each for shown in saying.parts for each in of_part(shown, known, file))
    return tuple(dict.fromkeys(Seen(each) for each in found if is_told(each)))


def of_part(shown: Shown, known: Known, file: str) -> Iterator[Stray]:
    """What is wrong in one part; in a search index, where words run together, only what is sure."""
    if file == SEARCH_INDEX:
        found = judging.strays_in_shown(shown, known, shown.part.where)
        yield from (each for each in found if each.standing == "former")
    else:
        yield from judging.strays_in_shown(shown, known, file)
        left = judging.strays_left_in(shown, known, file)
        yield from (replace(each, in_code=True) for each in left if each.standing == "former")


def is_told(stray: Stray) -> bool:
    """Whether no other hunt tells it."""
    return stray.standing != "private" or stray.place[:1][0] not in HUNTED_ELSEWHERE


@lru_cache(maxsize=1)
def kept(path: str) -> Known:
    """Made ready once in each process."""
    known = pickle.loads(Path(path).read_bytes())  # noqa: S301 - written by this very build
    if not isinstance(known, Known):
        raise TypeError(path)
    return known


@lru_cache(maxsize=1)
def checksums(folder: str, _: str) -> frozenset[Packed]:
    """Of each file of the site, once in a hunt: what is packed besides is not read twice."""
    files = (path for path in Path(folder).rglob("*") if path.is_file())
    return frozenset((path.stat().st_size, zlib.crc32(path.read_bytes())) for path in files)
