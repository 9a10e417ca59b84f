"""Codes of the world: countries, languages, time zones, whose holidays."""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Mapping
from functools import cache

from babel import Locale, UnknownLocaleError, localedata

from contact_hub.addresses import habits_of
from contact_hub.mistakes import Mistake, did_you_mean

__all__ = ["country", "holidays_of", "language", "meant_country", "time_zone"]


OTHER_NAMES = {
    "uk": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "great britain": "GB",
    "britain": "GB", "deutschland": "DE", "usa": "US", "éire": "IE",
}  # fmt: skip


def country(value: str) -> str:
    """ISO 3166-1 alpha-2, in capitals."""
    meant = meant_country(value)
    if meant == value.upper():
        return meant
    fix = f"Did you mean `{meant}`?" if meant else "Write its two letters, like `GB` or `DE`."
    raise Mistake(f"`{value}` is not a country's code.", fix)


def meant_country(value: str) -> str | None:
    """The code of a country that is given by its code or by a name, if it is known."""
    names = country_names()
    name = value.casefold()
    code = value.upper()
    if code in names.values() and name not in OTHER_NAMES and habits_of(code):
        return code
    return OTHER_NAMES.get(name) or names.get(name)


@cache
def country_names() -> Mapping[str, str]:
    """English names in lower case → codes (CLDR)."""
    territories = Locale.parse("en").territories
    codes = {code: name for code, name in territories.items() if re.fullmatch("[A-Z]{2}", code)}
    return {name.casefold(): code for code, name in codes.items() if code not in {"ZZ", "EU", "UN"}}


def language(value: str) -> str:
    """BCP 47: `en`, `en-GB`, `cy`."""
    try:
        locale = Locale.parse(value.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        known = {str(name).casefold(): code for code, name in Locale.parse("en").languages.items()}
        meant = known.get(value.casefold())
        can_be_read = meant and localedata.exists(meant)
        fix = (
            f"Did you mean `{meant}`?"
            if can_be_read
            else "Write its code, like `en`, `fr` or `en-GB`."
        )
        raise Mistake(f"`{value}` is not a language's code.", fix) from None
    return str(locale).replace("_", "-")


def time_zone(value: str) -> str:
    """A name of the IANA time zone database."""
    zones = {
        zone
        for zone in zoneinfo.available_timezones()
        if "/" in zone and not zone.startswith("Etc/")
    }
    if value in zones:
        return value
    by_fold = {zone.casefold(): zone for zone in zones}
    cities = by_fold if len(value) > len("GMT+1") else ()
    fix = did_you_mean(value, cities, "Write a city's zone, like `Europe/London`.")
    for fold, zone in by_fold.items():
        fix = fix.replace(f"`{fold}`", f"`{zone}`")
    raise Mistake(f"`{value}` is not a time zone.", fix)


NATIONS = {
    "england": "GB-ENG", "england and wales": "GB-ENG", "wales": "GB-WLS", "scotland": "GB-SCT",
    "northern ireland": "GB-NIR", "no": "none",
}  # fmt: skip


def holidays_of(value: str) -> str:
    """ISO 3166-1 or -2: `DE`, `GB-ENG`; or `none`."""
    if value == "none":
        return value
    if value in {"GB", "GB-GBN", "UK"}:
        what = f"`{value}` has different bank holidays in its nations."
        raise Mistake(what, "Write `GB-ENG`, `GB-WLS`, `GB-SCT` or `GB-NIR`.")
    if not re.fullmatch(r"[A-Z]{2}(-[A-Z0-9]{1,3})?", value):
        nation = NATIONS.get(value.casefold())
        like = "Write it like `GB-ENG` or `DE-HH`, or `none`."
        fix = f"Did you mean `{nation}`?" if nation else like
        raise Mistake(f"`{value}` is not a country or region.", fix)
    return value
