"""Office files are zips of parts: opened within bounds, and how one part leads to another."""

from __future__ import annotations

import posixpath
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import NamedTuple
from urllib.parse import unquote
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from contact_hub.reading.documents.document import Unreadable
from contact_hub.reading.documents.markup import Element, attribute, children, parsed

__all__ = ["Package", "Relation", "opened"]

MOST_PARTS, MOST_BYTES = 4000, 200_000_000
MOST_OF_ONE, MOST_MARKUP = 40_000_000, 60_000_000
_RATIO, _SMALL = 400, 4_000_000
"""Markup is packed to a tenth, at times to a hundredth."""
_LOCKED = 0x1
_OUTSIDE = re.compile(r"^/|\\|\x00|^[A-Za-z]:|(?:^|/)\.\.(?:/|$)")


class Relation(NamedTuple):
    """ECMA-376, part 2, 6.5: from one part to another, or to a place outside."""

    kind: str
    """The last word of its type: `image`, `hyperlink`."""
    target: str
    is_outside: bool


@dataclass(slots=True)
class Package:
    """The parts by their names. What was read of them is counted."""

    archive: ZipFile
    names: frozenset[str]
    _markup: int = 0
    _relations: dict[str, dict[str, Relation]] = field(default_factory=dict)

    def read(self, name: str) -> bytes:
        """One part; a size that lies is found by the check sum."""
        if self.archive.getinfo(name).file_size > MOST_OF_ONE:
            raise Unreadable("It is too large to look at.")
        try:
            return self.archive.read(name)
        except ValueError:
            raise BadZipFile from None

    def root(self, name: str, *, forgiving: bool = False) -> Element:
        """One part as markup."""
        data = self.read(name)
        self._markup += len(data)
        if self._markup > MOST_MARKUP:
            raise Unreadable("It is too large to look at.")
        return parsed(data, name, forgiving=forgiving)

    def relations(self, name: str) -> dict[str, Relation]:
        """What a part's ids lead to: places outside as they are, parts by their names."""
        if name not in self._relations:
            self._relations[name] = self._read_relations(name)
        return self._relations[name]

    def related(self, name: str, kind: str) -> list[str]:
        """Parts to which this one leads by this kind of relation, as far as they are there."""
        return [
            each.target
            for each in self.relations(name).values()
            if each.kind == kind and not each.is_outside and each.target in self.names
        ]

    def _read_relations(self, name: str) -> dict[str, Relation]:
        folder, file = posixpath.split(name)
        kept = posixpath.join(folder, f"_rels/{file}.rels")
        if kept not in self.names:
            return {}
        return {
            attribute(each, "Id"): self._relation(each, folder)
            for each in children(self.root(kept), "Relationship")
        }

    def _relation(self, element: Element, folder: str) -> Relation:
        """From the folder of the part, or from the root (ECMA-376, part 2, 6.5.3.4)."""
        kind = attribute(element, "Type").rpartition("/")[2]
        target = attribute(element, "Target")
        if attribute(element, "TargetMode") == "External":
            return Relation(kind, target, is_outside=True)
        path = posixpath.normpath(posixpath.join(f"/{folder}", target)).lstrip("/")
        path = path if path in self.names else unquote(path)
        return Relation(kind, path, is_outside=False)


@contextmanager
def opened(data: bytes, what: str) -> Iterator[Package]:
    """Raises Unreadable for what would fill the memory, is locked, broken or a trick.

    `what` it should be: `a Word document`.
    """
    try:
        with _archive(data) as archive:
            entries = archive.infolist()
            _refuse_bombs(entries)
            _refuse_tricks(entries)
            yield Package(archive, frozenset(archive.namelist()))
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError):
        raise Unreadable(f"It is broken, or not {what}.") from None
    except RecursionError:
        raise Unreadable("It is broken: one thing lies in another without an end.") from None


def _archive(data: bytes) -> ZipFile:
    """Python's reader of zips stumbles over places and names that cannot be."""
    try:
        return ZipFile(BytesIO(data))
    except ValueError:
        raise BadZipFile from None


def _refuse_bombs(entries: list[ZipInfo]) -> None:
    """What would fill the memory is not opened."""
    sizes = [entry.file_size for entry in entries]
    if len(entries) > MOST_PARTS or sum(sizes) > MOST_BYTES:
        raise Unreadable("It is too large to look at.")
    if any(each.file_size > max(_SMALL, _RATIO * each.compress_size) for each in entries):
        raise Unreadable("It is too large to look at: something in it is hardly more than air.")


def _refuse_tricks(entries: list[ZipInfo]) -> None:
    names = [entry.orig_filename for entry in entries]
    if any(entry.flag_bits & _LOCKED for entry in entries):
        raise Unreadable("It is locked with a password.")
    if len({name.lower() for name in names}) < len(names):
        raise Unreadable("It holds two parts of one name, so that each program may show another.")
    if any(_OUTSIDE.search(name) for name in names):
        raise Unreadable(
            "It holds a part whose name leads out of it, which no office program does."
        )
    if any(entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for entry in entries):
        raise Unreadable("It is packed in a way that office programs do not know.")
