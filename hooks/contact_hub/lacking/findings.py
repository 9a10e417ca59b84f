"""What is wrong with a surface, and where to look."""

from __future__ import annotations

from dataclasses import dataclass

from contact_hub.facts import Fact, Place

__all__ = ["FIXES", "Finding"]

FIXES = {
    "page": "Look at the page's template in `overrides/pages/`.",
    "vcard": "Look at what changed the file after it was made.",
    "address book": "Look at what changed the file after it was made.",
    "qr": "Look at what changed the picture after it was made.",
    "portrait": "Look at what changed the picture after it was made.",
    "calendar": "Look at what changed the file after it was made.",
    "business card": (
        "If it is too long for the card, shorten it, or choose another design or size. "
        "Else look at `overrides/stationery/cards/`."
    ),
    "card sheet": "Look at `overrides/stationery/cards/`, and at the `sheet:` chosen.",
    "invoice footer": "Look at `overrides/stationery/invoice_footer.typ`.",
    "letterhead": "Look at `overrides/stationery/letterhead.typ`; for Word, at `word/` beside it.",
    "compliment slip": "Look at `overrides/stationery/compliment_slip.typ`.",
    "envelope": "Look at `overrides/stationery/envelope.typ`.",
    "door sign": "Look at `overrides/stationery/door_sign.typ`.",
    "wallet list": "Look at `overrides/stationery/wallet_list.typ`.",
    "e-mail signature": "Look at `overrides/stationery/signature.html`.",
    "video background": "Look at `overrides/stationery/video_background.typ`.",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A fact that is missing, or another fault as a sentence.

    A fault may say where contacts.yaml has what it is about, what to do other than to look where
    the surface comes from, and by which name it is alike to those of other surfaces.
    """

    fact: Fact | None
    what: str = ""
    place: Place = ()
    fix: str = ""
    alike: str = ""
