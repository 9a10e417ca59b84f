"""An address in a text: on its lines, in one line, or in one of two columns read row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice

from contact_hub.reading import address_words, letters, post_codes

__all__ = ["where"]

_TOKEN = re.compile(
    r"[0-9]\w*(?:[\-/][0-9]\w*)*"
    r"|\w+(?:'\w+)*(?:(?<=[0-9])[\-/][0-9]\w*)*"  # in Japan `見本町1-2-3` is one word
)
_UMLAUTS = {"ä": "(?:ä|ae?)", "ö": "(?:ö|oe?)", "ü": "(?:ü|ue?)", "ß": "(?:ß|ss?)"}
_LETTER_AT_END = re.compile(r"([0-9])([a-zA-Z]|bis|ter|quater)\Z")
_REPEATED = re.compile(r"(?<=[0-9]) (?=(?:bis|ter|quater)(?!\w))", re.IGNORECASE)
"""In France the second house of a number: `12 bis`, `12bis`."""
_ON_A_RIVER = re.compile(r"(?<=\w) (?:am|an der) (?=[^\W\d_a-z])")
_ON = r"(?:\s+(?:am|an\s+der)\s+|\s+a\.? ?(?:d\.)? ?/? ?| ?[/(] ?)"
_NO_LETTER = r"(?! (?-i:[a-z])(?:[,;\n]|\Z| [0-9]{4,5}(?!\w))| [A-Z][,;])"
"""After a house's number: `27 a` is another house than 27, and `27 D 60311` is not."""
_BETWEEN = r"[\s,;:.·•|'\"()#&\-/]{1,6}"
_REACH = 1000
_WORDS_BEFORE = 26
_WORDS_AFTER = 14
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class _Address:
    """The whole in its order, and the parts that must stand near the post code."""

    whole: re.Pattern[str]
    post_code: re.Pattern[str] | None
    parts: tuple[re.Pattern[str], ...]


def where(text: str, address: str, *, by_ocr: bool = False) -> Iterator[tuple[int, int]]:
    """The text is normalised; the address is its printed lines, the country's may be left out."""
    wanted = _address(address, by_ocr=by_ocr)
    whole = False
    for match in wanted.whole.finditer(text):
        whole = True
        yield match.span()
    if wanted.post_code is None or whole:
        return
    for code in wanted.post_code.finditer(text):
        yield from _around(text, code, wanted.parts)


def _around(
    text: str, code: re.Match[str], parts: tuple[re.Pattern[str], ...]
) -> Iterator[tuple[int, int]]:
    """The code and the parts, if all stand near it; lines may have been broken in them."""
    before = [*_WORD.finditer(text, max(0, code.start() - _REACH), code.start())][-_WORDS_BEFORE:]
    after = islice(_WORD.finditer(text, code.end(), code.end() + _REACH), _WORDS_AFTER)
    first = before[0].start() if before else code.start()
    last = max((word.end() for word in after), default=code.end())
    near = text[first:last].replace("\n", " ").replace("\t", " ")
    found = [part.search(near) for part in parts]
    if all(found):
        yield code.span()
        yield from ((first + each.start(), first + each.end()) for each in found if each)


@lru_cache(maxsize=4096)
def _address(address: str, *, by_ocr: bool) -> _Address:
    lines = [
        address_words.marked(letters.plain(line)) for line in address.split("\n") if line.strip()
    ]
    at, code = _post_code(lines)
    country = _country(lines, at, code)
    needed = lines[: len(lines) - len(country)]
    spell = partial(_spelled, by_ocr=by_ocr)
    whole = _BETWEEN.join(spell(line, code if n == at else "") for n, line in enumerate(needed))
    optional = "".join(f"(?:{_BETWEEN}{spell(line, '')})?" for line in country)
    parts = [
        part for n, line in enumerate(needed) for part in _parts(line, code if n == at else "")
    ]
    return _Address(
        re.compile(whole + optional, re.IGNORECASE),
        re.compile(post_codes.spelled(lines[at], code, by_ocr=by_ocr), re.IGNORECASE)
        if code
        else None,
        tuple(re.compile(spell(part, ""), re.IGNORECASE) for part in parts),
    )


