"""Current means confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from contact_hub.checks.case import Case
from contact_hub.model import Reachable
from contact_hub.model.walking import inside
from contact_hub.problems import Finding, Problem

__all__ = ["nothing_is_confirmed_tomorrow", "what_is_published_was_confirmed_lately"]


def nothing_is_confirmed_tomorrow(case: Case) -> Iterator[Problem]:
    """A confirmation is not dated in the future."""
    for place, record in inside(case.contacts):
        if isinstance(record, Reachable) and record.confirmed and record.confirmed.on > case.today:
            on, today = record.confirmed.on.isoformat(), case.today.isoformat()
            what = f"It says that it was confirmed on {on}, and today is {today}."
            yield case.source.problem((*place, "confirmed"), what, "Look at the year.")


def what_is_published_was_confirmed_lately(case: Case) -> Iterator[Finding]:
    """A confirmation is not older than `freshness` allows; before that, a Notice says so.

    In a fictional hub it is only ever a Notice: a sample does not go stale.
    """
    freshness = case.contacts.freshness
    for place, record in inside(case.contacts):
        if not isinstance(record, Reachable) or record.confirmed is None:
            continue
        due = record.confirmed.on + timedelta(days=freshness.confirm_every)
        age = (case.today - record.confirmed.on).days
        what = f"{record.confirmed.by} last confirmed this {age} days ago."
        fix = f"If it is still right, write `confirmed: {case.today.isoformat()} by` and your name."
        where = (*place, "confirmed")
        if due < case.today and not case.contacts.organisation.fictional:
            yield case.source.problem(where, what, fix)
        elif due - timedelta(days=freshness.warn) < case.today:
            must = "It was due on" if due < case.today else "It must be confirmed by"
            yield case.source.notice(where, what, f"{must} {due.isoformat()}. {fix}")
