"""Portraits for the press: in inks, as large as paper needs them."""

from __future__ import annotations

import base64
from pathlib import Path

from contact_hub import pictures
from contact_hub.paper.printers import Printer
from contact_hub.press import ascii_pdf, inks_of_photos

__all__ = ["as_pdf"]

_MOST = 480
"""Pixels: 300 an inch on 40 mm, and no card shows a portrait larger."""
_INKS = "/ColorSpace/DeviceCMYK/BitsPerComponent 8/Decode[1 0 1 0 1 0 1 0]"
"""JPEG has ink as what is left of white (Adobe's way, and Pillow's)."""


def as_pdf(file: Path, printer: Printer) -> str:
    """A square in ASCII, never larger than the photo."""
    data = file.read_bytes()
    side = min(_MOST, pictures.shorter_side(data))
    jpeg = inks_of_photos.as_jpeg(pictures.square(data, side), printer)
    size = f"/Type/XObject/Subtype/Image/Width {side}/Height {side}"
    letters = base64.a85encode(jpeg).decode("ascii") + "~>"
    image = ascii_pdf.stream(letters, f"{size}{_INKS}/Filter[/ASCII85Decode/DCTDecode]")
    drawn = f"q {side} 0 0 {side} 0 0 cm /P Do Q"
    return ascii_pdf.page(side, side, drawn, "/XObject<</P 5 0 R>>", image)
