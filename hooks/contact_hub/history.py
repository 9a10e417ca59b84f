"""What a file's history in git holds: every line that was ever committed to it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Committed", "of"]

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


def of(path: Path) -> tuple[Committed, ...]:
    """The newest first; nothing where there is no git, no repository, or too long a history."""
    git = shutil.which("git")
    if git is None:
        return ()
    command = [git, "-C", str(path.parent), *ASK, path.name]
    try:
        said = subprocess.run(  # noqa: S603 - git itself, with words of ours and the file's name
            command, check=False, capture_output=True, timeout=SECONDS, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return ()
    text = said.stdout.decode("utf-8", "replace") if said.returncode == 0 else ""
    return tuple(dict.fromkeys(added(text)))


def added(text: str) -> Iterator[Committed]:
    """The lines with a plus, each with its commit."""
    commit = ""
    for row in text.splitlines():
        if row.startswith("commit "):
            commit = row.removeprefix("commit ")
        elif row.startswith("+") and not row.startswith("+++ "):
            yield Committed(commit, row[1:])
