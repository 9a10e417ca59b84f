"""Surfaces: everything a customer may hold or see, and what each must show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from contact_hub import facts_of, facts_of_scripts, facts_of_topics, stretches
from contact_hub.facts import Fact
from contact_hub.hub import Hub, Somebody
from contact_hub.model import CARD_SIZES, PAPERS, Person, Topic

__all__ = ["Print", "Surface", "SurfaceKind", "surfaces"]

SurfaceKind = Literal[
    "page",
    "vcard",
    "address book",
    "qr",
    "calendar",
    "business card",
    "invoice footer",
    "letterhead",
]
BLEED_MM = 3.0
"""Asked of a print that is cut: what printers ask for where ink runs to the edge."""


@dataclass(frozen=True, slots=True)
class Print:
    """What is asked of a PDF besides its facts: size when cut, bleed, what a code on it holds."""

    trim_mm: tuple[float, float | None]
    bleed_mm: float
    code: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Surface:
    """Something a customer may hold or see: its file below the site's root, and its facts.

    `parts` are texts of a page that are said or sent by themselves, each with its own facts.
    """

    kind: SurfaceKind
    path: str
    facts: tuple[Fact, ...]
    owner: str
    prints: Print | None = None
    parts: tuple[facts_of_scripts.Part, ...] = ()


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
    if hub.for_staff:
        yield page("say/", tuple(facts_of_scripts.by_everybody(hub)), "")
    else:
        yield from stationery(hub)


def page(
    path: str, facts: tuple[Fact, ...], owner: str, parts: tuple[facts_of_scripts.Part, ...] = ()
) -> Surface:
    """A page of the site."""
    return Surface("page", f"{path}index.html", facts, owner, parts=parts)


def of_somebody(hub: Hub, record: Somebody) -> Iterator[Surface]:
    """Page, vCard and code; and a person's card."""
    facts = tuple(facts_of.somebody(hub, record))
    reaching = tuple(fact for fact in facts if fact.kind in {"name", "phone", "email"})
    said = facts_of_scripts.by(hub, record) if hub.for_staff and isinstance(record, Person) else ()
    ending = (*facts_of_scripts.promise(hub, record), *facts_of_topics.feedback(hub))
    yield page(hub.path(record), (*facts, *ending), record.id, tuple(said))
    yield Surface("vcard", f"contacts/{record.id}.vcf", facts, record.id)
    yield Surface("qr", f"contacts/{record.id}.png", reaching, record.id)
    if isinstance(record, Person) and record.id in hub.cards:
        size = CARD_SIZES[hub.contacts.stationery.business_cards.size]
        told = tuple(facts_of.card(hub, record))
        path = f"cards/{record.id}.pdf"
        yield Surface("business card", path, told, record.id, Print(size, BLEED_MM, reaching))


def of_topic(hub: Hub, topic: Topic) -> Surface:
    """A topic's page says how to reach who answers, and what one will need and be asked."""
    return page(hub.path(topic), tuple(dict.fromkeys(facts_of_topics.topic(hub, topic))), topic.id)


def of_leaver(hub: Hub, leaver: Person) -> Iterator[Surface]:
    """Where an old card leads: the successor."""
    successor = hub.people[leaver.successor or ""]
    facts = tuple(facts_of.somebody(hub, successor))
    yield page(hub.path(leaver), facts, successor.id)
    yield Surface("vcard", f"contacts/{leaver.id}.vcf", facts, successor.id)


def stationery(hub: Hub) -> Iterator[Surface]:
    """Invoice footer, as high as it needs to be, and letterhead."""
    wishes = hub.contacts.stationery
    width, _ = PAPERS[wishes.invoice_footer.paper]
    yield Surface(
        "invoice footer",
        "stationery/invoice-footer.pdf",
        tuple(facts_of.invoice(hub)),
        "",
        Print((width, None), 0),
    )
    yield Surface(
        "letterhead",
        "stationery/letterhead.pdf",
        tuple(facts_of.letterhead(hub)),
        "",
        Print(PAPERS[wishes.letterhead.paper], BLEED_MM),
    )
