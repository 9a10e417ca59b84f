"""Numbers of which the last digits alone are written: `0113 496 0100/01`, `Durchwahl -110`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

__all__ = ["MAY_BE", "below", "others"]

_INSIDE = r"(?<!\w)(?:durchwahl|dw|app(?:arat)?|nst|nebenstelle|klappe|kl)"
MAY_BE = re.compile(
    rf"[0-9] ?/ ?-? ?[0-9]|[^0-9] ?-[0-9]{{1,4}}(?![0-9])|{_INSIDE}(?!\w)", re.IGNORECASE
)
"""Whether a text has any such."""


@lru_cache(maxsize=4096)
def others(ending: str) -> tuple[re.Pattern[str], ...]:
    """What ends otherwise, and then this ending: as long as it, after a dash, or rows below."""
    listed, last = r"(?: ?/ ?-? ?[0-9]{1,4})*?", rf"(?P<ending>{ending})(?![0-9])"
    stroke = r" ?/ ?-? ?"
    said = (
        r"[^0-9\n]{0,24}(?:(?:fax|tel|mobil|phone|ext)[a-z]{0,8}[ .:]{0,3}-"
        r"|(?:durchwahl|dw)[ .:\-]{0,3}) ?"
    )
    inside = rf"[^0-9]{{1,80}}?{_INSIDE}[ .:\-]{{0,3}}"
    row, alone = r"[^0-9\n]{0,60}\n[^0-9\n]{1,60}?(?<=[\t ])-", r"(?=[ ]*(?:[\t\n]|\Z))"
    patterns = (
        rf" ?[0-9]{{{len(ending)}}}{listed}{stroke}{last}",
        rf" ?- ?[0-9]{{1,4}}{listed}(?:{stroke}|{said}){last}",
        rf" ?- ?[0-9]{{1,4}}(?:{inside}[0-9]{{1,4}}(?![0-9])){{0,30}}?{inside}{last}",
        rf" ?- ?0{{1,2}}(?![0-9])(?:{row}[0-9]{{1,4}}{alone}){{0,30}}?{row}{last}{alone}",
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


def below(text: str, end: int, extension: str) -> Iterator[tuple[int, int]]:
    """`Switchboard 0113 496 0100`, and in the rows below `Ada Stone, ext. 212`."""
    found = _rows_below(extension).match(text, end)
    if found:
        yield found.span("ending")


@lru_cache(maxsize=4096)
def _rows_below(extension: str) -> re.Pattern[str]:
    label = (
        r"[^0-9]{1,80}?(?<!\w)(?:extension|extn|ext|durchwahl|dw|nst|poste|anexo|interno|toestel)"
    )
    label += r"[.:]?[ :=\-]{0,2}"
    others = rf"(?:{label}[0-9]{{1,7}}(?![0-9])){{0,30}}?"
    return re.compile(rf"{others}{label}(?P<ending>{extension})(?![0-9])", re.IGNORECASE)
