"""Surfaces: everything a customer may hold or see, and what each must show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from contact_hub.answering import stretches
from contact_hub.facts import Fact
from contact_hub.hub import Hub, Somebody
from contact_hub.model import Person, Topic
from contact_hub.must_show import (
    facts_of,
    facts_of_coming,
    facts_of_data,
    facts_of_scripts,
    facts_of_signatures,
    facts_of_topics,
)
from contact_hub.must_show.facts_of_scripts import Part
from contact_hub.surfaces import prints
from contact_hub.surfaces.other_programs import backgrounds, pasted, signatures
from contact_hub.surfaces.surface import Portrait, Print, Surface, SurfaceKind

__all__ = ["Portrait", "Print", "Surface", "SurfaceKind", "pasted", "surfaces"]


def surfaces(hub: Hub) -> Iterator[Surface]:
    """Everything that is made; the footers of the pages are asked for separately."""
    ours = tuple(facts_of_data.of_organisation(hub))
    for each in every(hub):
        yield replace(each, nodes=(*ours, *each.nodes)) if each.kind == "page" else each


def every(hub: Hub) -> Iterator[Surface]:
    """The same, without what all pages tell search engines alike."""
    for record in hub.everybody:
        yield from of_somebody(hub, record)
    for topic in hub.topics.values():
        yield of_topic(hub, topic)
    for gone, successor in hub.successions:
        yield from of_succession(hub, gone, successor)
    yield from of_all(hub)
    cards = tuple((each.id, tuple(facts_of.somebody(hub, each))) for each in hub.everybody)
    whole = tuple(fact for _, facts in cards for fact in facts)
    yield Surface("address book", "contacts/all.vcf", whole, "", parts=cards)
    at = [(place, place) for place, _ in stretches.places(hub)]
    for address, place in (*at, *((gone, place) for gone, place, _ in stretches.inherited(hub))):
        days = tuple(facts_of.calendar(hub, place))
        yield Surface("calendar", f"calendars/{address.id}.ics", days, place.id)
    yield from signatures(hub)
    yield from backgrounds(hub)
    if hub.for_staff:
        yield page("say/", tuple(facts_of_scripts.by_everybody(hub)), "")
    else:
        yield from prints.prints(hub)


def of_all(hub: Hub) -> Iterator[Surface]:
    """Pages that are nobody's own."""
    law = tuple(facts_of.of_law_here(hub, "website"))
    ours = (*facts_of_topics.feedback(hub), *facts_of_coming.overall(hub))
    yield page("contact/", (*facts_of.front(hub), *law, *ours), "")
    coming = tuple(facts_of_coming.of_front(hub))
    if coming:
        yield page("", coming, "")
    if hub.contacts.complaints:
        yield page("complaints/", tuple(facts_of_topics.complaints(hub)), "")


def page(path: str, facts: tuple[Fact, ...], owner: str, parts: tuple[Part, ...] = ()) -> Surface:
    """A page of the site."""
    return Surface("page", f"{path}index.html", facts, owner, parts=parts)


def of_somebody(hub: Hub, record: Somebody) -> Iterator[Surface]:
    """Page, vCard and code; and a person's card."""
    facts = tuple(facts_of.somebody(hub, record))
    reaching = tuple(fact for fact in facts if fact.kind in {"name", "phone", "email"})
    said = says(hub, record) if hub.for_staff and isinstance(record, Person) else ()
    coming = (*facts_of_coming.closing(hub, record), *facts_of_coming.of_somebody(hub, record))
    ending = (*facts_of_scripts.promise(hub, record), *facts_of_topics.feedback(hub), *coming)
    shown = page(hub.path(record), (*facts, *ending), record.id, tuple(said))
    yield replace(shown, nodes=tuple(facts_of_data.of_somebody(hub, record)))
    photo = portrait(record)
    yield Surface("vcard", f"contacts/{record.id}.vcf", facts, record.id, photo=photo)
    if photo:
        yield Surface("portrait", f"portraits/{record.id}.jpg", (), record.id, photo=photo)
    yield Surface("qr", f"contacts/{record.id}.png", reaching, record.id)


def portrait(record: Somebody) -> Portrait | None:
    """What a picture of somebody must show."""
    return Portrait(record.photo) if isinstance(record, Person) and record.photo else None


def says(hub: Hub, person: Person) -> Iterator[Part]:
    """What one person says and sends, the signature below it included."""
    yield from facts_of_scripts.by(hub, person)
    yield "signature", tuple(dict.fromkeys(facts_of_signatures.signature(hub, person)))


def of_topic(hub: Hub, topic: Topic) -> Surface:
    """A topic's page says how to reach who answers, and what one will need and be asked."""
    facts = (*facts_of_topics.topic(hub, topic), *facts_of_coming.of_topic(hub, topic))
    return page(hub.path(topic), tuple(dict.fromkeys(facts)), topic.id)


def of_succession(hub: Hub, gone: Somebody, successor: Somebody) -> Iterator[Surface]:
    """Where an old card leads: to whoever helps now."""
    facts, untold = tuple(facts_of.somebody(hub, successor)), isinstance(gone, Person)
    card = Surface("vcard", f"contacts/{gone.id}.vcf", facts, successor.id, untold=untold)
    yield replace(page(hub.path(gone), facts, successor.id), untold=untold)
    yield replace(card, photo=portrait(successor))
