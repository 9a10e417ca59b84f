"""A print of two pages with all that a print may hold, for any printer."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from contact_hub.paper import printers
from contact_hub.paper.printers import Printer
from contact_hub.press import qr
from contact_hub.press.drawing import Drawing

TEMPLATES = Path(__file__).parent / "templates"
WIDE, HIGH = 85, 55
"""When cut, in mm."""


@cache
def drawing(printer: Printer, more: str = "Größe") -> Drawing:
    """Drawn once for all tests; `more` stands at the end of the second page."""
    data = {
        "bleed": printer.bleed,
        "name": "Ada Stone",
        "more": more,
        "picture": list(qr.as_pdf("https://example.com")),
    }
    return Drawing(TEMPLATES, "pressed.typ", json.dumps(data), printer=printer)


def preset(name: str) -> Printer:
    """By its name."""
    return printers.known()[name]
