"""The hunt over a built site: every file is read, and each detail in it that is stale is told."""

from __future__ import annotations

import pickle
import re
import tempfile
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path, PurePosixPath

from contact_hub import inside, proven
from contact_hub.hub import Hub
from contact_hub.problems import Finding, Notice, Problem
from contact_hub.proven import Site
from contact_hub.reading import site_files
from contact_hub.reading.documents import Part
from contact_hub.stale import judging, messages, originals
from contact_hub.stale.known import Known
from contact_hub.stale.standing import Stray
from contact_hub.yaml_source.source import Source

__all__ = ["findings", "saying"]

SECONDS = 0.003
"""What one file takes, about."""
SEARCH_INDEX = "search/search_index.json"
"""Of its texts each says from which page it is, and no more than that page does."""
OF_THE_PROOF = frozenset({"coverage.json"})
"""Written when all else was proven, of nothing but what is known."""
LICENCE = re.compile(r"licen[cs]e|copying|\bofl\b", re.IGNORECASE)
"""Of typefaces and programs: whoever made them is named there."""
HUNTED_ELSEWHERE = frozenset({"people", "teams", "topics", "organisation"})
"""Sections of whose private details `leaks` leaves no byte."""
MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """A file, the digest of what it is compared with, and where that is kept for all processes."""

    file: str
    known: str
    by_hand: bool
    kept: str = field(repr=False)
    site: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Seen:
    """What is wrong in a file; or why it cannot be read."""

    stray: Stray | None
    fault: str = ""


def findings(
    site: Site, hub: Hub, source: Source, known: Known, files: Iterable[str] | None = None
) -> Iterator[Finding]:
    """Every file of the site, or each of these: what is alike is told once."""
    root = site.root or site.folder
    found: dict[Seen, list[str]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder, "known")
        kept.write_bytes(pickle.dumps(known))
        docs = inside.beside(root / "docs") if hub.for_staff else root / "docs"
        asked = [
            (file, Asked(file, known.digest, (docs / file).is_file(), str(kept), str(site.folder)))
            for file in files or saying(site.folder)
            if not known.leaves_alone(file)
        ]
        read = proven.read(site, asked, seen_in, seconds=SECONDS)
        for (file, _), seen in zip(asked, read, strict=True):
            for each in seen:
                found[each].append(file)
    yield from told(found, source, originals.Originals(root, docs, source))


def saying(folder: Path) -> list[str]:
    """Files that say something to somebody, by their path below the site's root."""
    paths = (path for path in folder.rglob("*") if path.suffix.lower() in site_files.SAYING)
    named = (path for path in paths if path.is_file() and not LICENCE.search(path.name))
    return sorted({path.relative_to(folder).as_posix() for path in named} - OF_THE_PROOF)


def seen_in(data: bytes | None, asked: Asked) -> tuple[Seen, ...]:
    """Everything that is wrong in these bytes, each once."""
    known = kept(asked.kept)
    try:
        beside = partial(checksums, asked.site, asked.kept)
        parts = site_files.parts(data or b"", asked.file, by_hand=asked.by_hand, beside=beside)
    except site_files.Unreadable as fault:
        return (Seen(None, str(fault)),)
    found = (each for part in parts for each in of_part(part, known, asked.file))
    return tuple(dict.fromkeys(Seen(each) for each in found if is_told(each)))


def of_part(part: Part, known: Known, file: str) -> Iterator[Stray]:
    """What is wrong in one part; in a search index, where words run together, only what is sure."""
    if file == SEARCH_INDEX:
        found = judging.strays_in_part(part, known, part.where)
        yield from (each for each in found if each.standing == "former")
    else:
        yield from judging.strays_in_part(part, known, file)


def is_told(stray: Stray) -> bool:
    """Whether no other hunt tells it."""
    return stray.standing != "private" or stray.place[:1][0] not in HUNTED_ELSEWHERE


@lru_cache(maxsize=1)
def kept(path: str) -> Known:
    """Made ready once in each process."""
    known = pickle.loads(Path(path).read_bytes())  # noqa: S301 - written by this very build
    if not isinstance(known, Known):
        raise TypeError(path)
    return known


@lru_cache(maxsize=1)
def checksums(folder: str, _: str) -> frozenset[tuple[int, int]]:
    """Of each file of the site, once in a hunt: what is packed besides is not read twice."""
    files = (path for path in Path(folder).rglob("*") if path.is_file())
    return frozenset((path.stat().st_size, zlib.crc32(path.read_bytes())) for path in files)


def told(
    found: dict[Seen, list[str]], source: Source, made_of: originals.Originals
) -> Iterator[Finding]:
    """Each in words; strangers of which good pages are full, all together."""
    light: dict[str, list[Stray]] = defaultdict(list)
    for seen, files in found.items():
        if seen.stray is None:
            what = f"The file cannot be read. {seen.fault}"
            yield Problem(files[0], None, "", what, "Take it out, or replace it.")
        elif messages.is_grave(seen.stray):
            file, line = made_of.place(files[0], seen.stray)
            what = messages.what(seen.stray, named(files), source)
            yield Problem(file, line, "", what, messages.fix(seen.stray))
        else:
            light[seen.stray.detail.kind].append(seen.stray)
    for strays in light.values():
        yield strangers(strays, source)


def strangers(strays: list[Stray], source: Source) -> Notice:
    """Places and sites of others, in one Notice."""
    once = list({each.detail.value: each for each in strays}.values())
    names = ", ".join(messages.shown(each) for each in once[:MOST_NAMED])
    more = f" and {len(once) - MOST_NAMED} more" if len(once) > MOST_NAMED else ""
    kind = "Web addresses" if once[0].detail.kind == "web" else "Postal addresses"
    what = f"{kind} that are not ours stand in the site: {names}{more}."
    return Notice(source.file, None, "others", what, messages.fix(once[0]))


def named(files: list[str]) -> str:
    """`about/index.html`, or the first one and how many more."""
    pages = sorted(dict.fromkeys(files), key=lambda each: PurePosixPath(each).suffix != ".html")
    more = f" and {len(pages) - 1} more" if len(pages) > 1 else ""
    return f"`{pages[0]}`{more}"
