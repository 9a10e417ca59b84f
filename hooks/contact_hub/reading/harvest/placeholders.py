"""What somebody forgot to replace."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contact_hub.details import Detail
from contact_hub.reading.harvest.found import Found

__all__ = ["found", "told"]

_FIELD = (
    "(?:your |my |our |the |ihre? |votre |uw )?(?:first |last |full |company |business |street |"
    "e-?mail |web ?site |phone |telephone |contact |postal |mobile |fax |vat |registered )?"
    "(?:name|phone|telephone|tel|mobile|fax|number|e-?mail|mail|address|post ?code|postcode|zip|"
    "town|city|street|website|url|domain|company|organi[sz]ation|job title|title|department|logo|"
    "telefon|adresse|strasse|straße|ort|plz|firma|téléphone|nom|naam|adres)(?: here| hier| ici)?"
)
_PHRASES = re.compile(
    r"(?<!\w)(?:lorem ipsum(?:[ \n,]{1,2}[a-z]{2,14}){0,12}|dolor sit amet|consectetur adipiscing"
    r"|your (?:company|organi[sz]ation|business)(?: name| ltd| limited| logo)(?: here)?"
    r"|your (?:logo|name|address|phone|e-?mail|text) here|your company(?=\W*(?:\n|$))"
    r"|first ?name last ?name|vorname nachname|prénom nom|voornaam achternaam|enw cyfenw"
    r"|john doe|jane doe|joe bloggs|a\.? ?n\.? other|max mustermann|erika mustermann"
    r"|musterfirma|mustermann|musterstadt|musterstraße|musterstrasse|musterstr\."
    r"|[0-9]{1,4} (?:fake|any|anywhere|some|sample|main) (?:street|st\.?|road|rd\.?)(?=,? anytown)"
    r"|[0-9]{0,4} ?fake street|123 main (?:street|st\.?)|anytown|anywhere street"
    r")(?!\w)",
    re.IGNORECASE,
)
_PHRASE_ANCHORS = (
    "ipsum", "dolor sit", "consectetur", "your company", "your organi", "your business",
    "logo here", "name here", "address here", "phone here", "mail here", "text here", "firstname",
    "first name last", "vorname nach", "prénom nom", "voornaam acht", "cyfenw", "john doe",
    "jane doe", "bloggs", "n other", "n. other", "musterm", "musterf", "musterst", "fake street",
    "main st", "anytown", "anywhere street",
)  # fmt: skip
_IN_BRACKETS = re.compile(
    rf"(?<![\w=)\]])\[ ?{_FIELD} ?\](?![(\[=]|\.\w)"
    rf"|(?<![\w=/:\-.>])<{_FIELD}>(?![\w=/\-.<]|:\w)",
    re.IGNORECASE,
)
"""Not what a program is given, or how a page is marked up: `net<number>-search`, `list[name]`."""
_LABELS = (
    "tel|telephone|phone|mobile|mob|fax|e-?mail|mail|web|website|address|number|no|vat|"
    "charity|company|registration|reg|iban|contact|telefon|adresse|ffôn|téléphone|postcode"
)
_MISSING = re.compile(
    rf"(?<!\w)(?P<label>(?i:{_LABELS}))(?i: ?(?:number|no|nr|address))?[.:]{{0,2}}[\s\-]{{0,2}}"
    r"(?P<gap>\(?(?:TBC|TBA|TBD|TODO|XX+|xxx+|\?\?\?+|t\.?b\.?c\.?"
    r"|to be (?:confirmed|announced))\)?)(?!\w|\.[xX])"
)
_TODO = re.compile(
    r"(?<!\w)(?<!the )(?<!a )(?<!our )(?<!/)(?:TODO|FIXME)"
    r"(?!\w|/| (?:files?|lists?|items?|tags?)(?!\w))"
)
"""Not where people speak of such: `see the TODO file`."""
_CROSSES = re.compile(
    r"(?<!\w)(?!0[xX])\(?(?:\+[0-9]|0)[0-9 ()]{0,8}[xX]{2,}(?:[ \-]?[xX0-9]{2,}){0,4}(?!\w)"
)
_ALL_CROSSES = re.compile(r"(?<!\w)[xX]{3,5}[ \-][xX]{3,4}(?:[ \-][xX]{3,6})?(?!\w)")
_FIVES = re.compile(r"555[ .\-](?!01[0-9]{2})[0-9]{4}(?!\w)")
"""Numbers of films; those from 0100 to 0199 are kept free for them and may be a sample's own."""
_BEFORE_FIVES = re.compile(r"(?<![\w+\-.])(?:\+?1[ .\-])?(?:\(?[2-9][0-9]{2}\)?[ .\-]{1,2})?\Z")
_COUNTING = re.compile(r"123\)?[ .\-]{1,2}456[ .\-]7890(?!\w)")
_NO_AREA = re.compile(r"\+1 555(?: [0-9]{3,4}){2}(?!\w)")
_ZEROS = re.compile(r"0{2,5}\)?(?:[ \-]0{2,6}){1,4}(?![\w:%]|[.,/\-][0-9])")
_BEFORE_ZEROS = re.compile(r"[\w.,:/\-+£$€]\Z|[0-9][ .,]\Z")
_GAP_ANCHORS = ("TBC", "TBA", "TBD", "XX", "xx", "??", "to be ", "t.b.c", "tbc")


