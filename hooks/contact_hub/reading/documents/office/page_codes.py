"""Headers and footers of printed sheets: `&L&8Griffin &&C Page &P` (ECMA-376, 18.3.1.46)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contact_hub.reading.documents.markup import Element, attribute, child, children, local
from contact_hub.reading.documents.told import Way

__all__ = ["around"]

_CODE = re.compile(
    r'&(?:"[^"]{0,200}"|K(?:[0-9A-Fa-f]{6}|[0-9]{2}[+\-][0-9]{3})|(?P<size>[0-9]{1,3})|(?P<one>.))',
    re.DOTALL,
)
_PLACES = "LCR"
_KINDS = ("Header", "Footer")


def around(root: Element, sheet: str) -> Iterator[tuple[str, str, Way]]:
    """Each header and footer: where, its words, and whether it is on any page."""
    held = child(root, "headerFooter")
    if held is None:
        return
    used = {"odd"}
    used |= {"even"} if attribute(held, "differentOddEven") in {"1", "true"} else set()
    used |= {"first"} if attribute(held, "differentFirst") in {"1", "true"} else set()
    for each in children(held):
        name = local(each)
        pages = name.removesuffix(_KINDS[0]).removesuffix(_KINDS[1])
        if pages != name:
            kind = name.removeprefix(pages).lower()
            place = {"odd": kind, "even": f"{kind} of even pages"}.get(
                pages, f"{kind} of the first page"
            )
            way = Way.SHOWN if pages in used else Way.REMAINS
            yield place, _said(each.text or "", sheet), way


def _said(codes: str, sheet: str) -> str:
    """Left, middle and right, side by side; without a code words stand in the middle."""
    places, at, last = dict.fromkeys(_PLACES, ""), "C", 0
    for match in _CODE.finditer(codes):
        places[at] += codes[last : match.start()]
        last = match.end()
        one = match["one"] or ""
        if one.upper() in _PLACES and one:
            at = one.upper()
        places[at] += {"&": "&", "A": sheet}.get(one.upper(), "")
    places[at] += codes[last:]
    return "\t".join(text.strip() for text in places.values() if text.strip())
