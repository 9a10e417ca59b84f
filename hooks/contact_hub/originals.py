"""Portraits as they came, with all that a camera writes into them: never published."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from contact_hub.model import Person

__all__ = ["Originals"]


@dataclass(frozen=True, slots=True)
class Originals:
    """Known by their bytes, since a copy under another name shows the same; sizes spare reading."""

    sizes: frozenset[int]
    digests: frozenset[bytes]

    @classmethod
    def of(cls, root: Path, people: Iterable[Person]) -> Originals:
        """Everybody's, published or not."""
        paths = [root / each.photo for each in people if each.photo]
        there = [path for path in paths if path.is_file()]
        sizes = frozenset(path.stat().st_size for path in there)
        return cls(sizes, frozenset(digest(path) for path in there))

    def have(self, path: Path) -> bool:
        """Whether this file is one of them."""
        of_a_size = path.is_file() and path.stat().st_size in self.sizes
        return of_a_size and digest(path) in self.digests


def digest(path: Path) -> bytes:
    """Of its content."""
    return hashlib.sha256(path.read_bytes()).digest()
