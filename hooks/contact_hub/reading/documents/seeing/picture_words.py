"""Words in a picture, by OCR of those parts of it that look like rows of letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PIL import Image

from contact_hub.reading.documents.seeing import picture_columns, picture_missed
from contact_hub.reading.documents.seeing.ocr import Eye, Said, text_of
from contact_hub.reading.documents.seeing.picture_columns import Column
from contact_hub.reading.documents.seeing.picture_rows import Region

__all__ = ["words"]

_WHOLE = 0.4
"""Of the picture: from so much on all of it is read at once."""
_FEWEST_WORDS = 5
_UNSURE = 60
_FEWEST_SURE, _SURE = 4, 88
"""Words so sure are no others that lie on their side."""
_TURNS = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180)
_BETWEEN = 60
_MARGIN = 6
"""Dots."""
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
        return _tidied(_upright(eye, sharp))
    level = [sharp.crop(box[:4]) for box in boxes if box.turned <= 0]
    said = [_upright(eye, _below_each_other(level))] if level else []
    said += [_turned(eye, sharp.crop(box[:4])) for box in boxes if box.turned > 0]
    return _tidied("\n".join(said))


def _upright(eye: Eye, page: Image.Image) -> str:
    """Whoever scans a sheet may have laid it on the glass in any way."""
    said = eye.read(page)
    if said.words < _FEWEST_WORDS or said.sure >= _UNSURE:
        return _in_columns(eye, page, said)
    turned = [page.transpose(turn) for turn in _TURNS]
    return _surest(eye, [(said, page), *((eye.read(each), each) for each in turned)])


def _in_columns(eye: Eye, page: Image.Image, said: Said) -> str:
    """What was read; columns that it ran together; what it missed.

    A column with unsure words is read by itself, and so is what was missed.
    """
    turn = picture_columns.turn(said.lines)
    lines = picture_columns.turned(said.lines, turn, page.size) if turn else said.lines
    text = text_of(picture_columns.in_order(lines))
    found = picture_columns.columns(lines)
    more = list(picture_columns.missing_from(text, found))
    upright = page.transpose(turn) if turn else page
    more += [_by_itself(eye, upright, column) for column in found if column.is_unsure]
    missed = picture_missed.pieces(upright, lines)
    if missed:
        more.append(text_of(picture_missed.believed(eye.read(_below_each_other(missed)))))
    return "\n".join([text, *more])


def _by_itself(eye: Eye, page: Image.Image, column: Column) -> str:
    left, upper, right, lower = column.edges
    box = left - _MARGIN, upper - _BETWEEN, right + _MARGIN, lower + _BETWEEN
    piece = page.crop(_within(box, page.size))
    return text_of(eye.read(_below_each_other([piece])).lines)


def _within(box: tuple[int, int, int, int], size: tuple[int, int]) -> tuple[int, int, int, int]:
    left, upper, right, lower = box
    return max(left, 0), max(upper, 0), min(right, size[0]), min(lower, size[1])


def _turned(eye: Eye, piece: Image.Image) -> str:
    """As it is, words below each other being high and narrow, too; else the surest of all sides."""
    as_it_is = _below_each_other([piece])
    said = eye.read(as_it_is)
    if said.words >= _FEWEST_SURE and said.sure >= _SURE:
        return _in_columns(eye, as_it_is, said)
    turns = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270)
    framed = [_below_each_other([piece.transpose(turn)]) for turn in turns]
    return _surest(eye, [(said, as_it_is), *((eye.read(each), each) for each in framed)])


def _surest(eye: Eye, readings: Sequence[tuple[Said, Image.Image]]) -> str:
    said, page = max(readings, key=lambda each: _sureness(each[0]))
    return _in_columns(eye, page, said)


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
