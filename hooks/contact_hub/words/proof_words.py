"""The words of the proof's page."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ProofWords"]


@dataclass(frozen=True, slots=True)
class ProofWords:
    """`proof.` in `words/en.toml`."""

    title: str
    lead: str
    everything_current: str
    papers_to_follow: str
    proven_on: str
    number_details: str
    number_surfaces: str
    number_footers: str
    number_editions: str
    number_supplied: str
    of_contacts: str
    of_content: str
    commit: str
    files: str
    by: str
    ask: str
    ask_lead: str
    ask_example: str
    answers: str
    no_answer: str
    near: str
    more: str
    reading: str
    unread: str
    written: str
    line: str
    confirmed: str
    confirmed_on: str
    confirmed_by: str
    never_confirmed: str
    every_page: str
    on_record: str
    issued: str
    older: str
    elsewhere: str
    not_yet: str
    times: str
    kinds: str
    facts: str
    fact: str
    where: str
    all_details: str
    found: str
    codes: str
    history: str
    history_lead: str
    history_day: str
    for_others: str
    badge: str
    badge_label: str
    badge_says: str
    as_data: str
