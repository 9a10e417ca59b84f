"""Which facts a surface must show: what is asked of the finished bytes.

It reads contacts alone and shares nothing with the code that makes the surfaces.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from contact_hub import law
from contact_hub.answering import stretches
from contact_hub.facts import Fact, Place
from contact_hub.hub import Hub, Somebody, section_of
from contact_hub.model import Channel, Closure, Line, Office, Person, Reachable
from contact_hub.must_show import facts_of_law
from contact_hub.phones import Phone

__all__ = [
    "calendar",
    "footer",
    "front",
    "of_address",
    "of_law",
    "of_law_here",
    "of_ways",
    "organisation_name",
    "place_of",
    "somebody",
    "whoever",
]


def footer(hub: Hub) -> Iterator[Fact]:
    """What every page shows at its foot: the front's details, and what the law wants."""
    yield organisation_name(hub)
    yield from front(hub)
    yield from at_any_hour(hub, hub.front)
    yield from of_law_on_each_page(hub)


def at_any_hour(hub: Hub, place: Office | Line) -> Iterator[Fact]:
    """The number of whoever answers when the office is closed."""
    other = hub.somebody(getattr(place, "out_of_hours", None))
    way = other.first("phone", "mobile") if other else None
    if other and way:
        yield from of_way(way, (*place_of(other), way.kind))


def front(hub: Hub) -> Iterator[Fact]:
    """Numbers, e-mail, address and hours of the office or line that stands for all."""
    record = hub.front
    yield from of_ways(record, place_of(record), own_only=True)
    yield from of_address(hub, record)
    where = place_of(record)
    for field, hours in (("phone_hours", record.phone_hours), ("hours", record.hours)):
        if hours:
            yield Fact("hours", hours.as_text(hub.words), (*where, field), "opening hours")


def organisation_name(hub: Hub) -> Fact:
    """What the organisation is called."""
    return Fact("name", hub.organisation.name, ("organisation", "name"), "organisation's name")


def somebody(hub: Hub, record: Somebody) -> Iterator[Fact]:
    """Name, role, every number and e-mail address, and where they sit."""
    yield from whoever(hub, record, hub.answering(record).ways())
    if isinstance(record, Office) and record.address:
        yield from of_address(hub, record)


def called(record: Somebody) -> Iterator[Fact]:
    """Name and role."""
    yield Fact("name", record.name, (*place_of(record), "name"), "name")
    if isinstance(record, Person) and record.role:
        yield Fact("text", record.role, (*place_of(record), "role"), "role")


def whoever(hub: Hub, record: Somebody, ways: Sequence[Channel]) -> Iterator[Fact]:
    """Name and role, and these ways of whoever takes the call."""
    yield from called(record)
    answering = hub.answering(record)
    whole = of_ways(answering, place_of(answering))
    shown = {fact.value for way in ways for fact in of_way(way, ())}
    yield from (fact for fact in whole if fact.value in shown)


def calendar(hub: Hub, place: Office | Line) -> Iterator[Fact]:
    """Whose days they are, who answers on them, and each day that is unlike its week's."""
    where = place_of(place)
    yield organisation_name(hub)
    yield Fact("name", place.name, (*where, "name"), "name")
    yield from at_any_hour(hub, place)
    for stretch in stretches.of_calendar(hub, place):
        days = dict.fromkeys(day.isoformat() for day in (stretch.first, stretch.last))
        said = f"{'/'.join(days)}\n{stretch.as_text(hub.words)}"
        label = "day with other hours" if stretch.spans else "closed day"
        closing = (*where, "closed")
        told = closing if stretch.for_good else why(hub, place, stretch.first)
        yield Fact("day", said, told, "last day" if stretch.for_good else label)


def why(hub: Hub, place: Office | Line, day: date) -> Place:
    """Where it is written that a day is unlike its week's: a closure, or whose holidays count."""
    everywhere = hub.contacts.closures if isinstance(place, Office) else ()
    lists: tuple[tuple[Place, tuple[Closure, ...]], ...] = (
        ((*place_of(place), "closures"), place.closures),
        (("closures",), everywhere),
    )
    for where, closures in lists:
        for index, closure in enumerate(closures):
            if closure.first <= day <= closure.ends:
                return (*where, index)
    return (*place_of(place), "holidays")


def of_ways(record: Reachable, place: Place, *, own_only: bool = False) -> Iterator[Fact]:
    """Numbers and e-mail addresses; `own_only` leaves out those listed under `channels`."""
    ways = record.ways()
    listed = len(ways) - len(record.channels)
    for index, way in enumerate(ways[:listed] if own_only else ways):
        where = (
            (*place, "channels", index - listed, way.kind)
            if index >= listed
            else (*place, way.kind)
        )
        yield from of_way(way, where)


def of_way(way: Channel, where: Place) -> Iterator[Fact]:
    """A number or an e-mail address; forms and chats are links, and are checked as such."""
    value = way.value
    if isinstance(value, Phone):
        yield Fact("phone", value.canonical, where, "fax" if way.kind == "fax" else "phone")
    elif way.kind == "email" and isinstance(value, str):
        local, _, domain = value.rpartition("@")
        yield Fact("email", f"{local}@{domain.encode('idna').decode()}", where, "e-mail address")


def of_address(hub: Hub, record: Reachable) -> Iterator[Fact]:
    """Where to visit, or else where to write."""
    office, address = hub.office_of(record), hub.address_of(record)
    if office and address:
        field = "address" if office.address else "postal_address"
        lines = "\n".join(hub.reader.lines(address))
        yield Fact("address", lines, ("offices", office.id, field), "address")


def of_law(hub: Hub, kind: str, whose: Reachable | None = None) -> Iterator[Fact]:
    """What the law wants on a kind of document: `letter`, `e-mail`, `order form`, `website`.

    A kind of which laws do not speak (`card`, `other`) is asked for what a letter is. `whose`
    details the document shows is the front's where nothing is said.
    """
    asked = kind if kind in law.KINDS else "letter"
    rows = law.required(hub.organisation, asked)
    yield from facts_of_law.facts(hub, rows)
    record = whose or hub.front
    wanted = {field for row in rows for field in row.fields}
    if "address" in wanted:
        yield from of_address(hub, record)
    ways = (("phone", ("phone", "mobile")), ("email", ("email",)))
    for way in (record.first(*kinds) for field, kinds in ways if field in wanted):
        if way:
            yield from of_way(way, (*place_of(record), way.kind))


def of_law_here(hub: Hub, kind: str, besides: Collection[str] = ()) -> Iterator[Fact]:
    """The same with all that we ourselves print there; `besides` are fields of `legal`."""
    organisation = hub.organisation
    rows = (*law.required(organisation, kind), *law.customary(organisation, kind))
    yield from facts_of_law.facts(hub, rows)
    if organisation.legal:
        fields = [field for field in besides if not any(field in row.fields for row in rows)]
        yield from facts_of_law.of_fields(hub, organisation.legal, fields)


def of_law_on_each_page(hub: Hub) -> Iterator[Fact]:
    """What the law wants of a website, without what needs to stand on one page alone."""
    organisation = hub.organisation
    rows = (*law.required(organisation, "website"), *law.customary(organisation, "website"))
    yield from facts_of_law.facts(hub, [row for row in rows if not row.once])


def place_of(record: Reachable) -> Place:
    """Where a record stands in contacts.yaml."""
    return (section_of(record), record.id)
