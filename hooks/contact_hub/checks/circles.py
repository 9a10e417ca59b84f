"""Rules: nobody is sent round and round."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.answering import reach
from contact_hub.checks import chains, moments
from contact_hub.checks.case import Case
from contact_hub.facts import Place
from contact_hub.hub import Hub, Somebody
from contact_hub.model import Office
from contact_hub.opening.timetable import Opening
from contact_hub.problems import Problem

__all__ = ["nobody_is_sent_in_a_circle", "told_at", "what_follows_comes_to_an_end"]

Ring = tuple[Somebody, ...]


def nobody_is_sent_in_a_circle(case: Case) -> Iterator[Problem]:
    """Offices that answer for one another are never all closed at once."""
    hub = chains.public(case)
    for place, ring, gap in rings(case):
        first, *others = [f"`{each.id}`" for each in ring]
        back = f", and from there back to {first}" if others else " again"
        way = f"{', then to '.join(others) or first}{back}"
        closed = "all of them are closed" if others else "it is closed"
        when = moments.from_to(gap, chains.zone_of(hub, ring))
        what = f"When {first} is closed, customers are sent to {way}. {when} {closed}."
        fix = "Name somebody who is there then; or say what to do: `without: {out_of_hours: …}`."
        yield case.source.problem(place, what, fix)


def told_at(case: Case) -> set[Place]:
    """The lines that make circles: what follows from one is not told again."""
    return {
        ("offices", each.id, "out_of_hours")
        for _, ring, _ in rings(case)
        for each in ring
        if isinstance(each, Office)
    }


def rings(case: Case) -> Iterator[tuple[Place, Ring, Opening]]:
    """Each circle with its first gap, where its first office in the file names the next.

    An office and its own people are none: of these it is told that they are closed, too.
    """
    hub, seen = chains.public(case), set[str]()
    for office in hub.offices.values() if chains.can_be_told(case) else ():
        ring = circle_from(hub, office)
        if ring and seen.isdisjoint(each.id for each in ring):
            seen |= {each.id for each in ring}
            gaps = reach.answering(hub, ring).gaps
            others = sum(isinstance(each, Office) for each in ring) > 1 or len(ring) == 1
            if gaps and others and all(chains.says_when(hub, each) for each in ring):
                yield ("offices", office.id, "out_of_hours"), ring, gaps[0]


def circle_from(hub: Hub, office: Office) -> Ring:
    """From an office by whom it names, and by the offices of those, back to it; or nothing."""
    ring: dict[str, Somebody] = {}
    after: Somebody | None = office
    while after and after.id not in ring:
        ring[after.id] = after
        if isinstance(after, Office):
            after = hub.somebody(after.out_of_hours)
        else:
            after = hub.office_of(after)
    return tuple(ring.values()) if after is office else ()


def what_follows_comes_to_an_end(case: Case) -> Iterator[Problem]:
    """What follows a topic does not lead back to it."""
    topics, told = case.contacts.topics, set[str]()
    for topic_id in topics:
        way, after = [topic_id], topics[topic_id].then
        while after in topics and after not in way:
            way.append(after)
            after = topics[after].then
        if after == topic_id and told.isdisjoint(way):
            told.update(way)
            steps = ", then ".join(f"`{each}`" for each in (*way[1:], topic_id))
            what = f"After `{topic_id}` comes {steps} again."
            fix = "Take one `then:` out, or let it lead to `complaints`."
            yield case.source.problem(("topics", topic_id, "then"), what, fix)
