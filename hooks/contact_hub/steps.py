"""How few steps it takes from any page of the built site to whoever answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contact_hub.answering import reach
from contact_hub.hub import Hub, Somebody, section_of
from contact_hub.mistakes import together
from contact_hub.model import Channel, Topic
from contact_hub.outputs.channels import mailto
from contact_hub.phones import Phone
from contact_hub.problems import Problem
from contact_hub.reading.links import Linked
from contact_hub.yaml_source.source import Source

__all__ = ["Steps", "counted", "problems"]

NAMED = 3
"""Topics and offices that are named where the way to many is as long."""
Levels = list[set[str]]
"""The pages where one ends; those from which one click leads there; those from which two do …"""


@dataclass(frozen=True, slots=True)
class Steps:
    """Pages to load from the farthest page to one with the number, and keys to press then."""

    section: str
    record_id: str
    clicks: int | None
    """Nothing, where no way leads there from the farthest page."""
    presses: int
    way: tuple[str, ...]
    """The pages' files, from the farthest to the last."""


@dataclass(frozen=True, slots=True)
class Back:
    """The site, looked at backwards."""

    linked: Linked
    pages: Mapping[str, set[str]]
    """Page → those from which one click leads there."""
    holders: Mapping[str, set[str]]
    """A number or another address → the pages on which it can be clicked."""


def counted(hub: Hub, linked: Linked) -> tuple[Steps, ...]:
    """To whoever answers a topic, and to each office, line and team."""
    back = Back(linked, turned(linked.pages), turned(linked.elsewhere))
    found = [steps for topic in hub.topics.values() for steps in to_topic(hub, back, topic)]
    for records in (hub.offices, hub.lines, hub.teams):
        for record in records.values():
            ends = {file_of(hub, record), *pages_with(hub, back, record)} & linked.pages.keys()
            found += [steps_to(record, ends, back)] if ends else []
    return tuple(found)


def turned(leads: Mapping[str, frozenset[str]]) -> dict[str, set[str]]:
    """From ends to beginnings."""
    found: dict[str, set[str]] = defaultdict(set)
    for begin, ends in leads.items():
        for end in ends:
            found[end].add(begin)
    return found


def to_topic(hub: Hub, back: Back, topic: Topic) -> Iterator[Steps]:
    """To the topic's page, or where somebody's number is not there, to their own: the longest.

    The number may stand on other pages, too; but what it is for is said here.
    """
    own, pages = file_of(hub, topic), back.linked.pages
    ends = {
        own if is_reached_on(hub, back, own, who) else file_of(hub, who)
        for who in asked(hub, topic)
    }
    found = [steps_to(topic, {end}, back) for end in sorted(ends & pages.keys())]
    if found:
        yield max(found, key=lambda each: float("inf") if each.clicks is None else each.clicks)


def asked(hub: Hub, topic: Topic) -> list[Somebody]:
    """All who may answer it."""
    return [chain.links[0] for chain in reach.of_answers(hub, topic)]


def is_reached_on(hub: Hub, back: Back, page: str, who: Somebody) -> bool:
    """Whether a way to somebody can be clicked on a page; who has none is not looked for."""
    return not hrefs_of(hub, who) or page in pages_with(hub, back, who)


def pages_with(hub: Hub, back: Back, who: Somebody) -> set[str]:
    """All pages on which a way to somebody can be clicked."""
    return set().union(*(back.holders.get(href, ()) for href in hrefs_of(hub, who)))


def hrefs_of(hub: Hub, who: Somebody) -> list[str]:
    """Where the ways to whoever takes the call lead when they are clicked."""
    return [href for href in map(href_of, hub.answering(who).ways()) if href]


def href_of(way: Channel) -> str:
    """`tel:+441134960100`; a fax or an address cannot be clicked."""
    if isinstance(way.value, Phone):
        return "" if way.kind == "fax" else way.value.uri
    if not isinstance(way.value, str):
        return ""
    return mailto(way.value) if way.kind == "email" else way.value


def steps_to(record: Topic | Somebody, ends: set[str], back: Back) -> Steps:
    """The shortest way to one of these pages from the page from which it is longest."""
    linked = back.linked
    levels = levels_around(ends, back)
    beyond = linked.pages.keys() - set().union(*levels)
    presses = reach.presses(record) if isinstance(record, Topic) else 0
    section = "topics" if isinstance(record, Topic) else section_of(record)
    if beyond:
        return Steps(section, record.id, None, presses, (min(beyond),))
    way = [min(levels[-1])]
    for level in reversed(levels[:-1]):
        way.append(min(linked.pages[way[-1]] & level))
    return Steps(section, record.id, len(levels) - 1, presses, tuple(way))


def levels_around(ends: set[str], back: Back) -> Levels:
    """Every page from which one gets there, by the number of clicks."""
    levels, found = [ends], set(ends)
    while levels[-1] and len(found) < len(back.linked.pages):
        before = (back.pages[page] for page in levels[-1] if page in back.pages)
        levels.append(set().union(*before) - found)
        found |= levels[-1]
    return levels if levels[-1] else levels[:-1]


def problems(found: tuple[Steps, ...], hub: Hub, source: Source) -> Iterator[Problem]:
    """Ways that are longer than `reach` allows; those from one page that are as long, once."""
    allowed = hub.contacts.reach.clicks
    alike: dict[tuple[str, int | None], list[Steps]] = defaultdict(list)
    for each in found:
        if each.clicks is None or each.clicks > allowed:
            alike[each.way[0], each.clicks].append(each)
    for (page, clicks), same in alike.items():
        names = together([each.record_id for each in same], NAMED)
        what = f"Nothing leads from {shown(page)} to {names}."
        fix = "Link to it there, or to a page that does."
        if clicks is not None:
            pages = ", then ".join(shown(each) for each in same[0].way[1:])
            times = "1 click" if clicks == 1 else f"{clicks} clicks"
            what = f"From {shown(page)} it takes {times} to {names}: {pages}; `reach` allows"
            what += f" {allowed}."
            fix = "Link to it from a page that is nearer; or allow more: "
            fix += f"`reach: {{clicks: {clicks}}}`."
        yield source.problem((same[0].section, same[0].record_id), what, fix)


def shown(page: str) -> str:
    """`people/ada-stone/`, as in the address of a page."""
    return "the home page" if page == "index.html" else f"`{page.removesuffix('index.html')}`"


def file_of(hub: Hub, record: Topic | Somebody) -> str:
    """The file of somebody's page."""
    return f"{hub.path(record)}index.html"
