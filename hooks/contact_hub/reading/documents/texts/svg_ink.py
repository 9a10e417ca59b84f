"""Which words of an SVG drawing leave ink: it is drawn with and without them.

Whatever takes words out of sight, a clip, a mask, a filter, a place off the paper or a shape that
lies on them, is found without being understood. Each letter is drawn as an H of a typeface at hand:
only whether there is ink is asked.
"""

from __future__ import annotations

import copy
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from lxml import etree  # type: ignore[import-untyped]
from PIL import Image, ImageChops

from contact_hub.reading import drawing
from contact_hub.reading.documents.markup import Element, attribute, named

__all__ = ["unseen"]

_SAY = ("text", "tspan", "textPath", "a")
_NOT_SPACE = re.compile(r"\S")
_IMPORTANT = re.compile(r"!\s*important", re.IGNORECASE)
_CLEAR = "fill:none;stroke:none"
_SHARP = "text-rendering:optimizeSpeed"
_STEP, _FIRST = 4099, 0x123457
_LEAST_CHANGE = 16
"""Of 255: less, and nobody sees it."""
_MOST_DRAWN, _MOST_MARKED = 40, 5000


def unseen(root: Element, dpi: float) -> frozenset[Element]:
    """Elements whose own words cannot be seen; none, where it cannot be drawn."""
    ours = _with_words(root)
    if not ours or len(ours) > _MOST_MARKED:
        return frozenset()
    copied = copy.deepcopy(root)
    theirs = _with_words(copied)
    _simplify(copied)
    try:
        seen = list(_seen(copied, theirs, dpi))
    except drawing.NotADrawing:
        return frozenset()
    return frozenset(each for each, is_seen in zip(ours, seen, strict=True) if not is_seen)


def _with_words(root: Element) -> list[Element]:
    texts = dict.fromkeys(each for text in named(root, "text") for each in named(text, *_SAY))
    return [each for each in texts if any(map(str.strip, _own(each)))]


def _own(element: Element) -> Iterator[str]:
    yield element.text or ""
    yield from (each.tail or "" for each in element)


def _simplify(root: Element) -> None:
    """Letters that every typeface has, and no style that comes before an element's own."""
    for each in named(root, "style"):
        each.text = _IMPORTANT.sub("", "".join(each.itertext()))
    for text in named(root, "text"):
        for each in text.iter():
            each.text = _NOT_SPACE.sub("H", each.text or "")
            if each is not text:
                each.tail = _NOT_SPACE.sub("H", each.tail or "")


def _seen(root: Element, words: Sequence[Element], dpi: float) -> Iterator[bool]:
    """At once, of those whose mark is found where ink is; one by one of the others."""
    styles = [_ended(attribute(each, "style")) for each in words]
    marks = [_mark(number) for number in range(len(words))]
    whole = _styled(root, words, styles, dpi)
    inked = _change(whole, _styled(root, words, [each + _CLEAR for each in styles], dpi))
    inks = ["#{:02x}{:02x}{:02x}".format(*mark) for mark in marks]
    sharp = [_filled(style, ink) + _SHARP for style, ink in zip(styles, inks, strict=True)]
    marked = _styled(root, words, sharp, dpi)
    found = _colours(Image.composite(marked, Image.new("RGB", marked.size), inked))
    left = _MOST_DRAWN
    for each, style, ink, mark in zip(words, styles, inks, marks, strict=True):
        if mark in found or not left:
            yield True
            continue
        left -= 1
        dark, light = (
            _styled(root, [each], [_filled(style, tried)], dpi) for tried in ("#000", "#fff")
        )
        _restyle([each], [_filled(style, ink)])
        yield ImageChops.darker(inked, _change(dark, light)).getbbox() is not None


def _ended(style: str) -> str:
    """More can be said after it; whoever draws it reads no empty declaration."""
    said = "; ".join(filter(None, map(str.strip, _IMPORTANT.sub("", style).split(";"))))
    return f"{said};" if said else ""


def _filled(style: str, ink: str) -> str:
    return f"{style}fill:{ink};stroke:none;"


def _mark(number: int) -> tuple[int, int, int]:
    """A colour of its own."""
    red, rest = divmod((number * _STEP + _FIRST) % 0x1000000, 0x10000)
    return red, *divmod(rest, 0x100)


def _restyle(elements: Iterable[Element], styles: Iterable[str]) -> None:
    for each, style in zip(elements, styles, strict=True):
        each.set("style", style)


def _styled(
    root: Element, elements: Iterable[Element], styles: Iterable[str], dpi: float
) -> Image.Image:
    """On white paper."""
    _restyle(elements, styles)
    png = drawing.svg_as_png(etree.tostring(root), dpi, with_type=True)
    picture = Image.open(io.BytesIO(png), formats=["PNG"]).convert("RGBA")
    paper = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(paper, picture).convert("RGB")


def _change(one: Image.Image, other: Image.Image) -> Image.Image:
    """White wherever somebody would see it."""
    red, green, blue = ImageChops.difference(one, other).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point([255 * (value >= _LEAST_CHANGE) for value in range(256)])


def _colours(picture: Image.Image) -> frozenset[object]:
    counted = picture.getcolors(picture.width * picture.height) or []
    return frozenset(colour for _, colour in counted)
