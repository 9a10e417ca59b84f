"""Telephone numbers among runs of digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contact_hub.details import Detail
from contact_hub.reading.harvest import endings, labels
from contact_hub.reading.harvest.found import Found
from contact_hub.reading.harvest.labels import NO_LABEL, Label
from contact_hub.reading.harvest.numbers import Number, Row, at_group, may_begin
from contact_hub.reading.harvest.runs import runs

__all__ = ["found"]

_EXTENSION = re.compile(
    r"\)?(?:[ ,;(/\-]{0,3}|[ ,]?\n)(?:;ext=|(?:extension|extn|ext|durchwahl)[.:]?\n"
    r"|(?:extension|extn|ext|durchwahl|dw|nst|klappe|kl|poste|anexo|interno|int|toestel|estyniad"
    r"|est|x|#)[.:]?[ :=\-]{0,2})([0-9]{1,7})(?![0-9])",
    re.IGNORECASE,
)
_FEWEST = 3
"""Digits; with fewer it is no number that anybody calls."""


def found(text: str, regions: tuple[str, ...]) -> Iterator[Found]:
    """Whatever could be dialled, and looks or is called so."""
    last: tuple[int, str] = 0, ""
    for run in runs(text):
        few = sum(len(group.digits) for group in run.groups) < _FEWEST
        if run.groups[0].start < last[0] or (few and not last[1]):
            continue
        row = Row(text, run.groups, regions)
        others = list(endings.of_another(row, last))
        numbers = others or list(_in_row(row))
        yield from numbers
        if numbers:
            last = numbers[-1].end, last[1] if others else endings.stem(run.groups)


def _in_row(row: Row) -> Iterator[Found]:
    first = row.groups[0]
    label = labels.before(row.text, first.start - len(first.apart.lstrip("\n ")))
    at, after = 0, False
    while at < len(row.groups):
        own = NO_LABEL if at else label
        number = at_group(row, at, own) if may_begin(row, at, own, after=after) else None
        after = number is not None
        if number is None:
            at += 1
            continue
        yield _as_found(row, number, label)
        others = tuple(endings.after_strokes(row, number, label))
        yield from others
        at = number.end + len(others)


def _as_found(row: Row, number: Number, label: Label) -> Found:
    first, last = row.groups[number.first], row.groups[number.end - 1]
    start, end = first.start - len(first.apart.lstrip(" \n./-)")), last.end
    value = number.reading.value
    extension = _EXTENSION.match(row.text, end)
    if extension:
        end = extension.end()
        value = endings.inside(row, number, extension.group()) or f"{value};ext={extension[1]}"
    word = label.word if label.says == "phone" else ""
    word = word or labels.after(row.text, end).word or label.word
    return Found(start, end, Detail("phone", value, row.text[start:end], word))
