"""Words that a style sheet draws: `content` of CSS, put together as a browser does."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, product

from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["words"]

_NOTE = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_STRING = r"\"(?:[^\"\\]|\\.){0,2000}\"|'(?:[^'\\]|\\.){0,2000}'"
_CONTENT = re.compile(rf"(?<![\w\-])content\s*:((?:{_STRING}|[^;{{}}\"'])+)", re.DOTALL)
_OWN = re.compile(rf"(--[\w\-]{{1,100}})\s*:((?:{_STRING}|[^;{{}}\"'])+)", re.DOTALL)
_PIECE = re.compile(
    rf"(?P<said>{_STRING})|attr\(\s*(?P<attribute>[\w\-:]+)[^()]*\)"
    r"|var\(\s*(?P<own>--[\w\-]+)\s*(?:,(?P<otherwise>[^()]*))?\)",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"attr\(\s*([\w\-]+)", re.IGNORECASE)
_ESCAPED = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\r\n\f]?|(\r?\n)|(.))", re.DOTALL)
_SHORTEST, _MOST_WAYS, _MOST_NODES, _MOST_DEEP, _MOST_DRAWN = 4, 12, 500, 3, 3000
_LAST_LETTER = 0x10FFFF


def words(sheets: Sequence[str], tree: LexborHTMLParser) -> Iterator[str]:
    """Whatever is drawn, by whichever selector; attributes are looked up in the tree."""
    plain = [_NOTE.sub("", sheet) for sheet in sheets]
    drawn = dict.fromkeys(found for sheet in plain for found in _CONTENT.findall(sheet))
    if not drawn:
        return
    own: defaultdict[str, list[str]] = defaultdict(list)
    styles = (node.attributes.get("style") or "" for node in tree.css("[style*='--']"))
    for text in (*plain, *styles):
        for name, value in _OWN.findall(text):
            own[name].append(value)
    for value in islice(drawn, _MOST_DRAWN):
        for node in _nodes(value, own, tree):
            pieces = list(_pieces(value, node, own, 0))
            joined = ("".join(way) for way in islice(product(*pieces), _MOST_WAYS))
            yield from (said for said in joined if len(said) >= _SHORTEST)


def _nodes(
    value: str, own: Mapping[str, Iterable[str]], tree: LexborHTMLParser
) -> Sequence[LexborNode | None]:
    """Those whose attribute it draws."""
    said = "\n".join((value, *(each for values in own.values() for each in values)))
    names = dict.fromkeys(_ATTRIBUTE.findall(said)) if "attr" in value or "var" in value else ()
    found = [node for name in names for node in tree.css(f"[{name}]")]
    return found[:_MOST_NODES] or [None]


def _pieces(
    value: str, node: LexborNode | None, own: Mapping[str, Sequence[str]], depth: int
) -> Iterator[list[str]]:
    """One after the other, each in every way in which it may be said."""
    for found in _PIECE.finditer(value) if depth < _MOST_DEEP else ():
        if found["said"]:
            yield [_unescaped(found["said"][1:-1])]
        elif found["attribute"] and node is not None:
            yield [node.attributes.get(found["attribute"]) or ""]
        elif found["own"]:
            ways = own.get(found["own"]) or [found["otherwise"] or ""]
            inner = (_pieces(way, node, own, depth + 1) for way in ways[:_MOST_WAYS])
            yield ["".join(way) for each in inner for way in islice(product(*each), _MOST_WAYS)]


def _unescaped(said: str) -> str:
    """As CSS writes letters by their numbers (CSS Syntax, 4.3.7)."""

    def letter(found: re.Match[str]) -> str:
        number = int(found[1], 16) if found[1] else 0
        return chr(number) if 0 < number <= _LAST_LETTER else found[3] or ""

    return _ESCAPED.sub(letter, said)
