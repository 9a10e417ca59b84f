"""From the press into the site: what was printed, and what is gathered from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from contact_hub.pieces import Gathered, PrintJob
from contact_hub.press import cache
from contact_hub.press.printing import Press, Printed, machinery
from contact_hub.press.typesetting import BrokenTemplate
from contact_hub.problems import ContactsError, Problem
from contact_hub.proven import Told

__all__ = ["deliver", "gather"]


def deliver(jobs: Sequence[PrintJob], press: Press, site: Path, told: Told) -> None:
    """Waits for the press, and puts what it made into the site."""
    for done, (job, printed) in enumerate(zip(jobs, from_press(press), strict=True)):
        told("Printing", done, len(jobs))
        for name, content in zip(job.paths, printed, strict=True):
            put(site / name, content)


def put(path: Path, content: bytes) -> None:
    """Written, in a folder that may be new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def from_press(press: Press) -> Iterator[Printed]:
    """What is printed, in order; raises ContactsError where a designer's edit broke it."""
    try:
        yield from (printed for _, printed in press.results())
    except BrokenTemplate as error:
        name = f"overrides/stationery/{error.file}"
        what = f"The template cannot be followed: {error.what}."
        problem = Problem(name, error.line, "", what, "Undo the last change.")
        raise ContactsError([problem]) from None


def gather(wanted: Iterable[Gathered], site: Path, kept: Path) -> None:
    """Made of what lies in the site; what was gathered before from the same comes from `kept`."""
    used: set[str] = set()
    for each in wanted:
        contents = tuple((site / name).read_bytes() for name in each.gathering.members)
        key = cache.digest(machinery(), repr(each.gathering).encode(), *contents)
        used.add(key)
        found = cache.kept(kept, key)
        if found is None:
            found = (each.gathering.gathered(contents),)
            cache.keep(kept, key, found)
        put(site / each.path, found[0])
    if used:
        cache.prune(kept, used)
