"""What something costs the processors, so that no busy machine makes a test fail."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["at_most"]


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Of processor time, that of ended child processes with it."""
    begun = _spent()
    yield
    assert _spent() - begun < seconds


def _spent() -> float:
    return sum(os.times()[:4])
