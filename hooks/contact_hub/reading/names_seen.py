"""A name in a text: with its title or without, and with the family's name first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from contact_hub.reading import letters

__all__ = ["where"]

_TITLE = (
    r"(?<!\w)(?:(?:dr|mr|mrs|ms|miss|mx|prof|professor|sir|dame|lord|lady|rev|revd|capt|captain|herr|frau"
    r"|med|phil|jur|rer|nat|dipl\.-ing|ing|mag|mme|mlle|monsieur|madame|dhr|mevr)\.? )"
)
_TITLES = re.compile(rf"{_TITLE}+(?=\S+ \S)", re.IGNORECASE)
_LIMITED = ("limited", "ltd")
"""The law allows either (Companies Act 2006, s. 59)."""
_AND_COMPANY = ("co.", "co")
_UMLAUTS = {"ä": "(?:ä|ae)", "ö": "(?:ö|oe)", "ü": "(?:ü|ue)", "ø": "(?:ø|oe)", "å": "(?:å|aa)"}
"""As mail and machines write them; without their points they are other letters."""
_TRADING = re.compile(r",? (?:trading as|t/a) ", re.IGNORECASE)
_TRADING_AS = r",?\s+(?:trading\s+as|t/a)\s+"
_PERSON = (2, 4)
"""Words of a name whose last may stand first, before a comma."""
_IN_A_LIST = re.compile(r"(?:[,;&]|\band|\bund|\bet) ?\Z")
_OF_ANOTHER = re.compile(r"(?-i:[^\W\d_a-zß-ÿ][a-zß-ÿ'\-]+) \Z")
_OTHER_FAMILY = re.compile(r" [^\W\d_a-zß-ÿ]{2}")
_CELL = re.compile(r"[\n\t]")
_LEADS_ON = re.compile(r"(?:@|://|(?<!\w)www\.|\w\.[a-z]{2,}/[^\s,;]*)\Z", re.IGNORECASE)
_LONGEST_BEFORE = 80
_IS_A_DOMAIN = re.compile(
    r"@\w|\.(?:[a-z]{2,}|[A-Z]{2,})(?!\w)|[.\-][\w.\-]{1,60}(?:@|\.[a-z]{2,}(?!\w))"
)
_GOES_ON = re.compile(r" [^\W\d_a-z]")


def where(text: str, name: str, *, by_ocr: bool = False) -> Iterator[tuple[int, int]]:
    """Its words in order, in either case, with any space between; accents count."""
    for match in _name(name, by_ocr=by_ocr).finditer(text):
        of_others = (match["turned"] and _is_of_a_list(text, match)) or (
            match["family"] and _is_of_two(text, match)
        )
        if not of_others and not _is_in_an_address(text, match):
            yield match.span()


def _is_in_an_address(text: str, match: re.Match[str]) -> bool:
    """`kontakt@rheinkontor.example` shows whom one writes to, and not what the house is called."""
    start, end = match.span()
    leads = _LEADS_ON.search(text, max(0, start - _LONGEST_BEFORE), start)
    return leads is not None or _IS_A_DOMAIN.match(text, end) is not None


def _is_of_a_list(text: str, match: re.Match[str]) -> bool:
    """`Reed, Stone, Ada Lovelace` are three others."""
    before = _IN_A_LIST.search(text, max(0, match.start() - 5), match.start())
    return before is not None and _GOES_ON.match(text, match.end()) is not None


def _is_of_two(text: str, match: re.Match[str]) -> bool:
    """`Ben STONE Ada REED`, or in two cells `Ben STONE` and `Ada Reed`: not Ada Stone."""
    start, end = match.span()
    if "\t" in match[0]:
        edges = text[max(0, start - 1) : start] + text[end : end + 1]
        return _CELL.sub("", edges) != ""
    before = _OF_ANOTHER.search(text, max(0, start - _LONGEST_BEFORE), start)
    return before is not None and _OTHER_FAMILY.match(text, end) is not None


@lru_cache(maxsize=8192)
def _name(name: str, *, by_ocr: bool) -> re.Pattern[str]:
    plain = _TITLES.sub("", letters.plain(name))
    words = plain.split()
    spelled = [_wrapping(word, by_ocr=by_ocr) for word in words]
    apart = letters.spaced(" ".join(words))
    few, many = _PERSON
    person = few <= len(words) <= many and all(word[0].isalpha() for word in words)
    last_first = [rf"{spelled[-1]},", rf"{_TITLE}*{spelled[0]}", *spelled[1:-1]]
    in_order = _TRADING_AS.join(_in_order(part, by_ocr=by_ocr) for part in _TRADING.split(plain))
    turned = r"\s+".join(last_first) if person else "(?!)"
    family = _family_first(words, by_ocr=by_ocr) if person else "(?!)"
    whole = rf"(?:{in_order}|(?P<turned>{turned})|(?P<family>{family})|{apart})"
    return re.compile(rf"(?<!\w)(?<!\w['\-]){whole}(?!\w|-\w|'(?!s\b)\w)", re.IGNORECASE)


def _family_first(words: list[str], *, by_ocr: bool) -> str:
    """`CASTAN Rémi`, `VAN DEN BERG Jan`: capitals say which of them is the family's."""
    either = (
        r"[ \t]".join(
            _wrapping(word, by_ocr=by_ocr)
            for word in (*(word.upper() for word in words[at:]), *words[:at])
        )
        for at in range(1, len(words))
        if any(word != word.upper() for word in words[:at])
    )
    return f"(?-i:{'|'.join(either) or '(?!)'})"


def _in_order(words: str, *, by_ocr: bool) -> str:
    return r"\s+".join(_wrapping(word, by_ocr=by_ocr) for word in words.split())


def _wrapping(word: str, *, by_ocr: bool) -> str:
    """With a line's end after its hyphens; a company's form may be abbreviated."""
    if word.lower().rstrip(".") in _LIMITED:
        return r"(?:limited|ltd\.?)"
    if word.lower() in _AND_COMPANY:
        return r"co\.?"
    spelled = letters.wrapped(word, by_ocr=by_ocr)
    if by_ocr or word.isascii():
        return spelled
    return "".join(_UMLAUTS.get(letter.lower(), letter) for letter in spelled)
