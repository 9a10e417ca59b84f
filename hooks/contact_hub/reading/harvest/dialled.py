"""Digits as somebody dials them → the number they reach."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneNumberFormat, shortnumberinfo

from contact_hub import phones

__all__ = ["Reading", "read"]

_FEWEST, _SHORT = 7, 6
_NORTH_AMERICA = 1


@dataclass(frozen=True, slots=True)
class Reading:
    """A number, and how sure it is that these digits are one."""

    value: str
    """E.164, or a short code's digits."""
    sure: bool
    """It is in its country's plan, or one that is kept free for drama."""
    abroad: bool
    """It was written with its country's code."""
    trunk: bool
    """It was written with the 0 (or 8, or 06) before its area's code."""
    lacks_trunk: bool = False
    """It was not, and its country asks for one."""
    short: bool = False


@lru_cache(maxsize=65536)
def read(digits: str, regions: tuple[str, ...]) -> Reading | None:
    """With `+` or `00` in any country, else in the first of these regions that has it."""
    digits = f"+{digits[2:]}" if digits.startswith("00") and digits[2:3] != "0" else digits
    if digits.startswith("+"):
        return _abroad(digits)
    if len(digits) < _FEWEST:
        return _short(digits, regions)
    readings = [found for region in regions if (found := _national(digits, region))]
    return min(readings, key=_doubt, default=None)


def _doubt(reading: Reading) -> tuple[bool, bool]:
    return not reading.sure, reading.lacks_trunk


def _abroad(digits: str) -> Reading | None:
    try:
        number = phonenumbers.parse(digits)
    except phonenumbers.NumberParseException:
        return None
    return _reading(number, abroad=True, trunk=False)


def _national(digits: str, region: str) -> Reading | None:
    """A trunk prefix is asked for where there is one; whether it may be missing, others judge."""
    code = phonenumbers.country_code_for_region(region)
    if code == _NORTH_AMERICA and digits.startswith("0"):
        return None
    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return None
    if number.country_code != code:
        return None
    prefix = phonenumbers.ndd_prefix_for_region(region, strip_non_digits=True) or ""
    asked = prefix in {"0", "06", "8"}
    trunk = digits.startswith(prefix if asked else "0") or not phones.has_trunk(number)
    return _reading(number, abroad=False, trunk=trunk, lacks_trunk=asked and not trunk)


def _reading(
    number: phonenumbers.PhoneNumber, *, abroad: bool, trunk: bool, lacks_trunk: bool = False
) -> Reading | None:
    if not phonenumbers.is_possible_number(number):
        return None
    value = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    if len(value) <= _FEWEST:
        return None
    sure = phonenumbers.is_valid_number(number) or phones.is_fictional(value)
    return Reading(value, sure, abroad, trunk, lacks_trunk)


def _short(digits: str, regions: tuple[str, ...]) -> Reading | None:
    """Not the emergency's: those are nobody's own."""
    if digits.startswith("0"):
        return None
    for region in regions:
        number = phones.short_of(digits, region)
        if shortnumberinfo.is_emergency_number(digits, region):
            return None
        if shortnumberinfo.is_valid_short_number_for_region(number, region):
            return Reading(digits, sure=True, abroad=False, trunk=False, short=True)
    return None
