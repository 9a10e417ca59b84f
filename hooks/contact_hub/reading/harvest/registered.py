"""Numbers in registers: of companies and charities, for VAT, of firms that are regulated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contact_hub.details import Detail
from contact_hub.reading.harvest import registers
from contact_hub.reading.harvest.found import Found, without

__all__ = ["found"]

_VAT = re.compile(
    r"(?:ATU[0-9]{8}|BE[01]?[0-9]{9}|BG[0-9]{9,10}|CY[0-9]{8}[A-Z]|CZ[0-9]{8,10}|DE[0-9]{9}"
    r"|DK[0-9]{8}|EE[0-9]{9}|EL[0-9]{9}|ES[A-Z0-9][0-9]{7}[A-Z0-9]|FI[0-9]{8}"
    r"|FR[A-HJ-NP-Z0-9]{2}[0-9]{9}|(?:GB|XI)(?:[0-9]{9}|[0-9]{12})|GB(?:GD|HA)[0-9]{3}"
    r"|HR[0-9]{11}|HU[0-9]{8}|IE[0-9][0-9A-Z][0-9]{5}[A-Z]{1,2}|IT[0-9]{11}|LT[0-9]{9}"
    r"|LT[0-9]{12}|LU[0-9]{8}|LV[0-9]{11}|MT[0-9]{8}|NL[0-9]{9}B[0-9]{2}|PL[0-9]{10}|PT[0-9]{9}"
    r"|SE[0-9]{12}|SI[0-9]{8}|SK[0-9]{10}|NO[0-9]{9}MVA|CHE[0-9]{9})"
)
_COUNTRY = re.compile(
    r"(?<!\w)(ATU|B[EG]|C(?:HE|Y|Z)|D[EK]|E[ELS]|F[IR]|GB|XI|H[RU]|I[ET]|L[TUV]|MT|N[LO]|P[LT]|S[EIK])"
    r"[ \-.]?[A-Z0-9]{0,2} ?\Z"
)
_AFTER_CAPITALS = re.compile(r"[0-9](?:(?<=[A-Z][0-9])|(?<=[A-Z][ \-.][0-9]))")
_NEXT = re.compile(r"[ .\-]?([A-Z0-9]+)")
_MOST_GROUPS = 6
_LONGEST_VAT = 14
_COURTS = re.compile(
    r"(?P<label>(?:HR ?[AB]|GnR|VR|PR|GsR|FN))(?:[ .:\-]{0,2}(?:Nr|Nummer)\.?)?[ .:\-\s]{0,3}"
    r"(?P<number>[0-9]{1,3}(?:[ .]?[0-9]{3}){1,2}|[0-9]{2,7})(?P<letter> ?[A-Za-z])?(?![\w])"
)
_OF_AUSTRIA = re.compile(r"FN ?[0-9]{4,6} ?[a-z]")
_SURE = ("HRA", "HRB", "GnR", "GsR")
_COURT = re.compile(r"(?:register|gericht|firmenbuch)[^\n.]{0,40}\n?\Z", re.IGNORECASE)
_COURT_ANCHORS = ("HR", "GnR", "VR", "PR", "GsR", "FN")
_DIGITS = re.compile(r"[0-9]+(?:[ .\-/]{1,2}[0-9]+|\n[0-9]{3}(?![0-9])|B[0-9]{2}(?!\w))*")
_NO_NUMBER = re.compile(
    r"(?=.{1,20}\Z)(?:[0-3]?[0-9]([.\-/])[01]?[0-9]\1(?:19|20)?[0-9]{2}|(?:19|20)[0-9]{2}([.\-/])[01]?[0-9]\2[0-3]?[0-9]"
    r"|[0-9]+\.(?![0-9]{3}(?![0-9]))[0-9]+|[0-9.]*\.[0-9](?:\.[0-9]+)*)"
)
"""A date, a part of a whole, a version: `12.03.2026`, `53.3811`, `3.5311.1`."""
_FEWEST = 5
_MOST_WITHOUT_STROKE = 10
"""Digits; longer ones, of taxes, may be parted by strokes. A shorter one may be a law's."""
_REACH = 90
_PREFIX = re.compile(
    r"(?<!\w)(?:SC|NI|OC|SO|NC|NL|LP|SL|IP|RS|RC|SP|NP|FC|SF|NF|GE|GS|CE|Z[A-C]?|R|[A-D] ?|CIO"
    r"|(?:SC|NI|OC|SO|NC) )\Z"
)
_TIED = ("£", "$", "€", "@", "=", "_")
_AND = re.compile(r"\)?,? ?(?:and|und|et|en|a|ac|&|/|;)[^0-9\n.\x00]{0,28}")
_SUFFIX = re.compile(r"-?[A-Z]{1,2}(?!\w)| ?[a-z](?!\w)")


