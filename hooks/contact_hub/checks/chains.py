"""Whom customers get through to: what several rules about reach look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contact_hub.answering import reach, timetables
from contact_hub.answering.reach import Chain
from contact_hub.checks.case import Case
from contact_hub.hub import Hub, Somebody
from contact_hub.model import Topic

__all__ = ["can_be_told", "every_chain", "public", "says_when", "topics", "zone_of"]


def every_chain(case: Case) -> Iterator[tuple[Hub, Chain]]:
    """Of what the public sees, and of the topics that are for staff alone."""
    if can_be_told(case):
        outside = public(case)
        yield from ((outside, chain) for chain in reach.chains(outside))
        for hub, topic in topics(case):
            if topic.id not in outside.topics:
                yield from ((hub, chain) for chain in reach.of_answers(hub, topic))


def topics(case: Case) -> Iterator[tuple[Hub, Topic]]:
    """Each topic as those see it for whom it is: everybody, or the staff."""
    outside, inside = public(case), Hub(case.contacts, case.today, "", for_staff=True)
    known = outside.topics
    for topic_id, topic in inside.topics.items():
        yield (outside if topic_id in known else inside), topic


def public(case: Case) -> Hub:
    """What customers see."""
    return Hub(case.contacts, case.today, "")


def can_be_told(case: Case) -> bool:
    """Whether all was read, and somebody stands in every footer."""
    main = case.contacts.organisation.main_office
    return case.whole and (main in case.contacts.offices or main in case.contacts.lines)


def says_when(hub: Hub, record: Somebody) -> bool:
    """Whether hours are written for whoever takes the call, or why there are none."""
    who = hub.answering(record)
    if reach.kinds(hub, record).isdisjoint(reach.TALKING) or timetables.hours_of(hub, who):
        return True
    around = (each for each in (record, who, hub.office_of(record)) if each)
    of_a_way = (way.hours for way in who.ways() if way.kind in reach.TALKING)
    return any(each.without.hours for each in around) or any(of_a_way)


def zone_of(hub: Hub, links: Sequence[Somebody]) -> str:
    """The clocks of the office where a chain begins."""
    office = hub.office_of(links[0])
    return (office.time_zone if office else "") or hub.organisation.time_zone
