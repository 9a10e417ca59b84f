"""From jobs to printed files: on all cores, and each only once."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from contact_hub.paper import typefaces
from contact_hub.paper.conditions import CONDITIONS, profile
from contact_hub.paper.printers import Printer
from contact_hub.press import cache
from contact_hub.press.drawing import Drawing
from contact_hub.press.wishes import Wish
from contact_hub.workers import Workers

__all__ = ["Job", "Press", "Printed", "machinery", "printed"]

_SECONDS = 0.03
"""What one job takes, about."""
_ENGINES = ("typst", "pikepdf", "pypdfium2", "pillow", "zxing-cpp")


@dataclass(frozen=True, slots=True)
class Job:
    """One piece: its template and data, who prints it, and the files that are wished of it.

    `template` is a file below the folder `templates`. What `code` says is given to it as `qr`,
    drawn; the portrait in the file `photo` as `photo`, in the printer's inks.
    """

    templates: Path
    template: str
    data: str
    wishes: tuple[Wish, ...]
    printer: Printer
    code: str = ""
    photo: Path | None = None


Printed = tuple[bytes, ...]
"""A file for each wish, in their order."""


def printed(job: Job) -> Printed:
    """In this process, now."""
    drawing = Drawing(
        job.templates,
        job.template,
        job.data,
        printer=job.printer,
        code=job.code,
        photo=job.photo,
    )
    return tuple(wish.granted(drawing) for wish in job.wishes)


class Press:
    """Prints in the background, and asks its cache first; a job seen before costs nothing."""

    def __init__(self, *, cache_folder: Path | None, workers: Workers | None = None) -> None:
        self._cache_folder = cache_folder
        self._workers = workers or Workers()
        self._queue: deque[tuple[Job, str, Future[Printed] | None]] = deque()

    def start(self, jobs: Iterable[Job]) -> None:
        """Put the jobs in the queue; what has to be printed begins at once."""
        folders: dict[Path, bytes] = {}
        keyed = [(job, _key(job, folders)) for job in jobs]
        new = {key for _, key in keyed if not self._has(key)}
        shared = self._workers.expect(len(new), _SECONDS)
        for job, key in keyed:
            begun = self._workers.begin(printed, job) if shared and key in new else None
            self._queue.append((job, key, begun))

    def results(self) -> Iterator[tuple[Job, Printed]]:
        """Every job with its files, in the order in which they were started."""
        used: set[str] = set()
        while self._queue:
            job, key, begun = self._queue.popleft()
            used.add(key)
            if begun:
                yield job, self._remembered(key, begun.result())
            else:
                yield job, self._recalled(key) or self._remembered(key, printed(job))
        if self._cache_folder is not None and used:
            cache.prune(self._cache_folder, used)

    def _has(self, key: str) -> bool:
        return self._cache_folder is not None and cache.holds(self._cache_folder, key)

    def _recalled(self, key: str) -> Printed | None:
        if self._cache_folder is None:
            return None
        return cache.kept(self._cache_folder, key)

    def _remembered(self, key: str, result: Printed) -> Printed:
        if self._cache_folder is not None:
            cache.keep(self._cache_folder, key, result)
        return result


def _key(job: Job, folders: dict[Path, bytes]) -> str:
    """Everything that can change a byte of the result."""
    folder = job.templates
    if folder not in folders:
        folders[folder] = _contents(folder)
    wishes = repr((job.template, job.printer, job.wishes, job.code)).encode()
    photo = job.photo.read_bytes() if job.photo else b""
    return cache.digest(wishes, job.data.encode(), photo, folders[folder], machinery())


def _contents(folder: Path) -> bytes:
    """A digest of every file below, by name and content."""
    parts: list[bytes] = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        parts += [path.relative_to(folder).as_posix().encode(), path.read_bytes()]
    return cache.digest(*parts).encode()


@lru_cache(maxsize=1)
def machinery() -> bytes:
    """A digest of the engines, the fonts, the papers and this print room."""
    engines = (f"{name} {version(name)}".encode() for name in _ENGINES)
    fonts = (face.encode() for face in typefaces.versions())
    room = (path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")))
    papers = (profile(each.nearest) for each in CONDITIONS.values())
    return cache.digest(*engines, *fonts, *room, *papers, repr(CONDITIONS).encode()).encode()
