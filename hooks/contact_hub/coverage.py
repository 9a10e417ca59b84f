"""Which fact was found on which surface: for people as a page, for programs as JSON."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import get_args

from contact_hub.facts import Fact, readable
from contact_hub.hub import Hub
from contact_hub.outputs.rendering import Templates
from contact_hub.proof import Proof
from contact_hub.source import Source
from contact_hub.surfaces import SurfaceKind

__all__ = ["MARK", "as_html", "as_json"]

MARK = "<!--coverage-->"
"""Where the page has its table."""
KINDS = ("footer", *get_args(SurfaceKind))


def as_json(proof: Proof, hub: Hub, source: Source) -> str:
    """Facts with their lines, and for each the surfaces on which it was found."""
    found: dict[Fact, list[str]] = defaultdict(list)
    for surface in proof.surfaces:
        for fact in surface.facts:
            found[fact].append(surface.path)
    facts = [
        {**described(fact, source), "every_footer": fact in proof.footer, "surfaces": paths}
        for fact, paths in {**{fact: [] for fact in proof.footer}, **found}.items()
    ]
    whole = {
        "organisation": hub.organisation.name,
        "proven_on": hub.today.isoformat(),
        "footers": len(proof.pages),
        "surfaces": len(proof.surfaces),
        "facts": facts,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def described(fact: Fact, source: Source) -> dict[str, object]:
    """A fact, and the place and line in contacts.yaml where it is written."""
    return {
        "kind": fact.kind,
        "label": fact.label,
        "value": fact.value,
        "place": ".".join(str(step) for step in fact.place),
        "line": source.line(fact.place),
    }


@dataclass(frozen=True, slots=True)
class Row:
    """One detail, and on how many surfaces of each kind it was found."""

    value: str
    label: str
    counts: tuple[int, ...]


def as_html(proof: Proof, hub: Hub, templates: Templates) -> str:
    """Totals of each kind of surface; then each detail with where it was found."""
    words = hub.words
    names = {kind: words.kinds[kind] for kind in KINDS}
    return templates.render(
        "pages/coverage_table.html",
        totals=[
            (names[kind], count, words.proof.found.format(count=facts))
            for kind, (count, facts) in totals(proof).items()
        ],
        kinds=list(names.values()),
        table=list(table(proof, hub).items()),
    )


def totals(proof: Proof) -> dict[str, tuple[int, int]]:
    """Kind → how many surfaces, and how many details on all of them."""
    found = {"footer": (len(proof.pages), len(proof.pages) * len(proof.footer))}
    for kind in KINDS[1:]:
        own = [surface for surface in proof.surfaces if surface.kind == kind]
        found[kind] = (len(own), sum(len(surface.facts) for surface in own))
    return found


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
        told[headings.get(section, owner)] += rows(hub, found)
    return told


def rows(hub: Hub, found: dict[Fact, Counter[str]]) -> list[Row]:
    """A row for each detail; a person's or topic's are told in one, and so are closed days."""
    first = next(iter(found))
    if first.place[0] in {"people", "topics"}:
        counts = sum(found.values(), Counter[str]())
        name = owner_name(hub, first)
        return [Row(name, hub.words.proof.all_details, tuple(counts[kind] for kind in KINDS))]
    own = [
        Row(readable(fact), fact.label, tuple(counts[kind] for kind in KINDS))
        for fact, counts in found.items()
        if fact.kind != "day"
    ]
    days = [counts for fact, counts in found.items() if fact.kind == "day"]
    counts = sum(days, Counter[str]())
    on_each = tuple(counts[kind] for kind in KINDS)
    told = Row(hub.words.closures, hub.words.proof.all_details, on_each)
    return [*own, told] if days else own


def owner_name(hub: Hub, fact: Fact) -> str:
    """The record that a detail belongs to; the organisation's name where it is nobody's own."""
    if fact.place[0] == "topics":
        return hub.contacts.topics[str(fact.place[1])].asks
    record = hub.somebody(str(fact.place[1]))
    return record.name if record and len(fact.place) > 2 else hub.organisation.name  # noqa: PLR2004 - section, id, field
