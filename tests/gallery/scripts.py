"""Fictional organisations, one in each script that can be printed."""

from __future__ import annotations

import json
import tempfile
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from contact_hub import loading
from contact_hub.hub import Hub
from contact_hub.model import Contacts
from contact_hub.model.stationery import BusinessCards

__all__ = ["REPOSITORY", "SCRIPTS", "hub"]

REPOSITORY = Path(__file__).parents[2]
DAY = date(2026, 11, 22)
SCRIPTS: dict[str, dict[str, dict[str, object]]] = tomllib.loads(
    Path(__file__).with_name("scripts.toml").read_text(encoding="utf-8")
)
"""What each organisation is called, and whose card it is."""

BRAND = {
    "logo": "docs/assets/logo.svg",
    "icon": "docs/assets/favicon.svg",
    "logo_reversed": "docs/assets/logo-reversed.svg",
    "colours": {"ink": "#123c4a", "accent": "#d9653b"},
    "print_colours": {
        "ink": "cmyk 90 55 45 45",
        "accent": "cmyk 0 72 80 5",
        "#ee8a5f": "cmyk 0 55 62 0",
    },
}
CONFIRMED = {"confirmed": "2026-11-02 by Ada Stone"}
ORGANISATION = {
    "website": "https://www.harbourfinch.example",
    "main_office": "here",
    "fictional": "yes",
    "brand": BRAND,
}
OFFICE = {
    "phone": "+44 20 7946 0100",
    "email": "hello@harbourfinch.example",
    "hours": "Mon-Fri 9:00-17:00",
    "holidays": "none",
    "without": {"out_of_hours": "write to us"},
}
TEAM = {
    "office": "here",
    "lead": "somebody",
    "phone": "+44 20 7946 0120",
    "email": "claims@harbourfinch.example",
}
PERSON = {
    "team": "claims",
    "phone": "+44 20 7946 0123",
    "mobile": "+44 7700 900123",
    "public": "yes",
}
SHOWS = ("photo", "team", "office", "accreditations", "address")


def hub(script: str, **wishes: object) -> Hub:
    """The organisation, with these wishes for its business cards."""
    contacts = _contacts(script)
    language = "en" if "also" in SCRIPTS[script] else None
    cards = BusinessCards(shows=SHOWS, back_language=language).model_copy(update=wishes)
    stationery = contacts.stationery.model_copy(update={"business_cards": cards})
    site = "https://contact.harbourfinch.example/"
    return Hub(contacts.model_copy(update={"stationery": stationery}), DAY, site)


@cache
def _contacts(script: str) -> Contacts:
    """By way of a file, as anybody's are; JSON is YAML, too."""
    said = SCRIPTS[script]
    also = said.get("also", {})

    def told(name: str, *rest: Mapping[str, object]) -> dict[str, object]:
        other = also.get(name)
        whole = dict(said[name])
        for more in (*rest, {"also_in": {"en": other}} if other else {}):
            whole |= more
        return whole

    written = {
        "organisation": told("organisation", ORGANISATION),
        "offices": {"here": told("office", OFFICE, CONFIRMED)},
        "teams": {"claims": told("team", TEAM, CONFIRMED)},
        "people": {"somebody": told("person", PERSON, CONFIRMED)},
        "topics": {"claim": {"asks": "I need to make a claim", "ask": "claims"}},
    }
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "contacts.yaml")
        path.write_text(json.dumps(written, ensure_ascii=False), encoding="utf-8")
        return loading.load(path, DAY, root=REPOSITORY).contacts
