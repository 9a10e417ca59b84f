"""Everything is read back from its final bytes: what a customer receives is the truth."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from contact_hub import footers, laws_cited, leaks, living_proof, steps, surfaces
from contact_hub.facts import Fact, readable
from contact_hub.folders import Folders
from contact_hub.hub import Hub
from contact_hub.lacking import evidence, evidence_of_orders, evidence_of_shelves
from contact_hub.lacking.findings import FIXES, Finding
from contact_hub.must_show import facts_of
from contact_hub.problems import Finding as Told
from contact_hub.problems import Notice, Problem, of_rule
from contact_hub.proven import Site
from contact_hub.reading import links
from contact_hub.reading.links import Linked
from contact_hub.stale import of_site, of_supplied, remembered
from contact_hub.steps import Steps
from contact_hub.supplied_files import SuppliedFile
from contact_hub.surfaces import Surface, SurfaceKind
from contact_hub.yaml_source.source import Source

__all__ = ["Proof", "pages_in", "proof_of"]

MOST_ALIKE = 5
"""Surfaces of a kind that are named when all lack the same; a slip in a template is on each."""
PAGES = (".html", ".htm")
OTHER_PAGES = (".xhtml", ".xht", ".shtml", ".mhtml", ".mht")
"""Pages to a browser, in forms that take no footer."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What was looked for and found, and what was not."""

    pages: tuple[str, ...]
    footer: tuple[Fact, ...]
    surfaces: tuple[Surface, ...]
    problems: tuple[Problem, ...]
    notices: tuple[Notice, ...] = ()
    steps: tuple[Steps, ...] = ()
    supplied: tuple[SuppliedFile, ...] = ()

    def told(self) -> Proof:
        """As reports tell it: the address of somebody who has left is in no list."""
        return replace(self, surfaces=tuple(each for each in self.surfaces if not each.untold))


def proof_of(built: Site, hub: Hub, source: Source, digest: str) -> Proof:
    """Reads the whole built folder; nothing of it is believed before."""
    site = built.folder
    pages = pages_in(site, hub)
    facts, wanted = tuple(facts_of.footer(hub)), tuple(surfaces.surfaces(hub))
    host, _, path = hub.site_url.split("://", 1)[-1].partition("/")
    linked = links.linked(site, f"/{path}", host, besides=surfaces.pasted(hub))
    counted = steps.counted(hub, linked)
    problems = [
        *of_rule("pages_have_a_form_with_a_footer", of_other_forms(site)),
        *of_rule("footers_are_current", footers.problems(site, pages, facts, digest, source)),
        *of_rule("surfaces_show_their_facts", on_surfaces(built, wanted, source)),
        *of_rule("nothing_leaks", leaks.problems(built, hub, source)),
        *of_rule("no_law_is_cited_that_is_gone", laws_cited.problems(built, hub, source, pages)),
        *of_rule("links_lead_somewhere", broken_links(linked)),
        *of_rule("an_answer_is_near", steps.problems(counted, hub, source)),
        *of_rule("codes_lead_to_what_is_right", living_proof.problems(built, hub)),
        *of_rule("orders_are_whole", evidence_of_orders.problems(built, hub, source)),
        *of_rule("the_stationery_page_is_whole", evidence_of_shelves.problems(built, hub, wanted)),
    ]
    supplied, told = what_is_stale(built, hub, source)
    notices = tuple(each for each in told if isinstance(each, Notice))
    problems += [each for each in told if isinstance(each, Problem)]
    return Proof(pages, facts, wanted, tuple(problems), notices, counted, supplied)


def what_is_stale(
    built: Site, hub: Hub, source: Source
) -> tuple[tuple[SuppliedFile, ...], list[Told]]:
    """In the site; and in files that were made elsewhere, which the public site's build reads."""
    root = built.root or built.folder
    known = remembered.known(root / source.file, hub, built.root and root / ".cache")
    found = of_site.findings(built, hub, source, known)
    told = [*of_rule("nothing_stale_is_shown", found)]
    if built.root is None or hub.for_staff:
        return (), told
    supplied, said = of_supplied.look(hub, source, Folders(root), known)
    return supplied, [*told, *of_rule("files_made_elsewhere_are_current", said)]


def pages_in(site: Path, hub: Hub) -> tuple[str, ...]:
    """Everything that a visitor may open, less what is made to be pasted into other programs."""
    names = (
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.suffix.lower() in PAGES and path.is_file()
    )
    return tuple(sorted(set(names) - surfaces.pasted(hub)))


def of_other_forms(site: Path) -> Iterator[Problem]:
    """Pages that would stand without contact details."""
    for path in sorted(site.rglob("*")):
        if path.suffix.lower() in OTHER_PAGES and path.is_file():
            what = f"A `{path.suffix}` page cannot show the contact details."
            page = path.relative_to(site).as_posix()
            yield Problem(page, None, "", what, "Save it as `.html`.")


def on_surfaces(site: Site, wanted: tuple[Surface, ...], source: Source) -> Iterator[Problem]:
    """Every page, vCard, QR code and print shows its facts; what is alike is told five times."""
    times: Counter[tuple[SurfaceKind, str]] = Counter()
    for surface, findings in evidence.gathered(site, wanted):
        for finding in findings:
            lacks = finding.fact.label if finding.fact else alike(finding)
            times[surface.kind, lacks] += 1
            if times[surface.kind, lacks] <= MOST_ALIKE:
                yield as_problem(surface, finding, source)
    for (kind, lacks), count in times.items():
        if count > MOST_ALIKE:
            what = f"The same is wrong on {count - MOST_ALIKE} more of this kind: {lacks}."
            yield Problem(source.file, None, kind, what, FIXES[kind])


def alike(finding: Finding) -> str:
    """By what a fault is the same as those of other surfaces."""
    return finding.alike or finding.what.partition("`. ")[2]


def as_problem(surface: Surface, finding: Finding, source: Source) -> Problem:
    """Names the surface, the fact, and the line in contacts.yaml."""
    fix = finding.fix or FIXES[surface.kind]
    if finding.place and source.says(finding.place[:1]):
        return source.problem(finding.place, finding.what, fix)
    if finding.fact is None:
        return Problem(surface.path, None, surface.kind, finding.what, fix)
    fact = finding.fact
    what = f"The {surface.kind} `{surface.path}` does not show the {fact.label} `{readable(fact)}`."
    return source.problem(fact.place, finding.what or what, fix)


def broken_links(linked: Linked) -> Iterator[Problem]:
    """Links that lead nowhere, each told once with the first page that has it."""
    pages: dict[tuple[str, str], list[str]] = defaultdict(list)
    for link in linked.broken:
        pages[link.href.lstrip("./"), link.why].append(link.page)
    for (href, why), found in pages.items():
        what = f"`{href}` leads nowhere, on {footers.told(found)}. {why}"
        yield Problem(found[0], None, "link", what, "Mend the link.")
