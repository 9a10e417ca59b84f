"""What a page's data for programs lack: who searches the web is told the same as who reads."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.facts import Fact, readable
from contact_hub.lacking.findings import Finding
from contact_hub.reading import finder
from contact_hub.reading.nodes import Node, nodes
from contact_hub.surfaces import Surface

__all__ = ["of_data"]

FIX = "Look at what changed the page after it was made."


def of_data(data: bytes, surface: Surface) -> Iterator[Finding]:
    """Each node is there, and says of somebody what is theirs and of nobody else."""
    said = nodes(data) if surface.nodes else {}
    for name, facts in surface.nodes:
        node = said.get(name, Node([], [], []))
        for fact in facts:
            if not has(node, fact):
                what = f"The data for search engines in `{surface.path}` do not have the"
                yield Finding(fact, f"{what} {fact.label} `{readable(fact)}`.", fix=FIX)
        given = {number(fact) for fact in facts if fact.kind in {"phone", "email"}}
        for other in sorted({*node.telephones, *node.emails} - given):
            what = f"The data for search engines in `{surface.path}` also have `{other}`"
            yield Finding(None, f"{what}, which contacts.yaml does not give `{name}`.", fix=FIX)


def has(node: Node, fact: Fact) -> bool:
    """In the property that belongs to it."""
    if fact.kind in {"phone", "email"}:
        return number(fact) in (node.telephones if fact.kind == "phone" else node.emails)
    return finder.shows("\n".join(node.texts), fact)


def number(fact: Fact) -> str:
    """As schema.org has it: programs dial no extension."""
    return fact.value.partition(";")[0]
