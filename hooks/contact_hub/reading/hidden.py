"""Which elements of a page a visitor never sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = [
    "hides",
    "hides_everything",
    "is_hidden_by_itself",
    "is_in_sight",
    "is_read_aloud",
    "shown_part_of_details",
]

# What a browser draws in no case, or in place of a picture, a film or a script only.
_UNSEEN = frozenset({
    "head", "title", "meta", "link", "base", "script", "style", "template", "noscript",
    "noembed", "noframes", "iframe", "object", "embed", "audio", "video", "canvas",
    "datalist", "rp", "area", "map", "param", "source", "track", "defs", "symbol", "desc",
    "metadata", "annotation", "annotation-xml",
    "del", "s", "strike",  # struck through is no longer so
})  # fmt: skip
# Classes by which this site, its theme and other common ones hide from the eye.
_ALOUD_CLASSES = frozenset({
    "md-visually-hidden", "visually-hidden", "screen-reader-text", "sr-only",
})  # fmt: skip
_HIDING_CLASSES = _ALOUD_CLASSES | {"hub-unseen"}
_COMMENT = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
_ZERO = r":[+-]?(?:0+(?:\.0*)?|\.0+)(?:%|[a-z]+)?(?=!|;|$)"
_MOVED = "left|top|right|bottom|margin-left|margin-top|text-indent"
_HIDING = re.compile(
    r"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|content-visibility:hidden"
    rf"|(?:opacity|font-size){_ZERO}|font:(?:[a-z]+)?0(?:px|pt|%|r?em)?/|color:transparent"
    r"|opacity:0?\.0|font-size:[1-3](?:\.\d+)?(?:px|pt)"
    r"|color:(?:(?:rgb|hsl)a?\([^)]*[,/]0(?:\.0*)?%?\)|#[0-9a-f]{3}0(?=!|;|$)|#[0-9a-f]{6}00)"
    rf"|(?:scale|zoom){_ZERO}|zoom:0?\.0|-webkit-text-fill-color:transparent"
    rf"|filter:[^;]*opacity\((?:0+(?:\.0*)?|0?\.0+)%?\)"
    r"|(?:-webkit-)?mask(?:-image)?:[a-z\-]+\((?:to[a-z]+,|[\d.]+deg,)?"
    r"transparent[\d.%]*(?:,transparent[\d.%]*)*\)"
    r"|transform:scale\(0|transform:translate[^;]*-\d{3,}(?:px|r?em|v[wh])"
    r"|clip-path:inset\((?:50|100)%|clip:rect\("
    r"|text-decoration(?:-line)?:[^;]*line-through"  # no longer so, either
    rf"|(?:{_MOVED}):(?:-\d{{3,}}|-\d{{2,}}r?em|\d{{4,}}px)|inset:[^;]*-\d{{3,}})"
)
_NO_INK = re.compile(r"(?:-webkit-text-fill-)?color:transparent(?:!important)?")
_FLAT = re.compile(rf"(?:^|;)(?:max-)?(?:height|width){_ZERO}")
_CUT_OFF = re.compile(r"(?:^|;)overflow(?:-[xy])?:(?:hidden|clip)")
_INK = re.compile(r"(?:^|;)color:([^;!]+)")
_GROUND = re.compile(r"(?:^|;)background(?:-color)?:([^;!]+)")


def hides_everything(node: LexborNode) -> bool:
    """Nothing in this element is seen: by its kind, an attribute or its own style.

    A style sheet can hide more and a `visibility:visible` inside can show again: the first is
    not seen here, the second not believed.
    """
    return node.tag in _UNSEEN or is_hidden_by_itself(node)


def is_hidden_by_itself(node: LexborNode) -> bool:
    """By an attribute or its own style, of whatever kind it is."""
    return _is_hidden_by(node.tag or "", node.attributes)


def is_read_aloud(node: LexborNode) -> bool:
    """Only the eye does not meet it."""
    return not _ALOUD_CLASSES.isdisjoint((node.attributes.get("class") or "").split())


def _is_hidden_by(tag: str, attributes: dict[str, str | None]) -> bool:
    if not attributes.keys().isdisjoint(("hidden", "popover", "inert")):
        return True
    if not _HIDING_CLASSES.isdisjoint((attributes.get("class") or "").split()):
        return True
    if tag == "dialog" and "open" not in attributes:
        return True
    if (attributes.get("aria-hidden") or "").strip().lower() == "true":
        return True
    style = attributes.get("style")
    return bool(style) and hides(style or "")


def hides(style: str) -> bool:
    """These declarations do, of an element or in a style sheet."""
    plain = "".join(_COMMENT.sub("", style).lower().split())
    if "background-clip:text" in plain:  # the ground is what is seen of the letters
        plain = _NO_INK.sub("", plain)
    if _HIDING.search(plain) or (_FLAT.search(plain) and _CUT_OFF.search(plain)):
        return True
    ink, ground = _INK.search(plain), _GROUND.search(plain)
    return ink is not None and ground is not None and ink[1] == ground[1]


def shown_part_of_details(node: LexborNode) -> LexborNode | None:
    """A closed `<details>` shows the first `<summary>` among its children, if it has one."""
    return next((child for child in node.iter() if child.tag == "summary"), None)


def is_in_sight(node: LexborNode, known: dict[int, bool] | None = None) -> bool:
    """Neither the element nor anything around it is hidden.

    `known` remembers for one page what was found, by `mem_id`: its links share most of their way.
    """
    known = {} if known is None else known
    way: list[LexborNode] = []
    around: LexborNode | None = node
    while around is not None and around.is_element_node and around.mem_id not in known:
        way.append(around)
        around = around.parent
    shown = known.get(around.mem_id, True) if around is not None else True
    for each in reversed(way):
        shown = shown and not hides_everything(each) and not _is_folded_away(each)
        known[each.mem_id] = shown
    return shown


def _is_folded_away(node: LexborNode) -> bool:
    around = node.parent
    if around is None or around.tag != "details" or "open" in around.attributes:
        return False
    shown = shown_part_of_details(around)
    return shown is None or shown.mem_id != node.mem_id
