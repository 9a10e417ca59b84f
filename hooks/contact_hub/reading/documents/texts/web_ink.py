"""Words on a page that its own style sheets hide, or that have the colour of their ground."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from PIL import ImageColor
from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from contact_hub.reading import hidden
from contact_hub.reading.documents.looks import are_alike

__all__ = ["hide", "pale"]

_AT_RULE = re.compile(r"@[\w\-]{1,40}[^{};@]{0,500}(?:;|\{(?:[^{}@]*\{[^{}@]*\})*[^{}@]*\})")
_NOTE = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_INK = re.compile(r"(?:^|;)\s*color\s*:\s*([^;!]{1,60})", re.IGNORECASE)
_GROUND = re.compile(r"(?:^|;)\s*background(?:-color|-image)?\s*:\s*([^;!]{1,200})", re.IGNORECASE)
_COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|rgba?\([^)]*\)|\b[a-z]{3,20}\b", re.IGNORECASE)
_COLOURED = "[style*=color], [style*=background], [bgcolor], font[color], img"
_WHOLE = frozenset({"html", "body"})
_PAPER = "FFFFFF"
_MOST_RULES, _MOST_COLOURED, _MOST_DEEP = 2000, 3000, 100


def hide(tree: LexborHTMLParser, sheets: Sequence[str]) -> None:
    """Marks as hidden what a sheet hides whatever the screen."""
    for names, style in _rules(sheets):
        if hidden.hides(style):
            for node in _named(tree, names):
                if node.tag not in _WHOLE:
                    node.attrs["hidden"] = ""


def pale(tree: LexborHTMLParser, sheets: Sequence[str]) -> Iterator[str]:
    """The words that nobody can tell from their ground; they are marked as hidden then.

    What else stands on a ground of a sheet's, or holds words of other colours, is left as it is.
    """
    has_grounds = any(_GROUND.search(style) for _, style in _rules(sheets))
    inked = [
        (node, _INK.search(node.attributes.get("style") or "")) for node in tree.css("[style]")
    ]
    for names, style in _rules(sheets):
        ink = _INK.search(style)
        inked += [(node, ink) for node in _named(tree, names)] if ink else []
    said = [(node, ink[1]) for node, ink in inked if ink and node.tag not in _WHOLE]
    said += [(node, node.attributes.get("color") or "") for node in tree.css("font[color]")]
    around = _around(tree.css(_COLOURED)[:_MOST_COLOURED])
    for node, colour in said[:_MOST_COLOURED]:
        ground = _ground(node, None if has_grounds else _PAPER)
        if node.mem_id not in around and ground and are_alike(_digits(colour), ground):
            yield node.text(separator=" ")
            node.attrs["hidden"] = ""


def _around(nodes: Sequence[LexborNode]) -> set[int]:
    """Elements in which others have looks of their own."""
    found: set[int] = set()
    for node in nodes:
        outer = node.parent
        for _ in range(_MOST_DEEP):
            if outer is None or outer.mem_id in found:
                break
            found.add(outer.mem_id)
            outer = outer.parent
    return found


def _ground(node: LexborNode, without: str | None) -> str | None:
    """The nearest that is said around it; None if it is no plain colour."""
    around: LexborNode | None = node
    for _ in range(_MOST_DEEP):
        if around is None or not around.is_element_node:
            break
        own = around.attributes.get("bgcolor")
        found = _GROUND.search(around.attributes.get("style") or "")
        if found or own or around.attributes.get("background"):
            return _digits(found[1] if found else own or "") or None
        around = around.parent
    return without


def _digits(said: str) -> str:
    """Six, of a colour by any name; none of anything else."""
    found = _COLOUR.search(said)
    try:
        parts = ImageColor.getrgb(found[0].strip()) if found and "url(" not in said else ()
    except ValueError:
        return ""
    return "".join(f"{part:02X}" for part in parts[:3])


def _rules(sheets: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Those that hold on every screen."""
    for sheet in sheets:
        plain = _AT_RULE.sub("", _NOTE.sub("", sheet))
        for rule in plain.split("}")[:_MOST_RULES]:
            names, _, style = rule.rpartition("{")
            yield names, style


def _named(tree: LexborHTMLParser, names: str) -> Iterator[LexborNode]:
    for name in names.split(","):
        if name.strip() and ":" not in name:
            try:
                yield from tree.css(name.strip())
            except (SelectolaxError, ValueError):
                continue
