"""Rules: at every hour there is a way through."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.answering import reach
from contact_hub.answering.reach import Answering, Chain
from contact_hub.checks import chains, circles, moments
from contact_hub.checks.case import Case
from contact_hub.facts import Place
from contact_hub.hub import Hub, section_of
from contact_hub.mistakes import together
from contact_hub.model import Office
from contact_hub.problems import Problem

__all__ = ["somebody_answers_at_every_hour", "whoever_is_called_says_when"]

NAMED = 3
"""Topics and offices that are named where many have the same gap."""
Touched = list[tuple[Hub, Chain, Answering]]


def whoever_is_called_says_when(case: Case) -> Iterator[Problem]:
    """Whoever can be called, for a topic or at any hour, has hours or says why there are none."""
    told: set[str] = set()
    for hub, chain in chains.every_chain(case):
        for record in chain.links:
            who = hub.answering(record)
            if who is hub.front or who.id in told or chains.says_when(hub, record):
                continue
            told.add(who.id)
            what = f"Customers are told to call `{who.id}`, and nothing says when somebody answers."
            fix = "Add `hours:`, like `Mon-Fri 9:00-17:30` or `always`; or `without: {hours: …}`."
            yield case.source.problem((section_of(who), who.id), what, fix)


def somebody_answers_at_every_hour(case: Case) -> Iterator[Problem]:
    """At each moment of 400 days somebody answers each topic and office, or a text says what to do.

    Gaps that one line would close are told there, once.
    """
    gaps: dict[Place, Touched] = {}
    for hub, chain in chains.every_chain(case):
        found = reach.answering(hub, chain.links, promised=chain.promised)
        if found.gaps and is_certain(case, hub, chain):
            gaps.setdefault(to_be_closed_at(hub, chain), []).append((hub, chain, found))
    known = circles.told_at(case)
    for place, touched in gaps.items():
        if place not in known and not names_nobody(case, place):
            yield gap_at(case, place, touched)


def is_certain(case: Case, hub: Hub, chain: Chain) -> bool:
    """Whether all who are named are there, with hours: what else is wrong with them is told."""
    topic = case.contacts.topics.get(str(chain.place[1]))
    named = [topic.if_away] if topic and chain.place[0] == "topics" else []
    named += [each.out_of_hours for each in chain.links if isinstance(each, Office)]
    here = all(hub.somebody(each) for each in named if each)
    return here and all(chains.says_when(hub, each) for each in chain.links)


def to_be_closed_at(hub: Hub, chain: Chain) -> Place:
    """The line that should close a gap: whom the nearest office names; else the main office."""
    for office in (each for each in chain.links if isinstance(each, Office)):
        if office.out_of_hours:
            return ("offices", office.id, "out_of_hours")
    return (section_of(hub.front), hub.front.id)


def names_nobody(case: Case, place: Place) -> bool:
    """An office that can be called and names nobody: another rule says so."""
    office = case.contacts.offices.get(str(place[1]))
    named = office is None or office.out_of_hours is not None
    return not named and office is not None and office.first("phone", "mobile") is not None


def gap_at(case: Case, place: Place, touched: Touched) -> Problem:
    """The first moment at which nobody answers, why, how long it is in all, and for whom."""
    hub, chain, found = touched[0]
    when = moments.from_to(found.gaps[0], chains.zone_of(hub, chain.links))
    nobody = f"{when} nobody answers" if found.answered else "Nobody answers at any hour"
    ids = list(dict.fromkeys(str(chain.place[1]) for _, chain, _ in touched))
    long = moments.in_hours(found.total - found.stated)
    what = f"{nobody}: {why_closed(hub, place)}. In the next 400 days that adds"
    what += f" up to {long}, for {together(ids, NAMED)}."
    fix = "Name somebody who is there then, like a line with `hours: always`; or say what to do: "
    return case.source.problem(place, what, f"{fix}`without: {{out_of_hours: …}}`.")


def why_closed(hub: Hub, place: Place) -> str:
    """`broker-desk` is closed then, too."""
    office = hub.offices.get(str(place[1]))
    names = [each.id for each in reach.named_in_turn(hub, office)[1:]] if office else []
    if not names:
        return f"`{place[1]}` is closed, and nothing says what to do then"
    return f"{together(names)} {'are' if names[1:] else 'is'} closed then, too"
