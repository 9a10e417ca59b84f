"""Words of addresses that mean the same: kinds of streets, houses, states of America."""

from __future__ import annotations

import re

__all__ = [
    "ENDINGS",
    "STREET_AT_END",
    "is_state",
    "marked",
    "may_be_shortened",
    "same_as",
    "state_of",
]

_SAME_WORDS = tuple(
    tuple(group.split())
    for group in (
        "street st str strasse straße", "saint st", "road rd", "avenue ave av", "lane ln la",
        "drive dr drv", "square sq", "place pl", "court ct crt", "crescent cres cr", "close cl",
        "gardens gdns gdn", "terrace ter terr tce", "boulevard blvd bd boul bvd", "highway hwy",
        "parkway pkwy", "grove gr grv", "green grn", "park pk", "hill hl", "mount mt", "north n",
        "south s", "east e", "west w", "house hse ho", "building bldg bld", "buildings bldgs",
        "centre center ctr", "floor fl flr", "suite ste", "apartment apt", "flat flt", "room rm",
        "unit ut", "estate est", "industrial ind", "business bus", "upper upr", "lower lwr",
        "great gt", "little lt", "first 1st", "second 2nd", "third 3rd", "fourth 4th", "and u und",
        "platz pl", "allee al", "chemin ch chem", "route rte", "impasse imp", "faubourg fbg fg",
        "sainte ste", "bâtiment bât bat", "étage ét", "plaza plz pl", "quay qy",
        "works wks", "wharf whf", "rue r", "laan ln", "plein pln", "via v", "calle c",
        "avenida avda av", "county co",
    )
)  # fmt: skip
ENDINGS = {
    "strasse": "(?:straße|strasse|str)",
    "straat": "(?:straat|str)",
    "platz": "(?:platz|pl)",
    "gasse": "(?:gasse|g)",
    "laan": "(?:laan|ln)",
    "plein": "(?:plein|pln)",
    "straße": "(?:straße|strasse|str)",
    "str": "(?:straße|strasse|straat|str)",
    "pl": "(?:platz|pl)",
    "ln": "(?:laan|ln)",
    "pln": "(?:plein|pln)",
}
"""What stands at the end of a street's own name, in German and Dutch."""
STREET_AT_END = re.compile(rf"(\w{{2,}}?)({'|'.join(sorted(ENDINGS, key=len, reverse=True))})")
_STATE_NAMES = (
    "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|"
    "DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|"
    "IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|"
    "MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|"
    "NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|"
    "NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|"
    "RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|"
    "VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming"
)
_STATES = {each[:2]: each[3:] for each in _STATE_NAMES.split("|")}
_SHORT = {name.lower(): short for short, name in _STATES.items()}
_OF_STATES = frozenset(word for name in _SHORT for word in (*name.split(), _SHORT[name].lower()))
_STATE = re.compile(
    rf"(?<!\w)({'|'.join(sorted((*_STATES, *_STATES.values()), key=len, reverse=True))})"
    r"(?=,? [0-9]{5}(?:-[0-9]{4})?\Z)",
    re.IGNORECASE,
)
_MARK = "us_"
"""Before a state's two letters: nobody writes it so."""


def same_as(word: str) -> list[str]:
    """All that mean the same, the longest last; none where only the word itself does."""
    return sorted({each for group in _SAME_WORDS if word in group for each in group}, key=len)


def may_be_shortened(word: str) -> bool:
    """Whether others write another word in its place, or a state's two letters."""
    return bool(same_as(word)) or word in _OF_STATES


def marked(line: str) -> str:
    """A state before its ZIP code, in full or in two letters, as one word that `state_of` knows."""
    return _STATE.sub(lambda found: _MARK + _short(found[1]), line)


def _short(name: str) -> str:
    return _SHORT.get(name.lower(), name.upper())


def state_of(word: str) -> str:
    """A pattern for a state that was marked, else nothing."""
    short = word.removeprefix(_MARK)
    if short == word or short not in _STATES:
        return ""
    dotted = r"\.? ?".join(short)
    return rf"(?:{_STATES[short].replace(' ', chr(92) + 's+')}|{dotted}\.?)"


def is_state(before: str) -> bool:
    """Whether a marked state ends what stands before a code."""
    return state_of(before.rstrip(", ")[-len(_MARK) - 2 :]) != ""
