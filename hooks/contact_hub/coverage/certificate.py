"""A certificate as a value; `coverage.json` is its fields, one row to a line."""

from __future__ import annotations

import json
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

__all__ = [
    "FORMAT",
    "Builder",
    "Certificate",
    "Content",
    "Counted",
    "Edition",
    "Found",
    "Made",
    "Proven",
    "Standing",
    "Totals",
    "Vouched",
    "Written",
    "text",
]

FORMAT: Literal["contact-hub/coverage/2"] = "contact-hub/coverage/2"
"""Which fields there are, and what they mean."""


class Row(BaseModel):
    """Frozen; fields that a later version adds are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Builder(Row):
    """What proved it."""

    name: str
    version: str


class Written(Row):
    """The edition of contacts.yaml: its checksum, and the commit that it came with, if known."""

    file: str
    sha256: str
    commit: str | None


class Content(Row):
    """Everything that was proven: one checksum over all files of the site, and how many they are.

    The certificate itself is not among them: `coverage.json`, and what lies in `coverage/`.
    """

    sha256: str
    files: int


class Vouched(Row):
    """That somebody said it is right: when, who, if they may be named, and how long that counts."""

    on: date
    by: str
    until: date


class Counted(Row):
    """A kind of surface: how many there are, how many details and codes were found on them.

    A picture has no words that could be read back; what it says is in its code.
    """

    surfaces: int
    found: int
    codes: int = 0


class Totals(Row):
    """All of it counted; `not_found` is nought unless papers have their grace."""

    facts: int
    surfaces: int
    footers: int
    found: int
    not_found: int
    editions: int
    supplied: int
    kinds: dict[str, Counted]


class Found(Row):
    """A detail: what it is, whose, where contacts.yaml has it, and everywhere that it stands.

    `value` is canonical and `shown` as people write it; `older_editions` are printed pieces in
    people's hands that say something else in its place.
    """

    kind: str
    label: str
    value: str
    shown: str
    owner: str
    place: str
    line: int
    confirmed: Vouched | None
    every_footer: bool
    surfaces: tuple[str, ...]
    missing: tuple[str, ...]
    editions: tuple[str, ...]
    older_editions: tuple[str, ...]
    supplied: tuple[str, ...]


class Standing(Row):
    """A surface: its file below the site's root, and whose it is; empty: the organisation's."""

    path: str
    kind: str
    owner: str
    edition: str
    sha256: str


class Edition(Row):
    """A printed piece that is in people's hands; without a page, its holder is not to be named."""

    code: str
    piece: str
    page: str
    whose: str
    issued_on: date
    state: str
    changed: tuple[str, ...]


class Made(Row):
    """A file made elsewhere, by its path in the repository."""

    path: str
    kind: str
    sha256: str
    attested: Vouched | None


class Proven(Row):
    """An earlier proof that the repository keeps."""

    on: date
    commit: str | None
    contacts: str
    content: str
    facts: int
    surfaces: int
    footers: int


class Certificate(Row):
    """The whole of it."""

    format: Literal["contact-hub/coverage/2"]
    organisation: str
    proven_on: date
    builder: Builder
    contacts: Written
    content: Content
    footers: int
    surfaces: int
    totals: Totals
    facts: tuple[Found, ...]
    each_surface: tuple[Standing, ...]
    editions: tuple[Edition, ...]
    supplied: tuple[Made, ...]
    history: tuple[Proven, ...]


def text(certificate: Certificate) -> str:
    """JSON, with a row of each list on a line of its own: small, and its differences are told."""
    whole = certificate.model_dump(mode="json")
    parts = [f" {line(name)}: {rows(value)}" for name, value in whole.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def rows(value: object) -> str:
    """A list over several lines, everything else on one."""
    if not isinstance(value, list) or not value:
        return line(value)
    return "[\n" + ",\n".join(f"  {line(each)}" for each in value) + "\n ]"


def line(value: object) -> str:
    """On one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
