"""What a file's history in git holds: every line that was ever committed to it."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

__all__ = ["Committed", "Dated", "commit_of", "lines", "of"]

BLAMED = re.compile(r"([0-9a-f]{40}) \d+ (\d+)")
SECONDS = 10
"""A history that takes longer is not asked: the seals must do."""
ASK = (
    "-c", "core.quotePath=off", "--no-pager", "log", "--full-history", "-m", "--patch",
    "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--format=commit %h", "--",
)  # fmt: skip
"""Branches that a merge left out are walked, too, and what a merge itself changed."""


@dataclass(frozen=True, slots=True)
class Committed:
    """A line that a commit put into the file."""

    commit: str
    line: str


@dataclass(frozen=True, slots=True)
class Dated:
    """When a line came into the file: in seconds since 1970, nothing for a change not committed."""

    moment: int

    @property
    def is_new(self) -> bool:
        """Whether nobody committed it yet."""
        return self.moment == 0

    @property
    def day(self) -> date:
        """The day of it, in UTC."""
        return datetime.fromtimestamp(self.moment, UTC).date()


def of(path: Path) -> tuple[Committed, ...]:
    """The newest first; nothing where there is no git, no repository, or too long a history."""
    return tuple(dict.fromkeys(added(asked(path, *ASK, path.name) or "")))


def lines(path: Path) -> dict[int, Dated]:
    """When each line of the file was written, moved lines and other blanks left aside."""
    text = asked(path, "blame", "--porcelain", "-w", "-M8", "--", path.name) or ""
    moments: dict[str, int] = {}
    found: dict[int, str] = {}
    commit = ""
    for row in text.split("\n"):
        if match := BLAMED.match(row):
            commit = match[1]
            found[int(match[2])] = commit
        elif row.startswith("committer-time "):
            moments[commit] = int(row.removeprefix("committer-time "))
    return {
        line: Dated(0 if set(commit) == {"0"} else moments[commit])
        for line, commit in found.items()
    }


def commit_of(path: Path) -> str:
    """The commit that made the file what it is; nothing where that is not known for sure."""
    if asked(path, "rev-parse", "--is-shallow-repository") != "false\n":
        return ""  # its last commit would seem to have made every file
    if asked(path, "status", "--porcelain", "--", path.name) != "":
        return ""
    return (asked(path, "log", "-1", "--format=%H", "--", path.name) or "").strip()


def asked(path: Path, *words: str) -> str | None:
    """What git says of the file's folder; nothing where there is no git, or no repository."""
    git = shutil.which("git")
    if git is None:
        return None
    command = [git, "-C", str(path.parent), *words]
    try:
        said = subprocess.run(  # noqa: S603 - git itself, with words of ours and the file's name
            command, check=False, capture_output=True, timeout=SECONDS, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return said.stdout.decode("utf-8", "replace") if said.returncode == 0 else None


def added(text: str) -> Iterator[Committed]:
    """The lines with a plus, each with its commit."""
    commit = ""
    for row in text.splitlines():
        if row.startswith("commit "):
            commit = row.removeprefix("commit ")
        elif row.startswith("+") and not row.startswith("+++ "):
            yield Committed(commit, row[1:])
