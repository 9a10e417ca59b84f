"""How findings reach the person: the terminal, and GitHub's annotations."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from contact_hub.mistakes import Mistake
from contact_hub.problems import ContactsError, Finding, as_annotations, as_text
from contact_hub.staging import AnotherBuildIsRunning, NoPlaceForASite

__all__ = ["EXPECTED", "last_line", "notices", "tell"]

EXPECTED = (ContactsError, Mistake, AnotherBuildIsRunning, NoPlaceForASite)
"""What a build says in words, without a traceback."""


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


def last_line(error: Exception) -> str:
    """How the build ends."""
    if isinstance(error, AnotherBuildIsRunning | NoPlaceForASite):
        return f"{error} Nothing was changed."
    return "Nothing was published; the last good site is untouched."
