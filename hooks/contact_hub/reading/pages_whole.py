"""Everything a page says to somebody: what is seen, unfolded, read aloud, found or clicked."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from contact_hub.reading import alphabets, data_said, page_leads, shadows, style_words
from contact_hub.reading.documents.document import Part
from contact_hub.reading.seen import Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from selectolax.lexbor import LexborNode

__all__ = ["parts"]

_INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "nobr", "output", "q", "samp", "small", "span", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr", "img", "input",
})  # fmt: skip
_UNREAD = frozenset({
    "script", "style", "template", "noembed", "noframes", "iframe", "canvas",
    "del", "s", "strike",  # struck through is no longer so
})  # fmt: skip
_EXAMPLES = frozenset({"code", "kbd", "samp"})
_LINES = frozenset({"pre", "listing", "textarea"})
"""In which a line ends where it was written to end."""
_APART = frozenset({"header", "nav", "aside", "footer", "form", "dialog"})
"""Parts that other pages have, too: they are read once, and judged once."""
_SAID = re.compile(
    rb"\s(?:alt|title|aria-label|aria-description|placeholder|value|label|summary|srcdoc)"
    rb"\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))",
    re.IGNORECASE,
)
_TYPED = re.compile(rb"\splaceholder\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))", re.IGNORECASE)
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
_STRUCK = re.compile(r"line-through", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_BLANKS = re.compile(r"[ \t\r\f]+")
_RUNS = re.compile(r"  +")
_AROUND_BREAK = re.compile(r" ?\n[ \n]*")


@dataclass(slots=True)
class _Walk:
    pieces: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    strikes: bool = False
    """Somewhere in the page a style strikes words through."""
    code: list[str] = field(default_factory=list)
    in_lines: bool = False
    in_code: bool = False

    def element(self, node: LexborNode) -> None:
        """Its words, with a line break around whatever is no word of a line."""
        tag = node.tag or ""
        if tag in _UNREAD or (self.strikes and _STRUCK.search(node.attributes.get("style") or "")):
            return
        if tag == "sup" and (footnote := alphabets.raised(node.text())):
            self.pieces.append(footnote)
            return
        if tag in _APART:
            self.ends()
            self.parts += _apart(node.html or "", tag, strikes=self.strikes)
            return
        first = len(self.pieces)
        self.within(node, tag)
        if tag == "a":
            href = (node.attributes.get("href") or "").strip()
            self.links += [Link(href, _joined(self.pieces[first:]))] if href else []

    def within(self, node: LexborNode, tag: str) -> None:
        """All that is within an element, which may be an example, or have lines of its own."""
        first, before = len(self.pieces), (self.in_lines, self.in_code)
        self.in_lines = self.in_lines or tag in _LINES
        self.in_code = self.in_code or _is_example(node, tag)
        self.inside(node, "" if tag in _INLINE else "\n")
        if self.in_code and not before[1]:
            self.code.append(_joined(self.pieces[first:]))
        self.in_lines, self.in_code = before

    def inside(self, node: LexborNode, around: str) -> None:
        """All that is within an element."""
        self.pieces.append(around)
        for child in node.iter(include_text=True):
            if child.is_text_node:
                spaces = _BLANKS if self.in_lines else _SPACES
                self.pieces.append(spaces.sub(" ", child.text_content or ""))
            elif child.is_element_node:
                self.element(child)
        self.pieces.append(around)

    def ends(self) -> None:
        """What was read up to here is a part of its own."""
        text = _joined(self.pieces)
        if text or self.links:
            links = tuple(dict.fromkeys(self.links))
            self.parts.append(Part("", text, links, code=tuple(self.code)))
        self.pieces.clear()
        self.links.clear()
        self.code.clear()


def parts(data: bytes) -> tuple[Part, ...]:
    """One for each part of the page: what is seen and clicked, and what stands behind."""
    walk = _Walk(strikes=b"line-through" in data)
    data = shadows.opened(data)
    tree = LexborHTMLParser(data)
    if tree.body:
        walk.inside(tree.body, "\n")
    walk.ends()
    told = (*_behind(data), *_drawn(data, tree))
    behind = "\n".join(dict.fromkeys(each for each in told if each.strip()))
    machines = (_of_script(found) for found in _FOR_MACHINES.findall(data))
    typed = tuple(dict.fromkeys(_unescaped(_given(_TYPED, data)))) if b"placeholder" in data else ()
    leads, programs = page_leads.of_page(data), page_leads.programs(data)
    around = Part("", "", leads, behind=behind, remains=programs, code=typed)
    return (around, *walk.parts, *machines)


@lru_cache(maxsize=512)
def _apart(markup: str, tag: str, *, strikes: bool) -> tuple[Part, ...]:
    walk = _Walk(strikes=strikes)
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


def _drawn(data: bytes, tree: LexborHTMLParser) -> Iterator[str]:
    """What its own style sheets write into it."""
    if b"content" in data and b"<style" in data:
        yield from style_words.words([node.text() for node in tree.css("style")], tree)


def _given(pattern: re.Pattern[bytes], data: bytes) -> Iterator[bytes]:
    """The value of an attribute, in whichever quotation marks."""
    return (b"".join(found) for found in pattern.findall(data))


def _unescaped(found: Iterable[bytes]) -> Iterator[str]:
    return (html.unescape(each.decode("utf-8", "replace")) for each in found)


@lru_cache(maxsize=512)
def _of_script(data: bytes) -> Part:
    return Part("", "", behind=data_said.said(data.decode("utf-8", "replace")))


def _is_example(node: LexborNode, tag: str) -> bool:
    """Code, or lines that a program set off as such: an address may be in lines of its own, too."""
    if tag in _EXAMPLES:
        return True
    if tag not in _LINES:
        return False
    within = node.parent
    named = node.attributes.get("class") or (within and within.attributes.get("class"))
    return bool(named) or node.css_first("code, span") is not None


def _joined(pieces: list[str]) -> str:
    return _AROUND_BREAK.sub("\n", _RUNS.sub(" ", "".join(pieces))).strip(" \n")
