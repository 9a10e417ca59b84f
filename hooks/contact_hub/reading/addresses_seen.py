"""An address in a text: on its lines, in one line, or in one of two columns read row by row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from contact_hub.reading import letters

__all__ = ["is_shown"]

_POST_CODES = re.compile(
    r"\b(?:[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}"  # United Kingdom
    r"|[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]"  # Canada
    r"|[A-Z][0-9][0-9W] ?[A-Z0-9]{4}"  # Ireland
    r"|[0-9]{4} ?[A-Z]{2}"  # Netherlands
    r"|[0-9]{2,5}[ \-][0-9]{3,4}|[0-9]{3} [0-9]{2}"  # Brazil, Japan, Poland, Sweden, ZIP+4
    r"|[0-9]{3,7})(?!\w|-\w)"
)
_TOKEN = re.compile(
    r"[0-9]\w*(?:[\-/][0-9]\w*)*"
    r"|\w+(?:'\w+)*(?:(?<=[0-9])[\-/][0-9]\w*)*"  # in Japan `見本町1-2-3` is one word
)
_SAME_WORDS = (
    ("street", "st", "str", "strasse", "straße"),
    ("saint", "st"),
    ("road", "rd"),
    ("avenue", "ave", "av"),
)
_STREET_AT_END = re.compile(r"(\w{2,})(?:straße|strasse|str)")
_UNSPACED = re.compile(r"^([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})$")
_BETWEEN = r"[\s,;:.·•|'\"()#&\-]{1,6}"
_REACH = 1000
_WORDS_BEFORE = 26
_WORDS_AFTER = 14


@dataclass(frozen=True, slots=True)
class _Address:
    """The whole in its order, and the parts that must stand near the post code."""

    whole: re.Pattern[str]
    post_code: re.Pattern[str] | None
    parts: tuple[re.Pattern[str], ...]


def is_shown(text: str, address: str) -> bool:
    """The text is normalised; the address is its printed lines, the country's may be left out."""
    wanted = _address(address)
    if wanted.whole.search(text):
        return True
    if wanted.post_code is None:
        return False
    around = (_around(text, match) for match in wanted.post_code.finditer(text))
    return any(all(part.search(near) for part in wanted.parts) for near in around)


def _around(text: str, code: re.Match[str]) -> str:
    before = text[max(0, code.start() - _REACH) : code.start()].split()[-_WORDS_BEFORE:]
    after = text[code.end() : code.end() + _REACH].split()[:_WORDS_AFTER]
    return " ".join((*before, code.group(), *after))


@lru_cache(maxsize=4096)
def _address(address: str) -> _Address:
    lines = [letters.plain(line) for line in address.split("\n") if line.strip()]
    at, code = _post_code(lines)
    country = _country(lines, at, code)
    needed = lines[: len(lines) - len(country)]
    whole = _BETWEEN.join(_spelled(line, code if n == at else "") for n, line in enumerate(needed))
    optional = "".join(f"(?:{_BETWEEN}{_spelled(line, '')})?" for line in country)
    parts = [
        part for n, line in enumerate(needed) for part in _parts(line, code if n == at else "")
    ]
    return _Address(
        re.compile(whole + optional, re.IGNORECASE),
        re.compile(_code(code), re.IGNORECASE) if code else None,
        tuple(re.compile(_spelled(part, ""), re.IGNORECASE) for part in parts),
    )


def _post_code(lines: list[str]) -> tuple[int, str]:
    """The last that looks like one, and its line; the first line is the street's, but in Japan."""
    if lines and lines[0].startswith("〒"):
        return 0, next(iter(_POST_CODES.findall(lines[0])), "")
    for at in range(len(lines) - 1, 0, -1):
        codes = _POST_CODES.findall(lines[at])
        if codes:
            return at, codes[-1]
    return -1, ""


def _country(lines: list[str], at: int, code: str) -> list[str]:
    """One line of words below the post code's, unless that has nothing but digits."""
    last = lines[at + 1 :] if code and not lines[at].isdigit() else []
    return last if len(last) == 1 and not re.search(r"[0-9]", last[0]) else []


def _parts(line: str, code: str) -> list[str]:
    """What must stand together: the line between its commas, without the post code."""
    without = line.rpartition(code) if code else (line, "", "")
    pieces = ",".join((without[0], without[2])).split(",")
    return [piece for piece in pieces if _TOKEN.search(piece)]


def _spelled(line: str, code: str) -> str:
    before, found, after = line.rpartition(code) if code else ("", "", line)
    words = [_token(token) for token in _TOKEN.findall(before)]
    words += [_code(code)] if found else []
    return _BETWEEN.join([*words, *(_token(token) for token in _TOKEN.findall(after))])


def _code(code: str) -> str:
    """A post code, letter for letter; the space in it is free."""
    spaced = _UNSPACED.sub(r"\1 \2", code)
    spelled = r"\s?".join(re.escape(part) for part in spaced.split())
    return rf"(?<!\w)(?<![0-9][\-/.]){spelled}(?!\w|-[0-9])"


def _token(token: str) -> str:
    """A word with its usual abbreviations; a number exactly, not inside another."""
    if token[0].isdigit():
        spelled = letters.spelled(token).replace(r"\-", r"-\n?")
        return rf"(?<!\w)(?<![0-9][\-/.]){spelled}(?!\w|[\-/.][0-9])"
    low = token.lower()
    same = sorted({word for group in _SAME_WORDS if low in group for word in group}, key=len)
    stem = _STREET_AT_END.fullmatch(low)
    if same:
        spelled = f"(?:{'|'.join(reversed(same))})"
    elif stem:
        spelled = rf"{re.escape(stem[1])}(?:straße|strasse|str)"
    else:
        spelled = letters.spelled(token).replace(r"\-", r"-\n?")
    return rf"(?<!\w){spelled}(?!\w)"
