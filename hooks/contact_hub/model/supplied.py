"""Files made elsewhere that show our details."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from contact_hub.model import types
from contact_hub.model.base import Record
from contact_hub.model.ids import OfficeId, PersonId
from contact_hub.model.types import Day, RepositoryPath, Text, YesNo

__all__ = ["FACTS", "KINDS", "Attested", "Supplied"]

FACTS = (
    "name",
    "legal_name",
    "what_we_do",
    "phone",
    "email",
    "address",
    "hours",
    "legal",
    "vat",
    "bank",
    "feedback",
    "website",
)
"""What a file made elsewhere may be asked to show; `legal` is what the law wants on its kind."""
KINDS = ("letter", "invoice", "order form", "receipt", "e-mail", "card", "leaflet", "other")
"""What a file made elsewhere is: the law asks other things of each."""
Shown = Annotated[str, *types.one_of(*FACTS)]


class Attested(Record):
    """That a person has looked at a file which no program can read, and vouches for it."""

    by: Text = Field(description="Who looked.")
    on: Day = Field(description="The day.")
    until: Day = Field(description="The last day on which this counts.")
    sha256: Annotated[str, types.text_as(types.one_line), types.schema("64 digits")] = Field(
        description="The digits of the very file; the report says them."
    )


class Supplied(Record):
    """A file made elsewhere that shows our details."""

    file: RepositoryPath = Field(description="Its path in the repository.")
    kind: Annotated[str, *types.one_of(*KINDS)] = Field(
        "other", description="What it is: the law asks other things of each."
    )
    office: OfficeId | None = Field(
        None, description="Whose details it shows; the main office's where left out."
    )
    person: PersonId | None = Field(None, description="Or the person whose details it shows.")
    must_show: tuple[Shown, ...] = Field(min_length=1, description="What it must show.")
    every_page: YesNo = Field(
        default=False, description="`yes`: each of its pages must, and not only the file."
    )
    attested: Attested | None = Field(
        None, description="That a person has looked at what no program can read."
    )
