"""Pages that are made from contacts: offices, lines, teams, people, topics, and their lists."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from contact_hub.hub import Hub, Somebody
from contact_hub.model import Line, Office, Person, Team
from contact_hub.names import Name
from contact_hub.outputs import closed, jsonld, shelves, stationery, topics
from contact_hub.outputs.rendering import Templates

__all__ = ["Page", "all_pages", "by_name"]


@dataclass(frozen=True, slots=True)
class Page:
    """HTML for one page below the site's root, with what search engines are told.

    `stands_for` is the page that says the same, where this one is only an old address of it.
    """

    path: str
    title: str
    html: str
    description: str
    jsonld: str = ""
    indexed: bool = True
    in_menu: bool = False
    stands_for: str = ""

    @property
    def source(self) -> str:
        """The Markdown file that it stands in for."""
        return f"{self.path}index.md"

    def front_matter(self) -> str:
        """YAML; JSON's strings are YAML's."""
        lines = [f"title: {json.dumps(self.title)}", f"description: {json.dumps(self.description)}"]
        if not self.indexed:
            lines += ["noindex: true", "search: {exclude: true}"]
        return "\n".join(["---", *lines, "---", ""])


def all_pages(hub: Hub, templates: Templates) -> Iterator[Page]:
    """Every generated page; those in the menu first."""
    yield from lists(hub, templates)
    for office in hub.offices.values():
        yield office_page(hub, templates, office)
    for line in hub.lines.values():
        yield line_page(hub, templates, line)
    for team in hub.teams.values():
        members, asked = hub.members(team), hub.topics_of(team)
        html = templates.render("pages/team.html", team=team, members=members, topics=asked)
        yield Page(hub.path(team), team.name, html, team.does, point(hub, team))
    for person in hub.people.values():
        yield person_page(hub, templates, person)
    for topic in hub.topics.values():
        html = templates.render("pages/topic.html", **topics.of_page(hub, topic))
        yield Page(hub.path(topic), topic.asks, html, topic.about or topic.asks)
    for gone, successor in hub.successions:
        yield successor_page(hub, templates, gone, successor)


def lists(hub: Hub, templates: Templates) -> Iterator[Page]:
    """The pages that lead to all others."""
    words, complaints = hub.words, hub.contacts.complaints
    rows: list[tuple[str, str, dict[str, object], bool]] = [
        ("contact", words.contact_us, {}, True),
        ("topics", words.topics, {}, bool(hub.topics)),
        ("offices", words.offices, {}, True),
        ("lines", words.lines, {}, bool(hub.lines)),
        ("teams", words.teams, {}, bool(hub.teams)),
        ("people", words.people, {"people": by_name(hub)}, bool(hub.people)),
        ("complaints", words.complaints, {"complaints": complaints}, bool(complaints)),
    ]
    alone = {"lines", *(["offices"] if len(hub.offices) == 1 else [])}
    alone |= {"complaints"} if hub.for_staff else set()
    for path, title, data, wanted in rows:
        if wanted:
            html = templates.render(f"pages/{path}.html", **data)
            about = f"{title}. {hub.organisation.name}"
            yield Page(f"{path}/", title, html, about, in_menu=path not in alone)
    yield from behind_the_scenes(hub, templates)


def behind_the_scenes(hub: Hub, templates: Templates) -> Iterator[Page]:
    """For those who keep the contacts: the stationery, and the proof."""
    words = hub.words
    if not hub.for_staff:
        html = templates.render(
            "pages/stationery.html",
            people=[(person, shelves.yours(hub, person)) for person in by_name(hub)],
            shelves=list(shelves.shelves(hub)),
            orders=list(shelves.orders(hub)),
        )
        yield Page("stationery/", words.stationery, html, words.stationery, indexed=False)
    html = templates.render("pages/coverage.html", today=hub.today)
    yield Page("coverage/", words.proof.title, html, words.proof.title, indexed=False)
    html, title = templates.render("pages/customer_focus.html", today=hub.today), words.focus.title
    yield Page("customer-focus/", title, html, title, indexed=False)


def by_name(hub: Hub) -> list[Person]:
    """Everybody, as an address book sorts them."""
    return sorted(
        hub.people.values(), key=lambda each: Name.of(each.name, each.family_name).sorting()
    )


def office_page(hub: Hub, templates: Templates, office: Office) -> Page:
    """An office with its hours, the days on which it is closed, and who works there."""
    html = templates.render(
        "pages/office.html",
        office=office,
        **closed.of_page(hub, office),
        people=[person for person in by_name(hub) if hub.office_of(person) is office],
    )
    about = office.about or (hub.reader.one_line(office.address) if office.address else office.name)
    node = jsonld.as_script(jsonld.of_office(hub, office))
    return Page(hub.path(office), office.name, html, f"{office.name}. {about}", node)


def line_page(hub: Hub, templates: Templates, line: Line) -> Page:
    """A line with what it answers, and the days on which nobody does."""
    data = closed.of_page(hub, line) | {"topics": hub.topics_of(line)}
    html = templates.render("pages/line.html", line=line, **data)
    return Page(hub.path(line), line.name, html, line.does or line.name, point(hub, line))


def point(hub: Hub, record: Line | Team) -> str:
    """How it is reached, and when, for machines."""
    return jsonld.as_script(jsonld.of_point(hub, record)) if record.ways() else ""


def person_page(hub: Hub, templates: Templates, person: Person) -> Page:
    """A person, with the paper card beside them."""
    front, back = stationery.preview_sizes(hub)
    html = templates.render(
        "pages/person.html",
        person=person,
        answering=hub.answering(person),
        topics=hub.topics_of(person),
        front=front,
        back=back,
    )
    about = ", ".join(part for part in (person.name, person.role, hub.organisation.name) if part)
    return Page(
        hub.path(person), person.name, html, about, jsonld.as_script(jsonld.of_person(hub, person))
    )


def successor_page(hub: Hub, templates: Templates, gone: Somebody, successor: Somebody) -> Page:
    """Where an old card leads: to whoever helps now, and nothing of a leaver but the address."""
    closed = "" if isinstance(gone, Person) else gone.name
    html = templates.render("pages/successor.html", successor=successor, closed=closed)
    return Page(hub.path(gone), successor.name, html, successor.name, indexed=False)
