"""What must not be seen of those who are not public, and of what is for colleagues alone."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from pydantic import BaseModel

from contact_hub.hub import Hub
from contact_hub.model import Address, Person, Reachable, Topic
from contact_hub.model.upkeep import Call
from contact_hub.phones import Phone
from contact_hub.staff import has_left

__all__ = ["of"]

TELLING = 10
"""Letters that a text of two words or more must have to be hunted for: others anybody may use."""
WORDS = 7
"""The same of a promise, half of which is only a time."""


def of(hub: Hub) -> dict[str, tuple[str, ...]]:
    """`section/id` → names, numbers, addresses and words that nobody and nothing public has."""
    known = {each.casefold() for each in public_details(hub)}
    said = "\n".join(public_texts(hub)).casefold()
    found: dict[str, tuple[str, ...]] = {}
    for person_id, person in hub.contacts.people.items():
        if person_id not in hub.people:
            names = [] if has_left(person, hub.today) else names_of(person)
            own = unknown([*names, *details(person)], known)
            licences = unsaid(list(person.accreditations), said)
            found[f"people/{person_id}"] = (*own, *licences, *written_to(person, said))
    for team_id, team in hub.contacts.teams.items():
        if team.internal and not hub.for_staff:
            others = [other.name for other in team.also_in.values()]
            words = unsaid([team.name, team.does, *others, *promised(team)], said)
            own = unknown(details(team), known)
            found[f"teams/{team_id}"] = (*own, *words, *written_to(team, said))
    for topic_id, topic in hub.contacts.topics.items():
        if topic_id not in hub.topics:
            found[f"topics/{topic_id}"] = unsaid(words_of(topic), said)
    calls = hub.contacts.calls
    if not hub.for_staff:
        found |= {f"calls/{n}": unsaid(of_call(each), said) for n, each in enumerate(calls)}
        found["organisation/intranet"] = tuple(each for each in addresses(hub) if each not in said)
    return {owner: needles for owner, needles in found.items() if needles}


def unknown(details: Iterator[str] | list[str], known: set[str]) -> tuple[str, ...]:
    """Those that belong to nobody who is public."""
    return tuple(each for each in details if each.casefold() not in known)


def unsaid(texts: Iterator[str] | list[str], said: str) -> tuple[str, ...]:
    """Those that are nobody else's words, and so telling that none writes them by chance."""
    plain = (text.strip(" .?!") for text in texts)
    return tuple(
        text
        for text in dict.fromkeys(plain)
        if len(text) >= TELLING and " " in text and text.casefold() not in said
    )


def words_of(topic: Topic) -> Iterator[str]:
    """What is asked, and what is said to that; search words only if they are many."""
    yield from (topic.asks, topic.about, topic.little_thing)
    yield from (each for each in topic.also if each.count(" ") > 1)
    yield from promised(topic)


def promised(record: Reachable | Topic) -> Iterator[str]:
    """A promise of so many words that no other is the same by chance."""
    if record.promise and len(record.promise.text.split()) >= WORDS:
        yield record.promise.text


def of_call(call: Call) -> Iterator[str]:
    """Who called, and what is told of it at length."""
    yield call.by
    if len(call.result.split()) >= WORDS:
        yield call.result


def addresses(hub: Hub) -> Iterator[str]:
    """The intranet's machine of its own, or its place on one that others may know."""
    intranet = hub.organisation.intranet or ""
    parts, public = urlsplit(intranet), (hub.site_url, hub.organisation.website)
    shared = parts.hostname in {urlsplit(each).hostname for each in public}
    path = parts.path.rstrip("/")
    if parts.hostname and not (shared and not path):
        yield f"{parts.hostname}{path}" if shared else parts.hostname


def public_details(hub: Hub) -> Iterator[str]:
    """What may be seen, whoever else has it."""
    for record in hub.everybody:
        yield from details(record)
        if isinstance(record, Person):
            yield from names_of(record)


def names_of(person: Person) -> list[str]:
    """In all the languages of their card."""
    return list(dict.fromkeys([person.name, *(each.name for each in person.also_in.values())]))


def public_texts(hub: Hub) -> Iterator[str]:
    """All that is written of what may be seen."""
    organisation = hub.organisation.model_copy(update={"intranet": None})
    others = (hub.contacts.complaints, hub.contacts.feedback, *hub.contacts.closures)
    for record in (organisation, *others, *hub.everybody, *hub.topics.values()):
        yield from texts(record)


def texts(value: object) -> Iterator[str]:
    """Every text in a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        for field in type(value).model_fields:
            yield from texts(getattr(value, field))
    elif isinstance(value, tuple | dict):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts(each)


def details(record: Reachable) -> Iterator[str]:
    """Numbers in E.164, and e-mail addresses."""
    for way in record.ways():
        if isinstance(way.value, Phone):
            yield way.value.e164
        elif way.kind == "email" and isinstance(way.value, str):
            yield way.value


def written_to(record: Reachable, said: str) -> tuple[str, ...]:
    """Streets, with `public: no` perhaps of a home; pages on which one writes to them alone."""
    ways = record.ways()
    posts = [way.value for way in ways if isinstance(way.value, Address)]
    forms = [str(way.value).rstrip("/") for way in ways if way.kind in {"chat", "form"}]
    own = [each for each in forms if urlsplit(each).path and each.casefold() not in said]
    return (*unsaid([line for post in posts for line in post.street], said), *own)
