"""What a PNG picture says of itself (W3C, PNG third edition)."""

from __future__ import annotations

import struct

__all__ = ["size"]

_SIZE = struct.Struct(">LL")


def size(png: bytes) -> tuple[int, int]:
    """Width and height (11.2.1)."""
    width, height = _SIZE.unpack_from(png, 16)
    return int(width), int(height)
