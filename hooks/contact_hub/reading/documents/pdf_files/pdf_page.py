"""One page of a PDF file as the eye reads it: text that shows, and by OCR what else is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2
from PIL import Image

from contact_hub.reading import pdfium
from contact_hub.reading.documents.document import Part
from contact_hub.reading.documents.pdf_files import (
    pdf_differing,
    pdf_raised,
    pdf_sense,
    pdf_shapes,
    pdf_text,
    pdf_views,
)
from contact_hub.reading.documents.pdf_files.pdf_objects import PageObjects
from contact_hub.reading.documents.pdf_files.pdf_text import Text
from contact_hub.reading.documents.pdf_files.pdf_views import Views
from contact_hub.reading.documents.seeing import (
    picture_codes,
    picture_level,
    picture_rows,
    picture_words,
)
from contact_hub.reading.documents.seeing.ocr import DPI, CannotSee, Eye

__all__ = ["Asked", "parts"]

_MAX_DOTS = 16_000_000
_NUMBER = 7
"""Digits that are more than a price."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known of a page before it is read; `told` is its text with what replaces text.

    `boxed` is the page with boxes for letters that cannot be drawn here, if it may have any.
    """

    where: str
    objects: PageObjects
    told: str | None
    eye: Eye
    boxed: pypdfium2.PdfPage | None


@dataclass(slots=True)
class _Told:
    """What there is to say of a page; `read` is by OCR."""

    seen: str
    behind: str
    read: str = ""
    lies: tuple[str, ...] = ()
    fault: str = ""


def parts(page: pypdfium2.PdfPage, asked: Asked) -> Iterator[Part]:
    """The page; then, if there is more than its text to read, its pictures."""
    text = pdf_text.read(page, asked.objects.links, asked.boxed)
    codes, rest = _codes(text.views)
    told = _Told(text.seen, text.unseen)
    try:
        _look(page, text, rest, asked.eye, told)
    except CannotSee as reason:
        told.fault = f"{asked.where.capitalize()} has parts that {reason}."
    if asked.told is not None:
        _compare(asked.told, text, told)
    faults = *filter(None, [told.fault]), *(_lie(asked.where, each) for each in told.lies)
    behind = pdf_text.tidied(f"{told.behind}\n{asked.objects.notes}")
    yield Part(asked.where, told.seen, text.links, codes, behind, text.off, faults=faults)
    if told.read:
        yield Part(f"{asked.where}, picture", told.read, by_ocr=True)


def _look(page: pypdfium2.PdfPage, text: Text, rest: Image.Image, eye: Eye, told: _Told) -> None:
    """By OCR at all of a page whose text cannot be believed; else at what is no text on it."""
    whole = text.views.whole.convert("L")
    if pdf_sense.makes_none(text.letters):
        told.seen = ""
        told.read = _by_ocr(page, replace(text, objects=()), whole, eye)
        return
    looks = pdf_shapes.looks(text.letters, text.views)
    disguised = _disguised(text, looks)
    if disguised or _are_several(text, looks):
        read = _by_ocr(page, replace(text, objects=()), whole, eye)
        told.lies = _lies(read, text, disguised, several=_are_several(text, looks))
        if told.lies:
            told.seen, told.read = "", read
            told.behind = f"{text.seen}\n{text.unseen}"
            return
    told.read = _by_ocr(page, text, rest, eye)
    if told.read:
        drawn = f"{told.seen}\n{told.read}"
        told.lies = _long(pdf_differing.differing(drawn, text.unseen, by_ocr=True))
        told.behind = pdf_differing.respelled(text.unseen, drawn)


def _disguised(text: Text, looks: str) -> list[tuple[str, str]]:
    """Numbers of which a digit at least looks like another one, and what they look like."""
    said = "".join(letter.char for letter in text.letters)
    return [pair for pair in pdf_differing.beside(said, looks) if _long(pair[:1])]


def _are_several(text: Text, looks: str) -> bool:
    """Whether two digits of one size at least look like other ones, wherever they stand."""
    pairs = zip(text.letters, looks, strict=True)
    odd = {(each.char, round(4 * each.high)) for each, like in pairs if each.char != like}
    return len(odd) > 1


def _lies(
    read: str, text: Text, disguised: list[tuple[str, str]], *, several: bool
) -> tuple[str, ...]:
    """What is said and not read; and a number that OCR reads as it looks, wherever else it is."""
    lies = _long(pdf_differing.differing(read, text.seen)) if several else ()
    as_it_looks = (
        said for said, like in disguised if not pdf_differing.differing(read, like, by_ocr=True)
    )
    return tuple(dict.fromkeys((*lies, *as_it_looks)))


def _compare(replaced: str, text: Text, told: _Told) -> None:
    """What programs put in the place of the text is as good, if both say the same."""
    if told.fault and not told.seen:
        return
    plain = "".join(pdf_raised.plain(letter.char) for letter in text.letters)
    seen = f"{told.seen}\n{told.read}"
    lies = pdf_differing.differing(f"{seen}\n{text.unseen}\n{plain}", replaced)
    readings = [f"{each}\n{text.unseen}\n{text.off}" for each in (seen, plain)]
    lies += pdf_differing.told_more_often(replaced, readings)
    told.lies = tuple(dict.fromkeys((*told.lies, *lies)))
    if lies or pdf_differing.differing(replaced, told.seen):
        told.behind += f"\n{replaced}"
    elif not text.unseen and not pdf_raised.has_marks(told.seen):
        told.seen = replaced


def _long(differing: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        each
        for each in differing
        if "@" in each or sum(letter.isdigit() for letter in each) >= _NUMBER
    )


def _lie(where: str, what: str) -> str:
    place = where.capitalize()
    return f"{place}: what is copied or read aloud is not what is seen. It says `{what}`."


def _by_ocr(page: pypdfium2.PdfPage, without: Text, grey: Image.Image, eye: Eye) -> str:
    """What is drawn on the page, its text taken away; `grey` is the same, coarsely."""
    rows = picture_rows.regions(grey)
    if not rows:
        return ""
    askew = picture_level.tilt(grey)
    if askew:
        rows = picture_rows.regions(picture_level.level(grey, askew))
    if eye.optics is None:
        eye.read(grey)
    width, height = page.get_size()
    square = width * height / pdfium.POINTS**2
    pdf_views.without(without.objects, away=True)
    sharp = pdf_views.drawn(page, min(DPI, (_MAX_DOTS / square) ** 0.5)).convert("L")
    pdf_views.without(without.objects, away=False)
    sharp = picture_level.level(sharp, askew)
    return picture_words.words(eye, sharp, rows, sharp.width / grey.width)


def _codes(views: Views) -> tuple[tuple[str, ...], Image.Image]:
    """What codes say; and the rest of the page without them, in greys."""
    rest = views.rest.convert("L")
    least, most = rest.getextrema()
    if least == most:
        return (), rest
    return picture_codes.apart(views.whole.convert("L"), rest)
