"""Whether what a PDF file says that its letters are can be language at all."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from contact_hub.reading.documents.pdf_files.pdf_letters import Letter

__all__ = ["makes_none"]

_VOWELS = frozenset("aeiouyæœøıw")
"""In Welsh a w is one, too."""
_ENOUGH = 24
_USUAL = (0.22, 0.62)
"""The share of vowels: English, German, Welsh and Finnish lie well within."""
_STRANGE = frozenset({"Cc", "Cn", "Co", "Cs"})
_HYPHENS = "\x02\xad\ufffe"
"""At a line's end, as PDFium tells them."""
_FEW_STRANGE = 0.12
_FEW_NAMELESS = 0.2
_SEVERAL = 4


def makes_none(seen: Sequence[Letter]) -> bool:
    """Too few or too many vowels, or signs that are no letters; icons among words are none."""
    printed = [letter for letter in seen if letter.set_with and not letter.char.isspace()]
    if not printed:
        return False
    strange = sum(_is_strange(letter.char) for letter in printed)
    nameless = sum(letter.nameless for letter in printed)
    if strange >= _SEVERAL and strange > _FEW_STRANGE * len(printed):
        return True
    if nameless >= _SEVERAL and nameless > _FEW_NAMELESS * len(printed):
        return True
    return _is_unspeakable("".join(letter.char for letter in printed))


def _is_strange(char: str) -> bool:
    return (char not in _HYPHENS and unicodedata.category(char) in _STRANGE) or char == "\ufffd"


def _is_unspeakable(words: str) -> bool:
    plain = unicodedata.normalize("NFD", words.lower())
    latin = [letter for letter in plain if letter in _VOWELS or "a" <= letter <= "z"]
    if len(latin) < _ENOUGH:
        return False
    share = sum(letter in _VOWELS for letter in latin) / len(latin)
    least, most = _USUAL
    return not least <= share <= most
