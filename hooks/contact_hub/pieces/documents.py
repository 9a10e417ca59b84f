"""Letterhead and invoice footer as Word documents, for whoever writes letters on a screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from babel import Locale

from contact_hub import editions, pay_codes, pictures
from contact_hub.editions import Edition
from contact_hub.hub import Hub
from contact_hub.model import Line, Office
from contact_hub.outputs import brand, particulars, stationery, word
from contact_hub.outputs.rendering import Templates
from contact_hub.outputs.word import Picture
from contact_hub.paper import formats
from contact_hub.pieces import document_pictures, letters
from contact_hub.pieces.made import Artifact

__all__ = ["files"]

SMALL_LOGO = 8 / 15
"""On the pages after the first."""
SHORT = 40
"""Letters."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where things stand, in mm; `sender` is where the line ends that says whose letter it is.

    `window` is what the recipient's place takes, from there to where the letter begins.
    """

    left: float
    right: float
    width: float
    axis: float
    sender: float
    window: float
    above_address: float


def files(hub: Hub, root: Path, templates: Templates) -> Iterator[Artifact]:
    """Both."""
    yield Artifact("stationery/letterhead.docx", letterhead(hub, root, templates))
    yield Artifact("stationery/invoice-footer.docx", invoice_footer(hub, templates))


def letterhead(hub: Hub, root: Path, templates: Templates) -> bytes:
    """First page and the pages that follow, with a place for whatever changes."""
    wishes = hub.contacts.stationery.letterhead
    edition, office = editions.letterhead(hub), letters.office_of(hub, wishes.office)
    paper = formats.PAPERS[wishes.paper]
    sheet, place = on_paper(paper), hub.postal_address_of(office)
    drawn = pictures_of_letters(hub, root, sheet, paper[0])
    codes = (document_pictures.code("edition.png", edition.url, edition.code),)
    data = {
        **common(hub, edition, office, (wishes.shows, "letter")),
        **on_sheet(sheet, paper, codes),
        **drawn,
        "sender": letters.sender(hub, place) if place else "",
        "next_page": letters.next_page(hub, office),
        "date_format": date_format(hub.organisation.language),
    }
    shown = (*codes, *(picture for picture in drawn.values() if picture))
    return word.document(templates, "letterhead", shown, data)


def pictures_of_letters(
    hub: Hub, root: Path, sheet: Sheet, width: float
) -> dict[str, Picture | None]:
    """By the names that the templates have for them."""
    own, second = hub.organisation.brand.logo, sheet.left + sheet.axis
    logo = document_pictures.logo(hub, pictures.contents(root, own)) if own else None
    small = document_pictures.at_width(logo, logo.width * SMALL_LOGO) if logo else None
    return {
        "rule": document_pictures.rule(hub, sheet.width),
        "band": document_pictures.band(hub, "band.png", (width, 2.4), second),
        "thin_band": document_pictures.band(hub, "thin-band.png", (width, 1.2), second),
        "logo": logo,
        "small_logo": small,
    }


def invoice_footer(hub: Hub, templates: Templates) -> bytes:
    """A sheet with nothing on it but its foot."""
    wishes = hub.contacts.stationery.invoice_footer
    edition, office = editions.invoice_footer(hub), letters.office_of(hub, wishes.office)
    paper = formats.PAPERS[wishes.paper]
    sheet = replace(on_paper(paper), left=20, right=20, width=paper[0] - 40)
    pays = pay_codes.says(hub.organisation) if "bank" in wishes.shows else ""
    codes = [document_pictures.code("edition.png", edition.url, edition.code)]
    codes += [document_pictures.code("pay.png", pays, hub.words.print.pay)] if pays else []
    rule = document_pictures.rule(hub, sheet.width)
    data = {
        **common(hub, edition, office, (wishes.shows, "invoice")),
        **on_sheet(sheet, paper, codes),
        "rule": rule,
    }
    return word.document(templates, "invoice_footer", (rule, *codes), data)


def common(
    hub: Hub, edition: Edition, office: Office | Line, foot: tuple[tuple[str, ...], str]
) -> dict[str, object]:
    """What both are given; `foot`: what is shown there, and on which kind of document."""
    (shows, kind), colours = foot, brand.colours(hub.organisation.brand)
    law = particulars.lines(hub, kind, particulars.named(shows))
    return {
        **letters.small_print(hub, office, shows, kind),
        "title": letters.title(hub, edition),
        "language": hub.organisation.language,
        "rtl": stationery.direction(hub) == "rtl",
        "sentences": " ".join(map(whole, law)),
        "edition": edition.code,
        "print": hub.words.print,
        **{name: colour.removeprefix("#").upper() for name, colour in colours.items()},
    }


def whole(sentence: str) -> str:
    """A short one is not broken at the end of a line."""
    return sentence.replace(" ", "\u00a0") if len(sentence) <= SHORT else sentence


def on_paper(paper: formats.Size) -> Sheet:
    """DIN 5008 form B on A4; on Letter the window of a #10 envelope."""
    width = paper[0] - 25 - 20
    if paper == formats.PAPERS["Letter"]:
        return Sheet(25, 20, width, 100, sender=58, window=27, above_address=6)
    return Sheet(25, 20, width, 100, sender=50, window=40, above_address=12.4)


def on_sheet(sheet: Sheet, paper: formats.Size, codes: Sequence[Picture]) -> dict[str, object]:
    """Where things stand: at the foot three columns, one on the second axis, then the codes."""
    code, half = max(picture.width for picture in codes), sheet.axis / 2
    foot = (half, half, sheet.width - sheet.axis - code, code)
    return {"paper": paper, "sheet": sheet, "codes": codes, "foot": foot}


def date_format(language: str) -> str:
    """CLDR's long form in Word's letters: `d MMMM yyyy`."""
    pattern = str(Locale.parse(language.replace("-", "_")).date_formats["long"].pattern)
    return pattern.replace("yyyy", "y").replace("y", "yyyy")