def _post_code(lines: list[str]) -> tuple[int, str]:
    """The last that looks like one, and its line; the first line is the street's, but in Japan."""
    if lines and lines[0].startswith("〒"):
        return 0, next(iter(post_codes.LOOK.findall(lines[0])), "")
    for at in range(len(lines) - 1, 0, -1):
        codes = post_codes.LOOK.findall(lines[at])
        if codes:
            return at, codes[-1]
    return -1, ""


def _country(lines: list[str], at: int, code: str) -> list[str]:
    """One line of words below the post code's, unless that has nothing but digits."""
    last = lines[at + 1 :] if code and not lines[at].isdigit() else []
    return last if len(last) == 1 and not re.search(r"[0-9]", last[0]) else []


def _parts(line: str, code: str) -> list[str]:
    """What must stand together: the line between its commas, without the post code."""
    before, _, after = line.rpartition(code) if code else (line, "", "")
    pieces = ",".join((post_codes.without_sign(before), after)).split(",")
    return [piece for piece in pieces if _TOKEN.search(piece)]


def _spelled(line: str, code: str, *, by_ocr: bool) -> str:
    before, found, after = line.rpartition(code) if code else ("", "", line)
    words = _words(post_codes.without_sign(before), by_ocr=by_ocr)
    words += [post_codes.spelled(line, code, by_ocr=by_ocr)] if found else []
    words += _words(after, by_ocr=by_ocr)
    return _BETWEEN.join(words)


def _words(part: str, *, by_ocr: bool) -> list[str]:
    """Each as it may be written; `Frankfurt am Main` also as `Frankfurt/Main` or `a. M.`."""
    words: list[str] = []
    part = _REPEATED.sub("", part)
    for place in _ON_A_RIVER.split(part):
        tokens = _TOKEN.findall(place)
        spelled = [_token(token, by_ocr=by_ocr) for token in tokens]
        if words and spelled:
            river = rf"(?:{spelled[0]}|{re.escape(tokens[0][0])}\.)"
            words[-1], spelled = f"{words[-1]}{_ON}{river}", spelled[1:]
        words += spelled
    return words


def _token(token: str, *, by_ocr: bool) -> str:
    """A word with its usual abbreviations; a number exactly, not inside another."""
    low = token.lower()
    same = address_words.same_as(low)
    state = address_words.state_of(token)
    if state:
        return rf"(?<!\w){state}(?!\w)"
    if token[0].isdigit() and not same:
        spelled = letters.spelled(token, by_ocr=by_ocr).replace(r"\-", r" ?-\n? ?")
        spelled = _LETTER_AT_END.sub(r"\1 ?\2", spelled)
        alone = _NO_LETTER if token.isdigit() else ""
        return rf"(?<!\w)(?<![0-9][\-/.]){spelled}(?!\w|[\-/.][0-9]){alone}"
    stem = address_words.STREET_AT_END.fullmatch(low)
    if same:
        spelled = f"(?:{'|'.join(_word(word, by_ocr=by_ocr) for word in reversed(same))})"
    elif stem:
        spelled = _word(stem[1], by_ocr=by_ocr) + "[ -]?" + address_words.ENDINGS[stem[2]]
    else:
        spelled = _word(low, by_ocr=by_ocr)
    return rf"(?<!\w){spelled}(?!\w)"


def _word(word: str, *, by_ocr: bool) -> str:
    """In either spelling of what English keyboards have not."""
    if by_ocr or not any(letter in _UMLAUTS for letter in word):
        return letters.wrapped(word, by_ocr=by_ocr)
    return "".join(_UMLAUTS.get(letter, re.escape(letter)) for letter in word)
