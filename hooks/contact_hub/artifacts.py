"""Contacts → every generated file: its path below the site's root, and its content."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from contact_hub import pictures
from contact_hub.answering import stretches
from contact_hub.hub import Hub, Somebody
from contact_hub.model import Person, Reachable
from contact_hub.outputs import brand, calendar, vcard
from contact_hub.outputs.rendering import Templates
from contact_hub.pieces import Artifact, documents, invoices, signatures
from contact_hub.press import qr

__all__ = ["files"]

FACE = 600
THUMBNAIL = 150
"""Pixels: a portrait on a page and in a vCard."""


def files(hub: Hub, root: Path, templates: Templates) -> Iterator[Artifact]:
    """Everything that is not printed."""
    yield from of_brand(hub, root)
    yield from of_contacts(hub, root)
    yield from signatures.files(hub, root, templates)
    if not hub.for_staff:
        yield from invoices.files(hub, templates)
        yield from documents.files(hub, root, templates)


def of_brand(hub: Hub, root: Path) -> Iterator[Artifact]:
    """Style and logos."""
    yield Artifact("assets/brand.css", brand.as_css(hub).encode())
    if not hub.organisation.brand.icon:
        yield Artifact("assets/brand/icon.svg", brand.initial_as_svg(hub).encode())
    for name, path in logos(hub).items():
        yield Artifact(name, pictures.contents(root, path))


def of_contacts(hub: Hub, root: Path) -> Iterator[Artifact]:
    """Portraits, vCards, QR codes, calendars."""
    cards: list[bytes] = []
    for record in hub.everybody:
        photo, small = faces(root, record)
        if photo:
            yield Artifact(f"portraits/{record.id}.jpg", photo)
        cards.append(vcard.of_somebody(hub, record, hub.url(record), small))
        yield Artifact(f"contacts/{record.id}.vcf", cards[-1])
        if record.id not in hub.cards:  # else the press draws it, with the card
            code = vcard.short(hub, record, hub.url(record))
            yield Artifact(f"contacts/{record.id}.png", qr.as_png(code))
    for gone, successor in hub.successions:
        yield Artifact(f"contacts/{gone.id}.vcf", card_of(hub, successor, root))
    yield Artifact("contacts/all.vcf", vcard.of_all(cards))
    for place, days in stretches.places(hub):
        yield Artifact(calendar.path(place), calendar.of_place(hub, place, days))
    for gone, place, days in stretches.inherited(hub):
        yield Artifact(calendar.path(gone), calendar.of_place(hub, place, days))


def faces(root: Path, record: Reachable) -> tuple[bytes, bytes]:
    """A portrait for pages, and one for vCards."""
    if not isinstance(record, Person) or not record.photo:
        return b"", b""
    photo = pictures.contents(root, record.photo)
    return pictures.portrait(photo, side=FACE), pictures.portrait(photo, side=THUMBNAIL)


def card_of(hub: Hub, record: Somebody, root: Path) -> bytes:
    """The vCard of whoever helps now, to lie at the old address, too."""
    _, small = faces(root, record)
    return vcard.of_somebody(hub, record, hub.url(record), small)


def logos(hub: Hub) -> dict[str, str]:
    """Path on the site → path in the repository."""
    own = hub.organisation.brand
    given = {
        "assets/brand/logo.svg": own.logo,
        "assets/brand/logo-reversed.svg": own.logo_reversed,
        "assets/brand/icon.svg": own.icon,
    }
    return {name: path for name, path in given.items() if path}
