"""Printed pieces in people's hands, and what they say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from contact_hub.coverage.certificate import Edition
from contact_hub.facts import Fact
from contact_hub.hub import Hub
from contact_hub.living import Fate

__all__ = ["Papers", "on_record", "says"]

Codes = tuple[str, ...]
Papers = Mapping[Fact, tuple[Codes, Codes]]
"""Detail → editions that say it, and those that say something else in its place."""


def on_record(hub: Hub, fates: Sequence[Fate]) -> tuple[Edition, ...]:
    """Every edition that somebody may hold, in the register's order."""
    return tuple(edition(hub, each, each.on) for each in fates if each.on)


def edition(hub: Hub, fate: Fate, day: date) -> Edition:
    """Of those who left nothing is said, neither their name nor the address of their page."""
    open_to_all = fate.state not in {"gone", "moved"}
    record = hub.somebody(fate.page.partition("/")[2]) if open_to_all else None
    whose = record.name if record else hub.organisation.name if open_to_all else ""
    return Edition(
        code=fate.code,
        piece=fate.piece,
        page=fate.page if open_to_all else "",
        whose=whose,
        issued_on=day,
        state=fate.state,
        changed=fate.changed,
    )


def says(fates: Sequence[Fate]) -> Papers:
    """Detail → editions on record that say it, and those that say something else in its place."""
    found: dict[Fact, tuple[dict[str, None], dict[str, None]]] = defaultdict(lambda: ({}, {}))
    for fate in fates:
        for fact in fate.now.facts if fate.now and fate.on else ():
            found[fact][fact.label in fate.changed][fate.code] = None
    return {fact: (tuple(now), tuple(older)) for fact, (now, older) in found.items()}
