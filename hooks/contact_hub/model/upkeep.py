"""What keeps the file true: confirmations, what is over, what is to come, test calls."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, WithJsonSchema, model_validator

from contact_hub.mistakes import Mistake
from contact_hub.model import types
from contact_hub.model.base import Record
from contact_hub.model.confirmed import Confirmed
from contact_hub.model.ids import AnyId
from contact_hub.model.types import Day, PhoneNumber, Text, WebAddress, YesNo

__all__ = ["Call", "Former", "Freshness", "Other", "Planned"]


NewValue = Annotated[
    object,
    WithJsonSchema({"title": "value", "examples": ["30 Sample Shore"]}),
]
"""Read on its day, by the field to which it goes."""


class SaidOf(Record):
    """A detail, by its kind; the same names wherever details are listed that are not ours now."""

    phone: PhoneNumber | None = Field(None, description="A telephone or fax number.")
    email: types.Email | None = Field(None, description="An e-mail address.")
    address: Text = Field("", description="A place, as it is printed in one line.")
    name: Text = Field("", description="A name of a person, a team or the organisation.")
    website: WebAddress | None = Field(None, description="A site or a page.")
    number: Text = Field("", description="A company, charity or VAT number.")
    iban: types.Iban = Field("", description="A bank account.")


class Former(SaidOf):
    """A detail that must never be seen again."""

    sealed: types.SealedDetail | None = Field(
        None,
        description="Instead of it: digits by which it is known and from which nobody reads it.",
    )
    until: Day | None = Field(None, description="The last day on which it was right.")
    was: Text = Field("", description="What it was.")

    @model_validator(mode="after")
    def says_what_is_over(self) -> Former:
        """A line about nothing is a slip of the pen."""
        given = self.sealed or any(getattr(self, name) for name in SaidOf.model_fields)
        if not given:
            what = "It does not say which detail is over."
            raise types.as_pydantic(Mistake(what, "Add `phone:`, `email:`, `address:` or `name:`."))
        return self


class Other(SaidOf):
    """A detail of somebody else's that may stand on our pages and papers."""

    whose: Text = Field("", description="Whose it is.")
    because: Text = Field(description="Why it stands there.")
    within: Text = Field(
        "",
        description="Where it may stand: how a page's address or a file's path begins. Without a "
        "detail, everything that stands there is left alone.",
    )


class Freshness(Record):
    """What current means."""

    confirm_every: types.Period = Field(365, description="How old a `confirmed:` may grow.")
    warn: types.Period = Field(30, description="How long before that a Notice is given.")
    grace: types.Period = Field(
        30, description="How long after a change papers made elsewhere may still show the old."
    )
    call_yourself_every: types.Period | None = Field(
        None,
        description="How often each office, line, team and promise is put to the test by a call.",
    )


class Planned(Record):
    """A change that takes effect by itself on its day."""

    on: Day = Field(description="The day.")
    what: Text = Field("", description="What happens, in words for customers.")
    change: dict[str, NewValue] = Field(
        min_length=1,
        description="Place in this file → its new value; `nothing` takes the old one away.",
    )
    announce: Day | None = Field(
        None, description="From when pages say what is to come; at once where left out."
    )
    confirmed: Confirmed | None = Field(
        None, description="When somebody last looked at the new values, and who."
    )

    @model_validator(mode="after")
    def is_announced_in_time(self) -> Planned:
        """What has happened is not news."""
        if self.announce and self.announce > self.on:
            what = f"It would be announced on {self.announce}, after it has happened."
            fix = "Take an earlier day for `announce:`, or leave it out."
            raise types.as_pydantic(Mistake(what, fix))
        return self


class Call(Record):
    """One test contact with ourselves."""

    on: Day = Field(description="The day.")
    tried: AnyId = Field(description="Who was called, or the topic that was asked about.")
    by: Text = Field("", description="Who called; only colleagues see it.")
    reached: YesNo | None = Field(
        None, description="`no`: nobody answered; a time in `answered_in` says that somebody did."
    )
    answered_in: types.Waiting | None = Field(
        None, description="How long it took until a person answered."
    )
    clear: YesNo | None = Field(
        None, description="Whether voice and words were clear, from the greeting to the goodbye."
    )
    promise_kept: YesNo | None = Field(None, description="Whether the promise was kept.")
    result: Text = Field("", description="What came of it; only colleagues see it.")

    @model_validator(mode="after")
    def somebody_answered_or_nobody_did(self) -> Call:
        """Nobody answers within forty seconds."""
        if self.reached is False and self.answered_in is not None:
            what = "It says that nobody was reached, and how long it took until somebody answered."
            raise types.as_pydantic(Mistake(what, "Take out `reached:` or `answered_in:`."))
        return self

    @property
    def got_through(self) -> bool | None:
        """Whether a person answered; nothing where the log does not say."""
        return True if self.answered_in is not None else self.reached
