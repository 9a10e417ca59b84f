"""What stands in a letter or an invoice as the details of whoever gets it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate

from contact_hub.facts import Fact
from contact_hub.reading import finder, letters
from contact_hub.reading.documents import Part
from contact_hub.stale.entries import Entry
from contact_hub.stale.known import Known
from contact_hub.stale.sieve import Sifted
from contact_hub.stale.standing import Stray

__all__ = ["marked"]

KINDS = frozenset({"phone", "email", "number"})
"""Never an account: into that of a stranger nobody is to pay."""
AN_EXTENSION = ";ext="
MOST_LINES = 12
"""Of the address of somebody."""
LONGEST = 48
LONGEST_LINE = 400
"""Letters of one in which several details stand, as in a row of a table."""
MOST_LOOKED_UP = 10_000_000
"""Strangers times letters: of a longer list one by one would take minutes."""
HEADINGS = (
    r"(?:bill|billed|invoice|invoiced|ship|shipped|deliver|delivered|sold) to|recipient|"
    r"rechnung an|rechnungsempfänger(?:in)?|rechnungs(?:adresse|anschrift)|lieferung an|"
    r"liefer(?:adresse|anschrift)|empfänger(?:in)?|(?:facturé|facturer|livré|livrer|envoyé) à|"
    r"adresse de (?:facturation|livraison)|destinataire|factuur aan|factuuradres|geadresseerde|"
    r"(?:leveren|geleverd|bezorgen) aan|(?:aflever|bezorg)adres|anfoneb (?:i|at)|"
    r"dosbarthu i|derbynnydd|facturar a|enviar a|destinatario|fatturare a|spedire a"
)
WITH_COLON = r"to|customer|client|an|kunde|kundin|à|aan|klant|cwsmer|cliente"
"""Words that are a heading with a colon alone."""
HEADING = re.compile(rf"(?:(?:{HEADINGS})(?: ?:|\Z)|(?:{WITH_COLON}) ?:)", re.IGNORECASE)
PIECES = re.compile(r", | ?[|·•;\t] ?")
LABEL = re.compile(
    r"(?:(?:t|p|m|e|tel|telephone|phone|mobile|fax|e-?mail|mail|telefon|mobil|handy|telefax|"
    r"téléphone|tél|portable|courriel|telefoon|gsm|ffôn|symudol|e-bost|teléfono|móvil|correo|"
    r"telefono|cellulare|vat|vat reg|ust-?id(?:-?nr)?|uid|tva|n° tva|n° de tva|tva intracom|"
    r"btw|btw-?(?:nr|nummer|id)|taw|rhif taw|nif|cif|iva|p\. ?iva|partita iva|company|"
    r"registration|reg)(?:[. ]{1,2}(?:no|number|nr|nummer|id))?)?[ .:]{0,3}",
    re.IGNORECASE,
)
WHO = re.compile(
    r"(?:attn|attention|fao|z\. ?hd|zu händen|à l'attention de|t\.? ?a\.? ?v|name|company|address|"
    r"firma|anschrift|adresse|nom|société|naam|bedrijf|adres|enw|cwmni|cyfeiriad)[. ]?:",
    re.IGNORECASE,
)
"""What stands before a line of an address."""
YOURS = re.compile(
    r"(?:your (?:vat|tax|company|(?:tele)?phone|mobile|e-?mail)(?: registration)?(?: id)?"
    r"|ihre? (?:ust-?id(?:-?nr|entifikationsnummer)?|umsatzsteuer-identifikationsnummer|uid"
    r"|telefon(?:nummer)?|mobil(?:nummer)?|e-?mail(?:-?adresse)?)"
    r"|votre (?:(?:n°|numéro) (?:de )?)?(?:tva(?: intracommunautaire)?|téléphone|portable"
    r"|e-?mail|courriel|adresse e-?mail)"
    r"|uw (?:btw-?(?:nummer|nr|id)|telefoon(?:nummer)?|mobiel(?:e nummer)?|e-?mail(?:adres)?)"
    r"|eich (?:rhif (?:taw|ffôn|symudol)|ffôn|e-bost|cyfeiriad e-bost)"
    r"|su (?:nif|cif|teléfono|móvil|correo(?: electrónico)?|e-?mail)"
    r"|(?:la )?(?:sua|vostra) (?:partita iva|e-?mail))"
    r"(?:[. ]{1,2}(?:no|nr|number|address))?[ .:]{0,3}",
    re.IGNORECASE,
)
TALKS = re.compile(
    r"[?!:]|\b(?:us|our|uns|unser\w*|nous|notre|nos|ons|onze|ni|ein)\b", re.IGNORECASE
)


def marked(found: Iterable[Stray], part: Part, known: Known) -> Iterator[Stray]:
    """Each, with whether it stands nowhere in this part but in the recipient's address."""
    strays = tuple(found)
    asked = {Entry(each.detail).fact for each in strays if may_be(each)}
    theirs = frozenset(of_theirs(asked, part, known)) if asked else frozenset[Fact]()
    for each in strays:
        yield replace(each, theirs=may_be(each) and Entry(each.detail).fact in theirs)


