"""All that contacts.yaml says, sorted by whether it is right, to come, over, or somebody else's."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from contact_hub import editions, own_details, succession
from contact_hub.details import Detail
from contact_hub.facts import Place
from contact_hub.hub import Hub, Somebody
from contact_hub.model import Contacts, Person
from contact_hub.model.base import Link
from contact_hub.model.walking import inside
from contact_hub.stale.entries import Allowed, Entry
from contact_hub.yaml_source.written import readable

__all__ = ["Said", "others", "said"]

FEWEST_WORDS = 2
"""Of a leaver's name that is hunted: a single word may be anybody's."""
ENDING = ("offices", "lines", "teams", "people")
EDITIONS = ("stationery",)
PROFILES = ("organisation", "profiles")


@dataclass(frozen=True, slots=True)
class Said:
    """All details, by how right they are for whoever reads this site.

    `ours` are those of everybody who is here; `coming` will be right from a day on that is
    announced; `private` are right, and not for these readers: of colleagues, and not announced
    yet; `former` are listed as such, of those who have left, or were replaced by a plan.
    """

    ours: tuple[Entry, ...]
    coming: tuple[Entry, ...]
    private: tuple[Entry, ...]
    former: tuple[Entry, ...]


def said(hub: Hub) -> Said:
    """Each in the order of the file."""
    everything, seen = tuple(stated(hub.contacts)), Seen.by(hub)
    left = {each: gone for each in everything if (gone := over(hub, each.place))}
    here = [each for each in everything if each not in left]
    now = {each.place: each.detail.written for each in here}
    written = {gone: tuple(listed(hub, gone=gone)) for gone in (True, False)}
    to_come = dict(planned(hub, {each.detail for each in everything}))
    return Said(
        (*(each for each in here if seen.holds(each.place)), *written[False], *besides(hub)),
        tuple(each for each, told in to_come.items() if told),
        (
            *(each for each in here if not seen.holds(each.place)),
            *(each for each, told in to_come.items() if not told),
        ),
        (*written[True], *replaced(hub, now), *of_gone(left)),
    )


def besides(hub: Hub) -> Iterator[Entry]:
    """Our own sites with all that is on them, and the codes of what is printed."""
    for place, url in sites(hub):
        yield Entry(Detail("web", (urlsplit(url).hostname or "").removeprefix("www."), url), place)
    codes = [*(each.code for each in hub.issued), *(each.code for each in editions.current(hub))]
    for code in dict.fromkeys(codes) if not hub.for_staff else ():
        yield Entry(Detail("number", code, code, "edition"), EDITIONS)


def sites(hub: Hub) -> Iterator[tuple[Place, str]]:
    """Our own, with all that is on them."""
    organisation = hub.organisation
    yield ("organisation", "website"), organisation.website
    yield ("organisation", "website"), hub.site_url
    if hub.for_staff:
        yield ("organisation", "website"), hub.public_url or organisation.website
        yield ("organisation", "intranet"), organisation.intranet or organisation.website


def planned(hub: Hub, today: Collection[Detail]) -> Iterator[tuple[Entry, bool]]:
    """What contacts to come say and today's do not, and whether these readers are told already."""
    for plan in hub.changes.coming:
        seen = Seen.by(replace(hub, contacts=plan.contacts))
        was = f"right from {plan.on.isoformat()} on"
        for entry in stated(plan.contacts):
            if entry.detail not in today:
                told = plan.announced and seen.holds(entry.place)
                yield Entry(entry.detail, plan.planned, was), told


def listed(hub: Hub, *, gone: bool) -> Iterator[Entry]:
    """Lines under `former` whose last day is past, or is not; not what they say in digits alone."""
    for index, record in enumerate(hub.contacts.former):
        if (record.until is None or record.until < hub.today) is not gone:
            continue
        for field, detail in own_details.said(record):
            was = record.was or f"former {detail.label}"
            yield Entry(detail, ("former", index, field), was, record.until)


def replaced(hub: Hub, now: Mapping[Place, str]) -> Iterator[Entry]:
    """What planned changes have taken away, and what stands in its place."""
    for each in hub.changes.retired:
        new = now.get(each.was, "")
        yield Entry(each.detail, each.planned, readable(each.was), each.until, now=new)


def of_gone(left: Mapping[Entry, Somebody]) -> Iterator[Entry]:
    """What was theirs, and not only named there."""
    for entry, record in left.items():
        if "see_also" not in entry.place and (entry.detail.kind != "name" or is_telling(record)):
            yield Entry(entry.detail, entry.place, whose(entry, record), record.over)


def is_telling(record: Somebody) -> bool:
    """A name of one word may be anybody's, and a team's says what it did: others do it now."""
    return isinstance(record, Person) and len(record.name.split()) >= FEWEST_WORDS


def whose(entry: Entry, record: Somebody) -> str:
    """Whose it was."""
    if entry.detail.kind == "name":
        return "somebody who has left"
    happened = "who has left" if isinstance(record, Person) else "which has closed"
    return f"{entry.detail.label} of {record.name or record.id}, {happened}"


def others(hub: Hub) -> Iterator[Allowed]:
    """Somebody else's that may stand here, and places that are left alone."""
    for index, record in enumerate(hub.contacts.others):
        within = record.within.lstrip("/")
        found = list(own_details.said(record))
        for field, detail in found:
            yield Allowed(Entry(detail, ("others", index, field), record.whose), within)
        if not found and within:
            yield Allowed(None, within)


def stated(contacts: Contacts) -> Iterator[Entry]:
    """Every detail in it, whoever may see it, without what is over or somebody else's."""
    for place, detail in own_details.of_contacts(contacts):
        yield Entry(detail, place)
    for place, record in inside(contacts):
        if isinstance(record, Link):
            detail = Detail("web", own_details.plain_web(record.link), record.link, "web address")
            yield Entry(detail, (*place, "link"))
    for index, url in enumerate(contacts.organisation.profiles):
        yield Entry(Detail("web", own_details.plain_web(url), url, "profile"), (*PROFILES, index))


@dataclass(frozen=True, slots=True)
class Seen:
    """What whoever reads a site may see, by section; sections that are not here are for all."""

    shown: dict[str, frozenset[str]]
    for_staff: bool

    @classmethod
    def by(cls, hub: Hub) -> Seen:
        """For this hub's readers."""
        shown = {
            "people": frozenset(hub.people),
            "teams": frozenset(hub.teams),
            "topics": frozenset(hub.topics),
        }
        return cls(shown, hub.for_staff)

    def holds(self, place: Place) -> bool:
        """Whether they may see what stands there."""
        if place[:2] == ("organisation", "intranet"):
            return self.for_staff
        section = str(place[0])
        return section not in self.shown or str(place[1]) in self.shown[section]


def over(hub: Hub, place: Place) -> Somebody | None:
    """Who has left or what has closed, if it is theirs."""
    record = succession.at(hub.contacts, str(place[1])) if place[0] in ENDING else None
    return record if record and succession.is_over(record, hub.today) else None
