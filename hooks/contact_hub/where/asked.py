"""A question with all that is known to answer it."""

from __future__ import annotations

from dataclasses import dataclass

from contact_hub.mistakes import Mistake
from contact_hub.where import apart, finding, proofs_here
from contact_hub.where.apart import Apart
from contact_hub.where.proofs_here import Answer, Proven
from contact_hub.where.still_met import World

__all__ = ["Asked", "asked"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What was found in the proof, and what lies apart; where neither is, what was `meant`.

    `unread` says that contacts.yaml cannot be read, so that nothing is known to be over.
    """

    what: str
    proven: Proven
    found: tuple[Answer, ...]
    apart: tuple[Apart, ...]
    meant: str
    unread: bool


def asked(words: str, proven: Proven, world: World | None) -> Asked:
    """What is right today is not told as over, too; raises Mistake where nothing was asked."""
    what = finding.plain(words)
    if not what:
        fix = "Write a number, a name, an address, or a place like `offices › leeds › phone`."
        raise Mistake("Nothing was asked.", fix)
    among = proofs_here.answers(proven)
    found = tuple(finding.found(what, among))
    beside = apart.found(what, world) if world else ()
    besides = tuple(apart.written(world)) if world else ()
    meant = "" if found or beside else finding.near(what, among, besides)
    return Asked(what, proven, found, beside, meant, world is None)
