"""A hundred mixed documents without scans: how long they take, and how long they take again."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.corpus import writing
from tests.corpus.seeing import problems_of
from tests.corpus.specs import Spec, all_specs

from contact_hub.reading.documents import Document
from contact_hub.reading.documents.cached import readings

__all__ = ["main"]

MANY = 100


def main() -> None:
    """Read, and judged; cold, and again from the cache."""
    specs = [spec for spec in all_specs() if not spec.ocr]
    chosen = specs[:: len(specs) // MANY][:MANY]
    files = [(writing.name_of(spec), writing.bytes_of(spec)) for spec in chosen]
    with tempfile.TemporaryDirectory() as folder:
        for when in ("cold", "again"):
            began = time.perf_counter()
            found = judged(chosen, files, Path(folder))
            taken = time.perf_counter() - began
            sys.stdout.write(f"{len(chosen)} documents, {when}: {taken:.2f} s ({found} Problems)\n")


def judged(specs: list[Spec], files: list[tuple[str, bytes]], cache: Path) -> int:
    """How many Problems they have."""
    found = zip(specs, readings(files, cache), strict=True)
    return sum(
        len(problems_of(reading, spec)) if isinstance(reading, Document) else 1
        for spec, reading in found
    )


if __name__ == "__main__":
    main()
