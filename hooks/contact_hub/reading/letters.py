"""One way of writing for text before it is searched: spaces, dashes, quotes, look-alike forms."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

__all__ = ["Text", "normalised", "plain", "spelled"]

_SOFT_HYPHENS = "\u00ad\ufffe\x02"  # PDFium says U+FFFE or U+0002 for a hyphen at a line's end
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u061c\u180e"
_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_DASHES = "\u05be\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_SINGLE = "\u2018\u2019\u201a\u201b\u2032\u02bc\u02b9\uff07`\u00b4"
_DOUBLE = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02"
# Vowels and the like in Hebrew and Arabic, and the stroke that makes a word longer: readers set
# and leave them as they please.
_POINTS = "".join(
    chr(code)
    for first, last in (
        *((0x591, 0x5BD), (0x5BF, 0x5BF), (0x5C1, 0x5C2), (0x5C4, 0x5C5), (0x5C7, 0x5C7)),
        *((0x610, 0x61A), (0x640, 0x640), (0x64B, 0x652), (0x670, 0x670), (0x6D6, 0x6DC)),
    )
    for code in range(first, last + 1)
)
# Forms of the same letter. Not among them: superscripts, fractions, circled digits, which would
# join the number before them.
_SAME_LETTER = (
    *("<wide>", "<narrow>", "<noBreak>", "<font>", "<compat>"),
    *("<isolated>", "<initial>", "<medial>", "<final>"),
)
_LINES = re.compile(r"[ \t]*(?:\r\n?|[\n\v\f\x85\u2028\u2029])[\s]*")
_SPACES = re.compile(r"[ \t]+")


class _Letters(dict[int, str]):
    """Fills itself, letter by letter, as `str.translate` meets them."""

    def __missing__(self, code: int) -> str:
        written = _as_written(chr(code))
        self[code] = written
        return written


def _as_written(letter: str) -> str:
    if unicodedata.category(letter) == "Zs":
        return " "
    form = unicodedata.decomposition(letter)
    return unicodedata.normalize("NFKC", letter) if form.startswith(_SAME_LETTER) else letter


def _letters() -> _Letters:
    table = _Letters()
    for letters, written in (
        (_INVISIBLE + _BIDI + _POINTS, ""),
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
_NO_SOFT_HYPHENS = str.maketrans("", "", _SOFT_HYPHENS)
_HARD_HYPHENS = str.maketrans(dict.fromkeys(_SOFT_HYPHENS, "-"))
_AT_LINE_END = re.compile(f"[{_SOFT_HYPHENS}][ \\t]*(?:\\r\\n?|\\n)[ \\t]*")


@dataclass(frozen=True, slots=True)
class Text:
    """A text ready to be searched, once for each face of the soft hyphen."""

    readings: tuple[str, ...]


def normalised(text: str) -> Text:
    """A soft hyphen is invisible in a page, and in many a PDF's font the printed hyphen."""
    if not any(mark in text for mark in _SOFT_HYPHENS):
        return Text((plain(text),))
    invisible = _AT_LINE_END.sub("", text).translate(_NO_SOFT_HYPHENS)
    return Text((plain(invisible), plain(text.translate(_HARD_HYPHENS))))


def spelled(word: str) -> str:
    """A pattern for it, wherever a line may have been broken in it.

    Chinese and Japanese are broken anywhere, and printed with a narrow space beside numbers and
    Latin letters; Korean is broken between any two syllables.
    """
    if word.isascii():
        return re.escape(word)
    parts = _GAPS.split(_SYLLABLES.sub("\n", word))
    return r"\s*".join(re.escape(part).replace("\\\n", r"\n?") for part in parts)


def plain(text: str) -> str:
    """NFC, one kind of space, dash, quote and line break; nothing invisible."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.translate(_LETTERS))
    return _SPACES.sub(" ", _LINES.sub("\n", text.replace("`", "'"))).strip()
