"""Rows of two columns, as wide as a terminal is on any machine."""

from __future__ import annotations

import textwrap

__all__ = ["KINDS", "row", "rows", "said"]

KINDS = {"vcard": "vCard", "qr": "QR code"}
"""Kinds of surfaces that people call otherwise."""
NAME, WIDTH = 24, 80


def row(name: str, what: str) -> str:
    """A long one goes on below its beginning."""
    first, hanging = f"  {name:<{NAME}}", " " * (NAME + 2)
    return textwrap.fill(
        what,
        WIDTH,
        initial_indent=first,
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )


def rows(name: str, several: list[str]) -> list[str]:
    """Only the first one is named."""
    return [row("" if index else name, each) for index, each in enumerate(several)]


def said(text: str, indent: int = 0) -> str:
    """A sentence or two, as wide as there is room."""
    edge = " " * indent
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=edge,
        subsequent_indent=edge,
        break_long_words=False,
        break_on_hyphens=False,
    )
