"""How people name the registers in which a company, a charity or a firm has a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["Named", "named"]

_REST = re.compile(
    r"(?:[\s.:#°\-()]|number|num|no|nr|nummer|numéro|n|is|of|rhif|the|reg|registration|registered|id|"
    r"ident|code|und|and|e|gb|uk|eu){0,9}\Z"
)
_LOOSE = re.compile(r"[^0-9\n\x00]{0,60}\Z")
_SENTENCES = re.compile(r"[a-z]{2}[.!?]\n")
_OF_SOMETHING_ELSE = re.compile(
    r"(?<!\w)(?:customer|client|order|invoice|page|item|isbn|ean|policy|date|version|kunde|kunden\w*"
    r"|rechnung\w*|auftrag\w*|bestell\w*|beleg\w*|datum|seite)(?!\w)"
)
_NUMBER = r"(?:numbers?|no|nr|num|nummer|reference|reg|id|#)"


@dataclass(frozen=True, slots=True)
class Named:
    """The words that name a register, and how many digits its numbers have."""

    words: str
    digits: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Register:
    anchors: tuple[str, ...]
    words: re.Pattern[str]
    digits: frozenset[int]
    rest: re.Pattern[str] = _REST


def _register(anchors: str, words: str, *digits: int, rest: re.Pattern[str] = _REST) -> _Register:
    """The anchors are looked for first, parted by `|`: it costs less."""
    pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)")
    return _Register(tuple(anchors.split("|")), pattern, frozenset(digits), rest)


_REGISTERS = (
    _register(
        "vat|v.a.t|gst|btw|tva|taw|mwst|ust|umsatz|mva|moms|iva|uid",
        r"vat|v\.a\.t\.?|gst|btw|taw|mwst|mva|moms|uid|ust|umsatzsteuer[\w\-]*|p\.? ?iva|"
        r"partita iva|(?:n° (?:de )?)?tva(?: intracommunautaire| intra)?|ust[.\-]{0,2}id",
        *range(8, 13),
    ),
    _register("steuer|st.-nr|tax", r"steuer[\-]?(?:nr|nummer)|st\.-nr|tax id", *range(9, 14)),
    _register("siret", r"siret", 14),
    _register("siren", r"siren", 9),
    _register("rcs|r.c.s", r"r\.?c\.?s\.?", 9, rest=_LOOSE),
    _register("kvk|k.v.k|handelsreg", r"k\.?v\.?k\.?(?:-\w+)?|handelsregister(?:nummer)?", 8),
    _register("kbo|bce|ondernem|entreprise", r"kbo|bce|ondernemingsnummer|entreprise", 9, 10),
    _register(
        "charit|elusen|rcn",
        r"rcn|charit(?:y|ies)(?: commission)?|(?:rhif (?:yr )?)?elusen(?: gofrestredig)?",
        *(6, 7, 8),
        rest=_LOOSE,
    ),
    _register(
        "compan|co. |corporate|entity|partnership|llp|society",
        r"(?:company|companies house|co\.?|corporate|entity|partnership|llp|society)"
        rf"(?: registration| registered| reg\.?)? ?{_NUMBER}|companies house|company registration",
        *range(5, 9),
    ),
    _register(
        "registered in|registered with|registered at|registered as|registered under|incorporated",
        r"(?:registered|incorporated) (?:in|with|at|as|under)",
        *range(5, 9),
        rest=_LOOSE,
    ),
    _register("reg", rf"reg(?:\.|d\.?|istered|istration)? ?{_NUMBER}", *range(5, 10)),
    _register("firmenbuch", r"firmenbuch(?:nummer|-?nr)?\.?(?: fn)?", *range(4, 7)),
    _register("uimh", r"(?:éirinn|cuideachta)[^0-9\n]{0,20}uimh(?:ir)?", 5, 6),
    _register("reg. in|reg in|regd in", r"reg(?:d|\.)?\.? in [a-z &]{4,24}", *range(5, 9)),
    _register("cro|crn", r"cro|crn", *range(5, 9)),
    _register(
        "cwmni|cofrestr",
        r"rhif (?:y )?cwmni(?: cofrestredig)?|rhif (?:y )?cofrestru|cofrestr\w+ (?:yng?|gyda|fel)",
        *range(5, 9),
        rest=_LOOSE,
    ),
    _register(
        "frn|fca|firm reference|financial services register",
        r"frn|fca(?: register)?|firm reference|financial services register",
        *(6, 7),
    ),
    _register("ico|data protection", r"ico(?: registration)?|data protection", 6, 7, 8),
    _register(
        "nif|n.i.f|cif|c.i.f|c.f.|rea", r"n\.?i\.?f\.?|c\.?i\.?f\.?|c\.f\.|rea", *range(6, 12)
    ),
    _register(
        "org|cvr|y-tunnus", r"org\.? ?n(?:umme)?r|organisationsnummer|cvr|y-tunnus", 8, 9, 10
    ),
    _register("ein|eori|krs|nip|regon", r"ein|eori|krs|nip|regon", *range(9, 16)),
)


def _leads_up(words: str, named: int, ended: int, rest: re.Pattern[str]) -> bool:
    """From where a register is named up to the number nothing else is."""
    if not rest.match(words, named) or _OF_SOMETHING_ELSE.search(words, named):
        return False
    return named >= ended or _REST.match(words, ended) is not None


@lru_cache(maxsize=16384)
def named(words: str) -> Named | None:
    """The register that is named last in these words, right before a number.

    Where a sentence ends with its line, the number is its register's only if nothing else is named.
    """
    low = words.lower().replace("\t", " ")
    ended = max((match.end() for match in _SENTENCES.finditer(low)), default=0)
    low = low.replace("\n", " ")
    best: tuple[int, Named] | None = None
    for register in _REGISTERS:
        if not any(anchor in low for anchor in register.anchors):
            continue
        for match in register.words.finditer(low):
            if _leads_up(low, match.end(), ended, register.rest) and (
                not best or match.end() > best[0]
            ):
                written = " ".join(words[match.start() : match.end()].split())
                best = match.end(), Named(written, register.digits)
    return best[1] if best else None
