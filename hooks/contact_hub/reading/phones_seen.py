"""A phone number in any spelling that its country's customers know, and in no other number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

import phonenumbers

from contact_hub.reading import endings_seen, look_alikes, phone_prefixes

__all__ = ["disguised", "where"]

_GAP = r"(?: [\-/.·|] |[ \t\-./·()\[\]_]{0,2}|[ \-./·()]{0,2}\n[ \-./·()]?)"
_DIGITS_APART = re.compile(rf"[0-9](?:{_GAP}[0-9])*")
# Besides, any one sign: between the digits of a number that is over, sought by all of them.
_ANY_GAP = rf"(?:{_GAP}| {{0,3}}[^\w\s]? {{0,3}})"
_DIGITS_FAR_APART = re.compile(rf"[0-9](?:(?>{_ANY_GAP}(?=[0-9]))[0-9])*")
_NO_DISGUISE = re.compile(rf"[(+ ]*{_DIGITS_APART.pattern}")
_FEWEST_SOUGHT = 7
_LIST_BEFORE = re.compile(r"[0-9][^\w\s]\Z")
_LIST_GOES_ON = re.compile(r"[^\w\s,;()|/][0-9]")
_MOST_BREAKS = 2
_SUMS_BEFORE = re.compile(r"[0-9][0-9.,]*[ \t]*\n\(?\Z")
_LONGEST_PREFIX = 40
_LONGEST_ENDING = 4
_LABEL = (
    r"(?:;ext=|(?:extension|extn|ext|durchwahl)[.:]?\n"
    r"|(?:extension|extn|ext|durchwahl|dw|nst|poste|anexo|interno|int|toestel|x|#)"
    r"[.:]?[ :=\-]{0,2})"
)
_BEFORE_EXTENSION = r"(?:[ \t,;(/\-]{0,3}|[ ,]?\n)"
_ANY_EXTENSION = re.compile(rf"\)?{_BEFORE_EXTENSION}{_LABEL}[0-9]", re.IGNORECASE)
# More digits of the same number: joined tightly, or in groups up to the line's or clause's end.
_MORE_DIGITS = re.compile(
    r"[0-9]|[\-.][0-9]|\)?[ \-](?!0[0-9]{2})[0-9]{1,4}(?:[ \-][0-9]{1,4})*[ ]?(?=$|[\t\n,;)·|])"
)
_OTHER_COUNTRY = re.compile(r"(?:\+|(?<![0-9])00)[0-9]{1,3}[ \-./()]{0,3}\Z")
_OTHER_PREFIX = re.compile(r"(?:[0-9+]|[0-9][\-.])\Z")
_OTHER_GROUP = re.compile(r"[0-9][ \-./()]{1,2}\Z")


def where(text: str, number: str, *, by_ocr: bool = False) -> Iterator[tuple[int, int]]:
    """The text is normalised; the number is E.164 with `;ext=`, or a short code's digits."""
    text = look_alikes.as_digits(text) if by_ocr else text
    whole, _, extension = number.partition(";ext=")
    if not whole.startswith("+"):
        yield from _short_codes(text, whole)
        return
    prefix, significant = _parts(whole)
    for match, end in _spelled(text, prefix, significant):
        last = _end(text, end, extension)
        if last and _is_on_few_lines(text, match.start(), end) and _begins_well(text, match):
            yield match.start(), last
        if extension and not last:
            yield from endings_seen.below(text, end, extension)
    if not extension and endings_seen.MAY_BE.search(text):
        yield from _endings(text, prefix, significant)


def disguised(text: str, number: str) -> Iterator[tuple[int, int]]:
    """A number that is over, where `where` has to be stricter: `O113 • 496 • 0900`, `or 0900`."""
    if not number.startswith("+") or ";ext=" in number:
        return
    significant = _parts(number)[1]
    if len(significant) < _FEWEST_SOUGHT:
        return
    plain, prefix = look_alikes.undisguised(text), phone_prefixes.before(number, _ANY_GAP)
    for match, end in _spelled(plain, prefix, significant, _DIGITS_FAR_APART):
        start = match.start()
        misled = not _NO_DISGUISE.fullmatch(text, start, end)
        if misled and _stands_alone(plain, match, end) and _is_on_few_lines(plain, start, end):
            yield start, end
    endings = (significant[-length:] for length in endings_seen.SAID_LENGTHS)
    for ending in (each for each in endings if each in plain):
        said = endings_seen.said(ending)
        for match, end in _spelled(plain, prefix, significant[: -len(ending)], _DIGITS_FAR_APART):
            other = said.match(plain, end) if _begins_well(plain, match) else None
            if other and "\n" not in plain[match.start() : end]:
                yield other.span("ending")


