"""The whole file: every section of contacts.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, WithJsonSchema

from contact_hub.mistakes import Mistake, listed
from contact_hub.model import types
from contact_hub.model.base import Record
from contact_hub.model.organisation import Organisation
from contact_hub.model.records import Closure, Line, Office, OfficeId, Person, SomebodyId, Team, Topic
from contact_hub.model.types import Day, NotYet, PhoneNumber, RepositoryPath, Text, WebAddress, YesNo

__all__ = ["Complaints", "Contacts", "Feedback", "Former", "Freshness", "Stationery", "Step"]

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
FACTS = ("name", "phone", "email", "address", "hours", "legal", "vat", "bank", "feedback", "website")


def one_of(*names: str) -> tuple[object, ...]:
    """The marks of a field that is one of these names."""

    def read(value: str) -> str:
        found = {name.casefold(): name for name in names}.get(value.casefold())
        if found is None:
            raise Mistake(f"`{value}` is not known here.", f"Write {listed(names)}.")
        return found

    return (types.text_as(read), WithJsonSchema({"enum": list(names)}))


CardSize = Annotated[str, *one_of(*CARD_SIZES)]
Paper = Annotated[str, *one_of(*PAPERS)]
Shown = Annotated[str, *one_of(*FACTS)]


class Step(Record):
    """One step of a complaint: somebody of ours, or an outside body at the end."""

    who: SomebodyId | None = Field(None, description="Who looks at it.")
    what: Text = Field("", description="What happens.")
    within: Text = Field("", description="By when.")
    outside: Text = Field("", description="The outside body that decides.")
    website: WebAddress | None = Field(None, description="Its website.")
    phone: PhoneNumber | None = Field(None, description="Its number.")
    after: Text = Field("", description="When one may turn to it: `8 weeks`.")


class Complaints(Record):
    """Saying sorry, and what happens next."""

    sorry: Text = Field(description="The apology, in your own words.")
    steps: tuple[Step, ...] = Field(min_length=1, description="Who puts it right, and by when.")


class Feedback(Record):
    """Asking whether it worked."""

    after_contact: Text = Field("Did we fix it?", description="The question.")
    link: WebAddress = Field(description="Where the answer goes.")


class BusinessCards(Record):
    """The paper cards."""

    size: CardSize = Field("85x55", description="The trimmed size.")
    phones: Annotated[str, *one_of("national", "international")] = Field(
        "", description="How numbers are printed; international where there are offices abroad."
    )
    printer: Annotated[str, types.text_as(types.one_line), NotYet("choose a printer's own bleed and colours")] = Field(
        "", description="The printer's preset."
    )
    sheet: Annotated[str, types.text_as(types.one_line), NotYet("lay cards out on an office sheet")] = Field(
        "", description="The office sheet to print on."
    )


class InvoiceFooter(Record):
    """The strip at the foot of an invoice."""

    office: OfficeId | None = Field(None, description="Whose details; the main office's where left out.")
    paper: Paper = Field("A4", description="The paper it is made for.")
    shows: tuple[Shown, ...] = Field(("legal", "vat"), description="What it shows besides the office.")


class Letterhead(Record):
    """The first page of a letter."""

    office: OfficeId | None = Field(None, description="Whose details; the main office's where left out.")
    paper: Paper = Field("A4", description="The paper.")
    shows: tuple[Shown, ...] = Field(("legal",), description="What it shows besides the office.")


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
    email_signatures: Annotated[EmailSignatures, NotYet("make a signature for each person")] | None = Field(
        None, description="Signatures for e-mail."
    )
    supplied: Annotated[tuple[Supplied, ...], NotYet("read these files and check what they show")] = Field(
        (), description="Files made elsewhere."
    )


class Former(Record):
    """A detail that must never be seen again."""

    phone: PhoneNumber | None = Field(None, description="A number that is no longer ours.")
    email: types.Email | None = Field(None, description="An address that is no longer ours.")
    address: Text = Field("", description="A place where we are no longer.")
    name: Text = Field("", description="A name that is no longer used.")
    website: WebAddress | None = Field(None, description="A site that is no longer ours.")
    until: Day | None = Field(None, description="The last day on which it was right.")
    was: Text = Field("", description="What it was.")


class Freshness(Record):
    """What current means."""

    confirm_every: types.Period = Field(365, description="How old a `confirmed:` may grow.")
    warn: types.Period = Field(30, description="How long before that a Notice is given.")
    call_yourself_every: Annotated[types.Period, NotYet("propose whom to test-call next")] | None = Field(
        None, description="How often each number is test-called."
    )


class Planned(Record):
    """A change that takes effect by itself on its day."""

    on: Day = Field(description="The day.")
    what: Text = Field("", description="What happens, in words for customers.")
    change: dict[str, str] = Field(description="Place in this file → its new value.")


class Call(Record):
    """One test contact with ourselves."""

    on: Day = Field(description="The day.")
    tried: SomebodyId = Field(description="Who was called.")
    by: Text = Field("", description="Who called.")
    answered_in: Text = Field("", description="How long it rang.")
    clear: YesNo | None = Field(None, description="Whether the call was clear.")
    promise_kept: YesNo | None = Field(None, description="Whether the promise was kept.")
    result: Text = Field("", description="What came of it.")


class Contacts(Record):
    """Every way to reach the organisation."""

    organisation: Organisation = Field(description="Who we are.")
    freshness: Freshness = Field(Freshness(), description="What current means.")
    offices: dict[types.Id, Office] = Field(min_length=1, description="Places where people can come, call or write.")
    lines: dict[types.Id, Line] = Field({}, description="Numbers that belong to nobody in particular.")
    teams: dict[types.Id, Team] = Field({}, description="People who answer for something together.")
    people: dict[types.Id, Person] = Field({}, description="Everybody with a name.")
    topics: dict[types.Id, Topic] = Field({}, description="What customers want, and who answers.")
    closures: tuple[Closure, ...] = Field((), description="Days on which every office is closed.")
    complaints: Complaints | None = Field(None, description="Saying sorry, and what happens next.")
    feedback: Feedback | None = Field(None, description="Asking whether it worked.")
    stationery: Stationery = Field(Stationery(), description="What leaves the building with our details on it.")
    former: Annotated[tuple[Former, ...], NotYet("hunt for these on every page and print")] = Field(
        (), description="Details that must never be seen again."
    )
    planned: Annotated[tuple[Planned, ...], NotYet("make these changes by itself on their day")] = Field(
        (), description="Changes that take effect on a day."
    )
    calls: Annotated[tuple[Call, ...], NotYet("show how test calls went")] = Field(
        (), description="The log of test contacts with ourselves."
    )
