"""The brand's SVG logo as a picture for programs that draw no SVG, such as those for mail."""

from __future__ import annotations

from functools import lru_cache

import typst

__all__ = ["SCALE", "as_png", "at_height"]

SCALE = 2
"""Pixels for each one that is shown: screens of telephones have that many."""
_AN_INCH = 72
_SOURCE = """
#let drawing = image(bytes(sys.inputs.svg), height: 100pt)
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#context {
  let (width, height) = measure(drawing)
  let wide = float(sys.inputs.wide) * 1pt
  let high = float(sys.inputs.high) * 1pt
  let share = calc.min(wide / width, high / height)
  let (width, height) = (calc.round((width * share).pt()), calc.round((height * share).pt()))
  box(fill: white, radius: 6pt, inset: float(sys.inputs.edge) * 1pt,
    image(bytes(sys.inputs.svg), width: width * 1pt, height: height * 1pt, fit: "contain"))
}
"""

_PLAIN = """
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image(bytes(sys.inputs.svg), height: float(sys.inputs.high) * 1mm)
"""


@lru_cache(maxsize=4)
def as_png(svg: bytes, *, within: tuple[int, int], edge: int) -> bytes:
    """As large as fits, on a white ground with round corners, so that it shows in the dark, too.

    Sizes are those at which it is shown; the picture has `SCALE` times as many pixels.
    """
    picture = typst.compile(
        _SOURCE.encode(),
        font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False),
        sys_inputs={
            "svg": svg.decode("utf-8"),
            "wide": str(within[0]),
            "high": str(within[1]),
            "edge": str(edge),
        },
        format="png",
        ppi=_AN_INCH * SCALE,
    )
    if not isinstance(picture, bytes):
        raise TypeError("The logo gave more than one picture.")
    return picture


@lru_cache(maxsize=4)
def at_height(svg: bytes, *, mm: float, dpi: int) -> bytes:
    """As high as asked for and as wide as it is, on a ground through which one sees."""
    picture = typst.compile(
        _PLAIN.encode(),
        font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False),
        sys_inputs={"svg": svg.decode("utf-8"), "high": str(mm)},
        format="png",
        ppi=dpi,
    )
    if not isinstance(picture, bytes):
        raise TypeError("The logo gave more than one picture.")
    return picture
