"""Words in a picture, by OCR of those parts of it that look like rows of letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PIL import Image

from contact_hub.reading.documents.seeing.ocr import Eye, Said
from contact_hub.reading.documents.seeing.picture_rows import Region

__all__ = ["words"]

_WHOLE = 0.4
"""Of the picture: from so much on all of it is read at once."""
_FEWEST_WORDS = 5
_UNSURE = 60
_TURNS = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180)
_BETWEEN = 60
_LETTERS = re.compile(r"[^\W_]")
_FEWEST = 2


def words(eye: Eye, sharp: Image.Image, found: Sequence[Region], scale: float) -> str:
    """Of a grey picture of 300 dpi; the regions are in dots of one that is smaller by `scale`.

    Raises CannotSee.
    """
    if not found:
        return ""
    boxes = [_scaled(region, scale, sharp.size) for region in found]
    covered = sum((box.right - box.left) * (box.lower - box.upper) for box in boxes)
    if covered > _WHOLE * sharp.width * sharp.height:
        return _tidied(_upright(eye, sharp).text)
    level = [sharp.crop(box[:4]) for box in boxes if box.turned <= 0]
    said = [_upright(eye, _below_each_other(level))] if level else []
    said += [_turned(eye, sharp.crop(box[:4])) for box in boxes if box.turned > 0]
    return _tidied("\n".join(each.text for each in said))


def _upright(eye: Eye, page: Image.Image) -> Said:
    """Whoever scans a sheet may have laid it on the glass in any way."""
    said = eye.read(page)
    if said.words < _FEWEST_WORDS or said.sure >= _UNSURE:
        return said
    return max([said, *(eye.read(page.transpose(turn)) for turn in _TURNS)], key=_sureness)


def _turned(eye: Eye, piece: Image.Image) -> Said:
    """The surest of both sides, or as it is: words below each other are high and narrow, too."""
    turns = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270)
    framed = (_below_each_other([piece.transpose(turn)]) for turn in turns)
    readings = [eye.read(_below_each_other([piece])), *(eye.read(each) for each in framed)]
    return max(readings, key=_sureness)


def _sureness(said: Said) -> float:
    return said.sure * min(said.words, 20)


def _scaled(region: Region, scale: float, size: tuple[int, int]) -> Region:
    left, upper, right, lower = (round(edge * scale) for edge in region[:4])
    return Region(left, upper, min(right, size[0]), min(lower, size[1]), region.turned)


def _below_each_other(pieces: Sequence[Image.Image]) -> Image.Image:
    wide = max(piece.width for piece in pieces) + 2 * _BETWEEN
    high = sum(piece.height + _BETWEEN for piece in pieces) + _BETWEEN
    paper, upper = Image.new("L", (wide, high), "white"), _BETWEEN
    for piece in pieces:
        paper.paste(piece, (_BETWEEN, upper))
        upper += piece.height + _BETWEEN
    return paper


def _tidied(said: str) -> str:
    """Without lines that are only specks and strokes."""
    lines = (line.strip() for line in said.splitlines())
    return "\n".join(line for line in lines if len(_LETTERS.findall(line)) >= _FEWEST)