def found(text: str) -> Iterator[Found]:
    """Those with their country's letters, those of German and Austrian courts, those named."""
    left = text
    for kind in (_for_vat, _of_courts, _named):
        numbers = list(kind(left))
        yield from numbers
        left = without(left, numbers)


def _of_courts(text: str) -> Iterator[Found]:
    if not any(court in text for court in _COURT_ANCHORS):
        return
    for each in _COURTS.finditer(text):
        if text[each.start() - 1 : each.start()].isalnum():
            continue
        label = each["label"].replace(" ", "")
        before = max(0, each.start() - _REACH), each.start()
        austrian = _OF_AUSTRIA.fullmatch(each.group())
        if label in _SURE or austrian or _COURT.search(text, *before):
            value = _bare(label + each["number"] + (each["letter"] or ""))
            yield Found(each.start(), each.end(), Detail("number", value, each.group(), label))


def _bare(number: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", number.upper())


def _for_vat(text: str) -> Iterator[Found]:
    best = 0
    for digit in _AFTER_CAPITALS.finditer(text):
        country = _COUNTRY.search(text, max(best, digit.start() - 7), digit.start())
        if country is None:
            continue
        start, end = country.span(1)
        letters, best = country[1], 0
        value = ""
        for _ in range(_MOST_GROUPS):
            more = _NEXT.match(text, end)
            if more is None or len(letters) > _LONGEST_VAT:
                break
            letters, end = letters + more[1], more.end()
            if _VAT.fullmatch(letters):
                best, value = end, letters
        if best:
            yield Found(
                start, best, Detail("number", value, text[start:best], _vat_label(text, start))
            )


def _vat_label(text: str, start: int) -> str:
    register = registers.named(text[max(0, start - _REACH) : start])
    return register.words if register else ""


def _named(text: str) -> Iterator[Found]:
    last: tuple[int, registers.Named] | None = None
    for match in _DIGITS.finditer(text):
        if match.end() - match.start() < _FEWEST or _NO_NUMBER.fullmatch(match.group()):
            continue
        prefix = _PREFIX.search(text, max(0, match.start() - 5), match.start())
        start = prefix.start() if prefix else match.start()
        if text[start - 1 : start].isalnum() or text[start - 1 : start] in _TIED:
            continue
        register = registers.named(text[max(0, start - _REACH) : start])
        if register is None and last and _AND.fullmatch(text, last[0], start):
            register = last[1]
        end = _end(text, match, register.digits) if register else 0
        if register and end:
            written = text[start:end]
            yield Found(start, end, Detail("number", _bare(written), written, register.words))
            last = end, register


def _end(text: str, match: re.Match[str], digits: frozenset[int]) -> int:
    """After the last group with which the number is as long as numbers of its register are."""
    best = count = 0
    for group in re.finditer("[0-9]+", match.group()):
        count += len(group.group())
        if count in digits:
            best = match.start() + group.end()
    if not best or (max(digits) < _MOST_WITHOUT_STROKE and "/" in text[match.start() : best]):
        return 0
    suffix = _SUFFIX.match(text, best)
    best = suffix.end() if suffix else best
    return 0 if text[best : best + 1].isalnum() else best
