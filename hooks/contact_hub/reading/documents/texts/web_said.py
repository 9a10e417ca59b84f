"""What a page says besides what is seen: aloud, to machines, where it leads, and what is left."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from contact_hub.reading import data_said, hidden, style_words
from contact_hub.reading.seen import Link

__all__ = ["DATA_ONLY", "aloud", "framed", "hide_quotes", "leads", "left"]

DATA_ONLY = re.compile(r"application/(?:ld\+)?json", re.IGNORECASE)
_SAID = (
    "alt",
    "title",
    "aria-label",
    "aria-description",
    "placeholder",
    "value",
    "label",
    "summary",
)
_ALOUD = ("title", "desc", "noscript", "svg title", "svg desc")
_TOLD = frozenset({"head", "meta", "link", "script", "style", "title", "desc", "noscript"})
_FORWARD = re.compile(r"^\s*[0-9.]+\s*[;,]\s*url\s*=\s*[\"']?([^\"'\s]+)", re.IGNORECASE)
_LEADS = (
    ("form[action]", "action"),
    ("[formaction]", "formaction"),
    ("link[rel=canonical]", "href"),
    ("link[rel=alternate]", "href"),
    ("base[href]", "href"),
    ("iframe[src], embed[src], frame[src]", "src"),
)
_GUARDED = "data-cfemail"
_QUOTES = (
    "blockquote[type=cite], .gmail_quote, .gmail_attr, .moz-cite-prefix, .yahoo_quoted, "
    "#divRplyFwdMsg, #appendonsend ~ *, #divRplyFwdMsg ~ *"
)
_SHORTEST, _LONGEST_PROGRAM = 6, 200_000


def aloud(tree: LexborHTMLParser, sheets: Sequence[str]) -> Iterator[str]:
    """What is read aloud, shown on touching, drawn by a style, or told to search engines."""
    for name in _ALOUD:
        yield from (node.text(separator=" ") for node in tree.css(name))
    for name in _SAID:
        yield from (node.attributes.get(name) or "" for node in tree.css(f"[{name}]"))
    for node in tree.css("meta[content], [itemprop][content]"):
        names = ("name", "property", "itemprop")
        if any(node.attributes.get(name) for name in names):
            yield node.attributes.get("content") or ""
    for node in tree.css("script"):
        if DATA_ONLY.match(node.attributes.get("type") or ""):
            yield data_said.said(node.text())
    yield from (_unguarded(node.attributes.get(_GUARDED)) for node in tree.css(f"[{_GUARDED}]"))
    yield from style_words.words(sheets, tree)
    yield from (node.text(separator=" ") for node in _hidden(tree) if hidden.is_read_aloud(node))


def _unguarded(coded: str | None) -> str:
    """An e-mail address as a guard against robots writes it: each byte combined with the first."""
    try:
        first, *rest = bytes.fromhex(coded or "")
    except ValueError:
        return ""
    return bytes(each ^ first for each in rest).decode("utf-8", "replace")


def left(tree: LexborHTMLParser) -> Iterator[str]:
    """What no visitor meets: hidden, kept for programs, or within these."""
    for node in _hidden(tree):
        if not hidden.is_read_aloud(node):
            yield node.text(separator=" ")
    for node in tree.css("template"):
        inner = (node.html or "").removeprefix("<template")
        yield LexborHTMLParser(inner.partition(">")[2]).text(separator=" ")
    for node in tree.css("script"):
        if not DATA_ONLY.match(node.attributes.get("type") or ""):
            yield node.text()[:_LONGEST_PROGRAM].replace("\\/", "/")
    for node in tree.css("*"):
        yield from _for_programs(node)


def _for_programs(node: LexborNode) -> Iterator[str]:
    """Attributes of whoever wrote the page's own making."""
    for name, value in node.attributes.items():
        if name.startswith("data-") and value and len(value) >= _SHORTEST:
            yield value


def _hidden(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    """Hidden elements, once for all that is in them."""
    inside: set[int] = set()
    nodes: Iterable[LexborNode] = tree.css("*")
    for node in nodes:
        around = node.parent
        if around is not None and around.mem_id in inside:
            inside.add(node.mem_id)
        elif node.tag not in _TOLD and hidden.hides_everything(node):
            inside.add(node.mem_id)
            yield node


def leads(tree: LexborHTMLParser) -> Iterator[Link]:
    """Where it sends people and machines that click on nothing."""
    for query, name in _LEADS:
        for node in tree.css(query):
            yield Link(node.attributes.get(name) or "", "")
    for node in tree.css("meta[http-equiv]"):
        forward = _FORWARD.search(node.attributes.get("content") or "")
        if forward:
            yield Link(forward[1], "")


def framed(tree: LexborHTMLParser) -> Iterator[str]:
    """Pages that lie in it as a whole."""
    for node in tree.css("iframe[srcdoc]"):
        if not hidden.is_hidden_by_itself(node):
            yield node.attributes.get("srcdoc") or ""


def hide_quotes(tree: LexborHTMLParser) -> None:
    """Of mail, what it answers: others wrote that, on days of their own."""
    for node in tree.css(_QUOTES):
        node.attrs["hidden"] = ""
