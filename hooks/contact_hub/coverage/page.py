"""The certificate for people: what is proven, a field to ask where it stands, and all of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from babel.numbers import format_decimal

from contact_hub.coverage import badge
from contact_hub.coverage.certificate import Certificate
from contact_hub.coverage.certifying import KINDS, owner_name, shown
from contact_hub.facts import Fact
from contact_hub.hub import Hub
from contact_hub.outputs import dates
from contact_hub.outputs.rendering import Templates
from contact_hub.proof import Proof

__all__ = ["MARK", "as_html"]

MARK = "<!--coverage-->"
"""Where the page has it."""
SHORT = 12
"""Digits of a checksum that people compare."""
ASIDE = frozenset({"people", "topics"})
"""Sections that are so long that each record is told in one row."""


@dataclass(frozen=True, slots=True)
class Row:
    """A detail, and on how many surfaces of each kind it was found; its page, where it has one."""

    value: str
    label: str
    counts: tuple[tuple[str, str], ...]
    page: str = ""


def as_html(proven: Certificate, proof: Proof, hub: Hub, templates: Templates) -> str:
    """All that is written before anybody asks; what is asked for comes from coverage.json."""
    label, said = badge.says(proven, hub.words)
    return templates.render(
        "pages/coverage_certificate.html",
        proven=proven,
        numbers=list(numbers(proven, hub)),
        kinds=list(of_kinds(proven, hub)),
        table=list(table(proof, hub).items()),
        example=next((each.shown for each in proven.facts if each.kind == "phone"), ""),
        short=SHORT,
        badge=(badge.AS_SVG, f"{label}: {said}"),
        said=said_in_browsers(hub),
    )


def numbers(proven: Certificate, hub: Hub) -> Iterator[tuple[str, str]]:
    """What was counted; what there is none of is not told."""
    words, of = hub.words.proof, proven.totals
    rows = (
        (of.facts, words.number_details),
        (of.surfaces, words.number_surfaces),
        (of.footers, words.number_footers),
        (of.editions, words.number_editions),
        (of.supplied, words.number_supplied),
    )
    yield from ((grouped(count, hub), what) for count, what in rows if count)


def of_kinds(proven: Certificate, hub: Hub) -> Iterator[tuple[str, str, str]]:
    """Each kind of surface, how many there are, and how many details or else codes they show."""
    for kind, counted in proven.totals.kinds.items():
        if counted.surfaces:
            said, count = hub.words.proof.found, counted.found
            if not count:
                said, count = hub.words.proof.codes, counted.codes
            found = said.format(count=grouped(count, hub)) if count else ""
            yield hub.words.kinds[kind], grouped(counted.surfaces, hub), found


def grouped(number: int, hub: Hub) -> str:
    """`1,234`."""
    small = number < 1000  # noqa: PLR2004 - the first that is written with a sign in it
    return str(number) if small else format_decimal(number, locale=dates.locale(hub.words))


def said_in_browsers(hub: Hub) -> dict[str, object]:
    """What the script says: it knows no language of its own."""
    words = hub.words
    own = {name: getattr(words.proof, name) for name in IN_BROWSERS}
    labels, pieces = words.editions.details, words.editions.pieces
    lists = {"kinds": words.kinds, "labels": labels, "pieces": pieces}
    return own | lists | {"language": words.language}


IN_BROWSERS = (
    "answers", "no_answer", "near", "more", "reading", "unread", "written", "line", "confirmed",
    "confirmed_on", "confirmed_by", "never_confirmed", "every_page", "on_record", "issued", "older",
    "elsewhere", "not_yet", "times",
)  # fmt: skip
"""Fields of ProofWords that `coverage.js` asks for."""


def by_owner(proof: Proof, hub: Hub) -> dict[str, dict[Fact, Counter[str]]]:
    """Whose detail it is → detail → on how many surfaces of each kind it was found."""
    found: dict[str, dict[Fact, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for fact in proof.footer:
        found[owner_name(hub, fact)][fact]["footer"] = len(proof.pages)
    for surface in proof.surfaces:
        for fact in surface.facts:
            found[owner_name(hub, fact)][fact][surface.kind] += 1
    return found


def table(proof: Proof, hub: Hub) -> dict[str, list[Row]]:
    """Heading → the rows below it: one for each record, and one for all people, for all topics."""
    headings = {"people": hub.words.people, "topics": hub.words.topics}
    told: dict[str, list[Row]] = defaultdict(list)
    for owner, found in by_owner(proof, hub).items():
        section = str(next(iter(found)).place[0])
        told[headings.get(section, owner)] += rows(hub, owner, found)
    return told


def rows(hub: Hub, owner: str, found: dict[Fact, Counter[str]]) -> list[Row]:
    """A row for each detail; a person's or topic's are told in one, and so are closed days."""
    first, whole = next(iter(found)), hub.words.proof.all_details
    if first.place[0] in ASIDE:
        page = "/".join(str(step) for step in first.place[:2])
        counts = sum(found.values(), Counter[str]())
        return [Row(owner, "", counted(hub, counts), f"{page}/")]
    own = [
        Row(shown(fact, hub), hub.words.editions.detail(fact.label), counted(hub, counts))
        for fact, counts in found.items()
        if fact.kind != "day"
    ]
    days = sum((counts for fact, counts in found.items() if fact.kind == "day"), Counter[str]())
    return [*own, Row(hub.words.closures, whole, counted(hub, days))] if days else own


def counted(hub: Hub, counts: Counter[str]) -> tuple[tuple[str, str], ...]:
    """Kinds with their numbers, in the order of the kinds."""
    return tuple(
        (hub.words.kinds[kind], grouped(counts[kind], hub)) for kind in KINDS if counts[kind]
    )
