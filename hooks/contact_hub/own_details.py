"""Every detail of ours that contacts say, in its canonical form, and where they say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from contact_hub.details import Detail
from contact_hub.facts import Place
from contact_hub.model import Address, Contacts, Organisation, Person, Record, Team
from contact_hub.model.legal import GeneralPartner, Legal
from contact_hub.model.organisation import Bank
from contact_hub.model.upkeep import SaidOf
from contact_hub.model.walking import inside
from contact_hub.phones import Phone
from contact_hub.reader import Reader

__all__ = ["PARTS", "ascii_email", "of_contacts", "plain_number", "plain_web", "said"]

NOT_OURS = frozenset({"former", "planned", "others", "calls", "see_also"})
"""Parts of the file that hold details of others, or of another day."""
PHONES = ("phone", "mobile", "textphone", "fax")
WEBSITES = ("website", "intranet", "chat", "form", "link")
ADDRESSES = ("address", "postal_address", "post")
PARTS = ("sort code", "account number")
"""Labels of an account as banks of its own country know it."""
NUMBERS = {
    "number": "company number",
    "charity_number": "charity number",
    "vat": "VAT number",
    "tax_number": "tax number",
}


def of_contacts(contacts: Contacts) -> Iterator[tuple[Place, Detail]]:
    """In the order of the file; one that stands at several places comes as often."""
    organisation = contacts.organisation
    reader = Reader(organisation.country, organisation.language)
    for place, record in inside(contacts):
        if NOT_OURS.isdisjoint(place):
            for field, detail in of_record(record, reader):
                yield (*place, field), detail


def of_record(record: Record, reader: Reader) -> Iterator[tuple[str, Detail]]:
    """A record's own, each with its field."""
    for field in PHONES:
        phone = getattr(record, field, None)
        if isinstance(phone, Phone):
            yield field, Detail("phone", phone.canonical, reader.shown(phone), field)
    email = getattr(record, "email", None)
    if email:
        yield "email", Detail("email", ascii_email(email), email, "e-mail address")
    for field in ADDRESSES:
        address = getattr(record, field, None)
        if isinstance(address, Address):
            lines = "\n".join(reader.lines(address))
            yield field, Detail("address", lines, reader.one_line(address), "address")
    for field in WEBSITES:
        url = getattr(record, field, None)
        if isinstance(url, str) and url:
            yield field, Detail("web", plain_web(url), url, "web address")
    yield from of_names(record)
    yield from of_numbers(record)


def of_names(record: Record) -> Iterator[tuple[str, Detail]]:
    """Whom somebody could be taken for: an office's name is a town's, and a line's is a service."""
    if isinstance(record, Person | Team | Organisation) and record.name:
        yield "name", Detail("name", record.name, record.name, f"{type(record).__name__.lower()}")
    if isinstance(record, Organisation) and record.legal_name:
        yield "legal_name", Detail("name", record.legal_name, record.legal_name, "registered name")


def of_numbers(record: Record) -> Iterator[tuple[str, Detail]]:
    """In registers, for taxes, and of the account."""
    for field, label in NUMBERS.items() if isinstance(record, Legal | GeneralPartner) else ():
        number = getattr(record, field, "")
        if number:
            yield field, Detail("number", plain_number(number), number, label)
    if isinstance(record, Bank):
        yield "iban", Detail("iban", plain_number(record.iban), record.iban, "IBAN")
        yield from (("iban", each) for each in at_home(plain_number(record.iban)))
        if record.bic:
            code = plain_number(record.bic)
            yield "bic", Detail("number", re.sub("(?<=^.{8})XXX$", "", code), record.bic, "BIC")


def at_home(iban: str) -> Iterator[Detail]:
    """The account as banks of its own country know it."""
    parts = {"GB": (iban[8:14], iban[14:]), "DE": (iban[4:12], iban[12:].lstrip("0"))}
    bank, account = parts.get(iban[:2], ("", ""))
    if bank:
        for each, label in zip((bank, account), PARTS, strict=True):
            yield Detail("iban", each, each, label)


def said(record: SaidOf) -> Iterator[tuple[str, Detail]]:
    """The details of a line under `former` or `others`, each with its field."""
    if record.phone:
        phone = record.phone
        yield "phone", Detail("phone", phone.canonical, phone.national, "phone")
    if record.email:
        yield "email", Detail("email", ascii_email(record.email), record.email, "e-mail address")
    if record.address:
        lines = "\n".join(part.strip() for part in record.address.split(","))
        yield "address", Detail("address", lines, record.address, "address")
    if record.name:
        yield "name", Detail("name", record.name, record.name, "name")
    if record.website:
        yield "website", Detail("web", plain_web(record.website), record.website, "web address")
    if record.number:
        yield "number", Detail("number", plain_number(record.number), record.number, "number")
    if record.iban:
        yield "iban", Detail("iban", plain_number(record.iban), record.iban, "IBAN")


def plain_number(number: str) -> str:
    """Its letters and digits alone."""
    return re.sub(r"[\W_]", "", number).upper()


def ascii_email(address: str) -> str:
    """In small letters, its domain as the network writes it (RFC 5890)."""
    local, _, domain = address.rpartition("@")
    return f"{local}@{domain.encode('idna').decode()}".casefold()


def plain_web(url: str) -> str:
    """Host and path, without `www.` and the last slash."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path}".rstrip("/")
