"""How well documents are read: `python -m tests.corpus.measure [seen] [held_out] [no-ocr]`.

Precision and recall by kind of file and of detail, every miss, what each kind of file takes. Of the
held-out set misses are told by class alone, so that nobody mends a file instead of a reader.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor

from tests.corpus import hundred
from tests.corpus.chance import by_chance
from tests.corpus.scoring import SUBJECTS, Outcome, outcomes, rates
from tests.corpus.seeing import Seen, day, seen
from tests.corpus.specs import SETS, Spec, specs_of
from tests.corpus.truth import organisation

__all__ = ["main", "measured"]

Measured = tuple[Spec, Seen, list[Outcome]]


def main(arguments: Sequence[str]) -> None:
    """All that was asked for, or all there is."""
    if "chance" in arguments:
        seeds = [int(each) for each in arguments if each.isdigit()] or [1]
        for seed in seeds:
            _measure(f"chance {seed}", list(by_chance(seed)), whole=True)
        return
    asked = [of_set for of_set in SETS if of_set in arguments] or list(SETS)
    ocr = shutil.which("tesseract") is not None and "no-ocr" not in arguments
    for of_set in asked:
        specs = [spec for spec in specs_of(of_set) if ocr or not spec.ocr]
        _measure(of_set, specs, whole=of_set == "seen" or "whole" in arguments)
    _say()
    hundred.main()


def _measure(name: str, specs: Sequence[Spec], *, whole: bool) -> None:
    for spec in specs:
        day(organisation(spec).contacts)
    with ProcessPoolExecutor(os.cpu_count()) as workers:
        results = list(workers.map(measured, specs, chunksize=1))
    _report(name, results)
    (_misses if whole else _classes)(results)


def measured(spec: Spec) -> Measured:
    """One document."""
    what = seen(spec)
    return spec, what, list(outcomes(spec, what))


def _report(of_set: str, results: Sequence[Measured]) -> None:
    found = [outcome for _, _, each in results for outcome in each]
    _say(f"\n{of_set}: {len(results)} documents")
    _table("kind of file", found, lambda outcome: outcome.spec.ending)
    _table("kind of detail", found, lambda outcome: outcome.kind)
    _say(f"\n{'seconds':<16}{'files':>8}{'median':>10}{'longest':>10}{'sum':>10}")
    times: dict[str, list[float]] = defaultdict(list)
    for spec, what, _ in results:
        times[f"{spec.ending}{' by OCR' if spec.ocr else ''}"].append(what.seconds)
    for ending, each in sorted(times.items()):
        middle = statistics.median(each)
        _say(f"{ending:<16}{len(each):>8}{middle:>10.3f}{max(each):>10.3f}{sum(each):>10.2f}")


def _table(title: str, found: Sequence[Outcome], of: Callable[[Outcome], str]) -> None:
    """A row each; precision, recall and how many there were, for each subject."""
    _say(f"\n{title:<16}" + "".join(f"{subject + ' P / R':>24}" for subject in SUBJECTS))
    for name in [*sorted({of(outcome) for outcome in found}), "all"]:
        row = f"{name:<16}"
        for subject in SUBJECTS:
            heap = [o for o in found if o.subject == subject and name in {of(o), "all"}]
            rate = rates(heap)
            shown = f"{rate.precision:.4f} / {rate.recall:.4f} ({rate.hits + rate.missed})"
            row += f"{shown if heap else '–':>24}"
        _say(row)


def _misses(results: Sequence[Measured]) -> None:
    _say()
    for _, what, found in results:
        for outcome in found:
            if outcome.result != "hit":
                _say(f"{outcome}{f' [{what.unreadable}]' if what.unreadable else ''}")


def _classes(results: Sequence[Measured]) -> None:
    classes = Counter(
        f"{outcome.spec.ending}: {outcome.subject} {outcome.result}: {outcome.kind}"
        for _, _, found in results
        for outcome in found
        if outcome.result != "hit"
    )
    _say()
    for name, count in sorted(classes.items()):
        _say(f"{count:>4} × {name}")


def _say(text: str = "") -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
