"""Everything is read back from its final bytes: what a customer receives is the truth."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from contact_hub import (
    clickable,
    evidence,
    evidence_of_orders,
    evidence_of_shelves,
    facts_of,
    leaks,
    living_proof,
    steps,
    surfaces,
)
from contact_hub.facts import Fact, readable
from contact_hub.findings import FIXES, Finding
from contact_hub.hub import Hub
from contact_hub.outputs import footer
from contact_hub.problems import Problem
from contact_hub.proven import Site
from contact_hub.reading import html, links
from contact_hub.reading.links import Linked
from contact_hub.source import Source
from contact_hub.steps import Steps
from contact_hub.surfaces import Surface, SurfaceKind

__all__ = ["Proof", "pages_in", "proof_of"]

MOST_ALIKE = 5
"""Surfaces of a kind that are named when all lack the same; a slip in a template is on each."""
PAGES = (".html", ".htm")
OTHER_PAGES = (".xhtml", ".xht", ".shtml", ".mhtml", ".mht")
"""Pages to a browser, in forms that take no footer."""
FOOTER_FIX = "Look at `overrides/partials/contact_footer.html`, and at what else changes the page."


@dataclass(frozen=True, slots=True)
class Proof:
    """What was looked for and found, and what was not."""

    pages: tuple[str, ...]
    footer: tuple[Fact, ...]
    surfaces: tuple[Surface, ...]
    problems: tuple[Problem, ...]
    steps: tuple[Steps, ...] = ()


def proof_of(built: Site, hub: Hub, source: Source, digest: str) -> Proof:
    """Reads the whole built folder; nothing of it is believed before."""
    site = built.folder
    pages = pages_in(site, hub)
    facts, wanted = tuple(facts_of.footer(hub)), tuple(surfaces.surfaces(hub))
    host, _, path = hub.site_url.split("://", 1)[-1].partition("/")
    linked = links.linked(site, f"/{path}", host, besides=surfaces.pasted(hub))
    counted = steps.counted(hub, linked)
    problems = [
        *of_other_forms(site),
        *in_footers(site, pages, facts, digest, source),
        *on_surfaces(built, wanted, source),
        *leaks.problems(built, hub, source),
        *broken_links(linked),
        *steps.problems(counted, hub, source),
        *living_proof.problems(built, hub),
        *evidence_of_orders.problems(built, hub, source),
        *evidence_of_shelves.problems(built, hub, wanted),
    ]
    return Proof(pages, facts, wanted, tuple(problems), counted)


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


def in_footers(
    site: Path, pages: Iterable[str], facts: tuple[Fact, ...], digest: str, source: Source
) -> Iterator[Problem]:
    """Every page shows the current contact details in visible text with working links."""
    wrong: dict[Fact | str, list[str]] = defaultdict(list)
    bare: list[str] = []
    for page in pages:
        data = (site / page).read_bytes()
        blocks = html.contact_blocks(data, digest)
        if not blocks:
            bare.append(page)
        elif html.has_stale_block(data, digest):
            yield stale(page)
        for each in in_block(blocks[:1], facts):
            wrong[each].append(page)
    if bare:
        yield bare_pages(bare)
    yield from (footer_problem(each, found, source) for each, found in wrong.items())


@lru_cache(maxsize=64)
def in_block(blocks: tuple[html.Seen, ...], facts: tuple[Fact, ...]) -> tuple[Fact | str, ...]:
    """What a block lacks, and links of nobody's; most pages have the very same block."""
    wrong: list[Fact | str] = []
    for block in blocks:
        wrong += clickable.missing_from(block, facts)
        wrong += clickable.strangers(block, facts)
    return tuple(wrong)


def footer_problem(wrong: Fact | str, found: list[str], source: Source) -> Problem:
    """A detail that is missing, with its line in contacts.yaml; or one too many."""
    if isinstance(wrong, str):
        what = f"The footer of {told(found)} also leads to `{wrong}`, which does not belong there."
        return Problem(found[0], None, "", what, FOOTER_FIX)
    what = f"The footer of {told(found)} does not show the {wrong.label} `{readable(wrong)}`."
    return source.problem(wrong.place, what, FOOTER_FIX)


def stale(page: str) -> Problem:
    """Two footers, one of which is of another day."""
    what = "The page shows contact details of an earlier build besides the current ones."
    fix = f"Take out the element with the attribute `{footer.MARK}` that somebody copied in."
    return Problem(page, None, "", what, fix)


def bare_pages(pages: list[str]) -> Problem:
    """Pages without the current contact details, or with hidden ones."""
    what = f"The contact details cannot be seen at the foot of {told(pages)}."
    return Problem(pages[0], None, "", what, FOOTER_FIX)


def told(pages: list[str]) -> str:
    """`about/index.html`, or the first one and how many more."""
    more = f" and {len(pages) - 1} more" if len(pages) > 1 else ""
    return f"`{pages[0]}`{more}"


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
        what = f"`{href}` leads nowhere, on {told(found)}. {why}"
        yield Problem(found[0], None, "link", what, "Mend the link.")
