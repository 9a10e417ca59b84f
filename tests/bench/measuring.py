"""What a program costs, with all the processes that it starts: processor, clock and memory."""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["Cost", "cost_of"]

PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h
EVERY = 0.05


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor and of clock, and the most memory at once in MiB."""

    processor: float
    clock: float
    memory: float
    said: str


@dataclass(slots=True)
class Memory:
    """The most that a session's processes held together, each shared page counted once."""

    session: int
    over: threading.Event = field(default_factory=threading.Event)
    most: int = 0

    def watch(self) -> None:
        """Until it is over."""
        while not self.over.wait(EVERY):
            self.most = max(self.most, sum(held_by(process) for process in self.members()))

    def members(self) -> list[int]:
        """Processes of the session that are alive."""
        found: list[int] = []
        for folder in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if os.getsid(int(folder.name)) == self.session:
                    found.append(int(folder.name))
        return found


def held_by(process: int) -> int:
    """KiB in proportion to how many share them (proc(5), smaps_rollup)."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0


def cost_of(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Cost:
    """Runs it to the end; raises with what it said if it fails."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    before, begun = children(), time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as program:
        memory = Memory(program.pid)
        watcher = threading.Thread(target=memory.watch)
        watcher.start()
        said, _ = program.communicate()
        clock = time.perf_counter() - begun
        memory.over.set()
        watcher.join()
    reap_orphans()
    if program.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{said}")
    return Cost(children() - before, clock, memory.most / 1024, said)


def children() -> float:
    """Processor seconds of everything that ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def reap_orphans() -> None:
    """Processes that outlive the program by a moment count as its own."""
    with suppress(ChildProcessError):
        while True:
            os.waitpid(-1, 0)
