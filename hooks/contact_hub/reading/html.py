"""Pages as a visitor reads them: visible text and links, contact blocks, anchors."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from contact_hub.reading import seen
from contact_hub.reading.hidden import is_in_sight
from contact_hub.reading.seen import Link, Seen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "Link",
    "Outline",
    "Reference",
    "Seen",
    "anchors",
    "contact_blocks",
    "has_stale_block",
    "leads_on",
    "links",
    "marked",
    "outline",
    "visible",
]

_MARK = "data-hub-contact"
_ADDRESSES = ("href", "src", "poster", "data", "action")
_FORWARD = re.compile(r"^\s*[0-9.]+\s*[;,]\s*url\s*=\s*(.+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reference:
    """An address in a page, visible or not, and the element that holds it."""

    element: str
    url: str


@dataclass(frozen=True, slots=True)
class Outline:
    """A page as links see it: where it points to, and what in it can be pointed at."""

    references: tuple[Reference, ...]
    anchors: frozenset[str]
    clicks: frozenset[str]
    """Addresses of links that a visitor sees, and of forwardings."""


def visible(data: bytes) -> Seen:
    """The whole page as a visitor without JavaScript sees it, less what others do not see."""
    body = LexborHTMLParser(data).body
    return Seen("", ()) if body is None else seen.of_element(body)


def contact_blocks(data: bytes, digest: str) -> tuple[Seen, ...]:
    """What is seen of each element marked with this digest, if it is in sight at all.

    A style or script of its own could hide any part of it, so that such an element counts for none.
    """
    if not digest or digest.encode() not in data:
        return ()
    marked = LexborHTMLParser(data).css(f"[{_MARK}]")
    right = (node for node in marked if node.attributes.get(_MARK) == digest)
    plain = (node for node in right if is_in_sight(node) and not node.css_first("style, script"))
    return tuple(_seen_of(node.html or "") for node in plain)


@lru_cache(maxsize=64)
def _seen_of(markup: str) -> Seen:
    """Most pages of a site have the very same block."""
    return visible(markup.encode())


def marked(data: bytes, attribute: str) -> dict[str, str]:
    """What is seen of each element that has this attribute, by the attribute's value."""
    found = LexborHTMLParser(data).css(f"[{attribute}]")
    return {
        node.attributes.get(attribute) or "": seen.of_element(node).text
        for node in found
        if is_in_sight(node)
    }


def has_stale_block(data: bytes, digest: str) -> bool:
    """An element marked with another digest is there, seen or not."""
    small = data.lower()
    if small.count(_MARK.encode()) == small.count(f'{_MARK}="{digest}"'.encode()):
        return False
    marked = LexborHTMLParser(data).css(f"[{_MARK}]")
    return any(node.attributes.get(_MARK) != digest for node in marked)


def leads_on(data: bytes) -> bool:
    """Whether a visitor is sent to another page before they could read this one."""
    forwards = LexborHTMLParser(data).css("meta[http-equiv]") if b"http-equiv" in data else ()
    return any(_FORWARD.search(node.attributes.get("content") or "") for node in forwards)


def outline(data: bytes) -> Outline:
    """All of them with one parse."""
    tree = LexborHTMLParser(data)
    clicks: set[str] = set()
    references = tuple(_references(tree, clicks))
    return Outline(references, _anchors(tree), frozenset(clicks))


def links(data: bytes) -> tuple[Reference, ...]:
    """Every `href`, `src`, `srcset`, `poster`, `data` and forwarding, kind by kind."""
    return outline(data).references


def anchors(data: bytes) -> frozenset[str]:
    """What a `#fragment` may name: every `id`, and the `name` of an `<a>`."""
    return _anchors(LexborHTMLParser(data))


def _anchors(tree: LexborHTMLParser) -> frozenset[str]:
    ids = {node.attributes.get("id") or "" for node in tree.css("[id]")}
    names = {node.attributes.get("name") or "" for node in tree.css("a[name]")}
    return frozenset((ids | names) - {""})


def _references(tree: LexborHTMLParser, clicks: set[str]) -> Iterator[Reference]:
    """All of them; of those that can be clicked the addresses are put into `clicks`, too."""
    known: dict[int, bool] = {}
    for name in _ADDRESSES:
        for node in tree.css(f"[{name}]"):
            url = (node.attributes.get(name) or "").strip()
            if node.tag == "a" and url not in clicks and is_in_sight(node, known):
                clicks.add(url)
            yield Reference(node.tag or "", url)
    for node in tree.css("[srcset]"):
        for candidate in (node.attributes.get("srcset") or "").split(","):
            yield Reference(node.tag or "", candidate.strip().split(" ")[0])
    for node in tree.css("meta[http-equiv]"):
        forward = _FORWARD.search(node.attributes.get("content") or "")
        if forward:
            clicks.add(forward[1].strip("\"' "))
            yield Reference("meta", forward[1].strip("\"' "))
