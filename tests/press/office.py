"""Contacts for what is printed in the office, and small cards to lay on sheets."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from contact_hub import loading
from contact_hub.facts import Fact
from contact_hub.hub import Hub
from contact_hub.paper.printers import IN_HOUSE
from contact_hub.paper.sheets import Laid
from contact_hub.pieces import Room
from contact_hub.press import imposition, printing
from contact_hub.press.printing import Job
from contact_hub.press.wishes import OnSheet
from contact_hub.surfaces import Print, Surface

ROOT = Path(__file__).parents[2]
TEMPLATES = Path(__file__).parent / "templates"
TODAY = date(2026, 11, 22)
URL = "https://contact.harbourfinch.example"
AWAY = "Leave a message. We call back on the next working day."
PEOPLE = ("Ada Stone", "Zoé Lefèvre", "Jörn Weiß", "Callum Fraser", "Ruth Abernethy")


def room(contacts: Path = ROOT / "contacts.yaml") -> Room:
    """Everything that pieces are made from, with the templates of this repository."""
    loaded = loading.load(contacts, TODAY, root=ROOT)
    hub = Hub(loaded.contacts, loaded.today, URL)
    return Room(hub, ROOT / "overrides" / "stationery", ROOT)


def written(folder: Path, *lines: str, others: str = "", language: str = "en-GB") -> Path:
    """An organisation of one office with these lines, and whatever else."""
    path = folder / "contacts.yaml"
    own = "".join(f"    {line}\n" for line in lines)
    path.write_text(
        "organisation:\n  name: Harbour & Finch\n  what_we_do: Marine insurance, made plain.\n"
        "  website: https://www.harbourfinch.example\n  country: GB\n"
        f"  language: {language}\n  time_zone: Europe/London\n  main_office: leeds\n"
        "  fictional: yes\noffices:\n  leeds:\n    name: Leeds\n    phone: 0113 496 0100\n"
        "    address: {street: 4 Example Quay, locality: Leeds, postal_code: LS1 4AP}\n"
        "    email: hello@harbourfinch.example\n"
        f"    without: {{out_of_hours: {AWAY}}}\n{own}{others}",
        encoding="utf-8",
    )
    return path


def url(name: str) -> str:
    """Where somebody's code leads."""
    return f"{URL}/people/{name.partition(' ')[0].lower()}/#7K2F9"


def full_sheet(name: str, laid: Laid) -> bytes:
    """A sheet full of somebody's card."""
    wide, high = laid.sheet.side
    data = json.dumps({"wide": wide, "high": high, "words": [name, "Harbour & Finch"]})
    printer = replace(IN_HOUSE, bleed=3.0)
    job = Job(TEMPLATES, "two_sides.typ", data, (OnSheet(laid),), printer, url(name))
    return printing.printed(job)[0]


def mixed_sheet(names: Iterable[str], laid: Laid) -> bytes:
    """Sheets with one card of each."""
    return imposition.mixed([full_sheet(name, laid) for name in names], laid, "Cards")


def wanted(names: Iterable[str], laid: Laid) -> Surface:
    """What such a sheet must show."""
    parts = tuple((url(name), (Fact("name", name, ("people", name), "name"),)) for name in names)
    return Surface(
        "card sheet", "cards/x.pdf", (), "", Print(laid.sheet.size, IN_HOUSE, laid=laid), parts
    )
