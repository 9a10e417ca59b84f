"""From a page of the site back to the line that somebody wrote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from contact_hub.stale.standing import Stray
from contact_hub.yaml_source.source import Source

__all__ = ["Originals"]


NOT_SHOWN = frozenset({"former", "others", "planned"})


@dataclass(frozen=True, slots=True)
class Originals:
    """The repository, its folder of pages by hand, and contacts.yaml."""

    root: Path
    docs: Path
    source: Source

    def place(self, page: str, stray: Stray) -> tuple[str, int | None]:
        """The file and line in which it was written; else the page of the site."""
        for path in self.written(page):
            for number, line in enumerate(lines(path), start=1):
                if shows(line, stray):
                    return path.relative_to(self.root).as_posix(), number
        own = self.root / self.source.file
        for number, line in enumerate(lines(own), start=1):
            if shows(line, stray) and self.is_said(number, stray):
                return self.source.file, number
        return page, None

    def written(self, page: str) -> Iterator[Path]:
        """By hand, from which the page may have been made."""
        name = page.removesuffix("index.html").rstrip("/")
        ways = (page, f"{name}.md", f"{name}/index.md", f"{name}/README.md")
        yield from (self.docs / way for way in (ways if name else (page, "index.md")))

    def is_said(self, line: int, stray: Stray) -> bool:
        """Whether this line of contacts.yaml is shown on pages, and is not the one that warns."""
        starts = self.source.data.key_lines
        above = [name for name, start in starts.items() if start <= line]
        section = max(above, key=lambda name: starts[name], default="")
        warns = bool(stray.place) and line == self.source.line(stray.place)
        return section not in NOT_SHOWN and not warns and stray.standing != "misleading"


def shows(line: str, stray: Stray) -> bool:
    """In the very letters that were read."""
    detail = stray.detail
    return any(each and each in line for each in (detail.written, detail.value))


def lines(path: Path) -> tuple[str, ...]:
    """Of a text; nothing where there is none."""
    try:
        return tuple(path.read_text(encoding="utf-8").splitlines())
    except (OSError, UnicodeDecodeError):
        return ()
