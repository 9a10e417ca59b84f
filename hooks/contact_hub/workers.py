"""Processes that print and read on all cores: one set of them a build."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import forkserver
from multiprocessing.context import BaseContext
from types import TracebackType
from typing import ParamSpec, Self, TypeVar

__all__ = ["Workers"]

P = ParamSpec("P")
T = TypeVar("T")

PAYS = 0.25
"""Seconds of work from which on it is worth while to start processes."""
PRELOADED = ["__main__", "contact_hub.press.printing", "contact_hub.lacking.evidence"]


class Workers:
    """As many processes as there are cores, begun when there is enough for them to do."""

    def __init__(self, most: int | None = None) -> None:
        """Nothing runs before it is asked for."""
        self.count = most or os.cpu_count() or 1
        self._pool: ProcessPoolExecutor | None = None

    def prepare(self) -> None:
        """Where processes will be needed: they learn what to do while others go on."""
        context = processes()
        if self.count > 1 and context.get_start_method() == "forkserver":
            forkserver.ensure_running()

    def __enter__(self) -> Self:
        """For as long as there is work."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """What nobody waits for any more is dropped."""
        self.close()

    def close(self) -> None:
        """Drops what has not begun, and ends the processes."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def expect(self, jobs: int, seconds: float) -> bool:
        """Whether jobs of this length will be done by processes; these begin to start now."""
        if self._pool is None and self.count > 1 and jobs * seconds > PAYS:
            self._pool = ProcessPoolExecutor(self.count, mp_context=processes())
        return self._pool is not None

    def begin(self, does: Callable[P, T], *given: P.args, **named: P.kwargs) -> Future[T]:
        """One job for the processes; where there are none, it is done at once."""
        if self._pool:
            return self._pool.submit(does, *given, **named)
        done: Future[T] = Future()
        done.set_result(does(*given, **named))
        return done


def processes() -> BaseContext:
    """Fresh processes: a fork would copy the threads' locks of whoever called."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    return context
