"""Which facts the law wants on a kind of document; they share nothing with the makers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from contact_hub import law
from contact_hub.facts import Fact, FactKind, Place
from contact_hub.hub import Hub
from contact_hub.law import Requirement
from contact_hub.model import Legal

__all__ = ["facts", "of_fields"]

PLACE: Place = ("organisation", "legal")
KINDS: dict[str, FactKind] = {
    "registered_in": "text",
    "registry": "text",
    "register_court": "text",
    "seat": "text",
    "share_capital": "text",
    "outstanding_capital": "text",
    "number": "number",
    "charity_number": "number",
    "vat": "number",
    "tax_number": "number",
    "supervisory_chair": "name",
    "publication_director": "name",
    "supervisory_authority": "name",
    "professional_body": "name",
}
"""Fields that are one text each, and how it is looked for."""
STATUS: dict[str, FactKind] = {
    "limited_status": "name",
    "charity_status": "name",
    "ei_status": "text",
}
"""Words that the law itself gives; a `name` is found in either case."""


def facts(hub: Hub, rows: Iterable[Requirement]) -> Iterator[Fact]:
    """What of these requirements contacts.yaml gives; ways and addresses are others' business."""
    legal = hub.organisation.legal
    if legal is None:
        return
    for row in rows:
        if row.field in STATUS:
            yield Fact(STATUS[row.field], row.says, (*PLACE, "entity"), row.label)
        else:
            field = next((each for each in row.fields if getattr(legal, each, "")), row.field)
            yield from of_field(hub, legal, field)


def of_fields(hub: Hub, legal: Legal, fields: Iterable[str]) -> Iterator[Fact]:
    """Of each of these fields, whatever the law has to say of it."""
    for field in fields:
        yield from of_field(hub, legal, field)


def of_field(hub: Hub, legal: Legal, field: str) -> Iterator[Fact]:
    """One field's; nothing where it is not given."""
    if field in KINDS:
        value = str(getattr(legal, field)).removeprefix("KvK ")
        if value:
            yield Fact(KINDS[field], value, (*PLACE, field), law.LABELS[field])
    elif field in MORE:
        yield from MORE[field](hub, legal)


def of_name(hub: Hub, _: Legal) -> Iterator[Fact]:
    """As it is registered."""
    yield Fact("name", hub.legal_name, ("organisation", "legal_name"), "registered name")


def of_form(_: Hub, legal: Legal) -> Iterator[Fact]:
    """The legal form, where it stands beside the name."""
    yield Fact("text", legal.entity, (*PLACE, "entity"), law.LABELS["legal_form"])


def of_directors(hub: Hub, legal: Legal) -> Iterator[Fact]:
    """Each by name; in Ireland a nationality belongs to it, elsewhere who chairs may be said."""
    whole = law.country_of(hub.organisation) == "IE"
    for index, name in enumerate(legal.directors):
        shown = name if whole else re.sub(r"\s*\([^)]*\)$", "", name)
        yield Fact("name", shown, (*PLACE, "directors", index), law.LABELS["directors"])


def of_proprietors(_: Hub, legal: Legal) -> Iterator[Fact]:
    """Each by name."""
    for index, name in enumerate(legal.proprietors):
        yield Fact("name", name, (*PLACE, "proprietors", index), law.LABELS["proprietors"])


def of_office(field: str) -> Callable[[Hub, Legal], Iterator[Fact]]:
    """The address of the office that a field names."""

    def found(hub: Hub, legal: Legal) -> Iterator[Fact]:
        office = hub.offices.get(getattr(legal, field))
        if office and office.address:
            lines = "\n".join(hub.reader.lines(office.address))
            yield Fact("address", lines, ("offices", office.id, "address"), law.LABELS[field])

    return found


def of_partner(_: Hub, legal: Legal) -> Iterator[Fact]:
    """The general partner by its name, seat, court and number."""
    partner, place = legal.general_partner, (*PLACE, "general_partner")
    if partner is None:
        return
    yield Fact("name", partner.name, (*place, "name"), law.LABELS["general_partner"])
    rest: dict[str, FactKind] = {"seat": "text", "register_court": "text", "number": "number"}
    for field, kind in rest.items():
        value = str(getattr(partner, field))
        if value:
            yield Fact(kind, value, (*place, field), law.LABELS[field])


def of_host(hub: Hub, legal: Legal) -> Iterator[Fact]:
    """Who keeps the website; nobody has to be able to call them by a click."""
    host, place = legal.host, (*PLACE, "host")
    if host is None:
        return
    yield Fact("name", host.name, (*place, "name"), law.LABELS["host"])
    if host.address:
        lines = "\n".join(hub.reader.lines(host.address))
        yield Fact("address", lines, (*place, "address"), law.LABELS["host"])
    if host.phone:
        shown = hub.reader.shown(host.phone)
        yield Fact("text", shown, (*place, "phone"), law.LABELS["host"])


MORE: dict[str, Callable[[Hub, Legal], Iterator[Fact]]] = {
    "legal_name": of_name,
    "legal_form": of_form,
    "directors": of_directors,
    "proprietors": of_proprietors,
    "registered_office": of_office("registered_office"),
    "address_for_service": of_office("address_for_service"),
    "general_partner": of_partner,
    "host": of_host,
}
