"""What keeps the file true: confirmations, what is over, what is to come, test calls."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from contact_hub.model import types
from contact_hub.model.base import Record
from contact_hub.model.records import SomebodyId
from contact_hub.model.types import Day, NotYet, PhoneNumber, Text, WebAddress, YesNo

__all__ = ["Call", "Former", "Freshness", "Planned"]


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
    call_yourself_every: (
        Annotated[types.Period, NotYet("propose whom to test-call next")] | None
    ) = Field(None, description="How often each number is test-called.")


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
