"""Words on a page that its own style sheets hide, or that have the colour of their ground."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from PIL import ImageColor
from selectolax.lexbor import LexborHTMLParser, LexborNode

from contact_hub.reading import hidden
from contact_hub.reading.documents.looks import are_alike
from contact_hub.reading.documents.texts import web_rules
from contact_hub.reading.documents.texts.web_rules import Rule

__all__ = ["hide", "pale"]

_INK = re.compile(r"(?:^|;)\s*color\s*:\s*([^;!]{1,60})", re.IGNORECASE)
_FILL = re.compile(r"(?:^|;)\s*-webkit-text-fill-color\s*:\s*([^;!]{1,60})", re.IGNORECASE)
_SHOWS = re.compile(r"(?:^|;)\s*display\s*:\s*(?!none)\w", re.IGNORECASE)
_NUMBERS = re.compile(r"-?[\d.]+%?")
_SPACED = re.compile(r"(rgb|hsl)a?\(", re.IGNORECASE)
_GROUND = re.compile(r"(?:^|;)\s*background(?:-color|-image)?\s*:\s*([^;!]{1,200})", re.IGNORECASE)
_MOVED = re.compile(
    r"(?:^|;)\s*(?:position\s*:\s*(?:absolute|fixed|sticky)|margin[\w-]*\s*:[^;]*-\d|grid-area)",
    re.IGNORECASE,
)
_COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^)]*\)|\b[a-z]{3,20}\b", re.IGNORECASE)
_COLOURED = "[style*=color], [style*=background], [bgcolor], font[color], img"
_WHOLE = frozenset({"html", "body"})
_PAPER = "FFFFFF"
_MOST_COLOURED, _MOST_DEEP = 3000, 100
_UNFOLLOWED = "It hides parts by rules that cannot be followed here; take them out."


def hide(tree: LexborHTMLParser, sheets: Sequence[str]) -> Iterator[str]:
    """Marks as hidden what a sheet hides whatever the screen; says what cannot be followed."""
    found = web_rules.rules(sheets)
    values = web_rules.own_values(found, tree)
    shown = _shown_again(tree, found)
    for rule in found:
        if not rule.is_always or not hidden.hides(web_rules.resolved(rule.style, values)):
            continue
        if web_rules.cannot_be_followed(rule.names):
            yield _UNFOLLOWED
        for node in web_rules.named(tree, rule.names):
            if node.tag not in _WHOLE and not (rule.is_within and node.mem_id in shown):
                node.attrs["hidden"] = ""
    for node in tree.css("[style*='var(']"):
        if hidden.hides(web_rules.resolved(node.attributes.get("style") or "", values)):
            node.attrs["hidden"] = ""


def _shown_again(tree: LexborHTMLParser, found: Sequence[Rule]) -> set[int]:
    """What one rule hides, another may show: on wider screens, or since it comes before it."""
    if not any(rule.is_within and rule.is_always for rule in found):
        return set()
    showing = (rule for rule in found if _SHOWS.search(rule.style))
    return {node.mem_id for rule in showing for node in web_rules.named(tree, rule.names)}


def pale(tree: LexborHTMLParser, sheets: Sequence[str]) -> Iterator[str]:
    """The words that nobody can tell from their ground; they are marked as hidden then.

    What else stands on a ground of a sheet's, or holds words of other colours, is left as it is.
    """
    found = web_rules.rules(sheets)
    values = web_rules.own_values(found, tree)
    always = [rule for rule in found if rule.is_always]
    grounds, paper = _grounds(tree, found, values)
    inked = [
        (node, _ink(web_rules.resolved(node.attributes.get("style") or "", values)))
        for node in tree.css("[style]")
    ]
    for rule in always:
        ink = _ink(web_rules.resolved(rule.style, values))
        inked += [(node, ink) for node in web_rules.named(tree, rule.names)] if ink else []
    said = [(node, ink) for node, ink in inked if ink and node.tag not in _WHOLE]
    said += [(node, node.attributes.get("color") or "") for node in tree.css("font[color]")]
    around = _around(tree.css(_COLOURED)[:_MOST_COLOURED])
    for node, colour in said[:_MOST_COLOURED]:
        ground = _ground(node, paper, grounds)
        if node.mem_id not in around and ground and are_alike(_digits(colour), ground):
            yield node.text(separator=" ")
            node.attrs["hidden"] = ""


def _grounds(
    tree: LexborHTMLParser, found: Sequence[Rule], values: Mapping[str, str]
) -> tuple[Mapping[int, str], str | None]:
    """Six digits by element, none where they may differ; and what is around all, if that is known.

    Where a sheet moves things about, words may lie on anything.
    """
    painted = [rule for rule in found if _GROUND.search(rule.style)]
    if not painted:
        return {}, _PAPER
    moved = any(_MOVED.search(rule.style) for rule in found)
    if moved or any(web_rules.cannot_be_followed(rule.names) for rule in painted):
        return {}, None
    grounds: dict[int, str] = {}
    for rule in painted:
        said = _GROUND.findall(web_rules.resolved(rule.style, values))
        digits = _digits(said[0]) if len(said) == 1 and rule.is_always else ""
        for node in web_rules.named(tree, rule.names):
            grounds[node.mem_id] = digits if grounds.get(node.mem_id, digits) == digits else ""
    return grounds, _PAPER


def _ink(style: str) -> str:
    """A fill of its own comes before the colour."""
    found = _FILL.search(style) or _INK.search(style)
    return found[1] if found else ""


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


def _ground(node: LexborNode, without: str | None, grounds: Mapping[int, str]) -> str | None:
    """The nearest that is said around it; None if it is no plain colour."""
    around: LexborNode | None = node
    for _ in range(_MOST_DEEP):
        if around is None or not around.is_element_node:
            break
        own = around.attributes.get("bgcolor")
        found = _GROUND.search(around.attributes.get("style") or "")
        if found or own or around.attributes.get("background"):
            return _digits(found[1] if found else own or "") or None
        if around.mem_id in grounds:
            return grounds[around.mem_id] or None
        around = around.parent
    return without


def _digits(said: str) -> str:
    """Six, of a colour by any name; none of anything else."""
    found = _COLOUR.search(said)
    try:
        parts = ImageColor.getrgb(_commas(found[0])) if found and "url(" not in said else ()
    except ValueError:
        return ""
    return "".join(f"{part:02X}" for part in parts[:3])


def _commas(colour: str) -> str:
    """As it was written before CSS had spaces for them."""
    found = _SPACED.match(colour)
    numbers = ",".join(_NUMBERS.findall(colour)[:3])
    return f"{found[1]}({numbers})" if found else colour.strip()
