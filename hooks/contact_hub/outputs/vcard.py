"""The electronic business card: RFC 2426 (vCard 3.0), as the widest range of programs read it."""

from __future__ import annotations

import base64
import uuid
from collections.abc import Iterable

from contact_hub.answering import timetables
from contact_hub.hub import Hub, Somebody
from contact_hub.model import Address, Channel, Line, Office, Person, Team
from contact_hub.names import Name
from contact_hub.outputs.channels import ascii_email
from contact_hub.outputs.content_lines import as_bytes, escaped
from contact_hub.phones import Phone

__all__ = ["of_all", "of_somebody", "short"]

TELEPHONES = {"phone": "WORK,VOICE", "mobile": "CELL,VOICE", "textphone": "WORK", "fax": "WORK,FAX"}


def of_all(cards: Iterable[bytes]) -> bytes:
    """Many cards in one file, for address books that take it."""
    return b"".join(cards)


def of_somebody(hub: Hub, record: Somebody, url: str, photo: bytes = b"") -> bytes:
    """The whole card; `url` is its page, `photo` a small JPEG."""
    lines = [*beginning(hub, record), *naming(hub, record), *reaching(hub, record)]
    lines += [f"ADR;TYPE=WORK:{address(hub, each)}" for each in addresses(hub, record)]
    lines += [f"URL:{escaped(url)}", f"NOTE:{escaped(note(hub, record))}"]
    if photo:
        lines.append(f"PHOTO;ENCODING=b;TYPE=JPEG:{base64.b64encode(photo).decode('ascii')}")
    if not isinstance(record, Person):
        lines.append("X-ABShowAs:COMPANY")
    return as_bytes([*lines, "END:VCARD"])


def short(hub: Hub, record: Somebody, url: str) -> str:
    """What a QR code carries: name, organisation, numbers, address and page; no more."""
    lines = ["BEGIN:VCARD", "VERSION:3.0", *naming(hub, record, unit=False)]
    lines += [line for way in hub.answering(record).ways() if (line := reach_in_short(way))]
    return as_bytes([*lines, f"URL:{escaped(url.rstrip('/'))}", "END:VCARD"]).decode()


def beginning(hub: Hub, record: Somebody) -> list[str]:
    """A UID that stays, and a revision that follows the content, not the day of the build."""
    space = uuid.uuid5(uuid.NAMESPACE_URL, hub.organisation.website)
    uid = uuid.uuid5(space, hub.path(record))
    lines = ["BEGIN:VCARD", "VERSION:3.0", "PRODID:-//Contact Hub//EN", f"UID:urn:uuid:{uid}"]
    if record.confirmed:
        lines.append(f"REV:{record.confirmed.on:%Y-%m-%d}T00:00:00Z")
    return lines


def naming(hub: Hub, record: Somebody, *, unit: bool = True) -> list[str]:
    """FN, N, ORG and TITLE; what is not a person has its name in ORG alone."""
    organisation = hub.organisation.name
    if not isinstance(record, Person):
        shown = full_name(hub, record)
        below = "" if shown == organisation else f";{escaped(record.name)}"
        return [f"FN:{escaped(shown)}", "N:;;;;", f"ORG:{escaped(organisation)}{below}"]
    name = Name.of(record.name, record.family_name, record.honours)
    parts = ";".join(escaped(part) for part in name.parts())
    team = hub.team_of(record) if unit else None
    below = f";{escaped(team.name)}" if team else ""
    lines = [f"FN:{escaped(record.name)}", f"N:{parts}", f"ORG:{escaped(organisation)}{below}"]
    return [*lines, f"TITLE:{escaped(record.role)}"] if record.role else lines


def full_name(hub: Hub, record: Office | Line | Team) -> str:
    """`Harbour & Finch, Leeds`: in an address book a team's own name says too little."""
    organisation = hub.organisation.name
    return record.name if organisation in record.name else f"{organisation}, {record.name}"


def reaching(hub: Hub, record: Somebody) -> list[str]:
    """TEL and EMAIL in the order to try them."""
    return [line for way in hub.answering(record).ways() if (line := reach(way))]


def reach(way: Channel) -> str:
    """One number in E.123's international form, or one e-mail address."""
    value = way.value
    if isinstance(value, Phone):
        extension = f" ext. {value.extension}" if value.extension else ""
        return f"TEL;TYPE={TELEPHONES[way.kind]}:{escaped(value.international + extension)}"
    if way.kind == "email" and isinstance(value, str):
        return f"EMAIL;TYPE=INTERNET,WORK:{escaped(ascii_email(value))}"
    return ""


def reach_in_short(way: Channel) -> str:
    """As `reach`, without what a camera does not need: each letter makes a code finer."""
    value = way.value
    if isinstance(value, Phone):
        kind = ";TYPE=CELL" if way.kind == "mobile" else ";TYPE=FAX" if way.kind == "fax" else ""
        extension = f" ext. {value.extension}" if value.extension else ""
        return f"TEL{kind}:{value.e164}{extension}"
    return f"EMAIL:{escaped(ascii_email(str(value)))}" if way.kind == "email" else ""


def addresses(hub: Hub, record: Somebody) -> list[Address]:
    """Where somebody can be visited or written to."""
    if isinstance(record, Line):
        return []
    found = hub.address_of(record)
    return [found] if found else []


def address(hub: Hub, place: Address) -> str:
    """Seven parts: box, extended, street, town, region, post code, country."""
    postal = place.in_country(hub.organisation.country)
    street = "\n".join(part for part in (postal.recipient, *postal.street) if part)
    parts = (
        "",
        "",
        street,
        postal.locality,
        postal.region,
        postal.postal_code,
        hub.reader.country_of(place),
    )
    return ";".join(escaped(part) for part in parts)


def note(hub: Hub, record: Somebody) -> str:
    """What the organisation does, and when somebody is there, or answers at other hours."""
    way = hub.answering(record).first("phone", "mobile")
    called, there = way.hours if way else None, timetables.hours_of(hub, record)
    text, name = hub.organisation.what_we_do, ""
    if called and called != there:
        text += f" {hub.words.phone}: {called.as_text(hub.words)}."
        name = f"{hub.words.opening_hours}: "
    return f"{text} {name}{there.as_text(hub.words)}." if there else text
