"""What stands in a letter or an invoice as the details of whoever gets it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

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
MOST_LINES = 8
"""Of the address of somebody."""
LONGEST = 48
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
    asked = [each for each in strays if may_be(each)]
    lines = [letters.plain(line) for line in part.text.splitlines()] if asked else []
    theirs = {
        (each.detail.kind, each.detail.value)
        for each in asked
        if is_theirs(Entry(each.detail).fact, lines, part, known)
    }
    for each in strays:
        yield replace(each, theirs=may_be(each) and (each.detail.kind, each.detail.value) in theirs)


def may_be(stray: Stray) -> bool:
    """Whether it is nobody's, and looks like nothing of ours."""
    detail = stray.detail
    plainly = stray.standing == "unknown" and not stray.was and AN_EXTENSION not in detail.value
    return plainly and detail.kind in KINDS


def is_theirs(fact: Fact, lines: Sequence[str], part: Part, known: Known) -> bool:
    """Wherever it stands; what nobody sees is in no address."""
    at = [index for index, line in enumerate(lines) if finder.shows(line, fact)]
    times = sum(spans(lines[index], fact) for index in at)
    if not at or times < spans("\n".join(lines), fact) or finder.shows(part.behind, fact):
        return False
    return all(is_of_theirs(index, fact, lines, known) for index in at)


def spans(text: str, fact: Fact) -> int:
    """How often it stands there."""
    return len(set(finder.where(text, fact)))


def is_of_theirs(index: int, fact: Fact, lines: Sequence[str], known: Known) -> bool:
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
    for piece in (each for each in PIECES.split(line) if finder.shows(each, fact)):
        start, end = next(finder.where(piece, fact))
        if piece[end:].strip(" .") or not label.fullmatch(piece[:start]):
            return False
    return any(finder.shows(each, fact) for each in PIECES.split(line))


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
