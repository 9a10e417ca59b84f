"""Rules about ways: there is one, it begins with a conversation, and it is short."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.answering import reach
from contact_hub.checks import chains
from contact_hub.checks.case import Case
from contact_hub.facts import Place
from contact_hub.hub import Hub, Somebody, section_of
from contact_hub.model import Person, Reachable
from contact_hub.problems import Notice, Problem

__all__ = [
    "a_phone_menu_is_short",
    "no_topic_is_a_dead_end",
    "phone_hours_are_those_of_a_phone",
    "the_phone_comes_before_the_email",
    "whoever_can_only_be_written_to_says_why",
]

SECTIONS = ("offices", "lines", "teams", "people")
NAMES = {"email": "an e-mail address", "mobile": "a mobile number", "post": "an address"}


def no_topic_is_a_dead_end(case: Case) -> Iterator[Problem]:
    """Whoever answers a topic can be called or written to, or says what to do instead."""
    for hub, place, record in asked(case):
        found = reach.kinds(hub, record)
        if found.isdisjoint((*reach.TALKING, *reach.WRITING)) and not reason(hub, record):
            only = f": there is only {' and '.join(map(named, sorted(found)))}" if found else ""
            what = f"Nobody at `{record.id}` can be called, nor be sent an e-mail{only}."
            fix = "Name somebody who can; or say there what to do instead: `without: {phone: …}`."
            yield case.source.problem(place, what, fix)


def phone_hours_are_those_of_a_phone(case: Case) -> Iterator[Problem]:
    """`phone_hours` belong to `phone`, and to no other number."""
    for section in SECTIONS if case.whole else ():
        for record in getattr(case.contacts, section).values():
            if record.phone_hours and record.phone is None:
                what = "`phone_hours` are the hours of `phone`, and there is none here."
                fix = "Add `phone:`; or write `hours:` beside the number under `channels:`."
                yield case.source.problem((section, record.id, "phone_hours"), what, fix)


def the_phone_comes_before_the_email(case: Case) -> Iterator[Notice]:
    """Whoever can be called is called first, unless a note says why not."""
    hub = chains.public(case)
    for section in SECTIONS:
        for record in getattr(case.contacts, section).values():
            ways = record.ways()
            later = [way.kind for way in ways[1:] if way.kind in reach.TALKING]
            if not later or ways[0].kind not in reach.WRITING or ways[0].note:
                continue
            if not reason(hub, record):
                what = f"{named(ways[0].kind).capitalize()} is offered before {named(later[0])}."
                fix = "Put the conversation first; or say why not: with a `note:` beside the other,"
                fix += " or `without: {phone: …}`."
                yield case.source.notice(place_of_first_way(section, record), what, fix)


def named(kind: str) -> str:
    """`an e-mail address`."""
    return NAMES.get(kind, f"a {kind}")


def place_of_first_way(section: str, record: Reachable) -> Place:
    """A field of the record, or the first of its channels."""
    kind = record.ways()[0].kind
    own = len(record.ways()) > len(record.channels)
    return (section, record.id, kind) if own else (section, record.id, "channels", 0)


def whoever_can_only_be_written_to_says_why(case: Case) -> Iterator[Notice]:
    """Whoever answers a topic speaks with customers, or says why there is no telephone."""
    told: set[str] = set()
    for hub, _, record in asked(case):
        found, who = reach.kinds(hub, record), hub.answering(record)
        if record.id in told or who is hub.front or not found.isdisjoint(reach.TALKING):
            continue
        told.add(record.id)
        notes = [way.note for way in who.ways() if way.kind in reach.WRITING]
        if not found.isdisjoint(reach.WRITING) and not any(notes) and not reason(hub, record):
            what = f"Customers can only write to `{record.id}`, and nothing says why."
            fix = "Add `phone:`; or say why there is none: `without: {phone: …}`."
            yield case.source.notice((section_of(record), record.id), what, fix)


def a_phone_menu_is_short(case: Case) -> Iterator[Problem]:
    """A topic takes no more presses in the phone menu than `reach` allows."""
    allowed = case.contacts.reach.presses
    for topic_id, topic in case.contacts.topics.items():
        count = reach.presses(topic)
        if count > allowed:
            what = f"It takes {count} presses in the phone menu; `reach` allows {allowed}."
            fix = "Give them a number of their own, or a shorter menu; or allow more: "
            fix += f"`reach: {{presses: {count}}}`."
            yield case.source.problem(("topics", topic_id, "menu"), what, fix)


def asked(case: Case) -> Iterator[tuple[Hub, Place, Somebody]]:
    """Who answers each topic, by its `ask` and its routes, with the place that names them."""
    if chains.can_be_told(case):
        for hub, topic in chains.topics(case):
            for chain in reach.of_answers(hub, topic):
                yield hub, chain.place, chain.links[0]


def reason(hub: Hub, record: Reachable) -> str:
    """Why there is no telephone: said by whoever is asked, their team or their office."""
    team = hub.team_of(record) if isinstance(record, Person) else None
    around = (record, team, hub.office_of(record))
    return next((each.without.phone for each in around if each and each.without.phone), "")
