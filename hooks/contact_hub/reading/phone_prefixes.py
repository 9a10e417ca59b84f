"""What leads up to the digits of a phone number: its country's code or its trunk prefix."""

from __future__ import annotations

import re
from functools import lru_cache

import phonenumbers

from contact_hub import phones

__all__ = ["before"]


@lru_cache(maxsize=4096)
def before(number: str, gap: str) -> re.Pattern[str]:
    """What may stand before its significant digits, with such gaps between digits."""
    parsed = phonenumbers.parse(number)
    return _prefix(parsed.country_code or 0, gap, trunk=phones.has_trunk(parsed))


@lru_cache(maxsize=256)
def _prefix(country_code: int, gap: str, *, trunk: bool) -> re.Pattern[str]:
    """`+cc`, `00cc`, `+cc (0)` and the national form; never that without its trunk prefix."""
    code = gap.join(str(country_code))
    region = phonenumbers.region_code_for_country_code(country_code)
    dialled = phonenumbers.ndd_prefix_for_region(region, strip_non_digits=True) or ""
    international = rf"(?<![0-9+])(?P<world>(?:\+{{1,2}} ?|00{gap}){code})"
    bracketed = rf"(?:{gap}(?:\(0\)|(?<=[ .\-])0(?=[ .\-])))?" if dialled == "0" else ""
    national = _national(dialled if trunk else "", gap)
    return re.compile(rf"(?:{international}{bracketed}{gap}|{national})\Z")


def _national(trunk: str, gap: str) -> str:
    """In North America the trunk prefix may be left out; elsewhere, if there is one, it may not."""
    if trunk == "1":
        return rf"(?P<bare>(?:1{gap})?)"
    return rf"(?P<trunk>{gap.join(trunk)}){gap}" if trunk else r"(?P<bare>)"
