"""E-mail addresses in a text, hidden from robots or not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contact_hub.details import Detail
from contact_hub.reading.harvest.domains import ascii_of, is_domain
from contact_hub.reading.harvest.found import Found

__all__ = ["found"]

_LONGEST = 64
_LOCAL = re.compile(r"[\w.+%!#$^{|}~'\-]+\Z")
_DOMAIN = re.compile(r"\n?(\w[\w\-]{0,62}(?:(?<=-)\n[\w\-]{1,62})?(?:\.\w[\w\-]{0,62}){0,8})")
_BROKEN = re.compile(r"(?:\n?\.\n?|\n)([a-z]{2,12}(?:\.[a-z]{2,3})?)(?![\w.@])")
_LONGEST_DOMAIN = 260
_SPOKEN_AT = re.compile(
    r"([\w.+\-]{1,64}) ?(?:[\[({<] ?(?:at|ät|@|arobase|chez) ?[\])}>]) ?([\w\-]{1,63}"
    r"(?:(?: ?[\[({<] ?(?:dot|punkt|point|punt|\.) ?[\])}>] ?|\.| dot )[\w\-]{1,63}){1,5})",
    re.IGNORECASE,
)
_SPOKEN_DOT = re.compile(r" ?[\[({<] ?(?:dot|punkt|point|punt|\.) ?[\])}>] ?| dot ", re.IGNORECASE)
_WORDS = re.compile(
    r"([\w.+\-]{1,64}) at ([\w\-]{1,63}(?: dot [\w\-]{1,63}){1,4})(?!\w)", re.IGNORECASE
)
_MASK = re.compile(r"[\[({<] ?(?:at|ät|@|arobase|chez) ?[\])}>]", re.IGNORECASE)


def found(text: str) -> Iterator[Found]:
    """Addresses with their sign, then those that say it in words."""
    at = text.find("@")
    while at >= 0:
        one = _around(text, at)
        if one:
            yield one
        at = text.find("@", at + 1)
    if _MASK.search(text):
        yield from _spoken(text, _SPOKEN_AT)
    if " dot " in text:
        yield from _spoken(text, _WORDS)


def _around(text: str, at: int) -> Found | None:
    wrapped = text[at - 1 : at] == "\n"
    if wrapped and text[at + 1 : at + 2] == "\n":  # alone on its line it is a label
        return None
    local = _LOCAL.search(text, max(0, at - _LONGEST), at - wrapped)
    domain = _DOMAIN.match(text, at + 1, at + _LONGEST_DOMAIN)
    if local is None or domain is None or text[max(0, local.start() - 3) : at].startswith("://"):
        return None
    name = local.group().lstrip(".'-!#$%^{|}~")
    host = domain[1].replace("\n", "")
    host, end = _longer(text, host, domain.end())
    if not name or name.endswith(".") or not is_domain(host, surely=True):
        return None
    start = at - wrapped - len(name)
    value = f"{name}@{ascii_of(host)}".lower()
    return Found(start, end, Detail("email", value, text[start:end]))


def _longer(text: str, host: str, end: int) -> tuple[str, int]:
    """The domain goes on in the next line where it would not end well here."""
    more = _BROKEN.match(text, end)
    if more is None or is_domain(host.lower(), surely=False):
        return host, end
    longer = f"{host}.{more[1]}" if "." in more.group() else host + more[1]
    return (longer, more.end()) if is_domain(longer.lower(), surely=False) else (host, end)


def _spoken(text: str, pattern: re.Pattern[str]) -> Iterator[Found]:
    for each in pattern.finditer(text):
        host = _SPOKEN_DOT.sub(".", each[2])
        if is_domain(host.lower(), surely=False):
            value = f"{each[1]}@{ascii_of(host)}".lower()
            yield Found(each.start(), each.end(), Detail("email", value, each.group()))
