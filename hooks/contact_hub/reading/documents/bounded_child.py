"""The process that reads documents, one after another, and has only so much time and memory."""

from __future__ import annotations

import logging
import os
import signal
import sys
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from contact_hub.reading import documents
from contact_hub.reading.documents.cached_form import Reading, to_json
from contact_hub.reading.documents.document import Unreadable

if sys.platform != "win32":
    from resource import RLIMIT_AS, RLIMIT_CORE, setrlimit

__all__ = ["serve"]

_TOO_MUCH = "It needs more memory than any document should."
_BROKE = "It breaks the program that reads it."
_PANIC = "PanicException"
"""How what is written in Rust gives up (PyO3); it is no Exception, and nobody can import it."""


def serve(pipe: Connection, seconds: float, memory: int) -> None:
    """Until nobody has any more to read; `seconds` are of work, OCR not counted."""
    with suppress(AttributeError, OSError):
        os.setsid()
    logging.disable()
    _be_silent()
    _limit(memory)
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            name = pipe.recv_bytes().decode("utf-8", "surrogateescape")
            data = pipe.recv_bytes()
            _clock(seconds)
            reply = to_json(_read(data, name))
            _clock(0)
            pipe.send_bytes(reply)


def _be_silent() -> None:
    """Libraries complain where nobody can make use of it; what is wrong is replied."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)


def _read(data: bytes, name: str) -> Reading:
    try:
        return documents.read(data, name)
    except Unreadable as reason:
        return Unreadable(str(reason))
    except MemoryError:
        return Unreadable(_TOO_MUCH)
    except BaseException as panic:
        if type(panic).__name__ != _PANIC:
            raise
        return Unreadable(_BROKE)


def _clock(seconds: float) -> None:
    """Ends this process after so much work of its own; 0 stops the clock."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _limit(memory: int) -> None:
    """So much more than it has already; where the system cannot, it is not limited."""
    if sys.platform != "win32":
        most = memory + _taken()
        with suppress(ValueError, OSError):
            setrlimit(RLIMIT_CORE, (0, 0))
            setrlimit(RLIMIT_AS, (most, most))


def _taken() -> int:
    """Bytes of address space in use (proc(5)); about a program's own elsewhere."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return 1_000_000_000
    return pages * os.sysconf("SC_PAGE_SIZE")
