"""What lies in a folder: pages, documents, and what nobody can look into."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from contact_hub.mistakes import Mistake
from contact_hub.reading import site_files
from contact_hub.reading.documents.endings import KINDS
from contact_hub.stale import of_supplied

__all__ = ["PICTURES", "Place", "pages_in", "place"]

PAGES = (".html", ".htm")
HOME = ("index.html", "index.htm")
PICTURES = frozenset(
    {".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".svgz", ".tif", ".tiff", ".bmp"}
)
OF_PAGES = frozenset({".html", ".htm", ".xhtml", ".vcf", ".ics", ".txt", ".csv", ".tsv", ".md"})
"""Read with a website's pages."""
DOCUMENTS = frozenset(KINDS) - OF_PAGES
FOR_PROGRAMS = frozenset(
    {".css", ".js", ".mjs", ".map", ".wasm", ".ico", ".cur", ".woff", ".woff2", ".ttf", ".otf"}
    | {".eot", ".scss", ".sass", ".less", ".ts", ".inv", ".doctree", ".pickle", ".lock", ".yml"}
    | {".yaml", ".toml", ".ini", ".cfg", ".conf", ".htaccess", ".asc", ".sig", ".sha256", ".icc"}
    | {".avif", ".jxl", ".bin", ".py", ".pyc", ".sh", ".sql", ".log", ".br", ".buildinfo", ""}
)
"""Of a website: nobody reads them."""


@dataclass(frozen=True)
class Place:
    """A folder or a file, with the names of all that lies in it, below it."""

    path: Path
    names: tuple[str, ...]
    links: tuple[str, ...]
    """Those that lead to a file elsewhere."""

    @cached_property
    def pages(self) -> list[str]:
        """Those of a website; none where there is no home page."""
        names = () if self.path.is_file() else self.names
        found = [name for name in names if ending(name) in PAGES]
        return found if any(Path(name).name.lower() in HOME for name in found) else []

    def documents(self, *, pictures: bool) -> list[str]:
        """What is read as a document is; of a website no pictures, unless they are wished for."""
        seen = [name for name in self.names if not is_of_programs(name)]
        if not self.pages:
            return seen
        wanted = DOCUMENTS if pictures else DOCUMENTS - PICTURES
        return [name for name in seen if ending(name) in wanted]

    @cached_property
    def unknown(self) -> dict[str, list[str]]:
        """Of a website what nobody can look into, by the endings of the names."""
        found: dict[str, list[str]] = {}
        known = DOCUMENTS | OF_PAGES | FOR_PROGRAMS | site_files.SAYING
        for name in self.names if self.pages else ():
            if ending(name) not in known and not is_of_programs(name):
                found.setdefault(ending(name), []).append(name)
        return dict(sorted(found.items()))


def place(path: Path) -> Place:
    """Looks into every folder below, never through a link; raises Mistake where there is none."""
    if path.is_file():
        return Place(path, (path.name,), ())
    if not path.is_dir():
        raise Mistake(f"There is no `{path}`.", "Look at its path.")
    names, links = list[str](), list[str]()
    for name in sorted(walked(path)):
        whole = path / name
        if not whole.is_symlink():
            names += [name] if whole.is_file() else []
        elif not is_inside(whole, path):
            links.append(name)
    return Place(path, tuple(names), tuple(links))


def walked(folder: Path) -> Iterator[str]:
    """All files, and all links; a folder that may not be entered is told, not passed over."""
    for above, folders, files in os.walk(folder, onerror=refuse):
        linked = (each for each in folders if Path(above, each).is_symlink())
        for name in (*files, *linked):
            yield Path(above, name).relative_to(folder).as_posix()


def refuse(error: OSError) -> None:
    """As any file that cannot be opened."""
    raise error


def is_inside(link: Path, folder: Path) -> bool:
    """Whether it leads to what is looked at anyway."""
    goal = link.resolve()
    return goal.exists() and goal.is_relative_to(folder.resolve())


def pages_in(path: Path) -> list[str]:
    """The pages of a website, by their path below it."""
    return place(path).pages


def ending(name: str) -> str:
    """In small letters."""
    return Path(name).suffix.lower()


def is_of_programs(name: str) -> bool:
    """Files and folders that programs keep for themselves: `.git`, `~$letter.docx`, `Thumbs.db`."""
    path = Path(name)
    hidden = any(step.startswith(".") for step in path.parts)
    return hidden or of_supplied.is_left_alone(path)
