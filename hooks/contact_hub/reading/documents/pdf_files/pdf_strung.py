"""Letters of a PDF page that are strung on a curve, or stand one below the other."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from contact_hub.reading.documents.pdf_files.pdf_letters import Letter, TextObject

__all__ = ["lines"]

_FEWEST = 6
_LEAST_TURN, _MOST_TURN = math.radians(0.4), math.radians(40)
_FARTHEST = 2.5
_LEVEL = 0.05
_LOWER = (0.4, 1.8)
_BESIDE = 0.5
_CLEAR = 2.5
"""In heights of a letter."""
_WORD = 1.45
"""So many times as far from the letter before as is usual, another word begins."""


def lines(seen: Sequence[Letter], objects: Sequence[TextObject]) -> Iterator[str]:
    """Each as it is read; nobody reads a line so who takes each letter for one."""
    order = {each.address: number for number, each in enumerate(objects)}
    drawn = [each for each in seen if each.set_with and not each.char.isspace()]
    drawn.sort(key=lambda each: order.get(each.set_with, 0))
    for strung in _chains(drawn, _is_next_on_curve):
        yield _said(strung)
    for strung in _chains(drawn, _is_next_below):
        if _stands_alone(strung, drawn):
            yield _said(strung)


def _chains(
    drawn: Sequence[Letter], goes_on: Callable[[Letter, Letter], bool]
) -> Iterator[list[Letter]]:
    chain = list(drawn[:1])
    for one, two in pairwise(drawn):
        if not goes_on(one, two):
            if len(chain) >= _FEWEST:
                yield chain
            chain = []
        chain.append(two)
    if len(chain) >= _FEWEST:
        yield chain


def _is_next_on_curve(one: Letter, two: Letter) -> bool:
    turn = abs((two.angle - one.angle + math.pi) % math.tau - math.pi)
    return _LEAST_TURN < turn < _MOST_TURN and _apart(one, two) < _FARTHEST * one.high


def _is_next_below(one: Letter, two: Letter) -> bool:
    least, most = (part * one.high for part in _LOWER)
    beside = abs(_middle(one) - _middle(two)) < _BESIDE * one.high
    is_level = all(math.sin(each.angle) ** 2 < _LEVEL for each in (one, two))
    return is_level and beside and least < one.y - two.y < most


def _stands_alone(chain: Sequence[Letter], drawn: Sequence[Letter]) -> bool:
    """No words beside it: what is first on each line of a list is no word."""
    own = {id(each) for each in chain}
    high = max(each.high for each in chain)
    left, right = min(each.left for each in chain), max(each.right for each in chain)
    upper, lower = chain[0].top, chain[-1].bottom
    return not any(
        left - _CLEAR * high < each.right
        and each.left < right + _CLEAR * high
        and lower < _level(each) < upper
        for each in drawn
        if id(each) not in own
    )


def _said(chain: Sequence[Letter]) -> str:
    steps = [_apart(one, two) for one, two in pairwise(chain)]
    usual = sorted(steps)[len(steps) // 2]
    words = chain[0].char
    for step, letter in zip(steps, chain[1:], strict=True):
        words += f" {letter.char}" if step > _WORD * usual else letter.char
    return words


def _apart(one: Letter, two: Letter) -> float:
    return math.dist((_middle(one), _level(one)), (_middle(two), _level(two)))


def _middle(letter: Letter) -> float:
    return (letter.left + letter.right) / 2


def _level(letter: Letter) -> float:
    return (letter.bottom + letter.top) / 2
