"""What the Typst templates are given, as JSON: the parts that several pieces share."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from babel import Locale

from contact_hub.hub import Hub
from contact_hub.model import Channel, Line, Office, Reachable
from contact_hub.outputs import brand, channels, payments
from contact_hub.phones import Phone
from contact_hub.press import logo

__all__ = [
    "LETTERS",
    "Artwork",
    "Told",
    "as_json",
    "columns",
    "direction",
    "hours_lines",
    "linked_ways",
    "on_screen",
    "preview_sizes",
    "printed",
    "runs",
    "told",
    "web",
]

Told = tuple[str, str]
"""A line of text, and where it leads on a screen; empty: nowhere."""
LETTERS = {"phone": "T", "mobile": "M", "textphone": "TX", "fax": "F", "email": "E"}


FRONT_PIXELS, BACK_PIXELS = 680, 400
"""Along the longer edge: the front at twice the size at which it is shown; the back is smaller."""


@dataclass(frozen=True, slots=True)
class Artwork:
    """What is drawn once for all pieces: the logo in the brand's inks, as PDF."""

    logo: bytes | None
    logo_reversed: bytes | None

    def for_templates(self) -> dict[str, object]:
        """Each drawing's bytes, and how many times it is wider than high."""
        drawings = {"logo": self.logo, "logo_reversed": self.logo_reversed}
        shapes = {name: logo.shape(pdf) for name, pdf in drawings.items() if pdf}
        return {name: list(pdf) if pdf else None for name, pdf in drawings.items()} | {
            "shapes": shapes
        }


def printed(hub: Hub, way: Channel) -> str:
    """As it stands on paper: international where the organisation is in several countries."""
    value = way.value
    if not isinstance(value, Phone):
        return str(value)
    if international(hub):
        extension = f" ext. {value.extension}" if value.extension else ""
        return value.international + extension
    return hub.reader.shown(value)


def international(hub: Hub) -> bool:
    """Whether paper shows the country code."""
    wished = hub.contacts.stationery.business_cards.phones
    home = hub.organisation.country
    abroad = any(
        office.address and office.address.country not in {"", home}
        for office in hub.offices.values()
    )
    return wished == "international" or (abroad and wished != "national")


def preview_sizes(hub: Hub) -> tuple[tuple[int, int], tuple[int, int]]:
    """Width and height in pixels of the pictures of front and back."""
    wide, high = hub.contacts.stationery.business_cards.trim
    longer = max(wide, high)
    front, back = (
        (round(pixels * wide / longer), round(pixels * high / longer))
        for pixels in (FRONT_PIXELS, BACK_PIXELS)
    )
    return front, back


def columns(hub: Hub, office: Office | Line, shows: Iterable[str]) -> list[dict[str, object]]:
    """What an office has told, for a template."""
    return [
        {"heading": heading, "lines": [said for said, _ in lines], "links": [to for _, to in lines]}
        for heading, lines in told(hub, office, shows)
    ]


def told(
    hub: Hub, office: Office | Line, shows: Iterable[str]
) -> list[tuple[str, tuple[Told, ...]]]:
    """Address, ways and hours of an office; then what else the file asks for."""
    words, shown = hub.words, set(shows)
    place = hub.address_of(office)
    found = [
        (hub.organisation.name, dead(hub.reader.lines(place)) if place else []),
        (words.contact_us, [*linked_ways(hub, office), web(hub)]),
        (words.opening_hours, dead(hours_lines(hub, office))),
        *((word, dead(lines)) for word, lines in payments.bank(hub) if "bank" in shown),
        (words.feedback, feedback(hub) if "feedback" in shown else []),
    ]
    name, *others = found
    wanted = [name, *(each for each in others if each[1])]
    return [(heading, tuple(lines)) for heading, lines in wanted]


def dead(lines: Iterable[str]) -> list[Told]:
    """Lines that lead nowhere."""
    return [(line, "") for line in lines]


def web(hub: Hub) -> Told:
    """Our website as people read it."""
    return channels.web_text(hub.organisation.website), hub.organisation.website


def linked_ways(hub: Hub, record: Reachable) -> list[Told]:
    """Its own numbers and addresses, one a line, each with where it leads on a screen.

    A textphone says that it is one. What is listed under `channels` would need its label and note.
    """
    words = {"phone": "", "mobile": "", "textphone": f"{hub.words.textphone} ", "email": ""}
    return [
        (words[way.kind] + printed(hub, way), channels.row(hub, way).href)
        for way in record.ways()
        if way.kind in words and way not in record.channels
    ]


def hours_lines(hub: Hub, office: Reachable) -> list[str]:
    """Opening hours, one line each; before them those of the telephone, where they are others."""
    way = office.first("phone", "mobile")
    called = way.hours if way and way.hours != office.hours else None
    named = [f"{hub.words.phone}: {called.as_text(hub.words)}"] if called else []
    return [*named, *(office.hours.as_text(hub.words).split("; ") if office.hours else [])]


def feedback(hub: Hub) -> list[Told]:
    """The question, and where its answer goes."""
    asked = hub.contacts.feedback
    if asked is None:
        return []
    link = (channels.web_text(asked.link), asked.link) if asked.link else None
    mail = (asked.email, channels.mailto(asked.email)) if asked.email else ("", "")
    return [(asked.after_contact, ""), link or mail]


def direction(hub: Hub) -> str:
    """Which way the organisation's language runs (CLDR): `ltr` or `rtl`."""
    return runs(hub.organisation.language)


def runs(language: str) -> str:
    """Which way a language runs (CLDR): `ltr` or `rtl`."""
    order = Locale.parse(language.replace("-", "_")).character_order
    return "rtl" if order == "right-to-left" else "ltr"


def on_screen(hub: Hub, logos: Mapping[str, bytes | None]) -> dict[str, object]:
    """The brand as screens show it: colours by their codes, logos as they came (SVG)."""
    drawn = {name: list(svg) if svg else None for name, svg in logos.items()}
    return {**brand.colours(hub.organisation.brand), **drawn}


def as_json(hub: Hub, artwork: Artwork, *, title: str, **data: object) -> str:
    """A template's data, with what all templates know."""
    organisation = hub.organisation
    inks = {name: list(ink) for name, ink in brand.inks(organisation.brand).items()}
    common: dict[str, object] = {
        "document": {"title": title, "author": organisation.name},
        "language": organisation.language,
        "brand": inks | artwork.for_templates(),
        "organisation": {"name": organisation.name, "what_we_do": organisation.what_we_do},
    }
    return json.dumps(common | data, ensure_ascii=False, separators=(",", ":"))
