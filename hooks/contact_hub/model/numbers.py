"""Numbers that carry check digits: VAT, companies, IBAN, BIC (python-stdnum)."""

from __future__ import annotations

import re
from typing import NamedTuple

from stdnum import bic as bic_numbers
from stdnum import get_cc_module
from stdnum import iban as iban_numbers
from stdnum.exceptions import ValidationError
from stdnum.iso7064 import mod_97_10
from stdnum.nl import bsn as nl_bsn

from contact_hub.mistakes import Mistake

__all__ = [
    "AtHome",
    "bic",
    "company_number_fault",
    "holds_a_citizens_number",
    "iban",
    "in_the_uk",
    "vat_fault",
]

COMPANY_NUMBERS = {
    "GB": (
        r"(\d{8}|[A-Z]{2}\d{6}|R\d{7})",
        "eight digits, or two letters and six digits: `01234567`",
    ),
    "IE": (r"\d{5,6}", "five or six digits"),
    "NL": (r"(KvK )?\d{8}", "eight digits"),
    "DE": (
        r"(HR[AB]|VR|GnR|GsR|PR) ?\d+( ?[A-Z]{1,3})?",
        "its register and number: `HRB 12345`",
    ),
    "AT": (r"FN ?\d{1,6} ?[a-z]", "the letters FN, digits and a letter: `FN 123456a`"),
}
"""Country → (pattern, in words); France and others go by python-stdnum."""


def iban(value: str) -> str:
    """ISO 13616, in groups of four; raises Mistake where its check digits are wrong."""
    try:
        return str(iban_numbers.format(iban_numbers.validate(value)))
    except ValidationError:
        raise Mistake(
            f"`{value}` is not an IBAN: its check digits do not fit.", "Copy it again."
        ) from None


class AtHome(NamedTuple):
    """An account as banks in the United Kingdom ask for it."""

    sort_code: str
    account: str


def in_the_uk(value: str) -> AtHome | None:
    """From an IBAN as the registry has it for GB: GBkk BBBB SSSSSS AAAAAAAA (ISO 13616)."""
    plain = value.replace(" ", "")
    if not plain.startswith("GB"):
        return None
    sort_code, account = plain[8:14], plain[14:]
    return AtHome("-".join(re.findall("..", sort_code)), account)


def bic(value: str) -> str:
    """ISO 9362."""
    try:
        return str(bic_numbers.validate(value))
    except ValidationError:
        raise Mistake(f"`{value}` is not a BIC.", "It has 8 or 11 letters and digits.") from None


def vat_fault(value: str, country: str) -> str | None:
    """What is wrong with a VAT number of this country, if anything; unknown countries pass."""
    digits = re.sub(r"[^A-Za-z0-9]", "", value).upper()
    prefix = digits[:2] if digits[:2].isalpha() and country != "CH" else ""
    if prefix and prefix not in {country, "EL" if country == "GR" else country, "XI"}:
        return f"`{value}` begins with {prefix}; the organisation is in {country}."
    module = get_cc_module(country.lower(), "vat")
    if module is None or module.is_valid(digits):
        return None
    return f"`{value}` is not a VAT number: its check digits do not fit."


def holds_a_citizens_number(value: str) -> bool:
    """Whether a Dutch VAT number is of the old kind: a BSN and `B01`, not a btw-id (modulo 97)."""
    digits = re.sub(r"[^A-Za-z0-9]", "", value).upper().removeprefix("NL")
    return nl_bsn.is_valid(digits[:9]) and not mod_97_10.is_valid(f"NL{digits}")


def company_number_fault(value: str, country: str) -> str | None:
    """What is wrong with a number in the register of companies; unknown countries pass."""
    if country == "FR":
        module = get_cc_module("fr", "siren")
        fits = module is None or module.is_valid(value)
        return None if fits else f"`{value}` is not a SIREN: its check digit does not fit."
    pattern, words = COMPANY_NUMBERS.get(country, (".*", ""))
    return None if re.fullmatch(pattern, value) else f"`{value}` is not a company number: {words}."
