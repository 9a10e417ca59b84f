"""The hunt over a built site: every file is read, and each detail in it that is stale is told."""

from __future__ import annotations

import pickle
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from contact_hub import inside
from contact_hub.hub import Hub
from contact_hub.problems import Finding, Notice, Problem
from contact_hub.proven import Site
from contact_hub.reading import site_files
from contact_hub.reading.documents.seeing import ocr
from contact_hub.stale import hunting, messages, originals, together
from contact_hub.stale.hearing import Asked, Question, Seen
from contact_hub.stale.known import Known
from contact_hub.stale.standing import Stray
from contact_hub.yaml_source.source import Source

__all__ = ["findings", "saying"]

OF_THE_PROOF = frozenset({"coverage.json"})
"""Written when all else was proven, of nothing but what is known."""
LICENCE = re.compile(r"licen[cs]e|copying|\bofl\b", re.IGNORECASE)
"""Of typefaces and programs: whoever made them is named there."""
MOST_NAMED = 5
LIGHT = {
    "web": "Web addresses that are not ours stand in the site",
    "address": "Postal addresses that are not ours stand in the site",
    "code": "Numbers and addresses that nobody here has stand in examples",
}
EXAMPLE = "Code and fields are full of such. If one of them is meant, write what is right."


def findings(
    site: Site, hub: Hub, source: Source, known: Known, *, pages: Path | None = None
) -> Iterator[Finding]:
    """Every file of the site: what is alike is told once.

    `pages` has them as they were written, if not the folder for that in the repository.
    """
    root = site.root or site.folder
    docs = inside.beside(root / "docs") if hub.for_staff else root / "docs"
    found: dict[Seen, list[str]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder, "known")
        kept.write_bytes(pickle.dumps(known))
        asked = [
            Asked(question(file, docs, known), known.digest, str(kept), str(site.folder))
            for file in saying(site.folder)
            if not known.leaves_alone(file)
        ]
        for file, seen in hunting.hunted(site, known, asked):
            for each in seen:
                found[each].append(file)
    yield from told(found, source, originals.Originals(root, pages or docs, source))


def question(file: str, docs: Path, known: Known) -> Question:
    """How it is read: what somebody put there, with its pictures."""
    by_hand = (docs / file).is_file()
    optics = ocr.installed() if by_hand and site_files.has_pictures(file) else None
    return Question(file, by_hand, optics.name() if optics else "", known.regions)


def saying(folder: Path) -> list[str]:
    """Files that say something to somebody, by their path below the site's root."""
    paths = (path for path in folder.rglob("*") if path.suffix.lower() in site_files.SAYING)
    named = (path for path in paths if path.is_file() and not LICENCE.search(path.name))
    return sorted({path.relative_to(folder).as_posix() for path in named} - OF_THE_PROOF)


def told(
    found: dict[Seen, list[str]], source: Source, made_of: originals.Originals
) -> Iterator[Finding]:
    """Each in words; strangers of which good pages are full, all together."""
    for seen, files in found.items():
        if seen.stray is None:
            what = f"{together.named(files)} cannot be read. {seen.fault}"
            yield Problem(files[0], None, "", what, "Take it out, or replace it.")
    light: dict[str, list[Stray]] = defaultdict(list)
    strays = {seen.stray: files for seen, files in found.items() if seen.stray}
    for group in together.grouped(strays):
        stray = group.stray
        if messages.is_grave(stray):
            file, line = made_of.place(group.files[0], stray)
            yield Problem(file, line, "", together.what(group, source), messages.fix(stray))
        else:
            light["code" if stray.in_code else stray.detail.kind].append(stray)
    for kind, several in light.items():
        yield strangers(kind, several, source)


def strangers(kind: str, strays: list[Stray], source: Source) -> Notice:
    """Places and sites of others, or what stands in examples, in one Notice."""
    once = list({each.detail.value: each for each in strays}.values())
    names = ", ".join(messages.shown(each) for each in once[:MOST_NAMED])
    more = f" and {len(once) - MOST_NAMED} more" if len(once) > MOST_NAMED else ""
    what = f"{LIGHT[kind]}: {names}{more}."
    fix = EXAMPLE if kind == "code" else messages.fix(once[0])
    return Notice(source.file, None, "others", what, fix)
