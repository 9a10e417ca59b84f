"""Which facts the signature below somebody's mail must show, in HTML and in plain text.

Like `facts_of` it reads contacts alone and shares nothing with the code that makes signatures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from contact_hub.facts import Fact
from contact_hub.hub import Hub
from contact_hub.model import Person
from contact_hub.must_show import facts_of, facts_of_scripts, facts_of_stationery

__all__ = ["signature"]


def signature(hub: Hub, person: Person) -> Iterator[Fact]:
    """Who, how to answer, what the business does, what the law wants; then what is asked for."""
    place = facts_of.place_of(person)
    yield from facts_of.called(person)
    if person.honours:
        yield Fact("text", person.honours, (*place, "honours"), "honours")
    yield facts_of.organisation_name(hub)
    yield from facts_of_scripts.ways(hub.answering(person))
    yield facts_of_stationery.what_we_do(hub)
    yield Fact("web", hub.organisation.website, ("organisation", "website"), "website")
    yield from facts_of.of_law_here(hub, "e-mail")
    shown = hub.contacts.stationery.email_signatures.shows
    yield from (fact for name in shown if name in ASKED for fact in ASKED[name](hub, person))


def pronouns(_hub: Hub, person: Person) -> Iterator[Fact]:
    """As the person has them."""
    if person.pronouns:
        place = (*facts_of.place_of(person), "pronouns")
        yield Fact("text", person.pronouns, place, "pronouns")


def team(hub: Hub, person: Person) -> Iterator[Fact]:
    """What the team is called."""
    own = hub.team_of(person)
    if own:
        yield Fact("name", own.name, (*facts_of.place_of(own), "name"), "team")


def answer(hub: Hub, _person: Person) -> Iterator[Fact]:
    """The question that is asked after each contact."""
    yield from facts_of_stationery.feedback(hub)


ASKED: dict[str, Callable[[Hub, Person], Iterator[Fact]]] = {
    "pronouns": pronouns,
    "team": team,
    "address": facts_of.of_address,
    "hours": facts_of_scripts.hours,
    "promise": facts_of_scripts.promise,
    "feedback": answer,
}
"""What is shown where `email_signatures` asks for it; a logo and a photo say nothing."""
