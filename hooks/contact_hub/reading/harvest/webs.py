"""Web addresses in a text, with their scheme and without."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contact_hub.details import Detail
from contact_hub.reading.harvest.domains import ascii_of, is_domain
from contact_hub.reading.harvest.found import Found

__all__ = ["found"]

_DOT = re.compile(r"\.(?=[^\W\d_]{2}|xn--)")
_LONGEST = 120
_LEFT = re.compile(r"[\w.\-]+\Z")
_RIGHT = re.compile(r"[\w\-]*(?:\.[\w\-]+)*")
_SCHEME = re.compile(r"(?:https?|ftp)://\Z", re.IGNORECASE)
_USER = re.compile(r"(?:https?|ftp)://[^\s/@]{0,80}@\Z", re.IGNORECASE)
_PATH = re.compile(r"(?::[0-9]{2,5})?([/?#][^\s<>\"{}|\\^\x00]*)?")
_SHORTENED = re.compile(
    r"[^\W\d_]{1,8}\.nr|(?:acc|acct|art|best|co|comp|cust|fax|id|inv|item|kl|kd|mob|ord|org|part"
    r"|po|ref|reg|st|tel|tlf|vat)\.no",
    re.IGNORECASE,
)
_A_NUMBER = re.compile(r"\.?(?:[ \t]{0,2}[:#]|[ \t]{0,3}\n?[+(]?[0-9])")
_MARKED = re.compile(r"\)?\]\(|\)\]|\)\(")
"""Markdown that was left unread: `[words](address)`."""
_CLOSING = ".,;:!?'*_"


def found(text: str) -> Iterator[Found]:
    """From each full stop within a word; an e-mail address's domain is none."""
    at = 0
    while dot := _DOT.search(text, at):
        one, at = _around(text, dot.start(), at)
        if one:
            yield one


def _around(text: str, dot: int, since: int) -> tuple[Found | None, int]:
    """What stands there, if anything, and where to look on."""
    left = _LEFT.search(text, max(since, dot - _LONGEST), dot)
    right = _RIGHT.match(text, dot, dot + _LONGEST)
    end = right.end() if right else dot + 1
    if left is None:
        return None, end
    start = left.start()
    scheme = _SCHEME.search(text, max(0, start - 8), start) or _USER.search(
        text, max(0, start - 90), start
    )
    host = text[start:end].strip(".-_")
    start += len(text[start:end]) - len(text[start:end].lstrip(".-_"))
    end = start + len(host)
    surely = scheme is not None or host.lower().startswith("www.")
    joined = not scheme and text[start - 1 : start] in _JOINED
    if (
        joined
        or not is_domain(host, surely=surely)
        or (not surely and _is_number_s(text, host, end))
    ):
        return None, max(end, dot + 1)
    return _whole(text, scheme.start() if scheme else start, start, end)


def _is_number_s(text: str, host: str, end: int) -> bool:
    """`Tel.nr: 030 …`, `Art.no 5`: what is told is a number, and not a site in Nauru or Norway."""
    return _SHORTENED.fullmatch(host) is not None and _A_NUMBER.match(text, end) is not None


def _whole(text: str, begin: int, start: int, end: int) -> tuple[Found | None, int]:
    """With its path, which keeps its letters' case."""
    rest = _PATH.match(text, end)
    tail = rest[1] or "" if rest else ""
    stop = rest.end() if rest else end
    kept = _unclosed(tail)
    stop -= len(tail) - len(kept)
    if text[stop : stop + 1] == "@":
        return None, stop + 1
    host = ascii_of(text[start:end]).removeprefix("www.")
    path = re.split("[?#]", kept, maxsplit=1)[0].rstrip("/")
    return Found(begin, stop, Detail("web", host + path, text[begin:stop])), stop


def _unclosed(tail: str) -> str:
    """Without the sentence's own signs at its end."""
    kept = _MARKED.split(tail, maxsplit=1)[0].rstrip(_CLOSING)
    while kept.endswith((")", "]")) and kept.count(kept[-1]) > kept.count(
        "(" if kept[-1] == ")" else "["
    ):
        kept = kept[:-1].rstrip(_CLOSING)
    return kept


_JOINED = ("@", "/", "\\", "\x00", "#", "=", "%", "+")
