"""The same in another language, for cards with two."""

from __future__ import annotations

from pydantic import Field

from contact_hub.model.base import Address, Record
from contact_hub.model.types import Text

__all__ = ["OfficeAlsoIn", "OrganisationAlsoIn", "PersonAlsoIn", "TeamAlsoIn"]


class OrganisationAlsoIn(Record):
    """The organisation in another language."""

    name: Text = Field("", description="As people say it there.")
    what_we_do: Text = Field("", description="In one line.", max_length=90)


class OfficeAlsoIn(Record):
    """An office in another language."""

    name: Text = Field("", description="What it is called.")
    address: Address | None = Field(None, description="Its address, as it is written there.")


class TeamAlsoIn(Record):
    """A team in another language."""

    name: Text = Field(description="What it is called.")


class PersonAlsoIn(Record):
    """A person in another language."""

    name: Text = Field(description="As it is written there.", max_length=80)
    role: Text = Field("", description="What the person does.", max_length=90)
