"""Details that no page may show today: what is over, and what is right from a later day on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from contact_hub import own_details, phones, succession
from contact_hub.hub import Hub
from contact_hub.mistakes import Mistake
from contact_hub.model.issued import Issued
from contact_hub.stale import sealed
from contact_hub.stale.entries import Entry
from contact_hub.where import finding, still_met
from contact_hub.where.still_met import Met, World
from contact_hub.yaml_source.written import readable

__all__ = ["Apart", "found", "written"]

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Apart:
    """One of them, and where it can be met all the same.

    `since` is the first day on which it was over, `begins` the first on which it is right, `by` the
    commit that took it out; `now` stands in its place, and `helps` is whoever took over.
    """

    shown: str
    was: str
    since: date | None
    begins: date | None
    by: str
    place: str
    line: int | None
    now: str
    helps: str
    met: tuple[Met, ...]
    papers: tuple[Issued, ...]


def found(asked: str, world: World) -> tuple[Apart, ...]:
    """All that is meant; of what is kept as digits only the very detail, or whose it was."""
    over = [each for each in world.known.former if is_meant(asked, each)]
    values = dict(read(asked, world.hub))
    for each in world.known.sealed:
        value = values.get(each.sealed.kind)
        if is_told(asked, each.entry) or (value and sealed.fits(each.sealed, value)):
            over.append(each.entry)
    ahead = (*world.known.coming, *world.known.private)
    begin = {plan.planned: plan.on for plan in world.hub.changes.coming}
    to_come = [each for each in ahead if each.place in begin and is_meant(asked, each)]
    return (
        *(gone(each, world, asked) for each in dict.fromkeys(over)),
        *(coming(each, world, begin[each.place]) for each in dict.fromkeys(to_come)),
    )


def written(world: World) -> Iterator[tuple[str, Sequence[str]]]:
    """Everything that is over, and in which ways, for whoever has mistyped it."""
    for each in (entry.detail for entry in world.known.former):
        ways = [each.written, *each.written.split()]
        is_number = each.kind == "phone"
        yield each.written, finding.both(each.value, each.written) if is_number else ways


def is_meant(asked: str, entry: Entry) -> bool:
    """By its digits, by its words, or by what is said of it."""
    detail = entry.detail
    if finding.is_number(asked):
        own = {finding.bare(each) for each in (*finding.both(detail.value, detail.written),)}
        return detail.kind in {"phone", "number", "iban"} and finding.bare(asked) in own
    return is_told(asked, entry) or finding.has_words(asked, f"{detail.value} {detail.written}")


def is_told(asked: str, entry: Entry) -> bool:
    """By its place in the file, by what it was, or by whose."""
    own, wanted = readable(entry.place), finding.stepped(asked)
    if own == wanted or own.startswith(f"{wanted} › "):
        return True
    whose = str(entry.place[1]) if entry.place[:1] == ("people",) else ""
    return not finding.is_number(asked) and finding.has_words(asked, f"{entry.was} {whose}")


def read(asked: str, hub: Hub) -> Iterator[tuple[str, str]]:
    """What somebody who has left could have had, in the form in which it was sealed."""
    if "@" in asked:
        with suppress(UnicodeError):
            yield "email", own_details.ascii_email(asked)
    elif finding.is_number(asked):
        with suppress(Mistake):
            yield "phone", phones.parsed(asked, hub.organisation.country).canonical
    elif asked.strip():
        yield "name", asked


def gone(entry: Entry, world: World, asked: str) -> Apart:
    """What is over; a number that is kept as digits is shown as it was asked for."""
    place = entry.place
    return Apart(
        shown=entry.detail.written or asked,
        was=entry.was,
        since=entry.until + A_DAY if entry.until else None,
        begins=None,
        by=entry.by_git,
        place=readable(place),
        line=world.source.line(place) if place else None,
        now=entry.now,
        helps=helping(entry, world.hub),
        met=tuple(still_met.places(entry, world)),
        papers=tuple(still_met.papers(entry, world)),
    )


def coming(entry: Entry, world: World, day: date) -> Apart:
    """What is right from a day on."""
    place, line = readable(entry.place), world.source.line(entry.place)
    what = entry.detail.label
    return Apart(entry.detail.written, what, None, day, "", place, line, "", "", (), ())


def helping(entry: Entry, hub: Hub) -> str:
    """Who answers in place of whoever has left or closed."""
    of_somebody = len(entry.place) > 1 and entry.place[0] != "former"
    gone_id = str(entry.place[1]) if of_somebody else entry.was.rpartition(" of ")[2]
    helps = succession.at(hub.contacts, succession.instead(hub.contacts, gone_id, hub.today))
    return helps.name if helps else ""
