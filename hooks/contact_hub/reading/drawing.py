"""Drawings as everybody sees them: SVG and PDF as pictures, drawn by the same hand."""

from __future__ import annotations

import json
from functools import cache

import typst
from lxml import etree  # type: ignore[import-untyped]

__all__ = ["NotADrawing", "described", "pdf_as_png", "svg_as_png"]

DPI = 300
MOST_BYTES = 5_000_000
_PAGE = "#set page(width: auto, height: auto, margin: 0pt)\n"
_NAMESPACE = "{http://www.w3.org/2000/svg}"


class NotADrawing(ValueError):  # noqa: N818 - it is what the bytes are not
    """The bytes are no drawing that is read here; says why."""


def described(svg: bytes) -> str:
    """Its title and description (SVG 2, 5.8), which are read to whoever cannot see it."""
    root = _root(svg)
    told = (root.find(f"{_NAMESPACE}{name}") for name in ("title", "desc"))
    return "\n".join(each.text or "" for each in told if each is not None)


def svg_as_png(svg: bytes, dpi: float = DPI, *, with_type: bool = False) -> bytes:
    """At so many dots an inch, without any font: text that is still type would be missing.

    `with_type` draws it in whatever typeface comes with Typst.
    """
    _root(svg)
    return _drawn(svg, "svg", dpi, with_type=with_type)


def pdf_as_png(pdf: bytes) -> bytes:
    """Its first page, likewise; fonts come with the file."""
    return _drawn(pdf, "pdf", DPI)


def _drawn(data: bytes, form: str, dpi: float, *, with_type: bool = False) -> bytes:
    if len(data) > MOST_BYTES:
        raise NotADrawing(f"It has more than {MOST_BYTES:,} bytes.")
    source = f'{_PAGE}#image(bytes(json(bytes(sys.inputs.data))), format: "{form}")'
    try:
        picture = typst.compile(
            source.encode(),
            font_paths=_fonts(with_type=with_type),
            sys_inputs={"data": json.dumps(list(data))},
            format="png",
            ppi=dpi,
        )
    except typst.TypstError:
        raise NotADrawing("It cannot be drawn.") from None
    if not isinstance(picture, bytes):
        raise NotADrawing("It fills more than one page.")
    return picture


@cache
def _fonts(*, with_type: bool) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=with_type)


def _root(svg: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(svg, parser)
    except etree.XMLSyntaxError:
        raise NotADrawing("It is broken, or not an SVG file.") from None
    if root.tag != f"{_NAMESPACE}svg":
        raise NotADrawing("It is not an SVG file.")
    return root
