"""What the Typst templates are given: business cards, invoice footer and letterhead as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from contact_hub.hub import Hub
from contact_hub.model import CARD_SIZES, PAPERS, Channel, Line, Office, Person, Reachable
from contact_hub.outputs import brand, channels, particulars
from contact_hub.phones import Phone

__all__ = ["BLEED_MM", "Artwork", "business_card", "invoice_footer", "letterhead"]

BLEED_MM = 3.0
LETTERS = {"phone": "T", "mobile": "M", "textphone": "TX", "fax": "F", "email": "E"}


@dataclass(frozen=True, slots=True)
class Artwork:
    """What is drawn once for all pieces: the logo in the brand's inks, as PDF."""

    logo: bytes | None
    logo_reversed: bytes | None


def business_card(hub: Hub, person: Person, artwork: Artwork) -> str:
    """Front and back of one person's card; the press adds the code."""
    width, height = CARD_SIZES[hub.contacts.stationery.business_cards.size]
    address = hub.address_of(person)
    team, office = hub.team_of(person), hub.office_of(person)
    return as_json(
        hub,
        artwork,
        title=f"{person.name}, {hub.organisation.name}",
        format={"width_mm": width, "height_mm": height, "bleed_mm": BLEED_MM, "marks": False},
        direction="ltr",
        person={
            "name": person.name,
            "honours": person.honours or None,
            "role": person.role or None,
            "team": team.name if team else None,
            "office": office.name if office else None,
        },
        ways=[
            {"label": LETTERS[way.kind], "value": printed(hub, way)} for way in hub.on_card(person)
        ],
        web=channels.web_text(hub.organisation.website),
        address=list(hub.reader.lines(address)) if address else [],
        qr_says=hub.words.scan_card,
    )


def printed(hub: Hub, way: Channel) -> str:
    """As it stands on paper: international where the organisation is in several countries."""
    value = way.value
    if not isinstance(value, Phone):
        return str(value)
    if international(hub):
        extension = f" ext. {value.extension}" if value.extension else ""
        return value.international + extension
    return hub.reader.shown(value)


def international(hub: Hub) -> bool:
    """Whether paper shows the country code."""
    wished = hub.contacts.stationery.business_cards.phones
    home = hub.organisation.country
    abroad = any(
        office.address and office.address.country not in {"", home}
        for office in hub.offices.values()
    )
    return wished == "international" or (abroad and wished != "national")


def invoice_footer(hub: Hub, artwork: Artwork) -> str:
    """A strip as wide as the paper."""
    wishes = hub.contacts.stationery.invoice_footer
    width, _ = PAPERS[wishes.paper]
    office = hub.offices[wishes.office] if wishes.office else hub.front
    return as_json(
        hub,
        artwork,
        title=f"{hub.organisation.name}, invoice footer",
        paper={"width_mm": width, "bleed_mm": 0},
        columns=columns(hub, office, wishes.shows),
        legal=particulars.text(hub) or None,
    )


def letterhead(hub: Hub, artwork: Artwork) -> str:
    """The first page of a letter, without the letter."""
    wishes = hub.contacts.stationery.letterhead
    width, height = PAPERS[wishes.paper]
    office = hub.offices[wishes.office] if wishes.office else hub.front
    place = hub.postal_address_of(office)
    return as_json(
        hub,
        artwork,
        title=f"{hub.organisation.name}, letterhead",
        paper={"width_mm": width, "height_mm": height, "bleed_mm": BLEED_MM},
        sender=f"{hub.organisation.name}, {hub.reader.one_line(place)}" if place else None,
        columns=columns(hub, office, wishes.shows),
        legal=particulars.text(hub) or None,
    )


def columns(hub: Hub, office: Office | Line, shows: Iterable[str]) -> list[dict[str, object]]:
    """Address, ways and hours of an office; then what else the file asks for."""
    words, shown = hub.words, set(shows)
    place = hub.postal_address_of(office)
    found = [
        (hub.organisation.name, list(hub.reader.lines(place)) if place else []),
        (words.contact_us, [*ways(hub, office), channels.web_text(hub.organisation.website)]),
        (words.opening_hours, hours_lines(hub, office)),
        (words.bank, bank(hub) if "bank" in shown else []),
        (words.feedback, feedback(hub) if "feedback" in shown else []),
    ]
    name, *others = found
    wanted = [name, *(each for each in others if each[1])]
    return [{"heading": heading, "lines": lines} for heading, lines in wanted]


def ways(hub: Hub, record: Reachable) -> list[str]:
    """Numbers and addresses, one a line; a textphone says that it is one."""
    words = {"phone": "", "textphone": f"{hub.words.textphone} ", "email": ""}
    return [words[way.kind] + printed(hub, way) for way in record.ways() if way.kind in words]


def hours_lines(hub: Hub, office: Reachable) -> list[str]:
    """Opening hours, one line each; before them those of the telephone, where they are others."""
    way = office.first("phone", "mobile")
    called = way.hours if way and way.hours != office.hours else None
    named = [f"{hub.words.phone}: {called.as_text(hub.words)}"] if called else []
    return [*named, *(office.hours.as_text(hub.words).split("; ") if office.hours else [])]


def bank(hub: Hub) -> list[str]:
    """Where to pay."""
    account = hub.organisation.bank
    if account is None:
        return []
    lines = [account.name, hub.words.iban.format(number=account.iban)]
    lines.append(hub.words.bic.format(number=account.bic) if account.bic else "")
    return [line for line in lines if line]


def feedback(hub: Hub) -> list[str]:
    """The question, and where its answer goes."""
    asked = hub.contacts.feedback
    if asked is None:
        return []
    return [asked.after_contact, channels.web_text(asked.link) if asked.link else asked.email or ""]


def as_json(hub: Hub, artwork: Artwork, *, title: str, **data: object) -> str:
    """A template's data, with what all templates know."""
    organisation = hub.organisation
    inks = {name: list(ink) for name, ink in brand.inks(organisation.brand).items()}
    logos = {
        "logo": list(artwork.logo) if artwork.logo else None,
        "logo_reversed": list(artwork.logo_reversed) if artwork.logo_reversed else None,
    }
    common: dict[str, object] = {
        "document": {"title": title, "author": organisation.name},
        "language": organisation.language.split("-")[0],
        "brand": inks | logos,
        "organisation": {"name": organisation.name, "what_we_do": organisation.what_we_do},
    }
    return json.dumps(common | data, ensure_ascii=False, separators=(",", ":"))
