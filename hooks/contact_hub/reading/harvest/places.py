"""Postal addresses: from a post code back to the street, over lines or in one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from contact_hub.details import Detail
from contact_hub.reading.harvest import segments
from contact_hub.reading.harvest.found import Found
from contact_hub.reading.harvest.segments import Segment

__all__ = ["found"]

_AREA_NAMES = (
    "AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN "
    "DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA "
    "LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG "
    "SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE"
)
_AREAS = frozenset(_AREA_NAMES.split())
_LETTERED = re.compile(
    r"(?P<british>(?P<area>[A-Z]{1,2})[0-9][A-Z0-9]?[ \n]?[0-9][ABD-HJLNP-UW-Z]{2})"
    r"(?!\w|[/\-][0-9])"
    r"|(?P<irish>[AC-FHKNPRTV-Y](?:[0-9]{2}|6W) ?[0-9AC-FHKNPRTV-Y]{4})(?!\w)"
    r"|(?P<canadian>[ABCEGHJ-NPRSTVXY][0-9][A-Z] ?[0-9][A-Z][0-9])(?!\w)"
)
_AFTER_CAPITAL = re.compile(r"[0-9](?<=[A-Z][0-9])")
_STATE = re.compile(
    r"(?<!\w)(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI"
    r"|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|PR),? \Z"
)
_ZIP = re.compile(r"[0-9]{5}(?:-[0-9]{4})?(?![\w\-])")
_NUMBERED = re.compile(r"[0-9]{4,5}(?![0-9])")
_COUNTRY = re.compile(r"(?<!\w)(?:D|A|CH|F|B|L|DE|AT|FR|BE|NL|DK|I)[\- ]\Z")
_TOWN = re.compile(
    r"(?P<dutch>(?: ?[A-Z]{2})(?= |\n))?[ \n]"
    r"(?P<town>[^\W\d_a-zß][\w'.\-]+(?:[ /](?:a\.|am|an|auf|der|dem|den|im|in|ob|bei|sur|sous|le|la"
    r"|les|de|du|aan|op|upon|St\.|Cedex|[0-9]{1,2}(?!\w)|[^\W\d_a-zß][\w'.\-]*)){0,3})"
)
_HOUSE = r"[0-9]{1,4} ?[a-zA-Z]?(?: ?[\-/+] ?[0-9]{1,4} ?[a-zA-Z]?){0,3}"
_NUMBER_LAST = re.compile(rf"[^\W\d_](?:[^\W\d_]|[.' \-]|[0-9]{{1,2}}\. ){{2,40}} {_HOUSE}")
_BOX = re.compile(
    r"(?:p\.?o\.? ?box|postfach|postbus|boîte postale|b\.?p\.?|case postale) [0-9 ]+", re.IGNORECASE
)
_WAYS = (
    "rue|avenue|av|ave|boulevard|bd|blvd|place|quai|chemin|impasse|allée|allee|cours|route|square|"
    "passage|faubourg|via|viale|piazza|corso|calle|plaza|avenida|rua|street|st|road|rd|drive|lane|"
    "way|court|promenade|voie|esplanade|cité|rond-point|zone|za|zi"
)
_NUMBER_FIRST = re.compile(
    rf"[0-9]{{1,5}}[A-Za-z]?(?:[\-/][0-9]+)?(?: ?(?:bis|ter|quater))?,? (?:{_WAYS})(?!\w).{{2,40}}",
    re.IGNORECASE,
)
_WAY = re.compile(rf"(?:{_WAYS})(?!\w)", re.IGNORECASE)
_HOUSE_ALONE = re.compile(rf"{_HOUSE}(?: ?(?:bis|ter|quater))?", re.IGNORECASE)
_PREMISES = re.compile(
    r"[0-9]|(?<!\w)(?:house|suite|floor|unit|flat|building|buildings|court|centre|center|tower|block|"
    r"wing|room|hall|mill|barn|studio|studios|works|yard|wharf|lodge|cottage|farm|estate|park|plaza|"
    r"apartment|chambers|gate|loft|exchange|etage|stock|haus|hof|gebäude|bâtiment|étage|arcade|"
    r"quay|terrace|warehouse|po box|p\.o\. box)(?!\w)",
    re.IGNORECASE,
)
_MOST_PARTS, _MOST_WITHOUT_NUMBER = 6, 3
_SHORT = 4
"""Digits of a post code that might as well be a year."""
_CENTURIES = ("19", "20")
_LIKE_A_STREET = re.compile(
    r"(?:stra[sß]s?e|str\.?|gasse|weg|platz|allee|ring|kai|ufer|gate|gade|vej|straat|laan|plein"
    r"|gata) ",
    re.IGNORECASE,
)


def found(text: str) -> Iterator[Found]:
    """Around each post code."""
    end = 0
    for one in sorted((*_lettered(text), *_numbered(text)), key=lambda each: each.start):
        if one.start >= end:
            end = one.end
            yield one


def _lettered(text: str) -> Iterator[Found]:
    for digit in _AFTER_CAPITAL.finditer(text):
        two = text[max(0, digit.start() - 2) : digit.start()]
        code = _LETTERED.match(text, digit.start() - (2 if two.isalpha() else 1))
        if code is None or text[code.start() - 1 : code.start()].isalnum():
            continue
        british = code["british"] is not None
        if british and code["area"] not in _AREAS:
            continue
        lines = list(_back(text, code.start()))
        if british or any(_PREMISES.search(line.text) for line in lines):
            yield _found(text, lines, Segment(code.start(), code.group()), code.end())


def _numbered(text: str) -> Iterator[Found]:
    for digits in _NUMBERED.finditer(text):
        start = digits.start()
        state = _STATE.search(text, max(0, start - 6), start)
        code = _ZIP.match(text, start)
        if state and code:
            lines = list(_back(text, state.start()))
            if any(line.text[0].isdigit() or _BOX.match(line.text) for line in lines):
                last = Segment(state.start(), text[state.start() : code.end()])
                yield _found(text, lines, last, code.end())
            continue
        yield from _with_town(text, start, digits)


def _with_town(text: str, start: int, digits: re.Match[str]) -> Iterator[Found]:
    country = _COUNTRY.search(text, max(0, start - 3), start)
    begin = country.start() if country else start
    town = _TOWN.match(text, digits.end())
    if town is None or text[begin - 1 : begin] not in ("", " ", "\n", ",", "(", "·", "|"):
        return
    near = next(segments.before(text, begin), None)
    end = town.end() - text[begin : town.end()].endswith(".")
    last = Segment(begin, text[begin:end])
    year = len(digits.group()) == _SHORT and digits.group()[:2] in _CENTURIES and not country
    if year and not (near and _LIKE_A_STREET.search(near.text)):
        return
    beside = near and begin - near.start - len(near.text) == 1 and text[begin - 1] == " "
    if len(digits.group()) == _SHORT and ("\n" in last.text or (beside and not country)):
        return
    street = list(_street(text, near)) if near else []
    if street:
        lines = [*street, *_premises(segments.before(text, street[-1].start))]
        yield _found(text, lines, last, end)
        return
    beyond = segments.following(text, end)
    if beyond and "\n" not in last.text and _NUMBER_LAST.fullmatch(beyond.text):
        end = beyond.start + len(beyond.text)
        value = f"{beyond.text}\n{' '.join(last.text.split())}"
        yield Found(begin, end, Detail("address", value, text[begin:end]))


def _street(text: str, near: Segment) -> Iterator[Segment]:
    """The part with the house's number; in France that may stand before a comma of its own."""
    if any(way.fullmatch(near.text) for way in (_NUMBER_LAST, _NUMBER_FIRST, _BOX)):
        yield near
    elif _WAY.match(near.text):
        number = next(segments.before(text, near.start), None)
        if number and _HOUSE_ALONE.fullmatch(number.text):
            yield from (near, number)


def _premises(before: Iterator[Segment]) -> Iterator[Segment]:
    """Of what stands before the street, the building and the floor."""
    for segment in before:
        if segment.text.isdigit() or not _PREMISES.search(segment.text):
            return
        yield segment


def _back(text: str, start: int) -> Iterator[Segment]:
    """From the town to the street, and to the building before it."""
    numbered = False
    for count, segment in enumerate(segments.before(text, start)):
        premises = _PREMISES.search(segment.text) is not None
        beyond = numbered and (not premises or segment.text.isdigit())
        if count >= _MOST_PARTS or beyond:
            return
        if not numbered and count >= _MOST_WITHOUT_NUMBER and not premises:
            return
        numbered = numbered or (premises and any(map(str.isdigit, segment.text)))
        yield segment


def _found(text: str, lines: Sequence[Segment], last: Segment, end: int) -> Found:
    start = min((line.start for line in lines), default=last.start)
    parts = (*(line.text for line in reversed(lines)), last.text)
    value = "\n".join(" ".join(part.split()) for part in parts)
    return Found(start, end, Detail("address", value, text[start:end]))
