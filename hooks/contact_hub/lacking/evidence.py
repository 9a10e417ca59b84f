"""What a surface's bytes lack of the facts that it must show."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from contact_hub import clickable, days_told, pictures, proven
from contact_hub.facts import Fact, readable
from contact_hub.lacking import (
    evidence_of_documents,
    evidence_of_files,
    evidence_of_prints,
    evidence_of_sheets,
)
from contact_hub.lacking.evidence_of_data import of_data
from contact_hub.lacking.findings import Finding
from contact_hub.mistakes import Mistake
from contact_hub.proven import Site
from contact_hub.reading import calendar, finder, html, photos, qr, vcard
from contact_hub.surfaces import Portrait, Surface

__all__ = ["gathered"]

CODED = {"name": ("name",), "phone": ("phone", "fax"), "email": ("e-mail address",)}
"""What a code carries of a surface's facts: kind → labels."""
FORMS = evidence_of_files.FORMS | evidence_of_documents.FORMS
"""Of files that no press prints."""
SAID = "data-hub-says"
"""The attribute of a text that somebody says or sends; its value is the text's name."""
_SECONDS = 0.002
"""What one file takes, about: a page one thousandth of a second, a print twelve."""


def gathered(
    site: Site, wanted: Sequence[Surface]
) -> Iterator[tuple[Surface, tuple[Finding, ...]]]:
    """Every surface with what it lacks; prints, which take longest, are begun first."""
    ordered = sorted(wanted, key=lambda each: each.prints is None)
    asked = [(each.path, beside(site, each)) for each in ordered]
    return zip(ordered, proven.read(site, asked, read, seconds=_SECONDS), strict=True)


def beside(site: Site, surface: Surface) -> Surface:
    """With the bytes of the print that a picture must look like, or of its person's portrait."""
    if surface.photo and site.root:
        return replace(surface, photo=looked_up(site.root, surface.photo))
    if not surface.looks_like:
        return surface
    return replace(surface, beside=proven.content(site.folder / surface.looks_like) or b"")


def looked_up(root: Path, photo: Portrait) -> Portrait:
    """As it is in the repository; the digest stands for the bytes where readings are remembered."""
    try:
        data = pictures.contents(root, photo.path)
    except (FileNotFoundError, Mistake):
        data = b""
    return replace(photo, data=data, digest=hashlib.sha256(data).hexdigest())


def read(data: bytes | None, surface: Surface) -> tuple[Finding, ...]:
    """Opens the file as a customer would; a file that is not there lacks everything."""
    readers: dict[str, Callable[[bytes, Surface], Iterator[Finding]]] = {
        "page": of_page,
        "vcard": of_vcard,
        "address book": of_address_book,
        "qr": of_qr,
        "portrait": of_face,
        "calendar": of_calendar,
        "card sheet": evidence_of_sheets.of_sheet,
    }
    if data is None:
        return (Finding(None, f"`{surface.path}` is not there."),)
    forms = evidence_of_files.FORMS if surface.prints else FORMS
    form = forms.get(PurePosixPath(surface.path).suffix)
    reader = readers.get(surface.kind) or form or evidence_of_prints.of_print
    return tuple(dict.fromkeys(reader(data, surface)))


def of_page(data: bytes, surface: Surface) -> Iterator[Finding]:
    """Visible text, links that work, and texts that somebody copies out."""
    for fact in clickable.missing_from(html.visible(data), surface.facts):
        yield Finding(fact)
    texts = html.marked(data, SAID) if surface.parts else {}
    for name, facts in surface.parts:
        for fact in finder.missing(texts.get(name, ""), facts):
            what = f"The text `{name}` on `{surface.path}` does not have the {fact.label}"
            yield Finding(fact, f"{what} `{readable(fact)}`.")
    yield from of_data(data, surface)


