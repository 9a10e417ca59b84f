"""Pictures made by others: the words in them by OCR, their codes, what is written into the file."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from PIL import Image, ImageSequence, UnidentifiedImageError

from contact_hub.reading.documents.document import Document, Part, Unreadable
from contact_hub.reading.documents.seeing import (
    ocr,
    picture_codes,
    picture_level,
    picture_rows,
    picture_words,
)
from contact_hub.reading.documents.seeing.picture_said import said_in
from contact_hub.reading.documents.seeing.picture_sharp import grey_of, sharpened

__all__ = ["read", "shown"]

FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP")
MAX_PIXELS = 40_000_000
MAX_FRAMES = 20
_TOO_LARGE = f"It has more than {MAX_PIXELS // 1_000_000} million dots; nobody needs so many."
_COARSE = 2
"""Rows of letters are looked for at half the dots that OCR wants."""


def read(data: bytes, eye: ocr.Eye | None = None) -> Document:
    """Each of its frames as a part; raises Unreadable."""
    eye = eye or ocr.Eye(ocr.installed())
    with _opened(data) as picture:
        frames = getattr(picture, "n_frames", 1)
        if frames > MAX_FRAMES:
            raise Unreadable(f"It is {frames} pictures in one; no more than {MAX_FRAMES} are read.")
        parts = list(_frames(picture, frames, eye))
        parts[0] = replace(parts[0], remains=said_in(picture))
    return Document(tuple(parts), pages=len(parts))


def shown(data: bytes, eye: ocr.Eye | None = None) -> Part:
    """A picture in another document, as one part of it; what cannot be opened has a fault."""
    try:
        document = read(data, eye)
    except Unreadable as reason:
        return Part("", "", faults=(f"A picture in it cannot be read. {reason}",))
    codes = tuple(code for part in document.parts for code in part.codes)
    return Part(
        "",
        document.text.strip(),
        codes=codes,
        remains=document.parts[0].remains,
        by_ocr=True,
        faults=document.faults,
    )


@contextmanager
def _opened(data: bytes) -> Iterator[Image.Image]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
                if picture.width * picture.height > MAX_PIXELS:
                    raise Unreadable(_TOO_LARGE)
                yield picture
    except Image.DecompressionBombError:
        raise Unreadable(_TOO_LARGE) from None
    except UnidentifiedImageError:
        raise Unreadable("It is broken, or not a picture.") from None
    except (OSError, SyntaxError, EOFError, ValueError) as problem:
        if isinstance(problem, Unreadable):
            raise
        raise Unreadable(f"It is broken: {problem}.") from problem


def _frames(picture: Image.Image, frames: int, eye: ocr.Eye) -> Iterator[Part]:
    for number, frame in enumerate(ImageSequence.Iterator(picture), 1):
        where = f"picture {number}" if frames > 1 else ""
        yield _seen(grey_of(frame), where, frame.info.get("dpi"), eye)


def _seen(grey: Image.Image, where: str, dpi: object, eye: ocr.Eye) -> Part:
    codes, rest = picture_codes.apart(grey, grey)
    askew = sharpened(rest, dpi)
    sharp = picture_level.level(askew, picture_level.tilt(askew))
    coarse = sharp.reduce(_COARSE)
    found = picture_rows.regions(coarse)
    try:
        text, faults = picture_words.words(eye, sharp, found, _COARSE), ()
    except ocr.CannotSee as reason:
        what = f"`{where}` has" if where else "It has"
        return Part(where, "", codes=codes, by_ocr=True, faults=(f"{what} parts that {reason}.",))
    return Part(where, text, codes=codes, by_ocr=True, faults=faults)
