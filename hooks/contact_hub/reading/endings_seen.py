"""Numbers of which the last digits alone are written: `0113 496 0100/01`, `Durchwahl -110`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

__all__ = ["MAY_BE", "SAID_LENGTHS", "below", "others", "said"]

_INSIDE = r"(?<!\w)(?:durchwahl|dw|app(?:arat)?|nst|nebenstelle|klappe|kl)"
MAY_BE = re.compile(
    rf"[0-9] ?/ ?-? ?[0-9]|[^0-9] ?-[0-9]{{1,4}}(?![0-9])|{_INSIDE}(?!\w)", re.IGNORECASE
)
"""Whether a text has any such."""
SAID_LENGTHS = (3, 4)
"""Of endings that are said in words: `30` in `and 30 boats` would be one too easily."""
_OR = r"(?: or| oder| bzw\.?| ou| neu)"
_AND = r"(?: ?&| and| und| u\.| et| a(?:c|g)?)"
_LISTED = rf"(?:(?:{_OR}|{_AND}) |, ?)"
_IS_NO_TIME = r"(?! ?(?:[\-:%°€£$]|[.,][0-9]|(?:to|until|till|bis|hrs?|hours?|h|uhr|am|pm)\b))"
_CLAUSE_ENDS = r"(?=[ ]*(?:[\n,;.)(|·]|\Z))"
# What is in brackets is when or for whom it is; after these it is a time or a date.
_OF_TIME = (
    r"(?:from|at|by|before|after|since|until|till|to|opens?|closes?|opening|mon\w*|tue\w*|wed\w*"
    r"|thu\w*|fri\w*|sat\w*|sun\w*|daily|weekdays|ab|von|um|bis|seit|est|established|founded"
    r"|in|room|box|ext\w*|x|fee|prices?|year|of(?! hours)|about|some|over|nearly|page|p|no|nr"
    r"|jan\w*|feb\w*|mar\w*|apr\w*|may"
    r"|jun\w*|jul\w*|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)"
)
_BRACKET = rf" ?\((?:(?!{_OF_TIME}\b)[a-zäöüß]{{2,16}}:? ){{1,3}}"


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


@lru_cache(maxsize=4096)
def said(ending: str) -> re.Pattern[str]:
    """What ends otherwise, and then this ending in words: `or 0900`, `(evenings 0900)`.

    Only for a number that is sought because it is over: as a new one `or 2024` would be read, too.
    """
    other = rf"[0-9]{{{len(ending)}}}"
    ways = [rf"{_OR} "]
    if not re.fullmatch("(?:19|20)[0-9]{2}", ending):
        ways += [rf"{_LISTED}(?={ending}{_CLAUSE_ENDS})", rf"{_BRACKET}(?={ending}\))"]
    if ending[0] == "0" and len(ending) == max(SAID_LENGTHS):
        ways.append(rf"{_AND} ")
    begun = rf"[ \-./·]?{other}(?:{_LISTED}{other})*?(?:{'|'.join(ways)})"
    last = rf"(?P<ending>{ending})(?![0-9]){_IS_NO_TIME}"
    return re.compile(begun + last, re.IGNORECASE)
