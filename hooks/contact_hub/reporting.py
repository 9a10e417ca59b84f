"""How findings reach the person: the terminal, and GitHub's annotations."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping, Sequence
from typing import TextIO

from contact_hub.mistakes import Mistake
from contact_hub.problems import ContactsError, Finding, as_annotations, as_text, visible
from contact_hub.staging import AnotherBuildIsRunning, NoPlaceForASite

__all__ = ["EXPECTED", "Progress", "closed", "last_line", "notices", "tell"]

EXPECTED = (ContactsError, Mistake, AnotherBuildIsRunning, NoPlaceForASite)
"""What a build says in words, without a traceback."""
EVERY_SECONDS = 2.0


def tell(error: Exception, environment: Mapping[str, str], *, before: str = "") -> None:
    """Everything that is wrong, on standard error; under GitHub Actions also as annotations."""
    sys.stderr.write(f"\n{before}\n" if before else "")
    if isinstance(error, ContactsError):
        written(error.findings, environment)
    elif isinstance(error, Mistake):
        sys.stderr.write(f"{error.what} {error.fix}\n")


def notices(found: Sequence[Finding], environment: Mapping[str, str]) -> None:
    """What is worth saying, after a build that succeeds."""
    if found:
        written(found, environment)


def written(findings: Sequence[Finding], environment: Mapping[str, str]) -> None:
    """The report; GitHub reads its commands from standard output."""
    sys.stderr.write(f"\n{as_text(findings)}\n")
    if environment.get("GITHUB_ACTIONS") == "true":
        sys.stdout.write(as_annotations(findings))
        sys.stdout.flush()


class Progress:
    """How far a long step is, every other second; a short one says nothing."""

    def __init__(self, out: TextIO = sys.stderr) -> None:
        """The clock runs from the first word of a step."""
        self._out, self._step, self._said = out, "", 0.0

    def __call__(self, step: str, done: int, of: int) -> None:
        """`Printing: 120 of 201`."""
        now = time.monotonic()
        if step != self._step:
            self._step, self._said = step, now
        if now - self._said >= EVERY_SECONDS:
            self._said = now
            self._out.write(f"{step}: {done:,} of {of:,}\n")
            self._out.flush()


def closed(error: OSError) -> str:
    """A file that cannot be opened, or a disk that is full."""
    why = error.strerror or type(error).__name__
    if error.filename is None:
        return f"What was found could not be written: {why}."
    name = visible(str(error.filename))
    return f"`{name}` cannot be used: {why}. Look at its path, and at who may use it."


def last_line(error: Exception) -> str:
    """How the build ends."""
    if isinstance(error, AnotherBuildIsRunning | NoPlaceForASite):
        return f"{error} Nothing was changed."
    return "Nothing was published; the last good site is untouched."
