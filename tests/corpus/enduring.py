"""Hostile files are read in a process of their own: how long each takes, how much memory all take.

They are made in a process of their own, too. Memory is what the reading process itself has held at
the most, as it says at its end: the system's own count has that of whoever began it, too.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.corpus.hostile import HOSTILE, Hostile
from tests.corpus.specs import CORPUS

__all__ = ["Endured", "endured"]

READ = """
import json, sys, time
from pathlib import Path
from contact_hub import loading
from contact_hub.reading import documents
from contact_hub.stale import judging
from contact_hub.stale.known import Known
from tests.corpus.seeing import DAY
known = Known.of(loading.load(Path(sys.argv[1]), DAY).hub("https://contact.corpus.example/"))
for path in map(Path, sys.argv[2:]):
    began = time.process_time()
    try:
        document = documents.read(path.read_bytes(), path.name)
        for part in document.parts:
            list(judging.strays_in_part(part, known))
        said = list(document.faults)
    except documents.Unreadable as why:
        said = [str(why)]
    print(json.dumps([path.name, said, time.process_time() - began]), flush=True)
held = [line for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line]
print(json.dumps(["", [], int(held[0].split()[1])]))
"""
CONTACTS = CORPUS / "organisations" / "larkfield.yaml"
MEBIBYTE = 1024
PATIENCE = 60
"""Seconds after which all is ended from outside."""


@dataclass(frozen=True, slots=True)
class Endured:
    """What came of them: each file's sentences and seconds of processor; MiB at the most."""

    said: dict[str, tuple[str, ...]]
    seconds: dict[str, float]
    memory: float


def endured(hostile: Sequence[Hostile]) -> Endured:
    """The files, one after the other in a new process; who breaks it down is not among the said."""
    with tempfile.TemporaryDirectory() as folder:
        names = [each.name for each in hostile]
        subprocess.run([sys.executable, "-m", "tests.corpus.hostile", folder, *names], check=True)
        command = [sys.executable, "-c", READ, str(CONTACTS)]
        child = subprocess.Popen(
            [*command, *(str(Path(folder) / name) for name in names)],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        printed = watched(child)
    lines = [json.loads(line) for line in printed.splitlines()]
    memory = lines.pop()[2] / MEBIBYTE if lines and not lines[-1][0] else 0.0
    said = {name: tuple(sentences) for name, sentences, _ in lines}
    return Endured(said, {name: seconds for name, _, seconds in lines}, memory)


def watched(child: subprocess.Popen[str]) -> str:
    """What it printed."""
    assert child.stdout is not None
    enough = threading.Timer(PATIENCE, child.kill)
    enough.start()
    printed = child.stdout.read()
    child.wait()
    child.stdout.close()
    enough.cancel()
    return printed


if __name__ == "__main__":
    for each in (each for each in HOSTILE if each.name in sys.argv[1:] or not sys.argv[1:]):
        was = endured([each])
        told = " / ".join(was.said[each.name]) or "read" if was.said else "broke down"
        taken = was.seconds.get(each.name, 0)
        sys.stdout.write(f"{each.name:<28}{taken:>8.2f} s{was.memory:>8.0f} MiB  {told}\n")
        sys.stdout.flush()