def _stands_alone(text: str, match: re.Match[str], end: int) -> bool:
    """Before and after it are no more digits in the same row."""
    bare = match.groupdict().get("bare") is not None
    if bare and _LIST_BEFORE.search(text, max(0, match.start() - 2), match.start()):
        return False
    goes_on = _LIST_GOES_ON.match(text, end)
    return not goes_on and _begins_well(text, match) and _end(text, end, "") > 0


def _is_on_few_lines(text: str, start: int, end: int) -> bool:
    """On two; or on three with nothing besides it: not down the column of a table."""
    breaks = text.count("\n", start, end)
    if breaks <= 1:
        return True
    alone = text[end : end + 1] in {"", "\n"} and "\t" not in text[start:end]
    return (
        breaks == _MOST_BREAKS
        and alone
        and not _SUMS_BEFORE.search(text, max(0, start - 12), start)
    )


def _endings(text: str, prefix: re.Pattern[str], significant: str) -> Iterator[tuple[int, int]]:
    """`0113 496 0100/01` and `040 66969-100, Fax -199` say a second number by its end alone."""
    for length in range(1, _LONGEST_ENDING + 1):
        others = endings_seen.others(significant[-length:])
        for match, end in _spelled(text, prefix, significant[:-length]):
            if "\n" in text[match.start() : end] or not _begins_well(text, match):
                continue
            found = (other.match(text, end) for other in others)
            yield from (other.span("ending") for other in found if other)


def _spelled(
    text: str,
    prefix: re.Pattern[str],
    significant: str,
    apart: re.Pattern[str] = _DIGITS_APART,
) -> Iterator[tuple[re.Match[str], int]]:
    """Where the digits stand with no more than gaps between them: what leads up to them; their end.

    Digits are looked for first: one pattern for each number would cost more than reading the page.
    """
    digits, places = _digits(text)
    at = digits.find(significant)
    while at >= 0:
        start, end = places[at], places[at + len(significant) - 1] + 1
        before = prefix.search(text, max(0, start - _LONGEST_PREFIX), start)
        if before and apart.fullmatch(text, start, end):
            yield before, end
        at = digits.find(significant, at + 1)


@lru_cache(maxsize=8)
def _digits(text: str) -> tuple[str, tuple[int, ...]]:
    found = tuple(re.finditer("[0-9]+", text))
    places = chain.from_iterable(range(*each.span()) for each in found)
    return "".join(each.group() for each in found), tuple(places)


def _carries_on(text: str, end: int) -> bool:
    """What was found up to here is the beginning of a longer number."""
    return _MORE_DIGITS.match(text, end) is not None


@lru_cache(maxsize=4096)
def _parts(number: str) -> tuple[re.Pattern[str], str]:
    """What may stand before the significant digits, and these."""
    significant = phonenumbers.national_significant_number(phonenumbers.parse(number))
    return phone_prefixes.before(number, _GAP), significant


def _begins_well(text: str, match: re.Match[str]) -> bool:
    found = match.groupdict()
    if found.get("world") is not None:
        return True
    before = text[max(0, match.start() - 10) : match.start()]
    if _OTHER_COUNTRY.search(before) or _OTHER_PREFIX.search(before):
        return False
    if found.get("bare") is not None:
        return _OTHER_GROUP.search(before) is None
    return not (before.endswith("(") and text[match.end("trunk")] == ")")


def _end(text: str, end: int, extension: str) -> int:
    """Where the number ends with its extension; 0 where more belongs to it, or another."""
    if extension:
        spelled = rf"\)?{_BEFORE_EXTENSION}{_LABEL}{extension}(?![0-9])"
        match = re.compile(spelled, re.IGNORECASE).match(text, end)
        return match.end() if match else 0
    return 0 if _carries_on(text, end) or _ANY_EXTENSION.match(text, end) else end


def _short_codes(text: str, code: str) -> Iterator[tuple[int, int]]:
    spelled = r"[ \-]?".join(re.escape(digit) for digit in code)
    alone = rf"(?<![\w+#*£$€])(?<![0-9][ \-./(,:)]){spelled}(?![\w%]|[,:/][0-9])"
    for match in re.finditer(alone, text):
        if not _carries_on(text, match.end()):
            yield match.span()
