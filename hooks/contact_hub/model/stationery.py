"""What leaves the building with our details on it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from contact_hub.model import types
from contact_hub.model.base import Record
from contact_hub.model.records import OfficeId
from contact_hub.model.types import NotYet, RepositoryPath

__all__ = ["CARD_SIZES", "PAPERS", "Stationery"]

CARD_SIZES = {
    "85x55": (85.0, 55.0),
    "90x50": (90.0, 50.0),
    "us": (88.9, 50.8),
    "jp": (91.0, 55.0),
    "id-1": (85.6, 53.98),
}
"""Millimetres: Europe, eastern Europe, United States, Japan, ISO 7810 ID-1."""
PAPERS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
"""Millimetres: ISO 216, ANSI."""
FACTS = (
    "name",
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


CardSize = Annotated[str, *types.one_of(*CARD_SIZES)]
Paper = Annotated[str, *types.one_of(*PAPERS)]
Shown = Annotated[str, *types.one_of(*FACTS)]
Extra = Annotated[str, *types.one_of("legal", "vat", "bank", "feedback")]


class BusinessCards(Record):
    """The paper cards."""

    size: CardSize = Field("85x55", description="The trimmed size.")
    phones: Annotated[str, *types.one_of("national", "international")] = Field(
        "", description="How numbers are printed; international where there are offices abroad."
    )
    printer: Annotated[
        str, types.text_as(types.one_line), NotYet("choose a printer's own bleed and colours")
    ] = Field("", description="The printer's preset.")
    sheet: Annotated[
        str, types.text_as(types.one_line), NotYet("lay cards out on an office sheet")
    ] = Field("", description="The office sheet to print on.")


class InvoiceFooter(Record):
    """The strip at the foot of an invoice."""

    office: OfficeId | None = Field(
        None, description="Whose details; the main office's where left out."
    )
    paper: Paper = Field("A4", description="The paper it is made for.")
    shows: tuple[Extra, ...] = Field(
        ("legal", "vat"),
        description="What it shows besides the office; the law's particulars always.",
    )


class Letterhead(Record):
    """The first page of a letter."""

    office: OfficeId | None = Field(
        None, description="Whose details; the main office's where left out."
    )
    paper: Paper = Field("A4", description="The paper.")
    shows: tuple[Extra, ...] = Field(
        ("legal",), description="What it shows besides the office; the law's particulars always."
    )


class EmailSignatures(Record):
    """Signatures for e-mail."""


class Supplied(Record):
    """A file made elsewhere that shows our details."""

    file: RepositoryPath = Field(description="Its path in the repository.")
    office: OfficeId | None = Field(None, description="Whose details it shows.")
    must_show: tuple[Shown, ...] = Field(min_length=1, description="What it must show.")


class Stationery(Record):
    """What leaves the building with our details on it."""

    business_cards: BusinessCards = Field(BusinessCards(), description="The paper cards.")
    invoice_footer: InvoiceFooter = Field(InvoiceFooter(), description="The strip for invoices.")
    letterhead: Letterhead = Field(Letterhead(), description="The letterhead.")
    email_signatures: (
        Annotated[EmailSignatures, NotYet("make a signature for each person")] | None
    ) = Field(None, description="Signatures for e-mail.")
    supplied: Annotated[
        tuple[Supplied, ...], NotYet("read these files and check what they show")
    ] = Field((), description="Files made elsewhere.")
