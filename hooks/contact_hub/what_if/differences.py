"""What is not the same in both worlds: pages, files, prints, papers, details."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from contact_hub import living
from contact_hub.hub import Hub
from contact_hub.issued import reprints
from contact_hub.issued.reprints import Reprint
from contact_hub.must_show import facts_of
from contact_hub.stale import wanted
from contact_hub.surfaces import surfaces
from contact_hub.what_if import files
from contact_hub.what_if.supposed import Supposed
from contact_hub.yaml_source.written import readable

__all__ = ["Differences", "Gone", "between"]

Shown = dict[tuple[str, str], frozenset[tuple[str, str]]]
"""Kind and path of a surface → the labels and values that it must show."""


@dataclass(frozen=True, slots=True)
class Gone:
    """A detail that is nowhere in the contacts any more, and where it was."""

    kind: str
    written: str
    place: str


@dataclass(frozen=True, slots=True)
class Differences:
    """Surfaces by kind: those that say something else, that are new, that are no longer made.

    `inside` counts those of the site for colleagues.
    """

    every_page: bool = False
    changed: dict[str, list[str]] = field(default_factory=dict)
    new: dict[str, list[str]] = field(default_factory=dict)
    gone: dict[str, list[str]] = field(default_factory=dict)
    inside: int = 0
    to_reprint: tuple[Reprint, ...] = ()
    elsewhere: tuple[str, ...] = ()
    former: tuple[Gone, ...] = ()


def between(both: Supposed) -> Differences:
    """Nothing where the new contacts cannot be read."""
    worlds = list(both.worlds())
    if not worlds:
        return Differences()
    before, after = worlds[0]
    old, new = shown(before), shown(after)
    return Differences(
        every_page=set(facts_of.footer(before)) != set(facts_of.footer(after)),
        changed=by_kind(name for name in old if name in new and old[name] != new[name]),
        new=by_kind(name for name in new if name not in old),
        gone=by_kind(name for name in old if name not in new),
        inside=sum(differing(*world) for world in worlds[1:]),
        to_reprint=tuple(to_reprint(before, after)),
        elsewhere=tuple(dict.fromkeys((*elsewhere(before, after), *wrong_in(both)))),
        former=tuple(former(before, after)),
    )


def shown(hub: Hub) -> Shown:
    """What each surface must show; an edition's code follows from the rest."""
    told = ((each.kind, each.path, each.facts) for each in surfaces(hub))
    return {
        (kind, path): frozenset((fact.label, fact.value) for fact in facts)
        for kind, path, facts in told
    }


def by_kind(names: Iterator[tuple[str, str]]) -> dict[str, list[str]]:
    """Kind → paths."""
    found: dict[str, list[str]] = defaultdict(list)
    for kind, path in names:
        found[kind].append(path)
    return dict(found)


def differing(before: Hub, after: Hub) -> int:
    """How many surfaces are not the same."""
    old, new = shown(before), shown(after)
    return sum(old.get(name) != new.get(name) for name in old | new)


def to_reprint(before: Hub, after: Hub) -> Iterator[Reprint]:
    """What is in people's hands, is right today and would not be then."""
    already = {(each.page, each.piece) for each in reprints.reprints(before)}
    for each in reprints.reprints(after):
        if (each.page, each.piece) not in already:
            ours = each.page == living.CONTACT
            yield replace(each, whose=before.organisation.name) if ours else each


def elsewhere(before: Hub, after: Hub) -> Iterator[str]:
    """Files made elsewhere of which a new version is needed."""
    for each in before.contacts.stationery.supplied:
        if set(wanted.facts(before, each)) != set(wanted.facts(after, each)):
            yield each.file


def wrong_in(both: Supposed) -> Iterator[str]:
    """Files made elsewhere that show what would be over."""
    listed = {each.file for each in both.before.contacts.stationery.supplied}
    yield from (each.file for each in both.elsewhere if each.file in listed)


def former(before: Hub, after: Hub) -> Iterator[Gone]:
    """Details that must not be seen again."""
    for place, each in files.gone(before, after):
        yield Gone(each.kind, each.written, readable(place))
