"""The words of orders: what a job ticket says to the printer."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["OrderWords"]


@dataclass(frozen=True, slots=True)
class OrderWords:
    """`order.` in `words/en.toml`."""

    ticket: str
    lead: str
    copies: str
    each: str
    size: str
    bleed: str
    bleed_each: str
    no_bleed: str
    marks: str
    marks_in: str
    marks_none: str
    pages: str
    front_and_back: str
    first_and_next: str
    one_page: str
    colours: str
    inks_alone: str
    ink: str
    ink_most: str
    standard: str
    condition: str
    letters: str
    letters_fonts: str
    letters_shapes: str
    stock: str
    finish: str
    to_agree: str
    no_finish: str
    files: str
    file: str
    holder: str
    edition: str
    unscaled: str
    questions: str
