"""One surface: something that a customer may hold or see."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from contact_hub.facts import Fact
from contact_hub.must_show.facts_of_scripts import Part
from contact_hub.paper.printers import Printer
from contact_hub.paper.sheets import Laid

__all__ = ["Portrait", "Print", "Surface", "SurfaceKind"]

SurfaceKind = Literal[
    "page",
    "vcard",
    "address book",
    "qr",
    "portrait",
    "calendar",
    "business card",
    "card sheet",
    "invoice footer",
    "letterhead",
    "compliment slip",
    "envelope",
    "door sign",
    "wallet list",
    "e-mail signature",
    "video background",
]


@dataclass(frozen=True, slots=True)
class Portrait:
    """A person's picture: its file in the repository; and its bytes while it is compared."""

    path: str
    digest: str = ""
    data: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Print:
    """What is asked of a PDF besides its facts: its size when cut, in mm, and the printer's wishes.

    `codes` are what the QR codes on it say, each once. On a sheet of cards, `laid` says where they
    lie; each of the surface's parts is a card, and its name what its code says.
    """

    trim_mm: tuple[float, float | None]
    printer: Printer
    codes: tuple[str, ...] = ()
    laid: Laid | None = None
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Surface:
    """Its file below the site's root, and its facts.

    `parts` are texts of a page that are said or sent by themselves, or the cards of an address
    book, each with its own facts; `nodes` the same of what a page tells search engines, by the
    `@id` of each. A picture holds these `codes`; one that `looks_like` a print is
    compared with that, of which the bytes lie in `beside` while it is read. `photo` is the person
    who must be seen. One is `untold` whose address says who has left: it is looked at like all
    others, and no list names it.
    """

    kind: SurfaceKind
    path: str
    facts: tuple[Fact, ...]
    owner: str
    prints: Print | None = None
    parts: tuple[Part, ...] = ()
    nodes: tuple[Part, ...] = ()
    codes: tuple[str, ...] = ()
    looks_like: str = ""
    beside: bytes = b""
    photo: Portrait | None = None
    untold: bool = False