def of_vcard(data: bytes, surface: Surface) -> Iterator[Finding]:
    """One card by the letter of RFC 2426, with each fact in its own property."""
    try:
        cards = vcard.parsed(data)
    except vcard.Malformed as fault:
        yield Finding(None, f"`{surface.path}` cannot be read as a vCard. {fault}")
        return
    if len(cards) != 1:
        yield Finding(None, f"`{surface.path}` holds {len(cards)} cards instead of one.")
    yield from of_card(cards[0], surface.facts, surface.path)
    yield from of_face(cards[0].photo(), surface)


def of_card(card: vcard.Card, facts: tuple[Fact, ...], path: str) -> Iterator[Finding]:
    """What a card lacks, and numbers and addresses of nobody's or of somebody else."""
    yield from (Finding(fact) for fact in facts if not on_card(card, fact))
    given = {fact.value for fact in facts if fact.kind in {"phone", "email"}}
    for other in sorted({*card.phones(), *card.emails()} - given):
        yield Finding(None, f"`{path}` also has `{other}`, which contacts.yaml does not give it.")


def of_face(data: bytes, surface: Surface) -> Iterator[Finding]:
    """The person in the picture is the one whose it is."""
    photo = surface.photo
    if photo and photo.digest and not photos.shows(data, photo.data):
        what = f"`{surface.path}` does not show the person's own photograph."
        yield Finding(None, what, place=("people", surface.owner, "photo"))


def of_address_book(data: bytes, surface: Surface) -> Iterator[Finding]:
    """A card for each who has one, in the same order, and on it what is theirs."""
    try:
        cards = vcard.parsed(data)
    except vcard.Malformed as fault:
        yield Finding(None, f"`{surface.path}` cannot be read as vCards. {fault}")
        return
    if len(cards) != len(surface.parts):
        count = len(surface.parts)
        yield Finding(None, f"`{surface.path}` holds {len(cards)} cards instead of {count}.")
        return
    for card, (_, facts) in zip(cards, surface.parts, strict=True):
        yield from of_card(card, facts, surface.path)


def on_card(card: vcard.Card, fact: Fact) -> bool:
    """Whether the property that belongs to a fact has its value."""
    if fact.kind == "phone":
        return fact.value in card.phones()
    if fact.kind == "email":
        return fact.value in card.emails()
    names = {"name": ("FN", "ORG"), "text": ("TITLE",), "address": ("ADR",)}
    texts = card.addresses() if fact.kind == "address" else tuple(
        text for name in names.get(fact.kind, ("NOTE",)) for text in card.values(name)
    )  # fmt: skip
    return any(finder.shows(text, fact) for text in texts)


def of_calendar(data: bytes, surface: Surface) -> Iterator[Finding]:
    """An event for each stretch of days, and no other; each says whose days they are."""
    try:
        events = calendar.parsed(data).events
    except calendar.Malformed as fault:
        yield Finding(None, f"`{surface.path}` cannot be read as a calendar. {fault}")
        return
    yield from (Finding(fact) for fact in days_told.missing(events, surface.facts))
    for what in days_told.faults(events, surface.facts):
        yield Finding(None, f"`{surface.path}` {what}")


def of_qr(data: bytes, surface: Surface) -> Iterator[Finding]:
    """One code, and what a telephone would save."""
    try:
        codes = qr.decoded(data)
    except qr.NotAPicture as fault:
        yield Finding(None, f"`{surface.path}` cannot be read. {fault}")
        return
    if len(codes) != 1:
        yield Finding(
            None, f"`{surface.path}` holds {len(codes) or 'no'} readable codes instead of one."
        )
        return
    yield from of_code(codes[0], surface)


def of_code(code: str, surface: Surface) -> Iterator[Finding]:
    """A vCard inside a QR code."""
    facts = tuple(
        fact for fact in surface.facts if fact.kind in CODED and fact.label in CODED[fact.kind]
    )
    yield from of_vcard(code.encode(), replace(surface, facts=facts))
