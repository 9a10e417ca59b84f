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
_LONGEST_DOMAIN, _LONGEST_WEB = 260, 240
_IN_WEB = re.compile(r"://(?:[\w.+%!#$^{|}~'\-]+|[^\s/?#]+/[^\s?#,;|<>()\"']*)\Z")
"""Who is let in to a site, or which letter of an archive stands there."""
_SPACED = re.compile(
    r"(?:(?<![^\n\t:|;(<·•])|(?<=[:|;(<·•] ))([\w.+\-]{2,64}) @ ?"
    r"([\w\-]{1,63}(?:(?:\.| \. )[\w\-]{1,63}){1,5})"
)
"""`ada @ example.com`, where nothing goes before it: in a sentence it is where something is."""
_SPOKEN_AT = re.compile(
    r"([\w.+\-]{1,64})(?: ?[\[({<] ?(?:at|ät|@|arobase|chez|apenstaartje) ?[\])}>] ?|[\[({]a[\])}]"
    r"| -at- )([\w\-]{1,63}"
    r"(?:(?: ?[\[({<] ?(?:dot|punkt|point|punt|\.) ?[\])}>] ?|\.| -?dot-? )[\w\-]{1,63}){1,5})",
    re.IGNORECASE,
)
_SPOKEN_DOT = re.compile(
    r" ?[\[({<] ?(?:dot|punkt|point|punt|\.) ?[\])}>] ?| -?dot-? | punkt | \. ", re.IGNORECASE
)
_WORDS = re.compile(
    r"([\w.+\-]{1,64}) (?:at|ät) ([\w\-]{1,63}(?: (?:dot|punkt) [\w\-]{1,63}){1,4})(?!\w)",
    re.IGNORECASE,
)
_MASK = re.compile(r"[\[({<] ?(?:at|ät|a|@|arobase|chez|ap\w+) ?[\])}>]", re.IGNORECASE)


def found(text: str) -> Iterator[Found]:
    """Addresses with their sign, then those that say it in words."""
    at = text.find("@")
    while at >= 0:
        one = _around(text, at)
        if one:
            yield one
        at = text.find("@", at + 1)
    low = text.lower()
    if _MASK.search(text) or " -at- " in low:
        yield from _spoken(text, _SPOKEN_AT)
    if " @ " in text:
        yield from _spoken(text, _SPACED)
    if " dot " in low or " punkt " in low:
        yield from _spoken(text, _WORDS)


def _around(text: str, at: int) -> Found | None:
    wrapped = text[at - 1 : at] == "\n"
    if wrapped and text[at + 1 : at + 2] == "\n":  # alone on its line it is a label
        return None
    local = _LOCAL.search(text, max(0, at - _LONGEST), at - wrapped)
    domain = _DOMAIN.match(text, at + 1, at + _LONGEST_DOMAIN)
    if local is None or domain is None or _IN_WEB.search(text, max(0, at - _LONGEST_WEB), at):
        return None
    name = local.group().lstrip(".'-!#$%^{|}~")
    host = domain[1].replace("\n", "")
    host, end = _longer(text, host, domain.end())
    if not name or name.endswith(".") or not is_domain(host, surely=not wrapped):
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
