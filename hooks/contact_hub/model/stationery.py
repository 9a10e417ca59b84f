"""What leaves the building with our details on it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from contact_hub.model import measures, plain, types
from contact_hub.model.base import Record
from contact_hub.model.ids import OfficeId
from contact_hub.model.printing import OwnPrinter, PrinterName
from contact_hub.model.supplied import Supplied
from contact_hub.model.types import Language, Text, YesNo
from contact_hub.paper import formats, printers, sheets
from contact_hub.paper.printers import Printer
from contact_hub.paper.sheets import Laid

__all__ = ["Stationery"]

ON_CARDS = ("photo", "pronouns", "languages", "team", "office", "accreditations", "address")
ON_SIGNATURES = (
    "photo",
    "logo",
    "pronouns",
    "languages",
    "team",
    "address",
    "hours",
    "promise",
    "feedback",
)

Paper = Annotated[str, *types.one_of("A4", "Letter")]
Nudge = Annotated[
    tuple[float, float], types.text_as(measures.nudge), types.schema("mm", "0.5 -0.3")
]
Extra = Annotated[str, *types.one_of("legal", "vat", "bank", "feedback")]


class ToPrint(Record):
    """What is ordered from a printer."""

    printer: PrinterName = Field(
        printers.GENERIC, description="Who prints it: a preset, or one under `printers:`."
    )
    stock: Text = Field("", description="The paper to print on, as the printer calls it.")
    finish: Text = Field("", description="What else is done to it: `matt lamination`.")
    quantity: Annotated[int, types.text_as(plain.quantity), types.schema("number", "250")] = Field(
        250, description="How many of each."
    )


class BusinessCards(ToPrint):
    """The paper cards."""

    size: Annotated[str, *types.one_of(*formats.CARDS)] = Field(
        "85x55", description="The trimmed size."
    )
    orientation: Annotated[str, *types.one_of("landscape", "portrait")] = Field(
        "landscape", description="Whether it lies or stands."
    )
    design: Annotated[str, types.text_as(plain.identifier), types.schema("design", "axis")] = Field(
        "axis", description="The look: a file in `overrides/stationery/cards/`."
    )
    shows: tuple[Annotated[str, *types.one_of(*ON_CARDS)], ...] = Field(
        ("team", "office", "accreditations", "address"),
        description="What it shows besides name, role and numbers.",
    )
    phones: Annotated[str, *types.one_of("national", "international")] = Field(
        "", description="How numbers are printed; international where there are offices abroad."
    )
    back_language: Language | None = Field(
        None, description="The back says the same in this language, for whoever has it `also_in:`."
    )
    sheet: (
        Annotated[str, types.text_as(measures.sheet), types.schema("sheet", "avery-c32011")] | None
    ) = Field(None, description="The office sheet to print on.")
    nudge: Nudge | None = Field(
        None, description="Millimetres right and down, for a printer that pulls crooked."
    )
    nudge_back: Nudge | None = Field(
        None, description="The same for the backs, where they are off by something else."
    )

    @property
    def trim(self) -> formats.Size:
        """Width and height when cut, in mm."""
        wide, high = formats.CARDS[self.size]
        return (high, wide) if self.orientation == "portrait" else (wide, high)

    @property
    def laid(self) -> Laid | None:
        """How they lie on the office's sheet, if there is one."""
        sheet = sheets.known().get(self.sheet or "")
        nudge = self.nudge or (0.0, 0.0)
        return Laid(sheet, nudge, self.nudge_back or nudge) if sheet else None


class OfOffice(Record):
    """A piece with one office's details."""

    office: OfficeId | None = Field(
        None, description="Whose details; the main office's where left out."
    )


class InvoiceFooter(OfOffice):
    """The strip at the foot of an invoice."""

    paper: Paper = Field("A4", description="The paper it is made for.")
    shows: tuple[Extra, ...] = Field(
        ("legal", "vat"),
        description="What it shows besides the office; the law's particulars always.",
    )


class Letterhead(ToPrint, OfOffice):
    """First page and continuation page of a letter."""

    paper: Paper = Field("A4", description="The paper.")
    shows: tuple[Extra, ...] = Field(
        ("legal",), description="What it shows besides the office; the law's particulars always."
    )


class ComplimentSlip(ToPrint, OfOffice):
    """A slip of paper that goes with whatever is sent."""

    size: Annotated[str, *types.one_of(*formats.SLIPS)] = Field("DL", description="Its size.")


class Envelope(ToPrint, OfOffice):
    """Our address on an envelope."""

    size: Annotated[str, *types.one_of(*formats.ENVELOPES)] = Field("DL", description="Its size.")


class DoorSign(Record):
    """What hangs at an office's door: its hours, and whom to call when it is closed."""

    paper: Annotated[str, *types.one_of(*formats.PAPERS)] = Field("A4", description="The paper.")


class EmailSignatures(Record):
    """Signatures for e-mail."""

    shows: tuple[Annotated[str, *types.one_of(*ON_SIGNATURES)], ...] = Field(
        ("logo", "pronouns", "address", "hours", "promise"),
        description="What they show besides name, role, numbers and the law's particulars.",
    )


class Stationery(Record):
    """What leaves the building with our details on it."""

    business_cards: BusinessCards = Field(BusinessCards(), description="The paper cards.")
    invoice_footer: InvoiceFooter = Field(InvoiceFooter(), description="The strip for invoices.")
    letterhead: Letterhead = Field(Letterhead(), description="The letterhead.")
    compliment_slip: ComplimentSlip = Field(ComplimentSlip(), description="The compliment slip.")
    envelope: Envelope = Field(Envelope(), description="The envelope.")
    door_sign: DoorSign = Field(DoorSign(), description="The sign at each office's door.")
    email_signatures: EmailSignatures = Field(
        EmailSignatures(), description="Signatures for e-mail."
    )
    video_backgrounds: YesNo = Field(
        default=False, description="`yes`: a background for each person's video calls."
    )
    printers: dict[types.Id, OwnPrinter] = Field({}, description="Printers of your own choice.")
    supplied: tuple[Supplied, ...] = Field((), description="Files made elsewhere.")

    def printer(self, name: str) -> Printer:
        """One of the file's own, else a preset; the generic one where nobody knows the name."""
        own = self.printers.get(name)
        presets = printers.known()
        return own.as_printer() if own else presets.get(name, presets[printers.GENERIC])