def found(text: str) -> Iterator[Found]:
    """Phrases, names of fields in brackets, and what stands in the place of a number."""
    low = text.lower()
    if any(anchor in low for anchor in _PHRASE_ANCHORS):
        yield from _matches(text, _PHRASES)
    if "[" in text or "<" in text:
        yield from _matches(text, _IN_BRACKETS)
    if "TODO" in text or "FIXME" in text:
        yield from _matches(text, _TODO)
    if any(anchor in text for anchor in _GAP_ANCHORS):
        yield from _missing(text)
        yield from _matches(text, _CROSSES)
        yield from _matches(text, _ALL_CROSSES)
    yield from _numbers(text)


def _numbers(text: str) -> Iterator[Found]:
    """Those of films, those that count, and noughts."""
    yield from _matches(text, _COUNTING)
    yield from _matches(text, _NO_AREA)
    for fives in _FIVES.finditer(text):
        before = _BEFORE_FIVES.search(text, max(0, fives.start() - 12), fives.start())
        if before:
            yield _placeholder(before.start(), fives.end(), text[before.start() : fives.end()])
    for zeros in _ZEROS.finditer(text) if "00" in text else ():
        if not _BEFORE_ZEROS.search(text, max(0, zeros.start() - 4), zeros.start()):
            yield _placeholder(zeros.start(), zeros.end(), zeros.group())


def _matches(text: str, pattern: re.Pattern[str]) -> Iterator[Found]:
    for each in pattern.finditer(text):
        yield _placeholder(each.start(), each.end(), each.group())


def _missing(text: str) -> Iterator[Found]:
    for each in _MISSING.finditer(text):
        start, end = each.span("gap")
        yield _placeholder(start, end, each["gap"], each["label"])


def _placeholder(start: int, end: int, written: str, label: str = "") -> Found:
    value = " ".join(written.lower().split())
    return Found(start, end, Detail("placeholder", value, written, label))


_COUNTED = re.compile(r"0?123456789?0?|0?1?234567890?|0?1234567890|9876543(?:21?0?)?|([0-9])\1{6,}")


def told(detail: Detail) -> Detail:
    """A number that only counts, as `01234 567890` does, is nobody's."""
    if detail.kind not in {"phone", "number"}:
        return detail
    digits = re.sub("[^0-9]", "", detail.written).removeprefix("44")
    if _COUNTED.fullmatch(digits):
        return Detail("placeholder", detail.value, detail.written, detail.label)
    return detail
