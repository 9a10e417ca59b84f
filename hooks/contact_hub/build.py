"""One build, from contacts.yaml to a proven folder; it knows no site generator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from functools import cached_property
from pathlib import Path

from contact_hub import artifacts, delivery, inside, leaks, loading, pieces, proof, reports, today
from contact_hub.folders import Folders, way_back
from contact_hub.hub import Hub
from contact_hub.issued.issuing import remembered
from contact_hub.originals import Originals
from contact_hub.outputs import every_page, footer, jsonld, pages, tokens
from contact_hub.outputs.rendering import Templates
from contact_hub.pieces import Gathered, PrintJob, Room
from contact_hub.press.printing import Press
from contact_hub.problems import ContactsError, Notice, Problem
from contact_hub.proven import Proven, Site, Told
from contact_hub.since_confirmed import asked_anew
from contact_hub.workers import Workers
from contact_hub.yaml_source.source import Source

__all__ = ["Build"]

FOR_NOBODY = '<meta name="robots" content="noindex">'


@dataclass
class Build:
    """What lives from the first event of a build to its last."""

    folders: Folders
    hub: Hub
    source: Source
    notices: tuple[Notice, ...]
    templates: Templates
    footer: str
    workers: Workers
    press: Press
    jobs: list[PrintJob]
    gathered: list[Gathered]
    problems: list[Problem] = field(default_factory=list)

    @classmethod
    def begin(cls, root: Path, site_url: str | None, environment: Mapping[str, str]) -> Build:
        """Reads contacts.yaml and starts the press; raises ContactsError with all that is wrong.

        The site is the one for customers, or with `HUB_SITE=staff` the one for colleagues.
        """
        folders, workers = Folders(root), Workers()
        if not folders.cache.exists():
            workers.prepare()
        loaded = loading.load(folders.contacts, today.calendar(environment), root=root)
        address = site_url or loaded.contacts.organisation.website
        hub, proposed = remembered(loaded.hub(address), folders)
        hub = inside.seen_by_staff(hub) if inside.alone(environment) else hub
        notices = *loaded.notices, *asked_anew(loaded, folders.contacts), *proposed
        return cls.of(folders, hub, loaded.source, notices, workers)

    @classmethod
    def of(
        cls,
        folders: Folders,
        hub: Hub,
        source: Source,
        notices: tuple[Notice, ...],
        workers: Workers,
    ) -> Build:
        """One site of contacts that are right."""
        templates = Templates.of(folders.overrides, hub)
        room = Room(hub, folders.stationery, folders.root)
        jobs, gathered = list(pieces.print_jobs(room)), list(pieces.gathered(room))
        press = Press(cache_folder=folders.cache, workers=workers)
        block = footer.as_html(templates, hub)
        press.start(job.job for job in jobs)
        return cls(folders, hub, source, notices, templates, block, workers, press, jobs, gathered)

    def of_the_inside(self) -> Build | None:
        """The site for colleagues from the very same contacts, if anything is for them alone."""
        if self.hub.for_staff or not inside.is_there(self.hub.contacts):
            return None
        hub = inside.seen_by_staff(self.hub)
        return Build.of(self.folders, hub, self.source, (), self.workers)

    def epoch(self) -> str:
        """Noon of the build's day as SOURCE_DATE_EPOCH: two builds of one day are equal."""
        noon = datetime.combine(self.hub.today, time(12), UTC)
        return str(int(noon.timestamp()))

    @cached_property
    def pages(self) -> dict[str, pages.Page]:
        """Generated pages by the name of the Markdown file that they stand in for."""
        return {page.source: page for page in every_page.all_pages(self.hub, self.templates)}

    def made(self) -> Iterator[tuple[str, str | bytes]]:
        """Every generated file, with its content if that is ready before the site is built."""
        for page in self.pages.values():
            yield page.source, page.front_matter()
        for artifact in artifacts.files(self.hub, self.folders.root, self.templates):
            yield artifact.path, artifact.content
        for job in self.jobs:
            yield from ((path, b"") for path in job.paths)
        yield from ((each.path, b"") for each in self.gathered)
        yield from ((path, b"") for path in reports.FILES)

    def originals(self) -> Originals:
        """Portraits as they came."""
        return Originals.of(self.folders.root, self.hub.contacts.people.values())

    @cached_property
    def for_machines(self) -> str:
        """On every page: the organisation; for colleagues, that no search engine is asked in."""
        if self.hub.for_staff:
            return FOR_NOBODY
        return jsonld.as_script(jsonld.of_organisation(self.hub))

    def for_templates(self) -> dict[str, object]:
        """What the theme's templates know of the contacts."""
        brand, whole = self.hub.organisation.brand, self.for_machines
        pages = {} if self.hub.for_staff else self.pages
        of_pages = {name: page.jsonld for name, page in pages.items() if page.jsonld}
        return {
            "inside": self.templates.render("pages/inside.html") if self.hub.for_staff else "",
            "footer": self.footer,
            "not_found": self.templates.render("pages/not_found.html"),
            "jsonld": {"": whole, **{name: f"{whole}\n  {own}" for name, own in of_pages.items()}},
            "logo": "assets/brand/logo.svg" if brand.logo else "",
            "logo_reversed": "assets/brand/logo-reversed.svg" if brand.logo_reversed else "",
        }

    def content(self, source: str, html: str) -> str:
        """What is made stands in for Markdown's HTML; the home page ends with what is to come."""
        made = self.pages[source].html if source in self.pages else html
        return made + self.templates.render("pages/coming.html") if source == "index.md" else made

    def menu(self) -> list[dict[str, str]]:
        """The few pages from which all others are reached in one more step."""
        return [{page.title: name} for name, page in self.pages.items() if page.in_menu]

    def with_tokens(self, markdown: str, file: str, first_line: int) -> str:
        """Tokens replaced; those that mean nothing are told by `told_problems`."""
        found = tokens.replaced(markdown, file, first_line, self.hub, self.templates)
        self.problems += found.problems
        return found.markdown

    def refuse_links(self, docs: Path) -> None:
        """A symbolic link in docs/ or overrides/ would publish whatever it points to."""
        folders = (docs, self.folders.overrides)
        for path in (path for folder in folders for path in sorted(folder.rglob("*"))):
            if path.is_symlink():
                folder = docs if docs in path.parents else self.folders.overrides
                name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
                what = "It is a link to another file, and would publish that."
                self.problems.append(Problem(name, None, "", what, "Put the file itself there."))

    def told_problems(self) -> None:
        """Raises ContactsError with what was wrong on hand-written pages."""
        if self.problems:
            raise ContactsError(self.problems)

    def with_footer(self, page: bytes, file: str, root: str) -> str:
        """A page that has no contact block gets one."""
        text = footer.read(page, file)
        if footer.digest_in(self.footer) in text:
            return text
        return footer.on_page(text, self.footer + self.for_machines, root)

    def sweep(self, site: Path, base_path: str) -> None:
        """Pages that no event showed us get their footer in the built folder."""
        digest = footer.digest_in(self.footer).encode()
        for name in proof.pages_in(site, self.hub):
            path = site / name
            page = path.read_bytes()
            if digest not in page:
                root = base_path.rstrip("/") if name == "404.html" else way_back(name)
                reports.write(path, self.with_footer(page, name, root))

    def prove(self, site: Path, base_path: str, told: Told) -> None:
        """Reads everything back; raises ContactsError, or writes down what was found."""
        delivery.deliver(self.jobs, self.press, site, told)
        delivery.gather(self.gathered, site, self.folders.gathered)
        self.sweep(site, base_path)
        staff = self.hub.for_staff
        proven = Proven.at(self.folders.proven_for_staff if staff else self.folders.proven)
        built = Site(site, self.workers, proven, told, self.folders.root)
        with self.workers:
            found = proof.proof_of(built, self.hub, self.source, footer.digest_in(self.footer))
            problems = found.problems or self.report(built, found)
        self.notices += found.notices
        proven.keep()
        if problems:
            raise ContactsError(problems)

    def report(self, built: Site, found: proof.Proof) -> tuple[Problem, ...]:
        """Written into the site last, and searched for what must not be in it like all else."""
        said = reports.write_down(built, found, self.hub, self.source, self.templates)
        return tuple(leaks.problems(built, self.hub, self.source, said))