def of_theirs(asked: Collection[Fact], part: Part, known: Known) -> Iterator[Fact]:
    """Those of these that are theirs; none of a list of strangers, which goes to nobody."""
    lines = tuple(letters.plain(line) for line in part.text.splitlines())
    addressed = letters.normalised("\n".join(likely(lines)))
    if not addressed.readings[0] or is_list(asked, addressed.readings[0]):
        return
    there = [fact for fact in asked if finder.shows(addressed, fact)]
    if not is_list(there, part.text):
        yield from (fact for fact in there if is_theirs(fact, lines, part, known))


def is_list(facts: Collection[Fact], text: str) -> bool:
    """Whether there are more of them than anybody would look up one by one in such a text."""
    return len(facts) * len(text) > MOST_LOOKED_UP


def likely(lines: Sequence[str]) -> Iterator[str]:
    """The lines in which a recipient's details may stand: other lines are not looked at closely."""
    below = 0
    for line in lines:
        is_heading = any(map(HEADING.match, line.split("\t")))
        below = MOST_LINES + 1 if is_heading else below - 1
        if len(line) <= LONGEST_LINE and (below > 0 or YOURS.search(line)):
            yield line


def may_be(stray: Stray) -> bool:
    """Whether it is nobody's, and looks like nothing of ours."""
    detail = stray.detail
    plainly = stray.standing == "unknown" and not stray.was and AN_EXTENSION not in detail.value
    return plainly and detail.kind in KINDS


def is_theirs(fact: Fact, lines: Sequence[str], part: Part, known: Known) -> bool:
    """Wherever it stands; what nobody sees is in no address."""
    whole = "\n".join(lines)
    found = set(finder.where(whole, fact))
    if not found or finder.shows(part.behind, fact):
        return False
    if any("\n" in whole[start:end] for start, end in found):
        return False
    begun = beginnings(lines)
    at = {bisect_right(begun, start) - 1 for start, _ in found}
    if any(len(lines[index]) > LONGEST_LINE for index in at):
        return False
    return all(is_of_theirs(index, fact, lines, known) for index in at)


@lru_cache(maxsize=2)
def beginnings(lines: Sequence[str]) -> tuple[int, ...]:
    """Where each begins in the whole text."""
    return tuple(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))


def is_of_theirs(index: int, fact: Fact, lines: Sequence[str], known: Known) -> bool:
    """In its line, or where addresses stand side by side in its column."""
    cells = lines[index].split("\t")
    if len(cells) > 1:
        number = next((n for n, each in enumerate(cells) if finder.shows(each, fact)), 0)
        column = [cell(line, number) for line in lines]
        if is_in_address(index, fact, column, known):
            return True
    return is_in_address(index, fact, lines, known)


def cell(line: str, number: int) -> str:
    """The one of a row; nothing where the row is shorter."""
    cells = line.split("\t")
    return cells[number].strip() if number < len(cells) else ""


def is_in_address(index: int, fact: Fact, lines: Sequence[str], known: Known) -> bool:
    """Its line says that it is, or it is a line of its own below the recipient's name."""
    heading = HEADING.match(lines[index])
    line = lines[index][heading.end() if heading else 0 :].strip()
    if alone(line, fact, YOURS):
        return True
    above = [] if heading else list(block(index, lines))
    if not alone(line, fact, LABEL) or not (heading or above):
        return False
    text = letters.normalised("\n".join((*above, line)))
    ours = known.ours_sifted.possible(Sifted(text))
    return not any(finder.shows(text, each.fact) for each in ours)


def alone(line: str, fact: Fact, label: re.Pattern[str]) -> bool:
    """Whether each piece of the line that shows it has nothing else but its label."""
    shown = [each for each in PIECES.split(line) if finder.shows(each, fact)]
    for piece in shown:
        start, end = next(finder.where(piece, fact), (0, 0))
        if not end or piece[end:].strip(" .") or not label.fullmatch(piece[:start]):
            return False
    return bool(shown)


def block(index: int, lines: Sequence[str]) -> Iterator[str]:
    """The lines above it in the address, up to its heading; nothing where it has none."""
    above: list[str] = []
    for line in reversed(lines[max(0, index - MOST_LINES) : index]):
        heading = HEADING.match(line)
        said = line[heading.end() :].strip() if heading else line
        plainly = WHO.sub("", LABEL.sub("", said, count=1), count=1)
        if len(said) > LONGEST or TALKS.search(plainly) or not line:
            return
        above.append(said)
        if heading:
            yield from (*above, "")
            return
