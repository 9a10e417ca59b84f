"""From jobs to printed files: on all cores, and each only once."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from contact_hub.press import cache, finishing, preview, qr, typesetting
from contact_hub.workers import Workers

__all__ = ["Job", "Press", "Printed", "printed"]

_SECONDS = 0.03
"""What one job takes, about."""
_ENGINES = ("typst", "pikepdf", "pypdfium2", "pillow", "zxing-cpp")


@dataclass(frozen=True, slots=True)
class Job:
    """One file to print; `previews` lists pages (from 0) with their width in pixels.

    What `code` says is given to the template as `qr`, and comes back as a picture for screens.
    """

    template: Path
    data: str
    bleed_mm: float
    previews: tuple[tuple[int, int], ...]
    code: str = ""


@dataclass(frozen=True, slots=True)
class Printed:
    """The file for the press and its pictures, in the order of the job; its code's comes last."""

    pdf: bytes
    previews: tuple[bytes, ...]


def printed(job: Job) -> Printed:
    """In this process, now."""
    data = _with_code(job.data, job.code) if job.code else job.data
    drawn = typesetting.typeset(job.template, data, fonts=typesetting.fonts_folders())
    pdf = finishing.finished(drawn, bleed_mm=job.bleed_mm)
    pictures = preview.as_pngs(pdf, job.previews)
    return Printed(pdf, (*pictures, qr.as_png(job.code)) if job.code else pictures)


def _with_code(data: str, code: str) -> str:
    """The drawing among the data, which are an object and are not read for it."""
    drawing = json.dumps({"qr": qr.as_pdf(code).decode("ascii"), "qr_modules": qr.modules(code)})
    return f"{data.removesuffix('}')},{drawing.removeprefix('{')}"


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
        parts = cache.kept(self._cache_folder, key)
        return Printed(parts[0], parts[1:]) if parts else None

    def _remembered(self, key: str, result: Printed) -> Printed:
        if self._cache_folder is not None:
            cache.keep(self._cache_folder, key, (result.pdf, *result.previews))
        return result


def _key(job: Job, folders: dict[Path, bytes]) -> str:
    """Everything that can change a byte of the result."""
    folder = job.template.parent
    if folder not in folders:
        folders[folder] = _contents(folder)
    wishes = repr((job.template.name, job.bleed_mm, job.previews, job.code)).encode()
    return cache.digest(wishes, job.data.encode(), folders[folder], _machinery())


def _contents(folder: Path) -> bytes:
    """A digest of every file below, by name and content."""
    parts: list[bytes] = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        parts += [path.relative_to(folder).as_posix().encode(), path.read_bytes()]
    return cache.digest(*parts).encode()


@lru_cache(maxsize=1)
def _machinery() -> bytes:
    """A digest of the engines, the fonts and this print room."""
    engines = (f"{name} {version(name)}".encode() for name in _ENGINES)
    fonts = (_contents(folder) for folder in typesetting.fonts_folders())
    room = (path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")))
    return cache.digest(*engines, *fonts, *room).encode()
