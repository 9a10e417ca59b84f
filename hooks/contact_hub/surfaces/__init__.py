"""Surfaces: everything a customer may hold or see, and what each must show."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub import (
    facts_of,
    facts_of_scripts,
    facts_of_signatures,
    facts_of_topics,
    stretches,
)
from contact_hub.facts import Fact
from contact_hub.facts_of_scripts import Part
from contact_hub.hub import Hub, Somebody
from contact_hub.model import Person, Topic
from contact_hub.surfaces import prints
from contact_hub.surfaces.other_programs import backgrounds, pasted, signatures
from contact_hub.surfaces.surface import Portrait, Print, Surface, SurfaceKind

__all__ = ["Portrait", "Print", "Surface", "SurfaceKind", "pasted", "surfaces"]


def surfaces(hub: Hub) -> Iterator[Surface]:
    """Everything that is made; the footers of the pages are asked for separately."""
    for record in hub.everybody:
        yield from of_somebody(hub, record)
    for topic in hub.topics.values():
        yield of_topic(hub, topic)
    for leaver in hub.leavers.values():
        yield from of_leaver(hub, leaver)
    yield page("contact/", (*facts_of.front(hub), *facts_of_topics.feedback(hub)), "")
    if hub.contacts.complaints:
        yield page("complaints/", tuple(facts_of_topics.complaints(hub)), "")
    whole = tuple(fact for record in hub.everybody for fact in facts_of.somebody(hub, record))
    yield Surface("address book", "contacts/all.vcf", whole, "")
    for place, _ in stretches.places(hub):
        days = tuple(facts_of.calendar(hub, place))
        yield Surface("calendar", f"calendars/{place.id}.ics", days, place.id)
    yield from signatures(hub)
    yield from backgrounds(hub)
    if hub.for_staff:
        yield page("say/", tuple(facts_of_scripts.by_everybody(hub)), "")
    else:
        yield from prints.prints(hub)


def page(path: str, facts: tuple[Fact, ...], owner: str, parts: tuple[Part, ...] = ()) -> Surface:
    """A page of the site."""
    return Surface("page", f"{path}index.html", facts, owner, parts=parts)


def of_somebody(hub: Hub, record: Somebody) -> Iterator[Surface]:
    """Page, vCard and code; and a person's card."""
    facts = tuple(facts_of.somebody(hub, record))
    reaching = tuple(fact for fact in facts if fact.kind in {"name", "phone", "email"})
    said = says(hub, record) if hub.for_staff and isinstance(record, Person) else ()
    ending = (*facts_of_scripts.promise(hub, record), *facts_of_topics.feedback(hub))
    yield page(hub.path(record), (*facts, *ending), record.id, tuple(said))
    yield Surface("vcard", f"contacts/{record.id}.vcf", facts, record.id)
    yield Surface("qr", f"contacts/{record.id}.png", reaching, record.id)


def says(hub: Hub, person: Person) -> Iterator[Part]:
    """What one person says and sends, the signature below it included."""
    yield from facts_of_scripts.by(hub, person)
    yield "signature", tuple(dict.fromkeys(facts_of_signatures.signature(hub, person)))


def of_topic(hub: Hub, topic: Topic) -> Surface:
    """A topic's page says how to reach who answers, and what one will need and be asked."""
    return page(hub.path(topic), tuple(dict.fromkeys(facts_of_topics.topic(hub, topic))), topic.id)


def of_leaver(hub: Hub, leaver: Person) -> Iterator[Surface]:
    """Where an old card leads: the successor."""
    successor = hub.people[leaver.successor or ""]
    facts = tuple(facts_of.somebody(hub, successor))
    yield page(hub.path(leaver), facts, successor.id)
    yield Surface("vcard", f"contacts/{leaver.id}.vcf", facts, successor.id)
