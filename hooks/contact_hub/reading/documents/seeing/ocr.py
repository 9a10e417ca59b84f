"""Letters in pictures, read by tesseract where it is installed."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from PIL import Image

if sys.platform == "linux":
    from resource import RLIMIT_CPU, prlimit

__all__ = ["DPI", "CannotSee", "Eye", "Line", "Optics", "Said", "Word", "installed", "text_of"]

DPI = 300
"""What tesseract was taught on."""
PER_PICTURE = 60.0
PER_DOCUMENT = 90.0
"""Seconds by the clock."""
OF_WORK = 12
"""Seconds that a picture may cost: a page full of words takes two, one full of specks six."""
_SPOKEN = ("eng", "deu", "fra", "nld", "cym")
_NONE_HERE = "only OCR can read; install tesseract, or put a file with real text in its place"
TOO_LONG = "OCR took too long to read"
GAVE_UP = "OCR could not read"


class CannotSee(ValueError):  # noqa: N818 - it is what the eye cannot
    """Why a picture was not read; ends the sentence “It has parts that …”."""


@dataclass(frozen=True, slots=True)
class Optics:
    """The program, its version, and which of its languages are asked for."""

    program: str
    version: str
    languages: str

    def name(self) -> str:
        """Whoever has the same reads the same."""
        return f"{self.version} {self.languages}"


class Word(NamedTuple):
    """Where it stands, in dots, and how sure of it tesseract is, in per cent."""

    text: str
    left: int
    upper: int
    right: int
    lower: int
    sure: float


Line = tuple[Word, ...]


class Said(NamedTuple):
    """Words line by line; how sure of them tesseract is, in per cent; how many there are."""

    lines: tuple[Line, ...]
    sure: float
    words: int


def text_of(lines: Iterable[Line]) -> str:
    """As it is read."""
    return "\n".join(" ".join(word.text for word in line) for line in lines)


@dataclass(slots=True)
class Eye:
    """What one document is looked at with: it tires."""

    optics: Optics | None
    seconds: float = PER_DOCUMENT

    def read(self, picture: Image.Image) -> Said:
        """The words of a grey picture of about 300 dpi."""
        if self.optics is None:
            raise CannotSee(_NONE_HERE)
        if self.seconds <= 0:
            raise CannotSee(TOO_LONG)
        begun = time.monotonic()
        try:
            return _said(self.optics, _png(picture), min(self.seconds, PER_PICTURE))
        finally:
            self.seconds -= time.monotonic() - begun


@lru_cache(maxsize=1)
def installed() -> Optics | None:
    """What this machine has."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    version = _asked(program, "--version").partition("\n")[0]
    there = _asked(program, "--list-langs").split()
    languages = "+".join(each for each in _SPOKEN if each in there)
    return Optics(program, version, languages) if languages else None


def _asked(program: str, question: str) -> str:
    try:
        said = subprocess.run(  # noqa: S603 - a program we found, and no word of anybody else's
            [program, question], capture_output=True, check=False, timeout=PER_PICTURE
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return (said.stdout or said.stderr).decode("utf-8", "replace")


def _png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=1)
    return out.getvalue()


def _said(optics: Optics, png: bytes, seconds: float) -> Said:
    name = hashlib.sha256(png).digest() + optics.name().encode()
    if name not in _BEFORE:
        while len(_BEFORE) >= _MOST_BEFORE:
            _BEFORE.pop(next(iter(_BEFORE)))
        _BEFORE[name] = _words(_table(optics, png, seconds))
    return _BEFORE[name]


def _table(optics: Optics, png: bytes, seconds: float) -> str:
    command = [optics.program, "stdin", "stdout", "--psm", "3", "--dpi", str(DPI)]
    try:
        with subprocess.Popen(  # noqa: S603 - no shell, and no word of anybody else's
            [*command, "-l", optics.languages, "tsv"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"OMP_THREAD_LIMIT": "1"},
        ) as running:
            return _heard(running, png, seconds)
    except OSError:
        raise CannotSee(_NONE_HERE) from None


def _heard(running: subprocess.Popen[bytes], png: bytes, seconds: float) -> str:
    """Its own work is limited, too, where the system can: a busy machine is not its fault."""
    if sys.platform == "linux":
        with suppress(OSError):
            prlimit(running.pid, RLIMIT_CPU, (OF_WORK, OF_WORK))
    try:
        said, _ = running.communicate(png, seconds)
    except subprocess.TimeoutExpired:
        running.kill()
        raise CannotSee(TOO_LONG) from None
    if running.returncode:
        raise CannotSee(TOO_LONG if running.returncode < 0 else GAVE_UP)
    return said.decode("utf-8", "replace")


def _words(table: str) -> Said:
    """Tesseract's table: a row a word, with the numbers of its block, paragraph and line."""
    lines: dict[tuple[str, ...], list[Word]] = {}
    for row in table.split("\n"):
        cells = row.split("\t")
        if len(cells) == _COLUMNS and cells[0] == _A_WORD and cells[-1].strip():
            left, upper, wide, high = map(int, cells[6:10])
            edges = left, upper, left + wide, upper + high
            word = Word(cells[-1].strip(), *edges, float(cells[-2]))
            lines.setdefault(tuple(cells[1:5]), []).append(word)
    sure = [word.sure for words in lines.values() for word in words]
    found = tuple(tuple(words) for words in lines.values())
    return Said(found, sum(sure) / max(len(sure), 1), len(sure))


_COLUMNS = 12
_A_WORD = "5"
_MOST_BEFORE = 200
_BEFORE: dict[bytes, Said] = {}
"""A logo that is on every document of a folder is read once a process."""
