"""What every record of contacts.yaml shares."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from contact_hub.addresses import PostalAddress
from contact_hub.mistakes import Mistake
from contact_hub.model import types
from contact_hub.model.confirmed import Confirmation, Confirmed
from contact_hub.model.record import Record
from contact_hub.model.types import Email, Hours, Language, PhoneNumber, Text, WebAddress
from contact_hub.phones import Phone

__all__ = [
    "Address", "Channel", "Confirmation", "Confirmed", "Link", "Reachable", "Record", "Texts",
    "Without",
]  # fmt: skip


def several(value: object) -> object:
    """One text stands for a list of one; text over several lines for a list of lines."""
    return [line for line in value.split("\n") if line.strip()] if isinstance(value, str) else value


Texts = Annotated[
    tuple[Text, ...],
    BeforeValidator(several, json_schema_input_type=list[str] | str),
]


class Address(Record):
    """A postal address; give the parts there are, in any order."""

    recipient: Texts = Field(
        (), description="Whom it is addressed to, where that is not us; a list for several lines."
    )
    street: Texts = Field((), description="Building, street and number; a list for several lines.")
    locality: Text = Field("", description="Town or city.")
    region: Text = Field("", description="County, state or province, where the post wants it.")
    postal_code: Text = Field("", description="Post code.")
    country: types.Country = Field("", description="Where it is not the organisation's country.")

    @model_validator(mode="after")
    def says_something(self) -> Address:
        """An address has at least a street or a post code."""
        if not (self.street or self.postal_code):
            what = "The address has neither a street nor a post code."
            raise types.as_pydantic(Mistake(what, "Add `street:` and `postal_code:`."))
        return self

    def in_country(self, country: str) -> PostalAddress:
        """The value that prints itself; `country` where none is written."""
        return PostalAddress(
            "\n".join(self.recipient),
            self.street,
            self.locality,
            self.region,
            self.postal_code,
            self.country or country,
        )


CHANNEL_KINDS = ("phone", "mobile", "textphone", "chat", "form", "email", "fax", "post", "link")


class Channel(Record):
    """One way to reach somebody: exactly one number or address."""

    phone: PhoneNumber | None = Field(None, description="A telephone number.")
    mobile: PhoneNumber | None = Field(None, description="A mobile number.")
    textphone: PhoneNumber | None = Field(None, description="For people who do not hear well.")
    chat: WebAddress | None = Field(None, description="The page where a webchat begins.")
    form: WebAddress | None = Field(None, description="An online form.")
    email: Email | None = Field(None, description="An e-mail address.")
    fax: PhoneNumber | None = Field(None, description="A fax number.")
    post: Address | None = Field(None, description="An address to write to.")
    link: WebAddress | None = Field(None, description="Any other page that helps.")
    label: Text = Field("", description="What it is for, in a few words.")
    note: Text = Field("", description="What to know before using it.")
    hours: Hours | None = Field(None, description="When it is answered, if at other hours.")
    charges: Text = Field("", description="What the call costs.")

    @model_validator(mode="after")
    def is_one_way(self) -> Channel:
        """A channel is exactly one way."""
        given = [kind for kind in CHANNEL_KINDS if getattr(self, kind) is not None]
        if len(given) != 1:
            what = "This channel has no number and no address."
            if given:
                what = f"This channel is {len(given)} ways at once: {' and '.join(given)}."
            fix = "Give each way a `-` of its own: `- {phone: …, label: …}`."
            raise types.as_pydantic(Mistake(what, fix))
        return self

    @property
    def kind(self) -> str:
        """`phone`, `email` …: the one that is given."""
        return next(kind for kind in CHANNEL_KINDS if getattr(self, kind) is not None)

    @property
    def value(self) -> Phone | str | Address:
        """The number or address."""
        found: Phone | str | Address = getattr(self, self.kind)
        return found


class Link(Record):
    """A page elsewhere that helps."""

    label: Text = Field(description="What is found there.")
    link: WebAddress = Field(description="Its address.")


class Without(Record):
    """Ways that we do not offer, each with what to do instead; said to visitors."""

    phone: Text = Field("", description="Why there is no telephone, and what to do instead.")
    email: Text = Field("", description="Why there is no e-mail address, and what to do instead.")
    address: Text = Field("", description="Why there is no address, and what to do instead.")
    hours: Text = Field("", description="Why there are no fixed hours.")
    out_of_hours: Text = Field("", description="What to do when nobody is there.")


class Reachable(Record):
    """Something that can be called, written to or visited."""

    id: str = Field("", exclude=True)
    phone: PhoneNumber | None = Field(None, description="The number to call first.")
    phone_hours: Hours | None = Field(
        None, description="When it is answered, if at other hours than the door is open."
    )
    mobile: PhoneNumber | None = Field(None, description="The mobile number.")
    textphone: PhoneNumber | None = Field(None, description="For people who do not hear well.")
    chat: WebAddress | None = Field(None, description="The page where a webchat begins.")
    form: WebAddress | None = Field(None, description="An online form.")
    email: Email | None = Field(None, description="The e-mail address.")
    channels: tuple[Channel, ...] = Field((), description="More ways, in the order to try them.")
    hours: Hours | None = Field(None, description="When somebody is there, in one line.")
    promise: types.Promise | None = Field(
        None, description="By when one hears back, where a topic does not say."
    )
    languages: tuple[Language, ...] = Field((), description="Languages spoken, as codes.")
    see_also: tuple[Link, ...] = Field((), description="Pages elsewhere that help.")
    without: Without = Field(Without(), description="Ways that we do not offer, and why.")
    confirmed: Confirmed | None = Field(
        None, description="When a person last said that this is right, and who."
    )
    confirm_every: types.Period | None = Field(
        None,
        description="How often it is to be confirmed, if not as `freshness` says.",
    )

    def ways(self) -> tuple[Channel, ...]:
        """Every channel in the order to try them: speaking before writing, then as listed."""
        return self._ways

    @cached_property
    def _ways(self) -> tuple[Channel, ...]:
        answered = {"phone": self.phone_hours}
        own = [
            Channel.model_construct(**{kind: getattr(self, kind), "hours": answered.get(kind)})
            for kind in ("phone", "mobile", "textphone", "chat", "email", "form")
            if getattr(self, kind, None) is not None
        ]
        return (*own, *self.channels)

    def first(self, *kinds: str) -> Channel | None:
        """The first way of one of these kinds."""
        return next((way for way in self.ways() if way.kind in kinds), None)
