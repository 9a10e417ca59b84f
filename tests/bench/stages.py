"""MkDocs with a clock on each stage of Contact Hub; what they say comes last, as JSON."""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import wraps
from types import ModuleType

from mkdocs.__main__ import cli

from contact_hub import (
    artifacts,
    build,
    delivery,
    footers,
    leaks,
    loading,
    pieces,
    proof,
    staging,
    steps,
)
from contact_hub.coverage import certificate, certifying, page
from contact_hub.outputs import pages
from contact_hub.press import printing
from contact_hub.reading import links
from contact_hub.stale import of_site

__all__ = ["STAGES"]

STAGES: dict[str, list[tuple[ModuleType | type, str]]] = {
    "loading": [(loading, "load")],
    "print, to begin": [(pieces, "print_jobs"), (printing.Press, "start")],
    "pages": [(pages, "all_pages")],
    "files": [(artifacts, "files")],
    "print, to wait": [(delivery, "deliver"), (delivery, "gather")],
    "proof of footers": [(build.Build, "sweep"), (footers, "problems")],
    "proof of surfaces": [(proof, "on_surfaces")],
    "leaks": [(leaks, "problems")],
    "stale hunt": [(of_site, "findings")],
    "links and steps": [(links, "linked"), (steps, "counted")],
    "coverage": [(certifying, "certified"), (certificate, "text"), (page, "as_html")],
    "swap": [(staging.Staging, "publish")],
}
"""What each is called → the functions in which it happens."""

spent: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])


def clocked(stage: str, function: Callable[..., object]) -> Callable[..., object]:
    """The same function; a generator is emptied while the clock runs."""

    @wraps(function)
    def timed(*given: object, **named: object) -> object:
        processor, clock = time.process_time(), time.perf_counter()
        try:
            result = function(*given, **named)
            return iter(list(result)) if isinstance(result, Iterator) else result
        finally:
            spent[stage][0] += time.process_time() - processor
            spent[stage][1] += time.perf_counter() - clock

    return timed


if __name__ == "__main__":
    for stage, functions in STAGES.items():
        for owner, name in functions:
            setattr(owner, name, clocked(stage, getattr(owner, name)))
    begun = (time.process_time(), time.perf_counter())
    cli(["build", "--quiet", "--strict"], standalone_mode=False)
    others = [sum(times) for times in zip(*spent.values(), strict=True)]
    whole = (time.process_time() - begun[0], time.perf_counter() - begun[1])
    spent["MkDocs itself"] = [all_of - part for all_of, part in zip(whole, others, strict=True)]
    sys.stdout.write(f"\n{json.dumps(spent)}\n")
