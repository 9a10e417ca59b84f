"""Pages and signatures in HTML made by others: what is seen, read aloud, and left in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborHTMLParser

from contact_hub.reading import hidden, seen, shadows
from contact_hub.reading.documents.document import Document, Part, Unreadable
from contact_hub.reading.documents.office.insides import named_picture
from contact_hub.reading.documents.seeing import ocr
from contact_hub.reading.documents.texts import svg, web_ink, web_said
from contact_hub.reading.documents.texts.plain import decoded
from contact_hub.reading.documents.told import tidy
from contact_hub.reading.seen import Link

__all__ = ["read"]

_MOST_BYTES, _MOST_DEEP, _MOST_FAULTS = 20_000_000, 3000, 5
_DECLARED = re.compile(rb"<meta[^>]{1,300}charset\s*=\s*[\"']?\s*([\w\-]{1,40})", re.IGNORECASE)
_DEEPENING = re.compile(
    r"<(/?)(?!(?:br|img|hr|meta|link|input|wbr|col|area|base|embed|source|track|param"
    r"|p|li|d[td]|t[dhr]|option|thead|tbody|tfoot|path|rect|use)\b)[a-z]",
    re.IGNORECASE,
)
_SHEET = re.compile(r"<style[^>]{0,500}>(.*?)(?:</style|\Z)", re.IGNORECASE | re.DOTALL)
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_FOR_OUTLOOK = re.compile(
    r"\s*\[if\s[^\]]{0,200}\bmso\b[^\]]{0,200}\]>(.*?)(?:<!\[endif\]|\Z)", re.DOTALL
)
_DRAWN = re.compile(
    r"background[\w\-]*\s*:[^;{}]{0,200}?url\(\s*[\"']?([^()\"']{1,4000000})", re.IGNORECASE
)
_FOREIGN = ("iframe[src]", "object[data]", "embed[src]", "frame[src]")
_PROGRAM = "It holds a program; save it without scripts."


def read(
    data: bytes,
    eye: ocr.Eye | None = None,
    pictures: Mapping[str, bytes] | None = None,
    *,
    as_mail: bool = False,
) -> Document:
    """A page or a piece of one; `pictures` are those that came with it, by how it calls them."""
    if len(data) > _MOST_BYTES:
        raise Unreadable("It is too large to look at.")
    declared = _DECLARED.search(data[:4096])
    text = decoded(data, declared[1].decode("ascii", "replace") if declared else "")
    text = shadows.opened(text.encode("utf-8", "replace")).decode()
    if _depth(text) > _MOST_DEEP:
        raise Unreadable("It is broken: one thing lies in another without an end.")
    tree = LexborHTMLParser(text)
    for frame in tree.css("object:not([data])"):
        frame.unwrap()  # of nothing, as some makers of pages wrap their links
    if as_mail:
        web_said.hide_quotes(tree)
    page = _Page(text, tree, eye or ocr.Eye(ocr.installed()), pictures or {})
    inner = [read(each.encode(), page.eye).parts for each in web_said.framed(tree)]
    return Document((*page.parts(), *(part for parts in inner for part in parts)))


def _depth(text: str) -> int:
    """Of elements that stay open until they are closed; nobody parses a hundred thousand soon."""
    most = depth = 0
    for mark in _DEEPENING.finditer(text):
        depth = max(0, depth - 1) if mark[1] else depth + 1
        most = max(most, depth)
    return most


@dataclass(slots=True)
class _Page:
    text: str
    tree: LexborHTMLParser
    eye: ocr.Eye
    pictures: Mapping[str, bytes]
    faults: list[str] = field(default_factory=list)

    def parts(self) -> Iterator[Part]:
        """The page, and each picture in it."""
        body = self.tree.body
        if body is None:
            yield Part("", "")
            return
        sheets = tuple(_SHEET.findall(self.text))
        for fold in self.tree.css("details"):
            fold.attrs["open"] = ""  # one click, and in mail not even that
        self.faults += web_ink.hide(self.tree, sheets)
        comments = (each for each in _COMMENT.findall(self.text) if not _FOR_OUTLOOK.match(each))
        left = "\n".join((*web_said.left(self.tree), *comments))
        pale = tuple(web_ink.pale(self.tree, sheets))
        shown = seen.of_element(body)
        outlook, links = self._for_outlook()
        behind = "\n".join((*pale, *web_said.aloud(self.tree, sheets), *outlook))
        pictures = tuple(self._pictures())
        self._foreign()
        faults = tuple(dict.fromkeys(self.faults))
        clicked = (*shown.links, *self._areas(), *web_said.leads(self.tree), *links)
        leads = tuple(replace(each, href=each.href.strip()) for each in clicked if each.href)
        yield Part("", shown.text, leads, (), tidy(behind), tidy(left), faults=faults)
        yield from pictures

    def _areas(self) -> Iterator[Link]:
        for each in self.tree.css("area[href]"):
            yield Link(each.attributes.get("href") or "", each.attributes.get("alt") or "")

    def _for_outlook(self) -> tuple[list[str], list[Link]]:
        """What only Outlook shows, which is what most colleagues use."""
        words, links = list[str](), list[Link]()
        for comment in _COMMENT.findall(self.text):
            inner = _FOR_OUTLOOK.match(comment)
            if inner:
                tree = LexborHTMLParser(inner[1])
                shown = seen.of_element(tree.body) if tree.body else seen.Seen("", ())
                words.append(shown.text)
                said = (each.attributes.get("href") or "" for each in tree.css("[href]"))
                links += (Link(href, shown.text) for href in said)
        return words, links

    def _pictures(self) -> Iterator[Part]:
        """Those that lie in it, or came with it; what is fetched from elsewhere is a fault."""
        missing: list[str] = []
        for address in dict.fromkeys(self._addresses()):
            name = address.strip()
            plain = name.removeprefix("cid:")
            if name.lower().startswith("data:"):
                yield from svg.from_address(name, self.eye)
            elif name in self.pictures or plain in self.pictures:
                data = self.pictures.get(name) or self.pictures[plain]
                yield from named_picture(plain, data, "", self.eye)
            elif name:
                missing.append(name)
        self.faults += [
            f"It shows the picture `{each[:200]}`, which is not in it."
            for each in missing[:_MOST_FAULTS]
        ]
        if len(missing) > _MOST_FAULTS:
            self.faults.append(f"It shows {len(missing)} pictures that are not in it.")

    def _addresses(self) -> Iterator[str]:
        for node in self.tree.css("img, input[type=image], image"):
            sides = {node.attributes.get(name) for name in ("width", "height")}
            if sides <= {"0", "1"} or hidden.hides_everything(node):
                continue
            yield node.attributes.get("src") or node.attributes.get("xlink:href") or ""
        for node in self.tree.css("[background]"):
            yield node.attributes.get("background") or ""
        for node in self.tree.css("[style]"):
            yield from _DRAWN.findall(node.attributes.get("style") or "")
        for sheet in _SHEET.findall(self.text):
            yield from _DRAWN.findall(sheet)

    def _foreign(self) -> None:
        for name in _FOREIGN:
            for node in self.tree.css(name):
                href = node.attributes.get("src") or node.attributes.get("data") or ""
                self.faults.append(f"It shows something of `{href[:200]}`, which is not in it.")
        for node in self.tree.css("script"):
            kind = node.attributes.get("type") or ""
            if not web_said.DATA_ONLY.match(kind):
                self.faults.append(_PROGRAM)
