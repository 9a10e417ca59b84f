"""The whole file: every section of contacts.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from contact_hub.mistakes import Mistake
from contact_hub.model import plain, types
from contact_hub.model.base import Record
from contact_hub.model.ids import SomebodyId
from contact_hub.model.organisation import Organisation
from contact_hub.model.records import Closure, Line, Office, Person, Team, Topic
from contact_hub.model.stationery import Stationery
from contact_hub.model.types import Email, PhoneNumber, Text, WebAddress
from contact_hub.model.upkeep import Call, Former, Freshness, Other, Planned

__all__ = [
    "Complaints",
    "Contacts",
    "Feedback",
    "Former",
    "Freshness",
    "Other",
    "Reach",
    "Stationery",
    "Step",
]


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


class Reach(Record):
    """How few steps it must take to reach a person."""

    clicks: Annotated[int, types.text_as(plain.count), types.schema("number", "2")] = Field(
        2, description="From any page of the site to the number to call."
    )
    presses: Annotated[int, types.text_as(plain.count), types.schema("number", "2")] = Field(
        2, description="Keys in the phone menu."
    )


class Feedback(Record):
    """Asking whether it worked."""

    after_contact: Text = Field("Did we fix it?", description="The question.")
    link: WebAddress | None = Field(None, description="The page where the answer goes.")
    email: Email | None = Field(None, description="Or the address to which it is written.")

    @model_validator(mode="after")
    def leads_somewhere(self) -> Feedback:
        """An answer goes to a page or to an address."""
        if not (self.link or self.email):
            what = "Nothing says where the answer goes."
            raise types.as_pydantic(Mistake(what, "Add `link:` with a page, or `email:`."))
        return self


class Contacts(Record):
    """Every way to reach the organisation."""

    organisation: Organisation = Field(description="Who we are.")
    freshness: Freshness = Field(Freshness(), description="What current means.")
    offices: dict[types.Id, Office] = Field(
        min_length=1, description="Places where people can come, call or write."
    )
    lines: dict[types.Id, Line] = Field(
        {}, description="Numbers that belong to nobody in particular."
    )
    teams: dict[types.Id, Team] = Field({}, description="People who answer for something together.")
    people: dict[types.Id, Person] = Field({}, description="Everybody with a name.")
    topics: dict[types.Id, Topic] = Field({}, description="What customers want, and who answers.")
    closures: tuple[Closure, ...] = Field((), description="Days on which every office is closed.")
    complaints: Complaints | None = Field(None, description="Saying sorry, and what happens next.")
    reach: Reach = Field(Reach(), description="How few steps it must take to reach a person.")
    feedback: Feedback | None = Field(None, description="Asking whether it worked.")
    stationery: Stationery = Field(
        Stationery(), description="What leaves the building with our details on it."
    )
    former: tuple[Former, ...] = Field((), description="Details that must never be seen again.")
    others: tuple[Other, ...] = Field(
        (), description="Details of others that may stand on our pages and papers."
    )
    planned: tuple[Planned, ...] = Field((), description="Changes that take effect on a day.")
    calls: tuple[Call, ...] = Field((), description="The log of test contacts with ourselves.")
