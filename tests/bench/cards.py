"""How many cards a second, on all cores: the engine alone, files for the press, pictures too."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.bench.projects import DAY

from contact_hub import loading, pieces
from contact_hub.hub import Hub
from contact_hub.paper import typefaces
from contact_hub.pieces import Room
from contact_hub.press import drawing, printing, typesetting
from contact_hub.press.printing import Job
from contact_hub.press.wishes import CodePicture, ForPress, Wish
from contact_hub.workers import Workers

__all__ = ["typeset"]

AT_LEAST = 120


def typeset(job: Job) -> bytes:
    """What Typst alone does for a card whose code is drawn already."""
    return typesetting.typeset(job.templates, job.template, job.data, fonts=typefaces.folders())


def with_code(job: Job) -> Job:
    """The same job with its code among the data."""
    return replace(job, data=drawing.with_code(job.data, job.code))


def is_code(wish: Wish) -> bool:
    """Which a card has beside it, and the same card on a sheet has not."""
    return isinstance(wish, CodePicture)


def rate(workers: Workers, does: Callable[[Job], object], jobs: list[Job]) -> float:
    """Jobs a second, once every process has learned how."""
    for done in [workers.begin(does, job) for job in jobs[:20]]:
        done.result()
    begun = time.perf_counter()
    for done in [workers.begin(does, job) for job in jobs]:
        done.result()
    return len(jobs) / (time.perf_counter() - begun)


if __name__ == "__main__":
    loaded = loading.load(Path("contacts.yaml"), DAY)
    hub = Hub(loaded.contacts, DAY, "https://contact.harbourfinch.example/")
    found = pieces.print_jobs(Room(hub, Path("overrides/stationery").resolve(), Path()))
    cards = [each.job for each in found if any(map(is_code, each.job.wishes))]
    cards = (cards * (AT_LEAST // len(cards) + 1))[:AT_LEAST]
    with Workers() as workers:
        workers.expect(len(cards), 1)
        engine = rate(workers, typeset, [with_code(job) for job in cards])
        press = rate(
            workers, printing.printed, [replace(job, wishes=(ForPress(),)) for job in cards]
        )
        shown = rate(workers, printing.printed, cards)
    sys.stdout.write(json.dumps((engine, press, shown)))
