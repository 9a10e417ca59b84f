"""The same facts for machines: schema.org as JSON-LD."""

from __future__ import annotations

import json
from datetime import date

from contact_hub.answering import stretches, timetables
from contact_hub.hub import Hub
from contact_hub.model import Address, Line, Office, Person, Reachable, Team
from contact_hub.outputs.channels import ascii_email
from contact_hub.outputs.jsonld_hours import Node, special, specifications
from contact_hub.phones import Phone

__all__ = ["Node", "as_script", "of_office", "of_organisation", "of_person", "of_point"]


def as_script(node: Node) -> str:
    """A script element in ASCII; no text in it can end the element."""
    text = json.dumps({"@context": "https://schema.org", **node})
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return f'<script type="application/ld+json">{text}</script>'


def of_organisation(hub: Hub) -> Node:
    """The organisation, for every page."""
    organisation, front = hub.organisation, hub.front
    legal = organisation.legal
    node: Node = {
        "@type": "Organization",
        "@id": organisation_id(hub),
        "name": organisation.name,
        "legalName": hub.legal_name if organisation.legal_name else None,
        "description": organisation.what_we_do,
        "url": organisation.website,
        "logo": logo(hub),
        "vatID": legal.vat.replace(" ", "") if legal and legal.vat else None,
        "sameAs": list(organisation.profiles) or None,
        **reached(front),
        "address": postal(hub, hub.address_of(front)),
        "contactPoint": [point(hub, line) for line in hub.lines.values() if line.ways()] or None,
    }
    return present(node)


def logo(hub: Hub) -> str | None:
    """Where the logo is on the web."""
    return (
        f"{hub.site_url.rstrip('/')}/assets/brand/logo.svg" if hub.organisation.brand.logo else None
    )


def organisation_id(hub: Hub) -> str:
    """Stays the same on every page."""
    return f"{hub.site_url.rstrip('/')}/#organisation"


def of_point(hub: Hub, record: Line | Team) -> Node:
    """A line or a team on its own page, with the days on which its hours are others."""
    way = record.first("phone", "mobile")
    timetable = timetables.of(hub, record, way)
    days = timetable.special if timetable else ()
    last = record.over or date.max
    coming = stretches.of_days(each for each in days if hub.today <= each.on <= last)
    node = point(hub, record)
    hours = [*(specifications(timetables.hours_of(hub, record, way)) or []), *special(coming)]
    return {
        "@type": "Organization",
        "@id": organisation_id(hub),
        "name": hub.organisation.name,
        "contactPoint": [present(node | {"hoursAvailable": hours or None})],
    }


def point(hub: Hub, record: Office | Line | Team) -> Node:
    """A ContactPoint, with the hours of its telephone; its page says the same of it, and more."""
    way = record.first("phone", "mobile")
    return present(
        {
            "@type": "ContactPoint",
            "@id": f"{hub.url(record)}#contact",
            "contactType": record.name,
            "url": hub.url(record),
            **reached(record),
            "hoursAvailable": specifications((way and way.hours) or record.hours),
            "availableLanguage": list(record.languages) or None,
        }
    )


def of_office(hub: Hub, office: Office) -> Node:
    """An office people can visit is a local business; one without an address a contact point."""
    if office.address is None:
        name = hub.organisation.name
        contact = {"name": name, "contactPoint": [point(hub, office)]}
        return {"@type": "Organization", "@id": organisation_id(hub), **contact}
    return present(
        {
            "@type": "LocalBusiness",
            "@id": f"{hub.url(office)}#office",
            "name": hub.organisation.name,
            "url": hub.url(office),
            "image": logo(hub),
            "parentOrganization": {"@id": organisation_id(hub)},
            **reached(office),
            "address": postal(hub, office.address),
            "geo": coordinates(office),
            "openingHoursSpecification": specifications(office.hours),
            "specialOpeningHoursSpecification": special(stretches.of(hub, office)) or None,
            "contactPoint": telephone(hub, office),
        }
    )


def telephone(hub: Hub, office: Office) -> list[Node] | None:
    """The number of an office where it is answered at other hours than the door is open."""
    way = office.first("phone", "mobile")
    if way is None or way.hours in (None, office.hours):
        return None
    return [point(hub, office)]


def coordinates(office: Office) -> Node | None:
    """Degrees north and east."""
    if office.location is None:
        return None
    latitude, longitude = office.location
    return {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}


def of_person(hub: Hub, person: Person) -> Node:
    """Somebody who works for the organisation."""
    return present(
        {
            "@type": "Person",
            "@id": f"{hub.url(person)}#person",
            "name": person.name,
            "jobTitle": person.role or None,
            "url": hub.url(person),
            "worksFor": {"@id": organisation_id(hub)},
            "knowsLanguage": list(person.languages) or None,
            **reached(person),
        }
    )


def reached(record: Reachable) -> Node:
    """First number and first e-mail address."""
    phone, email = record.first("phone", "mobile"), record.first("email")
    number = phone.value if phone else None
    return {
        "telephone": number.e164 if isinstance(number, Phone) else None,
        "email": ascii_email(str(email.value)) if email else None,
    }


def postal(hub: Hub, address: Address | None) -> Node | None:
    """A PostalAddress."""
    if address is None:
        return None
    parts = address.in_country(hub.organisation.country)
    return present(
        {
            "@type": "PostalAddress",
            "name": parts.recipient.replace("\n", ", ") or None,
            "streetAddress": ", ".join(parts.street) or None,
            "addressLocality": parts.locality or None,
            "addressRegion": parts.region or None,
            "postalCode": parts.postal_code or None,
            "addressCountry": parts.country,
        }
    )


def present(node: Node) -> Node:
    """Without what is not there."""
    return {name: value for name, value in node.items() if value is not None}
