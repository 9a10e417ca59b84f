"""What the letters of a PDF page say: those that are seen, those that are not, and the links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2

from contact_hub.reading import pdfium, right_to_left
from contact_hub.reading.documents.pdf_files import (
    pdf_faceless,
    pdf_letters,
    pdf_lines,
    pdf_raised,
    pdf_strung,
    pdf_views,
)
from contact_hub.reading.documents.pdf_files.pdf_letters import Letter, TextObject
from contact_hub.reading.documents.pdf_files.pdf_objects import Clickable
from contact_hub.reading.documents.pdf_files.pdf_views import Views
from contact_hub.reading.seen import Link

__all__ = ["Text", "read", "tidied"]

_SMALLEST = 3.6
"""Points, ascent and descent together: nobody reads type of 3 pt."""
_BREAKS = 3
"""Within words: so many are no accident."""
_BLANKS = re.compile(r"[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class Text:
    """What is seen, what is not, and what is switched off; the letters that are seen.

    `views` are what it was judged by, `objects` what it was set with.
    """

    seen: str
    unseen: str
    off: str
    letters: tuple[Letter, ...]
    links: tuple[Link, ...]
    views: Views
    objects: tuple[TextObject, ...]


def read(
    page: pypdfium2.PdfPage, clickable: Sequence[Clickable], boxed: pypdfium2.PdfPage | None
) -> Text:
    """All text of a page; that of its links is what is seen under them.

    `boxed` is the page with boxes for letters that cannot be drawn here.
    """
    layer = page.get_textpage()
    try:
        letters = pdf_raised.with_marks(pdf_letters.letters(layer))
        objects = pdf_letters.text_objects(page)
        views = pdf_views.views(page, objects)
        undrawn = pdf_faceless.shown(letters, objects, boxed) if boxed else frozenset[Letter]()
        shown = _shown(letters, objects, views, undrawn)
        visible = tuple(letter for letter, yes in zip(letters, shown, strict=True) if yes)
        seen = right_to_left.points_after_digits(_seen(visible))
        strung = pdf_strung.lines(visible, objects)
        more = "".join(f"\n{line}" for line in (*pdf_lines.missing_from(seen, visible), *strung))
        words = f"{seen}{more}{right_to_left.lines(layer, seen)}"
    finally:
        layer.close()
    unseen = [letter for letter, yes in zip(letters, shown, strict=True) if not _is(letter, yes)]
    behind, off = _put_away(unseen, objects)
    links = tuple(_links(clickable, visible))
    return Text(words, behind, off, visible, links, views, objects)


def _put_away(unseen: Sequence[Letter], objects: Sequence[TextObject]) -> tuple[str, str]:
    """What lies behind the page, and what is on layers that are switched off."""
    may_go = {each.address for each in objects if each.optional}
    off = [letter for letter in unseen if not letter.set_with or letter.set_with in may_go]
    behind = [letter for letter in unseen if letter.set_with not in may_go]
    return _said(behind), _said(off)


def tidied(words: str) -> str:
    """No empty lines, and letters as people write them."""
    return _BLANKS.sub("\n", pdfium.tidied(words)).strip()


def _shown(
    letters: Sequence[Letter],
    objects: Sequence[TextObject],
    views: Views,
    undrawn: frozenset[Letter],
) -> tuple[bool, ...]:
    """Whether each is seen; a full stop is as its neighbour is, and so are spaces."""
    unseen = {each.address for each in objects if each.unseen}
    shown: list[bool] = []
    neighbour = True
    for letter in letters:
        if letter.set_with and letter.char.isalnum():
            can_be = letter.set_with not in unseen and letter.high >= _SMALLEST
            neighbour = can_be and (views.shows(letter) or letter in undrawn)
        shown.append(neighbour or not letter.set_with)
    return tuple(shown)


def _is(letter: Letter, shown: object) -> bool:
    """Seen, and no space that PDFium made up: those stand between unseen letters, too."""
    return bool(shown) and bool(letter.set_with)


def _said(letters: Sequence[Letter]) -> str:
    return tidied("".join(letter.char for letter in letters))


def _seen(visible: Sequence[Letter]) -> str:
    """In the file's order; what stands far apart on a line is not read as one.

    PDFium takes some pages, lying ones above all, for lines that run down, and breaks them within
    words; then what stands near on a line is read as one.
    """
    stretches = list(_stretches(visible))
    breaks = sum(pdf_lines.touch(one, two) for one, made_up, two in stretches if "\n" in made_up)
    said = [next((each.char for each in visible if each.set_with), "")]
    for one, made_up, two in stretches:
        is_broken = breaks >= _BREAKS and "\n" in made_up and pdf_lines.are_near(one, two)
        apart = "\n" if pdf_lines.are_apart(one, two) else ""
        kept = "" if pdf_lines.touch(one, two) else " "
        said += [kept if is_broken else f"{made_up}{apart}", two.char]
    return tidied("".join(said))


def _stretches(visible: Sequence[Letter]) -> Iterator[tuple[Letter, str, Letter]]:
    """Two letters, and what PDFium made up between them."""
    made_up: list[str] = []
    last: Letter | None = None
    for letter in visible:
        if not letter.set_with:
            made_up.append(letter.char)
            continue
        if last is not None:
            yield last, "".join(made_up), letter
        last, made_up = letter, []


def _links(clickable: Sequence[Clickable], visible: Sequence[Letter]) -> Iterator[Link]:
    """With the words that lie under each."""
    for href, (left, bottom, right, top) in clickable:
        words = [
            letter.char if letter.set_with else " "
            for letter in visible
            if not letter.set_with
            or (
                left <= (letter.left + letter.right) / 2 <= right
                and bottom <= (letter.bottom + letter.top) / 2 <= top
            )
        ]
        yield Link(href, " ".join(tidied("".join(words)).split()))
