"""Which words with full stops between them are a domain, and which the name of a file."""

from __future__ import annotations

import re
from functools import lru_cache

import idna
from phonenumbers import SUPPORTED_REGIONS

__all__ = ["ascii_of", "is_domain"]

_GENERIC_NAMES = (
    "com org net info biz edu gov mil int eu mobi jobs museum aero coop pro test example invalid "
    "localhost local app dev io shop online site store tech blog cloud agency digital global "
    "company business services solutions consulting support network systems design studio "
    "marketing insurance finance financial bank capital fund legal law lawyer attorney "
    "accountants tax health care clinic dental doctor hospital charity foundation ngo ong social "
    "community church school academy college university education london wales cymru scot berlin "
    "hamburg bayern koeln cologne ruhr saarland tirol wien swiss zuerich paris bzh corsica alsace "
    "amsterdam frl vlaanderen brussels gent madrid barcelona cat eus gal nyc boston miami vegas "
    "quebec tokyo osaka kyoto sydney melbourne travel tours hotel restaurant cafe pub bar house "
    "property properties estate land rent boats yachts marine fish fishing cruises ship shipping "
    "international gmbh ltd limited llc ltda inc sarl srl kaufen immo haus jetzt versicherung "
    "reise gratis moda casa xyz club live life world news website fun energy engineering builders "
    "construction contractors plumbing repair supplies auto cars bike taxi delivery partners "
    "holdings industries ventures art photo photography gallery music film theatre tickets events "
    "games sport football golf fitness yoga beauty fashion shoes clothing jewelry gifts flowers "
    "garden kitchen wine coffee pizza food catering farm eco green solar bio organic vet pet dog "
    "horse baby"
)
"""Without those that prose and programs join to other words: `person.name`."""
_GENERIC = frozenset(_GENERIC_NAMES.split())
_COUNTRIES = frozenset(region.lower() for region in SUPPORTED_REGIONS) | {"uk", "su", "ac"}
_OF_COUNTRIES_AND_FILES = "md py sh rs ts ps cc mk so hs mm pl ai st la"
_ENDINGS_OF_FILES = frozenset(_OF_COUNTRIES_AND_FILES.split())
_OF_FILES = (
    "png jpg jpeg gif svg webp pdf doc docx xls xlsx ppt pptx odt ods odp rtf txt csv html htm xml "
    "json yaml yml toml css js zip gz tar eml vcf ics mp3 mp4 mov psd indd eps exe dll log"
)
_FILES = frozenset(_OF_FILES.split())
_FEWEST = 2
_LONGEST = 253
"""Letters of a whole name (RFC 1035), as people write it."""
_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?\Z")


@lru_cache(maxsize=8192)
def is_domain(host: str, *, surely: bool) -> bool:
    """What follows `@`, `://` or `www.` is `surely` one, unless it looks like a file's name."""
    if len(host) > _LONGEST:
        return False
    labels = host.split(".")
    ending = labels[-1].lower()
    if len(labels) < _FEWEST or not all(_LABEL.match(label) for label in labels):
        return False
    if ending in _FILES or not (ending.isalpha() or ending.startswith("xn--")):
        return False
    if surely:
        return len(ending) > 1
    return _is_written_like_one(labels, ending)


def _is_written_like_one(labels: list[str], ending: str) -> bool:
    """Not the end of one sentence and the beginning of the next: `today.It`."""
    known = ending in _GENERIC or ending in _COUNTRIES or ending.startswith("xn--")
    alike = labels[-1].islower() or "".join(labels).isupper()
    if not known or not alike or (len(labels) == _FEWEST and len(labels[0]) == 1):
        return False
    return len(labels) > _FEWEST or ending not in _ENDINGS_OF_FILES


@lru_cache(maxsize=8192)
def ascii_of(host: str) -> str:
    """In ASCII and small letters (RFC 5890); as it is where that cannot be."""
    low = host.lower()
    if low.isascii() or len(low) > _LONGEST:
        return low
    try:
        return idna.encode(low, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        return low
