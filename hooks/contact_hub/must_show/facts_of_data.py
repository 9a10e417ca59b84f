"""Which facts a page must tell programs, as schema.org's nodes: what is asked of finished pages.

It reads contacts alone and shares nothing with the code that makes these nodes.
"""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.facts import Fact
from contact_hub.hub import Hub, Somebody
from contact_hub.model import Office, Person, Reachable
from contact_hub.must_show import facts_of
from contact_hub.must_show.facts_of_scripts import Part

__all__ = ["of_organisation", "of_somebody"]


def of_organisation(hub: Hub) -> Iterator[Part]:
    """On each page the organisation, with how its main office is reached; not for colleagues."""
    if not hub.for_staff:
        address = facts_of.of_address(hub, hub.front)
        facts = (facts_of.organisation_name(hub), *reaching(hub.front), *address)
        yield f"{hub.site_url.rstrip('/')}/#organisation", facts


def of_somebody(hub: Hub, record: Somebody) -> Iterator[Part]:
    """On somebody's page how they themselves are reached, first by telephone."""
    if hub.for_staff or not (isinstance(record, Person) or record.ways()):
        return
    place = isinstance(record, Office) and record.address
    kind = "person" if isinstance(record, Person) else "office" if place else "contact"
    name = Fact("name", record.name, (*facts_of.place_of(record), "name"), "name")
    address = facts_of.of_address(hub, record) if place else ()
    called = () if place else (name,)
    yield f"{hub.url(record)}#{kind}", (*called, *reaching(record), *address)


def reaching(record: Reachable) -> Iterator[Fact]:
    """The first number and the first e-mail address."""
    ways = facts_of.of_ways(record, facts_of.place_of(record))
    firsts = [record.first("phone", "mobile"), record.first("email")]
    wanted = {way.kind: way for way in firsts if way}
    for fact in ways:
        if wanted.pop(str(fact.place[-1]), None):
            yield fact
