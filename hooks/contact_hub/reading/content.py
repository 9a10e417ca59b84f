"""Content streams of a PDF file: only those instructions that somebody asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Object, Pdf, Stream

__all__ = ["instructions", "streamed"]

Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage
_SHAPES = re.compile(rb"(?<!\S)(?:[-+.0-9]+\s+)+(?:re|[mlcvy])(?=\s)")
_NOT_SHAPES = re.compile(rb"[(<%]|\bBI\b")
"""Text, comments and pictures, in which a shape would be none."""


def instructions(document: Pdf, content: Object, watched: str) -> Iterator[Instruction]:
    """Of a page, a form, a pattern or a glyph, in order; `watched` are operators.

    Shapes are left out first: a code has a thousand of them.
    """
    data = streamed(content)
    if not _NOT_SHAPES.search(data):
        content = Stream(document, _SHAPES.sub(b"", data))
    yield from pikepdf.parse_content_stream(content, watched)


def streamed(content: Object) -> bytes:
    """What a page or a drawing consists of, in plain bytes."""
    parts = content if isinstance(content, Stream) else content.get("/Contents")
    if isinstance(parts, Array):
        return b"\n".join(part.read_bytes() for part in parts if isinstance(part, Stream))
    return parts.read_bytes() if isinstance(parts, Stream) else b""
