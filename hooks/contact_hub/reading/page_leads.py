"""Where a page sends who clicks on nothing, and what its programs and styles hold."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import lru_cache

from contact_hub.reading.seen import Link

__all__ = ["of_page", "programs"]

_HEAD_ENDS = re.compile(rb"</head|<body", re.IGNORECASE)
_SENDING = re.compile(
    rb"<(?:base\s[^>]*|link\s[^>]*rel=[\"']?(?:canonical|alternate)\b[^>]*"
    rb"|meta\s[^>]*http-equiv=[\"']?refresh[^>]*)>",
    re.IGNORECASE,
)
_FORMS = re.compile(rb"<form\s[^>]*>", re.IGNORECASE)
_GOAL = re.compile(
    rb"(?:\s(?:action|href)\s*=|[;,]\s*url\s*=)\s*"
    rb"(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))",
    re.IGNORECASE,
)
_SITE = re.compile(r"https?://[^/?#]+", re.IGNORECASE)
_PROGRAMS = re.compile(
    rb"<s(?:cript(?![^>]*\ssrc\s*=)(?![^>]*application/(?:ld\+)?json)|tyle)[^>]*>(.+?)</s(?:cript|tyle)",
    re.DOTALL,
)


def of_page(data: bytes) -> tuple[Link, ...]:
    """Of a site its name alone, since most pages have an address of their own."""
    return tuple(dict.fromkeys(_leads(data)))


def programs(data: bytes) -> str:
    """What may be written into the page, whenever that is."""
    return "\n".join(map(_program, dict.fromkeys(_PROGRAMS.findall(data))))


def _leads(data: bytes) -> Iterator[Link]:
    head = _HEAD_ENDS.search(data)
    forms = _FORMS.findall(data) if b"action" in data else ()
    for mark in (*_SENDING.findall(data, 0, head.start() if head else len(data)), *forms):
        for found in _GOAL.findall(mark):
            href = html.unescape(b"".join(found).decode("utf-8", "replace")).strip("'\"")
            site = _SITE.match(href)
            yield Link(site[0] if site else href, "")


@lru_cache(maxsize=512)
def _program(data: bytes) -> str:
    return data.decode("utf-8", "replace").replace("\\/", "/")
