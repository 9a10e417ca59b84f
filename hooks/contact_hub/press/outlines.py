"""SVG for other programs: its words beside the outlines, and nothing in it that few can draw."""

from __future__ import annotations

import base64

import typst
from lxml import etree  # type: ignore[import-untyped]

__all__ = ["as_png", "described"]

_SVG, _XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
_INSIDE = "data:image/svg+xml;base64,"
_PLACE = ("x", "y", "width", "height")


_SOURCE = (
    b"#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image(bytes(sys.inputs.svg))"
)


def as_png(svg: bytes, dpi: int) -> bytes:
    """Drawn from the outlines, so that no letter is moved to the next whole pixel."""
    picture = typst.compile(
        _SOURCE,
        font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False),
        sys_inputs={"svg": svg.decode("utf-8")},
        format="png",
        ppi=dpi,
    )
    if not isinstance(picture, bytes):
        raise TypeError("The drawing gave more than one picture.")
    return picture


def described(svg: bytes, title: str, says: str) -> bytes:
    """With a title and a description (SVG 2, 5.8), first of all as they must be."""
    root = etree.fromstring(svg, etree.XMLParser(resolve_entities=False, no_network=True))
    for image in list(root.iter(f"{_SVG}image")):
        _draw_inside(image)
    root.set("role", "img")
    for place, (name, text) in enumerate((("title", title), ("desc", says))):
        element = etree.Element(f"{_SVG}{name}")
        element.text = text
        root.insert(place, element)
    return bytes(etree.tostring(root, encoding="utf-8"))


def _draw_inside(image: etree._Element) -> None:
    """Typst puts drawings in as pictures; invoice programs show those as an empty frame."""
    href = image.get(f"{_XLINK}href") or image.get("href") or ""
    if not href.startswith(_INSIDE):
        return
    drawing = etree.fromstring(base64.b64decode(href.removeprefix(_INSIDE)))
    place = etree.Element(f"{_SVG}g", {"transform": image.get("transform") or ""})
    for name in _PLACE:
        drawing.set(name, image.get(name) or "0")
    drawing.set("preserveAspectRatio", "none")
    image.getparent().replace(image, place)
    place.append(drawing)
