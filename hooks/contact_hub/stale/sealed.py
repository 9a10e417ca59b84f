"""Details that are known by digits alone: made, and compared with what a text shows."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from contact_hub.model.sealed import Sealed, SealedKind
from contact_hub.reading import letters

__all__ = ["fits", "names_in", "plain", "seal"]

COST = {"n": 2**14, "r": 8, "p": 1, "dklen": 16}
"""scrypt (RFC 7914): 16 MB and some 40 ms for each value that is tried."""
FEW = 3
WORD = r"[^\W\d_](?:[^\W\d_]|['\-](?=[^\W\d_]))*\.?"
WORDS = re.compile(rf"{WORD}(?: {WORD})+")
LONGEST_NAME = 4
"""Words of a name that is looked for."""


def seal(kind: SealedKind, value: str, salt: str) -> Sealed:
    """The digits of this detail; `salt` is 16 of chance, the same for all of a file."""
    few = few_of(value, salt) if kind == "name" else ""
    return Sealed(kind, salt, digits_of(kind, plain(kind, value), salt), few)


def fits(sealed: Sealed, value: str) -> bool:
    """Whether it is this very detail."""
    if sealed.few and sealed.few != few_of(value, sealed.salt):
        return False
    return digits_of(sealed.kind, plain(sealed.kind, value), sealed.salt) == sealed.digits


def plain(kind: SealedKind, value: str) -> str:
    """In one way of writing; a number without its extension, which is not what one is known by."""
    if kind == "phone":
        return value.partition(";ext=")[0]
    return " ".join(letters.plain(value).casefold().split())


@lru_cache(maxsize=65536)
def digits_of(kind: SealedKind, plainly: str, salt: str) -> str:
    """Slow on purpose; each value is reckoned once."""
    said = f"{kind} {plainly}".encode()
    return hashlib.scrypt(said, salt=bytes.fromhex(salt), **COST).hex()


def few_of(name: str, salt: str) -> str:
    """Quick: one name in some four thousand has the same."""
    said = f"{salt} {plain('name', name)}".encode()
    return hashlib.sha256(said).hexdigest()[:FEW]


def names_in(text: str) -> Iterator[str]:
    """Two to four words in a row that may be somebody's name: the first and last have capitals."""
    runs: Iterable[re.Match[str]] = WORDS.finditer(letters.plain(text))
    for run in dict.fromkeys(found.group() for found in runs):
        words = run.split(" ")
        for start in range(len(words)):
            for end in range(start + 2, min(start + LONGEST_NAME, len(words)) + 1):
                if words[start][0].isupper() and words[end - 1][0].isupper():
                    yield " ".join(words[start:end]).rstrip(".")
