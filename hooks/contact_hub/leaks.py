"""Whoever and whatever is not public leaves no byte in the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from contact_hub import living, proven, secrets
from contact_hub.hub import Hub
from contact_hub.problems import Problem
from contact_hub.proven import Site
from contact_hub.reading.hunt import Hunted
from contact_hub.reading.pdf_file import Unreadable
from contact_hub.yaml_source.source import Source

__all__ = ["problems"]

NOT_OURS = (".woff2", ".woff", ".ttf")
"""Files that carry no text of ours."""
WORDS_OF = {
    "topics": "`{name}` is for colleagues alone, and words of it are in `{file}`.",
    "calls": "Test calls are for colleagues alone, and words of one are in `{file}`.",
    "organisation": "The {name} is for colleagues alone, and its address is in `{file}`.",
}
"""What is said of those that are nobody's details."""
SECONDS = 0.003
"""What one file takes, about."""
Needles = tuple[tuple[str, tuple[str, ...]], ...]
"""Where each is written, as `section/id`, and what must not be seen of it."""


@dataclass(frozen=True, slots=True)
class Leak:
    """Whose detail is in a file; or why the file cannot be read."""

    owner: str
    fault: str = ""


def problems(
    site: Site, hub: Hub, source: Source, files: Iterable[str] | None = None
) -> Iterator[Problem]:
    """Every file of the site, or each of these, in which something is found that is not public.

    Where it stands on paper, the address of a page may tell of whom it was; the page may not.
    """
    needles = tuple(secrets.of(hub).items())
    names = {f"{page}/index.html": "" for page in living.gone(living.fates(hub))}
    wanted = files or all_files(site)
    asked = [(file, (names.get(file, file), needles)) for file in wanted if needles]
    found = proven.read(site, asked, leaks_in, seconds=SECONDS)
    for (file, _), leaks in zip(asked, found, strict=True):
        yield from (as_problem(leak, file, source) for leak in leaks)


def all_files(site: Site) -> list[str]:
    """Those that may carry text of ours, by their path below the site's root."""
    paths = sorted(path for path in site.folder.rglob("*") if path.is_file())
    return [
        path.relative_to(site.folder).as_posix()
        for path in paths
        if path.suffix.lower() not in NOT_OURS
    ]


def leaks_in(data: bytes | None, asked: tuple[str, Needles]) -> tuple[Leak, ...]:
    """Everybody whose detail is in these bytes, or in the name of the file."""
    file, needles = asked
    try:
        found = [
            *hunted(needles).found(file.encode(), ".txt"),
            *hunted(needles).found(data or b"", PurePosixPath(file).suffix.lower()),
        ]
        return tuple(Leak(owner) for owner in dict.fromkeys(found))
    except Unreadable as fault:
        return (Leak("", str(fault)),)


@lru_cache(maxsize=1)
def hunted(needles: Needles) -> Hunted:
    """Made ready once in each process."""
    return Hunted(dict(needles))


def as_problem(leak: Leak, file: str, source: Source) -> Problem:
    """Names the file, and whose detail it is."""
    if leak.fault:
        what = f"`{file}` cannot be read. {leak.fault}"
        return Problem(file, None, "", what, "Take it out, or replace it.")
    section, _, name = leak.owner.partition("/")
    fix = "Take it out of that page, or out of what it is made from."
    what = f"`{name}` is not public, and a detail of theirs is in `{file}`."
    if section in WORDS_OF:
        what = WORDS_OF[section].format(name=name, file=file)
    place = (section, int(name)) if section == "calls" else (section, name)
    return source.problem(place, what, fix)
