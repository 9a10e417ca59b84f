"""What a law says, as it is written in the files beside this module."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = [
    "KINDS",
    "LABELS",
    "UNSURE",
    "Board",
    "Kind",
    "Named",
    "Outdated",
    "Requirement",
    "Said",
    "Sentence",
    "Value",
    "Written",
]

Kind = Literal["letter", "e-mail", "order form", "invoice", "receipt", "leaflet", "website"]
KINDS: tuple[Kind, ...] = (
    "letter", "e-mail", "order form", "invoice", "receipt", "leaflet", "website",
)  # fmt: skip
"""Kinds of documents for which laws ask different things."""


class Written(BaseModel):
    """A table of a law's file; `for` names legal forms, or a group of them, and none means all."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
    forms: tuple[str, ...] = Field((), alias="for")


class Requirement(Written):
    """That something be shown on some kinds of documents, who says so, and how sure we are.

    `show` is a field of `legal`, or several of which one is enough; or another word of LABELS.
    `need` is `must`; `if given`: where contacts.yaml has it, it is shown; `usual`: no law asks
    for it, and yet it is shown; `sometimes`: `when` decides, which no program can.
    `given` are patterns that values of other fields must fit. `once`: one page of a site is enough.
    """

    show: str
    on: tuple[Kind, ...]
    need: Literal["must", "if given", "usual", "sometimes"] = "must"
    when: str = ""
    given: dict[str, str] = {}
    says: str = ""
    once: bool = False
    source: str
    sure: Literal["high", "medium"]
    since: date | None = None
    note: str = ""

    @property
    def fields(self) -> tuple[str, ...]:
        """Whichever of these is given is enough."""
        return tuple(self.show.split(" or "))

    @property
    def field(self) -> str:
        """The first of them."""
        return self.fields[0]

    @property
    def label(self) -> str:
        """In the editor's words."""
        return " or ".join(LABELS.get(field, field) for field in self.fields)

    def __hash__(self) -> int:
        """By what it asks for; `given` is a table, which has no hash of its own."""
        return hash((self.show, self.on, self.source))


class Named(Written):
    """How the registered name of a legal form says which form it is."""

    says: str
    written: str
    source: str
    sure: Literal["high", "medium"]


class Value(Written):
    """What a field's value looks like."""

    field: str
    like: str
    written: str
    source: str
    sure: Literal["high", "medium"]


class Board(Written):
    """How many directors a legal form has at the least."""

    least: int
    source: str
    sure: Literal["high", "medium"]


class Said(BaseModel):
    """Who says something, and how sure we are of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    source: str
    sure: Literal["high", "medium"]


class Sentence(Written):
    """A sentence in a country's usual words: the first of `says` whose values are all shown."""

    says: tuple[str, ...]
    given: dict[str, str] = {}


class Outdated(BaseModel):
    """What a text must not cite any more: by a pattern, what it is called, and what to do."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    cites: str
    named: str
    since: date
    instead: str
    source: str


UNSURE = " We are fairly, not wholly sure of this."
"""Said after what nobody here has read in the law itself."""
LABELS = {
    "legal_name": "registered name",
    "legal_form": "legal form",
    "registered_in": "place of registration",
    "number": "company number",
    "registry": "register",
    "register_court": "register court",
    "seat": "seat",
    "registered_office": "registered office",
    "limited_status": "words that it is a limited company",
    "charity_status": "words that it is a charity",
    "charity_number": "charity number",
    "ei_status": "letters EI",
    "vat": "VAT number",
    "tax_number": "tax number",
    "directors": "director",
    "supervisory_chair": "chair of the supervisory board",
    "proprietors": "proprietor",
    "address_for_service": "address for service",
    "general_partner": "general partner",
    "share_capital": "share capital",
    "outstanding_capital": "outstanding capital",
    "publication_director": "director of publication",
    "host": "host",
    "supervisory_authority": "supervisory authority",
    "professional_body": "professional body",
    "address": "address",
    "email": "e-mail address",
    "phone": "phone",
    "form": "contact form",
}
"""What each field is called where people are told of it."""
