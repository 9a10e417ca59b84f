"""Signatures for e-mail: as HTML and as plain text, with the pictures that they show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from contact_hub import pictures
from contact_hub.hub import Hub
from contact_hub.model import Person
from contact_hub.outputs import brand, signatures, stationery
from contact_hub.outputs.rendering import Templates
from contact_hub.pieces.made import Artifact
from contact_hub.press import logo_picture, pixels

__all__ = ["files"]

LOGO = "assets/brand/logo.png"
LOGO_WITHIN, LOGO_EDGE = (150, 53), 6
"""Pixels on a screen; a wide logo becomes lower. The edge is the white ground around it."""
FACE, ROUND = 72, 6
WIDEST_BESIDE = 84
"""A logo that is wider would leave telephones no room for words beside it."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture on our own site, and the size at which mail shows it."""

    url: str
    width: int
    height: int
    round: int = 0
    is_beside: bool = True
    """Left of the words, and not among them."""


def files(hub: Hub, root: Path, templates: Templates) -> Iterator[Artifact]:
    """For everybody who has a page on this site; mail fetches the logo from the public one."""
    own = hub.organisation.brand.logo
    drawn = pictures.contents(root, own) if own else b""
    logo = logo_picture.as_png(drawn, within=LOGO_WITHIN, edge=LOGO_EDGE) if drawn else b""
    if logo:
        yield Artifact(LOGO, logo)
    accent = brand.on_both_grounds(brand.colours(hub.organisation.brand)["accent"])
    for person in hub.people.values():
        signed = signatures.of_person(hub, person)
        html = templates.render(
            "stationery/signature.html",
            signed=signed,
            accent=accent,
            photo=photo_of(hub, person),
            logo=logo_of(hub, logo),
            direction=stationery.direction(hub),
        )
        yield Artifact(f"signatures/{person.id}.html", html.encode("ascii", "xmlcharrefreplace"))
        yield Artifact(f"signatures/{person.id}.txt", f"{signatures.as_text(signed)}\n".encode())


def photo_of(hub: Hub, person: Person) -> Image | None:
    """A portrait that customers see."""
    if "photo" not in shows(hub) or not (person.photo and person.public):
        return None
    return Image(f"{address(hub)}/portraits/{person.id}.jpg", FACE, FACE, ROUND)


def logo_of(hub: Hub, png: bytes) -> Image | None:
    """The logo, where there is one and it is wanted."""
    if not png or "logo" not in shows(hub):
        return None
    wide, high = (side // logo_picture.SCALE for side in pixels.size(png))
    return Image(f"{address(hub)}/{LOGO}", wide, high, is_beside=wide <= WIDEST_BESIDE)


def shows(hub: Hub) -> tuple[str, ...]:
    """What signatures show besides what all do."""
    return hub.contacts.stationery.email_signatures.shows


def address(hub: Hub) -> str:
    """Of the site that everybody can open, and so every program for mail."""
    return (hub.public_url or hub.site_url).rstrip("/")
