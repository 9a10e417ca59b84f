"""The black box: `contact-hub audit` over each organisation's folder tells good from bad."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.corpus import writing
from tests.corpus.seeing import DAY
from tests.corpus.specs import Spec
from tests.corpus.truth import truth_of

__all__ = ["Verdict", "audited", "verdicts"]

PROGRAM = "from contact_hub.command import main; raise SystemExit(main())"
FINISHED = {0, 1}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was said of one document, and whether that is right."""

    spec: Spec
    problems: tuple[str, ...]

    @property
    def right(self) -> bool:
        """A good file has no Problem; a bad one has at least one."""
        good = truth_of(self.spec).good
        return good is None or good is not bool(self.problems)

    def __str__(self) -> str:
        """For the list of wrong ones."""
        if self.problems:
            return f"{self.spec.file} is good, and fails: {' / '.join(self.problems)}"
        return f"{self.spec.file} is bad, and passes"


def verdicts(folder: Path, specs: Sequence[Spec]) -> Iterator[Verdict]:
    """Writes the corpus into the folder, and has it looked at."""
    for root in writing.write(folder, specs):
        own = [spec for spec in specs if spec.organisation == root.name]
        pages = [writing.place_of(spec) for spec in own if spec.ending == "html"]
        told = audited(root, ["stationery", *pages])
        for spec in own:
            yield Verdict(spec, tuple(told.get(writing.name_of(spec), ())))


def audited(root: Path, files: Iterable[str]) -> Mapping[str, list[str]]:
    """Each file's Problems, as the command tells them."""
    command = [sys.executable, "-c", PROGRAM, "audit", *files, "--contacts", "contacts.yaml"]
    surroundings = {**os.environ, "HUB_TODAY": DAY.isoformat()}
    ended = subprocess.run(
        [*command, "--format", "json"],
        cwd=root, env=surroundings, check=False, capture_output=True, text=True,
    )  # fmt: skip
    if ended.returncode not in FINISHED:
        raise RuntimeError(ended.stderr)
    told: dict[str, list[str]] = defaultdict(list)
    for finding in json.loads(ended.stdout):
        if finding["severity"] == "problem":
            told[Path(finding["file"]).name].append(finding["what"])
    return told
