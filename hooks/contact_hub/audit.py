"""Any site and any folder, whoever made them: the same eyes, the same sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from contact_hub import proven
from contact_hub.facts import Fact, readable
from contact_hub.hub import Hub
from contact_hub.mistakes import Mistake
from contact_hub.model.supplied import Supplied
from contact_hub.problems import Finding, Problem, of_rule
from contact_hub.proven import Proven, Site
from contact_hub.reading import finder, html
from contact_hub.reading.documents import Document
from contact_hub.reading.documents.cached import readings
from contact_hub.stale import of_document, of_site, remembered, wanted
from contact_hub.stale.known import Known
from contact_hub.stale.of_document import Asked, Day
from contact_hub.workers import Workers
from contact_hub.yaml_source.source import Source

__all__ = ["Audit", "Wishes", "audit"]

PAGES = (".html", ".htm")
HOME = ("index.html", "index.htm")
ENDINGS = frozenset(
    {".pdf", ".docx", ".dotx", ".xlsx", ".xltx", ".pptx", ".potx", ".odt", ".ott", ".ods", ".odp"}
    | {".rtf", ".eml", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg"}
)
"""Of what is read as a document in a website."""
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg"})
LOOK = "Look at it yourself, and put a file in its place that can be read."
MOST_NAMED = 5
SECONDS = 0.001
"""What one page takes, about."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What each page and document must show, what the documents are, and how far to look."""

    must_show: tuple[str, ...] = ("name", "phone")
    kind: str = "other"
    pictures: bool = False


@dataclass(frozen=True, slots=True)
class Audit:
    """What was looked at, and what is to be said of it."""

    pages: int
    documents: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class File:
    """A document, what it is called in the report, and whether it lies in a website."""

    path: Path
    name: str
    of_website: bool


@dataclass(frozen=True)
class Held:
    """What everything is held against."""

    hub: Hub
    source: Source
    contacts: Path
    wishes: Wishes

    @cached_property
    def known(self) -> Known:
        """All that is right today, and what was before."""
        return remembered.known(self.contacts, self.hub)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What each page and document must show."""
        asked = Supplied(file="a", kind=self.wishes.kind, must_show=self.wishes.must_show)
        return wanted.facts(self.hub, asked)

    def asked_of(self, file: File) -> Asked:
        """What contacts.yaml says of this very file; else what is wished, on a website nothing."""
        for supplied in self.hub.contacts.stationery.supplied:
            if (self.contacts.parent / supplied.file).resolve() == file.path.resolve():
                return Asked(file.name, wanted.facts(self.hub, supplied), supplied.every_page)
        return Asked(file.name, () if file.of_website else self.facts)

    def day(self) -> Day:
        """What is right today."""
        return Day(self.known, self.source, self.hub.today, self.hub.contacts.freshness.grace)


def audit(places: Sequence[Path], held: Held) -> Audit:
    """Folders that hold a home page are websites; all else are documents."""
    pages, files, told = 0, list[File](), list[Finding]()
    for place in places:
        if not place.exists():
            raise Mistake(f"There is no `{place}`.", "Look at its path.")
        names = pages_in(place)
        told += of_website(place, names, held) if names else ()
        files += documents_in(place, held, of_website=bool(names))
        pages += len(names)
    if not (pages or files):
        raise Mistake("There is nothing to look at.", "Look at the path of the folder.")
    told += of_rule("files_made_elsewhere_are_current", of_documents(files, held))
    return Audit(pages, len(files), tuple(told))


def pages_in(place: Path) -> list[str]:
    """The pages of a website, by their path below it; none where there is no home page."""
    found = (each for each in place.rglob("*") if each.suffix.lower() in PAGES and each.is_file())
    names = sorted(each.relative_to(place).as_posix() for each in found)
    return names if any(Path(name).name.lower() in HOME for name in names) else []


def documents_in(place: Path, held: Held, *, of_website: bool) -> list[File]:
    """What is read as a document is; of a website no pictures, unless that is wished for."""
    if place.is_file():
        return [File(place, place.name, of_website=False)]
    endings = ENDINGS if of_website else None
    if endings and not held.wishes.pictures:
        endings -= PICTURES
    files = (each for each in sorted(place.rglob("*")) if each.is_file())
    return [
        File(each, each.relative_to(place).as_posix(), of_website)
        for each in files
        if not is_hidden(each, place) and (endings is None or each.suffix.lower() in endings)
    ]


def is_hidden(path: Path, place: Path) -> bool:
    """Files and folders of programs: `.git`, `.DS_Store`."""
    return any(step.startswith(".") for step in path.relative_to(place).parts)


def of_website(folder: Path, names: Sequence[str], held: Held) -> Iterator[Finding]:
    """Pages on which something is missing; and whatever is stale in any of its files."""
    with Workers() as workers:
        site = Site(folder, workers, Proven(), root=held.contacts.parent)
        asked = [(name, held.facts) for name in names]
        lacking: dict[Fact, list[str]] = defaultdict(list)
        for name, lacks in zip(
            names, proven.read(site, asked, lacks_of, seconds=SECONDS), strict=True
        ):
            for fact in lacks:
                lacking[fact].append(name)
        told = (of_pages(fact, found, len(names), held) for fact, found in lacking.items())
        yield from of_rule("pages_show_what_they_must", told)
        yield from of_rule(
            "nothing_stale_is_shown", of_site.findings(site, held.hub, held.source, held.known)
        )


def lacks_of(data: bytes | None, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """What a visitor of this page does not see; a page that only leads on is asked for nothing."""
    if html.leads_on(data or b""):
        return ()
    text = finder.normalised(html.visible(data or b"").text)
    return tuple(fact for fact in facts if not of_document.shows([text], fact))


def of_pages(fact: Fact, found: Sequence[str], count: int, held: Held) -> Problem:
    """One sentence for all pages that lack the same."""
    first = ", ".join(f"`{name}`" for name in found[:MOST_NAMED])
    more = f" and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
    line = f"{held.source.file}, line {held.source.line(fact.place)}"
    shown = f"the {fact.label} `{readable(fact)}` ({line})"
    lack = "does" if len(found) == 1 else "do"
    what = f"{len(found)} of {count} pages {lack} not show {shown}: {first}{more}."
    return Problem(found[0], None, "", what, "Put it at the foot of every page.")


def of_documents(files: Sequence[File], held: Held) -> Iterator[Finding]:
    """Each as a file made elsewhere; those of a website may leave the details to its pages."""
    contents = [(each.name, each.path.read_bytes()) for each in files]
    cache = held.contacts.parent / ".cache" / "audited"
    for file, reading in zip(files, readings(contents, cache), strict=True):
        if isinstance(reading, Document):
            yield from of_document.findings(reading, held.asked_of(file), held.day())
            yield from (Problem(file.name, None, "", fault, LOOK) for fault in reading.faults)
        else:
            yield Problem(file.name, None, "", f"It cannot be read. {reading}", LOOK)
