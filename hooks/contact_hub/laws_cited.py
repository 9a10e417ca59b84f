"""Pages that cite a law which counts no more, told with the line that somebody wrote."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from contact_hub import law, proven
from contact_hub.hub import Hub
from contact_hub.law import Outdated
from contact_hub.problems import Problem
from contact_hub.proven import Site
from contact_hub.reading import html
from contact_hub.stale.originals import Originals, lines
from contact_hub.yaml_source.source import Source

__all__ = ["problems"]

SECONDS = 0.0002
"""What one page takes, about."""
OURS = "maintaining/"
"""Pages for editors, which speak of laws that are gone."""


def problems(site: Site, hub: Hub, source: Source, pages: Iterable[str]) -> Iterator[Problem]:
    """Each such law once, with the first page that cites it and its line."""
    gone = law.gone_in(law.country_of(hub.organisation)) if hub.organisation.legal else ()
    patterns = tuple(each.cites for each in gone)
    asked = [(page, patterns) for page in pages if patterns and not page.startswith(OURS)]
    found: dict[tuple[int, str], list[str]] = defaultdict(list)
    read = proven.read(site, asked, cited_in, seconds=SECONDS)
    for (page, _), cited in zip(asked, read, strict=True):
        for each in cited:
            found[each].append(page)
    root = site.root or site.folder
    made_of = Originals(root, root / "docs", source)
    for (index, words), on in found.items():
        yield told(gone[index], words, on, made_of)


def cited_in(data: bytes | None, patterns: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """Which patterns visible words or links fit, by their place among the patterns."""
    raw = (data or b"").decode("utf-8", errors="replace")
    if not any(compiled(each).search(raw) for each in patterns):
        return ()
    seen = html.visible(data or b"")
    text = "\n".join([seen.text, *(link.href for link in seen.links)])
    found = ((index, compiled(each).search(text)) for index, each in enumerate(patterns))
    return tuple((index, " ".join(match[0].split())) for index, match in found if match)


@lru_cache(maxsize=16)
def compiled(pattern: str) -> re.Pattern[str]:
    """Once in each process."""
    return re.compile(pattern)


def told(gone: Outdated, words: str, pages: list[str], made_of: Originals) -> Problem:
    """With what to write instead."""
    more = f" and {len(pages) - 1} more" if len(pages) > 1 else ""
    day = f"{gone.since.day} {gone.since:%B %Y}"
    what = f"{gone.named} counts no more since {day} ({gone.source}), and `{words}` still stands on"
    file, line = written(pages[0], words, made_of)
    return Problem(file, line, "", f"{what} `{pages[0]}`{more}.", gone.instead)


def written(page: str, words: str, made_of: Originals) -> tuple[str, int | None]:
    """The file and line in which somebody wrote it; else the page."""
    for path in made_of.written(page):
        for number, line in enumerate(lines(path), start=1):
            if words in line:
                return path.relative_to(made_of.root).as_posix(), number
    return page, None
