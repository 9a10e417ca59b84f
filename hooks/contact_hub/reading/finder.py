"""The one fact finder: whether a fact is in a text, as a reader would take it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from contact_hub.reading import addresses_seen, letters, phones_seen
from contact_hub.reading.letters import Text, normalised

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from contact_hub.facts import Fact, FactKind

__all__ = ["Text", "missing", "normalised", "shows"]


def shows(text: str | Text, fact: Fact) -> bool:
    """The fact stands in the text in one of its spellings, whole and not inside another."""
    readings = (text if isinstance(text, Text) else normalised(text)).readings
    found = _FINDERS[fact.kind]
    return any(found(reading, fact.value) for reading in readings)


def missing(text: str | Text, facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Those of the facts that the text does not show, in their order."""
    ready = text if isinstance(text, Text) else normalised(text)
    return tuple(fact for fact in facts if not shows(ready, fact))


def _shows_name(text: str, name: str) -> bool:
    return _name(name).search(text) is not None


@lru_cache(maxsize=4096)
def _name(name: str) -> re.Pattern[str]:
    """Its words in order, in either case, with any space between; accents count."""
    words = r"\s+".join(_wrapping(word) for word in letters.plain(name).split())
    return re.compile(rf"(?<!\w)(?<!\w['\-]){words}(?!\w|-\w|'(?!s\b)\w)", re.IGNORECASE)


def _wrapping(word: str) -> str:
    return letters.spelled(word).replace(r"\-", r"-\n?")


def _shows_email(text: str, address: str) -> bool:
    return _email(address).search(text) is not None


@lru_cache(maxsize=4096)
def _email(address: str) -> re.Pattern[str]:
    local, _, domain = address.rpartition("@")
    spelled = rf"{_breakable(local)}@\n?{_either_domain(domain)}"
    return re.compile(rf"(?<![\w.+%!#$&*?^{{|}}~\-]){spelled}(?![\w@\-]|\n?\.\w)", re.IGNORECASE)


def _either_domain(domain: str) -> str:
    """The domain in ASCII or as people write it (RFC 5890, A-label and U-label)."""
    labels = domain.split(".")
    return (
        _breakable(domain)
        if not any(map(_is_coded, labels))
        else (f"(?:{_breakable(domain)}|{_breakable('.'.join(map(_decoded, labels)))})")
    )


def _is_coded(label: str) -> bool:
    return label.lower().startswith("xn--")


def _decoded(label: str) -> str:
    return label[4:].encode("ascii").decode("punycode") if _is_coded(label) else label


def _breakable(part: str) -> str:
    """A long address may be wrapped before a full stop or after a hyphen or underscore."""
    return re.escape(part).replace(r"\.", r"\n?\.\n?").replace(r"\-", r"-\n?").replace("_", r"_\n?")


def _anywhere(path: str) -> str:
    """A path that is wider than its column is cut wherever the column ends."""
    return r"\n?".join(re.escape(letter) for letter in path)


def _shows_number(text: str, number: str) -> bool:
    return _number(number).search(text) is not None


@lru_cache(maxsize=4096)
def _number(number: str) -> re.Pattern[str]:
    """Spaces and full stops are free, and the signs that it is printed with may be left out."""
    written = [letters.plain(part) for part in re.findall(r"\w|[^\w\s.]+", number)]
    gap = r"(?:[ .]{0,2}|[ .]?\n)"
    signs = (re.escape(part) if part.isalnum() else f"(?:{re.escape(part)})?" for part in written)
    before = r"(?<![0-9][ .\-/])" if number[:1].isdigit() else ""
    return re.compile(rf"(?<!\w){before}{gap.join(signs)}(?!\w|[./\-][0-9]|{_MORE_GROUPS})")


def _shows_text(text: str, words: str) -> bool:
    return _words(words).search(text) is not None


@lru_cache(maxsize=4096)
def _words(words: str) -> re.Pattern[str]:
    """Letter for letter, with any space between words and none or any around a dash."""
    spaced = r"\s+".join(letters.spelled(word) for word in letters.plain(words).split())
    body = re.sub(r"(?:\\s\+)?\\-(?:\\s\+)?", r"\\s*-\\s*", spaced)
    return re.compile(rf"(?<!\w)(?<![0-9][:.,]){body}(?!(?<=\w)\w|(?<=[0-9])[:.,][0-9])")


def _shows_web(text: str, url: str) -> bool:
    return _web(url).search(text) is not None


@lru_cache(maxsize=4096)
def _web(url: str) -> re.Pattern[str]:
    """With or without its scheme, `www.` and last slash."""
    scheme, _, rest = url.rpartition("://")
    host, _, path = rest.removeprefix("www.").rstrip("/").partition("/")
    before = rf"(?:{re.escape(scheme or 'https')}://)?(?:www\.)?"
    after = rf"(?-i:/\n?{_anywhere(path)})" if path else ""
    return re.compile(
        rf"(?<![\w.\-@/]){before}{_either_domain(host)}{after}/?(?![\w\-@%]|\n?[./?#:]\w)",
        re.IGNORECASE,
    )


# More groups of digits up to the end of the line or clause: a longer number.
_MORE_GROUPS = r"(?: [0-9]{1,4})+ ?(?:$|[\n,;).·|])"
_FINDERS: dict[FactKind, Callable[[str, str], bool]] = {
    "name": _shows_name,
    "phone": phones_seen.is_shown,
    "email": _shows_email,
    "address": addresses_seen.is_shown,
    "hours": _shows_text,
    "number": _shows_number,
    "web": _shows_web,
    "text": _shows_text,
}
