"""How an SVG drawing moves and turns what is drawn in it (SVG 2, 8.5: `transform`)."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

__all__ = ["STILL", "Matrix", "after", "of_transform"]

Matrix = tuple[float, float, float, float, float, float]
"""Leads from a point x, y to ax + cy + e, bx + dy + f."""
STILL: Matrix = (1, 0, 0, 1, 0, 0)
_STEPS = re.compile(r"([A-Za-z]+)\s*\(([^()]*)\)")
_NUMBERS = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?", re.IGNORECASE)
_MOST = 20


def of_transform(said: str) -> Matrix:
    """All of its steps as one."""
    matrix = STILL
    for name, values in _STEPS.findall(said)[:_MOST]:
        matrix = after(matrix, _step(name, [float(each) for each in _NUMBERS.findall(values)]))
    return matrix


def after(outer: Matrix, inner: Matrix) -> Matrix:
    """First the inner, then the outer."""
    a, b, c, d, e, f = outer
    p, q, r, s, t, u = inner
    return (
        *(a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s),
        *(a * t + c * u + e, b * t + d * u + f),
    )


def _step(name: str, values: Sequence[float]) -> Matrix:
    match name, values:
        case "matrix", [a, b, c, d, e, f]:
            return a, b, c, d, e, f
        case "translate", [x, *more]:
            return 1, 0, 0, 1, x, more[0] if more else 0
        case "scale", [x, *more]:
            return x, 0, 0, more[0] if more else x, 0, 0
        case "rotate", [angle, *around]:
            return _turned(math.radians(angle), around)
        case (("skewX" | "skewY"), [angle]):
            slant = math.tan(math.radians(angle))
            return (1, 0, slant, 1, 0, 0) if name == "skewX" else (1, slant, 0, 1, 0, 0)
    return STILL


def _turned(angle: float, around: Sequence[float]) -> Matrix:
    cos, sin = math.cos(angle), math.sin(angle)
    x, y = around if len(around) == 2 else (0.0, 0.0)  # noqa: PLR2004 - across and down
    return cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos
