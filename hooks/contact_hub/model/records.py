"""Offices, lines, teams, people and topics: whom a customer reaches, and how."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from contact_hub.model import types
from contact_hub.model.also_in import OfficeAlsoIn, PersonAlsoIn, TeamAlsoIn
from contact_hub.model.base import Address, Link, Reachable, Record, Texts
from contact_hub.model.ids import OfficeId, PersonId, PlaceId, SomebodyId, TeamId, TopicId
from contact_hub.model.types import (
    Day,
    Fraction,
    Holidays,
    Hours,
    Language,
    Promise,
    RepositoryPath,
    Text,
    YesNo,
)

__all__ = ["Closure", "Line", "Office", "Person", "Route", "Routes", "Team", "Topic"]


class Closure(Record):
    """Days on which an office is closed, or open at other hours."""

    what: Text = Field(description="Why: `Christmas`.")
    first: Day = Field(description="The first day.")
    last: Day | None = Field(None, description="The last day; the same day where left out.")
    hours: Hours | None = Field(None, description="Where it is open all the same, at these hours.")

    @property
    def ends(self) -> date:
        """Its last day."""
        return self.last or self.first


class MayClose(Reachable):
    """What may close for good, and whom one turns to then."""

    closed: Day | None = Field(None, description="The last day, where it closes for good.")
    successor: PlaceId | None = Field(None, description="Who helps from then on.")

    @property
    def over(self) -> date | None:
        """The last day."""
        return self.closed


class Office(MayClose):
    """A place where people can come, call or write."""

    name: Text = Field(description="As people call it: usually the town.")
    address: Address | None = Field(None, description="Where to visit.")
    postal_address: Address | None = Field(None, description="Where to write, if elsewhere.")
    holidays: Holidays | None = Field(
        None, description="Whose public holidays close it; `none`: it is open on all of them."
    )
    closures: tuple[Closure, ...] = Field((), description="Days on which it is closed.")
    out_of_hours: SomebodyId | None = Field(
        None, description="Where a customer gets through at any hour."
    )
    access: Text = Field("", description="Steps, lifts, hearing loop, parking.")
    directions: Text = Field("", description="How to get there.")
    location: tuple[Fraction, Fraction] | None = Field(
        None, description="Latitude and longitude: `[53.79, -1.55]`."
    )
    time_zone: types.TimeZone = Field("", description="Where it is not the organisation's.")
    about: Text = Field("", description="What this office is for.")
    also_in: dict[Language, OfficeAlsoIn] = Field(
        {}, description="The same in other languages, for cards with two."
    )


class Line(MayClose):
    """A number or address that belongs to nobody in particular."""

    name: Text = Field(description="What to call it.")
    does: Text = Field("", description="What it is for.")
    charges: Text = Field("", description="What a call costs.")
    office: OfficeId | None = Field(
        None, description="Where it is answered; that office's holidays and closures close it, too."
    )
    holidays: Holidays | None = Field(
        None, description="Whose public holidays close it, if it has no office."
    )
    closures: tuple[Closure, ...] = Field((), description="Days on which it is closed.")


class Team(MayClose):
    """People who answer for something together."""

    name: Text = Field(description="As customers would say it.")
    does: Text = Field(description="What it does for a customer.")
    office: OfficeId | None = Field(None, description="Where it sits.")
    lead: PersonId | None = Field(None, description="Who leads it.")
    internal: YesNo = Field(
        default=False, description="`yes`: its customers are colleagues; it is not published."
    )
    also_in: dict[Language, TeamAlsoIn] = Field(
        {}, description="The same in other languages, for cards with two."
    )


class Person(Reachable):
    """Somebody with a name."""

    name: Text = Field(
        "", description="First name first; left out where somebody has left.", max_length=80
    )
    family_name: Text = Field("", description="Where it is not simply the last word.")
    honours: Text = Field("", description="Letters after the name: `CBE`.")
    role: Text = Field("", description="What the person does.", max_length=90)
    pronouns: Text = Field("", description="If the person wishes.")
    accreditations: Texts = Field(
        (), description="Licences and memberships to be printed: `Licence 0123`."
    )
    team: TeamId | None = Field(None, description="The team.")
    office: OfficeId | None = Field(None, description="The office, if not the team's.")
    photo: RepositoryPath | None = Field(None, description="A portrait: JPEG, PNG or WebP.")
    public: YesNo | None = Field(
        None, description="`no`: nothing about this person leaves the building."
    )
    card: YesNo = Field(default=True, description="Whether a business card is made.")
    joined: Day | None = Field(None, description="The first day.")
    left: Day | None = Field(None, description="The last day.")
    successor: SomebodyId | None = Field(
        None, description="Who helps now: somebody, or a team, a line or an office."
    )
    also_in: dict[Language, PersonAlsoIn] = Field(
        {}, description="The same in other languages, for cards with two."
    )

    @property
    def over(self) -> date | None:
        """The last day."""
        return self.left

    @property
    def called(self) -> str:
        """In a report: of some who have left no name is kept."""
        return self.name or f"`{self.id}`"

    @property
    def printed(self) -> str:
        """What a business card says of the person alone, in all its languages."""
        others = (f"{other.name} {other.role}" for other in self.also_in.values())
        own = (self.name, self.honours, self.role, self.pronouns, *self.accreditations)
        return " ".join((*own, *others))


ROUTED_BY = ("region", "language", "first letter")


class Route(Record):
    """One of several answers to a topic: for whom, and who answers them."""

    when: Texts = Field(description="Regions, languages as codes, or letters: `A-K`.")
    ask: SomebodyId = Field(description="Who answers then.")


class Routes(Record):
    """A question that leads to the right one of several who answer a topic."""

    by: Annotated[str, *types.one_of(*ROUTED_BY)] = Field(description="What decides.")
    question: Text = Field("", description="As one asks it: `Where do you keep your boat?`")
    to: tuple[Route, ...] = Field(min_length=1, description="The answers; else `ask` answers.")


class Topic(Record):
    """What a customer wants, in the customer's words, and who answers."""

    id: str = Field("", exclude=True)
    asks: Text = Field(description="What the customer would say: `I need to make a claim`.")
    also: tuple[Text, ...] = Field((), description="Other words for it; search finds them.")
    about: Text = Field("", description="What to know before calling.")
    audience: tuple[Text, ...] = Field((), description="For whom it is.")
    ask: SomebodyId = Field(description="Who answers.")
    routes: Routes | None = Field(None, description="Where not everybody is sent to the same.")
    if_away: SomebodyId | None = Field(None, description="Who answers when they are away.")
    have_ready: tuple[Text, ...] = Field((), description="What to have at hand.")
    they_ask: tuple[Text, ...] = Field((), description="What will be asked.")
    promise: Promise | None = Field(None, description="By when there is an answer.")
    menu: Texts = Field((), description="Which keys to press in the phone menu.")
    then: Annotated[str, types.text_as(types.one_line)] = Field(
        "", description="What follows: `complaints`."
    )
    related: tuple[TopicId, ...] = Field((), description="Topics that may be meant instead.")
    little_thing: Text = Field("", description="One small kindness that nobody expects.")
    see_also: tuple[Link, ...] = Field((), description="Pages elsewhere that help.")
