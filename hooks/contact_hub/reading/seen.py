"""What is seen of one element: its lines of text, and the links in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborNode

from contact_hub.reading import alphabets
from contact_hub.reading.hidden import hides_everything, shown_part_of_details

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Link", "Seen", "of_element"]

_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
    "em", "font", "i", "img", "ins", "kbd", "label", "mark", "meter", "output", "picture",
    "progress", "q", "ruby", "rb", "rt", "rtc", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "svg", "path", "g", "text", "tspan", "time", "tt", "u", "use",
    "var", "wbr", "input", "button", "select", "math", "mi", "mn", "mo", "ms", "mtext",
    "nobr",
})  # fmt: skip
_SPACES = re.compile(r"[ \t\r\n\f]+")
_LINE_SPACES = re.compile(r"[ \t\r\f]+")
_AROUND_BREAK = re.compile(r" *\n[ \n]*")
_RUNS = re.compile(r"  +")


@dataclass(frozen=True, slots=True)
class Link:
    """A visible `<a href>`: where it leads and the words one clicks on."""

    href: str
    text: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader sees: lines of text and the links in them."""

    text: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class _Closing:
    """An element ends here: perhaps with a line break, perhaps as a link."""

    breaks: bool
    keeps_lines: bool
    href: str | None
    first: int


@dataclass(slots=True)
class _Walk:
    pieces: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    pending: list[LexborNode | _Closing] = field(default_factory=list)
    kept_lines: int = 0

    def add_text(self, text: str) -> None:
        spaces = _LINE_SPACES if self.kept_lines else _SPACES
        self.pieces.append(spaces.sub(" ", text).replace("\xad", ""))

    def open(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "br":
            self.pieces.append("\n")
            return
        if hides_everything(node):
            return
        if tag == "sup" and (footnote := alphabets.raised(node.text())):
            self.pieces.append(footnote)
            return
        closing = _closing(node, tag, len(self.pieces))
        if closing.breaks:
            self.pieces.append("\n")
        self.kept_lines += closing.keeps_lines
        self.pending.append(closing)
        self.pending.extend(reversed(_children(node, tag)))

    def close(self, closing: _Closing) -> None:
        self.kept_lines -= closing.keeps_lines
        if closing.href is not None:
            self.links.append(Link(closing.href, _joined(self.pieces[closing.first :])))
        if closing.breaks:
            self.pieces.append("\n")


def of_element(root: LexborNode) -> Seen:
    """Reads one element from its first word to its last; depth costs no stack."""
    walk = _Walk()
    walk.open(root)
    while walk.pending:
        item = walk.pending.pop()
        if isinstance(item, _Closing):
            walk.close(item)
        elif item.is_text_node:
            walk.add_text(item.text_content or "")
        elif item.is_element_node:
            walk.open(item)
    return Seen(_joined(walk.pieces), tuple(walk.links))


def _children(node: LexborNode, tag: str) -> list[LexborNode]:
    if tag == "details" and "open" not in node.attributes:
        summary = shown_part_of_details(node)
        return [] if summary is None else [summary]
    return list(node.iter(include_text=True))


def _closing(node: LexborNode, tag: str, first: int) -> _Closing:
    href = _href(node) if tag == "a" else None
    keeps_lines = tag in {"pre", "textarea", "listing"}
    return _Closing(tag not in _INLINE, keeps_lines, href, first)


def _href(node: LexborNode) -> str | None:
    attributes = node.attributes
    name = next((name for name in ("href", "xlink:href") if name in attributes), None)
    return None if name is None else attributes[name] or ""


def _joined(pieces: Iterable[str]) -> str:
    return _AROUND_BREAK.sub("\n", _RUNS.sub(" ", "".join(pieces))).strip(" \n")
