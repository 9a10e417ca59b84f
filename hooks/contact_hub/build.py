"""One build, from contacts.yaml to a proven folder; it knows no site generator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from functools import cached_property
from pathlib import Path

from contact_hub import artifacts, coverage, loading, proof, today
from contact_hub.folders import Folders
from contact_hub.hub import Hub
from contact_hub.outputs import footer, jsonld, pages, tokens
from contact_hub.outputs.rendering import ROOT, Templates
from contact_hub.press.printing import Press, Printed
from contact_hub.press.typesetting import BrokenTemplate
from contact_hub.problems import ContactsError, Notice, Problem
from contact_hub.proven import Proven, Site
from contact_hub.source import Source
from contact_hub.workers import Workers

__all__ = ["Build", "way_back"]


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
    jobs: list[artifacts.PrintJob]
    problems: list[Problem] = field(default_factory=list)

    @classmethod
    def begin(cls, root: Path, site_url: str | None, environment: Mapping[str, str]) -> Build:
        """Reads contacts.yaml and starts the press; raises ContactsError with all that is wrong."""
        folders, workers = Folders(root), Workers()
        if not folders.cache.exists():
            workers.prepare()
        loaded = loading.load(folders.contacts, today.calendar(environment), root=root)
        address = site_url or loaded.contacts.organisation.website
        hub = Hub(loaded.contacts, loaded.today, address)
        templates = Templates.of(folders.overrides, hub)
        jobs = list(artifacts.print_jobs(hub, folders.stationery, root))
        press = Press(cache_folder=folders.cache, workers=workers)
        block = footer.as_html(templates, hub)
        press.start(job.job for job in jobs)
        told = loaded.notices
        return cls(folders, hub, loaded.source, told, templates, block, workers, press, jobs)

    def epoch(self) -> str:
        """Noon of the build's day as SOURCE_DATE_EPOCH: two builds of one day are equal."""
        noon = datetime.combine(self.hub.today, time(12), UTC)
        return str(int(noon.timestamp()))

    @cached_property
    def pages(self) -> dict[str, pages.Page]:
        """Generated pages by the name of the Markdown file that they stand in for."""
        return {page.source: page for page in pages.all_pages(self.hub, self.templates)}

    def files(self) -> Iterator[artifacts.Artifact]:
        """Generated files that are ready at once."""
        return artifacts.files(self.hub, self.folders.root)

    def originals(self) -> set[Path]:
        """Portraits as they came, with all that a camera writes into them: never published."""
        people = self.hub.contacts.people.values()
        return {(self.folders.root / each.photo).resolve() for each in people if each.photo}

    @cached_property
    def jsonld(self) -> str:
        """The organisation for machines, on every page."""
        return jsonld.as_script(jsonld.of_organisation(self.hub))

    def print_paths(self) -> list[str]:
        """Where the files from the press will be."""
        return [path for job in self.jobs for path in (job.path, *job.previews)]

    def deliver(self, site: Path) -> None:
        """Waits for the press, and puts what it made into the site."""
        for job, printed in zip(self.jobs, self.from_press(), strict=True):
            for artifact in artifacts.printed_files(job, printed):
                path = site / artifact.path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(artifact.content)

    def from_press(self) -> Iterator[Printed]:
        """What is printed, in order; raises ContactsError where a designer's edit broke it."""
        try:
            yield from (printed for _, printed in self.press.results())
        except BrokenTemplate as error:
            name = f"overrides/stationery/{error.file}"
            what = f"The template cannot be followed: {error.what}."
            problem = Problem(name, error.line, "", what, "Undo the last change.")
            raise ContactsError([problem]) from None

    def for_templates(self) -> dict[str, object]:
        """What the theme's templates know of the contacts."""
        brand = self.hub.organisation.brand
        of_pages = {name: page.jsonld for name, page in self.pages.items() if page.jsonld}
        whole = self.jsonld
        return {
            "footer": self.footer,
            "not_found": self.templates.render("pages/not_found.html"),
            "jsonld": {"": whole, **{name: f"{whole}\n  {own}" for name, own in of_pages.items()}},
            "logo": "assets/brand/logo.svg" if brand.logo else "",
            "logo_reversed": "assets/brand/logo-reversed.svg" if brand.logo_reversed else "",
        }

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
        return footer.on_page(text, self.footer + self.jsonld, root)

    def sweep(self, site: Path, base_path: str) -> None:
        """Pages that no event showed us get their footer in the built folder."""
        digest = footer.digest_in(self.footer).encode()
        for path in sorted(site.rglob("*")):
            if path.suffix.lower() not in proof.PAGES or not path.is_file():
                continue
            page = path.read_bytes()
            if digest not in page:
                name = path.relative_to(site).as_posix()
                root = base_path.rstrip("/") if name == "404.html" else way_back(name)
                write(path, self.with_footer(page, name, root))

    def prove(self, site: Path, base_path: str) -> None:
        """Reads everything back; raises ContactsError, or writes down what was found."""
        self.deliver(site)
        self.sweep(site, base_path)
        proven = Proven.at(self.folders.proven)
        built = Site(site, self.workers, proven)
        with self.workers:
            found = proof.proof_of(built, self.hub, self.source, footer.digest_in(self.footer))
        proven.keep()
        if found.problems:
            raise ContactsError(found.problems)
        write(site / "coverage.json", coverage.as_json(found, self.hub, self.source))
        page = site / "coverage" / "index.html"
        table = coverage.as_html(found, self.hub, self.templates).replace(ROOT, "..")
        write(page, page.read_text(encoding="utf-8").replace(coverage.MARK, table))


def write(path: Path, text: str) -> None:
    """UTF-8 with plain line breaks, on every machine."""
    path.write_text(text, encoding="utf-8", newline="\n")


def way_back(path: str) -> str:
    """From a file below the root back to it: `..` for `people/index.html`, `.` at the top."""
    depth = path.count("/")
    return "/".join([".."] * depth) or "."
