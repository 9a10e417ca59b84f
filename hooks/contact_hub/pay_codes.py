"""The code on an invoice from which a banking app fills in a payment in euros (EPC QR code)."""

from __future__ import annotations

from contact_hub.mistakes import Mistake
from contact_hub.model import Organisation
from contact_hub.model.organisation import Bank

__all__ = ["fault", "is_wanted", "says"]

EURO = frozenset({
    "AD", "AT", "BE", "BG", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT",
    "LT", "LU", "LV", "MC", "ME", "MT", "NL", "PT", "SI", "SK", "SM", "VA",
})  # fmt: skip
"""Countries whose accounts are in euros, by the letters with which an IBAN begins."""
EEA = EURO - {"AD", "MC", "ME", "SM", "VA"} | {"CZ", "DK", "HU", "IS", "LI", "NO", "PL", "RO", "SE"}
SEPA = EURO | EEA | {"AL", "CH", "GB", "GI", "MD", "MK", "RS"}
"""Where SEPA credit transfers go (European Payments Council, EPC409-09)."""
LONGEST_NAME = 70


def says(organisation: Organisation) -> str:
    """What the code holds; empty where there is none.

    EPC069-12, version 002, UTF-8, a SEPA credit transfer: service tag, version, character set,
    identification, BIC, name and IBAN, each on a line. Amount, purpose, reference and remark are
    optional; they are the invoice's own, which this footer does not know, so that whoever pays
    types the amount. Nothing follows the last element that is given. (The bank needs no BIC within
    the European Economic Area.) Its error correction is M, as everywhere here.
    """
    bank = organisation.bank
    if bank is None or not is_wanted(bank):
        return ""
    iban = bank.iban.replace(" ", "")
    return "\n".join(("BCD", "002", "1", "SCT", bank.bic, holder(organisation, bank), iban))


def is_wanted(bank: Bank) -> bool:
    """Asked for; or, where nothing is said, an account whose money is the euro."""
    return bank.iban[:2] in EURO if bank.pay_code is None else bank.pay_code


def holder(organisation: Organisation, bank: Bank) -> str:
    """In whose name the account is."""
    return bank.holder or organisation.legal_name or organisation.name


def fault(organisation: Organisation) -> Mistake | None:
    """Why no banking app could use the code that is wanted, if it could not."""
    bank = organisation.bank
    if bank is None or not is_wanted(bank):
        return None
    country, name = bank.iban[:2], holder(organisation, bank)
    if country not in SEPA:
        what = f"Nobody pays in euros by a code to an account that begins with {country}."
        return Mistake(what, "Write `pay_code: no`, or leave it out.")
    if country not in EEA and not bank.bic:
        what = f"A code for an account that begins with {country} needs the bank's BIC, too."
        return Mistake(what, "Add `bic:`; or write `pay_code: no`.")
    if len(name) > LONGEST_NAME:
        what = f"`{name}` is too long for the code: a name has at most {LONGEST_NAME} letters."
        return Mistake(what, "Write it shorter as `holder:`; or write `pay_code: no`.")
    return None
