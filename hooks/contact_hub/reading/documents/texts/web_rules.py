"""The rules of a page's style sheets, and which of its elements each is for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

__all__ = ["Rule", "cannot_be_followed", "named", "own_values", "resolved", "rules"]

_NOTE = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_TOKEN = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|[{};]|[^{};\"']+|.", re.DOTALL)
_SCREEN = re.compile(r"(?:only\s+)?(?:screen|all)|", re.IGNORECASE)
_SUPPORTS = re.compile(r"(?is)@supports\b(?!.*(?:\bnot\b|-(?:webkit|moz|ms)-))")
_OWN = re.compile(r"(?:^|;)\s*(--[\w\-]{1,100})\s*:([^;]{1,500})")
_VALUE = re.compile(r"var\(\s*(--[\w\-]+)\s*(?:,([^()]*))?\)")
_PSEUDO = re.compile(r"(?<!\\)(::?)(-?[a-z][\w\-]*)", re.IGNORECASE)
_LINKED = re.compile(r":(?:any-)?link\b", re.IGNORECASE)
_TOP = re.compile(r":root\b", re.IGNORECASE)
_FOLLOWED = frozenset({
    "first-child", "last-child", "only-child", "nth-child", "nth-last-child", "first-of-type",
    "last-of-type", "only-of-type", "nth-of-type", "nth-last-of-type", "not", "is", "where", "has",
    "empty",
})  # fmt: skip
_STANDING = frozenset({"lang", "dir", "scope", "defined", "read-only", "read-write", "optional"})
"""True of an element whatever somebody does; it is not followed which."""
_MOST_RULES, _MOST_DEEP, _MOST_NESTED, _LONGEST = 3000, 8, 50, 2000


class Rule(NamedTuple):
    """Declarations for what its selector names.

    `is_always`: on every screen; `is_within` a block that other rules come before or after.
    """

    names: str
    style: str
    is_always: bool
    is_within: bool


class _Block(NamedTuple):
    names: str
    is_always: bool
    is_within: bool
    style: list[str]


def rules(sheets: Sequence[str]) -> list[Rule]:
    """In their order; those within others with the names of both."""
    return [rule for sheet in sheets for rule in islice(_of_sheet(sheet), _MOST_RULES)]


def _of_sheet(sheet: str) -> Iterator[Rule]:
    """What stands in a block, when it ends."""
    blocks = [_Block("", is_always=True, is_within=False, style=[])]
    said = ""
    for mark in _TOKEN.findall(_NOTE.sub("", sheet)):
        if mark == "{" and len(blocks) > _MOST_NESTED:
            return
        if mark == "{":
            blocks.append(_opened(said.strip(), blocks[-1]))
        elif mark == ";":
            blocks[-1].style.append(said)
        elif mark == "}":
            blocks[-1].style.append(said)
            if len(blocks) > 1:
                yield from _closed(blocks.pop())
        said = "" if mark in {"{", "}", ";"} else said + mark
    blocks[-1].style.append(said)
    for block in blocks[1:]:
        yield from _closed(block)


def _closed(block: _Block) -> Iterator[Rule]:
    style = ";".join(block.style)
    if block.names and style.strip("; \t\r\n"):
        yield Rule(block.names, style, block.is_always, block.is_within)


def _opened(said: str, around: _Block) -> _Block:
    if said.startswith("@"):
        return _Block(around.names, around.is_always and _applies(said), is_within=True, style=[])
    names = said
    if around.names:
        outer = f":is({around.names})"
        inner = (each.strip() for each in _listed(said))
        names = ", ".join(
            each.replace("&", outer) if "&" in each else f"{outer} {each}" for each in inner
        )
    return _Block(names[:_LONGEST], around.is_always, around.is_within, [])


def _applies(said: str) -> bool:
    """Wherever a page is usually read."""
    name, _, condition = said.partition(" ")
    if name.lower() == "@media":
        return any(_SCREEN.fullmatch(each.strip()) for each in condition.split(","))
    return name.lower().startswith("@layer") or bool(_SUPPORTS.match(said))


def _listed(names: str) -> list[str]:
    """Apart at the commas that stand in no brackets."""
    found, depth = [""], 0
    for letter in names:
        depth += (letter in "([") - (letter in ")]")
        if letter == "," and not depth:
            found.append("")
        else:
            found[-1] += letter
    return found


def named(tree: LexborHTMLParser, names: str) -> Iterator[LexborNode]:
    """Whom its selector is for as the page opens; none for what comes before or after them."""
    for name in _listed(names):
        plain = _plain(name)
        if not plain or any(
            mark == "::" or said.lower() not in _FOLLOWED for mark, said in _PSEUDO.findall(plain)
        ):
            continue
        try:
            yield from tree.css(plain)
        except (SelectolaxError, ValueError):
            continue


def cannot_be_followed(names: str) -> bool:
    """It is for elements of which a part is not known here."""
    for name in _listed(names):
        said = {pseudo.lower() for _, pseudo in _PSEUDO.findall(_plain(name))}
        if said & _STANDING and said <= _STANDING | _FOLLOWED:
            return True
    return False


def _plain(name: str) -> str:
    return _TOP.sub("html", _LINKED.sub("[href]", name.strip()))


def own_values(found: Sequence[Rule], tree: LexborHTMLParser) -> Mapping[str, str]:
    """What `var(--…)` stands for, where it stands for one thing in the whole page."""
    values: defaultdict[str, set[str]] = defaultdict(set)
    inline = (node.attributes.get("style") or "" for node in tree.css("[style*='--']"))
    for style in (*(rule.style for rule in found if rule.is_always), *inline):
        for name, value in _OWN.findall(style):
            values[name].add(value.strip())
    return {name: min(each) for name, each in values.items() if len(each) == 1}


def resolved(style: str, values: Mapping[str, str]) -> str:
    """With what its variables stand for."""
    for _ in range(_MOST_DEEP if "var(" in style else 0):
        after = _VALUE.sub(lambda found: values.get(found[1], found[2] or found[0]), style)
        if after == style or len(after) > _LONGEST:
            break
        style = after
    return style
