"""A person's name in the parts that an address book sorts by."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Name"]

PARTICLES = frozenset({
    "af", "al", "d'", "da", "dal", "de", "del", "della", "der", "des", "di", "do", "dos", "du",
    "el", "la", "le", "lo", "mac", "mc", "nic", "ní", "ó", "ten", "ter", "'t", "und", "uí", "van",
    "von", "zu", "zum", "zur",
})  # fmt: skip
TITLES = frozenset({
    "dr", "prof", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lord", "lady", "baroness",
    "rev", "hon", "the", "rt",
})  # fmt: skip
SUFFIXES = frozenset({
    "jr", "sr", "ii", "iii", "iv", "phd", "md", "cbe", "obe", "mbe", "kc", "qc", "esq",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """RFC 2426, 3.1.2: family, given, additional, prefix and suffix."""

    family: str
    given: str
    additional: str
    prefix: str
    suffix: str

    @classmethod
    def of(cls, name: str, family: str = "", honours: str = "") -> Name:
        """Read from the name as people say it; `family` settles what cannot be seen."""
        words = name.replace(",", " ").split()
        prefix: list[str] = []
        while len(words) > 1 and plain(words[0]) in TITLES:
            prefix.append(words.pop(0))
        suffix = [honours] if honours else []
        while len(words) > 2 and plain(words[-1]) in SUFFIXES:  # noqa: PLR2004 - a name has two words
            suffix.insert(0, words.pop())
        first, end = family_words(words, family)
        given, *additional = words[:first] + words[end:] or [""]
        return cls(
            " ".join(words[first:end]),
            given,
            " ".join(additional),
            " ".join(prefix),
            ", ".join(suffix),
        )

    def parts(self) -> tuple[str, str, str, str, str]:
        """In the order of vCard's N."""
        return self.family, self.given, self.additional, self.prefix, self.suffix

    def sorting(self) -> tuple[str, str]:
        """By family name, then by given name; particles do not count."""
        family = self.family.split()
        while len(family) > 1 and family[0].casefold() in PARTICLES:
            family.append(family.pop(0))
        return " ".join(family).casefold(), self.given.casefold()


def plain(word: str) -> str:
    """In small letters and without its full stop."""
    return word.casefold().rstrip(".")


def family_words(words: list[str], family: str) -> tuple[int, int]:
    """Where the family name begins and ends; a name of one word is a given name."""
    wanted = family.split()
    for start in range(len(words)):
        if wanted and words[start : start + len(wanted)] == wanted:
            return start, start + len(wanted)
    if len(words) == 1:
        return 1, 1
    start = len(words) - 1
    while start > 1 and words[start - 1].casefold() in PARTICLES:
        start -= 1
    return start, len(words)
