"""A website that somebody made: what its pages lack, what in it is stale, what nobody can read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from contact_hub import proven, surfaces
from contact_hub.audit.held import Held
from contact_hub.audit.places import Place
from contact_hub.facts import Fact, readable
from contact_hub.mistakes import together
from contact_hub.problems import Finding, Notice, Problem, of_rule
from contact_hub.proven import Proven, Site
from contact_hub.reading import finder, html
from contact_hub.stale import of_document, of_site
from contact_hub.workers import Workers

__all__ = ["findings", "is_ours", "pages"]

MOST_NAMED = 5
SECONDS = 0.001
"""What one page takes, about."""


def findings(place: Place, held: Held) -> Iterator[Finding]:
    """Whatever is stale in any of its files; and pages on which something is missing."""
    root = held.contacts.parent if is_ours(place, held) else None
    with Workers() as workers:
        site = Site(place.path, workers, Proven(), root=root)
        written = None if root else place.path
        stale = of_site.findings(site, held.hub, held.source, held.known, pages=written)
        told = of_rule("nothing_stale_is_shown", stale)
        yield from (each for one in told for each in held.named(base(one, place, root), [one]))
        lacking = of_rule("pages_show_what_they_must", lacks(site, pages(place, held), held))
        yield from held.named(place.path, lacking)
    yield from held.named(place.path, of_rule("every_file_is_looked_into", unknown(place)))


def is_ours(place: Place, held: Held) -> bool:
    """Whether it was built from the folder in which the contacts lie."""
    return place.path.resolve() == (held.contacts.parent / "site").resolve()


def base(found: Finding, place: Place, root: Path | None) -> Path:
    """The folder below which a finding's file lies: it may be the one that somebody wrote."""
    return place.path if root is None or (place.path / found.file).is_file() else root


def pages(place: Place, held: Held) -> list[str]:
    """Without what our own site has to be pasted into mail."""
    pasted = surfaces.pasted(held.hub)
    return [name for name in place.pages if name not in pasted]


def lacks(site: Site, names: Sequence[str], held: Held) -> Iterator[Problem]:
    """One sentence for all pages that lack the same."""
    asked = [(name, held.facts) for name in names]
    lacking: dict[Fact, list[str]] = defaultdict(list)
    read = proven.read(site, asked, lacks_of, seconds=SECONDS)
    for name, lacked in zip(names, read, strict=True):
        for fact in lacked:
            lacking[fact].append(name)
    yield from (of_pages(fact, found, len(names), held) for fact, found in lacking.items())


def lacks_of(data: bytes | None, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """What a visitor of this page does not see; a page that only leads on is asked for nothing."""
    if html.leads_on(data or b""):
        return ()
    text = finder.normalised(html.visible(data or b"").text)
    return tuple(fact for fact in facts if not of_document.shows([text], fact))


def of_pages(fact: Fact, found: Sequence[str], count: int, held: Held) -> Problem:
    """With the first of them."""
    line = f"{held.source.file}, line {held.source.line(fact.place)}"
    shown = f"the {fact.label} `{readable(fact)}` ({line})"
    lack = "does" if len(found) == 1 else "do"
    named = together(found, MOST_NAMED)
    what = f"{len(found)} of {count} pages {lack} not show {shown}: {named}."
    return Problem(found[0], None, "", what, "Put it at the foot of every page.")


def unknown(place: Place) -> Iterator[Notice]:
    """What was passed over, told once."""
    names = [name for several in place.unknown.values() for name in several]
    if names:
        kinds = ", ".join(f"{len(some)} `{end}`" for end, some in place.unknown.items())
        said = f"{len(names)} files were" if len(names) > 1 else "1 file was"
        what = f"{said} not looked into ({kinds}): {together(names, MOST_NAMED)}."
        fix = "Nobody can read them here: look at them yourself, or put a PDF in their place."
        yield Notice(names[0], None, "", what, fix)
    if place.links:
        what = f"Links to elsewhere were not followed: {together(place.links, MOST_NAMED)}."
        yield Notice(place.links[0], None, "", what, "Audit the folder to which they lead.")
