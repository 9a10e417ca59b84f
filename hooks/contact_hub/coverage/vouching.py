"""Who said that a detail is right, and how long that counts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from contact_hub.checks import Case
from contact_hub.checks.freshness import kept
from contact_hub.coverage.certificate import Vouched
from contact_hub.facts import Place
from contact_hub.hub import Hub
from contact_hub.model.supplied import Attested
from contact_hub.yaml_source.source import Source

__all__ = ["around", "attested", "of"]


def of(hub: Hub, source: Source) -> dict[Place, Vouched]:
    """The place of each record that somebody confirmed."""
    return {
        each.place: Vouched(on=each.confirmed.on, by=named(hub, each.confirmed.by), until=each.due)
        for each in kept(Case(hub.contacts, source, hub.today, Path()))
        if each.confirmed
    }


def around(place: Place, confirmed: Mapping[Place, Vouched]) -> Vouched | None:
    """Of the innermost record that holds this place."""
    outer = (place[:length] for length in range(len(place), 0, -1))
    return next((confirmed[each] for each in outer if each in confirmed), None)


def attested(hub: Hub, said: Attested) -> Vouched:
    """Who vouches for a file."""
    return Vouched(on=said.on, by=named(hub, said.by), until=said.until)


def named(hub: Hub, name: str) -> str:
    """Nobody who has left is named, nor to the public a colleague whom it does not know."""
    here, listed = (
        any(person.name == name for person in people.values())
        for people in (hub.people, hub.contacts.people)
    )
    return name if here or (hub.for_staff and not listed) else ""
