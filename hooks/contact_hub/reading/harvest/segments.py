"""The parts of an address before a post code: between commas, line breaks and other marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["Segment", "before", "following"]

_REACH = 240
_CUTS = re.compile(r"\n|, ?|; ?|\. (?=[^\W\d_a-z]|[0-9])| [·|•/] ?|[·|•] ?| - |\t")
_LONGEST, _MOST_DIGITS = 48, 9
_ABBREVIATED = re.compile(
    r"(?:str|(?<![0-9])[0-9]{1,2}|St|Str|Rd|Ave|Av|Bldg|Blvd|Dr|Mt|Ste|No|Nr|Gt|Lt|Apt|Ch|Pl)\Z"
)
_NO_PART = re.compile(
    r"[@\x00:£$€%?!=<>{}\[\]\"+]|[0-9]{6}|(?<!\w)(?:19|20)[0-9]{2}(?!\w)"
    r"|(?<!\w)(?:tel|fax|phone|e-?mail|mobile|www|vat|company|registered|reg)(?!\w)",
    re.IGNORECASE,
)
_TITLE_WORD = re.compile(r"(?:[dlDL]')?[^\W\d_a-zß]|[0-9]")
_SMALL_WORDS = (
    "of the on upon rue avenue av boulevard bd place quai chemin impasse allée cours route via "
    "calle le la les l' de du des der die das den dem am an im in zu zum zur bei beim auf y yr "
    "and & und et e c/o by sur sous lez van aan het ten ter op al di del della dei i bis road "
    "street"
)
_SMALL = frozenset(_SMALL_WORDS.split())

_LEADING = frozenset({"visit", "address", "adresse", "anschrift", "post", "write", "cyfeiriad"})
"""Words before an address that say what it is."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of an address and where it stands."""

    start: int
    text: str


def before(text: str, end: int) -> Iterator[Segment]:
    """The parts before this place, the nearest first, as long as they could be an address's."""
    first = max(0, end - _REACH)
    for segment in _parts(text[first:end]):
        yield Segment(first + segment.start, segment.text)


@lru_cache(maxsize=4096)
def _parts(window: str) -> tuple[Segment, ...]:
    return tuple(_in_window(window))


def _in_window(window: str) -> Iterator[Segment]:
    cuts = [match for match in _CUTS.finditer(window) if not _is_abbreviation(window, match)]
    stop = len(window)
    for cut in (*reversed(cuts), None):
        begin = cut.end() if cut else 0
        segment, goes_on = _part(window[begin:stop], begin)
        if segment:
            yield segment
        if not goes_on or cut is None:
            return
        stop = cut.start()


def _is_abbreviation(window: str, cut: re.Match[str]) -> bool:
    return cut.group().startswith(".") and _ABBREVIATED.search(window, 0, cut.start()) is not None


def _part(raw: str, start: int) -> tuple[Segment | None, bool]:
    """What of it can be a part of an address, and whether that may go on before it."""
    text = raw.strip(" ()-")
    if not text:
        return None, True
    start += raw.index(text)
    kept = _after_the_sentence(text)
    if not kept or len(kept) > _LONGEST or _NO_PART.search(kept) or _digits(kept) > _MOST_DIGITS:
        return None, False
    return Segment(start + len(text) - len(kept), kept), len(kept) == len(text)


def _digits(text: str) -> int:
    return sum(letter.isdigit() for letter in text)


def _after_the_sentence(text: str) -> str:
    """`Visit us at 4 Example Quay`: what follows the last word that no address has."""
    _, colon, rest = text.rpartition(": ")
    words = (rest if colon else text).split(" ")
    at = len(words)
    while at and (_is_of_a_name(words[at - 1]) or _is_a_house_s(words[max(0, at - 2) : at])):
        at -= 1
    kept = words[at:]
    while kept and (kept[0].lower() in _LEADING or (_is_small(kept[0]) and (at or colon))):
        kept = kept[1:]
    return " ".join(kept)


def _is_of_a_name(word: str) -> bool:
    return _TITLE_WORD.match(word) is not None or word.lower() in _SMALL


def _is_a_house_s(words: list[str]) -> bool:
    """`27 a`: the letter after its number."""
    return len(words[-1]) == 1 and words[-1].isalpha() and words[0].isdigit()


def _is_small(word: str) -> bool:
    return not _TITLE_WORD.match(word)


def following(text: str, start: int) -> Segment | None:
    """The next part after this place: a street, where the town stands first."""
    match = _NEXT.match(text, start)
    return Segment(match.start(1), match[1]) if match else None


_NEXT = re.compile(r"(?:,|\n|;| [·|•\-])[ \n]?([^\W\d_][^\n,;|·•]{2,48}?)(?=[,;|·•.]|\n|\Z| - )")
