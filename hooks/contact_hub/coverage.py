"""Which fact was found on which surface: for people as a page, for programs as JSON."""

from __future__ import annotations

import json
from collections import defaultdict

from contact_hub.facts import Fact
from contact_hub.hub import Hub
from contact_hub.outputs.rendering import Templates
from contact_hub.proof import Proof
from contact_hub.source import Source

__all__ = ["MARK", "as_html", "as_json"]

MARK = "<!--coverage-->"
"""Where the page has its table."""
KINDS = ("page", "vcard", "qr", "business card", "invoice footer", "letterhead")


def as_json(proof: Proof, hub: Hub, source: Source) -> str:
    """Facts with their lines, and for each the surfaces on which it was found."""
    found: dict[Fact, list[str]] = defaultdict(list)
    for surface in proof.surfaces:
        for fact in surface.facts:
            found[fact].append(surface.path)
    facts = [
        {
            "kind": fact.kind,
            "label": fact.label,
            "value": fact.value,
            "place": ".".join(str(step) for step in fact.place),
            "line": source.line(fact.place),
            "every_footer": fact in proof.footer,
            "surfaces": paths,
        }
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


def as_html(proof: Proof, hub: Hub, templates: Templates) -> str:
    """Totals of each kind, then a row for each owner with what was found on each kind of surface."""
    words = hub.words
    names = {kind: str(getattr(words, f"kind_{kind.replace(' ', '_')}")) for kind in KINDS}
    cells: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    totals = {"footer": (len(proof.pages), len(proof.pages) * len(proof.footer))}
    for kind in KINDS:
        own = [surface for surface in proof.surfaces if surface.kind == kind]
        totals[kind] = (len(own), sum(len(surface.facts) for surface in own))
        for surface in own:
            cells[owner_name(hub, surface.owner)][kind] += [fact.label for fact in surface.facts]
    return templates.render(
        "pages/coverage_table.html",
        totals=[
            (names.get(kind, words.kind_footer), count, words.facts_found.format(count=facts))
            for kind, (count, facts) in totals.items()
        ],
        kinds=list(names.values()),
        table=[(owner, [own[kind] for kind in KINDS]) for owner, own in cells.items()],
    )


def owner_name(hub: Hub, owner: str) -> str:
    """The record's name; the organisation's where a surface is nobody's own."""
    record = hub.somebody(owner)
    return record.name if record else hub.organisation.name
