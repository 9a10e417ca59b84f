"""Documents read in processes of their own, with a limit to their time and memory.

What breaks its reader, or keeps it too long, breaks nothing else.
"""

from __future__ import annotations

import os
import signal
import time
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import connection
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from contact_hub.reading.documents.bounded_child import serve
from contact_hub.reading.documents.cached_form import Odd, Reading, from_json
from contact_hub.reading.documents.document import Unreadable
from contact_hub.reading.documents.seeing.ocr import PER_DOCUMENT
from contact_hub.workers import processes

__all__ = ["Limits", "Named", "Overrun", "read"]

Named = tuple[str, bytes]
"""A file's name and its bytes."""

_TOO_LONG = "Reading it takes longer than any document should."
_BROKE = "It breaks the program that reads it, or needs more memory than any document should."


class Overrun(Unreadable):
    """Another day, on another machine, it might be read: this is not to be remembered."""


@dataclass(frozen=True, slots=True)
class Limits:
    """For one document: seconds of work without OCR, seconds by the clock, bytes of memory."""

    seconds: float = 7.0
    by_the_clock: float = 30.0 + PER_DOCUMENT
    memory: int = 380_000_000


@dataclass(slots=True)
class _Reader:
    """A process, and which of the documents it has in hand."""

    process: BaseProcess
    pipe: Connection
    number: int = -1
    until: float = 0.0

    def give(self, number: int, file: Named, limits: Limits) -> None:
        self.number, self.until = number, time.monotonic() + limits.by_the_clock
        try:
            self.pipe.send_bytes(file[0].encode("utf-8", "surrogateescape"))
            self.pipe.send_bytes(file[1])
        except OSError:
            self.until = 0.0

    def end(self) -> None:
        """With whatever it has started."""
        if self.process.is_alive() and self.process.pid:
            try:
                os.killpg(self.process.pid, signal.SIGKILL)
            except (AttributeError, OSError):
                self.process.kill()
        self.process.join()
        self.pipe.close()


def read(
    files: Sequence[Named], *, at_once: int | None = None, limits: Limits | None = None
) -> Generator[Reading]:
    """Each file in its turn; what cannot be read is told as Unreadable, and not raised."""
    limits = limits or Limits()
    pending, readings = deque(range(len(files))), dict[int, Reading]()
    count = min(at_once or os.cpu_count() or 1, len(files))
    readers = [_begun(limits) for _ in range(count)]
    told = 0
    try:
        while told < len(files):
            _hand_out(readers, files, pending, limits)
            for number, reading in _heard(readers, limits):
                readings[number] = reading
            while told in readings:
                yield readings.pop(told)
                told += 1
    finally:
        for reader in readers:
            reader.end()


def _begun(limits: Limits) -> _Reader:
    context = processes()
    ours, theirs = context.Pipe()
    arguments = theirs, limits.seconds, limits.memory
    process = context.Process(  # type: ignore[attr-defined] # each kind of context has its own
        target=serve, args=arguments, daemon=True
    )
    process.start()
    theirs.close()
    return _Reader(process, ours)


def _hand_out(
    readers: list[_Reader], files: Sequence[Named], pending: deque[int], limits: Limits
) -> None:
    for reader in readers:
        if reader.number < 0 and pending:
            number = pending.popleft()
            reader.give(number, files[number], limits)


def _heard(readers: list[_Reader], limits: Limits) -> Iterator[tuple[int, Reading]]:
    """What comes back; a reader that fell silent, or is too slow, is replaced."""
    busy = [reader for reader in readers if reader.number >= 0]
    first = max(min(reader.until for reader in busy) - time.monotonic(), 0)
    ready = connection.wait([reader.pipe for reader in busy], first)
    for reader in busy:
        number, late = reader.number, time.monotonic() >= reader.until
        if reader.pipe in ready:
            reading = _reply(reader)
        elif late:
            reading = Overrun(_TOO_LONG)
        else:
            continue
        reader.number = -1
        if isinstance(reading, Overrun):
            reader.end()
            readers[readers.index(reader)] = _begun(limits)
        yield number, reading


def _reply(reader: _Reader) -> Reading:
    try:
        return from_json(reader.pipe.recv_bytes())
    except (EOFError, OSError, Odd):
        reader.process.join(1)
        slow = reader.process.exitcode == -getattr(signal, "SIGPROF", 0)
        return Overrun(_TOO_LONG if slow else _BROKE)
