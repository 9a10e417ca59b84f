"""What the stationery page offers besides each piece: its pictures, and the kits."""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import PurePosixPath

from contact_hub import proven
from contact_hub.hub import Hub
from contact_hub.problems import Problem
from contact_hub.proven import Site
from contact_hub.reading import previewed
from contact_hub.surfaces import Surface

__all__ = ["problems"]

FIX = "Look at what changed the file after it was made."
WITHOUT = ("card sheet", "invoice footer")
"""Prints without a picture of their own, or with one that is a piece itself."""
OF_ALL = {"invoice footer": "kits/invoices.zip", "letterhead": "kits/letterhead.zip"}
SECONDS = 0.004
"""What one picture or kit takes, about."""
Member = tuple[str, str]
"""How a file's name ends, and its digest."""
Kit = tuple[tuple[str, Member], ...]
"""Each file of the site that must be in it."""


def problems(site: Site, hub: Hub, wanted: Sequence[Surface]) -> Iterator[Problem]:
    """Each picture looks like its print, and each kit holds the very files of its owner."""
    if hub.for_staff:
        return
    shown = [(path, surface.path, page) for surface in wanted for path, page in pictures(surface)]
    pages = [(path, (page, proven.content(site.folder / of) or b"")) for path, of, page in shown]
    looks = proven.read(site, pages, unlike, seconds=SECONDS)
    for (path, of, _), faults in zip(shown, looks, strict=True):
        for fault in faults:
            what = f"The picture `{path}` is not what `{of}` looks like. {fault}"
            yield Problem(path, None, "picture", what, FIX)
    packed = [(path, tuple(of_site(site, files))) for path, files in kits(hub, wanted).items()]
    for (path, _), faults in zip(
        packed, proven.read(site, packed, in_kit, seconds=SECONDS), strict=True
    ):
        yield from (Problem(path, None, "kit", f"`{path}`: {fault}", FIX) for fault in faults)


def pictures(surface: Surface) -> Iterator[tuple[str, int]]:
    """Path of each, and the page (from 0) that it shows."""
    if not surface.prints or surface.kind in WITHOUT:
        return
    ends = ("", "-2") if surface.kind == "letterhead" else ("",)
    ends = ("-front", "-back") if surface.kind == "business card" else ends
    stem = surface.path.removesuffix(".pdf")
    yield from ((f"{stem}{end}.png", page) for page, end in enumerate(ends))


def unlike(data: bytes | None, asked: tuple[int, bytes]) -> tuple[str, ...]:
    """How a picture differs from the page."""
    if data is None:
        return ("It is not there.",)
    page, pdf = asked
    return tuple(filter(None, [previewed.fault(data, pdf, page)]))


def kits(hub: Hub, wanted: Iterable[Surface]) -> dict[str, list[str]]:
    """Path of each kit → the files of whose it is."""
    found: dict[str, list[str]] = {f"kits/{person}.zip": [] for person in hub.people}
    found |= {path: [] for path in OF_ALL.values()}
    for each in wanted:
        if each.kind == "portrait":  # it is in the vCard
            continue
        stem, of_one = PurePosixPath(each.path).stem, f"kits/{each.owner}.zip"
        if each.kind in OF_ALL:
            found[OF_ALL[each.kind]].append(each.path)
        elif of_one in found and stem in {each.owner, f"{each.owner}-sheet"}:
            found[of_one].append(each.path)
    return found


def of_site(site: Site, files: Iterable[str]) -> Iterator[tuple[str, Member]]:
    """As they lie there now."""
    for path in files:
        yield path, member(path, proven.content(site.folder / path) or b"")


def in_kit(data: bytes | None, wanted: Kit) -> tuple[str, ...]:
    """Opened as whoever downloads it does: no file more, none less, none other."""
    try:
        with zipfile.ZipFile(BytesIO(data or b"")) as opened:
            names = opened.namelist()
            found = [(name, member(name, opened.read(name))) for name in names]
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as problem:
        return (f"It cannot be opened: {problem}.",)
    twice = ["Two files in it have one name."] if len(names) != len(set(names)) else []
    more = Counter(own for _, own in found) - Counter(own for _, own in wanted)
    less = Counter(own for _, own in wanted) - Counter(own for _, own in found)
    strange = (
        f"`{name}` is none of the files that belong in it." for name, own in found if own in more
    )
    missing = (f"`{path}` is not in it." for path, own in wanted if own in less)
    return (*twice, *strange, *missing)


def member(name: str, content: bytes) -> Member:
    """By which a file is known, whatever it is called."""
    return PurePosixPath(name).suffix, hashlib.sha256(content).hexdigest()
