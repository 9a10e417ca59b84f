"""What Contact Hub costs, beside bare MkDocs with the same pages, in the same run.

Nothing is demanded here: a busy machine makes every number larger, and leaves the ratios.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench import projects
from tests.bench.measuring import Cost, cost_of
from tests.corpus import measure as corpus

MKDOCS = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
CHECK = [
    sys.executable,
    "-c",
    "from contact_hub.command import main; raise SystemExit(main(['check']))",
]
RUNS = ("built cold", "built again", "one phone changed")


def main() -> None:
    """All sizes, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("only", nargs="?", choices=["corpus"], help="how well documents are read")
    parser.add_argument("--people", type=int, nargs="+", default=[10, 200], metavar="N")
    asked = parser.parse_args()
    if asked.only:
        corpus.main(())
        return
    sizes: list[int] = asked.people
    each = {people: measured(people) for people in sizes}
    if len(sizes) > 1:
        show_growth(each)


def measured(people: int) -> float:
    """Prints one size's tables; returns the clock seconds of a cold build."""
    with tempfile.TemporaryDirectory() as temporary:
        hub = projects.full(Path(temporary) / "hub", people)
        bare = projects.bare(Path(temporary) / "bare", hub)
        environment = surroundings(hub)
        base = cost_of(MKDOCS, bare, environment)
        costs = [run(hub, environment)]
        costs.append(run(hub, environment))
        projects.with_one_phone_changed(hub)
        costs.append(run(hub, environment))
        say(f"\n{people} people, {html_in(hub)} pages (bare MkDocs: {html_in(bare)})")
        show_whole(base, costs)
        show_stages(base, costs)
        show_rest(hub, environment)
    return costs[0].processor


def surroundings(hub: Path) -> dict[str, str]:
    """What the programs are told: the day, and the copy of the package that is measured."""
    paths = os.pathsep.join((str(hub / "hooks"), str(projects.REPOSITORY)))
    day = projects.DAY.isoformat()
    return {"HUB_TODAY": day, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": paths}


def run(hub: Path, environment: dict[str, str]) -> Cost:
    """One build of everything, with its stages."""
    return cost_of([sys.executable, "-m", "tests.bench.stages"], hub, environment)


def html_in(folder: Path) -> int:
    """How many pages were built."""
    pasted = len(list((folder / "site").glob("signatures/*.html")))
    return len(list((folder / "site").rglob("*.html"))) - pasted


def show_whole(base: Cost, costs: Sequence[Cost]) -> None:
    """Each build beside the bare one."""
    row("", "processor s", "clock s", "memory MiB", "× bare, processor", "clock")
    row("bare MkDocs", *figures(base))
    for name, cost in zip(RUNS, costs, strict=True):
        ratios = (cost.processor / base.processor, cost.clock / base.clock)
        row(name, *figures(cost), *(f"{ratio:.2f}" for ratio in ratios))


def figures(cost: Cost) -> tuple[str, str, str]:
    """Three numbers."""
    return f"{cost.processor:.2f}", f"{cost.clock:.2f}", f"{cost.memory:.0f}"


def show_stages(base: Cost, costs: Sequence[Cost]) -> None:
    """Processor / clock of the first process in each stage; the others' work shows as waiting."""
    stages = [json.loads(cost.said.splitlines()[-1]) for cost in costs]
    say()
    row("processor / clock s", *RUNS, "cold clock × bare")
    for name in stages[0]:
        cells = [f"{each[name][0]:.2f} / {each[name][1]:.2f}" for each in stages]
        row(name, *cells, f"{stages[0][name][1] / base.clock:.2f}")


def show_rest(hub: Path, environment: dict[str, str]) -> None:
    """Checking alone, and the press alone."""
    check = cost_of(CHECK, hub, environment)
    rates = cost_of([sys.executable, "-m", "tests.bench.cards"], hub, environment).said
    engine, press, shown = json.loads(rates.splitlines()[-1])
    say()
    say(f"checking contacts.yaml: {check.processor:.2f} s processor, {check.clock:.2f} s clock")
    say(
        f"cards a second, all cores: the engine alone {engine:.0f}; ready for the press "
        f"{press:.0f} ({press / engine:.0%}); with two pictures and a code besides {shown:.0f}"
    )


def show_growth(each: dict[int, float]) -> None:
    """What one more person costs, from size to size, the fixed part aside."""
    say()
    small = min(each)
    for people in sorted(each)[1:]:
        more = (each[people] - each[small]) / (people - small)
        say(f"each person more, from {small} to {people}: {more * 1000:.1f} ms processor")


def row(name: str, *cells: str) -> None:
    """A line of a table."""
    say(f"{name:<20}" + "".join(f"{cell:>19}" for cell in cells))


def say(text: str = "") -> None:
    """One line, now."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
