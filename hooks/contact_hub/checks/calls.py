"""Rules about test calls: whether somebody answers is for people to find out."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub import call_log
from contact_hub.call_log import Due
from contact_hub.checks.case import Case
from contact_hub.hub import Hub
from contact_hub.problems import Notice, Problem

__all__ = [
    "a_call_that_went_wrong_is_made_again",
    "a_promise_is_kept_more_often_than_broken",
    "no_test_call_is_dated_tomorrow",
    "nobody_waits_too_long_for_a_test_call",
]

MOST_TOLD = 5


def no_test_call_is_dated_tomorrow(case: Case) -> Iterator[Problem]:
    """A test call was made before it is written down."""
    for index, call in enumerate(case.contacts.calls):
        if call.on > case.today:
            what = f"It says that somebody called on {call.on}, and today is {case.today}."
            yield case.source.problem(("calls", index, "on"), what, "Look at the year.")


def nobody_waits_too_long_for_a_test_call(case: Case) -> Iterator[Notice]:
    """Whoever customers may call is called by a colleague as often as `freshness` says."""
    waiting = call_log.due(everybody(case))
    if waiting:
        rest = len(waiting) - MOST_TOLD
        more = f" and {rest} more" if rest > 0 else ""
        named = ", ".join(since(each) for each in waiting[:MOST_TOLD])
        what = f"A test call is due for {named}{more}."
        first = f"Call `{waiting[0].record.id}` next, as a customer would"
        fix = f"{first}, and write under `calls:` what happened."
        yield case.source.notice(("freshness", "call_yourself_every"), what, fix)


def since(due: Due) -> str:
    """`claims` (last on 2026-03-01)."""
    return f"`{due.record.id}` ({f'last on {due.last}' if due.last else 'never tried'})"


def a_promise_is_kept_more_often_than_broken(case: Case) -> Iterator[Notice]:
    """In the test calls of the last year no promise was broken more often than kept."""
    calls = call_log.lately(everybody(case))
    for record_id in dict.fromkeys(call.tried for call in calls):
        tested = [call for call in calls if call.tried == record_id]
        kept = call_log.tally(call.promise_kept for call in tested)
        if kept.count * 2 < kept.of:
            last = next(call for call in tested if call.promise_kept is False)
            place = ("calls", case.contacts.calls.index(last), "promise_kept")
            broken = kept.of - kept.count
            what = f"In a year's test calls `{record_id}` kept {kept.count} and broke {broken} of"
            what += " its promises."
            fix = "Find out why, or promise what can be kept; then call again."
            yield case.source.notice(place, what, fix)


def a_call_that_went_wrong_is_made_again(case: Case) -> Iterator[Notice]:
    """Whoever did not answer, or was not clear, has been called again since."""
    latest = {call.tried: call for call in sorted(case.contacts.calls, key=lambda each: each.on)}
    for index, call in enumerate(case.contacts.calls):
        wrong = call.got_through is False or call.clear is False
        if wrong and latest[call.tried] is call:
            field = "reached" if call.got_through is False else "clear"
            what = "Nobody answered" if field == "reached" else "The call was not clear"
            what = f"{what} when `{call.tried}` was last tried, on {call.on}."
            fix = "Put right what went wrong, call again, and write down what happened."
            yield case.source.notice(("calls", index, field), what, fix)


def everybody(case: Case) -> Hub:
    """Colleagues test internal teams, too."""
    return Hub(case.contacts, case.today, "", for_staff=True)
