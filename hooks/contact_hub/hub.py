"""The contacts on one day, as the public or the staff may see them: who belongs to whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from contact_hub import staff, succession
from contact_hub.changes import UNCHANGED, Changes
from contact_hub.model import (
    Address,
    Channel,
    Contacts,
    Line,
    Office,
    Organisation,
    Person,
    Reachable,
    Team,
    Topic,
)
from contact_hub.model.issued import Issued
from contact_hub.paper import typefaces
from contact_hub.reader import Reader
from contact_hub.succession import Somebody
from contact_hub.words.wording import Words, in_language

__all__ = ["Hub", "Somebody"]

PRINTED = ("phone", "mobile", "textphone", "fax", "email")
MOST_ON_A_CARD = 6


@dataclass(frozen=True)
class Hub:
    """One organisation's contacts; what is not public cannot be reached, unless it is for staff."""

    contacts: Contacts
    today: date
    site_url: str
    for_staff: bool = False
    public_url: str = ""
    issued: tuple[Issued, ...] = ()
    changes: Changes = UNCHANGED

    def url(self, record: Reachable | Topic) -> str:
        """Where its page is on the web; our website where nobody knows."""
        if self.for_staff and not self.organisation.intranet:
            return self.organisation.website
        return f"{self.site_url.rstrip('/')}/{self.path(record)}"

    @cached_property
    def words(self) -> Words:
        """The site's own words."""
        return in_language(self.organisation.language)

    @property
    def organisation(self) -> Organisation:
        """Who we are."""
        return self.contacts.organisation

    @property
    def legal_name(self) -> str:
        """As registered; where nothing is said, as people say it."""
        return self.organisation.legal_name or self.organisation.name

    @cached_property
    def offices(self) -> dict[str, Office]:
        """Every office that has not closed."""
        return succession.still(self.contacts.offices, self.today)

    @cached_property
    def lines(self) -> dict[str, Line]:
        """Every line that has not closed."""
        return succession.still(self.contacts.lines, self.today)

    @property
    def topics(self) -> dict[str, Topic]:
        """Topics for whose answer one may ask."""
        return {
            topic_id: topic
            for topic_id, topic in self.contacts.topics.items()
            if self.somebody(topic.ask) and (self.for_staff or not staff.for_colleagues(topic))
        }

    def asked(self, topic: Topic) -> Somebody:
        """Who answers a topic of `topics`."""
        if found := self.somebody(topic.ask):
            return found
        raise LookupError(topic.ask)

    @cached_property
    def teams(self) -> dict[str, Team]:
        """Teams with customers outside; for staff, all; none that has closed."""
        teams = succession.still(self.contacts.teams, self.today).items()
        return {name: team for name, team in teams if self.for_staff or not team.internal}

    @cached_property
    def people(self) -> dict[str, Person]:
        """Those who said yes and are here; for staff, all who are here."""
        shown = staff.here if self.for_staff else staff.published
        return shown(self.contacts.people, self.today)

    @cached_property
    def cards(self) -> dict[str, Person]:
        """Those who have a business card: who want one, in letters that can be printed."""
        people = {} if self.for_staff else self.people
        return {
            person_id: person
            for person_id, person in people.items()
            if person.card and not typefaces.missing_glyphs(person.printed)
        }

    @property
    def everybody(self) -> list[Somebody]:
        """All who have a page, a vCard and a code."""
        sections = (self.offices, self.lines, self.teams, self.people)
        return [record for section in sections for record in section.values()]

    def on_card(self, person: Person) -> list[Channel]:
        """What a business card shows of the person, or of whoever takes the call: at most six."""
        ways = self.answering(person).ways()
        return [way for way in ways if way.kind in PRINTED][:MOST_ON_A_CARD]

    @cached_property
    def successions(self) -> list[tuple[Somebody, Somebody]]:
        """Whoever has left and whatever has closed, with who helps now; both were or are seen."""
        return [
            (gone, helps)
            for gone, helps in succession.of(self.contacts, self.today)
            if self.somebody(helps.id) and (self.for_staff or not succession.is_private(gone))
        ]

    @property
    def front(self) -> Office | Line:
        """Whose details stand in every page's footer: the main office, or the line in its place."""
        main = self.organisation.main_office
        return self.offices[main] if main in self.offices else self.lines[main]

    def somebody(self, record_id: str | None) -> Somebody | None:
        """The office, line, team or person of this id, if public."""
        wanted = record_id or ""
        found = self.offices.get(wanted) or self.lines.get(wanted) or self.teams.get(wanted)
        return found or self.people.get(wanted)

    def path(self, record: Reachable | Topic) -> str:
        """Where its page is below the site's root: `people/ada-stone/`."""
        return f"{section_of(record)}/{record.id}/"

    def team_of(self, person: Person) -> Team | None:
        """The person's team, if public."""
        return self.teams.get(person.team or "")

    def office_of(self, record: Reachable) -> Office | None:
        """Where somebody sits: their own office, or their team's."""
        if isinstance(record, Person):
            team = self.contacts.teams.get(record.team or "")
            return self.offices.get(record.office or (team.office if team else "") or "")
        if isinstance(record, Team | Line):
            return self.offices.get(record.office or "")
        return record if isinstance(record, Office) else None

    def answering(self, record: Reachable) -> Reachable:
        """Who takes the call: people and teams without a way of their own have their office's."""
        if isinstance(record, Office | Line):
            return record
        team = self.team_of(record) if isinstance(record, Person) else None
        candidates = (record, team, self.office_of(record), self.front)
        return next((each for each in candidates if each and each.ways()), record)

    def members(self, team: Team) -> list[Person]:
        """A team's public people, its lead first."""
        own = [person for person in self.people.values() if person.team == team.id]
        return sorted(own, key=lambda person: person.id != team.lead)

    def topics_of(self, record: Reachable) -> list[Topic]:
        """What somebody answers for."""
        return [topic for topic in self.topics.values() if topic.ask == record.id]

    def address_of(self, record: Reachable) -> Address | None:
        """Where to visit or write."""
        office = self.office_of(record)
        return (office.address or office.postal_address) if office else None

    def postal_address_of(self, record: Reachable) -> Address | None:
        """Where to write."""
        office = self.office_of(record)
        return (office.postal_address or office.address) if office else None

    @cached_property
    def reader(self) -> Reader:
        """For whom numbers and addresses are written out."""
        return Reader(self.organisation.country, self.organisation.language)


def section_of(record: Reachable | Topic) -> str:
    """The section of contacts.yaml, which is also a folder of the site."""
    sections = {Office: "offices", Line: "lines", Team: "teams", Person: "people", Topic: "topics"}
    return sections[type(record)]
