"""Plain data for the three templates, as the outputs would send them."""

from __future__ import annotations

import json
from pathlib import Path

from contact_hub.press import logo, qr
from contact_hub.press.printing import Job

REPOSITORY = Path(__file__).parents[2]
TEMPLATES = REPOSITORY / "overrides" / "stationery"
LOGO = REPOSITORY / "docs" / "assets" / "logo.svg"
LOGO_REVERSED = REPOSITORY / "docs" / "assets" / "logo-reversed.svg"

INKS: dict[str, logo.Cmyk] = {
    "#123c4a": (90, 55, 45, 45),
    "#d9653b": (0, 72, 80, 5),
    "#ee8a5f": (0, 55, 62, 0),
}
VCARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Stone;Ada;;;\r\nFN:Ada Stone\r\nORG:Harbour & Finch\r\n"
    "TEL;TYPE=WORK:+441134960121\r\nEMAIL:ada.stone@harbourfinch.example\r\nEND:VCARD\r\n"
)
WAYS = (
    ("T", "0113 496 0121"),
    ("M", "07700 900321"),
    ("E", "ada.stone@harbourfinch.example"),
    ("F", "0113 496 0122"),
    ("24h", "0808 157 0100"),
    ("London", "020 7946 0123"),
)
ADDRESS = (
    "4 Example Quay",
    "Leeds LS1 4AP",
    "United Kingdom",
    "Second Floor, Granary Wharf",
    "Building C",
    "Holbeck Urban Village",
    "West Yorkshire",
)
COLUMNS = (
    ("Harbour & Finch Ltd", ("4 Example Quay", "Leeds LS1 4AP")),
    ("Talk to us", ("0113 496 0100", "hello@harbourfinch.example")),
    ("Registration", ("Company no. 01234567", "VAT GB 123 4567 89")),
    ("Bank", ("Example Bank plc", "IBAN GB33 BUKB 2020 1555 5555 55")),
    ("Claims", ("0808 157 0100",)),
)

Person = dict[str, str | None]


def brand(*, with_logo: bool = True) -> dict[str, object]:
    """The house colours, and the logo in inks."""
    pictures: list[list[int] | None] = [
        list(logo.cmyk_logo(path.read_bytes(), INKS)) if with_logo else None
        for path in (LOGO, LOGO_REVERSED)
    ]
    return {
        "ink": [90, 55, 45, 45],
        "accent": [0, 72, 80, 5],
        "logo": pictures[0],
        "logo_reversed": pictures[1],
    }


def common() -> dict[str, object]:
    """What every template is given."""
    return {
        "document": {"title": "Stationery", "author": "Harbour & Finch"},
        "language": "en-GB",
        "brand": brand(),
        "organisation": {"name": "Harbour & Finch", "what_we_do": "Insurance for all that floats"},
    }


def business_card(person: Person | None = None, **changes: object) -> str:
    """A full card; a change replaces one of its outer keys."""
    someone: Person = {"name": "Ada Stone", "honours": "CBE", "role": "Head of Claims"}
    someone |= {"team": "Claims", "office": "Leeds"} | (person or {})
    data = common() | {
        "format": {"width_mm": 85, "height_mm": 55, "bleed_mm": 3, "marks": False},
        "direction": "ltr",
        "person": someone,
        "ways": ways(3),
        "web": "harbourfinch.example/people/ada-stone",
        "address": ADDRESS[:3],
        "qr": list(qr.as_pdf(VCARD)),
        "qr_modules": qr.modules(VCARD),
        "qr_says": "Scan to save my details",
    }
    return json.dumps(data | changes, ensure_ascii=False)


def ways(count: int) -> list[dict[str, str]]:
    """The first so many ways to reach Ada Stone."""
    return [{"label": label, "value": value} for label, value in WAYS[:count]]


def columns(count: int) -> list[dict[str, object]]:
    """The first so many columns of small print."""
    return [{"heading": heading, "lines": lines} for heading, lines in COLUMNS[:count]]


def letterhead(width_mm: float = 210, height_mm: float = 297) -> str:
    """An empty page with everything on it."""
    data = common() | {
        "paper": {"width_mm": width_mm, "height_mm": height_mm, "bleed_mm": 3},
        "sender": "Harbour & Finch · 4 Example Quay · Leeds LS1 4AP",
        "columns": columns(4),
        "legal": "Registered in England and Wales.",
    }
    return json.dumps(data, ensure_ascii=False)


def invoice_footer(width_mm: float = 210, count: int = 4) -> str:
    """A strip of small print."""
    data = common() | {
        "paper": {"width_mm": width_mm, "bleed_mm": 0},
        "columns": columns(count),
        "legal": None,
    }
    return json.dumps(data, ensure_ascii=False)


def card_job(data: str, *, previews: tuple[tuple[int, int], ...] = ()) -> Job:
    """The job of printing this card."""
    return Job(TEMPLATES / "business_card.typ", data, 3, previews)
