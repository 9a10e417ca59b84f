"""What somebody means by a number, a name or a place, among all details that were proven."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz.distance import OSA

from contact_hub.coverage.certificate import Found
from contact_hub.reading import letters
from contact_hub.where.proofs_here import Answer

__all__ = ["bare", "both", "found", "has_words", "is_number", "near", "place", "plain", "stepped"]

Ways = tuple[str, Sequence[str]]
NUMBER = re.compile(r"(?=\D*\d)[\s+()\d./–-]+(?:(?:ext|x)\.?\s*\d+)?", re.IGNORECASE)
EXTENSION = re.compile(r"(?:ext|x)\.?\s*\d+$", re.IGNORECASE)
BETWEEN = re.compile(r"\s*[›>]\s*")
SCHEME = re.compile(r"(?:tel|sms|callto|mailto):", re.IGNORECASE)
SHORTEST = 3
WHOLE = 7
"""Digits of a number that is no beginning of one."""
SLIPS = 2
"""Digits wrong, missing, too many or swapped in a number that is meant for another."""
LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})


def plain(asked: str) -> str:
    """Without what is copied along from a link or a page: a scheme, marks that nobody sees."""
    return SCHEME.sub("", letters.plain(unicodedata.normalize("NFKC", asked)), count=1).strip()


def found(asked: str, among: Sequence[Answer]) -> list[Answer]:
    """The best first; every word must be somewhere in it."""
    scored = [(score(asked, each), each) for each in among]
    meant = sorted((row for row in scored if row[0]), key=lambda row: (-row[0], -spread(row[1])))
    return [each for _, each in meant]


def spread(each: Answer) -> int:
    """On how much it stands; what is on every page before all else."""
    return len(each.fact.surfaces) + 1_000_000 * each.fact.every_footer


def score(asked: str, each: Answer) -> int:
    """How surely it is meant; 0 if not."""
    wanted, own = stepped(asked), place(each.fact)
    if own == wanted or own.startswith(f"{wanted} › "):
        return 9 if own == wanted else 8
    if is_number(asked):
        return by_digits(asked, each)
    return by_words(folded(asked).split(), each)


def stepped(asked: str) -> str:
    """As places are written."""
    return " › ".join(BETWEEN.split(asked))


def is_number(asked: str) -> bool:
    """Whether only digits and what stands between them is asked for."""
    return NUMBER.fullmatch(asked) is not None


def place(fact: Found) -> str:
    """`offices › leeds › closures › 1`: people count from one."""
    steps = fact.place.split(".")
    return " › ".join(str(int(each) + 1) if each.isdecimal() else each for each in steps)


def by_digits(asked: str, each: Answer) -> int:
    """A number counts by its digits, in whichever country's way it is written."""
    typed, fact = bare(EXTENSION.sub("", asked)), each.fact
    if len(typed) < SHORTEST or fact.kind not in {"phone", "number"}:
        return 0
    digits = re.sub(r"\D", "", fact.value)
    if typed in {digits, bare(fact.shown)}:
        return 7
    return 4 if typed in digits else 0


def by_words(words: Sequence[str], each: Answer) -> int:
    """In the detail itself, in whose it is, in what it is, and last in what it stands on."""
    fact = each.fact
    papers = (*fact.supplied, *fact.editions, *fact.older_editions)
    where = (
        f"{fact.value} {fact.shown}",
        f"{fact.owner} {fact.place.replace('.', ' ')}",
        fact.label,
        " ".join((*each.kinds, *papers)),
    )
    texts = [folded(text) for text in where]
    worth = [
        next((4 - index for index, text in enumerate(texts) if is_in(word, text)), 0)
        for word in words
    ]
    return sum(worth) if worth and 0 not in worth else 0


def has_words(asked: str, text: str) -> bool:
    """Whether every word is somewhere in the text."""
    words, whole = folded(asked).split(), folded(text)
    return bool(words) and all(is_in(word, whole) for word in words)


def is_in(word: str, text: str) -> bool:
    """At the beginning of a word; longer ones anywhere."""
    return f" {word}" in f" {text}" or (len(word) >= SHORTEST and word in text)


def folded(text: str) -> str:
    """Small letters without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in plain if not unicodedata.combining(each)).translate(LETTERS)


def bare(text: str) -> str:
    """What is left of 0113, +44 (0)113 and 0044 113 but for the country: digits."""
    return re.sub(r"\D", "", text.replace("(0)", "")).lstrip("0")


def near(asked: str, among: Sequence[Answer], besides: Iterable[Ways] = ()) -> str:
    """What was probably meant by something that nobody has; nothing where nothing is near.

    `besides` is what nobody has any more, in the ways in which it may be written.
    """
    if not is_number(asked):
        names = dict.fromkeys(name for each in among for name in (each.fact.owner, each.fact.shown))
        ways = {name: [name, *name.split()] for name in names}
        return nearest(dict(besides) | ways, folded(asked))
    typed = bare(asked)
    phones = [each.fact for each in among if each.fact.kind == "phone"]
    numbers = {each.shown: both(each.value, each.shown) for each in phones}
    return nearest(numbers | dict(besides), typed) if len(typed) >= WHOLE else ""


def nearest(among: Mapping[str, Sequence[str]], typed: str) -> str:
    """That of which one way to write it is the nearest; nothing where that is too far."""
    far = {
        name: min(OSA.distance(typed, folded(way)) for way in ways) for name, ways in among.items()
    }
    best = min(far, key=far.__getitem__, default="")
    return best if best and far[best] <= min(SLIPS, len(typed) // SHORTEST) else ""


def both(value: str, shown: str) -> tuple[str, str]:
    """A number with its country, and without."""
    return re.sub(r"\D", "", value), bare(shown)
