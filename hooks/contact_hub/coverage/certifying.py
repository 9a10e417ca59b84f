"""What a proof found, as a certificate."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import get_args

from contact_hub import editions, history, living
from contact_hub.coverage import checksums, issued, proofs, vouching
from contact_hub.coverage.certificate import (
    FORMAT,
    Builder,
    Certificate,
    Counted,
    Found,
    Made,
    Standing,
    Totals,
    Written,
)
from contact_hub.coverage.issued import Papers
from contact_hub.facts import Fact, readable
from contact_hub.folders import Folders
from contact_hub.hub import Hub
from contact_hub.mistakes import Mistake
from contact_hub.phones import parsed
from contact_hub.proof import Proof
from contact_hub.proven import Site
from contact_hub.surfaces import Surface, SurfaceKind
from contact_hub.yaml_source.source import Source

__all__ = ["KINDS", "certified", "owner_name", "totals"]

KINDS = ("footer", *get_args(SurfaceKind))
BUILDER = Builder(name="Contact Hub", version=version("contact-hub"))


@dataclass
class Where:
    """Everywhere that one detail stands."""

    surfaces: dict[str, None] = field(default_factory=dict)
    supplied: dict[str, None] = field(default_factory=dict)
    missing: dict[str, None] = field(default_factory=dict)


def certified(proof: Proof, hub: Hub, source: Source, site: Site) -> Certificate:
    """Reads each file of the site for its checksum; the same site has the same certificate."""
    folders, sums = Folders(site.root or site.folder.parent), checksums.of(site.folder)
    fates = living.fates(hub)
    on_paper = issued.on_record(hub, fates)
    facts = tuple(found(proof, hub, source, issued.says(fates)))
    commit = history.commit_of(folders.contacts)
    return Certificate(
        format=FORMAT,
        organisation=hub.organisation.name,
        proven_on=hub.today,
        builder=BUILDER,
        contacts=Written(
            file=source.file, sha256=checksums.of_file(folders.contacts), commit=commit or None
        ),
        content=checksums.content(sums),
        footers=len(proof.pages),
        surfaces=len(proof.surfaces),
        totals=all_of(proof, facts, len(on_paper)),
        facts=facts,
        each_surface=tuple(standing(hub, proof.surfaces, sums)),
        editions=tuple(on_paper),
        supplied=tuple(made(proof, hub)),
        history=proofs.newest(folders.proofs),
    )


def found(proof: Proof, hub: Hub, source: Source, on_paper: Papers) -> Iterator[Found]:
    """Those of every page's foot first, then each by the first surface that has it."""
    confirmed = vouching.of(hub, source)
    for fact, where in everywhere(proof).items():
        current, older = on_paper.get(fact, ((), ()))
        yield Found(
            kind=fact.kind,
            label=fact.label,
            value=fact.value,
            shown=shown(fact, hub),
            owner=owner_name(hub, fact),
            place=".".join(str(step) for step in fact.place),
            line=source.line(fact.place),
            confirmed=vouching.around(fact.place, confirmed),
            every_footer=fact in proof.footer,
            surfaces=tuple(where.surfaces),
            missing=tuple(where.missing),
            editions=current,
            older_editions=older,
            supplied=tuple(where.supplied),
        )


def everywhere(proof: Proof) -> Mapping[Fact, Where]:
    """Detail → where it was found, and where it is missed."""
    found: dict[Fact, Where] = defaultdict(Where)
    for fact in proof.footer:
        found[fact] = Where()
    for surface in proof.surfaces:
        for fact in surface.facts:
            found[fact].surfaces[surface.path] = None
    for file in proof.supplied:
        for fact in file.facts:
            found[fact].supplied[file.path] = None
        for fact in file.missing:
            found[fact].missing[file.path] = None
    return found


def shown(fact: Fact, hub: Hub) -> str:
    """As somebody at home writes it."""
    if fact.kind == "phone":
        try:
            return hub.reader.shown(parsed(fact.value, hub.organisation.country))
        except Mistake:  # a short number of another country
            return readable(fact)
    return readable(fact)


def owner_name(hub: Hub, fact: Fact) -> str:
    """The record that a detail belongs to; the organisation's name where it is nobody's own."""
    if fact.place[0] == "topics":
        return hub.contacts.topics[str(fact.place[1])].asks
    record = hub.somebody(str(fact.place[1])) if len(fact.place) > 1 else None
    return record.name if record and len(fact.place) > 2 else hub.organisation.name  # noqa: PLR2004 - section, id, field


def standing(hub: Hub, surfaces: Sequence[Surface], sums: Mapping[str, str]) -> Iterator[Standing]:
    """Every surface with its checksum, and the edition of which its code is."""
    by_url = {each.url: each.code for each in editions.current(hub)} if not hub.for_staff else {}
    for each in surfaces:
        yield Standing(
            path=each.path,
            kind=each.kind,
            owner=each.owner,
            edition=next((by_url[code] for code in codes(each) if code in by_url), ""),
            sha256=sums.get(each.path, ""),
        )


def codes(surface: Surface) -> tuple[str, ...]:
    """What its codes say, on a screen or in print."""
    return (*surface.codes, *(surface.prints.codes if surface.prints else ()))


def made(proof: Proof, hub: Hub) -> Iterator[Made]:
    """Files made elsewhere."""
    for each in proof.supplied:
        vouched = vouching.attested(hub, each.attested) if each.attested else None
        yield Made(path=each.path, kind=each.kind, sha256=each.sha256, attested=vouched)


def totals(proof: Proof) -> dict[str, Counted]:
    """Kind → how many surfaces, and how many details and codes on all of them."""
    feet, counts = len(proof.pages), Counter(each.kind for each in proof.surfaces)
    details, read = Counter[str](), Counter[str]()
    for each in proof.surfaces:
        details[each.kind] += len(each.facts)
        read[each.kind] += len(codes(each))
    rows = {
        kind: Counted(surfaces=counts[kind], found=details[kind], codes=read[kind])
        for kind in KINDS[1:]
    }
    return {"footer": Counted(surfaces=feet, found=feet * len(proof.footer)), **rows}


def all_of(proof: Proof, facts: Sequence[Found], on_paper: int) -> Totals:
    """Everything counted."""
    kinds = totals(proof)
    elsewhere = sum(len(each.facts) for each in proof.supplied)
    return Totals(
        facts=len(facts),
        surfaces=len(proof.surfaces),
        footers=len(proof.pages),
        found=sum(each.found for each in kinds.values()) + elsewhere,
        not_found=sum(len(each.missing) for each in facts),
        editions=on_paper,
        supplied=len(proof.supplied),
        kinds=kinds,
    )
