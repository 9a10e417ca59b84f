"""From jobs to printed files: on all cores, and each only once."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from multiprocessing.context import BaseContext
from pathlib import Path
from types import TracebackType
from typing import Self

from contact_hub.press import cache, finishing, preview, typesetting

__all__ = ["Job", "Press", "Printed", "printed"]

_ENGINES = ("typst", "pikepdf", "pypdfium2", "pillow")

_TOO_FEW_FOR_A_POOL = 8
"""A pool takes longer to start than these take to print."""


@dataclass(frozen=True, slots=True)
class Job:
    """One file to print; `previews` lists pages (from 0) with their width in pixels."""

    template: Path
    data: str
    bleed_mm: float
    previews: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """The file for the press and its pictures, in the order of the job."""

    pdf: bytes
    previews: tuple[bytes, ...]


def printed(job: Job) -> Printed:
    """In this process, now."""
    drawn = typesetting.typeset(job.template, job.data, fonts=typesetting.fonts_folders())
    pdf = finishing.finished(drawn, bleed_mm=job.bleed_mm)
    return Printed(
        pdf, tuple(preview.as_png(pdf, page=page, width=width) for page, width in job.previews)
    )


class Press:
    """Prints in the background, and asks its cache first; a job seen before costs nothing."""

    def __init__(self, *, cache_folder: Path | None, workers: int | None = None) -> None:
        self._cache_folder = cache_folder
        self._workers = workers or os.cpu_count() or 1
        self._pool: ProcessPoolExecutor | None = None
        self._queue: deque[tuple[Job, str, Future[Printed] | None]] = deque()

    def __enter__(self) -> Self:
        """Nothing runs before the first job."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Jobs that nobody waits for any more are dropped."""
        self._queue.clear()
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def start(self, jobs: Iterable[Job]) -> None:
        """Put the jobs in the queue; what has to be printed begins at once."""
        folders: dict[Path, bytes] = {}
        keyed = [(job, _key(job, folders)) for job in jobs]
        new = {key for _, key in keyed if not self._has(key)}
        pool = self._pool_for(len(new))
        for job, key in keyed:
            begun = pool.submit(printed, job) if pool and key in new else None
            self._queue.append((job, key, begun))

    def results(self) -> Iterator[tuple[Job, Printed]]:
        """Every job with its files, in the order in which they were started."""
        while self._queue:
            job, key, begun = self._queue.popleft()
            if begun:
                yield job, self._remembered(key, begun.result())
            else:
                yield job, self._recalled(key) or self._remembered(key, printed(job))

    def _pool_for(self, jobs: int) -> ProcessPoolExecutor | None:
        if jobs > _TOO_FEW_FOR_A_POOL and self._workers > 1 and self._pool is None:
            self._pool = ProcessPoolExecutor(self._workers, mp_context=_processes())
        return self._pool

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


def _processes() -> BaseContext:
    """Fresh processes: a fork would copy the threads' locks of whoever called."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context


def _key(job: Job, folders: dict[Path, bytes]) -> str:
    """Everything that can change a byte of the result."""
    folder = job.template.parent
    if folder not in folders:
        folders[folder] = _contents(folder)
    wishes = repr((job.template.name, job.bleed_mm, job.previews)).encode()
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
