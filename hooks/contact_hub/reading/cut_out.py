"""What is seen of a part of a page, as if it were cut out: its words, and its codes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from contact_hub.reading import pdfium, qr, right_to_left
from contact_hub.reading.box import MM, Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pypdfium2

__all__ = ["CutOut", "cut_outs"]

_DPI = 200
Side = tuple[int, Box]
"""The page (from 0), and where on it."""


@dataclass(frozen=True, slots=True)
class CutOut:
    """All sides of one card."""

    text: str
    codes: tuple[str, ...]


def cut_outs(data: bytes, cards: Iterable[tuple[Side, ...]]) -> Iterator[CutOut]:
    """For each card what is on its sides."""
    with pdfium.opened(data) as document:
        pages = [document[number] for number in range(len(document))]
        layers = [page.get_textpage() for page in pages]
        for card in cards:
            words = (_text_in(layers[number], box) for number, box in card)
            codes = (code for number, box in card for code in _codes_in(pages[number], box))
            yield CutOut("\n".join(words), tuple(codes))


def _text_in(layer: pypdfium2.PdfTextPage, box: Box) -> str:
    left, bottom, right, top = (edge / MM for edge in box)
    words: str = layer.get_text_bounded(left, bottom, right, top)
    within = (left, bottom, right, top)
    return pdfium.tidied(words + right_to_left.lines(layer, words, within))


def _codes_in(page: pypdfium2.PdfPage, box: Box) -> tuple[str, ...]:
    """Read from its picture; whatever stands around it on the page is left out."""
    wide, high = page.get_size()
    left, bottom, right, top = (edge / MM for edge in box)
    around = (max(0, left), max(0, bottom), max(0, wide - right), max(0, high - top))
    return qr.in_picture(pdfium.drawn(page, _DPI, cut=around))
