"""The words of contacts.yaml as frozen values."""

from __future__ import annotations

from contact_hub.model.base import Address, Channel, Reachable, Record
from contact_hub.model.contacts import Contacts
from contact_hub.model.legal import Legal
from contact_hub.model.organisation import Organisation
from contact_hub.model.records import Closure, Line, Office, Person, Team, Topic

__all__ = [
    "Address",
    "Channel",
    "Closure",
    "Contacts",
    "Legal",
    "Line",
    "Office",
    "Organisation",
    "Person",
    "Reachable",
    "Record",
    "Team",
    "Topic",
]
