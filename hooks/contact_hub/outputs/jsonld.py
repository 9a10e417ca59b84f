"""The same facts for machines: schema.org as JSON-LD."""

from __future__ import annotations

import json

from contact_hub.hours import MIDNIGHT, OpeningHours
from contact_hub.hub import Hub
from contact_hub.model import Address, Office, Person, Reachable
from contact_hub.outputs.channels import ascii_email
from contact_hub.phones import Phone

__all__ = ["as_script", "of_office", "of_organisation", "of_person"]

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
Node = dict[str, object]


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
        "contactPoint": [point(line) for line in hub.lines.values() if line.ways()] or None,
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


def point(record: Reachable) -> Node:
    """A line as a ContactPoint."""
    return present(
        {
            "@type": "ContactPoint",
            "contactType": getattr(record, "name", ""),
            **reached(record),
            "hoursAvailable": specifications(record.hours),
            "availableLanguage": list(record.languages) or None,
        }
    )


def of_office(hub: Hub, office: Office) -> Node:
    """An office people can visit is a local business; one without an address a contact point."""
    if office.address is None:
        name = hub.organisation.name
        contact = {"name": name, "contactPoint": [point(office)]}
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
            "specialOpeningHoursSpecification": closed(hub, office),
        }
    )


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
            "streetAddress": ", ".join(parts.street) or None,
            "addressLocality": parts.locality or None,
            "addressRegion": parts.region or None,
            "postalCode": parts.postal_code or None,
            "addressCountry": parts.country,
        }
    )


def specifications(hours: OpeningHours | None) -> list[Node] | None:
    """One OpeningHoursSpecification for each run of days and span; nothing by appointment."""
    if hours is None:
        return None
    found: list[Node] = [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [f"https://schema.org/{DAYS[day]}" for day in range(first, last + 1)],
            "opens": clock(opens),
            "closes": clock(closes),
        }
        for first, last, spans in hours.groups()
        for opens, closes in spans
    ]
    return found or None


def clock(minutes: int) -> str:
    """`17:30`; the end of the day is 23:59, as the search engines ask."""
    if minutes == MIDNIGHT:
        return "23:59"
    return f"{minutes % MIDNIGHT // 60:02d}:{minutes % 60:02d}"


def closed(hub: Hub, office: Office) -> list[Node] | None:
    """Closures that are not over: from midnight to midnight."""
    coming = [each for each in (*hub.contacts.closures, *office.closures) if each.ends >= hub.today]
    found: list[Node] = [
        {
            "@type": "OpeningHoursSpecification",
            "opens": "00:00",
            "closes": "00:00",
            "validFrom": closure.first.isoformat(),
            "validThrough": closure.ends.isoformat(),
        }
        for closure in coming
        if closure.hours is None
    ]
    return found or None


def present(node: Node) -> Node:
    """Without what is not there."""
    return {name: value for name, value in node.items() if value is not None}
