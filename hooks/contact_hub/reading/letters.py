"""One way of writing for text before it is searched: spaces, dashes, quotes, look-alike forms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from contact_hub.reading import look_alikes
from contact_hub.reading.unseen_signs import UNSEEN

__all__ = ["Text", "normalised", "plain", "spaced", "spelled", "wrapped"]

_SOFT_HYPHENS = "\u00ad\ufffe\x02"  # PDFium says U+FFFE or U+0002 for a hyphen at a line's end
# Drawn over a digit: no language does. Not among them: strokes, of what is struck out.
_OVER_DIGITS = re.compile("(?<=[0-9])[\u0300-\u0334\u0339-\u036f]+")
_DASHES = "\u05be\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_SINGLE = "\u2018\u2019\u201a\u201b\u2032\u02bc\u02b9\uff07`\u00b4"
_DOUBLE = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02"
# Forms of the same letter. Not among them: superscripts, fractions, circled digits, which would
# join the number before them.
_SAME_LETTER = (
    *("<wide>", "<narrow>", "<noBreak>", "<font>", "<compat>"),
    *("<isolated>", "<initial>", "<medial>", "<final>"),
)
_EVERYWHERE = "’‘“”–—\u00a0"
"""So common that each is replaced at once."""
_OTHERS = re.compile(r"[^\x00-\x7f]+")
# What is in a text whose lines have something to tidy.
_UNTIDY = ("  ", "\n\n", "\n ", " \n", "\t", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")


class _Letters(dict[int, str]):
    """Fills itself, letter by letter, as `str.translate` meets them."""

    def __missing__(self, code: int) -> str:
        written = _as_written(chr(code))
        self[code] = written
        return written


def _as_written(letter: str) -> str:
    if unicodedata.category(letter) == "Zs":
        return " "
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    form = unicodedata.decomposition(letter)
    return unicodedata.normalize("NFKC", letter) if form.startswith(_SAME_LETTER) else letter


def _letters() -> _Letters:
    table = _Letters()
    for letters, written in (
        (UNSEEN, ""),
        (_DASHES, "-"),
        (_SINGLE, "'"),
        (_DOUBLE, '"'),
        ("\n\t\r\v\f\x85\u2028\u2029" + _SOFT_HYPHENS, None),
    ):
        table.update({ord(letter): letter if written is None else written for letter in letters})
    return table


_LETTERS = _letters()
_UNSPACED = (
    r"\u2e80-\u312f\u3190-\u4dbf\u4e00-\ua4cf\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
)
_GAPS = re.compile(rf"(?<=[{_UNSPACED}])(?=.)|(?<=.)(?=[{_UNSPACED}])")
_SYLLABLES = re.compile(r"(?<=[\uac00-\ud7a3])(?=[\uac00-\ud7a3])")
_LONG = 6
"""Letters of a word that is parted at a line's end."""
_LATIN = "[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]"
_LONG_OR_NOT = re.compile(
    rf"{_LATIN}{{{_LONG},}}|{_LATIN}{{1,{_LONG - 1}}}(?!{_LATIN})|.", re.DOTALL
)
_LONG_OR_SHARP = re.compile(rf"{_LATIN}{{{_LONG}}}|ß")
_EITHER = "\ue0ad"
"""Stands for a soft hyphen of either face while a text is made ready; nobody writes it."""
_MARKED = str.maketrans(dict.fromkeys(_SOFT_HYPHENS, _EITHER))


@dataclass(frozen=True, slots=True)
class Text:
    """A text ready to be searched, once for each face of the soft hyphen."""

    readings: tuple[str, ...]
    by_ocr: bool = False
    """It was read from a picture: letters that look alike may have been taken for another."""
    places: tuple[int, ...] = ()
    """Of two readings, where each letter of the first stands in the second."""
    with_names: tuple[str, ...] = ()
    """Of a text in which facts are masked, the readings with its names."""


def normalised(text: str, *, by_ocr: bool = False) -> Text:
    """A soft hyphen is invisible in a page, and in many a PDF's font the printed hyphen."""
    if not any(mark in text for mark in _SOFT_HYPHENS):
        return Text((plain(text),), by_ocr)
    marked = plain(text.translate(_MARKED))
    places = tuple(_seen(marked))
    invisible = "".join(marked[place] for place in places)
    return Text((invisible, marked.replace(_EITHER, "-")), by_ocr, places)


def _seen(marked: str) -> Iterator[int]:
    """Where the letters stand that are left if soft hyphens, and breaks after them, are not."""
    before = "\n"
    for place, letter in enumerate(marked):
        if letter == _EITHER or (letter == "\n" and marked[place - 1] == _EITHER):
            continue
        if not (letter == " " and before.isspace()):
            yield place
            before = letter


def spelled(word: str, *, by_ocr: bool = False) -> str:
    """A pattern for it, wherever a line may have been broken in it.

    Chinese and Japanese are broken anywhere, and printed with a narrow space beside numbers and
    Latin letters; Korean is broken between any two syllables.
    """
    if by_ocr:
        return look_alikes.pattern(word)
    if word.isascii():
        return re.escape(word)
    parts = _GAPS.split(_SYLLABLES.sub("\n", word))
    return r"\s*".join(re.escape(part).replace("\\\n", r"\n?") for part in parts)


_AND = {
    "&": r"(?:&|\+|and|und|u\.|et|AND|UND|ET)",
    **{word: rf"(?:{word}|&)" for word in ("and", "und", "et")},
}


def wrapped(word: str, *, by_ocr: bool = False) -> str:
    """A pattern for it, where a long one may be parted at a line's end by a hyphen of its own.

    In capitals there is no `ß`; and people write `&` and `and` as they please.
    """
    if word.casefold() in _AND:
        either = _AND[word.casefold()]
        return either.upper() if word.isupper() else either
    if by_ocr or not _LONG_OR_SHARP.search(word):
        return spelled(word, by_ocr=by_ocr).replace(r"\-", r"-\n?")
    parts = (_parted(part) for part in _LONG_OR_NOT.findall(word))
    return "".join(parts).replace("ß", "(?:ß|ss)")


def _parted(part: str) -> str:
    if len(part) < _LONG:
        return spelled(part).replace(r"\-", r"-\n?")
    return part[:2] + "".join(rf"(?:-\n)?{letter}" for letter in part[2:-1]) + part[-1]


def spaced(words: str) -> str:
    """A pattern for them with a space between any two letters, and no such letters around them."""
    apart = r"\s{1,3}".join(" ".join(map(re.escape, word)) for word in words.split())
    return rf"(?<!\w ){apart}(?! \w(?!\w))"


def plain(text: str) -> str:
    """NFC, one kind of space, dash, quote and line break; one tab between cells."""
    if not text.isascii():
        for letter in _EVERYWHERE:
            text = text.replace(letter, _LETTERS[ord(letter)])
    if not text.isascii():
        text = _OTHERS.sub(lambda found: found[0].translate(_LETTERS), text)
        text = _OVER_DIGITS.sub("", unicodedata.normalize("NFC", text))
    text = text.replace("`", "'").strip()
    return _tidy(text) if any(mark in text for mark in _UNTIDY) else text


def _tidy(text: str) -> str:
    lines = (_line(line) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _line(line: str) -> str:
    """A tab stays: what stands after it is in another cell."""
    if "\t" not in line:
        return " ".join(line.split())
    cells = (" ".join(cell.split()) for cell in line.split("\t"))
    return "\t".join(cell for cell in cells if cell)
