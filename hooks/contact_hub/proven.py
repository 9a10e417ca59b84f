"""Reading a built folder on all cores; what was right before needs no second look."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from contact_hub.workers import Workers

__all__ = ["Proven", "Site", "Told", "anew", "content", "named", "read", "silent"]

Asked = TypeVar("Asked")
Found = TypeVar("Found")
Read = tuple[str, tuple[Found, ...]]

Told = Callable[[str, int, int], None]
"""Hears how far a step is: what is done, how many are, of how many."""

READERS = ("phonenumbers", "pikepdf", "pillow", "pypdfium2", "selectolax", "zxing-cpp")
AT_ONCE = 8
"""Files that a process is given together."""


def silent(_step: str, _done: int, _of: int) -> None:
    """For whoever need not be told."""


@dataclass
class Proven:
    """Names of readings that found nothing wrong, kept for as long as each build meets them."""

    path: Path | None = None
    before: frozenset[str] = frozenset()
    now: set[str] = field(default_factory=set)

    @classmethod
    def at(cls, path: Path) -> Proven:
        """As the last build left it; a file that is not whole counts for nothing."""
        text = path.read_text(encoding="ascii", errors="replace") if path.is_file() else ""
        checksum, _, keys = text.partition("\n")
        whole = hashlib.sha256(keys.encode()).hexdigest() == checksum
        return cls(path, frozenset(keys.split()) if whole else frozenset())

    def beside(self, name: str) -> Path | None:
        """Where something else is kept from build to build, if anything is: `proven-sayings`."""
        return self.path and self.path.with_name(f"{self.path.name}-{name}")

    def keep(self) -> None:
        """Written whole or not at all, for the next build; where nothing can be written, not."""
        if self.path is None:
            return
        keys = "\n".join(sorted(self.now))
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=self.path.parent) as aside:
                whole = Path(aside, "proven")
                whole.write_bytes(f"{hashlib.sha256(keys.encode()).hexdigest()}\n{keys}".encode())
                whole.replace(self.path)


@dataclass(frozen=True, slots=True)
class Site:
    """A built folder, who reads it, and what was right in it before.

    `root` is the repository that it was built from, for whatever must look like a file there.
    """

    folder: Path
    workers: Workers
    proven: Proven
    told: Told = silent
    root: Path | None = None

    def knows(self, path: str, asked: object) -> bool:
        """Whether the very same bytes were right before, by the same question and reader."""
        if not self.proven.before:
            return False
        name = named(content(self.folder / path), asked)
        if name in self.proven.before:
            self.proven.now.add(name)
        return name in self.proven.now


def read(
    site: Site,
    wanted: Sequence[tuple[str, Asked]],
    reader: Callable[[bytes | None, Asked], tuple[Found, ...]],
    *,
    seconds: float,
) -> Iterator[tuple[Found, ...]]:
    """What the reader finds wrong in each file, in order; it gets None for one that is not there.

    The bytes are those in the folder, each time; only the reading of them is not done twice.
    """
    known = [site.knows(path, asked) for path, asked in wanted]
    new = [each for each, before in zip(wanted, known, strict=True) if not before]
    readings = anew(site, new, reader, seconds=seconds)
    for done, before in enumerate(known):
        site.told("Reading back", done, len(known))
        name, found = ("", ()) if before else next(readings)
        if name and not found:
            site.proven.now.add(name)
        yield found


def anew(
    site: Site,
    wanted: Sequence[tuple[str, Asked]],
    reader: Callable[[bytes | None, Asked], tuple[Found, ...]],
    *,
    seconds: float,
) -> Iterator[Read[Found]]:
    """Whatever was before, and with the name under which each may be remembered.

    The processes begin at once; whoever has other work does it before the first is asked for.
    """
    site.workers.expect(len(wanted), seconds)
    parts = [wanted[start : start + AT_ONCE] for start in range(0, len(wanted), AT_ONCE)]
    begun = [site.workers.begin(read_here, site.folder, part, reader) for part in parts]
    return (reading for part in begun for reading in part.result())


def read_here(
    folder: Path,
    wanted: Sequence[tuple[str, Asked]],
    reader: Callable[[bytes | None, Asked], tuple[Found, ...]],
) -> list[Read[Found]]:
    """In this process; each with the name under which it may be remembered."""
    found: list[Read[Found]] = []
    for path, asked in wanted:
        data = content(folder / path)
        found.append((named(data, asked), reader(data, asked)))
    return found


def content(path: Path) -> bytes | None:
    """The file's bytes; None where there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def named(data: bytes | None, asked: object) -> str:
    """These bytes, what was asked of them (its repr says it all), and who reads them."""
    name = hashlib.sha256(code() + f"{data is None} {asked!r}\n".encode())
    name.update(data or b"")
    return name.hexdigest()


@lru_cache(maxsize=1)
def code() -> bytes:
    """A digest of everything that reads: all of this package, and the libraries below it."""
    total = hashlib.sha256(" ".join(f"{name} {version(name)}" for name in READERS).encode())
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        total.update(path.read_bytes())
    return total.digest()
