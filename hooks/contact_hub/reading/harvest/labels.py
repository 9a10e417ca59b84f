"""What the word before a number says it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["NO_LABEL", "Label", "after", "before"]

_REACH = 48
_PHONE_WORDS = (
    r"telephone|telefon(?:nummer)?|telefoon(?:nummer)?|téléphone|teléfono|telefono|tlf|tlfn|"
    r"tel|tél|phone|ph|call(?: us)?|ring(?: us)?|dial|text|sms|mobile|mob|mobil(?:nummer|"
    r"telefon)?|cell(?:phone)?|handy|portable|gsm|móvil|cellulare|fax(?:nummer)?|telefax|"
    r"facsimile|télécopie|telecopy|ffacs|ffôn|ffon|symudol|ffoniwch|textphone|text phone|"
    r"minicom|typetalk|freephone|freefone|rhadffôn|toll[ -]free|whatsapp|signal|viber|hotline|"
    r"helpline|help line|infoline|notruf|direct(?: line| dial)|ddi|durchwahl|switchboard|"
    r"zentrale|landline|festnetz|rufnummer|anruf|rufen sie|appelez(?: le)?|bel|bellen"
)
_WEAK_WORDS = (
    r"t|p|m|c|f|direct|emergency|emergencies|reception|office|main|head office|"
    r"out[ -]of[ -]hours|business|work|home|private|privat|reservations|bookings|enquiries|"
    r"customer services?|sales|support|claims|accounts"
)
"""These may as well be another number's."""
_SIGNS = "☎✆📞📱🖷🕿📠✉"
_PHONE = re.compile(
    rf"(?<![^\W\d_])(?P<word>{_PHONE_WORDS}|(?P<weak>{_WEAK_WORDS}))"
    r"(?: ?(?:number|no|nr|nummer|phone|line|numbers|rhif))?"
    r" ?(?:\((?:uk|mobile|freephone|free|office|day|night|24h|24 hours|m|t|f|o|d)\))?"
    r"(?: is| are| on| at| unter|\.)?[ \t.:|)/\-–]{0,4}\n?(?:tel:)?[ (]{0,2}\Z",
    re.IGNORECASE,
)
_SIGN = re.compile(rf"[{_SIGNS}]\W{{0,3}}\Z")
_OTHER_WORDS = (
    r"invoice|inv|order|po|purchase order|reference|ref|refs|your ref|our ref|policy|claim|"
    r"claims|account|acct|a/c|sort code|sort|customer|client|member|membership|case|ticket|"
    r"job|quote|quotation|iban|serial|part|item|sku|model|batch|lot|isbn(?:-1[03])?|issn|doi|"
    r"ean|gtin|upc|barcode|version|release|build|page|pages|pp|vat|tax|utr|nino|passport|"
    r"licen[cs]e|permit|registration|reg|company|charity|charities|firm|frn|docket|article|"
    r"art|section|bank|blz|bic|swift|konto|kontonummer|kto|bankleitzahl|rechnung|"
    r"rechnungsnummer|rechnungs-nr|auftrag|auftragsnummer|auftrags-nr|bestellung|"
    r"bestellnummer|bestell-nr|kunde|kundennummer|kunden-nr|vertrag|vertragsnummer|"
    r"aktenzeichen|az|steuernummer|steuer-nr|st\.-nr|artikel|artikelnummer|facture|commande|"
    r"dossier|compte|client|référence|réf|factuur|factuurnummer|bestelnummer|klantnummer|"
    r"kenmerk|referentie|rekening|anfoneb|archeb|cyfeirnod|id|no|nr|number|nummer|numéro|num|#"
)
_OF_PAPERS = (
    r"s/n|freight|parcel|tracking|consignment|awb|delivery note|delivery|lieferschein|angebot|"
    r"latitude|longitude|lat|lng|lon|breite|länge|"
    r"beleg|vorgang|objekt|projekt|zähler|bon de livraison|devis|offerte|object|meter|crate"
)
_OTHER = re.compile(
    rf"(?<!\w)(?P<word>{_OTHER_WORDS}|{_OF_PAPERS}|\w+(?:nummer|-?nr)|n°"
    r"|\w+ (?:number|no|nr|id|code|ref))"
    r"(?: ?(?:number|no|nr|nummer|num|id|code|ref|reference))?(?:\.| is|:|#|-|–|\s){0,4}\Z",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"(?:[£$€¥#]|(?<![A-Za-z])(?:GBP|EUR|USD|CHF|SEK|NOK|DKK|PLN|Fr\.|kr))[ \-\t]?\Z"
)
_ANY = re.compile(r"(?P<word>[^\W\d_][\w'()&/ \-]{0,28}):\s?\Z")


@dataclass(frozen=True, slots=True)
class Label:
    """The word as written; it `says` that a number is a `phone` or some `other`, or nothing."""

    word: str
    says: str


NO_LABEL = Label("", "")


def before(text: str, start: int) -> Label:
    """The words before this place."""
    return _of(text[max(0, start - _REACH) : start])


def after(text: str, end: int) -> Label:
    """What follows may say it, too: `0113 496 0199 (fax)`."""
    match = _BEHIND.match(text, end)
    return Label(match["word"], "phone") if match else NO_LABEL


_BEHIND = re.compile(
    r" ?\((?P<word>tel|phone|fax|mobile|office|direct|home|work|freephone|textphone|handy|mobil)\)",
    re.IGNORECASE,
)


@lru_cache(maxsize=32768)
def _of(words: str) -> Label:
    phone = _PHONE.search(words)
    if phone and not (len(phone["word"]) == 1 and words[phone.end("word") :][:1].isalnum()):
        return Label(phone["word"], "" if phone["weak"] else "phone")
    if _SIGN.search(words):
        return Label("", "phone")
    if _MONEY.search(words):
        return Label("", "other")
    other = _OTHER.search(words)
    if other:
        return Label(other["word"], "other")
    named = _ANY.search(words)
    return Label(named["word"].strip(" ("), "") if named else NO_LABEL
