"""Crop marks: where to cut, told by lines outside of the bleed."""

from __future__ import annotations

from pikepdf import Array, Object, Page

__all__ = ["SLUG_MM", "add"]

SLUG_MM = 6.0
"""How far the sheet reaches over the bleed, on each side."""
_NEAR_MM, _FAR_MM = 1.0, 5.5
"""A mark's ends, from the edge of the bleed."""
_MM = 72 / 25.4
_WIDTH = 0.25
Edges = tuple[float, float, float, float]
"""Left, bottom, right, top."""


def add(page: Page) -> None:
    """Two lines of black ink at each corner; the drawing moves to the middle of a larger sheet.

    What the drawing has beyond its bleed is cut off: marks stand on white.
    """
    trim, bleed = _edges(page.obj.TrimBox), _edges(page.obj.BleedBox)
    slug = SLUG_MM * _MM
    right, up = slug - bleed[0], slug - bleed[1]
    trim, bleed = _moved(trim, right, up), _moved(bleed, right, up)
    wide, high = bleed[2] - bleed[0], bleed[3] - bleed[1]
    window = f"q {bleed[0]:.4f} {bleed[1]:.4f} {wide:.4f} {high:.4f} re W n"
    page.contents_add(f"{window} 1 0 0 1 {right:.4f} {up:.4f} cm".encode(), prepend=True)
    page.contents_add("\n".join(("Q", *_lines(trim, bleed))).encode())
    page.obj.TrimBox, page.obj.BleedBox = _box(trim), _box(bleed)
    page.obj.MediaBox = _box((0.0, 0.0, wide + 2 * slug, high + 2 * slug))


def _lines(trim: Edges, bleed: Edges) -> list[str]:
    """K 100 %, a quarter of a point wide."""
    near, far = _NEAR_MM * _MM, _FAR_MM * _MM
    left, bottom, right, top = bleed
    drawn = [f"0 0 0 1 K {_WIDTH} w"]
    for y in (trim[1], trim[3]):
        drawn.append(f"{left - near:.4f} {y:.4f} m {left - far:.4f} {y:.4f} l S")
        drawn.append(f"{right + near:.4f} {y:.4f} m {right + far:.4f} {y:.4f} l S")
    for x in (trim[0], trim[2]):
        drawn.append(f"{x:.4f} {bottom - near:.4f} m {x:.4f} {bottom - far:.4f} l S")
        drawn.append(f"{x:.4f} {top + near:.4f} m {x:.4f} {top + far:.4f} l S")
    return drawn


def _edges(box: Object) -> Edges:
    left, bottom, right, top = (float(corner) for corner in box.as_list())
    return left, bottom, right, top


def _moved(edges: Edges, right: float, up: float) -> Edges:
    return edges[0] + right, edges[1] + up, edges[2] + right, edges[3] + up


def _box(edges: Edges) -> Array:
    return Array([round(edge, 4) for edge in edges])
