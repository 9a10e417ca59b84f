"""Everything a page says to somebody: what is seen, unfolded, read aloud, found or clicked."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from contact_hub.reading.documents.document import Part
from contact_hub.reading.seen import Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from selectolax.lexbor import LexborNode

__all__ = ["parts", "strings"]

_INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "nobr", "output", "q", "samp", "small", "span", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr", "img", "input",
})  # fmt: skip
_UNREAD = frozenset({
    "script", "style", "template", "noembed", "noframes", "iframe", "object", "canvas",
    "del", "s", "strike",  # struck through is no longer so
})  # fmt: skip
_APART = frozenset({"header", "nav", "aside", "footer", "form", "dialog"})
"""Parts that other pages have, too: they are read once, and judged once."""
_SAID = re.compile(
    rb"\s(?:alt|title|aria-label|aria-description|placeholder|value|label|summary)\s*=\s*"
    rb"(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))",
    re.IGNORECASE,
)
_TITLE = re.compile(rb"<title[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)
_META = re.compile(rb"<meta\s[^>]*>", re.IGNORECASE)
_DESCRIBING = re.compile(
    rb"(?:name|property)\s*=\s*[\"']?(?:og:|twitter:)?(?:description|title|author)\b",
    re.IGNORECASE,
)
_CONTENT = re.compile(rb"\scontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
_FOR_MACHINES = re.compile(
    rb"<script[^>]*application/ld\+json[^>]*>(.*?)</script", re.IGNORECASE | re.DOTALL
)
_VOCABULARY = ("https://schema.org/", "http://schema.org/")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_RUNS = re.compile(r"  +")
_AROUND_BREAK = re.compile(r" ?\n[ \n]*")


@dataclass(slots=True)
class _Walk:
    pieces: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def element(self, node: LexborNode) -> None:
        """Its words, with a line break around whatever is no word of a line."""
        tag = node.tag or ""
        if tag in _UNREAD:
            return
        if tag in _APART:
            self.ends()
            self.parts += _apart(node.html or "", tag)
            return
        first = len(self.pieces)
        self.inside(node, "" if tag in _INLINE else "\n")
        if tag == "a":
            href = (node.attributes.get("href") or "").strip()
            self.links += [Link(href, _joined(self.pieces[first:]))] if href else []

    def inside(self, node: LexborNode, around: str) -> None:
        """All that is within an element."""
        self.pieces.append(around)
        for child in node.iter(include_text=True):
            if child.is_text_node:
                self.pieces.append(_SPACES.sub(" ", child.text_content or ""))
            elif child.is_element_node:
                self.element(child)
        self.pieces.append(around)

    def ends(self) -> None:
        """What was read up to here is a part of its own."""
        text = _joined(self.pieces)
        if text or self.links:
            self.parts.append(Part("", text, tuple(dict.fromkeys(self.links))))
        self.pieces.clear()
        self.links.clear()


def parts(data: bytes) -> tuple[Part, ...]:
    """One for each part of the page: what is seen and clicked, and what stands behind."""
    walk = _Walk()
    body = LexborHTMLParser(data).body
    if body:
        walk.inside(body, "\n")
    walk.ends()
    behind = "\n".join(dict.fromkeys(each for each in _behind(data) if each.strip()))
    machines = (_of_script(found) for found in _FOR_MACHINES.findall(data))
    return (Part("", "", behind=behind), *walk.parts, *machines)


def strings(value: object) -> Iterator[str]:
    """Every text in what was JSON; names with an at sign are JSON-LD's own words."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from strings(each) if not str(key).startswith("@") else ()


@lru_cache(maxsize=512)
def _apart(markup: str, tag: str) -> tuple[Part, ...]:
    walk = _Walk()
    node = LexborHTMLParser(markup).css_first(tag)
    if node:
        walk.inside(node, "\n")
    walk.ends()
    return tuple(walk.parts)


def _behind(data: bytes) -> Iterator[str]:
    """What is read aloud, shown on touching, or by search engines."""
    yield from _unescaped(_TITLE.findall(data))
    for meta in _META.findall(data):
        yield from _unescaped(_given(_CONTENT, meta)) if _DESCRIBING.search(meta) else ()
    yield from _unescaped(dict.fromkeys(_given(_SAID, data)))


def _given(pattern: re.Pattern[bytes], data: bytes) -> Iterator[bytes]:
    """The value of an attribute, in whichever quotation marks."""
    return (b"".join(found) for found in pattern.findall(data))


def _unescaped(found: Iterable[bytes]) -> Iterator[str]:
    return (html.unescape(each.decode("utf-8", "replace")) for each in found)


@lru_cache(maxsize=512)
def _of_script(data: bytes) -> Part:
    text = data.decode("utf-8", "replace")
    try:
        said = (each for each in strings(json.loads(text)) if not each.startswith(_VOCABULARY))
        return Part("", "", behind="\n".join(said))
    except ValueError:
        return Part("", "", behind=text)


def _joined(pieces: list[str]) -> str:
    return _AROUND_BREAK.sub("\n", _RUNS.sub(" ", "".join(pieces))).strip(" \n")
