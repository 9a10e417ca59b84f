"""The words of the site for colleagues, and of what everybody says."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["StaffWords"]


@dataclass(frozen=True, slots=True)
class StaffWords:
    """`staff.` in `words/en.toml`."""

    mark: str
    mark_lead: str
    public_site: str
    home: str
    ours: str
    theirs: str
    unlisted: str
    as_customers: str
    tests: str
    prints: str
    who_is_who: str
    say: str
    say_lead: str
    own_texts: str
    texts_lead: str
    promises: str
    promises_lead: str
    your_name: str
    copy: str
    copied: str
    by_phone: str
    voicemail: str
    away: str
    signature: str
    greeting: str
    no_answer: str
    here: str
    cannot_wait: str
    thanks: str
    written: str
    day: str
    instead: str
    regards: str
