"""Rules about what is invented, what is over, and what is to come."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from contact_hub.checks.case import Case
from contact_hub.facts import Place
from contact_hub.model.walking import inside
from contact_hub.phones import Phone
from contact_hub.problems import Notice, Problem

__all__ = [
    "a_former_detail_is_used_nowhere",
    "nothing_is_invented",
    "planned_changes_have_a_place",
]

SAMPLE_DOMAINS = ("example", "example.com", "example.org", "example.net", "test", "invalid")


def nothing_is_invented(case: Case) -> Iterator[Problem]:
    """A real hub has no number kept for drama and no address at example.com."""
    if case.contacts.organisation.fictional:
        return
    for place, value in details(case):
        if isinstance(value, Phone) and value.is_fictional:
            what = f"`{value.international}` is kept for films and samples; nobody answers there."
        elif isinstance(value, str) and is_sample(value):
            what = f"`{value}` is an address for samples; nobody reads what is sent there."
        else:
            continue
        fix = "Write the real one; in a sample, add `fictional: yes` under `organisation`."
        yield case.source.problem(place, what, fix)


def details(case: Case) -> Iterator[tuple[Place, object]]:
    """Every number and address with its place."""
    for place, record in inside(case.contacts):
        if place[:1] in {("former",), ("planned",)}:
            continue
        for field in (
            "phone",
            "mobile",
            "textphone",
            "fax",
            "email",
            "website",
            "chat",
            "form",
            "link",
        ):
            value = getattr(record, field, None)
            if value:
                yield (*place, field), value


def is_sample(value: str) -> bool:
    """Whether an e-mail or web address is at a domain kept for samples (RFC 2606)."""
    host = urlsplit(value).hostname or "" if "://" in value else value.rpartition("@")[2]
    domain = host.casefold()
    return any(domain == sample or domain.endswith(f".{sample}") for sample in SAMPLE_DOMAINS)


def a_former_detail_is_used_nowhere(case: Case) -> Iterator[Problem]:
    """What is retired under `former` is nobody's any more."""
    retired = {detail(value): place for place, value in former(case)}
    for place, value in details(case):
        if detail(value) in retired:
            line = case.source.line(retired[detail(value)])
            what = f"It is listed under `former` on line {line} and is still used here."
            yield case.source.problem(place, what, "Take one of the two out.")


def former(case: Case) -> Iterator[tuple[Place, object]]:
    """What is retired, with its place."""
    for index, record in enumerate(case.contacts.former):
        for field in ("phone", "email", "website"):
            if getattr(record, field):
                yield ("former", index, field), getattr(record, field)


def detail(value: object) -> str:
    """What makes two details the same."""
    return value.e164 if isinstance(value, Phone) else str(value).casefold()


def planned_changes_have_a_place(case: Case) -> Iterator[Problem | Notice]:
    """A planned change names a place that is in the file."""
    for index, planned in enumerate(case.contacts.planned):
        for written in planned.change:
            steps = tuple(step.strip() for step in written.split("›"))
            if not case.source.says(steps):
                what = f"There is no `{written}` in this file."
                fix = "Name the places from the top, with ` › ` between: `offices › leeds › phone`."
                yield case.source.problem(("planned", index, "change", written), what, fix)
