"""What stands below somebody's mail: one value, for HTML and for plain text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from contact_hub.answering import timetables
from contact_hub.hub import Hub
from contact_hub.model import Person, Reachable
from contact_hub.outputs import channels, dates, particulars, promises, stationery
from contact_hub.outputs.topics import capital

__all__ = ["Signature", "Way", "as_text", "called", "of_person", "promised"]

SIGNED = ("phone", "mobile", "textphone", "email")
DELIMITER = "-- "
"""Above it is the mail, below it the signature (RFC 3676, 4.3); programs know it by its space."""
WIDTH = 72


@dataclass(frozen=True, slots=True)
class Way:
    """A number or an address: its word, how it reads, where it leads."""

    label: str
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Signature:
    """In the order in which it is read; empty is what is not shown."""

    name: str
    honours: str
    pronouns: str
    role: str
    team: str
    ways: tuple[Way, ...]
    organisation: str
    what_we_do: str
    website: Way
    address: str
    sentences: tuple[str, ...]
    question: Way | None
    law: tuple[str, ...]


def of_person(hub: Hub, person: Person) -> Signature:
    """With what the file asks for under `email_signatures`."""
    shows = hub.contacts.stationery.email_signatures.shows
    organisation, team, address = hub.organisation, hub.team_of(person), hub.address_of(person)
    return Signature(
        name=person.name,
        honours=person.honours,
        pronouns=person.pronouns if "pronouns" in shows else "",
        role=person.role,
        team=team.name if team and "team" in shows else "",
        ways=tuple(ways(hub, hub.answering(person))),
        organisation=organisation.name,
        what_we_do=organisation.what_we_do,
        website=Way("", channels.web_text(organisation.website), organisation.website),
        address=hub.reader.one_line(address) if address and "address" in shows else "",
        sentences=tuple(sentences(hub, person, shows)),
        question=question(hub) if "feedback" in shows else None,
        law=particulars.lines(hub, "e-mail"),
    )


def ways(hub: Hub, record: Reachable) -> Iterator[Way]:
    """Numbers as on cards, and e-mail addresses, in the order to try them."""
    for way in record.ways():
        if way.kind in SIGNED:
            row = channels.row(hub, way)
            label = hub.words.print.phone if way.kind == "phone" and not way.label else row.label
            yield Way(label, stationery.printed(hub, way), row.href)


def sentences(hub: Hub, person: Person, shows: tuple[str, ...]) -> Iterator[str]:
    """When somebody answers and by when; in which languages."""
    hours = timetables.hours_called(hub, person)
    if hours and "hours" in shows:
        yield capital(hours.as_text(hub.words))
    if "promise" in shows:
        yield from promised(hub, person)
    if person.languages and "languages" in shows:
        names = (dates.language_name(code, hub.words) for code in person.languages)
        yield f"{hub.words.languages}: {', '.join(names)}"


def promised(hub: Hub, record: Reachable) -> Iterator[str]:
    """In the very words of the pages."""
    promise = promises.of_somebody(hub, record)
    if promise:
        yield promises.sentence(promise, hub.words)


def question(hub: Hub) -> Way | None:
    """What is asked after each contact, and where the answer goes."""
    asked = hub.contacts.feedback
    if asked is None:
        return None
    email = asked.email or ""
    if asked.link:
        return Way(asked.after_contact, channels.web_text(asked.link), asked.link)
    return Way(asked.after_contact, email, channels.mailto(email))


def as_text(signature: Signature) -> str:
    """Plain text, with the delimiter above and no line longer than mail allows."""
    lines = (line for part in parts(signature) for line in ("", *part))
    wrapped = (piece for line in lines for piece in within_width(line))
    return "\n".join([DELIMITER, *list(wrapped)[1:]])


def parts(signature: Signature) -> Iterator[list[str]]:
    """Paragraphs, none of them empty; addresses on the web in full, so that programs link them."""
    asked = signature.question
    more = [
        f"{signature.what_we_do} {signature.website.href}",
        signature.address,
        *signature.sentences,
        f"{asked.label} {asked.href.removeprefix('mailto:')}" if asked else "",
    ]
    yield [*called(signature), *([signature.team] if signature.team else [])]
    yield [f"{way.label}: {way.text}" for way in signature.ways]
    yield [line for line in more if line]
    if signature.law:
        yield list(signature.law)


def called(signature: Signature) -> Iterator[str]:
    """The name with what belongs to it; then the role and the organisation."""
    honours = f" {signature.honours}" if signature.honours else ""
    pronouns = f" ({signature.pronouns})" if signature.pronouns else ""
    yield f"{signature.name}{honours}{pronouns}"
    yield ", ".join(part for part in (signature.role, signature.organisation) if part)


def within_width(line: str) -> list[str]:
    """Broken at spaces; a long address stays whole."""
    return textwrap.wrap(line, WIDTH, break_long_words=False, break_on_hyphens=False) or [""]
