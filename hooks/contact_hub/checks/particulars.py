"""Rules about what is invented and what is over."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from contact_hub import own_details
from contact_hub.checks.case import Case
from contact_hub.details import Detail
from contact_hub.facts import Place
from contact_hub.model import web
from contact_hub.model.walking import inside
from contact_hub.phones import Phone
from contact_hub.problems import Problem
from contact_hub.staff import has_left

__all__ = [
    "a_former_detail_is_used_nowhere",
    "nothing_is_invented",
]


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
    return web.is_for_samples(host)


def a_former_detail_is_used_nowhere(case: Case) -> Iterator[Problem]:
    """What is retired under `former` is nobody's any more."""
    used = list(in_use(case))
    for index, record in enumerate(case.contacts.former):
        if record.until and record.until >= case.today:
            continue
        for field, over in own_details.said(record):
            line = case.source.line(("former", index, field))
            for place in (place for place, detail in used if is_same(detail, over)):
                what = f"It is listed under `former` on line {line} and is still used here."
                yield case.source.problem(place, what, "Take one of the two out.")


def in_use(case: Case) -> Iterator[tuple[Place, Detail]]:
    """What is ours today; what somebody had who has left is not."""
    for place, detail in own_details.of_contacts(case.contacts):
        person = case.contacts.people.get(str(place[1])) if place[0] == "people" else None
        if not (person and has_left(person, case.today)):
            yield place, detail


def is_same(used: Detail, over: Detail) -> bool:
    """Whether one is the other; of an address it is enough to say what tells it apart."""
    if used.kind == over.kind == "address":
        parts = {*used.value.split("\n"), *used.written.split(", ")}
        known = {part.casefold() for part in parts}
        return all(part.casefold() in known for part in over.value.split("\n"))
    return (used.kind, used.value.casefold()) == (over.kind, over.value.casefold())
