"""The sample's brand, as every template is given it."""

from __future__ import annotations

from pathlib import Path

from contact_hub.press import logo

REPOSITORY = Path(__file__).parents[2]
TEMPLATES = REPOSITORY / "overrides" / "stationery"
LOGO = REPOSITORY / "docs" / "assets" / "logo.svg"
LOGO_REVERSED = REPOSITORY / "docs" / "assets" / "logo-reversed.svg"

INKS: dict[str, logo.Cmyk] = {
    "#123c4a": (90, 55, 45, 45),
    "#d9653b": (0, 72, 80, 5),
    "#ee8a5f": (0, 55, 62, 0),
}


def brand() -> dict[str, object]:
    """The house colours, and the logo in inks."""
    pictures = [list(logo.cmyk_logo(path.read_bytes(), INKS)) for path in (LOGO, LOGO_REVERSED)]
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
