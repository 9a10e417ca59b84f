"""Organisations whose outputs are looked at."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests import sites

from contact_hub import loading
from contact_hub.hub import Hub

__all__ = ["hub_of", "with_person"]


def hub_of(path: Path) -> Hub:
    """The contacts of a file, on the day that the tests have."""
    loaded = loading.load(path, date.fromisoformat(sites.TODAY), root=sites.ROOT)
    return Hub(loaded.contacts, loaded.today, loaded.contacts.organisation.website)


def with_person(hub: Hub, person_id: str, **values: str) -> Hub:
    """The same with other values, put there behind the back of the file's reader."""
    person = hub.contacts.people[person_id].model_copy(update=values)
    people = hub.contacts.people | {person_id: person}
    return Hub(hub.contacts.model_copy(update={"people": people}), hub.today, hub.site_url)
