"""Processes that print and read on all cores."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.context import BaseContext

__all__ = ["pool", "processes"]

TOO_FEW = 8
"""A pool takes longer to start than so few jobs take."""


@contextmanager
def pool(jobs: int) -> Iterator[ProcessPoolExecutor | None]:
    """As many processes as there are cores, or none where it would not pay."""
    cores = os.cpu_count() or 1
    if jobs <= TOO_FEW or cores == 1:
        yield None
        return
    with ProcessPoolExecutor(cores, mp_context=processes()) as executor:
        yield executor


def processes() -> BaseContext:
    """Fresh processes: a fork would copy the threads' locks of whoever called."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["contact_hub.press.printing", "contact_hub.evidence"])
    return context
