"""The contacts as they are, and as they would be with other values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from contact_hub import inside, loading, one_day, planning, plans
from contact_hub.folders import Folders
from contact_hub.hub import Hub
from contact_hub.issued import issuing
from contact_hub.loading import Loaded
from contact_hub.mistakes import Mistake
from contact_hub.plans import NOTHING, Change, Plan
from contact_hub.problems import Finding, Problem, in_file_order, visible
from contact_hub.today import Calendar
from contact_hub.what_if import files
from contact_hub.what_if.files import World
from contact_hub.yaml_source.source import Source
from contact_hub.yaml_source.written import Value, child

__all__ = ["Supposed", "Wish", "supposed", "wishes"]

BETWEEN = plans.BETWEEN


@dataclass(frozen=True, slots=True)
class Wish:
    """A place of the file, what it says now, and what it would say."""

    steps: tuple[str, ...]
    value: str
    now: str = ""

    @property
    def place(self) -> str:
        """As people name it."""
        return " › ".join(self.steps)


@dataclass(frozen=True, slots=True)
class Supposed:
    """Both worlds; where a Problem keeps the new one from being published, there is no `after`."""

    wishes: tuple[Wish, ...]
    on: date
    before: Hub
    after: Hub | None
    findings: tuple[Finding, ...]
    source: Source
    elsewhere: tuple[Finding, ...] = ()
    """What would be wrong then with files that were made elsewhere, and is not today."""

    def worlds(self) -> Iterator[tuple[Hub, Hub]]:
        """As the public sees both; then as colleagues do, where they have a site of their own."""
        if self.after:
            yield self.before, self.after
            if inside.is_there(self.before.contacts) or inside.is_there(self.after.contacts):
                yield inside.seen_by_staff(self.before), inside.seen_by_staff(self.after)


def wishes(words: Sequence[str]) -> tuple[Wish, ...]:
    """Places and values in turn; raises Mistake where one is missing."""
    if len(words) % 2 or not words:
        what = "Each place needs its new value."
        raise Mistake(what, 'Write them in turn: "offices › leeds › phone" "0113 496 0111".')
    pairs = zip(words[::2], words[1::2], strict=True)
    told = tuple(Wish(steps_of(place), value) for place, value in pairs)
    for each in told:
        if not all(each.steps) or not each.value.strip():
            what = f"`{visible(each.place)}` is no place with its value."
            raise Mistake(what, f"{plans.WHOLE} `{plans.NOTHING}` takes a value away.")
    return told


def steps_of(place: str) -> tuple[str, ...]:
    """With ` › ` or ` > ` between, or full stops where there is neither."""
    steps = BETWEEN.split(place.strip())
    return tuple(steps if len(steps) > 1 else place.strip().split("."))


def supposed(folders: Folders, asked: Sequence[Wish], day: date | Calendar) -> Supposed:
    """Raises ContactsError where the file is not right as it is, Mistake where a place is not."""
    loaded = loading.load(folders.contacts, day)
    before, _ = issuing.remembered(loaded.hub(loaded.contacts.organisation.website), folders)
    plan = Plan(loaded.today, "", None, (), tuple(change(loaded.source, each) for each in asked))
    changed, faults = plans.applied(loaded.source, (plan,))
    if faults:
        raise Mistake(faults[0].what, faults[0].fix)
    reading = one_day.read(changed)
    findings = tuple(new(one_day.findings(reading, loaded.today, folders.root, changed), loaded))
    told = tuple(map(partial(known, loaded.source), asked, plan.changes))
    if any(isinstance(each, Problem) for each in findings):
        return Supposed(told, loaded.today, before, None, findings, loaded.source)
    coming = planning.changes(planning.walked(changed), loaded.today)
    after = replace(before, contacts=reading.contacts, changes=coming)
    worlds = World(before, loaded.source), World(after, changed)
    elsewhere = tuple(files.wrong_then(*worlds, folders))
    return Supposed(told, loaded.today, before, after, findings, loaded.source, elsewhere)


def new(findings: Iterable[Finding], loaded: Loaded) -> Iterator[Finding]:
    """What is not said of the file as it is."""
    said = {(each.place, each.what) for each in loaded.notices}
    yield from (each for each in in_file_order(findings) if (each.place, each.what) not in said)


def change(source: Source, wish: Wish) -> Change:
    """As a plan would have it; what is wrong with the value is told where the old one stands."""
    value = None if wish.value == NOTHING else wish.value
    made = Change(wish.steps, value, (), 0)
    return replace(made, line=source.line(plans.place_in(source, made)))


def known(source: Source, wish: Wish, made: Change) -> Wish:
    """With what stands there now, where that is a text."""
    node: Value | None = source.data
    for step in plans.place_in(source, made):
        node = child(node, step)
    return replace(wish, now=node) if isinstance(node, str) else wish
