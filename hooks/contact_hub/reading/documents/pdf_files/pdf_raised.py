"""Small raised digits after a word or a number: marks of footnotes, and no digits of it."""

from __future__ import annotations

from collections.abc import Sequence

from contact_hub.reading.documents.pdf_files.pdf_letters import Letter

__all__ = ["has_marks", "plain", "with_marks"]

_LEVEL_SIGNS, _RAISED_SIGNS = "0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾"
_MARKS = str.maketrans(_LEVEL_SIGNS, _RAISED_SIGNS)
_NO_MARKS = str.maketrans(_RAISED_SIGNS, _LEVEL_SIGNS)
_SMALLER = 0.85
_RAISED = (0.1, 0.8)
_BESIDE = 0.25
"""In heights of the letter before."""
_MOST = 3
_LEVEL = 0.1
_SPACE = Letter(" ", 0, 0, 0, 0, 0, 0, 0, (0, 0, 0, 0), 0, 0, nameless=False)
"""As PDFium makes them up."""


def with_marks(letters: Sequence[Letter]) -> tuple[Letter, ...]:
    """The same letters; those that are raised as Unicode writes them, after a space."""
    told: list[Letter] = []
    first = 0
    while first < len(letters):
        marks = [_raised(each) for each in letters[first : _end(letters, first)]]
        first += max(len(marks), 1)
        told += [_SPACE, *marks] if marks else [letters[first - 1]]
    return tuple(told)


def plain(text: str) -> str:
    """As the file has it."""
    return text.translate(_NO_MARKS)


def _raised(letter: Letter) -> Letter:
    return letter._replace(char=letter.char.translate(_MARKS))


def has_marks(text: str) -> bool:
    """Whether any was told."""
    return any(sign in text for sign in _RAISED_SIGNS)


def _end(letters: Sequence[Letter], first: int) -> int:
    """After the marks that begin here, if any do; a number may go on after a raised part of it."""
    if not first or letters[first - 1].char.isspace():
        return first
    base, end = letters[first - 1], first
    while end < len(letters) and _is_mark(base, letters[end - 1], letters[end]):
        end += 1
    goes_on = end < len(letters) and letters[end].char.isdigit()
    if goes_on and _are_beside(base, letters[end - 1], letters[end]):
        return first
    return end if end - first <= _MOST else first


def _is_mark(base: Letter, last: Letter, letter: Letter) -> bool:
    """Set smaller and higher, or drawn so in the typeface; nothing before it, not even a space."""
    least, most = (part * base.high for part in _RAISED)
    is_raised = letter.high < _SMALLER * base.high and least < letter.y - base.y < most
    is_drawn_so = letter.char.isdigit() and least < letter.bottom - base.y < most
    is_level = min(letter.angle, abs(letter.angle - 6.2832)) < _LEVEL
    return is_level and (is_raised or is_drawn_so) and _are_beside(base, last, letter)


def _are_beside(base: Letter, last: Letter, letter: Letter) -> bool:
    if not (letter.set_with and last.set_with and base.high):
        return False
    return -_BESIDE < (letter.left - last.right) / base.high < _BESIDE
