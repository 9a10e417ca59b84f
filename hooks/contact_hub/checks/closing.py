"""Rules about offices, lines and teams that close for good."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from contact_hub import plans, succession
from contact_hub.checks.case import Case
from contact_hub.checks.references import names
from contact_hub.facts import Place
from contact_hub.hub import Hub, section_of
from contact_hub.mistakes import listed
from contact_hub.model import Line, Office, Person, Team, Topic
from contact_hub.model.types import Ref
from contact_hub.problems import Notice, Problem
from contact_hub.staff import for_colleagues
from contact_hub.succession import Somebody
from contact_hub.yaml_source import proposed
from contact_hub.yaml_source.written import Value, mapping, readable

__all__ = [
    "is_planned",
    "main_and_registered_offices_are_open",
    "nobody_is_led_to_what_has_closed",
    "to_plan",
    "what_closes_leads_to_what_is_there",
    "what_closes_soon_is_replaced",
    "who_fits",
]

A_DAY = timedelta(days=1)
Closing = Office | Line | Team
Used = tuple[Place, Ref, Closing, date]
"""Where something is named that closes, what may be named there, and the last day."""


def what_closes_leads_to_what_is_there(case: Case) -> Iterator[Problem]:
    """What closes for good has a successor whom customers reach from the next day on."""
    whole = case.as_listed
    for section in (whole.offices, whole.lines, whole.teams):
        for record in section.values():
            if record.closed:
                yield from successors_of(case, record, record.closed)


def successors_of(case: Case, record: Closing, closed: date) -> Iterator[Problem]:
    """What is wrong with whoever comes after one of them."""
    first = max(case.today, closed + A_DAY)
    links = succession.chain(case.as_listed, record, first)
    last, place = links[-1], (section_of(record), record.id)
    if not record.successor:
        what = f"`{record.id}` {closes(closed, case.today)}, and nothing says who helps then."
        fix = "Add `successor:` with the id of an office, a line or a team."
        yield case.source.problem(place, what, fix)
    elif succession.is_circle(links, first):
        others = [f"`{each.id}`" for each in links if each is not record]
        what = (
            f"It leads to {', then to '.join(others)}, and back."
            if others
            else "It is its own successor."
        )
        yield case.source.problem((*place, "successor"), what, "Name one that stays open.")
    elif not succession.is_over(last, first) and not is_seen(case, record, last, first):
        what = f"`{last.id}` is an internal team, which customers cannot reach."
        yield case.source.problem((*place, "successor"), what, "Name one that they can.")


def closes(closed: date, today: date) -> str:
    """`closed on 2026-11-30`."""
    return f"{'closed' if closed < today else 'closes'} on {closed.isoformat()}"


def is_seen(case: Case, record: Closing, successor: Somebody, day: date) -> bool:
    """Whether whoever sees the one sees the other: colleagues see all."""
    for_staff = succession.is_private(record)
    hub = Hub(case.as_listed, day, "", for_staff=for_staff)
    return hub.somebody(successor.id) is not None


def main_and_registered_offices_are_open(case: Case) -> Iterator[Problem]:
    """Neither every page's foot nor a register names an office or a line that has closed."""
    for place, ref, record, closed in used(case):
        if closed < case.today and place[0] == "organisation":
            field = str(place[-1])
            says = f"is still the {field.replace('_', ' ')}"
            fix = "Tell the register; then write here what is registered."
            if field == "main_office":
                says, fix = (
                    "every page's footer shows it",
                    f"Name {other(case, place, ref, record, case.today)}.",
                )
            what = f"`{record.id}` closed on {closed.isoformat()}, and {says}."
            yield case.source.problem(place, what, fix)


def nobody_is_led_to_what_has_closed(case: Case) -> Iterator[Problem]:
    """Nobody works at, asks or shows an office, a line or a team that has closed."""
    for place, ref, record, closed in used(case):
        if closed < case.today and place[0] != "organisation":
            what = f"`{record.id}` closed on {closed.isoformat()}."
            fix = f"Name {other(case, place, ref, record, case.today)}."
            yield case.source.problem(place, what, fix)


def what_closes_soon_is_replaced(case: Case) -> Iterator[Notice]:
    """Where something is still named that closes soon, and no plan changes that, it is told."""
    warn = timedelta(days=case.contacts.freshness.warn)
    for place, ref, record, closed in used(case):
        soon = closed - warn <= case.today <= closed
        if soon and not is_planned(case, place, closed + A_DAY):
            what = f"`{record.id}` closes on {closed.isoformat()}; after it, this is a Problem."
            name = f"Name {other(case, place, ref, record, closed + A_DAY)}"
            if place[-1] == "registered_office":
                name = "Tell the register; then write here what is registered"
            plan = to_plan(case, place, ref, record.id, closed + A_DAY)
            yield case.source.notice(place, what, f"{name}; or {plan}.")


def to_plan(case: Case, place: Place, ref: Ref, gone: str, day: date) -> str:
    """What to write that lets the successor take the place by themselves, if they may be there."""
    instead = who_fits(case, place, ref, gone, day)
    if not instead or place[-1] == "registered_office":
        return "plan it, under `planned:`"
    row: dict[str, Value] = {"on": day.isoformat(), "change": mapping({readable(place): instead})}
    return f"plan it: add {proposed.lines(case.as_written, 'planned', [row])}"


def who_fits(case: Case, place: Place, ref: Ref, gone: str, day: date) -> str:
    """The id of who helps instead from this day on, if whoever reads of the place may see them."""
    instead = succession.instead(case.as_listed, gone, day)
    fits = any(instead in getattr(case.as_listed, section) for section in ref.sections)
    topic = case.as_listed.topics.get(str(place[1])) if place[0] == "topics" else None
    hub = Hub(case.as_listed, day, "", for_staff=topic is not None and for_colleagues(topic))
    return instead if fits and instead != place[1] and hub.somebody(instead) else ""


def is_planned(case: Case, place: Place, day: date) -> bool:
    """Whether a plan changes what stands there, by this day."""
    written = case.as_written
    changes = (change for plan in plans.of(written) if plan.on <= day for change in plan.changes)
    planned = (plans.place_in(written, change) for change in changes)
    return any(place[: len(each)] == each for each in planned)


def other(case: Case, place: Place, ref: Ref, record: Closing, day: date) -> str:
    """The successor on that day, if it may be named there."""
    instead = who_fits(case, place, ref, record.id, day)
    if instead:
        return f"`{instead}`, its successor"
    return f"another one, listed under {listed(ref.sections)}"


def used(case: Case) -> Iterator[Used]:
    """Every place that names something with a last day, less what is itself over, or a log."""
    for place, ref, written in names(case):
        record = succession.at(case.as_listed, written)
        if record is None or isinstance(record, Person) or not record.closed:
            continue
        over = is_over(case, place, record.closed + A_DAY)
        if not over and place[0] != "calls" and place[-1] != "successor":
            yield place, ref, record, record.closed


def is_over(case: Case, place: Place, day: date) -> bool:
    """Whether it stands at somebody or something that is itself over on that day."""
    own = getattr(case.as_listed, str(place[0]))
    record = own.get(place[1]) if isinstance(own, dict) else None
    return not isinstance(record, Topic | None) and succession.is_over(record, day)
